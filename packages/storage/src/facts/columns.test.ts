import type { FactColumn } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { countsOf, withSharedUnits } from './columns.js';

const column = (fact: string, units: readonly string[], asOf = '2026-11-01'): FactColumn => ({ fact, asOf, units, values: units.map(() => 1) });

describe('withSharedUnits', () => {
  it('gives columns of the same units one list, and leaves every column as it was', () => {
    const columns = [column('a', ['1', '2']), column('b', ['2', '1']), column('c', ['1', '2']), column('d', ['1']), column('e', [])];
    const shared = withSharedUnits(columns);
    expect(shared).toEqual(columns);
    expect(shared[2]?.units).toBe(columns[0]?.units);
    expect(new Set(shared.map(({ units }) => units)).size).toBe(4);
  });
});

describe('countsOf', () => {
  const cases: readonly (readonly [string, readonly FactColumn[], number, number])[] = [
    ['nothing', [], 0, 0],
    ['one list', [column('a', ['1', '2']), column('b', ['1', '2'])], 2, 2],
    ['lists that overlap', [column('a', ['1', '2']), column('b', ['2', '3'])], 3, 2],
    ['a fact on two days', [column('a', ['1']), column('a', ['1'], '2025-12-31')], 1, 1],
  ];
  it.each(cases)('counts each unit and each fact once: %s', (_name, columns, units, facts) => {
    expect(countsOf(withSharedUnits(columns))).toEqual({ units, facts });
  });
});
