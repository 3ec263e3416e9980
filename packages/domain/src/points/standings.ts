import { isOnBoards, lastHousehold, lifetimeOf, purseOf } from './accounts.js';
import type { AccountKind, LedgerEntry } from './entry.js';
import { ledgerState } from './ledger.js';
import { byPinyin, placesBy, placesByPinyin } from './names-by-pinyin.js';
import { numberAt, type Numbers } from './numbers.js';
import { grownBoard, keepBoard, keptBoard } from './standings-kept.js';
import type { LedgerAccount, LedgerState } from './state.js';
import { periodSums } from './sums.js';

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
  /** Which accounts are listed, such as those of one village; all when not given. One function always says the same of an account. */
  readonly includes?: (account: LedgerAccount) => boolean;
  /** On a board of units: only the points of such accounts; those of households with their people's. Everybody's when not given. */
  readonly kind?: AccountKind;
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

/**
 * {@link standings} of a state: about ten milliseconds for a million entries, and a fraction of one where the state grew by
 * a few entries from one of which the same board was asked.
 */
export function standingsOf(state: LedgerState, options: StandingsOptions): Standing[] {
  const { board = 'account', ties = 'competition' } = options;
  if (board === 'unit') return ranked(unitLines(state, options), ties);
  // Where ranks are dense, one line that moves may change all those after it.
  return ties === 'dense' ? ranked(accountLines(state, board, options), ties) : [...accountsBoard(state, board, options)];
}

type Line = Omit<Standing, 'rank'>;

/** The board of accounts, made of the one that was kept where that is possible. */
function accountsBoard(state: LedgerState, board: AccountsBoard, options: StandingsOptions): readonly Standing[] {
  const { period, includes, compareNames = byPinyin } = options;
  const key = { board, period, includes, compareNames };
  const kept = keptBoard(state, key);
  const lines = kept ? grownLines(state, kept, board, options) : ranked(accountLines(state, board, options), 'competition');
  keepBoard(state, key, lines);
  return lines;
}

function grownLines(state: LedgerState, kept: { readonly length: number; readonly lines: readonly Standing[] }, board: AccountsBoard, options: StandingsOptions): readonly Standing[] {
  if (kept.length === state.length) return kept.lines;
  const { lineOf, isOnBoard, places, sharers } = linesOf(state, board, options);
  return grownBoard(state, kept, { lineOf, isOnBoard, placeOf: ({ index }) => places[index] as number, sharers: board === 'member' ? sharers : () => [] });
}

/** The lines of accounts in the order of the board. */
function accountLines(state: LedgerState, board: AccountsBoard, options: StandingsOptions): Line[] {
  const { sums, known, isOnBoard, lineOf } = linesOf(state, board, options);
  return inOrder(state.accounts, sums, known).filter(isOnBoard).map(lineOf);
}

/** What the line of an account says, and which accounts have one. */
function linesOf(state: LedgerState, board: AccountsBoard, { period, includes, compareNames = byPinyin }: StandingsOptions) {
  const sums = periodSums(state, period, board === 'member' ? 'account' : 'purse');
  const known = knownOf(state, compareNames);
  const { people, purses, places, sharers } = known;
  const isOnBoard = (account: LedgerAccount): boolean => isOnBoards(account) && isListed(account, board) && (!includes || includes(account));
  const lineOf = (account: LedgerAccount): Line => ({
    account: account.id,
    name: account.name,
    points: numberAt(sums, account.index),
    balance: numberAt(state.purse, purses[account.index] as number),
    lifetime: lifetimeOf(state, account),
    accounts: people.get(account.id) ?? 1,
  });
  return { sums, known, places, sharers, isOnBoard, lineOf };
}

type AccountsBoard = Exclude<StandingsBoard, 'unit'>;

function isListed(account: LedgerAccount, board: AccountsBoard): boolean {
  return board === 'account' ? lastHousehold(account) === null : account.kind === board;
}

/** What takes long to find out of a list of accounts, and stays as long as the list does. */
interface KnownAccounts {
  readonly compare: unknown;
  /** People of each household, by its id. */
  readonly people: ReadonlyMap<string, number>;
  /** The position of the account that pays for each, by the account's position. */
  readonly purses: Int32Array;
  /** The accounts by name and then by code. */
  readonly byName: readonly LedgerAccount[];
  /** The place of each account in that order, by the account's position. */
  readonly places: Int32Array;
  /** The positions of the accounts for which one pays, by its position. */
  readonly sharers: (purse: number) => readonly number[];
}

const knownAccounts = new WeakMap<readonly LedgerAccount[], KnownAccounts>();

