import { householdOn, unknownAccount } from './accounts.js';
import { addToFlow, newFlow, type PurseFlow } from './batches.js';
import { copiedBook, growBook, positionIn } from './book.js';
import { entryId, idDigits } from './chain.js';
import { balanceSigns, effects, flags, isEarning, type Effect } from './columns.js';
import type { LedgerEntry, LedgerHead } from './entry.js';
import { lockOf, openDay, readableLock, type Lock } from './locks.js';
import { movedRows } from './moves.js';
import { NumbersInMaking } from './numbers.js';
import { orderTime } from './order.js';
import { quantityCounted } from './quantity.js';
import { idOfRow, kindNumbers, unknownKind, type LedgerAccount, type LedgerBook, type LedgerFinding, type LedgerFindingCode, type LedgerState, type Move, type Objection, type PublishedPeriod, type ShopItem } from './state.js';

/** A state that is being made: it may be changed until it is handed out. */
export interface Fold {
  book: LedgerBook;
  /** Whether nobody else reads the book, so that old rows may change. */
  ownsBook: boolean;
  readonly timeZone: string;
  readonly heads: Map<string, LedgerHead>;
  last: LedgerState['last'];
  accounts: LedgerAccount[];
  moves: Map<number, readonly Move[]>;
  readonly own: NumbersInMaking;
  readonly purse: NumbersInMaking;
  readonly lifetime: NumbersInMaking;
  readonly purseLifetime: NumbersInMaking;
  readonly lastRow: NumbersInMaking;
  readonly items: Map<string, ShopItem>;
  readonly pending: Set<number>;
  readonly published: PublishedPeriod[];
  readonly locks: readonly Lock[];
  readonly objections: Map<string, Objection>;
  findings: LedgerFinding[];
  /** Lists that are still those of the state before; copied before the first change, because most entries change none. */
  readonly shared: Set<'accounts' | 'findings' | 'moves'>;
  /** Who ever belonged to a household, by its id; made when it is first asked for. */
  people: Map<string, Set<number>> | null;
}

/**
 * A fold that goes on from a state.
 * @param entries what will be folded; their locks close periods from the beginning, whatever comes before them
 * @param room how many entries are expected
 */
export function foldFrom(state: LedgerState, entries: readonly LedgerEntry[], room = entries.length): Fold {
  const isShared = state.book.length > state.length;
  const book = isShared ? copiedBook(state, room) : state.book;
  growBook(book, state.length + room);
  return {
    book,
    ownsBook: isShared || state.length === 0,
    timeZone: state.timeZone,
    heads: new Map(state.heads),
    last: state.last,
    accounts: state.accounts as LedgerAccount[],
    moves: state.moves as Map<number, readonly Move[]>,
    own: new NumbersInMaking(state.own),
    purse: new NumbersInMaking(state.purse),
    lifetime: new NumbersInMaking(state.lifetime),
    purseLifetime: new NumbersInMaking(state.purseLifetime),
    lastRow: new NumbersInMaking(state.lastRow, -1),
    items: new Map(state.items),
    pending: new Set(state.pending),
    published: [...state.published],
    locks: [...state.locks.map(lockOf), ...entries.flatMap((entry) => readableLock(entry) ?? [])],
    objections: new Map(state.objections),
    findings: state.findings as LedgerFinding[],
    shared: new Set(['accounts', 'findings', 'moves']),
    people: null,
  };
}

/** What is known so far, as functions that read a state want it. */
export function viewOf({ book }: Fold): Pick<LedgerState, 'book' | 'length'> {
  return { book, length: book.length };
}

/** Hands the state out; the fold is not to be used any more. */
export function stateOf(fold: Fold): LedgerState {
  const { ownsBook: _, shared: __, people: ___, locks, ...rest } = fold;
  return {
    ...rest,
    own: fold.own.done,
    purse: fold.purse.done,
    lifetime: fold.lifetime.done,
    purseLifetime: fold.purseLifetime.done,
    lastRow: fold.lastRow.done,
    length: fold.book.length,
    locks: locks.map(({ entry }) => entry),
  };
}

