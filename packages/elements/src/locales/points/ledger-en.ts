import { count } from '../format.js';
import type { LedgerStrings } from './ledger-zh.js';

/** What the ledger says, in English. */
export const ledgerEn: LedgerStrings = {
  caption: (unit, period) => `Ledger of ${unit}, ${period}`,
  columns: { date: 'Date', account: 'Account', item: 'Item', points: 'Points', state: 'State', people: 'Recorded / approved', evidence: 'Evidence', number: 'Number and hash' },
  standings: { pending: 'pending', counted: 'counted', locked: 'locked', reversed: 'reversed', reversal: 'reversal', refused: 'refused', repeated: 'repeated', recorded: 'recorded' },
  kinds: {
    account: 'Account',
    award: 'Award',
    approve: 'Approval',
    refuse: 'Refusal',
    reverse: 'Reversal',
    redeem: 'Redemption',
    expire: 'Expiry',
    item: 'Good',
    stock: 'Stock',
    publish: 'Publication',
    lock: 'Lock',
    objection: 'Objection',
    answer: 'Answer to an objection',
    merge: 'Merge',
    commend: 'Commendation',
    unknown: 'Entry of a newer version',
  },
  number: (number) => `No. ${number}`,
  people: (recorder, approver) => (approver === '' ? recorder : `${recorder} / ${approver}`),
  noRecorder: 'not stated',
  evidence: (proofs) => (proofs === 0 ? '–' : count(proofs)),
  takenBackBy: (entry) => `taken back by ${entry}`,
  copyHash: (entry, short) => `Copy the hash ${short} of ${entry}`,
  hashCopied: 'Hash copied',
  listJoin: ', ',
  clauseJoin: '; ',

  filters: 'Filter the ledger',
  filterAccount: 'Account',
  onlyAccount: (account) => `Only the account ${account}`,
  filterItem: 'Category',
  filterState: 'State',
  filterRecorder: 'Recorder',
  allStates: 'All states',
  allRecorders: 'All recorders',
  moves: 'Movements of points',
  all: 'All entries',
  categories: 'Categories',
  items: 'Items',
  others: 'Other entries',
  groups: { reverse: 'Reversals', redeem: 'Redemptions', expire: 'Expiries', decisions: 'Approvals and refusals', accounts: 'Accounts', shop: 'Goods and stock', periods: 'Publications, locks and objections', merge: 'Merges' },
  resetFilter: 'Clear the filter',
  found: (rows) => `${count(rows)} found`,
  total: (rows, all) => `${count(rows)} ${rows === 1 ? 'entry' : 'entries'}, ${count(all)} in the whole ledger`,
  empty: 'No points are recorded yet.',
  import: 'Import',
  emptyPeriod: (period) => `There are no entries in ${period}.`,
  emptyFilter: (filter) => `No entry matches “${filter}”.`,
  loading: 'Reading entries',

  findings: 'Notes on the ledger',
  findingCount: (title, entries) => `${title}: ${count(entries)}`,
  showFinding: (title) => `Show only: ${title}`,
  findingTitles: {
    'duplicate-source': 'Same event recorded again',
    'unknown-target': 'Original entry not found',
    'already-settled': 'Original was settled before',
    'same-person': 'Approved by the recorder',
    'already-expired': 'Had run out before',
    'unknown-account': 'Account not set up',
    'after-lock': 'Recorded after the lock',
    overdrawn: 'More redeemed than the balance',
    oversold: 'More given out than the stock',
    'unknown-kind': 'Entry of a newer version',
    unreadable: 'Unreadable',
  },
  findingText: (code, details, entryOf) => {
    const of = (key: string): string => String(details[key] ?? '');
    switch (code) {
      case 'duplicate-source':
        return `The event “${of('source')}” is counted by ${entryOf(of('first'))}; this entry counts nothing.`;
      case 'unknown-target':
        return 'The entry that it is about is not in this ledger, or another one stands there, so it changes nothing. Merge the ledger that has it.';
      case 'already-settled':
        return 'The entry that it is about had been approved, refused or reversed before; this one changes nothing.';
      case 'same-person':
        return 'It was approved by who recorded it or gets the points, which does not count. The entry is still pending.';
      case 'already-expired':
        return `Of what was to run out, ${of('points')} had run out or been spent before; that is not taken again.`;
      case 'unknown-account':
        return `The account “${of('account')}” is not set up. The points are kept under that code. Set up the account.`;
      case 'after-lock':
        return `Its period ${of('period')} was locked, which was not known when it was recorded. It counts from the first day after the lock.`;
      case 'overdrawn':
        return `Two devices did not know of each other; the balance is ${of('balance')} after it. Ask who redeemed, and reverse one of the two.`;
      case 'oversold':
        return `Two devices did not know of each other; the stock is ${of('stock')} after it. Count the stock.`;
      case 'unknown-kind':
        return 'A newer version has written it, and this one does not know it. It is not counted. Update the kit.';
      default:
        return 'It holds a value that cannot be, and is not counted. Verify the ledger.';
    }
  },

  back: 'Back to the ledger',
  notFound: 'The ledger has no such entry. It may not have been merged yet.',
  entryTitle: (number, kind) => `${number} · ${kind}`,
  account: 'Account',
  openAccount: (account) => `Open the account ${account}`,
  item: 'Item',
  category: 'Category',
  points: 'Points',
  pointsOf: (points) => `${points}`,
  asked: (points, asked) => `${points} (the rule alone gives ${asked}; the cap or the balance left this)`,
  quantity: 'Quantity',
  times: (quantity) => count(quantity),
  day: 'Counts to',
  givenDay: 'Date as recorded',
  note: 'Note',
  reason: 'Reason',
  proofs: 'Evidence',
  witness: (name) => `Witness ${name}`,
  fileGone: 'file was removed',
  openFile: (name) => `Save ${name}`,
  preview: (name) => `Picture: ${name}`,
  judges: 'Judges',
  panel: 'Panel',
  panelCounts: (cadres, members, residents) => `village cadres ${count(cadres)}, members ${count(members)}, residents ${count(residents)}`,
  source: 'Source event',
  person: 'Collected by',
  recorder: 'Recorder',
  time: 'Recorded at',
  clockBehind: (moment) => `The clock was behind; the entry is put in order after ${moment}`,
  place: 'Number',
  placeOf: (sequence, writer) => `no. ${count(sequence)} of the log ${writer}`,
  hash: 'Hash',
  previous: 'Hash of the entry before',
  firstEntry: 'none, this is the first entry',
  copy: 'Copy',
  follows: 'Related entries',
  noFollows: 'There are no related entries.',
  links: {
    approved: 'Approved by',
    refused: 'Refused by',
    decides: 'Decides on',
    reversedBy: 'Taken back by',
    pendingReversal: 'Reversal that is pending',
    reverses: 'Original entry',
    first: 'Entry that counts',
    objection: 'Objection',
    about: 'About the entry',
    answer: 'Answer to the objection',
    answers: 'Answers the objection',
  },
  linkBy: (entry, author, day) => [entry, author, day].filter(Boolean).join(' · '),
  correctedLater: (locked, day) => `The original belongs to ${locked}, which is locked. The correction counts to the period of ${day}.`,
  reverse: 'Reverse',
  undo: 'Undo',

  words: {
    approve: (entry) => `Approves ${entry}`,
    refuse: (entry, reason) => `Refuses ${entry}: ${reason}`,
    reverse: (entry, reason) => (reason === '' ? `Reverses ${entry}` : `Reverses ${entry}: ${reason}`),
    undo: (entry) => `Undoes ${entry}`,
    redeem: (item, quantity) => `Redeems ${item} × ${count(quantity)}`,
    expire: (until) => `Points up to ${until} expire`,
    item: (item, changes) => (changes === '' ? `Good ${item}` : `Good ${item}: ${changes}`),
    price: (points) => `${count(points)} ${points === 1 ? 'point' : 'points'} each`,
    limit: (quantity, every) => `${count(quantity)} per household and ${every}`,
    noLimit: 'no limit',
    offered: ['offered again', 'no longer offered'],
    stock: (reason, item, change) => `${{ delivery: 'Delivery', count: 'Stocktaking', loss: 'Loss' }[reason]} ${item} ${change}`,
    publish: (period, ends, days) => `Publishes ${period} until ${ends}, ${count(days)} working ${days === 1 ? 'day' : 'days'}`,
    lock: (period) => `Locks ${period}`,
    objection: (period, note) => `Objection to ${period}: ${note}`,
    answer: (isUpheld, note) => `Objection ${isUpheld ? 'upheld' : 'dismissed'}: ${note}`,
    merge: (writers) => `Merges ${count(writers)} ${writers === 1 ? 'log' : 'logs'}`,
    commend: (title) => `Commended: ${title}`,
    unknown: 'Written by a newer version; this one cannot read it',
  },
  accounts: {
    set: (account) => `Sets up the account ${account}`,
    changed: (account, changes) => `Account ${account}: ${changes}`,
    unchanged: (account) => `Account ${account} is unchanged`,
    name: (name) => `name becomes ${name}`,
    unit: (unit) => `moves to ${unit}`,
    noUnit: 'belongs to no unit any more',
    household: (household, from) => (from === '' ? `belongs to household ${household}` : `belongs to household ${household} from ${from}`),
    noHousehold: (from) => (from === '' ? 'belongs to no household' : `belongs to no household from ${from}`),
    class: (title) => `class becomes ${title}`,
    noClass: 'no class',
    optedOut: ['on the boards', 'not on the boards'],
    exempt: ['scored', 'not scored'],
    closed: ['in use again', 'closed'],
  },
};
