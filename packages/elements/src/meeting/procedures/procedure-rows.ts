import { isJicengError, procedureState, type HolidayTable, type IsoDate, type Procedure, type ProcedureState, type ProcedureStep, type Profile } from '@jiceng/domain';
import { procedureEvents, type StoredProcedure } from '@jiceng/storage';
import { shanghaiToday } from '../../base/today.js';
import { matterOf } from './event-values.js';

/** A procedure of the store and where it stands. */
export interface ProcedureRow {
  readonly stored: StoredProcedure;
  /** `2026-003`: the third one of its unit and template that was begun in the year. It never changes. */
  readonly number: string;
  /** Null when the rules in force do not have its template. */
  readonly state: ProcedureState | null;
  /** Key of the profile's `matters`; null for none. */
  readonly matter: string | null;
  /** Place of the step in hand, from 1; the number of steps when all are complete. */
  readonly at: number;
}

/** Templates for a kind of unit, in the order of the profile; all of them where the kind is not known. */
export function templatesFor({ meeting }: Profile, unitKind: string | undefined): Procedure[] {
  return Object.values(meeting.procedures).filter(({ units }) => unitKind === undefined || units.includes(unitKind));
}

/**
 * Where every procedure stands on a day: those that run come first, the oldest on top; then the finished ones, the last
 * begun on top.
 * @param stored also those that were taken back, so that numbers stay; they make no row
 * @param options the page's own days off, for the ends of notices, in a table that can be used
 */
export function procedureRows(profile: Profile, stored: readonly StoredProcedure[], today: IsoDate, options: { readonly holidays?: HolidayTable } = {}): ProcedureRow[] {
  const counts = new Map<string, number>();
  const rows = [...stored]
    .sort(byTime)
    .map((each): ProcedureRow => {
      const year = shanghaiToday(Date.parse(each.time)).slice(0, 4);
      const series = `${each.unit}|${each.procedure}|${year}`;
      const count = (counts.get(series) ?? 0) + 1;
      counts.set(series, count);
      const state = each.withdrawn ? null : stateOf(profile, each, today, options);
      const at = state ? state.steps.findIndex(({ step }) => step.id === state.current) : -1;
      return { stored: each, number: `${year}-${String(count).padStart(3, '0')}`, state, matter: matterOf(procedureEvents(each)), at: at < 0 ? (state?.steps.length ?? 0) : at + 1 };
    })
    .filter((row) => !row.stored.withdrawn);
  const isFinished = ({ state }: ProcedureRow): boolean => state?.isFinished === true;
  return [...rows.filter((row) => !isFinished(row)), ...rows.filter(isFinished).reverse()];
}

function byTime(a: StoredProcedure, b: StoredProcedure): number {
  return a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1;
}

function stateOf(profile: Profile, stored: StoredProcedure, today: IsoDate, options: { readonly holidays?: HolidayTable }): ProcedureState | null {
  try {
    return procedureState(profile, stored.procedure, procedureEvents(stored), today, options);
  } catch (thrown) {
    // The template belongs to other rules. What was written down is still shown, only nothing is judged by it.
    if (isJicengError(thrown) && thrown.code === 'unknown-rule') return null;
    throw thrown;
  }
}

/** Conditions under which the step in hand may be merged with those after it, and that nobody has confirmed. */
export function openMerges({ procedure, steps, current }: ProcedureState): readonly { readonly condition: string; readonly title: Procedure['title']; readonly steps: readonly ProcedureStep[] }[] {
  const hand = steps.find(({ step }) => step.id === current);
  if (!hand || hand.mergedWith.length > 0 || hand.records.length + hand.proofs.length + hand.posted.length > 0) return [];
  return Object.entries(procedure.merges).flatMap(([condition, { title, steps: merged }]) =>
    merged[0] === current ? [{ condition, title, steps: procedure.steps.filter(({ id }) => merged.includes(id)) }] : [],
  );
}

/** Steps to which the procedure may go back now. */
export function backSteps({ procedure, steps, current, isFinished }: ProcedureState): ProcedureStep[] {
  const at = steps.findIndex(({ step }) => step.id === current);
  return isFinished ? [] : steps.slice(0, Math.max(0, at)).flatMap(({ step }) => (procedure.backTo.includes(step.id) ? [step] : []));
}

/** What the step in hand waits for beside its papers: the event that its reminder counts from, as long as nobody recorded it. */
export function awaitedHappenings({ steps }: ProcedureState, happened: ReadonlySet<string>): string[] {
  const wanted = steps.flatMap(({ step, state }) => (step.remind && state === 'current' ? [step.remind.after] : []));
  return [...new Set(wanted)].filter((what) => !happened.has(what));
}
