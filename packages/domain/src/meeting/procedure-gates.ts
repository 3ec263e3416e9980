import { addDays, noticePeriod, type HolidayTable, type NoticePeriod } from '../calendar/index.js';
import { isJicengError } from '../error.js';
import type { IsoDate, MeetingKind, ProcedureStep, Profile } from '../profile/index.js';
import type { ProcedureBlock, ProcedureEvent } from './procedure-events.js';
import { meetingRule } from './rules.js';
import { decideVote, type VoteDecision } from './votes.js';

type EventOf<Type extends ProcedureEvent['type']> = Extract<ProcedureEvent, { type: Type }>;

/** What has been gathered for a step, or for several that are merged into one. */
export interface StepProgress {
  readonly records: readonly EventOf<'record'>[];
  readonly proofs: readonly EventOf<'proof'>[];
  readonly posted: readonly EventOf<'posted'>[];
  readonly doneOn: IsoDate | null;
}

export const noProgress: StepProgress = { records: [], proofs: [], posted: [], doneOn: null };

export interface GateContext {
  readonly profile: Profile;
  readonly holidays: HolidayTable | undefined;
  /** When the step before was completed; null for the first. */
  readonly previousDone: IsoDate | null;
  /** Ids of objections that nobody has closed. */
  readonly openObjections: readonly string[];
}

/** Several steps as one: everything that any of them needs. */
export function mergedStep(steps: readonly ProcedureStep[]): ProcedureStep {
  const [first, ...others] = steps as [ProcedureStep, ...ProcedureStep[]];
  return others.reduce(
    (all, step) => ({
      ...all,
      meetings: [...all.meetings, ...step.meetings],
      votes: [...all.votes, ...step.votes],
      needs: { ...all.needs, ...step.needs },
      optional: { ...all.optional, ...step.optional },
      notice: all.notice ?? step.notice,
      objections: all.objections || step.objections,
      intervalDays: all.intervalDays ?? step.intervalDays,
    }),
    first,
  );
}

/** When the notice of a step ends, once it hangs in every place; null before, and for a step without a notice. */
export function noticeEnd({ notice }: ProcedureStep, { posted }: StepProgress, holidays: HolidayTable | undefined): NoticePeriod | null {
  if (!notice || missingPlaces({ notice }, posted).length > 0) return null;
  const places = Object.keys(notice.places);
  // The first posting in each place counts, and the notice runs from the last of these.
  const starts = places.length === 0 ? [posted[0]] : places.map((place) => posted.find((event) => event.place === place));
  const start = starts.map((event) => (event as EventOf<'posted'>).date).sort().at(-1) as IsoDate;
  return noticePeriod(start, notice.workingDays, { countStart: notice.countStart, ...(holidays ? { holidays } : {}) });
}

function missingPlaces({ notice }: Pick<ProcedureStep, 'notice'>, posted: StepProgress['posted']): string[] {
  if (!notice) return [];
  const places = Object.keys(notice.places);
  if (places.length === 0) return posted.length > 0 ? [] : [''];
  return places.filter((place) => !posted.some((event) => event.place === place));
}

/** How the votes of a step's meetings came out. */
export function stepDecisions({ records }: StepProgress, profile: Profile): VoteDecision[] {
  return records.flatMap(({ vote, date }) => (vote ? [decideVote(meetingRule(profile, 'votes', vote.rule, date), vote.counts)] : []));
}

/**
 * Everything that keeps a step from being completed on a day; empty when nothing does.
 * @param step the step, or several merged
 */
export function stepBlocks(step: ProcedureStep, progress: StepProgress, date: IsoDate, { profile, holidays, previousDone, openObjections }: GateContext): ProcedureBlock[] {
  const blocks: ProcedureBlock[] = [];
  const block = (code: ProcedureBlock['code'], details: ProcedureBlock['details'] = {}): void => void blocks.push({ code, step: step.id, details });
  if (previousDone !== null && date < previousDone) block('before-previous-step', { previous: previousDone });
  if (previousDone !== null && step.intervalDays !== null && date < addDays(previousDone, step.intervalDays)) {
    block('interval-running', { days: step.intervalDays, next: addDays(previousDone, step.intervalDays) });
  }
  if (step.meetings.length > 0 && progress.records.length === 0) block('record-missing', { kinds: step.meetings.join(', ') });
  if (step.votes.length > 0 && progress.records.length > 0) {
    const decisions = stepDecisions(progress, profile);
    if (decisions.length === 0) block('vote-missing', { rules: step.votes.join(', ') });
    // The last vote counts: a matter that failed may be put to the vote again.
    else if (!decisions.at(-1)?.passed) block('vote-not-passed', { rule: decisions.at(-1)?.rule as string, shortfall: decisions.at(-1)?.shortfall ?? 0 });
  }
  for (const slot of Object.keys(step.needs)) if (!progress.proofs.some((proof) => proof.slot === slot)) block('proof-missing', { slot });
  for (const place of missingPlaces(step, progress.posted)) block('not-posted', { place });
  const end = noticeEnd(step, progress, holidays);
  if (end && date < end.next) block('notice-running', { end: end.date, next: end.next, estimated: end.nextEstimated ? 1 : 0 });
  for (const id of openObjections) block('objection-open', { id });
  const latest = [...progress.records, ...progress.proofs, ...progress.posted].reduce((last, event) => (event.date > last ? event.date : last), '');
  if (latest > date) block('before-previous-step', { previous: latest });
  return blocks;
}

/** The rules by which a meeting may vote for a step: of those that the step takes its own, where it has one of them. */
function voteRulesFor({ votes }: ProcedureStep, kind: MeetingKind | undefined): readonly string[] {
  const own = kind ? votes.filter((rule) => rule === kind.vote || kind.otherVotes.includes(rule)) : [];
  return own.length > 0 ? own : votes;
}

/** What keeps an event from being taken down for the step that is in hand; null when nothing does. */
export function entryBlock(step: ProcedureStep, event: EventOf<'record' | 'proof' | 'posted'>, { profile, previousDone }: GateContext): ProcedureBlock | null {
  const block = (code: ProcedureBlock['code'], details: ProcedureBlock['details'] = {}): ProcedureBlock => ({ code, step: step.id, details });
  if (event.type === 'proof') return Object.hasOwn(step.needs, event.slot) || Object.hasOwn(step.optional, event.slot) ? null : block('unknown-slot', { slot: event.slot });
  if (previousDone !== null && event.date < previousDone) return block('before-previous-step', { previous: previousDone });
  if (event.type === 'posted') {
    const places = Object.keys(step.notice?.places ?? {});
    return step.notice && (places.length === 0 || places.includes(event.place ?? '')) ? null : block('unknown-place', { place: event.place ?? '' });
  }
  if (step.meetings.length > 0 && !step.meetings.includes(event.kind)) return block('wrong-kind', { kind: event.kind, kinds: step.meetings.join(', ') });
  if (!event.vote) return null;
  const rules = voteRulesFor(step, Object.hasOwn(profile.meeting.kinds, event.kind) ? profile.meeting.kinds[event.kind] : undefined);
  if (!rules.includes(event.vote.rule)) return block('wrong-vote-rule', { rule: event.vote.rule, rules: rules.join(', ') });
  try {
    decideVote(meetingRule(profile, 'votes', event.vote.rule, event.date), event.vote.counts);
    return null;
  } catch (error) {
    if (!isJicengError(error)) throw error;
    return block('vote-impossible', { ...error.details, error: error.code });
  }
}
