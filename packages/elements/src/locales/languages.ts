import type { TableName, Tables } from './tables.js';

/** A language besides Chinese and English. */
export interface Language {
  /** Its tag, such as `kk`. */
  readonly tag: string;
  /** In which direction it is written. */
  readonly direction: 'ltr' | 'rtl';
  /** The language that says what this one does not. */
  readonly base: 'zh-CN' | 'en';
  /** Its strings of a table, laid over those of its base: the same object for the same base. */
  over<Name extends TableName>(name: Name, base: Tables[Name]): Tables[Name];
}

/** The languages of a page by their tags. */
export interface Languages extends Map<string, Language> {
  /** The tag of the language that another tag means, which may have script and region behind it; there once a language was added. */
  find?: (tag: string) => string | undefined;
}

/**
 * The languages that were added. A page may hold several copies of the kit, such as
 * one file for each widget; a language that was added through one of them is there for all.
 */
export const languages: Languages = ((globalThis as { [key: symbol]: unknown })[Symbol.for('jiceng.languages')] ??= new Map()) as Languages;
