import { getProfile } from '@jiceng/profiles';
import type { MeetingRecord } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';
import { describe, expect, it } from 'vitest';
import { everyRecord, isFiltering, matterOf, RecordList, type RecordFilter } from './record-list.js';

const profile = getProfile('county-five-standards');
const stored = (id: string, record: Omit<MeetingRecord, 'id'>): StoredMeeting => ({
  id,
  unit: record.unit ?? '111',
  year: record.date.slice(0, 4),
  record: { ...record, id, unit: record.unit ?? '111', state: record.state ?? 'held' },
  revision: id,
  time: '2026-11-19T08:00:00.000Z',
  author: '',
  isClosed: false,
  version: 0,
  hash: null,
});
const long = '学习贯彻农村基层组织工作条例，研究修缮村口道路和清理沟渠的安排，并通报上月财务收支情况';
const meetings = [
  stored('a', { kind: 'members-meeting', date: '2026-01-20', place: '村活动室', agenda: [{ title: '修路方案' }], votes: [{ rule: '', about: '修路方案', yes: 12 }], evidence: { sheet: ['f1'] } }),
  stored('b', { kind: 'theme-day', date: '2026-02-15', agenda: [{ title: long }] }),
  stored('c', { kind: 'theme-day', date: '2026-03-15', agenda: [{ title: `${long}。` }] }),
  stored('d', { kind: 'theme-day', date: '2026-04-15', unit: '112', agenda: [{ title: long }] }),
  stored('e', { kind: 'organisational-life', date: '2026-06-15', also: ['democratic-appraisal'], agenda: [{ title: '组织生活会' }], evidence: { sheet: [] } }),
];
const list = new RecordList(meetings, profile);
const idsOf = (part: Partial<RecordFilter>): string => list.matching({ ...everyRecord, ...part }).map(({ id }) => id).join('');

describe('the list of records', () => {
  it.each<[string, Partial<RecordFilter>, string]>([
    ['all, the newest first', {}, 'edcba'],
    ['by words of the agenda', { query: '修路' }, 'a'],
    ['by place and agenda together', { query: '活动室 修路' }, 'a'],
    ['by kind, also where a record counts as another one', { kind: 'democratic-appraisal' }, 'e'],
    ['with a vote', { hasVotes: true }, 'a'],
    ['with attachments, an empty slot being none', { hasFiles: true }, 'a'],
    ['by two filters', { kind: 'theme-day', query: '沟渠' }, 'dcb'],
    ['nothing', { query: '没有这句话' }, ''],
  ])('shows %s', (_, part, ids) => {
    expect(idsOf(part)).toBe(ids);
  });

  it('knows whether anything is left out', () => {
    expect(isFiltering(everyRecord)).toBe(false);
    expect(isFiltering({ ...everyRecord, scope: 'below', query: '  ' })).toBe(false);
    expect(isFiltering({ ...everyRecord, hasVotes: true })).toBe(true);
  });

  it('finds a record of the same unit and kind that says nearly the same, and none of another unit', () => {
    const similar = Object.fromEntries(meetings.map((meeting) => [meeting.id, list.similarTo(meeting)?.id ?? '']));
    expect(similar).toEqual({ a: '', b: 'c', c: 'b', d: '', e: '' });
  });

  it('does not call short texts alike', () => {
    const short = [stored('x', { kind: 'theme-day', date: '2026-02-15', agenda: [{ title: '学习文件' }] }), stored('y', { kind: 'theme-day', date: '2026-03-15', agenda: [{ title: '学习文件' }] })];
    expect(new RecordList(short, profile).similarTo(short[0] as StoredMeeting)).toBeNull();
  });

  it('judges no likeness where the rules set no limit', () => {
    expect(new RecordList(meetings, undefined).similarTo(meetings[1] as StoredMeeting)).toBeNull();
  });

  it('names each matter once', () => {
    expect(matterOf({ kind: 'x', date: '', title: '三季度大会', agenda: [{ title: '修路' }, { title: ' ' }], resolutions: ['修路', { text: '卫生公约' }] })).toEqual(['三季度大会', '修路', '卫生公约']);
  });
});
