import { expect, it } from 'vitest';
import { stories as all } from './story-page.js';
import { everyStoryOf, widgetTitles } from './stories.suite.js';

everyStoryOf('Tokens');
everyStoryOf('Provider');

it('every story is looked at by one of the files here', () => {
  const known = [...widgetTitles, 'Tokens', 'Provider'];
  expect(all.filter(({ title }) => !known.some((name) => title.startsWith(`${name}/`))).map(({ id }) => id)).toEqual([]);
});
