import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfTabSeparated, tabSeparated } from './tab-separated.js';

const cases: readonly [what: string, text: string, rows: string[][]][] = [
  ['one cell', '1499', [['1499']]],
  ['nothing: one empty cell', '', [['']]],
  ['two columns', 'a\tb', [['a', 'b']]],
  ['two rows, as Excel ends them', 'a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
  ['two rows, as WPS on Linux ends them', 'a\nb\n', [['a'], ['b']]],
  ['two rows, as an old Mac ended them', 'a\rb', [['a'], ['b']]],
  ['empty cells between and at the end', '\ta\t\r\n\t\t', [['', 'a', ''], ['', '', '']]],
  ['an empty row in the middle', 'a\r\n\r\nb', [['a'], [''], ['b']]],
  ['a quoted line break, tab and quote', '"a\nb"\t"c\td"\t"say ""yes"""', [['a\nb', 'c\td', 'say "yes"']]],
  ['a quote within a text', '5" pipe\tb', [['5" pipe', 'b']]],
  ['a quote that is never closed', '"a\tb', [['"a', 'b']]],
  ['a quote with text after it', '"a"b\tc', [['"a"b', 'c']]],
];

describe('a block from the clipboard', () => {
  it.each(cases)('reads %s', (_what, text, rows) => {
    expect(rowsOfTabSeparated(text)).toEqual(rows);
  });
  it('comes back as it was copied', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('\t', '\r', '\n', '"', 'a', ' ') }));
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of one empty cell is what a line break at the end looks like.
        fc.pre(rows.length === 1 || rows[0]?.length !== 1 || rows.at(-1)?.[0] !== '');
        expect(rowsOfTabSeparated(tabSeparated(rows))).toEqual(rows);
      }),
    );
  });
});
