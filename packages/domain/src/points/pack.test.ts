import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, lifetimeOf, peopleOf, purseOf } from './accounts.js';
import { copiedBook } from './book.js';
import { entryId } from './chain.js';
import type { LedgerEntry } from './entry.js';
import { lockOn, rowsOf, ruleUse } from './history.js';
import { ledgerState } from './ledger.js';
import { mergedEntries } from './order.js';
import { createLedgerUnpacker, packedBlocks, packedSummary, packVersion, type PackedBlock } from './pack.js';
import { pointsPeriod } from './periods.js';
import { reconciliation } from './reconcile.js';
import { rowOfSource } from './sources.js';
import { standingsOf } from './standings.js';
import { stockBalances } from './stock-balance.js';
import { accountOf, idOfRow, rowOfId, statusOf, type LedgerState } from './state.js';
import { grown, randomLogs } from './testing/random-logs.js';
import { Village } from './testing/village.js';

/** Packs a state in blocks of a few rows, sends it through the copy that a database makes, and takes it up. */
function reopened(state: LedgerState, rows = 7): LedgerState {
  const unpacker = createLedgerUnpacker(structuredClone(packedSummary(state)));
  for (const block of packedBlocks(state, rows)) unpacker.add(structuredClone(block));
  return unpacker.state();
}

