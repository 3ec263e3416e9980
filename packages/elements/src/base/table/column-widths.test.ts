import { describe, expect, it } from 'vitest';
import { ColumnWidths, textWidth } from './column-widths.js';
import type { Column } from './table-options.js';

const name: Column = { key: 'name', title: '单位', kind: 'text' };
const total: Column = { key: 'total', title: '合计', kind: 'number' };

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['1,499', 5],
    ['元', 2],
    ['28,000 元', 9],
    ['（）', 4],
    ['𠮷', 2],
  ])('of %j is %d digits', (text, width) => expect(textWidth(text)).toBe(width));
});

describe('the columns of a table', () => {
  it('are wide enough for their head before there are numbers', () => {
    expect(new ColumnWidths().template([total])).toBe('minmax(max(0em, calc(3.6ch + var(--_cell-padding))), 1.8fr)');
  });
  it('leave room for the sort mark', () => {
    expect(new ColumnWidths().template([{ ...total, sortable: true }])).toContain('calc(6.1ch +');
  });
  it('break a Chinese head after four characters, and an English one between words only', () => {
    expect(new ColumnWidths().template([{ ...total, title: '上年末党员人数' }])).toContain('calc(7.2ch +');
    expect(new ColumnWidths().template([{ ...total, title: 'no party' }])).toContain('calc(5.9ch +');
  });
  it('grow with their numbers and never shrink', () => {
    const widths = new ColumnWidths();
    widths.note(total, '12,345,678,901.23');
    widths.note(total, '1');
    expect(widths.template([total])).toContain('calc(18.8ch +');
  });
  it('take no note of texts, which wrap', () => {
    const widths = new ColumnWidths();
    widths.note(name, '一个有三十三个字的很长很长的名称');
    expect(widths.template([name, { ...name, key: 'kind' }])).toBe('minmax(min(10em, 40cqi), 10fr) minmax(8em, 8fr)');
  });
  it('take the least width that the caller gives', () => {
    expect(new ColumnWidths().template([{ ...name, width: 6 }, { ...total, width: 9 }])).toBe(
      'minmax(min(6em, 40cqi), 6fr) minmax(max(9em, calc(3.6ch + var(--_cell-padding))), 1.8fr)',
    );
  });
  it.each([
    ['text', [], 'minmax(8em, 8fr)'],
    ['content', ['○ 待审', '✓ 已计入'], 'minmax(max(8em, calc(9.2ch + var(--_cell-padding))), 8fr)'],
    ['content', ['ئا'.repeat(10)], 'minmax(max(8em, calc(16.4ch + var(--_cell-padding))), 8fr)'],
    ['number', ['93/191 48%', '超期 98'], 'minmax(max(0em, calc(13.4ch + var(--_cell-padding))), 6.7fr)'],
  ] as const)('of %s have room for the longest of the chips %j', (kind, chips, track) => {
    expect(new ColumnWidths().template([name, { key: 'state', title: '状态', kind, chips }])).toBe(`minmax(min(10em, 40cqi), 10fr) ${track}`);
  });
});
