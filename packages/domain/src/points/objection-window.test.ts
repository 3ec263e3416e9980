import { describe, expect, it } from 'vitest';
import { resolveProfile } from '../profile/index.js';
import { objectionWindow, publishedWindow } from './objection-window.js';

const profileOf = (countStart?: boolean) =>
  resolveProfile({
    format: 1,
    id: 'place',
    version: '1',
    title: '某村',
    layer: 'national',
    documents: { d: { title: '公示办法' } },
    meeting: countStart === undefined ? {} : { notices: { posting: { title: '张贴公示', clause: { document: 'd', section: '一' }, countStart } } },
  });

describe('the days for objections', () => {
  // domain.md 5.2: five working days from Monday 2025-03-03.
  it.each([
    [undefined, '2025-03-03', '2025-03-10', '2025-03-11'],
    [false, '2025-03-03', '2025-03-10', '2025-03-11'],
    [true, '2025-03-03', '2025-03-07', '2025-03-10'],
    // Posted on a Saturday, which is not worked and so cannot count.
    [true, '2025-03-01', '2025-03-07', '2025-03-10'],
    [false, '2025-03-01', '2025-03-07', '2025-03-10'],
  ])('count the posting day as the profile says of posted notices: %s, %s', (countStart, start, ends, next) => {
    const window = objectionWindow(profileOf(countStart), start, 5);
    expect([window.date, window.next]).toEqual([ends, next]);
  });

  it('stay as they were put up when the profile says otherwise afterwards', () => {
    for (const countStart of [false, true]) {
      const window = objectionWindow(profileOf(countStart), '2025-03-03', 5);
      expect(publishedWindow({ date: '2025-03-03', days: 5, ends: window.date })).toEqual(window);
    }
  });
});
