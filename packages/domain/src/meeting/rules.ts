import { JicengError } from '../error.js';
import { holdsOn, resolvedProfile, type IsoDate, type MeetingRule, type MeetingRules, type Profile } from '../profile/index.js';

/** A section of the rules of meetings: `kinds`, `duties`, `votes`, `procedures`, … */
export type MeetingSection = keyof MeetingRules;

/** The rule that holds on a day, of those with one id; undefined when none does. Without a day, the one that holds last. */
export function ruleOn<Rule extends MeetingRule>(rule: Rule | undefined, day?: IsoDate): Rule | undefined {
  if (!rule || day === undefined || (rule.otherTimes.length === 0 && rule.from === null && rule.to === null)) return rule;
  return ([rule, ...rule.otherTimes] as Rule[]).find((each) => holdsOn(each, day));
}

/**
 * A rule of a section by its id, as it holds on a day.
 * @throws {JicengError} `unknown-rule` when the profile has none, `profile-unresolved`
 */
export function meetingRule<Section extends MeetingSection>(profile: Profile, section: Section, id: string, day?: IsoDate): MeetingRules[Section][string] {
  const rules = resolvedProfile(profile).meeting[section];
  const found = Object.hasOwn(rules, id) ? ruleOn(rules[id] as MeetingRule, day) : undefined;
  if (found) return found as MeetingRules[Section][string];
  const known = Object.keys(rules).join(', ');
  throw new JicengError('unknown-rule', `The profile has no rule “${id}” for meetings under “${section}”. It has: ${known || 'none'}.`, { rule: id, section, known });
}
