import { addDays, checkedDay, daysBetween, type HolidayTable, type NoticePeriod } from '../calendar/index.js';
import { JicengError } from '../error.js';
import { isIsoDay, type IsoDate, type Procedure, type ProcedureStep, type Profile } from '../profile/index.js';
import type { ProcedureBlock, ProcedureEvent } from './procedure-events.js';
import { entryBlock, mergedStep, noProgress, noticeEnd, stepBlocks, stepDecisions, type GateContext, type StepProgress } from './procedure-gates.js';
import { meetingRule } from './rules.js';
import type { VoteDecision } from './votes.js';

export interface ProcedureStepState extends StepProgress {
  readonly step: ProcedureStep;
  readonly state: 'done' | 'current' | 'ahead';
  /** The notice, once it hangs in every place. */
  readonly notice: NoticePeriod | null;
  readonly decisions: readonly VoteDecision[];
  /** Ids of the steps that are completed together with this one; empty for most. */
  readonly mergedWith: readonly string[];
}

export interface ProcedureReminder {
  readonly step: string;
  /** The day from which it is due. */
  readonly from: IsoDate;
  readonly days: number;
}

export interface ProcedureState {
  readonly procedure: Procedure;
  readonly steps: readonly ProcedureStepState[];
  /** Id of the step in hand; null when all are complete. */
  readonly current: string | null;
  readonly isFinished: boolean;
  /** What keeps the step in hand from being completed today. */
  readonly blocks: readonly ProcedureBlock[];
  /** The first day on which waiting alone no longer blocks it; null when something else is still missing for knowing it. */
  readonly nextDay: IsoDate | null;
  readonly isNextDayEstimated: boolean;
  /** Events that were not allowed, by their place in the list; they change nothing. */
  readonly refused: readonly { readonly index: number; readonly blocks: readonly ProcedureBlock[] }[];
  readonly openObjections: readonly string[];
  readonly reminders: readonly ProcedureReminder[];
  readonly startedOn: IsoDate | null;
  /** Days from the first event to the end, or to today. */
  readonly ageDays: number;
  /** The day given in the slot `due`, and whether it has passed before the end. */
  readonly dueOn: IsoDate | null;
  readonly isOverdue: boolean;
}

interface Run {
  readonly progress: StepProgress[];
  readonly open: Map<string, string>;
  readonly conditions: Set<string>;
  readonly happened: Map<string, IsoDate>;
  at: number;
  startedOn: IsoDate | null;
}

/**
 * Where a procedure stands on a day. The events are taken in their order; one that is not allowed changes nothing and is
 * told in `refused`, so that no gate can be passed by writing something down.
 * @throws {JicengError} `unknown-rule` for a procedure that the profile does not have, `bad-date` when today is no day
 */
export function procedureState(profile: Profile, id: string, events: readonly ProcedureEvent[], today: IsoDate, { holidays }: { readonly holidays?: HolidayTable } = {}): ProcedureState {
  checkedDay(today, 'today');
  // The rules of the day on which it began hold to its end.
  const procedure = meetingRule(profile, 'procedures', id, events.find(({ date }) => isIsoDay(date))?.date ?? today);
  const run: Run = { progress: procedure.steps.map(() => noProgress), open: new Map(), conditions: new Set(), happened: new Map(), at: 0, startedOn: null };
  const refused: { index: number; blocks: readonly ProcedureBlock[] }[] = [];
  events.forEach((event, index) => {
    const blocks = take(profile, procedure, run, event, today, holidays);
    if (blocks.length > 0) refused.push({ index, blocks });
    else run.startedOn ??= event.date;
  });
  return stateOf(profile, procedure, run, refused, today, holidays);
}

/** Steps in hand at one time: one, or several that are merged. */
function inHand({ steps, merges }: Procedure, { at, conditions }: Run): ProcedureStep[] {
  const current = steps[at];
  if (!current) return [];
  const merge = Object.entries(merges).find(([condition, { steps: merged }]) => conditions.has(condition) && merged[0] === current.id)?.[1];
  return merge ? steps.filter(({ id }) => merge.steps.includes(id)) : [current];
}