/** Everything that a state tells of these entries. */
function told(state: LedgerState, entries: readonly LedgerEntry[]): unknown {
  return {
    length: state.length,
    timeZone: state.timeZone,
    heads: [...state.heads],
    last: state.last,
    moves: [...state.moves],
    accounts: state.accounts.map((each) => [each, balanceOf(state, each), lifetimeOf(state, each), peopleOf(state, each), purseOf(state, each).id, [...rowsOf(state, each)], accountOf(state, each.id) === each]),
    uses: state.accounts.map((each) => ['item', 'other', 'none'].map((rule) => ruleUse(state, each, rule, pointsPeriod('2026-02')))),
    entries: entries.map((entry) => [statusOf(state, entryId(entry)), rowOfId(state, entryId(entry))]),
    rows: Array.from({ length: state.length }, (_, row) => idOfRow(state, row)),
    sources: ['e1', 'e2', 'e3', '活动 4', '', 'none'].map((source) => rowOfSource(state.book.sources, source)),
    items: [...state.items],
    pending: [...state.pending],
    published: state.published,
    locks: [state.locks, lockOn(state, '2026-01-15')?.hash],
    objections: [...state.objections],
    findings: state.findings,
    boards: ['all', '2026', '2026-Q1', '2026-02'].flatMap((period) => (['account', 'household', 'member', 'unit'] as const).map((board) => standingsOf(state, { period, board }))),
    totals: reconciliation(state, '2026-02'),
    stock: ['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => stockBalances(state, month)),
  };
}

describe('a state that was packed and taken up again', () => {
  it('tells what it told before, whatever its entries are', () => {
    fc.assert(
      fc.property(randomLogs, fc.integer({ min: 1, max: 60 }), (lists, rows) => {
        const entries = mergedEntries(...lists);
        const state = ledgerState(entries);
        expect(told(reopened(state, rows), entries)).toEqual(told(state, entries));
      }),
      { numRuns: 60 },
    );
  });

  it('grows as the one that was packed, leaves the one before as it was, and can be packed again', () => {
    fc.assert(
      fc.property(randomLogs, fc.nat(), fc.integer({ min: 1, max: 60 }), (lists, cut, rows) => {
        const entries = mergedEntries(...lists);
        const at = cut % (entries.length + 1);
        const whole = told(ledgerState(entries), entries);
        const part = reopened(ledgerState(entries.slice(0, at)), rows);
        const before = told(part, entries);
        const longer = grown(part, entries.slice(0, at), entries.slice(at));
        expect(told(longer, entries)).toEqual(whole);
        expect(told(reopened(longer, rows), entries)).toEqual(whole);
        expect(told({ ...part, book: copiedBook(part, 0) }, entries)).toEqual(before);
        expect(told(reopened(part, rows), entries)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps blocks of rows that did not change as they are, so that they need not be written again', () => {
    const village = new Village().people('m1');
    for (let at = 0; at < 20; at++) village.award('m1', at, { source: `e${at}` });
    const before = [...packedBlocks(village.state, 7)];
    const wrong = entryId(village.entries[12] as LedgerEntry);
    village.record({ kind: 'reverse', target: wrong, date: '2026-02-10', note: '误' });
    const after = [...packedBlocks(village.state, 7)];
    expect(before.map((block, at) => isEqual(block, after[at]))).toEqual([true, false, true]);
    expect(after).toHaveLength(4);
  });

  it('is not taken up where a block is missing, another one, or of the wrong length', () => {
    const village = new Village().people('m1', 'm2');
    for (let at = 0; at < 20; at++) village.award('m1', at);
    const [one, two, ...rest] = [...packedBlocks(village.state, 7)] as [PackedBlock, PackedBlock, ...PackedBlock[]];
    const damages: readonly (readonly PackedBlock[])[] = [[], [two], [one, ...rest], [one, two], [one, two, ...rest, one], [{ ...one, columns: { ...one.columns, day: new Int32Array(3) } }, two, ...rest], [{ ...one, length: 6 }, two, ...rest]];
    for (const blocks of damages) {
      const unpacker = createLedgerUnpacker(packedSummary(village.state));
      expect(() => {
        for (const block of blocks) unpacker.add(block);
        unpacker.state();
      }).toThrow(RangeError);
    }
  });

  it('holds a value once that all rows have, and a count as where it begins', () => {
    const village = new Village().people('m1');
    for (let at = 0; at < 30; at++) village.award('m1', 1);
    const [block] = packedBlocks(village.state);
    expect(block?.columns).toMatchObject({ writer: 0, author: 0, quantity: 0, target: -1, decision: -1, reversal: -1, flags: 0 });
    expect(block?.columns.sequence).toEqual({ from: 1 });
  });
});

function isEqual(a: unknown, b: unknown): boolean {
  try {
    expect(a).toEqual(b);
    return true;
  } catch {
    return false;
  }
}

describe('the version of packed states', () => {
  it('is raised when entries come to something else: what was kept by an older version is folded anew', () => {
    const village = new Village().people('m1', 'm2', 'h1');
    village.write({ kind: 'account', account: 'm1', household: 'h1' }, { kind: 'item', item: 'soap', name: '肥皂', price: 5 }, { kind: 'stock', item: 'soap', change: 3, reason: 'delivery' });
    const brought = village.record({ kind: 'stock', item: 'soap', change: 2, reason: 'delivery', date: '1970-01-03' });
    const first = village.award('m1', 9, { source: 'e1' });
    const waiting = village.award('m2', 4, { approval: true });
    village.award('m2', 4, { source: 'e1' });
    village.author = '审核人';
    village.record({ kind: 'approve', target: waiting });
    village.record({ kind: 'redeem', account: 'h1', item: 'soap', quantity: 1, points: 5, date: '2026-02-11' });
    village.record({ kind: 'reverse', target: first, date: '2026-02-12', note: '误' });
    village.record({ kind: 'reverse', target: brought, date: '1970-01-03', note: '误' });
    const { columns } = [...packedBlocks(village.state)][0] as PackedBlock;
    const { sums, pending, findings } = packedSummary(village.state);
    const comesTo = {
      effect: [...(columns.effect as Uint8Array)],
      purse: [...(columns.purse as Int8Array)],
      points: [...(columns.points as Uint8Array)],
      flags: [...(columns.flags as Uint8Array)],
      day: [...(columns.day as Uint16Array)],
      target: [...(columns.target as Int8Array)],
      sums: [...sums.own.slice(0, 3), ...sums.purse.slice(0, 3), ...sums.lifetime.slice(0, 3)],
      pending: [...pending],
      findings: findings.map(({ code }) => code),
    };
    // Where this fails because more or other things are folded, raise the version and put down what is right now.
    expect({ version: packVersion, ...comesTo }).toEqual({
      version: 6,
      effect: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 3, 2, 0],
      purse: [-1, -1, -1, -1, -1, -1, -1, 2, 1, 1, 1, 2, 2, -1],
      points: [0, 0, 0, 0, 0, 0, 0, 9, 4, 4, 4, 5, 9, 0],
      // A movement of stock without a day of its own has neither flag nor day, as in every version before.
      flags: [0, 0, 0, 0, 0, 0, 8, 0, 1, 2, 0, 0, 0, 8],
      day: [0, 0, 0, 0, 0, 0, 2, 20494, 20494, 20494, 20494, 20495, 20496, 2],
      target: [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 8, -1, 7, 6],
      sums: [0, 4, -5, 0, 4, -5, 0, 4, 0],
      pending: [],
      findings: ['duplicate-source'],
    });
  });
});
