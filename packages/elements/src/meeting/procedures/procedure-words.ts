import { isJicengError, type LocalText, type Procedure, type ProcedureBlock, type ProcedureEvent, type ProcedureStep, type Profile, type VoteDecision } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import type { ProcedureStrings } from '../../locales/meeting/procedures.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { isBeginning, type Objection } from './event-values.js';

/** What the sentences of one procedure are made from. */
export interface WordContext {
  readonly profile: Profile;
  readonly procedure: Procedure;
  readonly objections: readonly Objection[];
  readonly text: ProcedureStrings;
  readonly locale: string;
  readonly today: string;
}

/** The titles of rules by their keys, `支委会、党员大会`; a key that the profile does not have stands for itself. */
export function titlesOf(rules: Readonly<Record<string, { readonly title: LocalText }>>, keys: readonly string[], { text, locale }: Pick<WordContext, 'text' | 'locale'>): string {
  return keys.map((key) => (Object.hasOwn(rules, key) ? localText((rules[key] as { title: LocalText }).title, locale) : key)).join(text.joinNames);
}

/** The title of a step by its id. */
export function stepTitle({ procedure, locale }: Pick<WordContext, 'procedure' | 'locale'>, id: string): string {
  const step = procedure.steps.find((each) => each.id === id);
  return step ? localText(step.title, locale) : id;
}

/** The title of a slot or place, whichever step has it. */
function partTitle({ procedure, locale }: WordContext, key: string, partsOf: (step: ProcedureStep) => Readonly<Record<string, LocalText>>): string {
  for (const step of procedure.steps) {
    const title = partsOf(step)[key];
    if (title) return localText(title, locale);
  }
  return key;
}

/** The title of a slot. */
export function slotTitle(context: WordContext, slot: string): string {
  return partTitle(context, slot, ({ needs, optional }) => ({ ...optional, ...needs }));
}

/** The title of a place; `''` where no places are named. */
export function placeTitle(context: WordContext, place: string): string {
  return place === '' ? '' : partTitle(context, place, ({ notice }) => notice?.places ?? {});
}

/** How a vote came out, in one sentence. */
export function decisionText({ passed, valid, isJudged, counts: { due, present, yes }, ...rest }: VoteDecision, text: ProcedureStrings): string {
  const verdict = !valid ? text.invalid : !isJudged ? text.notJudged : passed ? text.passed : text.notPassed;
  const short = shortText({ passed, ...rest }, text);
  return [text.voteLine(present, due, yes), verdict, short].filter(Boolean).join(text.joinReasons);
}

function shortText({ passed, shortfall, shortfallOf, presentNeeded, yesNeeded }: Pick<VoteDecision, 'passed' | 'shortfall' | 'shortfallOf' | 'presentNeeded' | 'yesNeeded'>, text: ProcedureStrings): string {
  if (passed || shortfall === undefined) return '';
  return shortfallOf === 'present' ? text.votePresentShort(shortfall, presentNeeded ?? 0) : text.voteYesShort(shortfall, yesNeeded ?? 0);
}

/**
 * Why the procedure cannot go on, as a sentence that names the thing.
 * @param decision the vote that it is about, where it is about one
 */
export function blockText({ code, details }: Pick<ProcedureBlock, 'code' | 'details'>, context: WordContext, decision?: VoteDecision): string {
  const { profile, text, locale, today, objections } = context;
  const { block } = text;
  const keys = (name: string): string[] => String(details[name] ?? '').split(', ').filter(Boolean);
  const day = (name: string): string => dayBeside(String(details[name] ?? ''), today, locale);
  const { kinds, votes } = profile.meeting;
  switch (code) {
    case 'out-of-order':
      return block[code](stepTitle(context, String(details['current'] ?? '')));
    case 'before-previous-step':
      return block[code](day('previous'));
    case 'record-missing':
    case 'wrong-kind':
      return block[code](titlesOf(kinds, keys('kinds'), context));
    case 'vote-missing':
    case 'wrong-vote-rule':
      return block[code](titlesOf(votes, keys('rules'), context));
    case 'vote-not-passed':
      return block[code](decision ? decisionText(decision, text) : '');
    case 'proof-missing':
      return block[code](slotTitle(context, String(details['slot'] ?? '')));
    case 'not-posted':
      return block[code](placeTitle(context, String(details['place'] ?? '')));
    case 'notice-running':
      return withEstimate(block[code](day('end'), day('next')), details['estimated'] === 1, text);
    case 'interval-running':
      return block[code](day('next'));
    case 'objection-open': {
      const objection = objections.find(({ id }) => id === details['id']);
      return block[code](String(objection?.number ?? details['id'] ?? ''), objection?.about ?? '');
    }
    case 'back-not-allowed':
      return block[code](keys('allowed').map((id) => stepTitle(context, id)).join(text.joinNames));
    default:
      return block[code]();
  }
}

function withEstimate(sentence: string, isEstimated: boolean, text: ProcedureStrings): string {
  return isEstimated ? text.withEstimate(sentence) : sentence;
}

/** The sentences for what `withProcedureEvent` refused; undefined for any other error. */
export function refusalSentences(thrown: unknown, context: WordContext, decision?: VoteDecision): readonly string[] | undefined {
  if (!isJicengError(thrown) || thrown.code !== 'procedure-blocked') return undefined;
  const { block, ...details } = thrown.details;
  return [context.text.blocked, blockText({ code: block as ProcedureBlock['code'], details }, context, decision)];
}

/** One entry of the log, in words. */
export function eventText(event: ProcedureEvent, context: WordContext): string {
  const { profile, procedure, text, locale, today } = context;
  const day = dayBeside(event.date, today, locale);
  switch (event.type) {
    case 'record':
      return text.event.record(day, titlesOf(profile.meeting.kinds, [event.kind], context));
    case 'proof':
      return text.event.proof(day, slotTitle(context, event.slot));
    case 'posted':
      return text.event.posted(day, placeTitle(context, event.place ?? '') || text.anyPlace);
    case 'objection':
      return text.event.objection(day);
    case 'objection-closed':
      return text.event.objectionClosed(day);
    case 'complete':
      return text.event.complete(day, stepTitle(context, event.step));
    case 'back':
      return text.event.back(day, stepTitle(context, event.to), event.reason);
    case 'confirm':
      return text.event.confirm(day, procedure.merges[event.condition] ? localText((procedure.merges[event.condition] as { title: LocalText }).title, locale) : event.condition);
    case 'happened':
      return isBeginning(event) ? text.event.begun(day) : text.event.happened(day, text.happenings[event.what] ?? event.what);
  }
}

/** The sentence for a size in bytes. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
