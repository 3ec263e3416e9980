import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingArchive, searchArchive, type MeetingRecord } from './index.js';

const record = (change: Partial<MeetingRecord>): MeetingRecord => ({ kind: 'members-meeting', date: '2026-01-01', ...change });
const archive = meetingArchive([
  record({ title: '党员大会', agenda: [{ title: '修路方案' }], resolutions: ['同意修路', { text: '预算 ＡＢＣ' }] }),
  record({ place: '村活动室', votes: [{ rule: 'members-meeting', about: '路灯', yes: 1 }], chair: '周某' }),
  record({}),
  record({ actions: [{ id: 'a', text: '清理水井' }], corrections: [{ text: '补齐台账', due: '2026-02-01' }], agenda: [{ title: '活动室\u0000维修' }] }),
]);

describe('a search over minutes', () => {
  it.each([
    ['修路', [0]],
    ['路', [0, 1]],
    ['活动室', [1, 3]],
    ['活动室 维修', [3]],
    ['维修 活动室', [3]],
    ['abc', [0]],
    ['ＡＢＣ　同意', [0]],
    ['水井', [3]],
    ['台账', [3]],
    ['大会 路灯', []],
    ['周某', []],
    ['没有', []],
    ['', [0, 1, 2, 3]],
    ['  ', [0, 1, 2, 3]],
    ['\u0000', [0, 1, 2, 3]],
  ])('“%s” is in %j', (query, expected) => expect(searchArchive(archive, query)).toEqual(expected));

  it('of nothing finds nothing', () => {
    expect(searchArchive(meetingArchive([]), '路')).toEqual([]);
    expect(searchArchive(meetingArchive([]), '')).toEqual([]);
  });

  it('finds exactly the records that hold every word, whatever they say', () => {
    const text = fc.string({ unit: fc.constantFrom('村', '路', '灯', 'a', 'B', ' '), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (titles, query) => {
        const words = query.toLowerCase().split(' ').filter((word) => word !== '');
        const expected = titles.flatMap((title, index) => (words.every((word) => title.toLowerCase().includes(word)) ? [index] : []));
        expect(searchArchive(meetingArchive(titles.map((title) => record({ title }))), query)).toEqual(expected);
      }),
    );
  });
});
