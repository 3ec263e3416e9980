import { accepted, checkRedemption, emptyLedger, ledgerState, resolveProfile, sealedEntries, withEntries, type LedgerDraft, type LedgerEntry, type LedgerState, type Profile } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { shopStrings } from '../../locales/points/shop.js';
import { quantityOf, redeemOutcome, steppedQuantity } from './redeem-outcome.js';
import { isUndoable, latestRedemptions, oversoldGoods } from './redemptions.js';
import { goodState, limitText, refusalText, windowText } from './shop-words.js';

const text = shopStrings('zh-CN');
const clause = { document: 'd', section: '1' };

function profileWith(policies: Record<string, unknown> = {}): Profile {
  return resolveProfile({ format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: { d: { title: '办法' } }, points: { categories: { other: '其他' }, policies } });
}

const always = profileWith();
const quarterly = profileWith({ redemption: { form: 'redemption', title: '季兑换', clause, windows: [{ from: '03-25', to: '03-31' }, { from: '12-25', to: '12-31' }] } });

const setup: readonly LedgerDraft[] = [
  { kind: 'account', account: '03-017', name: '赵大山', accountKind: 'household' },
  { kind: 'account', account: 'p1', name: '赵小妹', accountKind: 'member', household: '03-017' },
  { kind: 'account', account: '03-009', name: '钱小河', accountKind: 'household' },
  { kind: 'item', item: 'soap', name: '肥皂', price: 20, limit: { quantity: 2, every: 'quarter' } },
  { kind: 'stock', item: 'soap', change: 6, reason: 'delivery' },
  { kind: 'award', account: '03-017', rule: 'other', date: '2026-11-02', points: 148 },
  { kind: 'award', account: '03-009', rule: 'other', date: '2026-11-02', points: 10 },
];
const start = Date.UTC(2026, 10, 20);

/** A ledger with the village, and then with more, each a second after the other. */
class Log {
  entries: LedgerEntry[] = [];
  state: LedgerState = emptyLedger();

  constructor(
    drafts: readonly LedgerDraft[] = setup,
    readonly writer = 'a1',
  ) {
    this.add(...drafts);
  }

  add(...drafts: readonly LedgerDraft[]): string[] {
    const sealed = sealedEntries(this.state, drafts, { writer: this.writer, author: '吴登', now: start + this.entries.length * 1000 });
    this.entries = [...this.entries, ...sealed];
    this.state = withEntries(this.state, sealed);
    return sealed.map(({ writer, sequence, hash }) => `${writer}:${sequence}:${hash.slice(0, 32)}`);
  }

  redeem(account: string, quantity = 1): string {
    return this.add(accepted(checkRedemption(this.state, { account, item: 'soap', quantity, date: '2026-11-20' }, always)).draft)[0] as string;
  }
}

describe('what a redemption would come to', () => {
  it.each<[string, Parameters<typeof redeemOutcome>[2], object]>([
    ['nothing chosen', { account: '', item: '', quantity: '1' }, { kind: 'incomplete', missing: ['account', 'item'] }],
    ['no good chosen', { account: '03-017', item: '', quantity: '1' }, { kind: 'incomplete', missing: ['item'] }],
    ['one piece', { account: '03-017', item: 'soap', quantity: '1' }, { kind: 'accepted', accepted: { balance: 148, balanceAfter: 128, stockAfter: 5 } }],
    ['two in full-width digits', { account: '03-017', item: 'soap', quantity: '２' }, { kind: 'accepted', accepted: { balanceAfter: 108, stockAfter: 4 } }],
    ['a member of a household', { account: 'p1', item: 'soap', quantity: '1' }, { kind: 'accepted', accepted: { purse: { id: '03-017' }, balanceAfter: 128 } }],
    ['too few points', { account: '03-009', item: 'soap', quantity: '1' }, { kind: 'refused', refusals: [{ code: 'points-balance' }] }],
    ['no number', { account: '03-017', item: 'soap', quantity: '一些' }, { kind: 'refused', refusals: [{ code: 'points-bad-value' }] }],
    ['half a piece', { account: '03-017', item: 'soap', quantity: '0.5' }, { kind: 'refused', refusals: [{ code: 'points-bad-value' }] }],
    ['nothing', { account: '03-017', item: 'soap', quantity: '0' }, { kind: 'refused', refusals: [{ code: 'points-bad-value' }] }],
  ])('%s', (_, input, expected) => {
    expect(redeemOutcome(new Log().state, always, input, '2026-11-20')).toMatchObject(expected);
  });

  it.each<[string, number]>([['1', 1], ['12', 12], ['３', 3], ['2 件', 2], ['2个', 2]])('“%s” reads as %d', (typed, quantity) => expect(quantityOf(typed)).toBe(quantity));
  it.each(['', '-1', '1.5', '两'])('“%s” is no quantity', (typed) => expect(quantityOf(typed)).not.toBeGreaterThan(0));

  it.each<[string, 1 | -1, string]>([['1', 1, '2'], ['2', -1, '1'], ['1', -1, '1'], ['999', 1, '999'], ['', 1, '1'], ['x', -1, '1']])('“%s” and %d more is “%s”', (typed, step, expected) => {
    expect(steppedQuantity(typed, step)).toBe(expected);
  });
});

