import fc from 'fast-check';
import { isJicengError } from '../../error.js';
import { entryId } from '../chain.js';
import type { LedgerDraft, LedgerEntry } from '../entry.js';
import { ledgerState, withEntries } from '../ledger.js';
import type { LedgerState } from '../state.js';
import { Village } from './village.js';

const award = fc.record({
  kind: fc.constant('award' as const),
  account: fc.constantFrom('m1', 'm2', 'h1', 'm9'),
  rule: fc.constantFrom('item', 'other'),
  date: fc.constantFrom('2026-01-31', '2026-02-10', '2026-03-01'),
  points: fc.integer({ min: -3, max: 20 }),
  source: fc.option(fc.constantFrom('e1', 'e2', 'e3', '活动 4', ''), { nil: undefined }),
  approval: fc.option(fc.constant(true as const), { nil: undefined }),
});

const draft = fc.oneof(
  { weight: 6, arbitrary: award },
  fc.record({ kind: fc.constant('redeem' as const), account: fc.constantFrom('m1', 'h1'), item: fc.constant('soap'), quantity: fc.constant(1), points: fc.nat(5), date: fc.constant('2026-02-20') }),
  fc.record({ kind: fc.constant('account' as const), account: fc.constantFrom('m1', 'm2'), household: fc.constantFrom('h1', 'h2', null), date: fc.constantFrom('2026-02-01', '2026-02-15'), unit: fc.constantFrom('g1', null), optedOut: fc.boolean() }),
  fc.record({ kind: fc.constant('stock' as const), item: fc.constant('soap'), change: fc.integer({ min: -2, max: 4 }), reason: fc.constant('delivery' as const), date: fc.option(fc.constantFrom('2026-01-31', '2026-02-10', '2026-03-01'), { nil: undefined }) }),
  fc.record({ kind: fc.constant('expire' as const), account: fc.constant('m1'), points: fc.nat(3), until: fc.constant('2026-01-31'), date: fc.constant('2026-03-02') }),
  fc.record({ kind: fc.constant('objection' as const), period: fc.constant('2026-01'), date: fc.constant('2026-02-20'), note: fc.constant('') }),
  fc.record({ kind: fc.constant('later-kind' as const) }),
  fc.record({ kind: fc.constant('lock-one' as const), period: fc.constantFrom('2026-01', '2026-02', 'x') }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('answer-one' as const), decision: fc.constantFrom('approve', 'refuse', 'reverse', 'answer'), which: fc.nat() }) },
);

/** Logs of three writers who see each other's entries now and then, with clocks that are not the same. */
export const randomLogs: fc.Arbitrary<readonly (readonly LedgerEntry[])[]> = fc.array(fc.tuple(fc.nat(2), draft, fc.integer({ min: -5000, max: 5000 }), fc.boolean()), { maxLength: 40 }).map((steps) => {
  const villages = ['a1', 'b2', 'c3'].map((writer, index) => {
    const village = new Village(writer).people('m1', 'm2', 'h1', 'h2');
    village.author = `登记人${index}`;
    return village;
  });
  for (const [who, step, shift, sees] of steps) {
    const village = villages[who] as Village;
    village.now += shift;
    if (sees) village.merge((villages[(who + 1) % 3] as Village).entries);
    if (step.kind === 'answer-one') {
      const target = entryId(village.entries[step.which % village.entries.length] as LedgerEntry);
      village.record({ kind: step.decision, target, date: '2026-02-21', note: '' } as LedgerDraft);
    } else if (step.kind === 'lock-one') village.record({ kind: 'lock', period: step.period, heads: [...village.state.heads.values()] } as unknown as LedgerDraft);
    else village.record(step as LedgerDraft);
  }
  return villages.map(({ entries }) => entries);
});

/** As a store grows a state: by what comes after all it has, and where something belongs before others, by folding everything anew. */
export function grown(state: LedgerState, known: readonly LedgerEntry[], more: readonly LedgerEntry[]): LedgerState {
  try {
    return withEntries(state, more);
  } catch (error) {
    if (!isJicengError(error) || error.code !== 'points-order') throw error;
    return ledgerState([...known, ...more]);
  }
}
