import { describe, expect, it } from 'vitest';
import { balanceOf } from './accounts.js';
import { expiryDrafts, pointsBatches } from './expiry.js';
import { ledgerState } from './ledger.js';
import { createLedgerUnpacker, packedBlocks, packedSummary } from './pack.js';
import { accepted } from './refusal.js';
import { pointsPolicyOn } from './rules.js';
import { checkCatalogue, checkRedemption } from './shop.js';
import { accountOf, statusOf, type LedgerAccount, type LedgerState } from './state.js';
import { policyProfile, Village } from './testing/village.js';

const profile = policyProfile({ expiry: { form: 'expiry', months: 12, endOf: 'year' } });
const account = (state: LedgerState, id: string): LedgerAccount => accountOf(state, id) as LedgerAccount;
const balance = (state: LedgerState, id: string): number => balanceOf(state, account(state, id));
const findings = (state: LedgerState): object[] => state.findings.map(({ code, details }) => ({ code, ...details }));

/** The office with a member of a household who earned so many points in 2026, and a second machine that has the same. */
function two(points: number): [Village, Village] {
  const office = new Village('a1').people('h1');
  office.record({ kind: 'account', account: 'm1', name: '人一', accountKind: 'member', household: 'h1' });
  office.award('m1', points);
  return [office, new Village('b2', '2026-03-01T00:00:00.000Z').merge(office.entries)];
}

/** Records what has run out by a day, on that day. */
function expire(village: Village, today: string): string[] {
  village.now = Math.max(village.now, Date.parse(`${today}T01:00:00.000Z`));
  return village.write(...expiryDrafts(village.state, profile, today));
}

describe('points that two machines let run out, neither knowing of the other', () => {
  it.each([[0, 0], [20, 20]])('run out once, whatever was merged first; %s earned later stay', (later, left) => {
    const [office, doorstep] = two(30);
    if (later > 0) office.award('m1', later, { date: '2027-06-01' });
    doorstep.merge(office.entries);
    expire(office, '2028-01-04');
    const [second] = expire(doorstep, '2028-01-05');
    const merged = ledgerState([...office.entries, ...doorstep.entries]);
    expect(balance(merged, 'h1')).toBe(left);
    expect(findings(merged)).toEqual([{ code: 'already-expired', account: 'h1', points: 30 }]);
    expect(statusOf(merged, second as string)).toBe('repeated');
    expect(ledgerState([...doorstep.entries, ...office.entries])).toEqual(merged);
    expect(expiryDrafts(merged, profile, '2028-01-06')).toEqual([]);
  });

  it('take what only one of them knew of as well, whoever came first', () => {
    for (const [first, second] of [['2028-01-04', '2028-01-05'], ['2028-01-05', '2028-01-04']] as const) {
      const [office, doorstep] = two(30);
      office.award('m1', 5, { date: '2026-01-20' });
      doorstep.award('m1', 7, { date: '2026-02-10' });
      expire(office, first);
      expire(doorstep, second);
      const merged = office.merge(doorstep.entries);
      expect(balance(merged.state, 'h1')).toBe(0);
      expect(merged.state.findings).toHaveLength(1);
      expect(expiryDrafts(merged.state, profile, '2028-01-06')).toEqual([]);
    }
  });

  it('leave what the other had spent before: nobody pays for it twice', () => {
    const [office, doorstep] = two(30);
    office.award('m1', 20, { date: '2027-06-01' });
    doorstep.merge(office.entries);
    doorstep.now = Date.parse('2027-07-01T00:00:00.000Z');
    doorstep.record({ kind: 'redeem', account: 'h1', item: 'soap', quantity: 0, points: 20, date: '2027-07-01' });
    expire(office, '2028-01-04');
    office.merge(doorstep.entries);
    expect(balance(office.state, 'h1')).toBe(20);
    expect(findings(office.state)).toEqual([{ code: 'already-expired', account: 'h1', points: 20 }]);
  });
});

