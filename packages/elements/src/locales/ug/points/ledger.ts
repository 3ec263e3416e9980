import { count } from '../../format.js';
import type { LedgerStrings } from '../../points/ledger.js';
import { isolated, quoted } from '../direction.js';

/** What the ledger says, in Uyghur. */
export const ledger: LedgerStrings = {
  caption: (unit, period) => `نومۇر دەپتىرى: ${isolated(unit)}، ${period}`,
  columns: { date: 'چېسلا', account: 'ھېسابات', item: 'ئىش', points: 'نومۇر', state: 'ھالەت', people: 'تىزىملىغۇچى / تەستىقلىغۇچى', evidence: 'ئىسپات', number: 'رەت نومۇرى ۋە تەكشۈرۈش كودى' },
  standings: {
    pending: 'تەستىق كۈتۈۋاتىدۇ',
    counted: 'ھېسابقا كىردى',
    locked: 'قۇلۇپلاندى',
    reversed: 'تەتۈر خاتىرىلەندى',
    reversal: 'تەتۈر خاتىرە',
    refused: 'رەت قىلىندى',
    repeated: 'تەكرار، ھېسابلانمىدى',
    recorded: 'خاتىرىلەندى',
  },
  kinds: {
    account: 'ھېسابات',
    award: 'نومۇر تىزىملاش',
    approve: 'ماقۇللاش',
    refuse: 'رەت قىلىش',
    reverse: 'تەتۈر خاتىرە',
    redeem: 'ئالماشتۇرۇش',
    expire: 'مۆھلىتى ئۆتۈش',
    item: 'تاۋار',
    stock: 'زاپاس',
    publish: 'ئاشكارا ئېلان',
    lock: 'قۇلۇپلاش',
    objection: 'پىكىر',
    answer: 'پىكىرگە جاۋاب',
    merge: 'بىرلەشتۈرۈش',
    commend: 'تەقدىرلەش',
    unknown: 'يېڭى نەشردىكى خاتىرە',
  },
  number: (number) => `${isolated(number)}-خاتىرە`,
  people: (recorder, approver) => (approver === '' ? recorder : `${recorder} / ${approver}`),
  noRecorder: 'تولدۇرۇلمىغان',
  evidence: (proofs) => (proofs === 0 ? '–' : `${count(proofs)} تۈر`),
  takenBackBy: (entry) => `${entry} بىلەن تەتۈر خاتىرىلەندى`,
  copyHash: (entry, short) => `تەكشۈرۈش كودىنى كۆچۈرۈش: ${entry}، ${isolated(short)}`,
  hashCopied: 'تەكشۈرۈش كودى كۆچۈرۈلدى',
  listJoin: '، ',
  clauseJoin: '؛ ',

  filters: 'دەپتەرنى سۈزۈش',
  filterAccount: 'ھېسابات',
  onlyAccount: (account) => `پەقەت بۇ ھېسابات: ${isolated(account)}`,
  filterItem: 'خىلى',
  filterState: 'ھالەت',
  filterRecorder: 'تىزىملىغۇچى',
  allStates: 'ھەممە ھالەت',
  allRecorders: 'ھەممىسى',
  moves: 'نومۇر ئۆزگىرىشى',
  all: 'ھەممە خاتىرە',
  categories: 'نومۇر خىللىرى',
  items: 'نومۇر تۈرلىرى',
  others: 'باشقا خاتىرىلەر',
  groups: {
    reverse: 'تەتۈر خاتىرە',
    redeem: 'ئالماشتۇرۇش',
    expire: 'مۆھلىتى ئۆتۈش',
    decisions: 'تەستىقلاش',
    accounts: 'ھېساباتلار',
    shop: 'تاۋار ۋە زاپاس',
    periods: 'ئاشكارا ئېلان، قۇلۇپلاش ۋە پىكىر',
    merge: 'بىرلەشتۈرۈش',
  },
  resetFilter: 'سۈزۈشنى تازىلاش',
  found: (rows) => `${count(rows)} خاتىرە تېپىلدى`,
  total: (rows, all) => `${count(rows)} خاتىرە، دەپتەردە جەمئىي ${count(all)} خاتىرە`,
  empty: 'نومۇر خاتىرىسى تېخى يوق.',
  import: 'كىرگۈزۈش',
  emptyPeriod: (period) => `${period} ئىچىدە خاتىرە يوق.`,
  emptyFilter: (filter) => `${quoted(filter)} بويىچە خاتىرە تېپىلمىدى.`,
  loading: 'دەپتەر ئوقۇلۇۋاتىدۇ',

  findings: 'دەپتەر ئەسكەرتمىلىرى',
  findingCount: (title, entries) => `${title}: ${count(entries)} خاتىرە`,
  showFinding: (title) => `پەقەت بۇنى كۆرسىتىش: ${title}`,
  findingTitles: {
    'duplicate-source': 'بىر پائالىيەت تەكرار تىزىملانغان',
    'unknown-target': 'ئەسلى خاتىرە تېپىلمىدى',
    'already-settled': 'ئەسلى خاتىرىنىڭ نەتىجىسى بار',
    'same-person': 'تىزىملىغۇچى ئۆزى تەستىقلىغان',
    'already-expired': 'مۆھلىتى ئىلگىرى ئۆتكەن',
    'unknown-account': 'ھېسابات قۇرۇلمىغان',
    'after-lock': 'قۇلۇپلانغاندىن كېيىن يېزىلغان',
    overdrawn: 'ئالماشتۇرۇش قالدۇقتىن ئاشقان',
    oversold: 'ئالماشتۇرۇش زاپاستىن ئاشقان',
    'unknown-kind': 'يېڭى نەشردىكى خاتىرە',
    unreadable: 'مەزمۇنىنى ئوقۇغىلى بولمىدى',
  },
  findingText: (code, details, entryOf) => {
    const of = (key: string): string => String(details[key] ?? '');
    switch (code) {
      case 'duplicate-source':
        return `${quoted(of('source'))} پائالىيىتىگە ${entryOf(of('first'))} بىلەن نومۇر يېزىلغان، بۇ خاتىرىگە نومۇر ھېسابلانمايدۇ.`;
      case 'unknown-target':
        return 'بۇ خاتىرە بىر تەرەپ قىلماقچى بولغان خاتىرە دەپتەردە يوق ياكى ئۇ يەردە باشقا خاتىرە بار، شۇڭا كۈچسىز. شۇ خاتىرە بار دەپتەرنى بىرلەشتۈرۈڭ.';
      case 'already-settled':
        return 'بۇ خاتىرە بىر تەرەپ قىلماقچى بولغان خاتىرە ئىلگىرى ماقۇللانغان، رەت قىلىنغان ياكى تەتۈر خاتىرىلەنگەن، بۇ خاتىرە كۈچسىز.';
      case 'same-person':
        return 'تەستىقلىغۇچى تىزىملىغۇچى ياكى نومۇر ئالغۇچىنىڭ ئۆزى، بۇ ماقۇللاش ھېساب ئەمەس، ئەسلى خاتىرە يەنىلا تەستىق كۈتۈۋاتىدۇ.';
      case 'already-expired':
        return `مۆھلىتى ئۆتىدىغان نومۇرنىڭ ${isolated(of('points'))} نومۇرى ئىلگىرى مۆھلىتى ئۆتكەن ياكى ئىشلىتىلگەن، قايتا تۇتۇلمايدۇ.`;
      case 'unknown-account':
        return `${quoted(of('account'))} ھېساباتى تېخى قۇرۇلمىغان، نومۇر ۋاقتىنچە شۇ كود نامىدا تۇرىدۇ. ھېساباتنى تولۇقلاپ كىرگۈزۈڭ.`;
      case 'after-lock':
        return `تەۋە مەزگىلى (${isolated(of('period'))}) قۇلۇپلانغان، تىزىملىغاندا بۇ ئېنىق ئەمەس ئىدى، قۇلۇپلانغان مەزگىلدىن كېيىنكى بىرىنچى كۈنگە يېزىلدى.`;
      case 'overdrawn':
        return `ئىككى ئۈسكۈنىنىڭ بىر-بىرىدىن خەۋىرى يوق، ئالماشتۇرغاندىن كېيىنكى قالدۇق: ${isolated(of('balance'))}. ئالماشتۇرغۇچى بىلەن تەكشۈرۈپ سېلىشتۇرۇپ، بىرىنى تەتۈر خاتىرىلەڭ.`;
      case 'oversold':
        return `ئىككى ئۈسكۈنىنىڭ بىر-بىرىدىن خەۋىرى يوق، ئالماشتۇرغاندىن كېيىنكى زاپاس: ${isolated(of('stock'))}. زاپاسنى ساناڭ.`;
      case 'unknown-kind':
        return 'بۇ خاتىرىنى يېڭىراق نەشر يازغان، بۇ نەشر تونۇمايدۇ، ھېسابقا كىرمىدى. بۆلەكنى يېڭىلاڭ.';
      default:
        return 'بۇ خاتىرىدە مۇمكىن بولمايدىغان سان بار، ھېسابقا كىرمىدى. نومۇر دەپتىرىنى تەكشۈرۈپ سېلىشتۇرۇڭ.';
    }
  },

  back: 'دەپتەرگە قايتىش',
  notFound: 'دەپتەردە بۇ خاتىرە يوق، تېخى بىرلەشتۈرۈلمىگەن بولۇشى مۇمكىن.',
  entryTitle: (number, kind) => `${number} · ${kind}`,
  account: 'ھېسابات',
  openAccount: (account) => `ھېساباتنى ئېچىش: ${isolated(account)}`,
  item: 'ئىش',
  category: 'خىلى',
  points: 'نومۇر',
  pointsOf: (points) => `${isolated(points)} نومۇر`,
  asked: (points, asked) => `${isolated(points)} نومۇر (قائىدە بويىچە ${isolated(asked)} نومۇر، يۇقىرى چەك ياكى قالدۇق سەۋەبىدىن شۇنچىلىك ھېسابلاندى)`,
  quantity: 'سانى',
  times: (quantity) => count(quantity),
  day: 'ھېسابقا كىرگەن كۈن',
  givenDay: 'تىزىملانغان چېسلا',
  note: 'ئىزاھات',
  reason: 'سەۋەب',
  proofs: 'ئىسپات',
  witness: (name) => `گۇۋاھچى: ${isolated(name)}`,
  fileGone: 'ھۆججەت تازىلانغان',
  openFile: (name) => `ساقلاش: ${isolated(name)}`,
  preview: (name) => `رەسىم: ${isolated(name)}`,
  judges: 'باھالىغۇچى',
  panel: 'باھالاش گۇرۇپپىسى',
  panelCounts: (cadres, members, residents) => `كەنت كادىرى ${count(cadres)} كىشى، پارتىيە ئەزاسى ${count(members)} كىشى، ئاھالە ۋەكىلى ${count(residents)} كىشى`,
  source: 'مەنبە پائالىيەت',
  person: 'تاپشۇرۇۋالغۇچى',
  recorder: 'تىزىملىغۇچى',
  time: 'تىزىملانغان ۋاقىت',
  clockBehind: (moment) => `تىزىملىغاندا بۇ ئۈسكۈنىنىڭ سائىتى ئارقىدا قالغان، ${isolated(moment)} دىن كېيىن دەپ تىزىلدى`,
  place: 'رەت نومۇرى',
  placeOf: (sequence, writer) => `دەپتەر ${isolated(writer)}، ${count(sequence)}-خاتىرە`,
  hash: 'تەكشۈرۈش كودى',
  previous: 'ئالدىنقى خاتىرىنىڭ تەكشۈرۈش كودى',
  firstEntry: 'يوق، بۇ بىرىنچى خاتىرە',
  copy: 'كۆچۈرۈش',
  follows: 'مۇناسىۋەتلىك خاتىرىلەر',
  noFollows: 'مۇناسىۋەتلىك خاتىرە يوق.',
  links: {
    approved: 'ماقۇللىغان خاتىرە',
    refused: 'رەت قىلغان خاتىرە',
    decides: 'تەستىقلىغان خاتىرە',
    reversedBy: 'تەتۈر خاتىرىلىگەن ياكى قايتۇرۇۋالغان خاتىرە',
    pendingReversal: 'تەستىق كۈتۈۋاتقان تەتۈر خاتىرە',
    reverses: 'ئەسلى خاتىرە',
    first: 'نومۇر ھېسابلانغان خاتىرە',
    objection: 'بېرىلگەن پىكىر',
    about: 'پىكىر قارىتىلغان خاتىرە',
    answer: 'پىكىرگە بېرىلگەن جاۋاب',
    answers: 'جاۋاب بېرىلگەن پىكىر',
  },
  linkBy: (entry, author, day) => [entry, author && isolated(author), day].filter(Boolean).join(' · '),
  correctedLater: (locked, day) => `ئەسلى خاتىرە قۇلۇپلانغان مەزگىلگە تەۋە: ${locked}. تۈزىتىش بۇ كۈن تەۋە مەزگىلگە ھېسابلىنىدۇ: ${day}.`,
  reverse: 'تەتۈر خاتىرىلەش',
  undo: 'قايتۇرۇۋېلىش',

  words: {
    approve: (entry) => `ماقۇللاش: ${entry}`,
    refuse: (entry, reason) => `رەت قىلىش: ${entry}؛ ${isolated(reason)}`,
    reverse: (entry, reason) => `تەتۈر خاتىرە${entry === '' ? '' : `: ${entry}`}${reason === '' ? '' : `؛ ${isolated(reason)}`}`,
    undo: (entry) => `قايتۇرۇۋېلىش: ${entry}`,
    redeem: (item, quantity) => `ئالماشتۇرۇش: ${isolated(item)} × ${count(quantity)}`,
    expire: (until) => `${until} ۋە ئۇنىڭدىن بۇرۇنقى نومۇرنىڭ مۆھلىتى ئۆتتى`,
    item: (item, changes) => (changes === '' ? `تاۋار ${isolated(item)}` : `تاۋار ${isolated(item)}: ${changes}`),
    price: (points) => `ھەر دانىسى ${count(points)} نومۇر`,
    limit: (quantity, every) => `ھەر ئائىلىگە ھەر ${{ month: 'ئايدا', quarter: 'پەسىلدە', year: 'يىلدا' }[every]} ئەڭ كۆپ ${count(quantity)} دانە`,
    noLimit: 'سان چەكلىمىسى يوق',
    offered: ['ئالماشتۇرۇش داۋاملىشىدۇ', 'ئالماشتۇرۇش توختىتىلدى'],
    stock: (reason, item, change) => `${{ delivery: 'مال كىرگۈزۈش', count: 'زاپاس ساناش', loss: 'خوراش' }[reason]} ${isolated(item)} ${isolated(change)}`,
    publish: (period, ends, days) => `ئاشكارا ئېلان: ${period}، ئاخىرلىشىدىغان كۈن: ${ends}، جەمئىي ${count(days)} خىزمەت كۈنى`,
    lock: (period) => `قۇلۇپلاش: ${period}`,
    objection: (period, note) => `ئاشكارا ئېلانغا پىكىر (${period}): ${isolated(note)}`,
    answer: (isUpheld, note) => `پىكىر ${isUpheld ? 'ئاساسلىق' : 'ئاساسسىز'}: ${isolated(note)}`,
    commend: (title) => `تەقدىرلەندى: ${isolated(title)}`,
    merge: (writers) => `${count(writers)} دەپتەر بىرلەشتۈرۈلدى`,
    unknown: 'يېڭىراق نەشر يازغان، بۇ نەشر ئوقۇيالمايدۇ',
  },
  accounts: {
    set: (account) => `ھېسابات قۇرۇش: ${isolated(account)}`,
    changed: (account, changes) => `ھېسابات ${isolated(account)}: ${changes}`,
    unchanged: (account) => `ھېسابات ${isolated(account)}: ئۆزگىرىش يوق`,
    name: (name) => `يېڭى ئىسمى: ${isolated(name)}`,
    unit: (unit) => `يۆتكەلگەن ئورنى: ${isolated(unit)}`,
    noUnit: 'ئەمدى ھېچقايسى ئورۇنغا تەۋە ئەمەس',
    household: (household, from) => (from === '' ? `تەۋە ئائىلىسى: ${isolated(household)}` : `${from} دىن باشلاپ تەۋە ئائىلىسى: ${isolated(household)}`),
    noHousehold: (from) => (from === '' ? 'ھېچقايسى ئائىلىگە تەۋە ئەمەس' : `${from} دىن باشلاپ ھېچقايسى ئائىلىگە تەۋە ئەمەس`),
    class: (title) => `يېڭى دەرىجىسى: ${isolated(title)}`,
    noClass: 'دەرىجە يوق',
    optedOut: ['تاختىغا چىقىدۇ', 'تاختىغا چىقمايدۇ'],
    exempt: ['نومۇرغا قاتنىشىدۇ', 'نومۇرغا قاتناشمايدۇ'],
    closed: ['قايتا ئىشلىتىلىدۇ', 'تاقالدى'],
  },
};
