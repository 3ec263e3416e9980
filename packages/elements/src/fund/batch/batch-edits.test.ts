import { valueIn, type FactValues } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchEdits, withEdits, type CellEdit } from './batch-edits.js';

const edit = (value: number | string | boolean): CellEdit => ({ text: String(value), reading: { state: 'ok', value, isConverted: false } });
const bad: CellEdit = { text: 'many', reading: { state: 'bad', reason: 'not-a-number' } };

const columns: readonly FactValues[] = [
  { fact: 'population', form: 'number', values: Float64Array.of(1499, NaN, 2300) },
  { fact: 'urban', form: 'yes-no', values: Float64Array.of(NaN, 1, 0) },
  { fact: 'kind', form: 'choice', values: Uint16Array.of(1, 0, 1), choices: ['', 'village'] },
];
const placeOf = (unit: string): number => ['a', 'b', 'c'].indexOf(unit);
const read = (given: readonly FactValues[], fact: string): unknown[] => {
  const column = given.find((each) => each.fact === fact) as FactValues;
  return [0, 1, 2].map((index) => valueIn(column, index));
};

describe('edits that wait', () => {
  it('stand in the columns, and the columns that they were made from stay as they were', () => {
    const edits = new BatchEdits();
    edits.make([{ unit: 'b', fact: 'population', edit: edit(12) }, { unit: 'a', fact: 'urban', edit: edit(true) }, { unit: 'b', fact: 'kind', edit: edit('community') }]);
    const edited = withEdits(columns, edits, placeOf);
    expect(read(edited, 'population')).toEqual([1499, 12, 2300]);
    expect(read(edited, 'urban')).toEqual([true, true, false]);
    expect(read(edited, 'kind')).toEqual(['village', 'community', 'village']);
    expect(read(columns, 'population')).toEqual([1499, undefined, 2300]);
    expect(read(columns, 'kind')).toEqual(['village', undefined, 'village']);
  });

  it('that cannot be read leave the cell unknown: it does not fall back on the record', () => {
    const edits = new BatchEdits();
    edits.make([{ unit: 'a', fact: 'population', edit: bad }, { unit: 'c', fact: 'kind', edit: bad }]);
    const edited = withEdits(columns, edits, placeOf);
    expect(read(edited, 'population')).toEqual([undefined, undefined, 2300]);
    expect(read(edited, 'kind')).toEqual(['village', undefined, undefined]);
    expect(edits.counts).toEqual({ good: 0, bad: 2 });
  });

  it('of units that are no longer there change nothing', () => {
    const edits = new BatchEdits();
    edits.make([{ unit: 'gone', fact: 'population', edit: edit(1) }]);
    expect(withEdits(columns, edits, placeOf)).toBe(columns);
  });

  it('go back step by step, a pasted block as one step', () => {
    const edits = new BatchEdits();
    edits.make([{ unit: 'a', fact: 'population', edit: edit(1) }]);
    edits.make([{ unit: 'a', fact: 'population', edit: edit(2) }, { unit: 'b', fact: 'population', edit: edit(3) }]);
    expect(edits.undo()).toHaveLength(2);
    expect(edits.all.map(({ unit, edit: each }) => [unit, each.text])).toEqual([['a', '1']]);
    expect(edits.undo()).toHaveLength(1);
    expect(edits.all).toEqual([]);
    expect(edits.undo()).toBeUndefined();
  });

  it('are as they were before, whatever was done and undone', () => {
    const step = fc.record({ unit: fc.constantFrom('a', 'b', 'c'), fact: fc.constantFrom('population', 'members'), edit: fc.option(fc.nat().map(edit)) });
    fc.assert(
      fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 })), fc.array(fc.array(step, { minLength: 1, maxLength: 3 })), (before, after) => {
        const edits = new BatchEdits();
        for (const steps of before) edits.make(steps);
        const kept = edits.all;
        for (const steps of after) edits.make(steps);
        after.forEach(() => edits.undo());
        const sorted = (all: typeof kept): string[] => all.map(({ unit, fact, edit: each }) => `${unit} ${fact} ${each.text}`).sort();
        expect(sorted(edits.all)).toEqual(sorted(kept));
      }),
    );
  });
});
