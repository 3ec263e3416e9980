import { describe, expect, it } from 'vitest';
import { minutesToWithdraw, savedTimeText } from './saved-time.js';

const savedAt = '2026-11-20T06:30:00.000Z';

describe('when it was saved', () => {
  const times: readonly (readonly [instant: string, text: string])[] = [
    [savedAt, '2026-11-20 14:30'],
    ['2026-11-20T15:59:59.999Z', '2026-11-20 23:59'],
    ['2026-11-20T16:00:00.000Z', '2026-11-21 00:00'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
  ];
  for (const [instant, text] of times) it(`shows ${instant} as ${text}`, () => expect(savedTimeText(instant)).toBe(text));
});

describe('how long it can be taken back', () => {
  const cases: readonly (readonly [seconds: number, minutes: number])[] = [
    [0, 10],
    [1, 10],
    [60, 9],
    [539, 2],
    [540, 1],
    [599, 1],
    [600, 0],
    [6000, 0],
    [-30, 10],
  ];
  for (const [seconds, minutes] of cases) it(`is ${minutes} minutes after ${seconds} seconds`, () => expect(minutesToWithdraw(savedAt, Date.parse(savedAt) + seconds * 1000)).toBe(minutes));
});
