import type { Clause, Profile, VoteRule } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import type { VerdictStrings } from '../../locales/meeting/record-verdict.js';
import type { QuorumVerdict, VoteVerdict } from './verdict.js';

/** Good news, bad news, or nothing to judge. */
export type VerdictTone = 'good' | 'bad' | 'open';

export const quorumTones: Readonly<Record<QuorumVerdict['state'], VerdictTone>> = { can: 'good', few: 'bad', cannot: 'bad', 'no-rule': 'open', unknown: 'open' };

export const voteTones: Readonly<Record<VoteVerdict['state'], VerdictTone>> = { passed: 'good', failed: 'bad', invalid: 'bad', wrong: 'bad', 'no-rule': 'open', waiting: 'open', unvoted: 'open' };

/** `《中国共产党支部工作条例（试行）》第十一条`. */
export function clauseText({ title, section = '' }: Clause, text: VerdictStrings): string {
  return text.clause(title, section);
}

/** Whether a vote may be taken, as a sentence. */
export function quorumText({ state, present, presentNeeded, yesNeeded, rule }: QuorumVerdict, text: VerdictStrings): string {
  if (state === 'no-rule') return rule ? text.noQuorum : text.noRule;
  if (state === 'unknown' || present === null || presentNeeded === null) return text.notKnown;
  if (state === 'cannot') return text.cannot(present, presentNeeded);
  return state === 'few' && yesNeeded !== null ? text.few(present, yesNeeded) : text.can(present, presentNeeded);
}

/** What stands below the word for the result: the number against the need, the boundary, what is lacking. */
export function voteLines({ decision, election, rule, state }: VoteVerdict, text: VerdictStrings, findingText: string): string[] {
  if (state === 'wrong') return [findingText];
  if (!decision) return [];
  const lines: string[] = [];
  for (const { code, values } of decision.why) {
    const value = (name: string): number => values[name] ?? 0;
    if (code === 'quorum-missed') lines.push(text.cannot(value('present'), value('needed')));
    else if (code === 'ballots-exceed-issued') lines.push(text.ballotsExceed(value('collected'), value('issued')));
    else if (code === 'ballots-in-order') lines.push(text.ballots(value('collected'), value('spoiled'), value('counted')));
    else if (code === 'candidates-too-few') lines.push(text.fewCandidates(value('candidates'), value('needed')));
    else if (code === 'no-majority-rule') lines.push(text.noMajority);
    else if (election) continue;
    else if (code === 'majority-reached') lines.push(text.reached(value('yes'), value('needed')));
    else if (code === 'majority-missed' && rule?.majority) lines.push(text.missed(value('yes'), rule.majority.of, value('base'), rule.majority, value('needed')));
    else if (code === 'cannot-pass') lines.push(text.cannotPass(value('present'), value('needed')));
  }
  if (election) {
    if (election.elected.length > 0) lines.push(text.elected(election.elected));
    if (election.tied.length > 0) lines.push(text.tied(election.tied));
    if (election.open > 0) lines.push(text.open(election.open));
  } else if (decision.valid) lines.push(...shortText({ decision, election }, text));
  return lines;
}

function shortText({ decision, election }: Pick<VoteVerdict, 'decision' | 'election'>, text: VerdictStrings): string[] {
  if (!decision || election || decision.shortfall === undefined) return [];
  return [decision.shortfallOf === 'yes' ? text.short(decision.shortfall) : text.shortPeople(decision.shortfall)];
}

/** One sentence that says it all: `Can vote: 11 of 21 present; not passed: needs 11 yes, has 10 (…)`; `''` where nothing is judged. */
export function voteSummary({ decision, election, state, due, present }: VoteVerdict, text: VerdictStrings): string {
  if (!decision || election || due === null || present === null || (state !== 'passed' && state !== 'failed' && state !== 'invalid')) return '';
  const { presentNeeded, yesNeeded, counts } = decision;
  const isQuorate = presentNeeded === null || present >= presentNeeded;
  const first = isQuorate ? text.summaryCan(due, present) : text.summaryCannot(due, present, presentNeeded);
  const second = !isQuorate || yesNeeded === null ? [] : [state === 'passed' ? text.summaryPassed(yesNeeded, counts.yes) : text.summaryFailed(yesNeeded, counts.yes)];
  return text.summary([first, ...second], clauseText(decision.clause, text));
}

/** What is said aloud when the result changes: `决议 1 未通过，还差 1 票`. */
export function spokenVote(verdict: VoteVerdict, text: VerdictStrings): string {
  return text.spoken(text.decision(verdict.place + 1, verdict.text), text.states[verdict.state], shortText(verdict, text)[0] ?? '');
}

/** The counts of a vote, one by one. */
export function countTexts({ yes, no, abstain }: { readonly yes: number; readonly no?: number; readonly abstain?: number }, notCast: number, text: VerdictStrings): string[] {
  return [text.yes(yes), ...(no === undefined ? [] : [text.no(no)]), ...(abstain === undefined ? [] : [text.abstain(abstain)]), ...(notCast > 0 ? [text.notCast(notCast)] : [])];
}

/** What the layers state of the majority where they differ, the one in force first: `本县：赞成不少于应到的一半（采用）`. */
export function differingLayers({ stated }: VoteRule, profile: Profile, text: VerdictStrings, locale: string): string[] {
  const all = stated['majority'] ?? [];
  if (new Set(all.map(({ value }) => JSON.stringify(value))).size < 2) return [];
  return [...all].reverse().flatMap(({ value, layer, profile: by }, place) => {
    const share = shareOf(value);
    const title = profile.layers.find(({ id }) => id === by)?.title;
    return share ? [text.statedBy([text.layers[layer], title && localText(title, locale)].filter(Boolean).join(' '), text.majorityShare(share, share.of), place === 0)] : [];
  });
}

/** A share with those whom it is a part of. */
export interface StatedShare {
  readonly word: 'atLeast' | 'moreThan';
  readonly numerator: number;
  readonly denominator: number;
  readonly of: 'due' | 'present';
}

/** A share as a profile writes it: `{ "moreThan": "1/2", "of": "due" }`. */
export function shareOf(value: unknown): StatedShare | null {
  if (typeof value !== 'object' || value === null) return null;
  const { atLeast, moreThan, of } = value as { readonly atLeast?: unknown; readonly moreThan?: unknown; readonly of?: unknown };
  const [numerator = '', denominator = ''] = String(moreThan ?? atLeast ?? '').split('/');
  if (!/^\d+$/.test(numerator) || !/^\d+$/.test(denominator)) return null;
  return { word: moreThan === undefined ? 'atLeast' : 'moreThan', numerator: Number(numerator), denominator: Number(denominator), of: of === 'present' ? 'present' : 'due' };
}
