import { effects } from './columns.js';
import type { Numbers } from './numbers.js';
import type { Standing } from './standings.js';
import type { LedgerAccount, LedgerBook, LedgerState } from './state.js';

/** What a board was asked with; all of it must be the same for a board to be taken up again. */
interface BoardKey {
  readonly board: string;
  readonly period: string;
  readonly includes: unknown;
  readonly compareNames: unknown;
}

interface KeptBoard {
  readonly key: BoardKey;
  readonly accounts: readonly LedgerAccount[];
  /** What the purses held. */
  readonly purse: Numbers;
  /** How many rows are in it. */
  readonly length: number;
  readonly lines: readonly Standing[];
}

/** Boards by the book of their state, the one that was asked last at the end. Rows of a book never change once a state has them. */
const keptBoards = new WeakMap<LedgerBook, readonly KeptBoard[]>();
/** Both boards of the periods between which somebody goes back and forth. */
const mostKept = 6;
/** With more rows than this, making a board anew costs no more. */
const mostRows = 64;

/** The board as it last was, where what was recorded since is little, and the accounts are the same. */
export function keptBoard(state: LedgerState, key: BoardKey): KeptBoard | undefined {
  const kept = (keptBoards.get(state.book) ?? []).find((each) => isSame(each.key, key));
  const rows = kept ? state.length - kept.length : -1;
  const isOfState = rows > 0 || kept?.purse === state.purse;
  return kept?.accounts === state.accounts && rows >= 0 && rows <= mostRows && isOfState ? kept : undefined;
}

/** Keeps a board for states that grow from this one. */
export function keepBoard({ book, accounts, purse, length }: LedgerState, key: BoardKey, lines: readonly Standing[]): void {
  const others = (keptBoards.get(book) ?? []).filter((each) => !isSame(each.key, key));
  keptBoards.set(book, [...others.slice(1 - mostKept), { key, accounts, purse, length, lines }]);
}

function isSame(a: BoardKey, b: BoardKey): boolean {
  return a.period === b.period && a.board === b.board && a.includes === b.includes && a.compareNames === b.compareNames;
}

/** How a board tells who is on it and in which order. */
interface BoardOrder {
  readonly lineOf: (account: LedgerAccount) => Omit<Standing, 'rank'>;
  readonly isOnBoard: (account: LedgerAccount) => boolean;
  /** The place among those who have the same points. */
  readonly placeOf: (account: LedgerAccount) => number;
  /** Positions of the accounts whose balance is that of one. */
  readonly sharers: (purse: number) => readonly number[];
}

/** A board with the rows that were added since it was kept: only the lines that they touch are made anew and put in their place. */
export function grownBoard(state: LedgerState, kept: { readonly length: number; readonly lines: readonly Standing[] }, order: BoardOrder): readonly Standing[] {
  const lines = [...kept.lines];
  let [from, to] = [lines.length, -1];
  for (const index of touched(state, kept.length, order)) {
    const account = state.accounts[index] as LedgerAccount;
    if (!order.isOnBoard(account)) continue;
    const at = lines.findIndex((line) => line.account === account.id);
    const { rank, points } = lines[at] as Standing;
    const line = { ...order.lineOf(account), rank };
    lines.splice(at, 1);
    // With the same points it stands where it stood.
    const place = line.points === points ? at : placeFor(state, lines, line.points, order.placeOf(account), order);
    lines.splice(place, 0, line);
    [from, to] = [Math.min(from, at, place), Math.max(to, at, place)];
  }
  return rankedAnew(lines, from, to);
}

/** Positions of the accounts of which rows say something, or whose balance they move. */
function touched({ book, length }: LedgerState, from: number, { sharers }: BoardOrder): ReadonlySet<number> {
  const { effect, account, purse } = book.columns;
  const positions = new Set<number>();
  for (let row = from; row < length; row++) {
    if (effect[row] === effects.none) continue;
    const its = purse[row] as number;
    for (const position of [account[row] as number, its, ...sharers(its)]) positions.add(position);
  }
  return positions;
}

/** Where a line with so many points belongs. */
function placeFor({ accounts, book }: LedgerState, lines: readonly Standing[], points: number, ownPlace: number, { placeOf }: BoardOrder): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = lines[middle] as Standing;
    const isBefore = other.points > points || (other.points === points && placeOf(accounts[book.accountPositions.get(other.account) as number] as LedgerAccount) < ownPlace);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranks from one place to another, and after it as far as they changed: those of a rank whose first line has gone. */
function rankedAnew(lines: Standing[], from: number, to: number): readonly Standing[] {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Standing;
    const before = lines[at - 1];
    const rank = before?.points === line.points ? before.rank : at + 1;
    if (rank !== line.rank) lines[at] = { ...line, rank };
    else if (at > to) break;
  }
  return lines;
}
