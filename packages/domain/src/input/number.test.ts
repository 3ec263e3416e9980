import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yuanText } from '../money/index.js';
import { readWholeNumber, readYuan, type NumberReading } from './index.js';

/** A reading in short: the value, with = when it was converted; or the reason, with the suggestion. */
function short(reading: NumberReading): string {
  if (reading.state === 'empty') return 'empty';
  if (reading.state === 'ok') return `${reading.isConverted ? '= ' : ''}${reading.value}`;
  return reading.suggestion === undefined ? reading.reason : `${reading.reason} ${reading.suggestion}`;
}

describe('a count', () => {
  it.each([
    ['', 'empty'], ['  ', 'empty'], ["'", 'empty'], ['\u200b', 'empty'],
    ['0', '0'], ['1499', '1499'], ['1,499', '1499'], [' 1499 ', '1499'], ['1,234,567', '1234567'],
    ['1，499', '= 1499'], ['１４９９', '= 1499'], ['１，４９９', '= 1499'], ['1 499', '= 1499'], ['1\u00a0499', '= 1499'], ["'1499", '= 1499'], ['＇1499', '= 1499'],
    ['007', '= 7'], ['1499人', '= 1499'], ['1,499 人', '= 1499'], ['1\u200b499', '= 1499'], ['¥5', 'not-a-number'], ['-0', '= 0'],
    ['1.3万', '= 13000'], ['１．３万', '= 13000'], ['2.88万', '= 28800'], ['2.88 万人', '= 28800'], ['1.3 تۈمەن', '= 13000'], ['56 كىشى', '= 56'], ['1亿', '= 100000000'], ['0.00000001亿', '= 1'], ['.5万', '= 5000'], ['1.万', '= 10000'],
    ['12.0', '= 12'], ['12.4', 'fraction 12'], ['12.5', 'fraction 13'], ['1.23455万', 'fraction 12346'], ['0.000000004亿', 'fraction 0'],
    ['-5', 'negative'], ['−5', 'negative'], ['－５', 'negative'], ['-1.3万', 'negative'], ['-0.5', 'negative'],
    ['9007199254740991', '9007199254740991'], ['9007199254740992', 'too-large'], ['9007199254740993', 'too-large'], ['99999999亿', 'too-large'], ['9'.repeat(5000), 'too-large'], ['9007199254740991.5', 'fraction'],
    ['5%', 'not-a-number'], ['５％', 'not-a-number'], ['12abc', 'not-a-number'], ['1e21', 'not-a-number'], ['1E+5', 'not-a-number'], ['NaN', 'not-a-number'], ['Infinity', 'not-a-number'], ['∞', 'not-a-number'],
    ['1,5', 'not-a-number'], ['1,2345', 'not-a-number'], ['12,34万', 'not-a-number'], ['1234,567', 'not-a-number'], ['1,234 567', 'not-a-number'], ['12 34', 'not-a-number'], [',123', 'not-a-number'],
    ['10²', 'not-a-number'], ['①', 'not-a-number'], ['.', 'not-a-number'], ['-', 'not-a-number'], ['万', 'not-a-number'], ['1万万', 'not-a-number'], ['1万3千', 'not-a-number'], ['二十', 'not-a-number'], ['0x10', 'not-a-number'], ['--5', 'not-a-number'], ['1.2.3', 'not-a-number'], ['人', 'not-a-number'], ['5元', 'not-a-number'],
  ])('%j: %s', (text, expected) => expect(short(readWholeNumber(text))).toBe(expected));

  it.each([
    ['320户', ['户'], 0, '= 320'], ['320人', ['户'], 0, 'not-a-number'], ['100%', ['%'], 0, '= 100'],
    ['1.3', [], 4, '= 13000'], ['12', [], 4, '= 120000'], ['1.3万', [], 4, '= 13000'], ['1.23456', [], 4, 'fraction 12346'], ['1200', [], -2, '= 12'], ['1250', [], -2, 'fraction 13'], ['5', [], -2, 'fraction 0'], ['0', [], -2, '= 0'],
  ])('%j with the units %j under a heading of 10^%s: %s', (text, units, power, expected) => expect(short(readWholeNumber(text, { units, power }))).toBe(expected));
});

describe('an amount in yuan, as fen', () => {
  it.each([
    ['', 'empty'], ['0', '0'], ['20000', '2000000'], ['20,000.00', '2000000'], ['12.5', '1250'], ['12.50', '1250'], ['12.500', '1250'], ['0.01', '1'],
    ['20000元', '= 2000000'], ['¥20,000', '= 2000000'], ['￥20000 元', '= 2000000'], ['1.3万', '= 1300000'], ['1.3万元', '= 1300000'], ['0.000001万', '= 1'],
    ['0.005', 'too-many-decimals 1'], ['0.004', 'too-many-decimals 0'], ['75.015', 'too-many-decimals 7502'], ['0.1234567万', 'too-many-decimals 123457'],
    ['-0.01', 'negative'], ['−500', 'negative'], ['-0.001', 'negative'], ['50%', 'not-a-number'], ['1e21', 'not-a-number'], ['$5', 'not-a-number'], ['5人', 'not-a-number'],
    ['90071992547409.91', '9007199254740991'], ['90071992547409.92', 'too-large'],
  ])('%j: %s', (text, expected) => expect(short(readYuan(text))).toBe(expected));

  it('that no binary fraction holds is exact', () => {
    for (const [text, fen] of [['0.29', 29], ['1.005万', 1_005_000], ['4.35', 435], ['1.15亿', 11_500_000_000]] as const) expect(readYuan(text)).toMatchObject({ value: fen });
  });
});

describe('whatever is written', () => {
  const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const fullWidth = (text: string): string => text.replace(/[0-9.,]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

  it('an amount that was shown is read back, also in full-width digits', () => {
    fc.assert(fc.property(fen, (value) => {
      expect(readYuan(yuanText(value))).toEqual({ state: 'ok', value, isConverted: false });
      expect(readYuan(fullWidth(yuanText(value)))).toEqual({ state: 'ok', value, isConverted: true });
    }));
  });

  it('万 is ten thousand times the number before it', () => {
    fc.assert(fc.property(fc.nat(10 ** 8), fc.nat(9999), (whole, rest) => {
      expect(readWholeNumber(`${whole}.${String(rest).padStart(4, '0')}万`)).toMatchObject({ state: 'ok', value: whole * 10_000 + rest });
    }));
  });

  it('any text is read or refused, and a value is whole and not negative', () => {
    const pieces = fc.array(fc.constantFrom('1', '20', ',', '，', '.', '-', '−', ' ', '万', '亿', '元', '人', '%', 'e', '٣', '十', "'"), { maxLength: 12 }).map((list) => list.join(''));
    fc.assert(fc.property(fc.oneof(pieces, fc.string()), (text) => {
      for (const reading of [readWholeNumber(text), readYuan(text)]) {
        if (reading.state === 'ok') expect(Number.isSafeInteger(reading.value) && reading.value >= 0).toBe(true);
      }
    }));
  });
});
