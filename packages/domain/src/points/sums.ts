import type { IsoDate, PointsRules } from '../profile/index.js';
import { effects, isEarning } from './columns.js';
import { inPieces, numberAt, NumbersInMaking, type Numbers } from './numbers.js';
import { dayNumberOf, periodsUpTo, pointsPeriod, type PointsPeriod } from './periods.js';
import type { LedgerBook, LedgerState } from './state.js';

/** Whose points a sum is: `purse`: those of people stand with the household that they belonged to on the day. */
export type SumsBy = 'account' | 'purse';

/** Points earned less reversed, so many numbers for each account: those of the account at `index` begin at `index * width`. */
export interface AccountSums {
  readonly width: number;
  readonly sums: Numbers;
}

/** One of the numbers of an account. */
export function sumAt({ width, sums }: AccountSums, index: number, place = 0): number {
  return numberAt(sums, index * width + place);
}

/** Which rows count, by the number of their day, and in which of the numbers of its account the points of each belong. */
interface SumsOf {
  readonly first: number;
  readonly last: number;
  readonly placeOf: (day: number, topic: number) => number;
}

interface KeptSums extends AccountSums {
  /** How many rows are in them. */
  readonly length: number;
}

/**
 * Sums by book and by what they are of. Rows of a book are added and never altered once a state has them, so a state that
 * grew adds the new ones to what was kept: an award into a million entries costs one row.
 */
const keptSums = new WeakMap<LedgerBook, Map<string, KeptSums>>();
/** Sums that are kept of one book: those of some periods that a user goes back and forth between. */
const mostKept = 24;

function accountSums(state: LedgerState, by: SumsBy, name: string, width: number, of: SumsOf): AccountSums {
  const { book, length, accounts } = state;
  let kept = keptSums.get(book);
  if (!kept) keptSums.set(book, (kept = new Map()));
  const key = `${by} ${name}`;
  const before = kept.get(key);
  if (before?.length === length) {
    // What is asked for again and again, such as the months of the trend, shall outlast periods that are looked at once.
    keep(kept, key, before);
    return before;
  }
  const isOlder = before !== undefined && before.length > length;
  const sums = before && !isOlder ? grownSums(state, before, { width, by, of }) : summedUp(state, accounts.length * width, { width, by, of });
  const made: KeptSums = { width, sums, length };
  if (!isOlder) keep(kept, key, made);
  return made;
}

/** The sums of all rows. */
function summedUp(state: LedgerState, size: number, how: Pick<Adding, 'width' | 'by' | 'of'>): Numbers {
  const sums = new Float64Array(size);
  const add = (at: number, points: number): void => {
    sums[at] = (sums[at] as number) + points;
  };
  addRows(state, { ...how, add, from: 0 });
  return inPieces(sums);
}

/** Sums with the rows that were added since. */
function grownSums(state: LedgerState, before: KeptSums, how: Pick<Adding, 'width' | 'by' | 'of'>): Numbers {
  const sums = new NumbersInMaking(before.sums);
  addRows(state, { ...how, add: (at, points) => sums.add(at, points), from: before.length });
  return sums.done;
}

function keep(kept: Map<string, KeptSums>, key: string, made: KeptSums): void {
  kept.delete(key);
  kept.set(key, made);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
}

interface Adding {
  /** Adds points to the number at a position. */
  readonly add: (at: number, points: number) => void;
  readonly width: number;
  readonly from: number;
  readonly by: SumsBy;
  readonly of: SumsOf;
}

/** Adds the rows from one on; runs in which no day counts are passed by as a whole. */
function addRows(state: LedgerState, adding: Adding): void {
  const { length } = state;
  const { first, last } = adding.of;
  const days = daysOfRuns(state);
  for (let row = adding.from; row < length; ) {
    const run = Math.floor(row / runRows);
    const end = Math.min((run + 1) * runRows, length);
    const isPassedBy = (days.latest[run] ?? Infinity) < first || (days.earliest[run] ?? -Infinity) > last;
    if (!isPassedBy) addRun(state, adding, row, end);
    row = end;
  }
}

function addRun({ book }: LedgerState, { add, width, by, of }: Adding, from: number, end: number): void {
  const { effect, day, points, topic } = book.columns;
  const owner = book.columns[by];
  const { first, last, placeOf } = of;
  for (let row = from; row < end; row++) {
    const on = day[row] as number;
    if (on < first || on > last) continue;
    const what = effect[row] as number;
    if (!isEarning(what)) continue;
    add((owner[row] as number) * width + placeOf(on, topic[row] as number), what === effects.earned ? (points[row] as number) : -(points[row] as number));
  }
}

