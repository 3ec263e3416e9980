import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laidOut } from '../stories/page-checks.js';
import { dresses, nameOf, startStories, type StoryPage } from '../stories/story-page.js';
import { cutOff, spaceText } from './measures.js';

/** The main views of the four widgets. */
const views = [
  'organisation-tree-states--township',
  'organisation-tree-states--search-with-hits',
  'meeting-checklist-states--village',
  'meeting-checklist-states--roll-up',
  'meeting-checklist-records--attendance-sheet',
  'meeting-checklist-records--vote-not-passed',
  'meeting-checklist-procedures--four-discussions',
  'points-scoreboard-board--households',
  'points-scoreboard-ledger--cap-cuts',
  'points-scoreboard-ledger--own-entry-refused',
  'fund-calculator-states--village',
  'fund-calculator-states--batch',
  'fund-calculator-states--allocate',
] as const;

/** Text does not depend on the theme. */
const dress = dresses.filter(({ theme }) => theme === 'light');

/** A window of 1100 px, and one of 1280 × 1024 at 400 % zoom. */
const windows = [
  { width: 1100, height: 760 },
  { width: 320, height: 256 },
] as const;

describe('text that a reader spaces out (WCAG 1.4.12), also at 400 % zoom (1.4.10)', () => {
  let shown: StoryPage;

  beforeAll(async () => {
    shown = await startStories();
  });
  afterAll(() => shown.close());

  it.for(views)('is neither cut off nor over other text in %s', async (id) => {
    const { page, open, wear } = shown;
    await open(id);
    const faults: string[] = [];
    for (const worn of dress) {
      await wear(worn);
      for (const window of windows) {
        await page.setViewportSize(window);
        for (const isSpaced of [false, true]) {
          await spaceText(page, isSpaced);
          await laidOut(page);
          const where = `${nameOf(worn)} ${window.width} px${isSpaced ? ' spaced' : ''}`;
          faults.push(...(await cutOff(page)).map((fault) => `${where}: ${fault}`));
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > window.width) faults.push(`${where}: the page is ${width} px wide`);
        }
        await spaceText(page, false);
      }
    }
    expect(faults).toEqual([]);
  });
});
