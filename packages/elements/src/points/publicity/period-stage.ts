import { addDays, dayNumber, dayOfNumber, periodsUpTo, pointsPeriod, publicationOf, workingDayFrom, type IsoDate, type LedgerState, type LockedPeriod, type Objection, type PublishedPeriod } from '@jiceng/domain';

/** Where a period stands on its way: being recorded, put up, its objections being dealt with, closed. */
export type PeriodStage = 'recording' | 'published' | 'answering' | 'locked';

export const periodStages: readonly PeriodStage[] = ['recording', 'published', 'answering', 'locked'];

/** How a period stands on a day. */
export interface PeriodStanding {
  readonly period: string;
  readonly stage: PeriodStage;
  /** The latest publication. */
  readonly publication: PublishedPeriod | null;
  /** The lock that closes it; its own, or that of a longer period around it. */
  readonly lock: LockedPeriod | null;
  /** In the order in which they were recorded. */
  readonly objections: readonly Objection[];
  /** How many of them have no answer. */
  readonly open: number;
}

/** How a period stands on a day. @throws {JicengError} `bad-period` */
export function standingOn(state: LedgerState, period: string, today: IsoDate): PeriodStanding {
  const publication = publicationOf(state, period) ?? null;
  const lock = lockAround(state, period);
  const objections = [...state.objections.values()].filter(({ entry }) => entry.period === period);
  const stage = lock ? 'locked' : !publication ? 'recording' : today <= publication.ends ? 'published' : 'answering';
  return { period, stage, publication, lock, objections, open: objections.filter(({ isOpen }) => isOpen).length };
}

/** The first lock that closes every day of a period. */
function lockAround({ locks }: LedgerState, period: string): LockedPeriod | null {
  const { from, to } = pointsPeriod(period);
  return (
    locks.find((lock) => {
      const closed = pointsPeriod(lock.period);
      return closed.from <= from && to <= closed.to;
    }) ?? null
  );
}

/** How many periods are listed of those that nobody has published yet. */
const unpublishedListed = 4;

/**
 * The periods that a list of publications has, the newest first: all that were published or locked, and of those that are
 * over and were not, the last few since the ledger began.
 * @param every the length of periods that the rules publish
 */
export function periodsListed(state: LedgerState, every: 'month' | 'quarter' | 'year', today: IsoDate): string[] {
  const known = new Set([...state.published, ...state.locks].map(({ period }) => period));
  const first = firstDay(state);
  const due = first === null ? [] : periodsUpTo(today, every, unpublishedListed + 1).filter(({ to }) => to < today && to >= first).map(({ id }) => id);
  return [...new Set([...known, ...due])].sort((a, b) => (ends(a) !== ends(b) ? (ends(a) < ends(b) ? 1 : -1) : a < b ? -1 : 1));
}

function ends(period: string): IsoDate {
  return pointsPeriod(period).to;
}

/** The first day to which anything counts; null in an empty ledger. */
function firstDay({ book, length }: LedgerState): IsoDate | null {
  const { day, effect } = book.columns;
  let first = Infinity;
  for (let row = 0; row < length; row++) if (effect[row] !== 0 && (day[row] as number) < first) first = day[row] as number;
  return first === Infinity ? null : dayOfNumber(first);
}

/** Why a published period cannot be locked yet. */
export type LockBlock =
  /** Objections are taken until `ends`; it can be locked from the next working day on. */
  | { readonly code: 'running'; readonly ends: IsoDate; readonly next: IsoDate }
  | { readonly code: 'objections'; readonly count: number }
  | { readonly code: 'pending'; readonly count: number };

/** Everything that keeps a published period from being locked on a day; empty when it can be. */
export function lockBlocks(state: LedgerState, { period, publication, open }: PeriodStanding, today: IsoDate): LockBlock[] {
  const blocks: LockBlock[] = [];
  if (publication) {
    const next = workingDayFrom(addDays(publication.ends, 1));
    if (today < next) blocks.push({ code: 'running', ends: publication.ends, next });
  }
  if (open > 0) blocks.push({ code: 'objections', count: open });
  const waiting = waitingIn(state, period);
  if (waiting > 0) blocks.push({ code: 'pending', count: waiting });
  return blocks;
}

/** How many entries dated in a period wait for approval. */
export function waitingIn({ pending, book }: LedgerState, period: string): number {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  let waiting = 0;
  for (const row of pending) {
    const day = book.columns.day[row] as number;
    if (day >= first && day <= last) waiting++;
  }
  return waiting;
}