describe('an expiry', () => {
  it('of a day that had one before takes what was recorded late for an earlier day', () => {
    const [office] = two(30);
    expire(office, '2028-01-04');
    office.award('m1', 5, { date: '2026-02-10' });
    expire(office, '2028-01-05');
    expect(office.entries.slice(-3).map((entry) => (entry.kind === 'expire' ? [entry.points, entry.until] : entry.kind))).toEqual([[30, '2026-02-10'], 'award', [5, '2026-02-10']]);
    expect([balance(office.state, 'h1'), office.state.findings]).toEqual([0, []]);
  });

  it('that was taken back may be recorded again', () => {
    const [office] = two(30);
    const [id] = expire(office, '2028-01-04');
    office.record({ kind: 'reverse', target: id as string, date: '2028-01-04', note: '误' });
    expect(balance(office.state, 'h1')).toBe(30);
    expire(office, '2028-01-05');
    expect([balance(office.state, 'h1'), office.state.findings]).toEqual([0, []]);
  });

  it('that counts nothing gives nothing back when it is taken back', () => {
    const [office, doorstep] = two(30);
    expire(office, '2028-01-04');
    const [second] = expire(doorstep, '2028-01-05');
    office.merge(doorstep.entries).record({ kind: 'reverse', target: second as string, date: '2028-01-06', note: '误' });
    expect(balance(office.state, 'h1')).toBe(0);
    expect(office.state.findings.map(({ code }) => code)).toEqual(['already-expired', 'already-settled']);
  });

  it('comes to the same in a state that was kept and grows on', () => {
    const [office, doorstep] = two(30);
    expire(office, '2028-01-04');
    office.merge(doorstep.entries);
    const unpacker = createLedgerUnpacker(structuredClone(packedSummary(office.state)));
    for (const block of packedBlocks(office.state)) unpacker.add(structuredClone(block));
    const [kept, grown] = [unpacker.state(), office.state];
    for (const state of [kept, grown]) {
      office.state = state;
      office.record({ kind: 'expire', account: 'h1', points: 30, until: '2026-02-10', date: '2028-01-07' });
      expect([balance(office.state, 'h1'), findings(office.state)]).toEqual([0, [{ code: 'already-expired', account: 'h1', points: 30 }]]);
    }
  });

  it('leaves nothing over of points that were approved after a lock and then taken back', () => {
    const village = new Village().people('m1');
    const id = village.award('m1', 30, { date: '2026-02-10', approval: true });
    village.lock('2026-Q1');
    village.author = '审核人';
    village.write({ kind: 'approve', target: id }, { kind: 'reverse', target: id, date: '2026-05-02', note: '误' });
    expect(balance(village.state, 'm1')).toBe(0);
    expect(expiryDrafts(village.state, profile, '2028-01-02')).toEqual([]);
  });
});

describe('points that have run out', () => {
  const shop = (points: number): Village => {
    const village = new Village().people('m1');
    village.write(...accepted(checkCatalogue(village.state, [{ id: 'soap', name: '肥皂', price: 20, stock: 9 }])).drafts);
    village.award('m1', points);
    return village;
  };
  const redeem = (village: Village, date: string, quantity = 1) => checkRedemption(village.state, { account: 'm1', item: 'soap', quantity, date }, profile);

  it.each([
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('cannot be redeemed any more, also before an entry says so: on %s %s', (date, isOpen) => {
    const checked = redeem(shop(20), date);
    expect(checked.ok).toBe(isOpen);
    if (!checked.ok) expect(checked.refusals).toMatchObject([{ code: 'points-balance', details: { balance: 20, expired: 20, needed: 20, short: 20 } }]);
  });

  it('are said in the refusal, and only where there are some', () => {
    const checked = redeem(shop(20), '2028-01-02');
    expect(checked.ok ? '' : checked.refusals[0]?.message).toContain('20 of them have run out');
    const short = redeem(shop(10), '2026-03-01');
    expect(short.ok ? {} : short.refusals[0]?.details).toEqual({ account: 'm1', balance: 10, needed: 20, short: 10 });
  });

  it('leave what was earned later to be spent', () => {
    const village = shop(20);
    village.award('m1', 20, { date: '2027-02-10' });
    expect([redeem(village, '2028-01-02').ok, redeem(village, '2028-01-02', 2).ok]).toEqual([true, false]);
    village.write(...expiryDrafts(village.state, profile, '2028-01-02'));
    expect([redeem(village, '2028-01-02').ok, redeem(village, '2028-01-02', 2).ok]).toEqual([true, false]);
    const policy = pointsPolicyOn(profile, 'expiry', '2028-01-02');
    expect(policy && pointsBatches(village.state, account(village.state, 'm1'), policy)).toEqual([{ earned: '2027-02-10', points: 20, expires: '2028-12-31' }]);
  });
});
