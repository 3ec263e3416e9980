import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayText, monthDayText } from '../format.js';
import { allocateStrings } from '../fund/allocate.js';
import { fundStringsOf } from '../fund/index.js';
import { nextStepStrings } from '../fund/next-steps.js';
import { sheetStrings } from '../fund/sheets.js';
import { findingStrings } from '../meeting/record-findings.js';
import { languages } from '../languages.js';
import { directionOf, stringsOf } from '../strings.js';
import { daysText } from '../weekdays.js';
import { addUyghur, uyghur } from './index.js';

beforeAll(addUyghur);
afterAll(() => languages.clear());

/** Every text and function in a table, by its path. */
function leaves(value: unknown, path: string): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const texts = Object.entries(uyghur).flatMap(([table, strings]) => leaves(strings, table)).filter((leaf): leaf is [string, string] => typeof leaf[1] === 'string');

describe('Uyghur', () => {
  it('has no Chinese in it, but what is quoted, and the number with 万 that a field understands', () => {
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter(([, text]) => /\p{Script=Han}/u.test(text.replace(/«[^»]*»|1\.3万/g, '')))).toEqual([]);
  });

  it('writes no full-width punctuation and no Chinese quotation marks', () => {
    expect(texts.filter(([, text]) => /[，。；：（）“”、]/.test(text.replace(/\p{Script=Han}[\p{Script=Han}，。；：（）“”、]*/gu, '')))).toEqual([]);
  });

  it('writes days, weekdays and runs of days as it is read', () => {
    const plain = (text: string): string => text.replaceAll('\u2060', '');
    expect([dayText('2026-11-22', 'ug'), monthDayText('2026-11-02', 'ug')].map(plain)).toEqual(['2026-يىلى 11-ئاينىڭ 22-كۈنى', '11-ئاينىڭ 2-كۈنى']);
    expect([daysText('2026-02-15', '2026-02-23', 'ug'), daysText('2026-02-28', '2026-03-01', 'ug')].map(plain)).toEqual(['2-ئاينىڭ 15-كۈنى – 23-كۈنى', '2-ئاينىڭ 28-كۈنى – 3-ئاينىڭ 1-كۈنى']);
  });

  it('keeps a number with its sign, and with the word that belongs to it, on one side and in one line', () => {
    expect(monthDayText('2026-11-02', 'ug')).toBe('11-\u2060ئاينىڭ 2-\u2060كۈنى');
    expect(nextStepStrings('ug').step('x', '938', true, '1,500', '−5,000')).toMatch(/\u2066\+938\u2069.*\u2066−5,000\u2069/);
    expect(findingStrings('ug').codes['meeting-in-future']?.({ date: '2026-12-01' })).toContain('\u20662026-\u206012-\u206001\u2069');
    expect(sheetStrings('ug').fileName('村', 'x', 2026, '20261122', 'csv')).not.toMatch(/[\u2060\u2066-\u2069]/);
  });

  it('calls buttons by whole words that stand on them, for who works by voice', () => {
    const [{ more, moreActions }, { basis, basisOf }, { basisOfRemainder }] = [stringsOf('ug'), fundStringsOf('ug'), allocateStrings('ug')];
    const words = (text: string): string[] => text.split(/[\s\u2066-\u2069:،]+/);
    expect(words(moreActions)).toContain(more);
    for (const name of [basisOf('x'), basisOfRemainder('x')]) expect(words(name)).toContain(basis);
  });

  it('is written from right to left', () => expect(directionOf('ug')).toBe('rtl'));
});
