import { householdOn, unknownAccount } from './accounts.js';
import { copiedBook, growBook, positionIn } from './book.js';
import { entryId, idDigits } from './chain.js';
import { balanceSigns, effects, flags, isEarning, type Effect } from './columns.js';
import type { LedgerEntry, LedgerHead } from './entry.js';
import { NumbersInMaking } from './numbers.js';
import { orderTime } from './order.js';
import { kindNumbers, unknownKind, type LedgerAccount, type LedgerBook, type LedgerFinding, type LedgerFindingCode, type LedgerState, type LockedPeriod, type Objection, type PublishedPeriod, type ShopItem } from './state.js';

/** A state that is being made: it may be changed until it is handed out. */
export interface Fold {
  book: LedgerBook;
  /** Whether nobody else reads the book, so that old rows may change. */
  ownsBook: boolean;
  readonly timeZone: string;
  readonly heads: Map<string, LedgerHead>;
  last: LedgerState['last'];
  accounts: LedgerAccount[];
  readonly own: NumbersInMaking;
  readonly purse: NumbersInMaking;
  readonly lifetime: NumbersInMaking;
  readonly purseLifetime: NumbersInMaking;
  readonly lastRow: NumbersInMaking;
  readonly items: Map<string, ShopItem>;
  readonly pending: Set<number>;
  readonly published: PublishedPeriod[];
  readonly locks: { readonly entry: LockedPeriod; readonly from: number; readonly to: number; readonly covered: ReadonlyMap<string, number> }[];
  readonly objections: Map<string, Objection>;
  findings: LedgerFinding[];
  /** Lists that are still those of the state before; copied before the first change, because most entries change neither. */
  readonly shared: Set<'accounts' | 'findings'>;
}

/** A fold that goes on from a state. @param room how many entries are expected */
export function foldFrom(state: LedgerState, room: number, lockOf: (entry: LockedPeriod) => Fold['locks'][number]): Fold {
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
    own: new NumbersInMaking(state.own),
    purse: new NumbersInMaking(state.purse),
    lifetime: new NumbersInMaking(state.lifetime),
    purseLifetime: new NumbersInMaking(state.purseLifetime),
    lastRow: new NumbersInMaking(state.lastRow, -1),
    items: new Map(state.items),
    pending: new Set(state.pending),
    published: [...state.published],
    locks: state.locks.map(lockOf),
    objections: new Map(state.objections),
    findings: state.findings as LedgerFinding[],
    shared: new Set(['accounts', 'findings']),
  };
}

/** What is known so far, as functions that read a state want it. */
export function viewOf({ book }: Fold): Pick<LedgerState, 'book' | 'length'> {
  return { book, length: book.length };
}

/** Hands the state out; the fold is not to be used any more. */
export function stateOf(fold: Fold): LedgerState {
  const { ownsBook: _, shared: __, locks, ...rest } = fold;
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

/**
 * The day to which an entry counts: its own, or, where it was recorded without knowledge of a lock, the first day after
 * the locked period.
 */
export function countedDay(fold: Fold, row: number, date: number, entry: LedgerEntry): number {
  let day = date;
  for (let at = 0; at < fold.locks.length; at++) {
    const lock = fold.locks[at] as Fold['locks'][number];
    if (day < lock.from || day > lock.to || (lock.covered.get(entry.writer) ?? 0) >= entry.sequence) continue;
    day = lock.to + 1;
    setFlag(fold, row, flags.late);
    find(fold, 'after-lock', entry, { period: lock.entry.period });
    // A lock that was looked at before may cover the new day.
    at = -1;
  }
  return day;
}
