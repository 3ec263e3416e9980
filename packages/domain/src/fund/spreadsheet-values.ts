import type { FactValue } from '../facts/index.js';
import { fenInYuan } from '../money/index.js';
import { isNumericFact, type Fact } from '../profile/index.js';
import type { NumberFormat, StyledCell } from './spreadsheet-model.js';

/** How yes and no stand in a sheet, and in the formulas that ask for them. */
const yes = '是';
const no = '否';

/**
 * A choice, or yes and no, as a sheet shows it and a formula compares it: by its Chinese title. Where a sheet could not
 * tell two values apart, because titles are alike, the value itself is added.
 */
export function shownChoice(fact: Fact, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? yes : no;
  const title = titleOf(fact, value);
  const others = Object.keys(fact.choices).filter((choice) => choice !== value);
  // A spreadsheet takes `A` and `a` for the same.
  const isTwofold = others.some((choice) => titleOf(fact, choice).toLowerCase() === title.toLowerCase());
  return isTwofold ? `${title} [${value}]` : title;
}

function titleOf({ choices }: Fact, value: string): string {
  return Object.hasOwn(choices, value) ? (choices[value]?.['zh-CN'] as string) : value;
}

/** The format of a fact's cells; undefined for choices, and yes and no. */
export function formatOfFact(fact: Fact): NumberFormat | undefined {
  if (!isNumericFact(fact)) return undefined;
  return fact.type === 'money' ? 'amount' : 'count';
}

/** A fact as a cell: money in yuan, a choice by its title; empty, with its format, where it is not known. */
export function factCell(fact: Fact, value: FactValue | null | undefined): StyledCell {
  const format = formatOfFact(fact);
  const formatted = format === undefined ? {} : { format };
  if (value === undefined || value === null) return { value: '', ...formatted };
  if (typeof value !== 'number') return { value: shownChoice(fact, value) };
  return { value: fact.type === 'money' ? value / fenInYuan : value, ...formatted };
}

/** The head of a fact's cells: 常住人口 (人). */
export function titleWithUnit({ title, unit }: Fact): string {
  return unit === undefined ? title['zh-CN'] : `${title['zh-CN']} (${unit['zh-CN']})`;
}
