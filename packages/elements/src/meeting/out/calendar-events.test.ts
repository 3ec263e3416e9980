import type { CalendarEvent } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { branchYear } from '../../testing/meeting-year.suite.js';
import { calendarEvents } from './calendar-events.js';
import { readMeetingYear, type MeetingYear } from './meeting-year.js';
import { noticeRunning } from './notice-running.suite.js';
import { yearCalendar } from './year-archive.js';

const fixture = await branchYear();
const source = await readMeetingYear(fixture.element);
const titled = (events: readonly CalendarEvent[], title: string | RegExp): CalendarEvent[] => events.filter((event) => (typeof title === 'string' ? event.title.includes(title) : title.test(event.title)));
const alarmsOf = ({ alarms }: CalendarEvent): number[] => alarms.map(({ daysBefore }) => daysBefore);
const onDay = (today: string): MeetingYear => ({ ...source, today });

describe('the calendar of a year', () => {
  const events = calendarEvents(source);

  it('has every duty that applies, on its last day or its planned one', () => {
    expect(titled(events, /支委会（\d+月）/)).toHaveLength(12);
    expect(titled(events, '支委会（11月）最后期限')[0]).toMatchObject({ date: '2026-11-30', title: '支委会（11月）最后期限 · 柳树村党支部' });
    expect(titled(events, '主题党日（11月）')[0]).toMatchObject({ date: '2026-11-16', title: '主题党日（11月） · 柳树村党支部' });
    expect(titled(events, '党员大会（第 4 季度）')[0]?.date).toBe('2026-12-31');
  });

  it('says what it rests on, and how far it is', () => {
    expect(titled(events, '支委会（11月）')[0]?.description).toMatch(/^应于 11月30日前召开，已完成 0\/1。\n依据：.*支部/);
  });

  it.each([
    ['2026-11-20', [7, 1]],
    ['2026-11-23', [7, 1]],
    ['2026-11-24', [1]],
    ['2026-11-29', [1]],
    ['2026-11-30', []],
  ])('on %s the alarms of 30 November that are still to come are %j', (today, days) => {
    expect(titled(calendarEvents(onDay(today)), '支委会（11月）').map(alarmsOf)).toEqual([days]);
  });

  it('an alarm says in how many days', () => {
    expect(titled(events, '支委会（11月）')[0]?.alarms.map(({ text }) => text)).toEqual(['还有 7 天：支委会（11月）最后期限 · 柳树村党支部', '明天：支委会（11月）最后期限 · 柳树村党支部']);
  });

  it('what is done stays, marked, without an alarm and under the same id', () => {
    const done = source.statuses.map((status) => (status.rule === 'committee-meeting' && status.period === '2026-12' ? { ...status, status: 'done' as const, done: 1 } : status));
    const [before] = titled(events, '支委会（12月）');
    const [after] = titled(calendarEvents({ ...source, statuses: done }), '支委会（12月）');
    expect(after).toMatchObject({ id: before?.id, date: before?.date, title: `✓ ${before?.title}`, alarms: [] });
    expect(before?.alarms).toHaveLength(2);
  });

  it('has planned meetings with their hours and alarms, held ones without, and no drafts', () => {
    expect(titled(events, /^党员大会 · /)).toMatchObject([
      { date: '2026-10-19', start: '14:30', end: '16:10', place: '村小学', alarms: [] },
      { date: '2026-12-18', start: '14:30', end: '16:00', place: '村活动室', description: '1. 年度总结' },
    ]);
    expect(alarmsOf(titled(events, /^党员大会 · /)[1] as CalendarEvent)).toEqual([7, 1]);
    expect(titled(events, /^党课 · /).map(({ date }) => date)).toEqual(['2026-12-01']);
  });

  it('one that was called off, or taken back, is struck out', () => {
    expect(titled(events, /^党课 · /)[0]).toMatchObject({ isCancelled: true, alarms: [] });
    const [planned] = source.meetings.filter(({ record }) => record.state === 'planned');
    const after = calendarEvents({ ...source, meetings: [], withdrawn: planned ? [{ ...planned, withdrawn: { time: '2026-11-20T00:00:00.000Z', author: '' } }] : [] });
    expect(titled(after, /^党员大会 · /)).toMatchObject([{ id: titled(events, /^党员大会 · /)[1]?.id, isCancelled: true }]);
  });

  it('has the end of a notice, and the day on which the next step may begin', () => {
    const running = noticeRunning(source);
    expect(titled(calendarEvents(running), '公示期满')).toMatchObject([
      { date: '2026-02-26', title: '公示期满：修路方案（决议公开） · 柳树村党支部', description: '公示 2026年2月12日至2026年2月26日，共 5 个工作日；2026年2月27日起可进入下一步。' },
    ]);
    expect(titled(calendarEvents({ ...running, year: 2027 }), '公示期满')).toEqual([]);
  });

  it('ids are those of one thing each, of ASCII alone, and the same in another file', () => {
    const ids = events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(duty|meeting|notice)-[0-9a-f]{32}@jiceng$/);
    const uids = (now: number): string[] => yearCalendar(source, now).split('\r\n').filter((line) => line.startsWith('UID:'));
    expect(uids(1_000_000)).toEqual(uids(2_000_000_000_000));
  });

  it('an English calendar speaks English', () => {
    expect(titled(calendarEvents({ ...source, locale: 'en' }), 'Last day for Committee meeting (Nov)')).toHaveLength(1);
  });
});
