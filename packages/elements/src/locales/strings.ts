import { zhCN, type Strings } from './zh-CN.js';

export type { Strings };

/** The values that a sentence may hold. */
export type Values = Readonly<Record<string, string | number>>;

const loaded = new Map<string, Strings>([['zh', zhCN]]);
const loading = new Map<string, Promise<void>>();

/** The languages beside Chinese, which is always there; each is a file of its own. */
const loaders: Readonly<Record<string, () => Promise<Strings>>> = {
  en: () => import('./en.js').then(({ en }) => en),
};

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? '';
}

/** The strings of a locale, as far as they are loaded; Chinese for a language without any. */
export function stringsOf(locale: string): Strings {
  return loaded.get(languageOf(locale)) ?? zhCN;
}

/** Loads the strings of a locale; undefined when they are there, or there are none to load. Never rejects. */
export function loadStrings(locale: string): Promise<void> | undefined {
  const language = languageOf(locale);
  const loader = loaders[language];
  if (!loader || loaded.has(language)) return undefined;
  let promise = loading.get(language);
  if (!promise) {
    promise = loader().then(
      (strings) => void loaded.set(language, strings),
      // The file cannot be reached: Chinese is better than nothing, and another update tries again.
      () => void loading.delete(language),
    );
    loading.set(language, promise);
  }
  return promise;
}

/** The locale an attribute or a `lang` names, as one that the kit knows: `zh-CN`, `en` or `ug`. */
export function knownLocale(tag: string | null | undefined): 'zh-CN' | 'en' | 'ug' | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return language === 'zh' ? 'zh-CN' : language === 'en' ? 'en' : language === 'ug' ? 'ug' : undefined;
}

/** The direction in which a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale.startsWith('ug') ? 'rtl' : 'ltr';
}
