import { resolvedProfile, type PointsRule, type Profile } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import type { AwardStrings } from '../../locales/points/award.js';
import { dayText } from '../../locales/format.js';
import type { PointsStrings } from '../../locales/points/index.js';
import { periodText } from '../period.js';
import type { AwardOutcome, AwardProblem } from './award-outcome.js';

/** What words are made with. */
export interface AwardWording {
  readonly text: AwardStrings;
  readonly pointsText: PointsStrings;
  readonly locale: string;
  readonly profile: Profile;
}

/** A period of a cap in words: a day, a month, a quarter or a year. */
export function capPeriodText(period: string, { pointsText, locale }: Pick<AwardWording, 'pointsText' | 'locale'>): string {
  return /^\d{4}-\d\d-\d\d$/.test(period) ? dayText(period, locale) : periodText(period, pointsText);
}

/** What one of the quantity of an item is called; 次 where the item does not say. */
export function unitText({ how }: PointsRule, { text, locale }: Pick<AwardWording, 'text' | 'locale'>): string {
  return how.form !== 'open' && how.unit ? localText(how.unit, locale) : text.times;
}

/** What an item gives, as it stands beside its title. */
export function rulePointsText(rule: PointsRule, wording: Pick<AwardWording, 'text' | 'locale'>): string {
  const { how } = rule;
  const { text } = wording;
  if (how.form === 'fixed') return text.perOne(how.points, how.per, unitText(rule, wording));
  if (how.form === 'open') return text.openPoints(how.lowest, how.highest);
  const all = [...Object.values(how.points), how.otherwise];
  return text.byClass(Math.min(...all), Math.max(...all));
}

/** The clause of an item in short: its section, or the title of its document. */
export function clauseText({ clause }: PointsRule): string {
  return clause.section ?? clause.title;
}

/** Reasons that come from the rule of an item, so that its clause stands with them. */
const ofTheRule: ReadonlySet<string> = new Set(['points-range', 'points-cap', 'points-subject', 'points-same-person', 'points-judges', 'points-evidence']);

/** What is wrong, as a sentence with the clause that says so. */
export function problemText(problem: AwardProblem, rule: PointsRule | undefined, { text, pointsText, locale }: Omit<AwardWording, 'profile'>): string {
  const details: Record<string, string | number> = 'details' in problem ? { ...problem.details } : { given: problem.given };
  if (typeof details['period'] === 'string') details['period'] = capPeriodText(details['period'], { pointsText, locale });
  for (const key of ['date', 'locked', 'today']) if (typeof details[key] === 'string') details[key] = dayText(details[key], locale);
  const sentence = text.problems[problem.code]?.(details) ?? problem.code;
  return rule && ofTheRule.has(problem.code) && details['reason'] !== 'closed' && details['reason'] !== 'exempt' ? `${sentence}${text.clause(clauseText(rule))}` : sentence;
}

/** One line of the result. */
export interface ResultLine {
  readonly text: string;
  /** `warning`: less counts than the rule gives, or nothing is left of a cap. */
  readonly tone?: 'warning';
}

/** The result of the form in words: the figure, and what explains it line by line. */
export interface ResultWords {
  readonly figure: string;
  readonly state: string;
  readonly isPending: boolean;
  readonly lines: readonly ResultLine[];
}

/** What the form comes to in words; null while it is refused or cannot be read. @param nameOf the name of an account as the audience may see it */
export function resultWords(outcome: AwardOutcome, wording: AwardWording, nameOf: (id: string) => string): ResultWords | null {
  const { award, purse, sameDay } = outcome;
  if (!award) return null;
  const { text } = wording;
  const { draft, isPending, balance, balanceAfter } = award;
  return {
    figure: text.pointsOf(draft.points),
    state: isPending ? text.waits : text.counts,
    isPending,
    lines: [
      ...sumLines(outcome, wording),
      ...capLines(outcome, wording),
      { text: text.balance(balance, balanceAfter, isPending) },
      ...(purse ? [{ text: text.purse(purse.id, nameOf(purse.id)) }] : []),
      { text: text.sameDay(sameDay) },
    ],
  };
}

function sumLines({ award, classUsed, request }: AwardOutcome, wording: AwardWording): ResultLine[] {
  if (!award) return [];
  const { text, profile, locale } = wording;
  const { rule, asked } = award;
  const { how } = rule;
  const lines: ResultLine[] = [];
  if (classUsed) {
    const title = resolvedProfile(profile).points.classes[classUsed.id];
    lines.push({ text: text.classOf(title ? localText(title, locale) : text.otherClass, classUsed.points) });
  }
  if (how.form === 'open') return lines;
  const quantity = request?.quantity ?? 1;
  const times = Math.floor(quantity / how.per);
  if (how.per > 1) lines.push({ text: text.sumPer(quantity, unitText(rule, wording), how.per, times) });
  if (times > 1) lines.push({ text: text.sumOf(asked / times, times, asked) });
  return lines;
}

function capLines({ award }: AwardOutcome, wording: AwardWording): ResultLine[] {
  if (!award) return [];
  const { text } = wording;
  const { draft, asked, capped, times, waiting, isPending, caps } = award;
  const counted = Math.abs(draft.points);
  const lines = caps.flatMap(({ cap, period, usedPoints, usedTimes }): ResultLine[] => {
    const named = capPeriodText(period, wording);
    const line = (sentence: string, isFull: boolean): ResultLine => (isFull ? { text: sentence, tone: 'warning' } : { text: sentence });
    return [
      ...(cap.points === null ? [] : [line(text.capPoints(named, usedPoints - counted, usedPoints, cap.points, isPending), usedPoints >= cap.points)]),
      ...(cap.times === null ? [] : [line(text.capTimes(named, usedTimes - times, usedTimes, cap.times), usedTimes >= cap.times)]),
    ];
  });
  if (capped !== asked) lines.push({ text: asked > 0 ? text.beyondCap(asked - capped, asked) : text.deductionBeyondCap(capped - asked, -asked), tone: 'warning' });
  if (draft.points === capped) return lines;
  if (waiting > 0) lines.push({ text: text.deductionsWaiting(waiting) });
  lines.push({ text: text.beyondFloor(-draft.points, -asked), tone: 'warning' });
  return lines;
}
