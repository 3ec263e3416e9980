import { describe, expect, it } from 'vitest';
import { readTime, timeOf } from './time-text.js';

describe('reading a time of day', () => {
  it.each([
    ['1450', '14:50'],
    ['950', '09:50'],
    ['14:50', '14:50'],
    ['14：50', '14:50'],
    ['１４：５０', '14:50'],
    ['14.05', '14:05'],
    [' 9 : 5 ', '09:05'],
    ['14点50分', '14:50'],
    ['14点', '14:00'],
    ['9', '09:00'],
    ['0', '00:00'],
    ['23:59', '23:59'],
    ['下午2:50', '14:50'],
    ['下午12:10', '12:10'],
    ['上午9点', '09:00'],
  ])('takes %s as %s', (text, value) => {
    expect(readTime(text)).toEqual({ state: 'ok', value });
    expect(timeOf(text)).toBe(value);
  });

  it.each(['24:00', '14:60', '1460', '2400', '14:50:30', '刚才', '-3', '12345'])('refuses %s', (text) => {
    expect(readTime(text)).toEqual({ state: 'bad' });
    expect(timeOf(text)).toBeUndefined();
  });

  it('knows an empty text from a bad one', () => {
    expect(readTime('  ')).toEqual({ state: 'empty' });
  });
});
