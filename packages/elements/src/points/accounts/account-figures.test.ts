import { resolveProfile } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { statementStrings } from '../../locales/points/statement.js';
import { award, TestLedger } from '../ledger/ledger.suite.js';
import { accountFigures, type AccountFigures } from './account-figures.js';
import { balanceBasis } from './balance-basis.js';
import { sumText } from './sum-text.js';

const clause = { document: 'd', section: '1' };
const profile = resolveProfile({
  format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: { d: { title: '办法' } },
  points: { categories: { other: '其他' }, policies: { expiry: { form: 'expiry', title: '到期', clause, months: 12, endOf: 'year' } } },
});
const figures = (ledger: TestLedger, id: string, { today = '2026-11-20', isPublic = false } = {}): AccountFigures | undefined => accountFigures(ledger.state, id, { profile, today, isPublic });

describe('the page of an account', () => {
  const ledger = new TestLedger();
  ledger.add('吴登记', award('03-017', 50, { date: '2025-05-01' }), award('p1', 20, { date: '2026-05-01' }), { kind: 'redeem', account: '03-017', item: 'soap', quantity: 1, points: 30, date: '2026-06-01' });
  ledger.add('吴登记', award('03-017', 2, { rule: 'cleaning-day', approval: true }));

  it('of a household shows its balance as arithmetic, and its people', () => {
    const made = figures(ledger, '03-017');
    expect(made).toMatchObject({ balance: 40, lifetime: 70, pending: 1, parts: { earned: 70, redeemed: 30, balance: 40 } });
    expect(made?.people.map(({ account, points }) => [account.id, points])).toEqual([['p1', 20]]);
    expect(made?.parts && sumText(made.parts, statementStrings('zh-CN'))).toBe('获得 70 − 扣分 0 − 冲正 0 − 兑换 30 − 到期 0 = 余额 40');
  });

  it('lists what moves its points, the newest first, also what its people brought', () => {
    const { columns } = ledger.state.book;
    expect([...(figures(ledger, '03-017')?.rows ?? [])].map((row) => columns.points[row])).toEqual([2, 30, 20, 50]);
    expect([...(figures(ledger, 'p1')?.rows ?? [])].map((row) => columns.points[row])).toEqual([20]);
  });

  it('shows nobody else what waits', () => {
    const made = figures(ledger, '03-017', { isPublic: true });
    expect([made?.rows.length, made?.pending]).toEqual([3, 0]);
  });

  it('of a person in a household points to the household', () => {
    expect(figures(ledger, 'p1')).toMatchObject({ purse: { id: '03-017' }, parts: null, expiring: null, balance: 40, lifetime: 20, households: [{ household: '03-017', from: null, to: null }] });
  });

  it('says what runs out when, once what was spent is taken from the oldest', () => {
    expect(figures(ledger, '03-017')?.expiring).toEqual([{ day: '2026-12-31', points: 20, isPast: false }, { day: '2027-12-31', points: 20, isPast: false }]);
    expect(figures(ledger, '03-017', { today: '2027-01-01' })?.expiring?.[0]).toEqual({ day: '2026-12-31', points: 20, isPast: true });
    expect(accountFigures(ledger.state, '03-017', { profile: undefined, today: '2026-11-20', isPublic: false })?.expiring).toBeNull();
  });

  it('has a basis with the head of the ledger, and none where the balance is another’s', () => {
    const made = figures(ledger, '03-017') as AccountFigures;
    const basis = balanceBasis(made, ledger.state, 'zh-CN');
    expect(basis?.amount).toBe('40 分');
    expect(basis?.parts.at(-1)?.lines).toEqual(['账本共 7 笔', expect.stringMatching(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)]);
    expect(balanceBasis(figures(ledger, 'p1') as AccountFigures, ledger.state, 'zh-CN')).toBeUndefined();
  });

  it('of an account that nobody set up is none', () => {
    ledger.one('吴登记', award('ghost', 5));
    expect([figures(ledger, 'ghost'), figures(ledger, 'nobody')]).toEqual([undefined, undefined]);
  });

  it('says where somebody was before', () => {
    const moved = new TestLedger();
    moved.one('吴登记', { kind: 'account', account: 'p1', household: '03-009', date: '2026-03-01' });
    expect(figures(moved, 'p1')?.households).toEqual([{ household: '03-017', from: null, to: '2026-02-28' }, { household: '03-009', from: '2026-03-01', to: null }]);
  });
});
