import type { LedgerEntry } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../store.suite.js';
import { encodeColumn, narrow, type StoredColumn } from './columns.js';
import { decodeStretch, encodeStretch, type StoredStretch } from './stretch.js';

const entryOf = (values: Record<string, unknown>): LedgerEntry => values as unknown as LedgerEntry;

/** A log of one writer in which each entry follows on the one before. */
const logOf = (count: number): LedgerEntry[] =>
  Array.from({ length: count }, (_, at) => entryOf({ account: '03-017', hash: `${at}`.padStart(64, 'a'), kind: 'award', points: at % 7, previous: at > 0 ? `${at - 1}`.padStart(64, 'a') : '', sequence: at + 1, writer: 'a1' }));

const odd = ['', '柳树村', '𠮷\ud800', 'ئۈرۈمچى', '\n', 'a'.repeat(300)];
const value = fc.oneof(
  fc.constantFrom<unknown>(...odd, 0, -0, -5, 1.5, 2 ** 32, 2 ** 53, true, null, [], ['a', 'b'], { cadres: 1 }, { nested: [null] }),
  fc.string({ unit: 'binary' }),
);
const hash = fc.constantFrom('', 'aa', 'bb', 'cc');
const entry = fc
  .record({ writer: fc.constantFrom('a1', 'b2'), previous: hash, hash, keys: fc.dictionary(fc.constantFrom('account', 'kind', 'note', 'points', 'target', '__proto__', '7'), value) })
  .map(({ writer, previous, hash: own, keys }) => {
    const made: Record<string, unknown> = {};
    for (const key of Object.keys(keys)) Object.defineProperty(made, key, { value: keys[key], writable: true, enumerable: true, configurable: true });
    return entryOf(Object.assign(made, { hash: own, previous, writer }));
  });

describe('encodeStretch and decodeStretch', () => {
  it('give every entry back, with its keys in their order, whatever it says and whatever it follows on', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.integer({ min: 1, max: 2 ** 40 }), (entries, first) => {
        const stretch = structuredClone(encodeStretch(first, entries));
        const back = decodeStretch(stretch);
        expect(back).toStrictEqual(entries);
        expect(back.map((each) => Object.entries(each))).toEqual(entries.map((each) => Object.entries(each)));
        expect([stretch.first, stretch.length]).toEqual([first, entries.length]);
      }),
    );
  });

  it('store what follows from the entry before only once for a log', () => {
    const { links, keys, columns } = encodeStretch(1, logOf(100));
    expect(links).toEqual({ rows: narrow([0]), hashes: [''] });
    expect(columns[keys.indexOf('previous')]).toEqual(encodeColumn([]));
  });

  const damages: readonly (readonly [what: string, (stretch: StoredStretch) => unknown])[] = [
    ['nothing', () => null],
    ['another format', (stretch) => ({ ...stretch, format: 2 })],
    ['one entry fewer', (stretch) => ({ ...stretch, shape: stretch.shape.slice(1) })],
    ['a shape that is not there', (stretch) => ({ ...stretch, shapes: [] })],
    ['a key that is not there', (stretch) => ({ ...stretch, shapes: [[99]] })],
    ['a column that is not there', (stretch) => ({ ...stretch, columns: stretch.columns.slice(1) })],
    ['a column of another form', (stretch) => ({ ...stretch, columns: stretch.columns.map((column) => ({ ...column, form: 'other' })) })],
    ['a column with a value fewer', (stretch) => ({ ...stretch, columns: stretch.columns.map(shortened) })],
    ['a text with a letter fewer', (stretch) => ({ ...stretch, columns: stretch.columns.map((column) => (column.form === 'text' ? { ...column, text: column.text.slice(1) } : column)) })],
    ['a choice that is not there', (stretch) => ({ ...stretch, columns: stretch.columns.map((column) => (column.form === 'choices' ? { ...column, choices: [] } : column)) })],
    ['no links', (stretch) => ({ ...stretch, links: undefined })],
    ['a link without a hash', (stretch) => ({ ...stretch, links: { ...stretch.links, hashes: [] } })],
    ['a first entry without a link', (stretch) => ({ ...stretch, links: { rows: narrow([]), hashes: [] } })],
  ];
  it.each(damages)('refuse %s', async (_, damage) => {
    const stretch = encodeStretch(1, logOf(20));
    expect(await codeOf((async () => decodeStretch(damage(stretch) as StoredStretch))())).toBe('storage-unreadable');
  });
});

function shortened(column: StoredColumn): StoredColumn {
  if (column.form === 'choices') return { ...column, codes: column.codes.slice(1) };
  return column.form === 'numbers' ? { ...column, numbers: column.numbers.slice(1) } : column;
}

describe('encodeColumn', () => {
  it.each([
    ['texts that repeat as choices', ['a', 'b', 'a', 'b'], { form: 'choices', choices: ['a', 'b'], codes: new Uint8Array([0, 1, 0, 1]) }],
    ['texts of which most are different joined', ['a', 'bc', 'a'], { form: 'text', text: 'abca', lengths: new Uint8Array([1, 2, 1]) }],
    ['one text of all entries once', ['a', 'a'], { form: 'choices', choices: ['a'], codes: new Uint8Array([0, 0]) }],
    ['counts in bytes', [0, 255], { form: 'numbers', numbers: new Uint8Array([0, 255]) }],
    ['counts in two bytes', [0, 256], { form: 'numbers', numbers: new Uint16Array([0, 256]) }],
    ['counts in four bytes', [65_536, 2 ** 32 - 1], { form: 'numbers', numbers: new Uint32Array([65_536, 2 ** 32 - 1]) }],
    ['greater numbers whole', [2 ** 32], { form: 'numbers', numbers: new Float64Array([2 ** 32]) }],
    ['numbers below 0', [-1, 1], { form: 'numbers', numbers: new Float64Array([-1, 1]) }],
    ['mixed values as they are', ['a', null], { form: 'values', values: ['a', null] }],
  ])('stores %s', (_, values, column) => {
    expect(encodeColumn(values)).toStrictEqual(column);
  });
});
