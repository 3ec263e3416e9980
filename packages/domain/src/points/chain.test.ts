import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../profile/index.js';
import { canonicalText, entryHash, entryId, isInstant, ledgerHead, parsedId, sealedEntry } from './chain.js';
import type { LedgerEntry } from './entry.js';

const place = { writer: 'a1', sequence: 1, time: '2026-01-01T00:00:00.000Z', author: '张三', previous: '' };
const award = { kind: 'award', account: '03-017', rule: 'other', date: '2026-01-01', points: 2 } as const;

describe('the canonical text of an entry', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const values = fc.oneof(text, fc.integer(), fc.constant(undefined), fc.constant(null), fc.array(text), fc.record({ b: text, a: fc.integer() }));

  it('is that of RFC 8785 without the hash, whatever the entry holds and in whatever order', () => {
    fc.assert(
      fc.property(fc.dictionary(text, values), fc.string(), (content, hash) => {
        const { hash: _, ...rest } = content;
        expect(canonicalText({ ...content, hash } as unknown as LedgerEntry)).toBe(canonicalJson(rest));
      }),
    );
  });

  it('is hashed as UTF-8, of any characters and length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (note) => {
        const entry = { note } as unknown as LedgerEntry;
        expect(entryHash(entry)).toBe(bytesToHex(sha256(utf8ToBytes(canonicalText(entry)))));
      }),
      { numRuns: 200 },
    );
    const long = { note: '名'.repeat(2000) } as unknown as LedgerEntry;
    expect(entryHash(long)).toBe(bytesToHex(sha256(utf8ToBytes(canonicalText(long)))));
  });
});

describe('a sealed entry', () => {
  it('has the hash of its content, and the same whatever the order of keys', () => {
    const entry = sealedEntry(award, place);
    expect(entry.hash).toBe(entryHash(entry));
    const { points, date, rule, account, kind } = award;
    expect(sealedEntry({ points, date, rule, account, kind }, place)).toEqual(entry);
    // Made outside this code, from the same fields as sorted JSON.
    expect(entry.hash).toBe('16c20e2abf6c60decb1d9af940b1649e8ce7c9c49d45cd85e3e94f94b37853ea');
  });

  it.each<[string, object, string]>([
    ['a delivery without a day, as it always was', {}, 'c2b117bcaa41204aa9e6dc68ba557152a519220f226fbded6938f68ffc05ae1e'],
    ['a delivery of a day', { date: '2026-01-01' }, 'e481107126465e20bf4358e0332c2fd3fa53255198a9dc7de4e8adf28a4f6ecb'],
  ])('%s has the hash that anybody finds outside this code', (_, day, hash) => {
    const entry = sealedEntry({ kind: 'stock', item: 'soap', change: 6, reason: 'delivery', ...day }, place);
    expect([entry.hash, entryHash({ ...entry, ...day })]).toEqual([hash, hash]);
  });

  it('is named by its place and the beginning of its hash', () => {
    const entry = sealedEntry(award, place);
    expect(entryId(entry)).toBe(`a1:1:${entry.hash.slice(0, 32)}`);
    expect(parsedId(entryId(entry))).toEqual({ writer: 'a1', sequence: 1, digits: entry.hash.slice(0, 32) });
  });

  it.each(['', 'a1', 'a1:1', 'a1:0:3f9a', 'a1:1:XYZ', ':1:00000000000000000000000000000000'])('is not named by “%s”', (id) => expect(parsedId(id)).toBeNull());

  it.each<[string, object]>([
    ['a writer with a colon', { writer: 'a:1' }],
    ['no writer', { writer: '' }],
    ['number 0', { sequence: 0 }],
    ['half a number', { sequence: 1.5 }],
    ['a day without a time', { time: '2026-01-01' }],
    ['a day that never was', { time: '2026-02-30T00:00:00.000Z' }],
  ])('cannot have %s', (_, change) => {
    expect(() => sealedEntry(award, { ...place, ...change })).toThrow(expect.objectContaining({ code: 'points-entry' }));
  });
});

it.each<[unknown, boolean]>([
  ['2026-01-01T00:00:00.000Z', true],
  ['2026-12-31T23:59:59.999Z', true],
  ['2024-02-29T12:00:00.000Z', true],
  ['2025-02-29T12:00:00.000Z', false],
  ['2026-01-01T24:00:00.000Z', false],
  ['2026-01-01T00:60:00.000Z', false],
  ['2026-01-01T00:00:00Z', false],
  ['2026-01-01T00:00:00.000+08:00', false],
  [1, false],
])('%s is an instant: %s', (text, expected) => expect(isInstant(text)).toBe(expected));

describe('the head of a ledger', () => {
  const heads = [{ writer: 'b', sequence: 2, hash: '2'.repeat(64) }, { writer: 'a', sequence: 9, hash: '9'.repeat(64) }];
  it('is nothing, the last hash of one writer, or one hash of all whatever their order', () => {
    expect(ledgerHead([])).toBe('');
    expect(ledgerHead(heads.slice(0, 1))).toBe('2'.repeat(64));
    expect(ledgerHead(heads)).toBe(ledgerHead([...heads].reverse()));
    expect(ledgerHead(heads)).toBe(bytesToHex(sha256(utf8ToBytes(`a 9 ${'9'.repeat(64)}\nb 2 ${'2'.repeat(64)}\n`))));
  });
});
