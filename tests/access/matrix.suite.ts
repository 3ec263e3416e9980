import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dresses, nameOf, startStories, stories, type StoryPage } from '../stories/story-page.js';
import { faultsIn, widthZoomed } from './faults.js';

/** Only these stories, where one looks for a fault: a pattern for their ids. */
const wanted = new RegExp(process.env['JICENG_STORY'] ?? '');
/** The same for dresses, such as `ug .* large`. */
const worn = dresses.filter((dress) => new RegExp(process.env['JICENG_DRESS'] ?? '').test(nameOf(dress)));

/** A file that takes every fault as it is found, a line each, for runs that take long. */
const report = process.env['JICENG_ACCESS_REPORT'];

/**
 * Every story of a widget, in every language, theme and scale. A story runs in each language from its beginning, so that what it says
 * on the way is in that language too; themes and scales are put on afterwards. @param title how the titles of its stories begin
 */
export function storiesInEveryDress(title: string): void {
  const shownStories = stories.filter((story) => story.title.startsWith(title) && wanted.test(story.id));
  const languages = [...new Set(worn.map(({ locale }) => locale))];

  describe.skipIf(shownStories.length === 0)(`every story of ${title}, in every language, theme and scale`, () => {
    let shown: StoryPage;
    /** Where each fault was found, for the summary at the end. */
    const places = new Map<string, string[]>();

    beforeAll(async () => {
      shown = await startStories();
    });

    afterAll(async () => {
      await shown.close();
      for (const [fault, where] of [...places].sort(([, a], [, b]) => b.length - a.length)) process.stdout.write(`${where.length} × ${fault}\n    ${where.slice(0, 4).join(', ')}\n`);
    });

    it.for(languages.flatMap((locale) => shownStories.map((story) => ({ ...story, locale }))))('$locale: $title: $name', async ({ id, locale }) => {
      await shown.change(id, locale);
      const found: string[] = [];
      const note = (fault: string, dress: string): void => {
        found.push(`${dress}: ${fault}`);
        if (report) appendFileSync(report, `${fault}\t${id}\t${dress}\n`);
        places.set(fault, [...(places.get(fault) ?? []), `${id} (${dress})`]);
      };
      for (const dress of worn.filter((each) => each.locale === locale)) for (const fault of await faultsIn(shown, dress)) note(fault, nameOf(dress));
      const width = await widthZoomed(shown);
      if (width > 550) note(`200 %: the page is ${width} px wide`, `${locale} zoomed`);
      expect(found).toEqual([]);
      expect(shown.complaints).toEqual([]);
    });
  });
}