/** Takes the book for itself, before rows that other states read are changed. */
export function ownBook(fold: Fold): LedgerBook {
  if (!fold.ownsBook) {
    const { book, accounts } = fold;
    fold.book = copiedBook({ book, accounts, length: book.length }, book.columns.kind.length - book.length);
    fold.ownsBook = true;
  }
  return fold.book;
}

/** The next row, with what every entry has; what it does to points is nothing yet. */
export function newRow(fold: Fold, entry: LedgerEntry): number {
  const { book } = fold;
  const row = book.length;
  growBook(book, row + 1);
  const { columns } = book;
  const writer = positionIn(entry.writer, book.writers, book.writerPositions);
  columns.kind[row] = kindNumbers.get(entry.kind) ?? unknownKind;
  columns.writer[row] = writer;
  columns.author[row] = positionIn(entry.author, book.authors, book.authorPositions);
  columns.sequence[row] = entry.sequence;
  columns.time[row] = Date.parse(entry.time);
  columns.account[row] = -1;
  columns.topic[row] = -1;
  columns.purse[row] = -1;
  columns.target[row] = -1;
  columns.before[row] = -1;
  const quantity = entry.kind === 'award' ? quantityCounted(entry) : 1;
  // Nearly all awards are one; without it the column has one value and takes no room.
  if (quantity > 1) columns.quantity[row] = quantity;
  for (let at = 0; at < 4; at++) columns.hash[row * 4 + at] = hexadecimal(entry.hash, at * 8);
  const rows = (book.rows[writer] ??= []);
  if ((rows[entry.sequence] ?? -1) < 0) rows[entry.sequence] = row;
  else book.forks.set(`${entry.writer}:${entry.sequence}:${entry.hash.slice(0, idDigits)}`, row);
  const head = fold.heads.get(entry.writer);
  if (!head || head.sequence <= entry.sequence) fold.heads.set(entry.writer, { writer: entry.writer, sequence: entry.sequence, hash: entry.hash });
  const time = orderTime(entry);
  fold.last = { time: time > fold.last.time ? time : fold.last.time, writer: entry.writer, sequence: entry.sequence };
  book.length = row + 1;
  return row;
}

/** The number that eight digits from a position on say: a tenth of the time of cutting them out and parsing them. */
function hexadecimal(digits: string, start: number): number {
  let number = 0;
  for (let at = start; at < start + 8; at++) {
    const code = digits.charCodeAt(at);
    // 0 to 9, and a to f.
    number = (number << 4) | (code < 58 ? code - 48 : code - 87);
  }
  return number;
}

export function find(fold: Fold, code: LedgerFindingCode, entry: LedgerEntry, details: Record<string, string | number> = {}): void {
  findAt(fold, code, entryId(entry), details);
}

export function findAt(fold: Fold, code: LedgerFindingCode, entry: string, details: Record<string, string | number>): void {
  if (fold.shared.delete('findings')) fold.findings = [...fold.findings];
  fold.findings.push({ code, entry, details });
}

/** Puts an account in its place. */
export function setAccount(fold: Fold, account: LedgerAccount): void {
  if (fold.shared.delete('accounts')) fold.accounts = [...fold.accounts];
  fold.accounts[account.index] = account;
  if (fold.people) addPerson(fold.people, account);
}

function addPerson(people: Map<string, Set<number>>, { index, memberships }: LedgerAccount): void {
  for (const { household } of memberships) {
    if (household !== null) people.set(household, (people.get(household) ?? new Set()).add(index));
  }
}

/** What the purse at a position earned and what was taken from it, as far as is known. */
export function flowOf(fold: Fold, purse: number): PurseFlow {
  let { people } = fold;
  if (!people) {
    fold.people = people = new Map();
    for (const account of fold.accounts) addPerson(people, account);
  }
  const { columns } = fold.book;
  const flow = newFlow();
  for (const account of new Set([purse, ...(people.get((fold.accounts[purse] as LedgerAccount).id) ?? [])])) {
    for (let row = fold.lastRow.at(account); row >= 0; row = columns.before[row] as number) {
      if (columns.purse[row] === purse) addToFlow(flow, fold.book, row, fold.book.length);
    }
  }
  return flow;
}