/** Rows of a run: entries are recorded soon after their day, so a run has few days. */
const runRows = 4096;

/** The days to which the rows of each whole run count, by run. */
interface RunDays {
  readonly earliest: number[];
  readonly latest: number[];
}

const runDays = new WeakMap<LedgerBook, RunDays>();

function daysOfRuns({ book, length }: LedgerState): RunDays {
  let days = runDays.get(book);
  if (!days) runDays.set(book, (days = { earliest: [], latest: [] }));
  const { effect, day } = book.columns;
  for (let run = days.latest.length; (run + 1) * runRows <= length; run++) {
    let [earliest, latest] = [Infinity, -Infinity];
    for (let row = run * runRows; row < (run + 1) * runRows; row++) {
      if (!isEarning(effect[row] as number)) continue;
      const on = day[row] as number;
      if (on < earliest) earliest = on;
      if (on > latest) latest = on;
    }
    days.earliest.push(earliest);
    days.latest.push(latest);
  }
  return days;
}

/**
 * Points of a period, one number for each account at its `index`.
 * @throws {JicengError} `bad-period`
 */
export function periodSums(state: LedgerState, period: string, by: SumsBy): Numbers {
  const [first, last] = dayNumbers(pointsPeriod(period));
  return accountSums(state, by, period, 1, { first, last, placeOf: () => 0 }).sums;
}

/** Points of a period by category. */
export interface CategorySums extends AccountSums {
  /** What the numbers of an account are, in the order of the profile; last `''` for what the profile has no rule for any more. */
  readonly categories: readonly string[];
}

/**
 * Points of a period, by account and category of the profile. Whoever asks for the sums of the same period after it gets
 * them without another look at the entries.
 * @throws {JicengError} `bad-period`
 */
export function categorySums(state: LedgerState, period: string, { rules, categories }: Pick<PointsRules, 'rules' | 'categories'>, by: SumsBy): CategorySums {
  const [first, last] = dayNumbers(pointsPeriod(period));
  const ids = [...Object.keys(categories), ''];
  const placeOfRule = new Map(rules.map(({ id, category }) => [id, ids.indexOf(category)]));
  const places = state.book.topics.map((topic) => placeOfRule.get(topic) ?? ids.length - 1);
  const name = `${period} ${ids.join()} ${[...placeOfRule].join()}`;
  const { width, sums } = accountSums(state, by, name, ids.length, { first, last, placeOf: (_day, topic) => places[topic] ?? ids.length - 1 });
  keepTotals(state, `${by} ${period}`, { width, sums });
  return { width, sums, categories: ids };
}

/** Keeps the sum over all categories, where that of the period is not kept yet. */
function keepTotals({ book, length, accounts }: LedgerState, key: string, of: AccountSums): void {
  const kept = keptSums.get(book) as Map<string, KeptSums>;
  if (kept.has(key)) return;
  const totals = new Float64Array(accounts.length);
  for (let account = 0; account < totals.length; account++) {
    let total = 0;
    for (let place = 0; place < of.width; place++) total += sumAt(of, account, place);
    totals[account] = total;
  }
  keep(kept, key, { width: 1, sums: inPieces(totals), length });
}

/** Points month by month. */
export interface MonthSums extends AccountSums {
  /** The oldest first. */
  readonly months: readonly PointsPeriod[];
}

/** Points of so many months by account; the last month holds the day. */
export function monthSums(state: LedgerState, day: IsoDate, count: number, by: SumsBy): MonthSums {
  const months = periodsUpTo(day, 'month', count);
  const [first] = dayNumbers(months[0] as PointsPeriod);
  const [, last] = dayNumbers(months.at(-1) as PointsPeriod);
  const places = new Uint8Array(last - first + 1);
  months.forEach((month, place) => {
    const [from, to] = dayNumbers(month);
    places.fill(place, from - first, to - first + 1);
  });
  return { ...accountSums(state, by, `${months[0]?.id} ${count}`, months.length, { first, last, placeOf: (number) => places[number - first] as number }), months };
}

function dayNumbers({ from, to }: PointsPeriod): [first: number, last: number] {
  return [dayNumberOf(from), dayNumberOf(to)];
}
