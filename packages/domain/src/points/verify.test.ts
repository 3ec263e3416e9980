import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runInSlices } from '../slices.js';
import { entryHash, sealedEntry } from './chain.js';
import type { LedgerEntry } from './entry.js';
import { Village } from './testing/village.js';
import { verifyLedger, verifyLedgerInSteps } from './verify.js';

/** A log of so many entries. */
function log(count: number, writer = 'a1'): LedgerEntry[] {
  const village = new Village(writer).people('m1');
  while (village.entries.length < count) village.award('m1', village.entries.length, { note: `笔 ${village.entries.length}` });
  return village.entries;
}

const ten = log(10);
const last = ten[9] as LedgerEntry;
const head = { writer: 'a1', sequence: 10, hash: last.hash };
const without = (index: number): LedgerEntry[] => ten.filter((_, at) => at !== index);
const changed = (index: number, change: object): LedgerEntry[] => ten.map((entry, at) => (at === index ? ({ ...entry, ...change } as LedgerEntry) : entry));
/** The entry changed and its hash made anew, as whoever knows the format would. */
const rehashed = (index: number, change: object): LedgerEntry[] => changed(index, change).map((entry, at) => (at === index ? { ...entry, hash: entryHash(entry) } : entry));

describe('a ledger that is as it was written', () => {
  it('stands, and tells its length and head', () => {
    expect(verifyLedger(ten, [head])).toEqual({ ok: true, entries: 10, head: last.hash, heads: [head], problems: [], problemCount: 0, notices: [] });
    expect(verifyLedger([])).toMatchObject({ ok: true, entries: 0, head: '' });
  });

  it('stands with the logs of several writers, however they are mixed', () => {
    const other = log(4, 'b2');
    for (const entries of [[...ten, ...other], [...other, ...ten], [ten[0], ...other, ...ten.slice(1)] as LedgerEntry[]]) {
      expect(verifyLedger(entries)).toMatchObject({ ok: true, entries: 14, head: verifyLedger([...ten, ...other]).head });
    }
  });

  it('stands after JSON, whatever became of the order of keys', () => {
    const copied = ten.map((entry) => Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(entry)) as object).reverse()) as unknown as LedgerEntry);
    expect(verifyLedger(copied).ok).toBe(true);
  });
});

it.each<[string, { readonly date?: string }, object]>([
  ['another day', { date: '2026-02-03' }, { date: '2026-02-04' }],
  ['a day that it had not', {}, { date: '2026-02-03' }],
  ['no day any more', { date: '2026-02-03' }, { date: undefined }],
])('a delivery that was given %s does not stand', (_, day, change) => {
  const village = new Village();
  village.record({ kind: 'stock', item: 'soap', change: 6, reason: 'delivery', ...day });
  const [entry] = village.entries as [LedgerEntry];
  expect(verifyLedger([entry]).ok).toBe(true);
  expect(verifyLedger([{ ...entry, ...change } as LedgerEntry])).toMatchObject({ ok: false, firstBad: 1, problems: [{ code: 'changed' }] });
});