describe('why something cannot be redeemed', () => {
  const sentences = (state: LedgerState, profile: Profile, quantity: number, date: string, account = '03-017'): (string | undefined)[] => {
    const checked = checkRedemption(state, { account, item: 'soap', quantity, date }, profile);
    return checked.ok ? [] : checked.refusals.map((each) => refusalText(text, each, state));
  };
  const after = (...drafts: readonly LedgerDraft[]): LedgerState => {
    const log = new Log();
    log.add(...drafts);
    return log.state;
  };

  it.each<[string, () => (string | undefined)[], string[]]>([
    ['the balance', () => sentences(new Log().state, always, 1, '2026-11-20', '03-009'), ['余额 10 分，需 20 分，差 10 分']],
    ['no stock', () => sentences(after({ kind: 'stock', item: 'soap', change: -6, reason: 'count' }), always, 1, '2026-11-20'), ['库存为 0']],
    ['too little stock', () => sentences(after({ kind: 'stock', item: 'soap', change: -5, reason: 'count' }), always, 2, '2026-11-20'), ['库存 1 件，要 2 件']],
    ['stock below zero', () => sentences(after({ kind: 'stock', item: 'soap', change: -7, reason: 'count' }), always, 1, '2026-11-20'), ['库存为 −1，要先进货']],
    ['the day before the window', () => sentences(new Log().state, quarterly, 1, '2026-12-24'), ['不在兑换期：下次 12月25日—31日']],
    ['the day after the last window of the year', () => sentences(new Log().state, quarterly, 1, '2027-01-01'), ['不在兑换期：下次 3月25日—31日']],
    ['a window of the next year', () => sentences(new Log().state, profileWith({ redemption: { form: 'redemption', title: '兑换', clause, windows: [{ from: '03-25', to: '04-02' }] } }), 1, '2026-11-20'), ['不在兑换期：下次 2027年3月25日—4月2日']],
    ['the limit', () => sentences(new Log().state, always, 3, '2026-11-20'), ['每户每季限 2 件，本期已兑 0 件，还可兑 2 件']],
    ['several at once', () => sentences(new Log().state, quarterly, 9, '2026-11-20'), ['不在兑换期：下次 12月25日—31日', '库存 6 件，要 9 件', '余额 148 分，需 180 分，差 32 分', '每户每季限 2 件，本期已兑 0 件，还可兑 2 件']],
    ['an account that is not there', () => sentences(new Log().state, always, 1, '2026-11-20', 'x'), ['没有这个账户，或者已经停用']],
    ['a good that was withdrawn', () => sentences(after({ kind: 'item', item: 'soap', closed: true }), always, 1, '2026-11-20'), ['这件物品已经下架']],
    ['nothing at all', () => sentences(new Log().state, quarterly, 1, '2026-12-31'), []],
  ])('%s', (_, found, expected) => expect(found()).toEqual(expected));

  it('is left to others where the code is none of a redemption', () => {
    expect(refusalText(text, { code: 'storage-quota', details: {} }, new Log().state)).toBeUndefined();
    expect(refusalText(text, { code: 'points-balance', details: { balance: 20, needed: 20, short: 5, expired: 5 } }, new Log().state)).toBe('余额 20 分（5 分已到期），需 20 分，差 5 分');
  });
});