function contextOf(profile: Profile, run: Run, holidays: HolidayTable | undefined): GateContext {
  return { profile, holidays, previousDone: run.progress[run.at - 1]?.doneOn ?? null, openObjections: [...run.open.keys()] };
}

/** Takes one event into the run, or says why not. */
function take(profile: Profile, procedure: Procedure, run: Run, event: ProcedureEvent, today: IsoDate, holidays: HolidayTable | undefined): readonly ProcedureBlock[] {
  const { steps } = procedure;
  const current = steps[run.at];
  const block = (code: ProcedureBlock['code'], details: ProcedureBlock['details'] = {}): ProcedureBlock[] => [{ code, step: 'step' in event ? event.step : (current?.id ?? ''), details }];
  if (!isIsoDay(event.date)) return block('bad-date', { given: String(event.date).slice(0, 40) });
  if (event.date > today) return block('in-future', { date: event.date });
  switch (event.type) {
    case 'happened':
      run.happened.set(event.what, event.date);
      return [];
    case 'objection':
      run.open.set(event.id, event.date);
      return [];
    case 'objection-closed':
      if (!run.open.has(event.id)) return block('unknown-objection', { id: event.id });
      if ((event.answer ?? '').trim() === '') return block('answer-missing', { id: event.id });
      run.open.delete(event.id);
      return [];
    case 'confirm':
      if (!Object.hasOwn(procedure.merges, event.condition)) return block('unknown-condition', { condition: event.condition });
      run.conditions.add(event.condition);
      return [];
    case 'back':
      return goBack(procedure, run, event, block);
    default:
      return takeForStep(profile, procedure, run, event, holidays, block);
  }
}

type Block = (code: ProcedureBlock['code'], details?: ProcedureBlock['details']) => ProcedureBlock[];

function goBack({ steps, backTo }: Procedure, run: Run, event: Extract<ProcedureEvent, { type: 'back' }>, block: Block): readonly ProcedureBlock[] {
  const target = steps.findIndex(({ id }) => id === event.to);
  if (run.at >= steps.length) return block('finished');
  if (target < 0) return block('unknown-step', { to: event.to });
  if (!backTo.includes(event.to) || target >= run.at) return block('back-not-allowed', { to: event.to, allowed: backTo.join(', ') });
  if (event.reason.trim() === '') return block('reason-missing');
  const previous = run.progress[run.at - 1]?.doneOn ?? null;
  if (previous !== null && event.date < previous) return block('before-previous-step', { previous });
  for (let at = target; at < steps.length; at++) run.progress[at] = noProgress;
  run.at = target;
  return [];
}

function takeForStep(profile: Profile, procedure: Procedure, run: Run, event: Extract<ProcedureEvent, { step: string }>, holidays: HolidayTable | undefined, block: Block): readonly ProcedureBlock[] {
  const { steps } = procedure;
  const index = steps.findIndex(({ id }) => id === event.step);
  if (index < 0) return block('unknown-step', { known: steps.map(({ id }) => id).join(', ') });
  if (run.at >= steps.length && event.type !== 'proof') return block('finished');
  const hand = inHand(procedure, run);
  const isInHand = hand.some(({ id }) => id === event.step);
  // A proof may still be added to a step that is complete; all else belongs to the one in hand.
  if (!isInHand && !(event.type === 'proof' && index < run.at)) return block('out-of-order', { current: steps[run.at]?.id ?? '' });
  const step = isInHand ? mergedStep(hand) : (steps[index] as ProcedureStep);
  const at = isInHand ? run.at : index;
  const progress = run.progress[at] as StepProgress;
  const context = contextOf(profile, run, holidays);
  if (event.type === 'complete') {
    const blocks = stepBlocks(step, progress, event.date, context);
    if (blocks.length > 0) return blocks;
    hand.forEach((_, offset) => {
      run.progress[run.at + offset] = { ...progress, doneOn: event.date };
    });
    run.at += hand.length;
    return [];
  }
  const refusal = entryBlock(step, event, context);
  if (refusal) return [refusal];
  run.progress[at] = {
    ...progress,
    records: event.type === 'record' ? [...progress.records, event] : progress.records,
    proofs: event.type === 'proof' ? [...progress.proofs, event] : progress.proofs,
    posted: event.type === 'posted' ? [...progress.posted, event] : progress.posted,
  };
  return [];
}

