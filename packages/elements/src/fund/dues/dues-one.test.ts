import { duesKinds, resolveProfile, type RawProfile } from '@jiceng/domain';
import { getProfile, rawProfiles } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { duesOfOne, emptyDues, type DuesInput, type DuesRules, type OneDues } from './dues-one.js';

const profile = getProfile('national');
const rules: DuesRules = { profile, year: 2026, kinds: duesKinds(profile, { year: 2026 }) };
const duesOf = (given: Partial<DuesInput>): OneDues => duesOfOne({ ...emptyDues, ...given }, rules);

describe('the dues of one member', () => {
  const cases: readonly { readonly says: string; readonly given: Partial<DuesInput>; readonly monthly: number; readonly yearly: number }[] = [
    { says: 'takes the first kind when none is chosen', given: { month: '3000' }, monthly: 15_00, yearly: 180_00 },
    { says: 'rounds half up to the fen before the year is told', given: { month: '5001' }, monthly: 75_02, yearly: 900_24 },
    { says: 'takes a third of the quarter (FND-43)', given: { from: 'quarter', quarter: '15000', month: '1' }, monthly: 50_00, yearly: 600_00 },
    { says: 'needs no income for a fixed amount', given: { kind: 'student' }, monthly: 20, yearly: 2_40 },
    { says: 'does not look at the income of a kind that needs none', given: { kind: 'student', month: 'x', from: 'quarter' }, monthly: 20, yearly: 2_40 },
  ];
  for (const { says, given, monthly, yearly } of cases) {
    it(says, () => expect(duesOf(given).dues).toMatchObject({ monthlyFen: monthly, yearlyFen: yearly }));
  }

  it('tells the average of a quarter that three does not divide', () => expect(duesOf({ from: 'quarter', quarter: '100' }).averageFen).toBe(33_33));

  for (const month of ['', '-1', 'abc', '1.001']) it(`tells no dues of “${month}”`, () => expect(duesOf({ month })).toMatchObject({ dues: null, comparison: null, isTooLarge: false }));

  it('says when the dues of a year are too large to be told', () => {
    const raw = structuredClone(rawProfiles['national']) as RawProfile & { dues: Record<string, { bands?: unknown }> };
    raw.dues['salaried'] = { ...raw.dues['salaried'], bands: [{ percent: 50 }] };
    const half = resolveProfile({ ...raw, id: 'half' }, {});
    const one = duesOfOne({ ...emptyDues, month: '90000000000000' }, { profile: half, year: 2026, kinds: duesKinds(half) });
    expect(one).toMatchObject({ dues: null, isTooLarge: true });
  });

  const paid: readonly { readonly given: Partial<DuesInput>; readonly comparison: OneDues['comparison'] }[] = [
    { given: { month: '3000', paid: '' }, comparison: null },
    { given: { month: '3000', paid: '14.99' }, comparison: 'below' },
    { given: { month: '3000', paid: '15' }, comparison: 'ok' },
    { given: { month: '3000', paid: '15.01' }, comparison: 'above' },
    { given: { kind: 'farmer', paid: '0.19' }, comparison: 'below' },
    { given: { kind: 'farmer', paid: '0.2' }, comparison: 'ok' },
    { given: { kind: 'farmer', paid: '1' }, comparison: 'ok' },
    { given: { kind: 'farmer', paid: '1.01' }, comparison: 'above' },
  ];
  for (const { given, comparison } of paid) it(`finds ${given.paid || 'nothing'} paid ${comparison ?? 'not comparable'} (${given.kind ?? 'salaried'})`, () => expect(duesOf(given).comparison).toBe(comparison));

  it('notes the body that approved a waiver, and only with the waiver', () => {
    expect(duesOf({ isWaived: true, approver: ' 石桥镇党委 ' }).waiver).toBe('石桥镇党委');
    expect(duesOf({ isWaived: false, approver: '石桥镇党委' }).waiver).toBe('');
  });
});
