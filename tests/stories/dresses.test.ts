import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsIn } from '../access/faults.js';
import { dresses, nameOf, startStories, type StoryPage } from './story-page.js';

/** A few stories that stand for all; `npm run test:access` tries every story in every dress. */
const sample = [
  'organisation-tree-states--township',
  'meeting-checklist-states--village',
  'meeting-checklist-procedures--four-discussions',
  'points-scoreboard-board--households',
  'fund-calculator-states--village',
  'fund-calculator-states--batch',
] as const;

/** Stories that press buttons by their words, or wait for a sentence. */
const wordy = [
  'organisation-tree-states--other-tab',
  'meeting-checklist-procedures--step-not-skipped',
  'meeting-checklist-records--changed-elsewhere',
  'points-scoreboard-board--rules-from-a-copy',
  'fund-calculator-states--batch-without-hits',
  'fund-calculator-states--saved-under-other-rules',
] as const;

/** Three dresses of a story, one in each language; together the stories wear each of the eighteen at least once. */
const dressesOf = (place: number): typeof dresses => [0, 6, 12].map((language) => dresses[language + ((place + language / 6) % 6)] as (typeof dresses)[number]);

describe('in another language, theme and scale', () => {
  let shown: StoryPage;

  beforeAll(async () => {
    shown = await startStories();
  });
  afterAll(() => shown.close());

  it('every dress is worn', () => {
    expect(new Set(sample.flatMap((_, place) => dressesOf(place).map(nameOf))).size).toBe(dresses.length);
  });

  it.for(sample.map((id, place) => [id, dressesOf(place)] as const))('%s has no fault that axe finds, is as wide as its page, and as large as it says', async ([id, worn]) => {
    await shown.open(id);
    for (const dress of worn) expect(await faultsIn(shown, dress), nameOf(dress)).toEqual([]);
    expect(shown.complaints).toEqual([]);
  });

  it.for((['en', 'ug'] as const).flatMap((locale) => wordy.map((id) => [id, locale] as const)))('%s runs to its end in %s, and stays in that language', async ([id, locale]) => {
    await shown.change(id, locale);
    expect(await shown.page.locator('.root').first().getAttribute('lang')).toBe(locale);
    expect(shown.complaints).toEqual([]);
  });
});
