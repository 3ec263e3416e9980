import type { HolidayTable } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { branchYear } from '../../testing/meeting-year.suite.js';
import { calendarEvents } from './calendar-events.js';
import { readMeetingYear } from './meeting-year.js';
import { noticeDocument } from './notice-document.js';
import { noticeRunning } from './notice-running.suite.js';

const { element, store, procedureId } = await branchYear();
const running = noticeRunning(await readMeetingYear(element));

/** Over Spring Festival and a Saturday that is worked; without any holiday; with a day off on one of the five. */
const [published, without, longer] = ['2026-02-26', '2026-02-19', '2026-02-20'];

/** Tables as a page may give them, and the day on which the notice ends by them. */
const tables: readonly (readonly [string, HolidayTable | undefined, string])[] = [
  ['none', undefined, published],
  ['its own days of the year', [{ year: 2026, off: ['2026-02-16'], work: [] }], longer],
  ['a year without a holiday', [{ year: 2026, off: [], work: [] }], without],
  ['a gap where the year should be', [{ year: 2025, off: [], work: [] }, { year: 2027, off: [], work: [] }], published],
  ['a gap beside the year', [{ year: 2026, off: [], work: [] }, { year: 2029, off: [], work: [] }], without],
  ['a day that does not exist', [{ year: 2026, off: ['2026-02-30'], work: [] }], published],
  ['a day both off and worked', [{ year: 2026, off: ['2026-02-16'], work: ['2026-02-16'] }], published],
  ['the year twice', [{ year: 2026, off: [], work: [] }, { year: 2026, off: [], work: [] }], published],
  ['a year without its lists', [{ year: 2026 } as never], published],
];

describe('a notice, with the holidays of the page', () => {
  it.each(tables)('%s: its end in the calendar', (_, holidays, end) => {
    expect(calendarEvents({ ...running, holidays }).filter(({ title }) => title.includes('公示期满')).map(({ date }) => date)).toEqual([end]);
  });

  it.each(tables)('%s: its end on paper', async (_, holidays, end) => {
    const [procedure] = running.procedures;
    const opened = { ...store, procedures: { ...store.procedures, get: async () => procedure } } as never;
    const printed = await noticeDocument({ ...element, opened, holidays }, { id: procedureId, step: 'publish-decision' });
    const [year, month, day] = end.split('-').map(Number);
    expect(JSON.stringify(printed.sections)).toContain(`至${year}年${month}月${day}日`);
  });
});
