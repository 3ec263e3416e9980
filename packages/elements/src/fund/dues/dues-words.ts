import { yuanText, type DuesCalculation, type DuesKind, type Profile } from '@jiceng/domain';
import type { DuesStrings } from '../../locales/fund/dues.js';
import type { FundStrings } from '../../locales/fund/index.js';
import { localText, stepTexts } from '../words.js';
import type { DuesProblem } from './dues-list.js';

/** Monthly or yearly dues as they are read: `75.02`, or a range `0.20—1`. */
export function duesAmount({ monthlyFen, highestFen }: Pick<DuesCalculation, 'monthlyFen' | 'highestFen'>, strings: FundStrings, months = 1): string {
  return highestFen === null ? yuanText(monthlyFen * months) : strings.range(yuanText(monthlyFen * months), yuanText(highestFen * months));
}

/** The sum of several dues for so many months: a range, where a document gives one for any of them. */
export function duesTotal(all: readonly Pick<DuesCalculation, 'monthlyFen' | 'highestFen'>[], strings: FundStrings, months = 1): string {
  const monthlyFen = all.reduce((sum, dues) => sum + dues.monthlyFen, 0);
  return duesAmount({ monthlyFen, highestFen: hasRange(all) ? all.reduce((sum, dues) => sum + (dues.highestFen ?? dues.monthlyFen), 0) : null }, strings, months);
}

/** Whether a document gives a range for any of several dues. */
export function hasRange(all: readonly Pick<DuesCalculation, 'highestFen'>[]): boolean {
  return all.some(({ highestFen }) => highestFen !== null);
}

/** How the dues come about, as one line: the last words of a row. */
export function duesSteps(dues: DuesCalculation, profile: Profile | undefined, strings: FundStrings, locale: string): readonly string[] {
  return stepTexts(dues, profile, strings, locale);
}

/** The rate or amount alone, for a column: `5,001 × 1.5%`. */
export function duesRate(dues: DuesCalculation, text: { readonly perMonth: string }, strings: FundStrings): string {
  const band = dues.calculation.find(({ kind }) => kind === 'band');
  if (band) return `${yuanText(Number(band.values['amountFen']))} × ${band.values['rate']}%`;
  return `${duesAmount(dues, strings)} ${text.perMonth}`;
}

/** What is wrong with a row of the list. */
export function duesProblemText(problem: DuesProblem, kinds: readonly DuesKind[], text: DuesStrings, strings: FundStrings, locale: string): string {
  switch (problem.kind) {
    case 'no-name':
      return text.noName;
    case 'no-base':
      return text.noBaseGiven;
    case 'too-large':
      return text.tooLarge;
    case 'unknown-class':
      return text.unknownClass(problem.text, kinds.map(({ title }) => localText(title, locale)).join(strings.listJoin));
    case 'bad-base':
      return text.badBase(problem.text);
  }
}

/** What was paid against what is due, and by whom less was approved; `''` when nothing was entered. */
export function paidText(dues: DuesCalculation, paidFen: number | null, comparison: 'below' | 'ok' | 'above' | null, waiver: string, text: DuesStrings, strings: FundStrings): string {
  const paid = yuanText(paidFen ?? 0);
  const due = duesAmount(dues, strings);
  const parts: string[] = [];
  if (comparison === 'below') parts.push(text.paidBelow(paid, due, yuanText(dues.monthlyFen - (paidFen ?? 0))));
  else if (comparison === 'ok') parts.push(dues.highestFen === null ? text.paidOk(paid) : text.paidWithin(paid));
  else if (comparison === 'above') parts.push(text.paidAbove(paid, due, yuanText((paidFen ?? 0) - (dues.highestFen ?? dues.monthlyFen))));
  if (waiver) parts.push(text.waivedBy(waiver));
  return parts.join(text.sentenceJoin);
}
