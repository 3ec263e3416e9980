import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValueReader, ValueWriter } from './values.js';

/** A value as it comes back from JSON. */
async function broughtBack(value: unknown): Promise<unknown> {
  const writer = new ValueWriter();
  const text = JSON.stringify(writer.encode(value));
  writer.end();
  return new ValueReader(await Promise.all(writer.parts.map((part) => part.arrayBuffer())), writer.files).decode(JSON.parse(text));
}

const numbers = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.int8Array(), fc.int16Array(), fc.int32Array(), fc.float32Array(), fc.float64Array());
const storable = fc.object({ maxDepth: 3, key: fc.oneof(fc.string(), fc.constantFrom('$', 'part', 'entries')), values: [fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), numbers, fc.array(fc.integer())] });

describe('a value of a record', () => {
  it('comes back as it was, whatever it is made of', () =>
    fc.assert(
      fc.asyncProperty(storable, async (value) => {
        expect(await broughtBack(value)).toEqual(value);
      }),
    ));

  it.each<[string, unknown]>([
    ['a text just short of a long one', 'x'.repeat(65_535)],
    ['a long text', '柳'.repeat(65_536)],
    ['a long text that ends in half a character', `${'𠮷'.repeat(40_000)}\ud842`],
    ['no number', Number.NaN],
    ['a number below every other', -Infinity],
    ['a zero with a sign', -0],
    ['an array of no numbers', new Uint16Array(0)],
    ['what looks like a mark', { $: 'Blob', file: 7, type: '' }],
    ['the name of a prototype', JSON.parse('{"__proto__":{"a":1}}')],
  ])('comes back as it was: %s', async (_, value) => {
    expect(await broughtBack(value)).toStrictEqual(value);
  });

  it('comes back as it was: numbers that are parts of a larger array', async () => {
    expect(await broughtBack([new Uint8Array([1, 2, 3]), new Uint32Array([1, 2, 3, 4]).subarray(1, 3)])).toEqual([new Uint8Array([1, 2, 3]), new Uint32Array([2, 3])]);
  });

  it('comes back as it was: a file with its type', async () => {
    const { file } = (await broughtBack({ file: new Blob(['照片'], { type: 'image/jpeg' }) })) as { file: Blob };
    expect([file.type, await file.text()]).toEqual(['image/jpeg', '照片']);
  });

  it('leaves out what is not defined, as a record does', async () => {
    expect(Object.keys((await broughtBack({ a: undefined, b: 1 })) as object)).toEqual(['b']);
  });

  it('fills one part after the other', async () => {
    const large = new Uint8Array(5 * 1024 * 1024).fill(7);
    const arrays = (await broughtBack([large, new Uint8Array([1]), large, new Uint8Array([2])])) as Uint8Array[];
    expect(arrays.map((array) => [array.length, array[0], array.at(-1)])).toEqual([[large.length, 7, 7], [1, 1, 1], [large.length, 7, 7], [1, 2, 2]]);
  });

  it.each<[string, unknown]>([['a date', new Date(0)], ['a map', new Map()], ['a set', new Set()], ['a function', () => 1], ['a big integer', 1n], ['a buffer', new ArrayBuffer(1)], ['a class', new (class Odd {})()]])('is refused rather than lost: %s', (_, value) => {
    expect(() => new ValueWriter().encode({ value })).toThrow(expect.objectContaining({ code: 'storage-unreadable' }));
  });

  it.each<[string, unknown]>([
    ['a file that is not there', { $: 'Blob', file: 0, type: '' }],
    ['a part that is not there', { $: 'Uint8Array', part: 1, at: 0, bytes: 1 }],
    ['a place beyond the part', { $: 'Uint8Array', part: 0, at: 3, bytes: 2 }],
    ['a place before the part', { $: 'Uint8Array', part: 0, at: -1, bytes: 1 }],
    ['a place that is none', { $: 'Uint8Array', part: 0 }],
    ['half a number', { $: 'Uint16Array', part: 0, at: 0, bytes: 3 }],
    ['a kind that there is not', { $: 'toString', part: 0, at: 0, bytes: 1 }],
  ])('cannot point at %s', (_, value) => {
    expect(() => new ValueReader([new ArrayBuffer(4)], []).decode(value)).toThrow(RangeError);
  });
});
