import { describe, expect, it } from 'vitest';
import { backupStanding, daysSince } from './backup-standing.js';

const today = '2026-11-22';
/** Midday in Shanghai so many days before today. */
const before = (days: number): string => new Date(Date.parse('2026-11-22T12:00:00+08:00') - days * 86_400_000).toISOString();

describe('the age of a backup', () => {
  it.each([
    ['2026-11-21T16:00:00.000Z', 0, 'the first moment of today in Shanghai'],
    ['2026-11-21T15:59:59.999Z', 1, 'the last moment of yesterday there'],
    ['2025-11-22T04:00:00.000Z', 365, 'a year ago'],
    ['2026-11-23T04:00:00.000Z', 0, 'a clock that runs ahead'],
  ])('%s is %i days old: %s', (instant, days) => expect(daysSince(instant, today)).toBe(days));

  it('is none on a day that is no day', () => expect(daysSince(before(3), 'today')).toBe(0));
});

describe('how the data stand to the last backup', () => {
  it.each([
    ['nothing was ever stored', { savedAt: null, changes: 0, since: null }, 'nothing'],
    ['stored just now, never backed up', { savedAt: null, changes: 1, since: before(0) }, 'never'],
    ['never backed up for seven days', { savedAt: null, changes: 1, since: before(7) }, 'never'],
    ['never backed up for eight days', { savedAt: null, changes: 1, since: before(8) }, 'pending'],
    ['backed up, and nothing since', { savedAt: before(40), changes: 0, since: null }, 'last'],
    ['backed up, with changes of the last seven days', { savedAt: before(40), changes: 5, since: before(7) }, 'last'],
    ['backed up, with changes of eight days', { savedAt: before(40), changes: 5, since: before(8) }, 'pending'],
  ] as const)('%s: the line says “%s”', (_, state, line) => expect(backupStanding(state, today, 'granted').line).toBe(line));

  it.each([
    [14, false],
    [15, true],
  ])('after %i days a notice: %s', (days, isOverdue) => expect(backupStanding({ savedAt: null, changes: 3, since: before(days) }, today, 'granted').isOverdue).toBe(isOverdue));

  it('gives the days since the last backup', () => {
    expect(backupStanding({ savedAt: before(3), changes: 2, since: before(1) }, today, 'granted').days).toBe(3);
    expect(backupStanding({ savedAt: null, changes: 2, since: before(1) }, today, 'granted').days).toBe(0);
  });

  const worth = { savedAt: null, changes: 100, since: before(8) };
  it.each([
    ['a hundred changes, refused', worth, 'denied', true],
    ['one less', { ...worth, changes: 99 }, 'denied', false],
    ['only for seven days', { ...worth, since: before(7) }, 'denied', false],
    ['backed up once', { ...worth, savedAt: before(30) }, 'denied', false],
    ['kept by the browser', worth, 'granted', false],
    ['a browser that cannot be asked', worth, 'unavailable', false],
    ['a browser that has not answered yet', worth, undefined, false],
  ] as const)('whether the browser may clear it, %s: %s', (_, state, persistence, mayBeCleared) => expect(backupStanding(state, today, persistence).mayBeCleared).toBe(mayBeCleared));
});
