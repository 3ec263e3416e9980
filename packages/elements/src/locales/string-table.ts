import { languages } from './languages.js';
import type { TableName, Tables } from './tables.js';

/** Strings of which Chinese is there at once and English a file of its own. */
export interface StringTable<Shape> {
  /** The strings of a locale, as far as they are loaded; those of its base for a language that lacks some. */
  of(locale: string): Shape;
  /** Loads the strings of a locale; undefined when they are there, or there are none to load. Never rejects. */
  load(locale: string): Promise<void> | undefined;
}

const isEnglish = (locale: string): boolean => (languages.get(locale)?.base ?? locale).startsWith('en');

/** What a language that was added says, laid over the strings that it builds on. */
function overlaid<Name extends TableName>(locale: string, name: Name, strings: Tables[Name]): Tables[Name] {
  return languages.get(locale)?.over(name, strings) ?? strings;
}

/** The strings of a table in a locale: those of an added language, English, or else Chinese. */
export function stringsIn<Name extends TableName>(locale: string, name: Name, chinese: Tables[Name], english: Tables[Name]): Tables[Name] {
  return overlaid(locale, name, isEnglish(locale) ? english : chinese);
}

/** Makes a table from its Chinese strings and what fetches the English ones. */
export function stringTable<Name extends TableName>(name: Name, chinese: Tables[Name], loadEnglish: () => Promise<Tables[Name]>): StringTable<Tables[Name]> {
  let english: Tables[Name] | undefined;
  let loading: Promise<void> | undefined;
  return {
    of: (locale) => overlaid(locale, name, (isEnglish(locale) && english) || chinese),
    load(locale) {
      if (!isEnglish(locale) || english) return undefined;
      loading ??= loadEnglish().then(
        (strings) => void (english = strings),
        // The file cannot be reached: Chinese is better than nothing, and another update tries again.
        () => (loading = undefined),
      );
      return loading;
    },
  };
}
