import { accepted, checkPublication, ledgerState, resolveProfile, verifyLedger, type LedgerEntry, type LedgerHead } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { isStanding, statementsOf } from './standing-statements.js';

const profile = resolveProfile({ format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: {}, points: {} });

/** Twelve entries; the third publishes July and the ninth August. */
function months(): WrittenLedger {
  const ledger = new WrittenLedger().households({ h1: '赵大' });
  const award = (): string => ledger.award('h1', 1);
  const publish = (period: string, date: string): string => ledger.record(accepted(checkPublication(ledger.state, { period, date, places: [], days: 5 }, profile, (start) => start)).draft);
  award();
  publish('2026-07', '2026-08-03');
  for (let count = 0; count < 5; count++) award();
  publish('2026-08', '2026-09-01');
  for (let count = 0; count < 3; count++) award();
  return ledger;
}
const changed = (at: number) => (entries: readonly LedgerEntry[]): LedgerEntry[] => entries.map((entry) => (entry.sequence === at ? ({ ...entry, points: 99 } as LedgerEntry) : entry));
const without = (at: number) => (entries: readonly LedgerEntry[]): LedgerEntry[] => entries.filter(({ sequence }) => sequence !== at);

describe('the publications that still stand', () => {
  const both = ['2026-07', '2026-08'];
  it.each<[string, (entries: readonly LedgerEntry[]) => readonly LedgerEntry[], readonly string[]]>([
    ['are all of a whole ledger', (entries) => entries, both],
    ['are all when the last entry was altered', changed(12), both],
    ['are those before an altered entry', changed(5), ['2026-07']],
    ['are none when the first one was altered', changed(1), []],
    ['are those before a missing entry', without(6), ['2026-07']],
    ['are those before two missing entries', (entries) => without(6)(without(5)(entries)), ['2026-07']],
    ['are all when only the tail is gone', (entries) => entries.slice(0, 10), both],
    ['are none when an entry cannot be read at the beginning', (entries) => [{} as LedgerEntry, ...entries.slice(1)], []],
  ])('%s', (_, damage, expected) => {
    const { entries, state } = months();
    const heads: LedgerHead[] = [...state.heads.values()];
    const damaged = damage(entries);
    const result = verifyLedger(damaged, heads);
    expect(result.ok).toBe(damaged === entries);
    expect(statementsOf(state).filter((statement) => isStanding(statement, result)).map(({ period }) => period)).toEqual(expected);
  });

  it('leave out one whose printed head is not that of the entries which it names', () => {
    const { entries, state } = months();
    const [first] = statementsOf(state);
    expect(isStanding({ ...(first as NonNullable<typeof first>), head: '0'.repeat(64) }, verifyLedger(entries))).toBe(false);
  });

  it('are none when there are more problems than were told', () => {
    const { state } = months();
    const long = new WrittenLedger().households({ h1: '赵大' });
    long.write(...Array.from({ length: 150 }, () => ({ kind: 'award', account: 'h1', rule: 'other', date: '2026-08-01', points: 1 }) as const));
    const result = verifyLedger(long.entries.map((entry) => (entry.sequence > 30 ? ({ ...entry, points: 2 } as LedgerEntry) : entry)));
    expect(result.problemCount).toBeGreaterThan(result.problems.length);
    expect(statementsOf(state).some((statement) => isStanding(statement, result))).toBe(false);
  });

  it('of two devices are not touched by what is wrong in the log of the other one', () => {
    const { entries, state } = months();
    const other = new WrittenLedger('b2', '2026-12-01T00:00:00.000Z').households({ h2: '钱二' });
    other.award('h2', 1);
    const result = verifyLedger([...entries, ...changed(2)(other.entries)]);
    expect(result.ok).toBe(false);
    expect(statementsOf(ledgerState([...entries, ...other.entries])).filter((statement) => isStanding(statement, result))).toHaveLength(statementsOf(state).length);
  });
});
