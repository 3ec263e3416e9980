import { languages } from './languages.js';
import { stringTable } from './string-table.js';
import { zhCN, type Strings } from './zh-CN.js';

export type { Strings };

/** The values that a sentence may hold. */
export type Values = Readonly<Record<string, string | number>>;

const table = stringTable('widget', zhCN, () => import('./en.js').then(({ en }) => en));
let uyghur: Promise<void> | undefined;

/** What every widget says. */
export const stringsOf = table.of;

/** Loads the strings of a locale, Uyghur as a whole; undefined when they are there, or there are none to load. Never rejects. */
export function loadStrings(locale: string): Promise<void> | undefined {
  if (locale !== 'ug' || languages.has(locale)) return table.load(locale);
  // The file cannot be reached: Chinese is better than nothing, and another update tries again.
  return (uyghur ??= import('./ug/index.js').then(({ addUyghur }) => addUyghur(), () => (uyghur = undefined)));
}

/** The locale that an attribute or a `lang` names, as one that the kit has: `zh-CN`, `en`, `ug` or one that was added. */
export function knownLocale(tag: string | null | undefined): string | undefined {
  return tag ? (languages.find?.(tag) ?? { zh: 'zh-CN', en: 'en', ug: 'ug' }[tag.toLowerCase().split(/[-_]/)[0] as string]) : undefined;
}

/** The direction in which a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return languages.get(locale)?.direction ?? 'ltr';
}
