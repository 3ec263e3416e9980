import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, widthIn320 } from './page-checks.js';
import { partFaults } from './part-faults.js';
import { startStories, stories, type Dress, type StoryPage } from './story-page.js';

/** How the titles of the stories about widgets begin; each has a test file of its own, so that they can run beside each other. */
export const widgetTitles = ['Organisation tree', 'Meeting checklist', 'Points scoreboard', 'Fund calculator'] as const;

/** The page of the stories of a test file; there while its tests run. */
export interface OpenStories {
  readonly page: Page;
  /** Opens a story, as it is when its play function has run. @param locale default Chinese */
  open(id: string, locale?: Dress['locale']): Promise<void>;
}

/** Every story of a part of the Storybook runs to its end, can be read by all, has no undocumented parts, fits 320 px, and complains of nothing. @param part how their titles begin */
export function everyStoryOf(part: string): OpenStories {
  let shown: StoryPage;

  beforeAll(async () => {
    shown = await startStories();
  });

  afterAll(() => shown.close());

  describe(`every story of ${part}`, () => {
    it.for(stories.filter(({ title }) => title.startsWith(`${part}/`)))('$title: $name', async ({ id }) => {
      await shown.change(id);
      expect(await accessibilityFaults(shown.page, '#storybook-root')).toEqual([]);
      expect(await partFaults(shown.page)).toEqual([]);
      expect(await widthIn320(shown.page)).toBeLessThanOrEqual(320);
      expect(shown.complaints).toEqual([]);
    });
  });

  return {
    get page() {
      return shown.page;
    },
    open: (id, locale) => shown.change(id, locale),
  };
}

/** The beginning of what is read, for lists whose rows are alike. */
export const beginning = (snapshot: string, lines: number): string => snapshot.split('\n').slice(0, lines).join('\n');

/** The heads of chains differ from run to run, for an entry has its own time and id: each stands as `####`. */
export const withoutHashes = (snapshot: string): string => snapshot.replace(/[0-9a-f]{4}(?: [0-9a-f]{4})+/g, '####');
