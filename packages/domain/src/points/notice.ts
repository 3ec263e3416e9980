import type { IsoDate } from '../profile/index.js';
import { dayOfNumber } from '../calendar/index.js';
import { isOnBoards } from './accounts.js';
import { effects } from './columns.js';
import type { LedgerHead } from './entry.js';
import { maskedName } from './mask.js';
import { dayNumberOf, pointsPeriod } from './periods.js';
import { idOfRow, type LedgerAccount, type LedgerState } from './state.js';

/** What an account earned by one rule in a period. */
export interface NoticeLine {
  /** Id of the rule; `''` where an entry names none. */
  readonly rule: string;
  /** How many entries. */
  readonly times: number;
  /** Points, what was taken back later included. */
  readonly points: number;
}

/** One account on a public notice (PTS-45). */
export interface NoticeRow {
  /** Its code. */
  readonly account: string;
  /** Masked: the whole one never reaches a notice. */
  readonly name: string;
  /** By rule, in the order in which the ledger knows the rules. */
  readonly lines: readonly NoticeLine[];
  /** Points of the period that were taken back, and by how many entries. */
  readonly reversed: { readonly times: number; readonly points: number };
  /** Points of all lines less what was taken back: what the board of the period shows. */
  readonly total: number;
}

/** A correction (冲正) on a public notice. The reason is not public. */
export interface NoticeCorrection {
  /** Id of the reversal. */
  readonly id: string;
  /** Id of the award that it takes back. */
  readonly target: string;
  readonly account: string;
  readonly name: string;
  readonly rule: string;
  /** Points taken back. */
  readonly points: number;
  /** The day to which it counts. */
  readonly date: IsoDate;
}

/** What a notice of a period says. */
export interface PeriodNotice {
  /** Accounts that earned or lost points in the period, by code. */
  readonly rows: readonly NoticeRow[];
  /** In the order of the ledger. */
  readonly corrections: readonly NoticeCorrection[];
  /** Sums over the rows. */
  readonly totals: { readonly accounts: number; readonly issued: number; readonly reversed: number; readonly net: number };
}

/** What a notice is made of. */
export interface NoticeOptions {
  /** Accounts of one kind; those of people count to the household that they belonged to on the day. */
  readonly board: 'household' | 'member';
  /** Which of them; all when not given. */
  readonly includes?: (account: LedgerAccount) => boolean;
  /** Only what had been recorded up to these heads, such as those of a publication; all when not given. */
  readonly heads?: readonly LedgerHead[];
}

interface NoticeSums {
  readonly lines: Map<number, { times: number; points: number }>;
  times: number;
  points: number;
}

/**
 * The lines of the public notice (公示) of a period: whose code and masked name, which item, how often, how many points.
 * Whoever opted out, is exempt or has gone is left out, and so is everything that waits or was refused.
 * @throws {JicengError} `bad-period`
 */
export function periodNotice(state: LedgerState, period: string, { board, includes = () => true, heads }: NoticeOptions): PeriodNotice {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const { columns, topics } = state.book;
  const { effect, day, points, topic, target } = columns;
  const owner = board === 'household' ? columns.purse : columns.account;
  const isListed = state.accounts.map((account) => account.kind === board && isOnBoards(account) && includes(account));
  const isKnown = knownUpTo(state, heads);
  const sums = new Map<number, NoticeSums>();
  const corrections: NoticeCorrection[] = [];
  for (let row = 0; row < state.length; row++) {
    const what = effect[row] as number;
    if (what !== effects.earned && what !== effects.reversed) continue;
    const [on, whose, which, amount] = [day[row] as number, owner[row] as number, topic[row] as number, points[row] as number];
    if (on < first || on > last || !isListed[whose] || !isKnown(row)) continue;
    let sum = sums.get(whose);
    if (!sum) sums.set(whose, (sum = { lines: new Map(), times: 0, points: 0 }));
    if (what === effects.earned) {
      addTo(sum.lines, which, amount);
      continue;
    }
    sum.times++;
    sum.points += amount;
    const { id, name } = state.accounts[whose] as LedgerAccount;
    corrections.push({ id: idOfRow(state, row), target: idOfRow(state, target[row] as number), account: id, name: maskedName(name), rule: topics[which] ?? '', points: amount, date: dayOfNumber(on) });
  }
  const rows = [...sums].map(([whose, sum]) => noticeRow(state.accounts[whose] as LedgerAccount, sum, topics)).sort((a, b) => compareCodes(a.account, b.account));
  const of = (pick: (row: NoticeRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const [net, reversed] = [of(({ total }) => total), of((row) => row.reversed.points)];
  return { rows, corrections, totals: { accounts: rows.length, issued: net + reversed, reversed, net } };
}

let collator: Intl.Collator | undefined;

/** The order in which codes of accounts are read: 2 before 10, 01-022 before 03-009. */
export function compareCodes(a: string, b: string): number {
  collator ??= new Intl.Collator('en-u-kn-true');
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

function knownUpTo({ book }: LedgerState, heads: readonly LedgerHead[] | undefined): (row: number) => boolean {
  if (!heads) return () => true;
  const ends = new Map(heads.map(({ writer, sequence }) => [writer, sequence]));
  const lengths = book.writers.map((writer) => ends.get(writer) ?? 0);
  const { writer, sequence } = book.columns;
  return (row) => (sequence[row] as number) <= (lengths[writer[row] as number] as number);
}

function addTo(lines: NoticeSums['lines'], which: number, points: number): void {
  const line = lines.get(which);
  if (!line) lines.set(which, { times: 1, points });
  else {
    line.times++;
    line.points += points;
  }
}

function noticeRow({ id, name }: LedgerAccount, { lines, times, points }: NoticeSums, topics: readonly string[]): NoticeRow {
  const listed = [...lines].sort(([a], [b]) => a - b).map(([which, line]): NoticeLine => ({ rule: topics[which] ?? '', ...line }));
  return { account: id, name: maskedName(name), lines: listed, reversed: { times, points }, total: listed.reduce((sum, line) => sum + line.points, 0) - points };
}