describe('what was done to a ledger is found, with the first entry that does not stand', () => {
  const forged = sealedEntry({ kind: 'award', account: 'm1', rule: 'item', date: '2026-02-10', points: 99 }, { writer: 'a1', sequence: 6, time: last.time, author: '', previous: (ten[4] as LedgerEntry).hash });
  it.each<[string, LedgerEntry[], string, number]>([
    ['points changed', changed(4, { points: 99 }), 'changed', 5],
    ['a note changed', changed(9, { note: '别的' }), 'changed', 10],
    ['a key added', changed(3, { extra: 1 }), 'changed', 4],
    ['the hash changed', changed(4, { hash: '0'.repeat(64) }), 'changed', 5],
    ['an entry changed and hashed anew', rehashed(4, { points: 99 }), 'broken-link', 6],
    ['the first one missing', without(0), 'missing', 1],
    ['one in the middle missing', without(5), 'missing', 6],
    ['two swapped', [...ten.slice(0, 3), ten[4], ten[3], ...ten.slice(5)] as LedgerEntry[], 'missing', 4],
    ['one inserted', [...ten.slice(0, 6), forged, ...ten.slice(6)], 'forked', 7],
    ['one replaced', ten.map((entry, at) => (at === 5 ? forged : entry)), 'broken-link', 7],
    ['one repeated', [...ten, ten[2] as LedgerEntry], 'repeated', 11],
    ['an impossible number', changed(9, { sequence: 1e15 }), 'unreadable', 10],
    ['an impossible time', changed(9, { time: 'later' }), 'unreadable', 10],
  ])('%s', (_, entries, code, firstBad) => {
    const result = verifyLedger(entries);
    expect(result).toMatchObject({ ok: false, firstBad });
    expect(result.problems[0]).toMatchObject({ code, position: firstBad });
  });

  it('a tail that is gone, only by a head that was kept apart', () => {
    expect(verifyLedger(ten.slice(0, 7)).ok).toBe(true);
    expect(verifyLedger(ten.slice(0, 7), [head])).toMatchObject({ ok: false, firstBad: 8, problems: [{ code: 'cut', writer: 'a1', sequence: 10 }] });
    expect(verifyLedger([], [head])).toMatchObject({ ok: false, firstBad: 1 });
  });

  it('a tail that was written anew', () => {
    const village = new Village().people('m1');
    while (village.entries.length < 12) village.award('m1', 1);
    expect(verifyLedger(village.entries, [head])).toMatchObject({ ok: false, firstBad: 10, problems: [{ code: 'other-head' }] });
  });

  it('a tail that is gone, by a publication of another writer that has seen it', () => {
    const other = new Village('b2').merge(ten);
    other.record({ kind: 'merge', heads: [head] });
    const own = other.entries.filter(({ writer }) => writer === 'b2');
    expect(verifyLedger([...ten, ...own]).ok).toBe(true);
    expect(verifyLedger([...own, ...ten]).ok).toBe(true);
    expect(verifyLedger([...ten.slice(0, 9), ...own])).toMatchObject({ ok: false, firstBad: 11, problems: [{ code: 'cut' }] });
  });

  it('another entry in the place of one that was approved', () => {
    const village = new Village().people('m1');
    const id = village.award('m1', 2, { approval: true });
    const other = new Village('b2').merge(village.entries);
    other.author = '审核人';
    other.record({ kind: 'approve', target: id });
    const approval = other.entries.at(-1) as LedgerEntry;
    const forgery = new Village().people('m1');
    forgery.award('m1', 200, { approval: true });
    expect(verifyLedger([...village.entries, approval]).ok).toBe(true);
    expect(verifyLedger([...forgery.entries, approval])).toMatchObject({ ok: false, firstBad: 3, problems: [{ code: 'other-target' }] });
  });

  it('one change, removal or exchange among hundreds, wherever it is', () => {
    const long = log(300);
    const entry = fc.nat(long.length - 1);
    fc.assert(
      fc.property(entry, fc.nat(), fc.nat(7), (at, place, bit) => {
        const text = JSON.stringify(long[at]);
        const position = place % text.length;
        const flipped = text.slice(0, position) + String.fromCharCode(text.charCodeAt(position) ^ (1 << bit)) + text.slice(position + 1);
        let altered: LedgerEntry;
        try {
          altered = JSON.parse(flipped) as LedgerEntry;
        } catch {
          return;
        }
        const result = verifyLedger(long.map((each, index) => (index === at ? altered : each)));
        // Quotes and commas may become others of the same meaning; then nothing was changed.
        if (JSON.stringify(altered) === text) return;
        expect(result.ok).toBe(false);
        expect(result.firstBad).toBeGreaterThanOrEqual(at);
        expect(result.firstBad).toBeLessThanOrEqual(at + 2);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.nat(long.length - 2), (at) => verifyLedger(long.filter((_, index) => index !== at)).firstBad === at + 1));
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        fc.pre(a !== b);
        const swapped = long.map((each, index) => (index === a ? (long[b] as LedgerEntry) : index === b ? (long[a] as LedgerEntry) : each));
        expect(verifyLedger(swapped)).toMatchObject({ ok: false, firstBad: Math.min(a, b) + 1 });
      }),
    );
  });
});

describe('a clock', () => {
  it('that was set back is told, and breaks nothing', () => {
    const village = new Village().people('m1');
    village.award('m1', 1);
    village.now -= 86_400_000;
    village.award('m1', 2);
    const [, before, after] = village.entries as [LedgerEntry, LedgerEntry, LedgerEntry];
    expect(after.time < before.time).toBe(true);
    expect(verifyLedger(village.entries)).toMatchObject({ ok: true, notices: [{ code: 'clock-back', position: 3, sequence: 3, time: after.time, before: before.time }] });
  });
});

it('many problems are counted and the first hundred told', () => {
  const result = verifyLedger(log(300).map((entry) => ({ ...entry, author: '别人' })));
  expect(result).toMatchObject({ problemCount: 300, firstBad: 1 });
  expect(result.problems).toHaveLength(100);
});

it('in slices the same is found, with progress, and it can be called off', async () => {
  const long = log(1200);
  const seen: number[] = [];
  let now = 0;
  const options = { now: () => now++, pause: () => Promise.resolve(), sliceMilliseconds: 1, onProgress: ({ done }: { done: number }) => void seen.push(done) };
  expect(await runInSlices(verifyLedgerInSteps(long), options)).toEqual(verifyLedger(long));
  expect(seen).toEqual([512, 1024]);
  await expect(runInSlices(verifyLedgerInSteps(long), { ...options, signal: { aborted: true } })).rejects.toMatchObject({ code: 'aborted' });
});
