import { workingDaysAfter } from '../calendar/index.js';
import type { IsoDate, Profile } from '../profile/index.js';
import { ledgerHead } from './chain.js';
import { effects } from './columns.js';
import type { AnswerDraft, LockDraft, ObjectionDraft, PublishDraft } from './entry.js';
import { lockedRefusal } from './award.js';
import { dayNumberOf, isLedgerDay, pointsPeriod } from './periods.js';
import { periodTotals } from './reconcile.js';
import { badValue, refusal, refused, shown, type Checked, type PointsRefusal } from './refusal.js';
import { pointsPolicyOn } from './rules.js';
import { idOfRow, type LedgerState, type LockedPeriod, type Objection, type PublishedPeriod } from './state.js';

/** The last of so many working days after a day; the day itself does not count, unless the caller's calendar says so. */
export type WorkingDays = (start: IsoDate, days: number) => IsoDate;

/** The statement of a period as it stands now: heads, totals and corrections. */
function periodStatement(state: LedgerState, period: string, date: IsoDate): Omit<LockDraft, 'kind'> {
  const heads = [...state.heads.values()].sort((a, b) => (a.writer < b.writer ? -1 : 1));
  return { period, date, heads, head: ledgerHead(heads), entries: state.length, totals: periodTotals(state, period), corrections: correctionsIn(state, period) };
}

/** Ids of the reversals of awards that count to a period, the oldest first. */
export function correctionsIn(state: LedgerState, period: string): string[] {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const { effect, day } = state.book.columns;
  const ids: string[] = [];
  for (let row = 0; row < state.length; row++) {
    const on = day[row] as number;
    if (effect[row] === effects.reversed && on >= first && on <= last) ids.push(idOfRow(state, row));
  }
  return ids;
}

/**
 * How many entries count to a period and are not covered by its statement: recorded, approved or taken back since.
 * @throws {JicengError} `bad-period`
 */
export function entriesSince({ book, length }: LedgerState, { period, heads }: Pick<PublishDraft | LockDraft, 'period' | 'heads'>): number {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const { effect, day, writer, sequence } = book.columns;
  const ends = new Map(heads.map((head) => [head.writer, head.sequence]));
  const covered = book.writers.map((id) => ends.get(id) ?? 0);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const on = day[row] as number;
    if (effect[row] !== effects.none && on >= first && on <= last && (sequence[row] as number) > (covered[writer[row] as number] as number)) count++;
  }
  return count;
}

/** The head of the ledger right after a lock, the lock itself in it: what stands on paper from then on. */
export function headAfterLock({ heads, writer, sequence, hash }: LockedPeriod): string {
  return ledgerHead([...heads.filter((head) => head.writer !== writer), { writer, sequence, hash }]);
}

/** Whether the head that a statement prints is that of the heads which it lists, so that who verifies these has verified it. */
export function isStatementTrue({ heads, head }: Pick<PublishDraft | LockDraft, 'heads' | 'head'>): boolean {
  return ledgerHead(heads) === head;
}

function periodRefusals(period: string, date: IsoDate): PointsRefusal[] {
  if (!isLedgerDay(date)) return [badValue('date', date, 'a day that exists, as YYYY-MM-DD')];
  if (period === 'all') return [refusal('points-period', 'all points together are no period that can be closed. Choose a month, a quarter or a year.', { period })];
  const { to } = pointsPeriod(period);
  return date > to ? [] : [refusal('points-period', `${period} lasts until ${to}. Wait until it is over.`, { period, to })];
}

export interface PublicationRequest {
  readonly period: string;
  /** The day on which it is put up. */
  readonly date: IsoDate;
  readonly places: readonly string[];
  /** Working days for objections; of the profile when not given. */
  readonly days?: number;
}

/**
 * Checks that a period can be put up for objections, and says until when.
 * @param workingDays such as `(start, days) => workingDaysAfter(start, days).date`
 * @throws {JicengError} `bad-period`
 */
export function checkPublication(state: LedgerState, { period, date, places, days }: PublicationRequest, profile: Profile, workingDays: WorkingDays): Checked<{ readonly draft: PublishDraft }> {
  const refusals = periodRefusals(period, date);
  if (refusals.length > 0) return refused(...refusals);
  const locked = lockedRefusal(state, pointsPeriod(period).to);
  if (locked) return refused(locked);
  const count = days ?? pointsPolicyOn(profile, 'publication', date)?.how.days;
  if (count === undefined) return refused(refusal('points-period', 'the profile does not say how many working days objections have. Give the days.', { period }));
  if (!Number.isSafeInteger(count) || count < 1) return refused(badValue('days', count, 'a whole number of at least 1'));
  return { ok: true, draft: { kind: 'publish', ...periodStatement(state, period, date), ends: workingDays(date, count), days: count, places: [...places] } };
}

/** The latest publication of a period, or undefined. */
export function publicationOf({ published }: LedgerState, period: string): PublishedPeriod | undefined {
  return published.filter((each) => each.period === period).at(-1);
}

/** Objections to a period that have no answer yet. */
export function openObjections({ objections }: LedgerState, period: string): Objection[] {
  return [...objections.values()].filter(({ isOpen, entry }) => isOpen && entry.period === period);
}

/**
 * Checks that a published period can be locked (PTS-43): a working day after the last one for objections has come (XC-20),
 * every objection is answered, and nothing dated in it still waits for approval.
 * @throws {JicengError} `bad-period`
 */
