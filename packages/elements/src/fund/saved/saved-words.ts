import { yuanText, type Profile, type SavedFund } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../base/icons.js';
import type { FundStrings } from '../../locales/fund/index.js';
import type { SavedStrings } from '../../locales/fund/saved.js';
import { duesTotal } from '../dues/dues-words.js';
import { localText } from '../words.js';
import { rulesStateOf } from './current-rules.js';

/** What a saved result is called: `2026 年柳树村经费测算`. */
export function savedTitle({ kind, year, title }: SavedFund, text: SavedStrings): string {
  return text.titles[kind](year, title);
}

/** The rules that a result was made with: `示例县五个规范 v3 · 8f2c`. */
export function savedRules({ profile }: SavedFund, text: SavedStrings, locale: string): string {
  return `${text.rulesOf(localText(profile.title, locale), profile.version)} · ${profile.hash.slice(0, 4)}`;
}

/** The two versions that a banner names; with their titles where they are of different rules. */
export function versionsOf({ profile }: SavedFund, current: Profile, text: SavedStrings, locale: string): readonly [before: string, now: string] {
  const isSamePackage = profile.id === current.id;
  const name = (rules: SavedFund['profile'] | Profile): string => {
    const hash = rules.hash.slice(0, 4);
    return isSamePackage ? text.version(rules.version, hash) : text.versionOf(localText(rules.title, locale), rules.version, hash);
  };
  return [name(profile), name(current)];
}

const looks: Readonly<Record<ReturnType<typeof rulesStateOf> | 'withdrawn', { readonly kind: string; readonly icon: IconName | null }>> = {
  same: { kind: 'success', icon: 'check' },
  changed: { kind: 'warning', icon: 'warning' },
  other: { kind: 'warning', icon: 'warning' },
  none: { kind: 'neutral', icon: null },
  withdrawn: { kind: 'neutral', icon: 'close' },
};

/** How a result stands, in words. */
export function stateText(record: SavedFund, current: Profile, text: SavedStrings): string {
  if (record.withdrawn) return text.withdrawn;
  return { same: text.sameRules, changed: text.changedRules, other: text.otherRules, none: text.noRules }[rulesStateOf(record, current)];
}

/** How a result stands: whether it was taken back, or the rules have changed since. */
export function renderState(record: SavedFund, current: Profile, text: SavedStrings): TemplateResult {
  const { kind, icon: name } = looks[record.withdrawn ? 'withdrawn' : rulesStateOf(record, current)];
  return html`<span class="rules-state" data-kind=${kind}>${name === null ? '–' : icon(name)}<span>${stateText(record, current, text)}</span></span>`;
}

/** An amount with its sign: `+2,500`, `−500`, `0`. */
export function signedYuan(fen: number): string {
  return `${fen > 0 ? '+' : ''}${yuanText(fen)}`;
}

/** The total of a saved result; its upper end too, where a document gives a range. */
export function savedTotal(record: SavedFund, strings: FundStrings): string {
  if (record.kind === 'dues') return duesTotal(record.rows.map(({ dues }) => dues), strings, 12);
  const highest = record.kind === 'calculation' ? record.calculation.highestTotalFen : record.totalFen;
  return highest > record.totalFen ? strings.range(yuanText(record.totalFen), yuanText(highest)) : yuanText(record.totalFen);
}
