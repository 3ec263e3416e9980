import { JicengError } from '@jiceng/domain';
import { languages, type Language } from './languages.js';
import { laidOver, type PartOf } from './laid-over.js';
import { localeAddedEvent } from './locale-added.js';
import { readFromTheRight } from './right-to-left.js';
import { tableNames, type TableName, type Tables } from './tables.js';

/** The strings that a language brings: any tables, any keys of them. */
export type LocaleStrings = PartOf<Tables>;

/** A language that a page adds. */
export interface LocaleOptions {
  /** In which direction it is written; default `ltr`. */
  readonly direction?: 'ltr' | 'rtl';
  /** The language that says what this one does not; default `zh-CN`. */
  readonly base?: 'zh-CN' | 'en';
  /** Its strings, by the names of the tables. */
  readonly strings: LocaleStrings;
}

/**
 * Adds a language, or adds it anew with other strings. From then on the attribute `locale` and the nearest `lang` may name it, with
 * any script or region behind it; widgets that are on the page and name it already show it at once. What it does not say is said
 * in its base. What it brings for a place where the kit has a sentence must be of the same kind, a text or a function; anything
 * else is left out, and the base says it.
 * @param tag a language tag such as `kk` or `zh-Hant`; the three that the kit has cannot be replaced
 * @throws JicengError `bad-locale` with `tag` and `reason` (`tag`, `built-in`, `direction`, `base`, `strings` or `table`; with `table` its name)
 */
export function addLocale(tag: string, options: LocaleOptions): void {
  const language = canonical(tag);
  const { direction = 'ltr', base = 'zh-CN', strings } = (options as LocaleOptions | undefined) ?? ({} as LocaleOptions);
  if (['zh', 'zh-CN', 'en', 'ug'].includes(language)) throw badLocale(tag, 'built-in', 'The kit has this language and does not let it be replaced. Add it under a longer tag, such as en-GB.');
  if (direction !== 'ltr' && direction !== 'rtl') throw badLocale(tag, 'direction', 'Its direction is ltr or rtl.');
  if (base !== 'zh-CN' && base !== 'en') throw badLocale(tag, 'base', 'Its base is zh-CN or en.');
  if (!isRecord(strings)) throw badLocale(tag, 'strings', 'Its strings are an object of tables.');
  for (const [table, given] of Object.entries(strings)) {
    if (!Object.hasOwn(tableNames, table) || !isRecord(given)) throw badLocale(tag, 'table', `It brings “${table.slice(0, 40)}”, which is no table of strings.`, { table: table.slice(0, 40) });
  }
  keepLanguage(language, { direction, base, strings: { ...strings, widget: { ...strings.widget, code: language, styles: undefined } } });
  globalThis.document?.dispatchEvent(new Event(localeAddedEvent));
}

/** Makes a language known; of one that was known before nothing is left. */
export function keepLanguage(tag: string, { direction, base, strings }: Required<LocaleOptions>): void {
  const prepare = direction === 'rtl' ? readFromTheRight : <Strings>(as: Strings): Strings => as;
  const merged = new Map<TableName, { readonly base: unknown; readonly strings: unknown }>();
  const language: Language = {
    tag,
    direction,
    base,
    over(name, under) {
      let kept = merged.get(name);
      // English is another object once it is loaded.
      if (kept?.base !== under) merged.set(name, (kept = { base: under, strings: prepare(laidOver(under, strings[name])) }));
      return kept.strings as typeof under;
    },
  };
  languages.set(tag, language);
  languages.find = findAdded;
}

/** The longest tag of an added language with which a tag begins. */
function findAdded(tag: string): string | undefined {
  const sought = `${tag.toLowerCase().replaceAll('_', '-')}-`;
  return [...languages.keys()].filter((added) => sought.startsWith(`${added.toLowerCase()}-`)).sort((one, other) => other.length - one.length)[0];
}

function canonical(tag: unknown): string {
  try {
    // It throws for what is no tag.
    const [canonicalTag] = typeof tag === 'string' ? Intl.getCanonicalLocales(tag) : [];
    if (canonicalTag) return canonicalTag;
  } catch {
    // The error below says it in the kit's own words.
  }
  throw badLocale(String(tag), 'tag', 'That is no language tag. Give one such as kk or zh-Hant.');
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function badLocale(tag: string, reason: string, sentence: string, details: Readonly<Record<string, string>> = {}): JicengError {
  return new JicengError('bad-locale', `The language “${tag.slice(0, 40)}” was not added. ${sentence}`, { tag: tag.slice(0, 40), reason, ...details });
}