export function checkLock(state: LedgerState, period: string, date: IsoDate): Checked<{ readonly draft: LockDraft }> {
  const refusals = periodRefusals(period, date);
  if (refusals.length > 0) return refused(...refusals);
  const { from, to } = pointsPeriod(period);
  const locked = lockedRefusal(state, to);
  if (locked) return refused(locked);
  const publication = publicationOf(state, period);
  if (!publication) refusals.push(refusal('points-open-window', `${period} has not been published. Publish it first.`, { period }));
  else if (date < workingDaysAfter(publication.ends, 1).date) refusals.push(refusal('points-open-window', `objections to ${period} are taken until ${publication.ends}. Lock it on the next working day.`, { period, ends: publication.ends }));
  const open = openObjections(state, period).length;
  if (open > 0) refusals.push(refusal('points-objections', `${open} objections to ${period} are open. Answer them first.`, { period, count: open }));
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const waiting = [...state.pending].filter((row) => {
    const day = state.book.columns.day[row] as number;
    return day >= first && day <= last;
  }).length;
  if (waiting > 0) refusals.push(refusal('points-pending', `${waiting} entries of ${period} wait for approval. Approve or refuse them first.`, { period, count: waiting }));
  if (refusals.length > 0) return refused(...refusals);
  return { ok: true, draft: { kind: 'lock', ...periodStatement(state, period, date) } };
}

/** Checks an objection to a published period; whoever objects need not give a name. */
export function checkObjection(state: LedgerState, { period, date, matter, target, by }: { readonly period: string; readonly date: IsoDate; readonly matter: string; readonly target?: string; readonly by?: string }): Checked<{ readonly draft: ObjectionDraft }> {
  // One that came in before it was put up once more is still one.
  const publication = state.published.find((each) => each.period === period);
  if (!publication || date < publication.date) return refused(refusal('points-open-window', `${shown(period)} has not been published by ${shown(date)}. Choose a published period.`, { period: shown(period) }));
  if (matter.trim() === '') return refused(refusal('points-reason', 'the objection does not say what it is about. Write it down.', {}));
  return { ok: true, draft: { kind: 'objection', period, date, note: matter.trim(), ...(target === undefined ? {} : { target }), ...(by ? { by } : {}) } };
}

/** Checks the answer to an open objection. */
export function checkAnswer(state: LedgerState, id: string, { date, result, note }: { readonly date: IsoDate; readonly result: AnswerDraft['result']; readonly note: string }): Checked<{ readonly draft: AnswerDraft }> {
  const objection = state.objections.get(id);
  if (!objection) return refused(refusal('unknown-entry', `there is no objection “${shown(id)}”. Take its id from the list.`, { entry: shown(id) }));
  if (!objection.isOpen) return refused(refusal('points-settled', 'the objection is answered already. Nothing needs to be done.', { entry: id, status: 'answered' }));
  if (note.trim() === '') return refused(refusal('points-reason', 'the answer says nothing. Write it down.', {}));
  return { ok: true, draft: { kind: 'answer', target: id, date, result, note: note.trim() } };
}

/** What a head printed on a notice belongs to. */
export type FoundHead =
  /** The ledger as it is now. */
  | { readonly at: 'now' }
  | { readonly at: 'publish' | 'lock'; readonly period: string; readonly date: IsoDate }
  /** Where one writer's log stood once: the id of the entry that was its last. */
  | { readonly at: 'entry'; readonly id: string };

/** How many digits of a printed head are enough. */
export const headDigits = 16;

/** The digits of a head as somebody types or scans it, spaces aside and lower-case; null for fewer than {@link headDigits}, and for what is no head. */
export function readHead(text: string): string | null {
  const digits = text.replace(/\s+/g, '').toLowerCase();
  return /^[0-9a-f]{16,64}$/.test(digits) ? digits : null;
}

/**
 * What a printed head belongs to: the ledger as it stands, a period that was published or locked, or the entry that was
 * the last one when somebody took it down.
 * @param text the head, or its first {@link headDigits} digits or more; spaces do not matter
 * @returns null when nothing here has that head: entries were taken away or replaced, or the head is of another ledger
 */
export function findHead(state: LedgerState, text: string): FoundHead | null {
  const digits = readHead(text);
  if (digits === null) return null;
  if (ledgerHead([...state.heads.values()]).startsWith(digits)) return { at: 'now' };
  const found = [...state.published, ...state.locks].find((each) => each.head.startsWith(digits) || (each.kind === 'lock' && headAfterLock(each).startsWith(digits)));
  if (found) return { at: found.kind, period: found.period, date: found.date };
  const row = rowOfHash(state, digits);
  return row < 0 ? null : { at: 'entry', id: idOfRow(state, row) };
}

/** Row whose hash begins with the digits, as far as the columns hold it; −1 for none. */
function rowOfHash({ book, length }: LedgerState, digits: string): number {
  const { hash } = book.columns;
  const parts = [0, 8, 16, 24].flatMap((start) => (digits.length >= start + 8 ? [parseInt(digits.slice(start, start + 8), 16)] : []));
  for (let row = 0; row < length; row++) {
    if (parts.every((part, at) => hash[row * 4 + at] === part) && digitsOfRow(hash, row).startsWith(digits.slice(0, 32))) return row;
  }
  return -1;
}

function digitsOfRow(hash: Uint32Array, row: number): string {
  return [...hash.subarray(row * 4, row * 4 + 4)].map((part) => part.toString(16).padStart(8, '0')).join('');
}
