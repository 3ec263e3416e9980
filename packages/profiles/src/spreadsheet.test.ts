import { batchSheet, calculateBatch, isNumericFact, type BatchSheetWords, type Fact, type Facts, type KeptBatch } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, recalculated, type GivenCell } from '../../../tests/support/formulas.js';
import { getProfile, profileIds } from './index.js';

const text = (): string => '';
const words: BatchSheetWords = {
  tab: '', rulesTab: '', line: '', clause: '', total: '', rules: '', version: '', hash: '', id: '', name: '', sum: text, partial: text, refused: text,
  rule: '', clauseText: '', method: '', comparison: '', checked: '', unchecked: '',
};

/** Any value of a fact, with those around the bounds of the rules often among them. */
function valueOf(fact: Fact): fc.Arbitrary<unknown> {
  if (fact.type === 'choice') return fc.constantFrom(...Object.keys(fact.choices), 'other');
  if (fact.type === 'yes-no') return fc.boolean();
  const edges = fc.constantFrom(0, 1, 29, 30, 31, 1499, 1500, 1501);
  return fact.type === 'money' ? fc.oneof(edges.map((yuan) => yuan * 100), fc.nat(10 ** 12)) : fc.oneof(edges, fc.nat(10 ** 6));
}

describe('the formulas of the bundled profiles', () => {
  it.each(profileIds.filter((id) => getProfile(id).fund.lines.length > 0))('%s: computed again they give the amounts of the batch, to the fen', (id) => {
    const profile = getProfile(id);
    const facts = Object.values(profile.facts);
    const unit = fc.record(Object.fromEntries(facts.map((fact) => [fact.id, fc.option(valueOf(fact), { freq: 5 })]))) as fc.Arbitrary<Facts>;
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 5 }), (units) => {
        const result = calculateBatch(profile, units, { keepAmounts: true, year: 2026 }) as KeptBatch;
        const [sheet] = batchSheet({ heading: '', result, id: String, name: String, facts: (index) => units[index] as Facts, among: null }, profile, words, { year: 2026 }).sheets;
        const grid = gridOf((sheet?.rows ?? []) as Iterable<(string | number | GivenCell)[]>);
        const valueAt = recalculated(grid);
        let formulas = 0;
        grid.forEach((cells, row) => cells.forEach(({ value, formula }, column) => {
          if (formula === undefined) return;
          formulas++;
          expect(valueAt(row, column), formula).toBe(value);
        }));
        const numeric = facts.filter((fact) => isNumericFact(fact) && grid[0]?.some(({ value }) => String(value).startsWith(fact.title['zh-CN']))).length;
        expect(formulas).toBeGreaterThanOrEqual((units.length + 1) * (result.lines.length + 1) + Math.min(numeric, 1));
      }),
      { numRuns: 60 },
    );
  });
});
