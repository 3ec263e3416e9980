import { describe, expect, it } from 'vitest';
import { resolveProfile, type Profile } from '../profile/index.js';
import { phraseOf } from './phrase.js';
import type { CalculationStep } from './steps.js';

const facts = { people: { type: 'people', title: '人口', unit: '人' }, income: { type: 'money', title: '收入', unit: '元' } };
const withTexts = (texts: Record<string, string>): Profile =>
  resolveProfile({ format: 1, id: 'place', version: '1', title: '某地', layer: 'local', documents: { d: { title: '办法' } }, facts, texts, fund: {} });

const tier: CalculationStep['values'] = { fact: 'people', value: 1499, tier: 1, tiers: 2, lowerWord: 'from', lower: 1000, upperWord: 'below', upper: 1500, resultFen: 2_000_050 };
const { value: _, ...ofTier } = tier;

describe('a phrase', () => {
  it.each<[string, Record<string, string>, CalculationStep['values'], string]>([
    ['the sentence of the profile', { tier: '{fact} {value} {unit}：{result} 元' }, tier, '人口 1,499 人：20,000.50 元'],
    ['a slot that stands twice', { tier: '{value}/{value}→{tier}/{tiers}' }, tier, '1,499/1,499→1/2'],
    ['a slot without a value stays, so that it is noticed', { tier: '{nothing} {resultFen} {value}' }, tier, '{nothing} {resultFen} 1,499'],
    ['bounds in their own sentences, which may tell the value too', { tier: '{bounds}！', 'bound-from': '{value}≥{bound}{unit}', 'bound-below': '<{bound}', 'bound-join': '且' }, tier, '1,499≥1,000人且<1,500！'],
    ['bounds in signs where they have no sentences', { tier: '{bounds}' }, tier, '≥ 1,000, < 1,500'],
    ['money in yuan', { tier: '{value} {bounds}' }, { ...tier, fact: 'income' }, '14.99 ≥ 10, < 15'],
    ['signs alone without a sentence', {}, tier, '1,499 ≥ 1,000, < 1,500 → 20,000.50'],
    ['signs alone without bounds', {}, { value: 7, resultFen: 100 }, '7 → 1'],
  ])('%s', (_name, texts, values, expected) => {
    const profile = withTexts(texts);
    expect(phraseOf(profile, 'tier', values).told(values)).toBe(expected);
    const { value: open, ...known } = values;
    expect(phraseOf(profile, 'tier', known, ['value']).told({ value: open as number })).toBe(expected);
  });

  it('tells each step with its own values', () => {
    const { told } = phraseOf(withTexts({ tier: '{value}；' }), 'tier', ofTier, ['value']);
    expect([0, 999, 1000, 1_000_000].map((value) => told({ value }))).toEqual(['0；', '999；', '1,000；', '1,000,000；']);
  });

  it('leaves a text that looks like a slot as it is', () => {
    expect(phraseOf(withTexts({ sum: '{parts}' }), 'sum', {}, ['parts']).told({ parts: '{result}' })).toBe('{result}');
  });
});
