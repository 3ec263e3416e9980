import { stringTable } from './string-table.js';
import { zhCN, type Strings } from './zh-CN.js';

export type { Strings };

/** The values that a sentence may hold. */
export type Values = Readonly<Record<string, string | number>>;

/** What every widget says. */
export const { of: stringsOf, load: loadStrings } = stringTable<Strings>(zhCN, { en: () => import('./en.js').then(({ en }) => en) });

/** The locale an attribute or a `lang` names, as one that the kit knows: `zh-CN`, `en` or `ug`. */
export function knownLocale(tag: string | null | undefined): 'zh-CN' | 'en' | 'ug' | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return language === 'zh' ? 'zh-CN' : language === 'en' ? 'en' : language === 'ug' ? 'ug' : undefined;
}

/** The direction in which a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale.startsWith('ug') ? 'rtl' : 'ltr';
}
