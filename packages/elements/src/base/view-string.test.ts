import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readViewString, viewString } from './view-string.js';

const name = fc.string({ unit: 'binary' }).map((text) => text.replaceAll(';', ''));
const key = fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.replaceAll(/[;=]/g, '_'));
const value = fc.string({ unit: 'binary', minLength: 1 });
const parts = fc.array(fc.tuple(key, value)).map((entries): Record<string, string> => Object.fromEntries(entries));

const written: readonly (readonly [promise: string, parts: Readonly<Record<string, string | undefined>>, view: string])[] = [
  ['without parts it is the name', {}, 'batch'],
  ['parts stand in their order', { u: '500999101203', sort: '-total' }, 'batch;u=500999101203;sort=-total'],
  ['a part without a value is left out', { u: undefined, q: '', y: '2026' }, 'batch;y=2026'],
  ['what would end a part is escaped', { q: 'a;b=c%&#?/ 村' }, 'batch;q=a%3Bb%3Dc%25%26%23%3F%2F%20%E6%9D%91'],
  ['half of a character is replaced', { q: '村\uD842' }, 'batch;q=%E6%9D%91%EF%BF%BD'],
  ['a whole one beyond the first 65,536 is kept', { q: '𠮷' }, 'batch;q=%F0%A0%AE%B7'],
];

const read: readonly (readonly [promise: string, view: string, name: string, parts: Readonly<Record<string, string>>])[] = [
  ['nothing is a view without a name', '', '', {}],
  ['a name alone', 'batch', 'batch', {}],
  ['an empty part is no part', 'batch;;', 'batch', {}],
  ['a part without “=” is left out', 'batch;u', 'batch', {}],
  ['a part without a name is left out', 'batch;=1', 'batch', {}],
  ['a part may be empty', 'batch;u=', 'batch', { u: '' }],
  ['only the first “=” ends the name', 'batch;u=1=2', 'batch', { u: '1=2' }],
  ['of a part named twice the last holds', 'batch;u=1;u=2', 'batch', { u: '2' }],
  ['an escape that was cut in two takes its part along, not the others', 'batch;u=1;q=%E6%9D', 'batch', { u: '1' }],
  ['“%” alone is no escape', 'batch;q=50%;u=1', 'batch', { u: '1' }],
  ['a plus sign is a plus sign', 'batch;q=1+2', 'batch', { q: '1+2' }],
];

describe('the view as a string', () => {
  it.each(written)('%s', (_promise, given, view) => {
    expect(viewString('batch', given)).toBe(view);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(name, parts, (view, given) => {
        expect(readViewString(viewString(view, given))).toEqual({ name: view, parts: given });
      }),
    );
  });

  it('can be written whatever a part holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        expect(viewString('batch', { q: String.fromCharCode(...units) })).toMatch(/^batch(;q=[\w\-.!~*'()%]+)?$/);
      }),
    );
  });

  it.each(read)('%s', (_promise, view, expectedName, expectedParts) => {
    expect(readViewString(view)).toEqual({ name: expectedName, parts: expectedParts });
  });

  it('gives something for whatever a host hands on', () => {
    const garbage = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[;=%a-fA-F0-9_]*$/), fc.constantFrom('batch;__proto__=1', 'batch;constructor=1'));
    fc.assert(
      fc.property(garbage, (view) => {
        const { name: found, parts: all } = readViewString(view);
        expect(view.startsWith(found)).toBe(true);
        for (const each of Object.values(all)) expect(typeof each).toBe('string');
      }),
    );
  });

  it('cut off anywhere, keeps every part before the cut', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (given, cut) => {
        const view = viewString('batch', given);
        const kept = view.slice(0, cut % (view.length + 1));
        const whole = kept.split(';').slice(1, -1).length;
        expect(Object.entries(readViewString(kept).parts).slice(0, whole)).toEqual(Object.entries(readViewString(view).parts).slice(0, whole));
      }),
    );
  });
});
