import { describe, expect, it } from 'vitest';
import { balanceOf } from './accounts.js';
import { checkCommendation, commendationsOf, type CommendRequest } from './commend.js';
import { checkReversal } from './decide.js';
import { publicLedger } from './public.js';
import { accepted } from './refusal.js';
import { accountOf, type LedgerAccount } from './state.js';
import { policyProfile, Village } from './testing/village.js';

const given: CommendRequest = { account: 'm1', title: '服务之星', date: '2026-02-10' };
const today = { today: '2026-02-10' };
const of = ({ state }: Village, id = 'm1'): string[] => commendationsOf(state, accountOf(state, id) as LedgerAccount).map(({ title, date }) => `${date} ${title}`);

describe('a commendation (PTS-09)', () => {
  it.each<[string, Partial<CommendRequest>, string | null]>([
    ['of today', {}, null],
    ['of tomorrow', { date: '2026-02-11' }, 'points-future'],
    ['of a day that is none', { date: '2026-02-30' }, 'points-bad-value'],
    ['of nobody', { account: 'm9' }, 'unknown-account'],
    ['without a title', { title: ' ' }, 'points-bad-value'],
    ['with a title of 40 characters', { title: '星'.repeat(40) }, null],
    ['with a title of 41 characters', { title: '星'.repeat(41) }, 'points-bad-value'],
    ['with a title that is no text', { title: 7 as unknown as string }, 'points-bad-value'],
  ])('%s', (_, more, code) => {
    const checked = checkCommendation(new Village().people('m1').state, { ...given, ...more }, today);
    expect(checked.ok ? null : checked.refusals[0]?.code).toBe(code);
  });

  it('is listed with the account, the latest first, moves no points, and is nothing public', () => {
    const village = new Village().people('m1', 'm2');
    village.award('m1', 5);
    for (const [title, date] of [['网格之星', '2026-01-05'], [' 服务之星 ', '2026-02-10']] as const) village.record(accepted(checkCommendation(village.state, { account: 'm1', title, date }, today)).draft);
    expect([of(village), of(village, 'm2')]).toEqual([['2026-02-10 服务之星', '2026-01-05 网格之星'], []]);
    expect(balanceOf(village.state, accountOf(village.state, 'm1') as LedgerAccount)).toBe(5);
    expect(publicLedger(village.state, village.entries)).toHaveLength(1);
  });

  it('is taken back by an entry of its own, and stays in place when the period is locked', () => {
    const village = new Village().people('m1');
    const id = village.record(accepted(checkCommendation(village.state, given, today)).draft);
    village.record({ kind: 'lock', period: '2026-02', heads: [] } as never);
    expect(of(village)).toEqual(['2026-02-10 服务之星']);
    const reversal = accepted(checkReversal(village.state, id, policyProfile({}), { today: '2026-03-02', reason: '重名', now: Date.UTC(2027, 0, 1) }));
    expect(reversal).toMatchObject({ isPending: false, balance: 0, balanceAfter: 0, draft: { date: '2026-03-02' } });
    village.record(reversal.draft);
    expect(of(village)).toEqual([]);
    expect(checkReversal(village.state, id, policyProfile({}), { today: '2026-03-02', reason: '再', now: 0 })).toMatchObject({ ok: false, refusals: [{ code: 'points-settled' }] });
  });
});
