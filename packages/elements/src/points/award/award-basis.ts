import { pointsRuleOn, type PointsRule, type Profile } from '@jiceng/domain';
import { clausePart, layerLines, rulePart, type Basis } from '../../base/basis/basis.js';
import { localText } from '../../facts/fact-words.js';
import { ruleBasisStrings } from '../../locales/basis.js';
import { rulePointsText, type AwardWording } from './award-words.js';

/** Why an item gives what it gives: the rule, its clause, and what each layer of the profile states. */
export function awardBasis(id: string, day: string, { text, locale, profile }: Omit<AwardWording, 'pointsText'>): Basis | undefined {
  const rule = pointsRuleOn(profile, id, day);
  return rule && basisOfRule(rule, profile, rulePointsText(rule, { text, locale }), locale);
}

function basisOfRule(rule: PointsRule, profile: Profile, amount: string, locale: string): Basis {
  const words = ruleBasisStrings(locale);
  const title = localText(rule.title, locale);
  return {
    title,
    amount,
    parts: [
      rulePart(profile, rule.rule, title, rule, locale),
      clausePart(rule.clause, locale),
      { term: words.origin, lines: layerLines(profile, rule.stated, () => [], locale) },
    ],
    warnings: [...(rule.note ? [localText(rule.note, locale)] : []), ...(rule.clause.checked ? [] : [words.unchecked])],
  };
}
