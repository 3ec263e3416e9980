import { groupedText, yuanText, type Fact, type FactValue, type LocalText } from '@jiceng/domain';
import { languages } from '../locales/languages.js';
import { unitBehind } from '../locales/unit-of-one.js';

/** The words for yes and no. */
export interface YesNo {
  readonly yes: string;
  readonly no: string;
}

/** A text of a profile in the language of the interface, else in the one that it builds on, else in Chinese. */
export function localText(text: LocalText, locale: string): string {
  const texts = text as LocalText & Readonly<Partial<Record<string, string>>>;
  return texts[locale] ?? texts[languages.get(locale)?.base ?? ''] ?? texts['zh-CN'];
}

/** A value of a fact as a person reads it: `1,499 人`, `是`, `村`. */
export function valueText(fact: Fact | undefined, value: FactValue, words: YesNo, locale: string): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (!fact) return typeof value === 'number' ? groupedText(value) : value;
  if (typeof value === 'string') return fact.choices[value] ? localText(fact.choices[value], locale) : value;
  const number = fact.type === 'money' ? yuanText(value) : groupedText(value);
  const unit = fact.unit && localText(fact.unit, locale);
  return unit ? `${number} ${unitBehind(value, unit)}` : number;
}
