import { describe, expect, it } from 'vitest';
import { readDayText } from './day-text.js';

describe('a typed day', () => {
  it.each([
    ['+5个工作日', '2026-02-12', '2026-02-26'],
    ['＋５个工作日', '2026-02-12', '2026-02-26'],
    ['+5 خىزمەت كۈنى', '2026-02-12', '2026-02-26'],
    ['+1工作日', '2026-02-13', '2026-02-14'],
    ['+5 working days', '2026-11-20', '2026-11-27'],
    ['+1wd', '2026-11-20', '2026-11-23'],
    ['20261119', '2026-11-22', '2026-11-19'],
    ['11.19', '2026-11-22', '2026-11-19'],
    ['今天', '2026-11-22', '2026-11-22'],
  ])('%s on %s is %s', (text, today, day) => expect(readDayText(text, today)).toEqual(expect.objectContaining({ state: 'ok', value: day })));

  it.each(['+5', '+个工作日', '5个工作日', '+1000个工作日', '明天下午'])('%s is none', (text) => expect(readDayText(text, '2026-11-22').state).toBe('bad'));
});
