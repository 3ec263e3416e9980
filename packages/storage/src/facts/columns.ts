import type { FactColumn } from '@jiceng/domain';

/** The columns with one list of units for those that state the same units in the same order. */
export function withSharedUnits(columns: readonly FactColumn[]): FactColumn[] {
  const lists: (readonly string[])[] = [];
  return columns.map((column) => {
    const known = lists.find((list) => isSame(list, column.units));
    if (!known) lists.push(column.units);
    return known ? { ...column, units: known } : column;
  });
}

/** How many units the columns state something of, and how many facts. @param columns with shared lists of units */
export function countsOf(columns: readonly FactColumn[]): { units: number; facts: number } {
  const lists = [...new Set(columns.map(({ units }) => units))];
  return {
    // One list has each unit once; only several may overlap.
    units: lists.length === 1 ? (lists[0] as readonly string[]).length : new Set(lists.flat()).size,
    facts: new Set(columns.map(({ fact }) => fact)).size,
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((unit, index) => unit === others[index]));
}
