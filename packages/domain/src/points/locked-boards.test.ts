import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entryId } from './chain.js';
import { ledgerState } from './ledger.js';
import { checkAccounts } from './setup.js';
import { standingsOf } from './standings.js';
import { idOfRow, type LedgerState } from './state.js';
import { Village } from './testing/village.js';

const days = ['2026-01-20', '2026-02-05', '2026-02-15', '2026-03-10', '2026-04-02'];
const step = fc.record({
  isOffice: fc.boolean(),
  what: fc.constantFrom('award', 'award', 'event', 'wait', 'approve', 'refuse', 'move', 'move', 'back', 'see', 'see', 'lock'),
  day: fc.constantFrom(...days),
  household: fc.constantFrom('h1', 'h2', null),
  period: fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-Q1'),
  hasDay: fc.boolean(),
  waits: fc.nat(40),
});

/** Points by board and account, without those that have none. */
function boards(state: LedgerState, period: string): object {
  return (['household', 'member'] as const).map((board) => standingsOf(state, { board, period }).filter(({ points }) => points !== 0).map(({ account, points }) => [account, points]).sort());
}

it('whatever another machine turns out to have recorded, the boards of locked periods stay as they were locked', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const office = new Village('a1').people('m1', 'h1', 'h2');
      const doorstep = new Village('b2', '2026-01-02T00:00:00.000Z').merge(office.entries);
      const locked = new Map<string, object>();
      let moves = 0;
      for (const { isOffice, what, day, household, period, hasDay, waits } of steps) {
        const [village, other] = isOffice ? [office, doorstep] : [doorstep, office];
        for (const each of [office, doorstep]) each.now += waits * 86_400_000;
        const [pending = ''] = [...village.state.pending].map((row) => idOfRow(village.state, row));
        if (what === 'award') village.award('m1', 2 ** moves++, { date: day });
        // The same events on both machines.
        else if (what === 'event') village.award('m1', 2 ** moves++, { date: day, source: `event ${waits % 2}` });
        else if (what === 'wait') village.award('m1', 2 ** moves++, { date: day, approval: true });
        else if ((what === 'approve' || what === 'refuse') && pending !== '') {
          village.author = '审核人';
          village.record({ kind: what, target: pending, note: '' });
          village.author = '登记人';
        }
        else if (what === 'move') {
          const checked = checkAccounts(village.state, [{ id: 'm1', name: '名m1', kind: 'member', household, ...(hasDay ? { date: day } : {}) }]);
          if (checked.ok) village.write(...checked.drafts);
        } else if (what === 'back') {
          const award = village.entries.filter((entry) => entry.kind === 'award').at(-1);
          if (award?.kind === 'award') village.record({ kind: 'reverse', target: entryId(award), date: day > award.date ? day : award.date, note: '误' });
        } else if (what === 'see') village.merge(other.entries);
        else if (what === 'lock' && isOffice && !locked.has(period)) {
          office.lock(period);
          locked.set(period, boards(office.state, period));
        }
      }
      const merged = ledgerState([...office.entries, ...doorstep.entries]);
      for (const [period, board] of locked) expect(boards(merged, period)).toEqual(board);
    }),
    { numRuns: 1000 },
  );
});
