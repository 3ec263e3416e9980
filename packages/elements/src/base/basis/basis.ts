import type { Clause, Profile, Statement } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import { ruleBasisStrings } from '../../locales/basis.js';
import { dayText } from '../../locales/format.js';
import { shortHash } from '../short-hash.js';

/** One part of a basis: a heading and what stands under it. */
export interface BasisPart {
  readonly term: string;
  readonly lines: readonly string[];
}

/** Why a number or a verdict is what it is (依据), in words: the same for the screen, the clipboard and paper. */
export interface Basis {
  readonly title: string;
  /** `20,000 元`; `''` where there is none. */
  readonly amount: string;
  readonly parts: readonly BasisPart[];
  /** Warnings, such as that nobody compared the values with the official text. */
  readonly warnings: readonly string[];
}

/** Which rule it is, since when it holds, and of which profile. */
export function rulePart(profile: Profile, rule: string, title: string, dated: { readonly from: string | null; readonly to: string | null } | undefined, locale: string): BasisPart {
  const text = ruleBasisStrings(locale);
  const dates = [dated?.from ? text.since(dayText(dated.from, locale)) : '', dated?.to ? text.until(dayText(dated.to, locale)) : ''].filter(Boolean).join(' ');
  return {
    term: text.rule,
    lines: [[rule, title, dates].filter(Boolean).join(' '), text.rulesOf(localText(profile.title, locale), profile.version, `${shortHash(profile.hash)} …`)],
  };
}

/** The document and the clause, with its words where the profile has them. */
export function clausePart({ title, section, text: sentence }: Clause, locale: string): BasisPart {
  return { term: ruleBasisStrings(locale).clause, lines: [[title, section].filter(Boolean).join(' '), ...(sentence ? [sentence] : [])] };
}

/**
 * What each layer states, from the widest to the narrowest; the last that states something is in force.
 * @param valuesOf what of a statement is shown, by the key of the value; where there is nothing, the clause stands for it
 */
export function layerLines(profile: Profile, stated: Readonly<Record<string, readonly Statement[]>>, valuesOf: (key: string, value: unknown) => readonly string[], locale: string): string[] {
  const text = ruleBasisStrings(locale);
  const statements = Object.values(stated).flat();
  const lines = profile.layers.map(({ id, title, layer }) => {
    const own = Object.entries(stated).flatMap(([key, all]) => all.filter((each) => each.profile === id).map((each) => ({ key, each, holds: all.at(-1) === each })));
    const values = own.flatMap(({ key, each }) => valuesOf(key, each.value));
    const stating = values.length > 0 ? values.join(' / ') : own.map(({ each }) => each.clause.section ?? each.clause.title).find(Boolean);
    return text.layer(text.layers[layer], localText(title, locale), own.length === 0 ? text.notStated : `${stating}${own.some(({ holds }) => holds) ? text.inForce : ''}`);
  });
  const hasUnit = profile.layers.some(({ layer }) => layer === 'unit');
  return statements.length === 0 || hasUnit ? lines : [...lines, text.layer(text.layers.unit, '', text.notAdjusted)];
}

/** A basis as plain text, for the clipboard. */
export function basisText({ title, amount, parts, warnings }: Basis): string {
  return [[title, amount].filter(Boolean).join(' '), ...parts.map(({ term, lines }) => `${term}\t${lines.join('\n\t')}`), ...warnings].join('\n');
}