describe('the catalogue', () => {
  it.each<[string, number, boolean, string]>([['one left', 1, false, 'open'], ['none left', 0, false, 'none'], ['below zero', -1, false, 'oversold'], ['withdrawn', 4, true, 'closed'], ['withdrawn below zero', -1, true, 'oversold']])('%s', (_, stock, isClosed, expected) => {
    const good = { id: 'a', name: 'a', price: 1, limit: null, stock, isClosed };
    expect(goodState(good)).toBe(expected);
    expect(goodState(good, true)).toBe(isClosed ? 'closed' : stock > 0 ? 'open' : 'none');
  });

  it('says limits and windows', () => {
    expect([limitText(text, null), limitText(text, { quantity: 2, every: 'quarter' }), limitText(shopStrings('en'), { quantity: 1, every: 'year' })]).toEqual(['不限', '每户每季限 2 件', '1 piece per household a year']);
    expect(windowText(text, always, '2026-11-20')).toEqual({ isOpen: true, text: '随时可以兑换。' });
    expect(windowText(text, quarterly, '2026-12-25')).toEqual({ isOpen: true, text: '兑换期 12月25日—31日，今天可以兑换。' });
    expect(windowText(text, quarterly, '2026-11-20')).toEqual({ isOpen: false, text: '不在兑换期：下次 12月25日—31日。' });
  });
});

describe('redemptions', () => {
  it('are listed the newest first, only of the accounts that show', () => {
    const log = new Log();
    const [first, second] = [log.redeem('03-017'), log.redeem('p1')];
    const all = log.state.accounts;
    expect(latestRedemptions(log.state, all).map(({ id }) => id)).toEqual([second, first]);
    expect(latestRedemptions(log.state, all, 1).map(({ id }) => id)).toEqual([second]);
    expect(latestRedemptions(log.state, all.filter(({ id }) => id === '03-009'))).toEqual([]);
  });

  it.each<[string, number, boolean]>([['ten minutes after', 600_000, true], ['a moment later', 600_001, false], ['before it was, as when the clock was set back', -1, false]])('can be taken back %s: %#', (_, age, expected) => {
    const log = new Log();
    log.redeem('03-017');
    const [only] = latestRedemptions(log.state, log.state.accounts);
    expect(only && isUndoable(log.state, always, only, '2026-11-20', only.time + age)).toBe(expected);
  });

  it('cannot be taken back twice', () => {
    const log = new Log();
    const id = log.redeem('03-017');
    log.add({ kind: 'reverse', target: id, date: '2026-11-20', undo: true });
    const [only] = latestRedemptions(log.state, log.state.accounts);
    expect(only && [only.standing, isUndoable(log.state, always, only, '2026-11-20', only.time)]).toEqual(['reversed', false]);
  });

  it('of two machines that gave out the last one are found together, until a delivery covers them', () => {
    const shared = [...setup, { kind: 'stock', item: 'soap', change: -5, reason: 'count' } as const, { kind: 'award', account: '03-009', rule: 'other', date: '2026-11-02', points: 90 } as const];
    const here = new Log(shared);
    const there = new Log([], 'b2');
    there.state = here.state;
    here.redeem('03-017');
    there.redeem('03-009');
    const merged = ledgerState([...here.entries, ...there.entries]);
    expect(oversoldGoods(here.state)).toEqual([]);
    expect(oversoldGoods(merged)).toMatchObject([{ item: { name: '肥皂', stock: -1 }, pieces: 1, entries: [{ account: { id: '03-017' } }] }]);
    const covered = new Log([]);
    covered.state = merged;
    covered.add({ kind: 'stock', item: 'soap', change: 1, reason: 'delivery' });
    expect(oversoldGoods(covered.state)).toEqual([]);
  });
});