/** The account with an id; one that nothing has set up is added, and told when `entry` is given. */
export function accountNamed(fold: Fold, id: string, entry?: LedgerEntry): LedgerAccount {
  const index = fold.book.accountPositions.get(id);
  const known = index === undefined ? undefined : fold.accounts[index];
  if (known) {
    if (entry && !known.isKnown) find(fold, 'unknown-account', entry, { account: id });
    return known;
  }
  const account = unknownAccount(id, fold.accounts.length);
  fold.book.accountPositions.set(id, account.index);
  setAccount(fold, account);
  if (entry) find(fold, 'unknown-account', entry, { account: id });
  return account;
}

/** Position of the account whose balance moves on a day. */
export function purseIndex(fold: Fold, account: LedgerAccount, day: number): number {
  const household = householdOn(account, day);
  return household === null ? account.index : accountNamed(fold, household).index;
}

/** The place of a row among its account's, with what it is about. */
export function bindRow(fold: Fold, row: number, of: { readonly account: number; readonly purse: number; readonly topic?: number; readonly day: number; readonly points: number }): void {
  const { columns } = fold.book;
  columns.account[row] = of.account;
  columns.purse[row] = of.purse;
  columns.topic[row] = of.topic ?? -1;
  columns.day[row] = of.day;
  columns.points[row] = of.points;
  columns.before[row] = fold.lastRow.at(of.account);
  fold.lastRow.set(of.account, row);
}

export function setFlag({ book }: Fold, row: number, flag: number): void {
  book.columns.flags[row] = (book.columns.flags[row] as number) | flag;
}

/** Lets a bound row move points. */
export function moveBy(fold: Fold, row: number, effect: Effect): void {
  const { columns } = fold.book;
  columns.effect[row] = effect;
  const account = columns.account[row] as number;
  const purse = columns.purse[row] as number;
  const points = columns.points[row] as number;
  fold.own.add(account, balanceSigns[effect] * points);
  fold.purse.add(purse, balanceSigns[effect] * points);
  fold.lifetime.add(account, lifetimeShare(effect, points));
  fold.purseLifetime.add(purse, lifetimeShare(effect, points));
}

/** Deductions lower a balance and never what was earned in all. */
function lifetimeShare(effect: number, points: number): number {
  return isEarning(effect) && points > 0 ? (effect === effects.earned ? points : -points) : 0;
}

/** Lets a row count for another purse, as when somebody is said to have moved earlier. */
export function movePurse(fold: Fold, row: number, purse: number): void {
  const { columns } = ownBook(fold);
  const before = columns.purse[row] as number;
  const effect = columns.effect[row] as Effect;
  const points = columns.points[row] as number;
  columns.purse[row] = purse;
  for (const [index, sign] of [[before, -1], [purse, 1]] as const) {
    fold.purse.add(index, sign * balanceSigns[effect] * points);
    fold.purseLifetime.add(index, sign * lifetimeShare(effect, points));
  }
}

/** Puts the points of an account into the purses of the days to which they count, as its memberships have it now. */
export function settlePurses(fold: Fold, account: LedgerAccount): void {
  const indexOf = (household: string): number => accountNamed(fold, household).index;
  for (const [row, purse] of movedRows(fold.book, fold.lastRow.at(account.index), account, indexOf)) movePurse(fold, row, purse);
}

/**
 * The day to which an entry counts: its own, or, where it was recorded without knowledge of a lock, the first open day after
 * the locked period.
 * @param before locks that moved what it is about to the day given
 */
export function countedDay(fold: Fold, row: number, date: number, entry: LedgerEntry, before: readonly Lock[] = []): number {
  const { day, passed } = openDay(fold.locks, date, entry, before);
  if (passed.length > 0) setFlag(fold, row, flags.late);
  for (const lock of passed) find(fold, 'after-lock', entry, { period: lock.entry.period });
  return day;
}

/** The locks that moved a row from its own day. */
export function passedBy(fold: Fold, row: number): readonly Lock[] {
  if (((fold.book.columns.flags[row] as number) & flags.late) === 0) return [];
  const id = idOfRow(fold, row);
  const periods = fold.findings.filter(({ code, entry }) => code === 'after-lock' && entry === id).map(({ details }) => details['period']);
  return fold.locks.filter(({ entry: { period } }) => periods.includes(period));
}
