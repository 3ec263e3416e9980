import { addDays, ruleOn, type DutyStatus, type IsoDate, type MeetingRecord, type Person, type Profile, type RecordedDecision, type VoteDecision } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import type { MeetingSheetStrings } from '../../locales/meeting/sheets.js';
import type { OutFrame } from './meeting-year.js';

/** The title of a kind of meeting as it was called on a day; its id where the rules no longer know it. */
export function kindTitle(profile: Profile, kind: string, day: IsoDate | undefined, locale: string): string {
  const { kinds } = profile.meeting;
  const rule = Object.hasOwn(kinds, kind) ? (ruleOn(kinds[kind], day) ?? kinds[kind]) : undefined;
  return rule ? localText(rule.title, locale) : kind;
}

/** What a record is called: by its title, or by its kind. */
export function recordTitle(profile: Profile, { title = '', kind, date }: MeetingRecord, locale: string): string {
  return title.trim() === '' ? kindTitle(profile, kind, date, locale) : title;
}

/** The name of somebody by the id in a record; what stands there where the roll does not know it. */
export function personName(people: readonly Person[], person: string): string {
  return people.find(({ id }) => id === person)?.name ?? person;
}

/** The name of a group by its id; what stands there where nobody knows it. */
export function groupName(groups: OutFrame['groups'], group: string): string {
  return groups.get(group) ?? group;
}

/** A period as people call it: `3月`, `第 3 季度`, `上半年`, `2026 年`, or the day of an occasion. */
export function periodText(period: string, text: MeetingSheetStrings, locale: string): string {
  const [year = '', part = ''] = [period.slice(0, 4), period.slice(5)];
  if (part === '') return text.periods.year(year);
  if (part.startsWith('Q')) return text.periods.quarter(Number(part.slice(1)));
  if (part.startsWith('H')) return text.periods.half(Number(part.slice(1)));
  return part.length === 2 ? (text.months[Number(part) - 1] ?? period) : dayText(period, locale);
}

/** Title of a duty; for a group's, with the group. */
export function dutyTitle({ source, group }: DutyStatus, { locale, groups }: Pick<OutFrame, 'locale' | 'groups'>): string {
  const title = localText(source.title, locale);
  return group === null ? title : `${title} · ${groupName(groups, group)}`;
}

/** What came of a vote, in one line. */
export function verdictText({ decision, finding }: RecordedDecision, text: MeetingSheetStrings): string {
  if (!decision) {
    if (finding?.code === 'meeting-vote-rule-unknown') return text.unjudged;
    return finding?.code === 'meeting-vote-no-attendance' ? text.unknownAttendance : text.impossible;
  }
  const notCast = decision.why.find(({ code }) => code === 'votes-not-cast')?.values['missing'] ?? 0;
  return `${resultText(decision, text)}${notCast > 0 ? text.notCast(notCast) : ''}`;
}

function resultText({ valid, passed, isJudged, shortfall = 0, presentNeeded, yesNeeded, counts, why }: VoteDecision, text: MeetingSheetStrings): string {
  if (!valid) {
    const has = (code: string): boolean => why.some((reason) => reason.code === code);
    if (has('ballots-exceed-issued')) return text.invalidBallots(counts.issued ?? 0, counts.collected ?? 0);
    if (has('candidates-too-few')) return text.invalidCandidates(counts.candidates ?? 0, why.find(({ code }) => code === 'candidates-too-few')?.values['needed'] ?? 0);
    return text.invalidPresent(counts.present, presentNeeded ?? 0);
  }
  if (!isJudged) return text.unjudged;
  return passed ? text.passed(counts.yes, yesNeeded ?? 0) : text.failed(counts.yes, yesNeeded ?? 0, shortfall);
}

/** Where a record stands, in a word. */
export function stateText({ state = 'held' }: MeetingRecord, text: MeetingSheetStrings): string {
  return text[state];
}

/** The day in China on which something was written, from its instant. */
export function writtenOn(instant: string): IsoDate {
  const minutes = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
  return minutes + 8 * 60 >= 24 * 60 ? addDays(instant.slice(0, 10), 1) : instant.slice(0, 10);
}

/** The kind of a piece of evidence. */
export function slotText(slot: string, text: MeetingSheetStrings): string {
  return text.slots[slot] ?? slot;
}