function knownOf(state: LedgerState, compare: (a: string, b: string) => number): KnownAccounts {
  const { accounts } = state;
  const kept = knownAccounts.get(accounts);
  if (kept?.compare === compare) return kept;
  const people = new Map<string, number>();
  for (const account of accounts) {
    const household = lastHousehold(account);
    if (household !== null) people.set(household, (people.get(household) ?? 0) + 1);
  }
  const byName = sortedByName(accounts, compare);
  const purses = Int32Array.from(accounts, (account) => purseOf(state, account).index);
  const places = new Int32Array(accounts.length);
  byName.forEach(({ index }, place) => (places[index] = place));
  const made = { compare, people, purses, byName, places, sharers: sharersOf(purses) };
  knownAccounts.set(accounts, made);
  return made;
}

/** Found out when it is first asked: most ledgers never are. */
function sharersOf(purses: Int32Array): (purse: number) => readonly number[] {
  let sharers: Map<number, number[]> | undefined;
  return (purse) => {
    if (!sharers) {
      sharers = new Map();
      for (const [index, its] of purses.entries()) {
        const already = sharers.get(its);
        if (already) already.push(index);
        else sharers.set(its, [index]);
      }
    }
    return sharers.get(purse) ?? [];
  };
}

/** The accounts by name and then by code. Each name is compared once, and then accounts are put in order as numbers. */
function sortedByName(accounts: readonly LedgerAccount[], compare: (a: string, b: string) => number): readonly LedgerAccount[] {
  const names = [...new Set(accounts.map(({ name }) => name))];
  const places = compare === byPinyin ? placesByPinyin(names) : placesBy(names, compare);
  const keys = Float64Array.from(accounts, ({ name }, at) => (places.get(name) as number) * accounts.length + at).sort();
  const placeAt = (at: number): number => Math.floor((keys[at] as number) / accounts.length);
  const sorted = Array.from(keys, (key) => accounts[key % accounts.length] as LedgerAccount);
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    for (to = from + 1; to < sorted.length && placeAt(to) === placeAt(from); to++);
    if (to - from > 1) sorted.slice(from, to).sort((a, b) => (a.id < b.id ? -1 : 1)).forEach((account, at) => (sorted[from + at] = account));
  }
  return sorted;
}

/** How many accounts a key can tell apart, and the most points that fit above them in a number that is exact. */
const keyPlaces = 2 ** 22;
const keyPoints = 2 ** 30;

/**
 * The accounts with the highest points first, those with the same by name. Points and place are put into one number each,
 * because an array of numbers is sorted many times as fast as one of accounts.
 */
function inOrder(accounts: readonly LedgerAccount[], sums: Numbers, { byName, places }: KnownAccounts): readonly LedgerAccount[] {
  if (accounts.length > keyPlaces || sums.some((piece) => piece.some((points) => Math.abs(points) > keyPoints))) {
    return [...accounts].sort((a, b) => numberAt(sums, b.index) - numberAt(sums, a.index) || (places[a.index] as number) - (places[b.index] as number));
  }
  const keys = new Float64Array(byName.length);
  for (let place = 0; place < keys.length; place++) keys[place] = place - numberAt(sums, (byName[place] as LedgerAccount).index) * keyPlaces;
  keys.sort();
  const order: LedgerAccount[] = [];
  for (const key of keys) order.push(byName[key - Math.floor(key / keyPlaces) * keyPlaces] as LedgerAccount);
  return order;
}

function unitLines(state: LedgerState, { period, kind, unitOf = (unit) => unit, unitName = (unit) => unit, includes = () => true, compareNames = byPinyin }: StandingsOptions): Line[] {
  const isOfHouseholds = kind === 'household';
  const sums = periodSums(state, period, isOfHouseholds ? 'purse' : 'account');
  const [balances, lifetimes] = isOfHouseholds ? [state.purse, state.purseLifetime] : [state.own, state.lifetime];
  const lines = new Map<string, { points: number; balance: number; lifetime: number; accounts: number }>();
  for (const account of state.accounts) {
    const unit = account.unit === null ? undefined : unitOf(account.unit);
    if (unit === undefined || !isOnBoards(account) || (kind !== undefined && account.kind !== kind) || !includes(account)) continue;
    let line = lines.get(unit);
    if (!line) lines.set(unit, (line = { points: 0, balance: 0, lifetime: 0, accounts: 0 }));
    line.points += numberAt(sums, account.index);
    line.balance += numberAt(balances, account.index);
    line.lifetime += numberAt(lifetimes, account.index);
    line.accounts++;
  }
  return [...lines]
    .map(([unit, line]) => ({ account: unit, name: unitName(unit), ...line }))
    .sort((a, b) => b.points - a.points || compareNames(a.name, b.name) || (a.account < b.account ? -1 : 1));
}

/** @param lines the highest points first */
function ranked(lines: readonly Line[], ties: 'competition' | 'dense'): Standing[] {
  let rank = 0;
  let before: number | undefined;
  return lines.map(({ account, name, points, balance, lifetime, accounts }, index) => {
    if (points !== before) rank = ties === 'dense' ? rank + 1 : index + 1;
    before = points;
    return { account, name, rank, points, balance, lifetime, accounts };
  });
}
