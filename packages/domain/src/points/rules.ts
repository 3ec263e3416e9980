import { holdsOn, resolvedProfile, type IsoDate, type PointsPolicy, type PointsPolicyForm, type PointsRule, type Profile } from '../profile/index.js';
import type { PanelCounts } from './entry.js';
import { refusal, type PointsRefusal } from './refusal.js';

/**
 * The rule with an id as it holds on a day, or undefined.
 * @throws {JicengError} `profile-unresolved`
 */
export function pointsRuleOn(profile: Profile, id: string, day: IsoDate): PointsRule | undefined {
  return resolvedProfile(profile).points.rules.find((rule) => rule.id === id && holdsOn(rule, day));
}

/**
 * The items that can be scored on a day, in the order of the profile.
 * @param subject only those that are for such accounts
 */
export function pointsRulesOn(profile: Profile, day: IsoDate, subject?: 'household' | 'member'): PointsRule[] {
  return resolvedProfile(profile).points.rules.filter((rule) => holdsOn(rule, day) && (subject === undefined || rule.subjects.includes(subject)));
}

/** The policies of a form that hold on a day, in the order of the profile; none is a default. */
export function pointsPoliciesOn<Form extends PointsPolicyForm['form']>(profile: Profile, form: Form, day: IsoDate): PointsPolicy<Form>[] {
  return resolvedProfile(profile).points.policies.filter((policy): policy is PointsPolicy<Form> & PointsPolicy => policy.how.form === form && holdsOn(policy, day));
}

/** The first policy of a form that holds on a day, or undefined: of expiry, publication, panel and the shop there is one. */
export function pointsPolicyOn<Form extends PointsPolicyForm['form']>(profile: Profile, form: Form, day: IsoDate): PointsPolicy<Form> | undefined {
  return pointsPoliciesOn(profile, form, day)[0];
}

const panelKinds = ['cadres', 'members', 'residents'] as const;

/**
 * Whether enough of each kind sit on the panel (PTS-04): cadres, members and residents.
 * @returns one refusal for each kind that lacks people, with `kind`, `needed` and `present`; empty for a panel that can score
 */
export function panelRefusals({ how }: PointsPolicy<'panel'>, panel: PanelCounts): PointsRefusal[] {
  return panelKinds.flatMap((kind) => {
    const present = panel[kind];
    if (Number.isSafeInteger(present) && present >= how[kind]) return [];
    return [refusal('points-panel', `the panel has ${String(present)} ${kind}, at least ${how[kind]} are needed. Complete the panel.`, { kind, needed: how[kind], present: Number.isSafeInteger(present) ? present : 0 })];
  });
}

/** Whether somebody of that age can be left out (PTS-31). Without a rule nobody is. */
export function isExemptAge(profile: Profile, age: number, day: IsoDate): boolean {
  const policy = pointsPolicyOn(profile, 'exemption', day);
  return policy !== undefined && age >= policy.how.age;
}
