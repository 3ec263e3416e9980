import { describe, expect, it } from 'vitest';
import { typeAheadRow } from './filter.js';
import { createRomanization } from './pinyin.js';

const romanization = createRomanization();
const units = [
  ['110101', '和平村'],
  ['110102', '红星村'],
  ['110203', 'Hope 社区'],
  ['110204', '重庆路'],
  ['110205', '平安村'],
  ['110206', 'İzmir'],
  ['110301', '𠮷村'],
  ['110302', '𠮷安'],
] as const;
const texts = { count: units.length, nameAt: (row: number) => units[row]?.[1] ?? '', idAt: (row: number) => units[row]?.[0] ?? '' };

function typed(row: number, text: string, readsPinyin = true): number {
  return typeAheadRow(texts, row, text, ...(readsPinyin ? [romanization] : []));
}

describe('typeAheadRow', () => {
  it.each([
    ['a Chinese beginning', 0, '红', 1],
    ['the row itself, while a longer text fits', 0, '和平', 0],
    ['the row itself, while longer pinyin fits', 0, 'hep', 0],
    ['the next row, when the longer text no longer fits', 0, 'hop', 2],
    ['a beginning only, nothing within a name', 0, '平', 4],
    ['Latin letters of either case', 3, 'HOPE', 2],
    ['full-width letters', 3, 'ｈｏｐｅ', 2],
    ['a letter that has no single lower case', 0, 'iz', 5],
    ['a place reading', 0, 'chongq', 3],
    ['initials', 0, 'pac', 4],
    ['the end of an id', 0, '203', 2],
    ['full-width digits', 0, '２０３', 2],
    ['the start of the tree again, after its end', 7, '和', 0],
    ['the row itself at last, when one character fits nowhere else', 4, '平', 4],
    ['the first row, when none has the focus', -1, '和', 0],
    ['the first row, when none has the focus, for a longer text', -1, 'he', 0],
    ['nothing', 0, 'xyz', -1],
    ['nothing for letters in the middle of an id', 0, '1102', -1],
    ['nothing for no text', 0, '', -1],
    ['nothing for spaces', 0, '  ', -1],
  ])('finds %s: from row %i, %j leads to %i', (_, row, text, expected) => {
    expect(typed(row, text)).toBe(expected);
  });

  it.each([
    ['h', [1, 2, 0, 1]],
    ['hhh', [1, 2, 0, 1]],
    ['𠮷', [6, 7, 6]],
    ['𠮷𠮷', [6, 7, 6]],
    ['1', [6, 0, 6]],
  ])('goes from hit to hit, round and round, for %s', (text, expected) => {
    let row = 0;
    for (const next of expected) {
      row = typed(row, text);
      expect(row).toBe(next);
    }
  });

  it('reads no pinyin without a romanization', () => {
    expect(typed(0, 'h', false)).toBe(2);
    expect(typed(0, 'hep', false)).toBe(-1);
  });

  it('finds nothing where there are no rows, and asks for none', () => {
    const none = {
      count: 0,
      nameAt(row: number): string {
        throw new RangeError(String(row));
      },
      idAt: () => '',
    };
    for (const text of ['h', 'he']) expect([-1, 0].map((row) => typeAheadRow(none, row, text, romanization))).toEqual([-1, -1]);
  });
});
