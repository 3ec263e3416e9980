import { JicengError, type Condition, type FundLine, type Notice, type Profile, type UnusableFact } from '@jiceng/domain';
import { localText, valueText } from '../facts/fact-words.js';
import type { FundStrings } from '../locales/fund/index.js';

export { localText, valueText };

/** A condition in words: `城镇社区：是`, `常住人口 ≥ 1,500 人`. */
export function conditionText(condition: Condition, profile: Profile, strings: FundStrings, locale: string): string {
  if ('conditions' in condition) {
    const joint = condition.form === 'all' ? strings.conditionAnd : strings.conditionOr;
    return condition.conditions.map((each) => conditionText(each, profile, strings, locale)).join(joint);
  }
  const fact = profile.facts[condition.fact];
  const title = fact ? localText(fact.title, locale) : condition.fact;
  if (condition.form === 'is') return strings.conditionIs(title, condition.values.map((value) => valueText(fact, value, strings, locale)).join(strings.conditionOr));
  const { from, upTo } = condition.range;
  const bounds = [from > 0 ? `≥ ${valueText(fact, from, strings, locale)}` : '', upTo === null ? '' : `≤ ${valueText(fact, upTo, strings, locale)}`];
  return `${title} ${bounds.filter(Boolean).join(strings.conditionAnd)}`;
}

/** The calculation of a line, sentence by sentence: in Chinese from the profile itself. */
export function stepTexts({ steps, calculation }: Pick<FundLine, 'steps' | 'calculation'>, profile: Profile | undefined, strings: FundStrings, locale: string): readonly string[] {
  const { step } = strings;
  if (step === null || !profile) return steps;
  return calculation.map((each) => step(each, (id) => (profile.facts[id] ? localText(profile.facts[id].title, locale) : id), (id, value) => valueText(profile.facts[id], value, strings, locale)));
}

/** What a notice says. */
export function noticeText({ code, text, texts, values }: Notice, strings: FundStrings, locale: string): string {
  if (texts) return localText(texts, locale);
  if (locale === 'zh-CN') return text;
  return code === 'rule-change' ? strings.ruleChange(String(values['day'])) : text;
}

/** The error for a fact that cannot be true, with the title by which people know it. */
export function badFactError({ fact, message }: UnusableFact, locale: string): JicengError {
  return new JicengError('bad-fact', message, { fact: fact.id, type: fact.type, title: localText(fact.title, locale) });
}
