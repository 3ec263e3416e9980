import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealedEntries } from './append.js';
import { emptyLedger } from './book.js';
import type { LedgerDraft, LedgerEntry } from './entry.js';
import { ledgerState } from './ledger.js';
import { isMergeable, mergeReport, type MergeReport } from './merge-report.js';
import { mergedEntries } from './order.js';

const award = (points: number): LedgerDraft => ({ kind: 'award', account: 'h1', rule: 'other', date: '2026-02-10', points });

/** A log of its own; each entry a second after the other. */
function log(writer: string, drafts: readonly LedgerDraft[], start = Date.UTC(2026, 1, 10)): LedgerEntry[] {
  let entries: LedgerEntry[] = [];
  drafts.forEach((draft, at) => {
    entries = [...entries, ...sealedEntries(ledgerState(entries), [draft], { writer, author: '甲', now: start + at * 1000 })];
  });
  return entries;
}

const own = log('a1', [award(1), award(2), award(3)]);
const other = log('b2', [award(4), award(5)]);
const here = ledgerState(own);
const short = ({ logs }: MergeReport): unknown => logs.map(({ writer, standing, here: before, there, added }) => [writer, standing, before, there, added]);
const at = (entries: readonly LedgerEntry[], position: number): LedgerEntry => entries[position] as LedgerEntry;

describe('the report before a merge', () => {
  it.each<[string, readonly LedgerEntry[], unknown, number]>([
    ['a log that is not here', other, [['b2', 'new', 0, 2, 2]], 2],
    ['a log that goes on', log('a1', [award(1), award(2), award(3), award(9)]), [['a1', 'grown', 3, 4, 1]], 1],
    ['what is here already', own, [['a1', 'same', 3, 3, 0]], 0],
    ['an older file', own.slice(0, 2), [['a1', 'behind', 3, 2, 0]], 0],
    ['both at once', [...other, ...own], [['b2', 'new', 0, 2, 2], ['a1', 'same', 3, 3, 0]], 2],
    ['nothing', [], [], 0],
  ])('says of %s how it stands to what is here', (_, entries, logs, added) => {
    const report = mergeReport(here, entries);
    expect([short(report), report.added, report.entries, report.fork]).toEqual([logs, added, entries.length, null]);
    expect(isMergeable(report)).toBe(added > 0);
  });

  it('names the days of what would be added, and nothing where nothing would', () => {
    expect(mergeReport(here, other)).toMatchObject({ from: at(other, 0).time, upTo: at(other, 1).time });
    expect(mergeReport(here, own)).toMatchObject({ from: '', upTo: '' });
  });

  it('names the first entry that is another one here', () => {
    const report = mergeReport(here, [...other, ...log('a1', [award(1), award(77), award(3)])]);
    expect(report.fork).toEqual({ position: 4, writer: 'a1', sequence: 2 });
    expect(short(report)).toEqual([['b2', 'new', 0, 2, 2], ['a1', 'forked', 3, 3, 0]]);
    // Each of the two stands by itself; together they do not.
    expect([report.verified.ok, isMergeable(report)]).toEqual([true, false]);
  });

  it.each<[string, readonly LedgerEntry[], number, string]>([
    ['an entry that was changed', other.map((entry, index) => (index === 1 ? ({ ...entry, points: 500 } as LedgerEntry) : entry)), 2, 'changed'],
    ['an entry that is missing', [at(own, 0), at(own, 2)], 2, 'missing'],
    ['two logs in one', [...other, at(log('b2', [award(4), award(6)]), 1)], 3, 'forked'],
  ])('tells of %s with its place', (_, entries, firstBad, code) => {
    const report = mergeReport(emptyLedger(), entries);
    expect([report.verified.firstBad, report.verified.problems[0]?.code, isMergeable(report)]).toEqual([firstBad, code, false]);
  });

  it('tells of an end that was cut off, by a head that the file keeps apart or that was published in it', () => {
    const { writer, sequence, hash } = at(other, 1);
    const cut = other.slice(0, 1);
    expect(mergeReport(here, cut).verified.ok).toBe(true);
    expect(mergeReport(here, cut, [{ writer, sequence, hash }]).verified.problems).toMatchObject([{ code: 'cut', writer: 'b2', sequence: 2 }]);
    const bound = sealedEntries(ledgerState(other), [{ kind: 'merge', heads: [{ writer, sequence, hash }] }], { writer: 'c3', author: '', now: Date.UTC(2026, 2, 1) });
    expect(mergeReport(here, [...cut, ...bound]).verified.problems).toMatchObject([{ code: 'cut', writer: 'b2', sequence: 2 }]);
  });

  it('counts what only a newer version knows, and lets it in', () => {
    const newer = log('b2', [award(4), { kind: 'gift', account: 'h1' } as unknown as LedgerDraft]);
    const report = mergeReport(here, newer);
    expect([report.unknownKinds, isMergeable(report)]).toEqual([1, true]);
  });

  it('adds exactly what the union then has more, whatever of both is here', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(2), fc.nat(3), fc.nat(2), (ownHere, otherHere, ownThere, otherThere) => {
        const stored = mergedEntries(own.slice(0, ownHere), other.slice(0, otherHere));
        const given = mergedEntries(own.slice(0, ownThere), other.slice(0, otherThere));
        const report = mergeReport(ledgerState(stored), given);
        expect(report.verified.ok).toBe(true);
        expect(report.added).toBe(mergedEntries(stored, given).length - stored.length);
      }),
    );
  });
});
