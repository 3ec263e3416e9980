// The explanations of results are made ready per rule, for speed. Here they are read a second time, plainly, step by step.
import { calculateBatch, calculateFunds, filledSentence, resolveProfile, type CalculationStep, type Fact, type Facts, type Profile } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getProfile, profileIds, rawProfiles } from './index.js';

const clause = { document: 'd' };
const ofVillages = { fact: 'kind', is: 'village' };
const tiers = [{ below: 50, amount: 1 }, { from: 50, upTo: 99, amount: 2.5 }, { from: 100, upTo: 100, amount: 3 }, { above: 100, amount: 4000 }];
const bands = [{ below: 1000, percent: 0.5 }, { from: 1000, upTo: 5000, percent: 1.25 }, { above: 5000, percent: 3 }];
const lines = {
  fixed: { form: 'fixed', amount: 20_000.55, atLeast: true, note: '注' },
  range: { form: 'fixed', amount: 70, highest: 80, times: 12, appliesWhen: ofVillages },
  heads: { form: 'per-head', fact: 'population', amount: 12.34, floor: 500, cap: 90_000, minimumCount: 7, appliesWhen: { all: [{ fact: 'kind', is: ['village', 'community'] }, { any: [{ fact: 'urban', is: true }, { fact: 'population', from: 3 }] }] } },
  pay: { form: 'per-head', fact: 'members', amount: 70, highest: 80, times: 12, minimumCount: 30, minimumAmount: 3000 },
  tiers: { form: 'tiers', fact: 'population', tiers },
  'money-tiers': { form: 'tiers', fact: 'collectiveIncomeFen', tiers: [{ below: 50, amount: 1 }, { from: 50, upTo: 990, amount: 2.5 }, { above: 990, amount: 3 }] },
  share: { form: 'share', of: 'heads', percent: 33.3 },
  'fact-share': { form: 'share', of: { fact: 'collectiveIncomeFen', whenMissing: 0 }, percent: 1.25, rounding: 'fen' },
  whole: { form: 'bands', fact: 'collectiveIncomeFen', mode: 'whole', bands },
  marginal: { form: 'bands', fact: 'collectiveIncomeFen', mode: 'marginal', bands, rounding: 'fen' },
  sum: { form: 'sum', of: ['fixed', 'share', 'pay', { fact: 'paidFen', whenMissing: 0 }] },
};
/** A place that exists in this test alone, with every form of rule. */
const everyForm = resolveProfile(
  { format: 1, id: 'every-form', version: '1', title: '某地', layer: 'local', extends: 'national', documents: { d: { title: '办法' } }, fund: { lines: Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, { title: id, clause, ...line }])) } },
  rawProfiles,
);

const profiles = [...profileIds.map(getProfile), everyForm];

/** Any value of a fact, or none, with those around the bounds of the rules often among them. */
function valueOf({ type, choices }: Fact): fc.Arbitrary<unknown> {
  if (type === 'choice') return fc.constantFrom(...Object.keys(choices), 'other', undefined);
  if (type === 'yes-no') return fc.constantFrom(true, false, undefined);
  const edges = fc.constantFrom(0, 1, 6, 7, 29, 30, 31, 49, 50, 99, 100, 101, 999, 1000, 1499, 1500, 999_999, 1_000_000);
  return fc.oneof(edges, fc.nat(10 ** 4), fc.nat(10 ** 9), fc.constant(null));
}

function unitsFor(profile: Profile): fc.Arbitrary<Facts> {
  return fc.record(Object.fromEntries(Object.values(profile.facts).map((fact) => [fact.id, valueOf(fact)])));
}

/** A step in the sentence of its profile, read from its values alone. */
function inWords({ kind, values }: CalculationStep, { texts, facts }: Profile): string {
  const fact = facts[String(values['fact'])];
  const isMoney = fact?.type === 'money' || values['isMoney'] === 1;
  const yuan = (fen: number): string => (fen / 100).toLocaleString('en', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 });
  const slots: Record<string, string> = { fact: fact?.title['zh-CN'] ?? '', unit: fact?.unit?.['zh-CN'] ?? '' };
  for (const [key, value] of Object.entries(values)) {
    const isFen = key.endsWith('Fen') || (isMoney && ['value', 'lower', 'upper', 'minimum'].includes(key));
    if (key !== 'fact') slots[key.replace(/Fen$/, '')] = typeof value === 'string' ? value : isFen ? yuan(value) : value.toLocaleString('en');
  }
  const bounds = ['lower', 'upper'].filter((side) => side in slots).map((side) => filledSentence(texts[`bound-${slots[`${side}Word`]}`] as string, { ...slots, bound: slots[side] as string }));
  return filledSentence(texts[kind] as string, { ...slots, bounds: bounds.join(texts['bound-join']) });
}

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  it('every explained line has the amount of the batch, and every step is in its sentence', () => {
    fc.assert(
      fc.property(unitsFor(profile), (unit) => {
        const result = calculateFunds(profile, unit);
        const batch = calculateBatch(profile, [unit], { keepAmounts: true });
        const amounts = batch.lines.map(({ id, amounts: kept }) => [id, kept?.[0] as number] as const);
        expect(result.lines.map(({ id, amountFen }) => [id, amountFen])).toEqual(amounts.filter(([, fen]) => fen >= 0));
        expect(result.omitted.map(({ id, reason }) => [id, reason])).toEqual(amounts.filter(([, fen]) => !(fen >= 0)).map(([id, fen]) => [id, fen === -1 ? 'not-applicable' : 'missing']));
        expect([result.totalFen, result.highestTotalFen]).toEqual([batch.totalFen, batch.highestTotalFen]);
        expect([...result.missing].sort()).toEqual(Object.keys(batch.missing).sort());
        for (const line of result.lines) {
          expect(line.steps).toEqual(line.calculation.map((step) => inWords(step, profile)));
          for (const [fact, value] of Object.entries(line.inputs)) expect(unit[fact]).toBe(value);
        }
      }),
    );
  });

  it('no result shares anything with another that the profile does not own', () => {
    fc.assert(
      fc.property(unitsFor(profile), (unit) => {
        const untouched = structuredClone(calculateFunds(profile, unit));
        emptied(calculateFunds(profile, unit));
        expect(calculateFunds(profile, unit)).toEqual(untouched);
      }),
    );
  });
});

/** Takes everything out of a result that can be taken out; what the profile owns is frozen. */
function emptied(part: object): void {
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) emptied(value as object);
    Reflect.deleteProperty(part, key);
  }
}