function stateOf(profile: Profile, procedure: Procedure, run: Run, refused: ProcedureState['refused'], today: IsoDate, holidays: HolidayTable | undefined): ProcedureState {
  const hand = inHand(procedure, run);
  const steps = procedure.steps.map((step, index): ProcedureStepState => {
    const progress = run.progress[index] as StepProgress;
    const together = Object.entries(procedure.merges).find(([condition, { steps: merged }]) => run.conditions.has(condition) && merged.includes(step.id))?.[1].steps ?? [];
    return {
      ...progress,
      step,
      state: index < run.at ? 'done' : hand.includes(step) ? 'current' : 'ahead',
      notice: noticeEnd(step, progress, holidays),
      decisions: stepDecisions(progress, profile),
      mergedWith: together.filter((id) => id !== step.id),
    };
  });
  const progress = run.progress[run.at] ?? noProgress;
  const context = contextOf(profile, run, holidays);
  const blocks = hand.length > 0 ? stepBlocks(mergedStep(hand), progress, today, context) : [];
  const waiting = blocks.flatMap(({ code, details }) => (code === 'notice-running' || code === 'interval-running' ? [{ next: details['next'] as IsoDate, estimated: details['estimated'] === 1 }] : []));
  const isKnown = hand.length > 0 && !blocks.some(({ code }) => code === 'not-posted');
  const nextDay = isKnown ? waiting.reduce((latest, { next }) => (next > latest ? next : latest), today) : null;
  const isFinished = hand.length === 0 && procedure.steps.length > 0;
  const end = isFinished ? (run.progress.at(-1)?.doneOn as IsoDate) : today;
  const dueOn = run.progress.flatMap(({ proofs }) => proofs).filter(({ slot, value }) => slot === 'due' && isIsoDay(value)).at(-1)?.value ?? null;
  return {
    procedure,
    steps,
    current: hand[0]?.id ?? null,
    isFinished,
    blocks,
    nextDay,
    isNextDayEstimated: waiting.some(({ next, estimated }) => estimated && next === nextDay),
    refused,
    openObjections: [...run.open.keys()],
    reminders: steps.flatMap((each) => reminderOf(each, run.happened, today)),
    startedOn: run.startedOn,
    ageDays: run.startedOn === null ? 0 : Math.max(0, daysBetween(run.startedOn, end)),
    dueOn,
    isOverdue: dueOn !== null && end > dueOn,
  };
}

function reminderOf({ step, doneOn }: ProcedureStepState, happened: ReadonlyMap<string, IsoDate>, today: IsoDate): ProcedureReminder[] {
  const since = step.remind && doneOn === null ? happened.get(step.remind.after) : undefined;
  if (!step.remind || since === undefined) return [];
  const from = addDays(since, step.remind.days);
  return today >= from ? [{ step: step.id, from, days: step.remind.days }] : [];
}

/**
 * The events with one more, when it is allowed.
 * @throws {JicengError} `procedure-blocked` with `details.step`, `details.block` (a {@link ProcedureBlock} code) and what it is about;
 * else as {@link procedureState}
 */
export function withProcedureEvent(profile: Profile, id: string, events: readonly ProcedureEvent[], event: ProcedureEvent, today: IsoDate, options: { readonly holidays?: HolidayTable } = {}): ProcedureEvent[] {
  const after = [...events, event];
  const refusal = procedureState(profile, id, after, today, options).refused.find(({ index }) => index === events.length);
  const first = refusal?.blocks[0];
  if (!first) return after;
  const codes = refusal.blocks.map(({ code }) => code).join(', ');
  throw new JicengError('procedure-blocked', `The procedure did not go on at “${first.step}”: ${codes}. Nothing was changed. Complete what is missing, then try again.`, { ...first.details, step: first.step, block: first.code, blocks: codes });
}
