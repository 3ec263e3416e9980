import { describe, expect, it } from 'vitest';
import { balanceOf } from './accounts.js';
import { ledgerState } from './ledger.js';
import { standingsOf } from './standings.js';
import { accountOf, idOfRow, type LedgerAccount, type LedgerState } from './state.js';
import { Village } from './testing/village.js';

const points = (state: LedgerState, period: string): number => standingsOf(state, { board: 'member', period }).reduce((sum, each) => sum + each.points, 0);
const balance = (state: LedgerState, id: string): number => balanceOf(state, accountOf(state, id) as LedgerAccount);

describe('an entry of a locked month that turns up late', () => {
  it.each([
    [['2026-02', '2026-01'], '2026-03'],
    [['2026-01', '2026-02'], '2026-03'],
    [['2026-02', '2026-03', '2026-01'], '2026-04'],
    [['2026-03', '2026-01'], '2026-02'],
  ])('counts to the first day that none of the locks closes: %j, to %s', (locks, open) => {
    for (const start of ['2026-02-01', '2026-06-01']) {
      const office = new Village().people('m1');
      office.award('m1', 10, { date: '2026-02-10' });
      office.now = Date.parse('2026-05-01T00:00:00.000Z');
      for (const period of locks) office.lock(period);
      const doorstep = new Village('b2', `${start}T00:00:00.000Z`);
      const late = doorstep.award('m1', 5, { date: '2026-01-20' });
      const before = locks.map((period) => points(office.state, period));
      office.merge(doorstep.entries);
      expect(locks.map((period) => points(office.state, period))).toEqual(before);
      expect(points(office.state, open)).toBe((open === '2026-02' ? 10 : 0) + 5);
      expect(office.state.findings.every(({ code, entry }) => code === 'after-lock' && entry === late)).toBe(true);
      expect(ledgerState([...doorstep.entries, ...office.entries])).toEqual(office.state);
    }
  });

  describe('and settles what the lock knew to be settled', () => {
    /** An office that locks January in May, and a doorstep that has its entries of then and goes on in February, unknown to the lock. */
    const apart = (prepare: (office: Village) => void): [office: Village, doorstep: Village] => {
      const office = new Village().people('m1');
      prepare(office);
      const doorstep = new Village('b2', '2026-02-01T00:00:00.000Z').merge(office.entries);
      office.now = Date.parse('2026-03-01T00:00:00.000Z');
      return [office, doorstep];
    };
    const together = (office: Village, doorstep: Village): { readonly figures: number[]; readonly findings: readonly string[] } => {
      const locked = points(office.state, '2026-01');
      office.merge(doorstep.entries);
      expect(points(office.state, '2026-01')).toBe(locked);
      return { figures: [locked, points(office.state, '2026-02')], findings: office.state.findings.map(({ code, entry }) => `${code} ${entry.slice(0, 2)}`) };
    };
    const day = '2026-01-20';

    it('counts nothing, because the event of the lock counts', () => {
      const [office, doorstep] = apart(() => {});
      doorstep.award('m1', 5, { date: day, source: 'harvest' });
      office.award('m1', 3, { date: day, source: 'harvest' });
      office.lock('2026-01');
      expect(together(office, doorstep)).toEqual({ figures: [3, 0], findings: ['after-lock b2', 'duplicate-source b2'] });
    });

    it('takes nothing back, because the lock has it taken back', () => {
      let wrong = '';
      const [office, doorstep] = apart((village) => void (wrong = village.award('m1', 5, { date: day })));
      for (const village of [doorstep, office]) village.record({ kind: 'reverse', target: wrong, date: day, note: '误' });
      office.lock('2026-01');
      expect(together(office, doorstep)).toEqual({ figures: [0, 0], findings: ['already-settled b2'] });
    });

    it.each([
      ['approve', 'refuse', 4],
      ['refuse', 'approve', 0],
    ] as const)('decides nothing, because the lock knew it to be decided: %s, not %s', (known, late, counted) => {
      let waiting = '';
      const [office, doorstep] = apart((village) => void (waiting = village.award('m1', 4, { date: day, approval: true })));
      for (const village of [doorstep, office]) village.author = '审核人';
      doorstep.record({ kind: late, target: waiting, note: '' });
      office.record({ kind: known, target: waiting, note: '' });
      office.lock('2026-01');
      expect(together(office, doorstep)).toEqual({ figures: [counted, 0], findings: ['already-settled b2'] });
    });

    it('counts a reversal that waited for its approval to the first open day', () => {
      let wrong = '';
      const [office, doorstep] = apart((village) => {
        wrong = village.award('m1', 5, { date: day });
        village.record({ kind: 'reverse', target: wrong, date: day, note: '误', approval: true });
      });
      doorstep.author = '审核人';
      doorstep.record({ kind: 'approve', target: idOfRow(doorstep.state, [...doorstep.state.pending][0] as number) });
      office.lock('2026-01');
      expect(together(office, doorstep)).toEqual({ figures: [5, -5], findings: ['after-lock b2'] });
    });
  });

  it('is not pushed into a month whose lock knew it as one of another', () => {
    const office = new Village().people('m1');
    const doorstep = new Village('b2', '2026-02-01T00:00:00.000Z');
    doorstep.award('m1', 5, { date: '2026-01-20' });
    const town = new Village('c3', '2026-03-02T00:00:00.000Z').merge(office.entries, doorstep.entries);
    town.lock('2026-02');
    office.now = Date.parse('2026-05-01T00:00:00.000Z');
    office.lock('2026-01');
    office.merge(town.entries);
    expect(['2026-01', '2026-02', '2026-03'].map((period) => points(office.state, period))).toEqual([0, 0, 5]);
  });

  it.each(['2026-02-20', '2026-06-01'])('goes to the household of the day to which it counts, recorded on %s', (start) => {
    const office = new Village().people('h1', 'h2', 'm1');
    office.write({ kind: 'account', account: 'm1', household: 'h1' }, { kind: 'account', account: 'm1', household: 'h2', date: '2026-04-01' });
    office.now = Date.parse('2026-05-01T00:00:00.000Z');
    office.lock('2026-Q1');
    const doorstep = new Village('b2', `${start}T00:00:00.000Z`);
    doorstep.award('m1', 5, { date: '2026-02-10' });
    office.merge(doorstep.entries);
    expect(['h1', 'h2'].map((id) => balance(office.state, id))).toEqual([0, 5]);
  });
});
