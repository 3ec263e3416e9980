import { balanceOf, isOnBoards, lastHousehold, lifetimeOf } from './accounts.js';
import { effects } from './columns.js';
import type { LedgerEntry } from './entry.js';
import { ledgerState } from './ledger.js';
import { dayNumberOf, pointsPeriod } from './periods.js';
import type { LedgerAccount, LedgerState } from './state.js';

/** One line of a board, the highest points first. */
export interface Standing {
  /** Id of the account, or of the unit on a board of units. */
  readonly account: string;
  readonly name: string;
  /** 1, 2, 2, 4 or, dense, 1, 2, 2, 3. */
  readonly rank: number;
  /** Earned less reversed in the period. */
  readonly points: number;
  /** What can be spent now. */
  readonly balance: number;
  /** Earned in all; spending does not touch it. */
  readonly lifetime: number;
  /** Accounts behind the line: 1, or the people of a household, or the accounts of a unit. */
  readonly accounts: number;
}

/**
 * Which accounts a board lists: `household` or `member`; `unit` the sums of units; `account` everybody once, households
 * and the members of none.
 */
export type StandingsBoard = 'account' | 'household' | 'member' | 'unit';

export interface StandingsOptions {
  /** `all`, `2026`, `2026-Q1`, `2026-03`. */
  readonly period: string;
  readonly ties?: 'competition' | 'dense';
  readonly board?: StandingsBoard;
  /** On a board of units: the unit that a unit counts to, such as the village of a group; undefined leaves it out. */
  readonly unitOf?: (unit: string) => string | undefined;
  readonly unitName?: (unit: string) => string;
  /** The order of those who share a rank: by names, and then by code. By pinyin when not given. */
  readonly compareNames?: (a: string, b: string) => number;
}

/**
 * The board of a period. Whoever opted out, is exempt or has gone is left out. The highest always comes first: nobody is
 * shown for being last.
 * @throws {JicengError} `bad-period`
 */
export function standings(entries: readonly LedgerEntry[], options: StandingsOptions & { readonly timeZone?: string }): Standing[] {
  return standingsOf(ledgerState(entries, options.timeZone === undefined ? {} : { timeZone: options.timeZone }), options);
}

/** {@link standings} of a state: about ten milliseconds for a million entries. */
export function standingsOf(state: LedgerState, options: StandingsOptions): Standing[] {
  const { board = 'account' } = options;
  const sums = periodSums(state, options.period, board === 'member' || board === 'unit' ? 'account' : 'purse');
  const lines = board === 'unit' ? unitLines(state, sums, options) : accountLines(state, sums, board);
  return ranked(lines, state.accounts, options);
}

/**
 * Points earned less reversed in a period, by the position of the account.
 * @param by `purse`: those of people stand with the household that they belonged to on the day
 */
export function periodSums({ book, length, accounts }: LedgerState, period: string, by: 'account' | 'purse'): Float64Array {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const { effect, day, points } = book.columns;
  const owner = book.columns[by];
  const sums = new Float64Array(accounts.length);
  for (let row = 0; row < length; row++) {
    const what = effect[row] as number;
    if (what !== effects.earned && what !== effects.reversed) continue;
    const number = day[row] as number;
    if (number < first || number > last) continue;
    const index = owner[row] as number;
    sums[index] = (sums[index] as number) + (what === effects.earned ? (points[row] as number) : -(points[row] as number));
  }
  return sums;
}

type Line = Omit<Standing, 'rank'>;

function accountLines(state: LedgerState, sums: Float64Array, board: StandingsBoard): Line[] {
  const people = new Map<string, number>();
  for (const account of state.accounts) {
    const household = lastHousehold(account);
    if (household !== null) people.set(household, (people.get(household) ?? 0) + 1);
  }
  return state.accounts.filter((account) => isOnBoards(account) && isListed(account, board)).map((account) => ({
    account: account.id,
    name: account.name,
    points: sums[account.index] as number,
    balance: balanceOf(state, account),
    lifetime: lifetimeOf(state, account),
    accounts: people.get(account.id) ?? 1,
  }));
}

function isListed(account: LedgerAccount, board: StandingsBoard): boolean {
  return board === 'account' ? lastHousehold(account) === null : account.kind === board;
}

function unitLines(state: LedgerState, sums: Float64Array, { unitOf = (unit) => unit, unitName = (unit) => unit }: StandingsOptions): Line[] {
  const lines = new Map<string, { points: number; balance: number; lifetime: number; accounts: number }>();
  for (const account of state.accounts) {
    const unit = account.unit === null ? undefined : unitOf(account.unit);
    if (unit === undefined || !isOnBoards(account)) continue;
    let line = lines.get(unit);
    if (!line) lines.set(unit, (line = { points: 0, balance: 0, lifetime: 0, accounts: 0 }));
    line.points += sums[account.index] as number;
    line.balance += state.own[account.index] as number;
    line.lifetime += state.lifetime[account.index] as number;
    line.accounts++;
  }
  return [...lines].map(([unit, line]) => ({ account: unit, name: unitName(unit), ...line }));
}

let collator: Intl.Collator | undefined;

function byPinyin(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-CN-u-co-pinyin');
  return collator.compare(a, b);
}

/** Places of names in their order, by the list of accounts: comparing names takes longer than all else together. */
const placesKept = new WeakMap<readonly LedgerAccount[], { readonly compare: unknown; readonly places: ReadonlyMap<string, number> }>();

function namePlaces(accounts: readonly LedgerAccount[], compare: (a: string, b: string) => number): ReadonlyMap<string, number> {
  const kept = placesKept.get(accounts);
  if (kept?.compare === compare) return kept.places;
  const names = [...new Set(accounts.map(({ name }) => name))].sort(compare);
  const places = new Map<string, number>();
  names.forEach((name, index) => {
    const before = names[index - 1];
    places.set(name, before !== undefined && compare(before, name) === 0 ? (places.get(before) as number) : index);
  });
  placesKept.set(accounts, { compare, places });
  return places;
}

function ranked(lines: readonly Line[], accounts: readonly LedgerAccount[], { board, ties = 'competition', compareNames = byPinyin }: StandingsOptions): Standing[] {
  const places = board === 'unit' ? null : namePlaces(accounts, compareNames);
  const keyed = lines.map((line) => ({ line, place: places?.get(line.name) ?? 0 }));
  keyed.sort((a, b) => b.line.points - a.line.points || a.place - b.place || (places ? 0 : compareNames(a.line.name, b.line.name)) || (a.line.account < b.line.account ? -1 : 1));
  let rank = 0;
  let before: number | undefined;
  return keyed.map(({ line }, index) => {
    if (line.points !== before) rank = ties === 'dense' ? rank + 1 : index + 1;
    before = line.points;
    const { account, name, points, balance, lifetime, accounts: behind } = line;
    return { account, name, rank, points, balance, lifetime, accounts: behind };
  });
}
