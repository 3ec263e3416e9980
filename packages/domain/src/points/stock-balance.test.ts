import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReversal } from './decide.js';
import type { LedgerDraft } from './entry.js';
import { pointsPeriod } from './periods.js';
import { accepted } from './refusal.js';
import { checkItem } from './stock.js';
import { stockBalances, stockOn, type StockBalance } from './stock-balance.js';
import { policyProfile, Village } from './testing/village.js';

/** A shop with so many pieces of soap, brought on the day on which they were recorded. */
function stocked(pieces: number): Village {
  const village = new Village().people('m1');
  village.write(...accepted(checkItem(village.state, { id: 'soap', name: '肥皂', price: 20, limit: null })).drafts);
  if (pieces !== 0) village.record({ kind: 'stock', item: 'soap', change: pieces, reason: 'delivery' });
  return village;
}

const balance = (village: Village, period = '2026-02'): Partial<StockBalance> | undefined => stockBalances(village.state, period)[0];
const at = (village: Village, instant: string): Village => {
  village.now = Date.parse(instant);
  return village;
};

describe('the stock of a month', () => {
  it('is what came and went, and ends with what there is', () => {
    const village = at(stocked(10), '2026-02-03T00:00:00.000Z');
    village.record({ kind: 'stock', item: 'soap', change: 6, reason: 'delivery' });
    village.record({ kind: 'stock', item: 'soap', change: -1, reason: 'loss', note: '受潮' });
    village.award('m1', 100);
    const given = village.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 3, points: 60, date: '2026-02-12' });
    expect(balance(village)).toEqual({ item: 'soap', name: '肥皂', isClosed: false, opening: 10, brought: 6, lost: 1, redeemed: 3, closing: 12, difference: 0, isBalanced: true });
    village.record({ kind: 'reverse', target: given, date: '2026-02-12', undo: true });
    expect(balance(village)).toMatchObject({ redeemed: 0, closing: 15, isBalanced: true });
    expect(balance(village, '2026-01')).toMatchObject({ opening: 0, brought: 10, closing: 10 });
    expect(balance(village, '2026-03')).toMatchObject({ opening: 15, brought: 0, closing: 15 });
  });

  it.each<[string, string, number]>([
    ['the last moment of January in Shanghai', '2026-01-31T15:59:58.999Z', 0],
    ['the first of February', '2026-01-31T15:59:59.000Z', 4],
  ])('has a delivery of %s in its month', (_, instant, brought) => {
    const village = at(stocked(1), instant);
    village.record({ kind: 'stock', item: 'soap', change: 4, reason: 'delivery' });
    expect(balance(village)).toMatchObject({ brought, closing: 5, isBalanced: true });
  });

  it.each<[string, object, string, object[]]>([
    ['its own', { date: '2026-02-28' }, '2026-03-31', [{ brought: 4, closing: 4 }, { opening: 4, brought: 0 }]],
    ['its own, before it was recorded', { date: '2026-03-01' }, '2026-05-04', [{ brought: 0, closing: 0 }, { opening: 0, brought: 4 }]],
    ['its own, also the one with the number 0', { date: '1970-01-01' }, '2026-02-20', [{ opening: 4, brought: 0 }, { opening: 4, brought: 0 }]],
    ['that of recording where it names none', {}, '2026-03-31', [{ brought: 0, closing: 0 }, { opening: 0, brought: 4 }]],
  ])('has a delivery on one day alone: %s', (_, day, recorded, expected) => {
    const village = at(stocked(0), `${recorded}T00:00:00.000Z`);
    village.record({ kind: 'stock', item: 'soap', change: 4, reason: 'delivery', ...day });
    expect(['2026-02', '2026-03'].map((month) => balance(village, month))).toMatchObject(expected);
  });

  it('takes off a delivery that was taken back, on the day of that', () => {
    const village = at(stocked(1), '2026-02-03T00:00:00.000Z');
    const wrong = village.record({ kind: 'stock', item: 'soap', change: 40, reason: 'delivery' });
    village.record({ kind: 'reverse', target: wrong, date: '2026-03-02', note: '多写一个零' });
    expect(balance(village)).toMatchObject({ brought: 40, closing: 41, isBalanced: true });
    expect(balance(village, '2026-03')).toMatchObject({ opening: 41, brought: -40, closing: 1, isBalanced: true });
  });

  it('leaves out goods that are closed and of which there was nothing', () => {
    const village = stocked(2);
    village.record({ kind: 'item', item: 'soap', closed: true });
    expect(stockBalances(village.state, '2026-02')).toHaveLength(1);
    village.record({ kind: 'stock', item: 'soap', change: -2, reason: 'count', note: '清点' });
    expect(stockBalances(village.state, '2025-12')).toEqual([]);
    expect(stockBalances(village.state, '2026-01')).toHaveLength(1);
  });

  it('shows a difference where what is kept is not what was written', () => {
    const { state } = stocked(10);
    const altered = { ...state, items: new Map([...state.items].map(([id, item]) => [id, { ...item, stock: 9 }])) };
    expect(stockBalances(altered, '2026-01')).toMatchObject([{ closing: 9, difference: -1, isBalanced: false }]);
  });

  it('always balances, month by month, whatever was written and merged in', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-0${1 + (each % 3)}-${String(each).padStart(2, '0')}`);
    const act = fc.oneof(
      fc.record({ change: fc.integer({ min: -5, max: 9 }), on: fc.option(day, { nil: undefined }) }),
      fc.record({ quantity: fc.integer({ min: 0, max: 4 }), day }),
      fc.record({ back: fc.nat(30), day }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.array(act, { maxLength: 10 }), (here, there) => {
        const village = stocked(5);
        const other = new Village('b2').merge(village.entries);
        for (const [place, acts] of [[village, here], [other, there]] as const) {
          const ids: string[] = [];
          for (const each of acts) {
            place.now += 5 * 86_400_000;
            const draft: LedgerDraft =
              'change' in each
                ? { kind: 'stock', item: 'soap', change: each.change, reason: 'delivery', ...(each.on === undefined ? {} : { date: each.on }) }
                : 'quantity' in each
                  ? { kind: 'redeem', account: 'm1', item: 'soap', quantity: each.quantity, points: each.quantity, date: each.day }
                  : { kind: 'reverse', target: ids[each.back % (ids.length || 1)] ?? 'none', date: each.day };
            ids.push(place.record(draft));
          }
        }
        village.merge(other.entries);
        const months = ['2025-12', ...Array.from({ length: 9 }, (_, month) => `2026-0${month + 1}`)];
        let before = 0;
        for (const month of months) {
          const [only] = stockBalances(village.state, month);
          expect(only).toMatchObject({ opening: before, difference: 0 });
          before = only?.closing ?? 0;
        }
        expect(before).toBe(village.state.items.get('soap')?.stock);
      }),
    );
  });

  it('of something that is no period is refused', () => {
    expect(() => stockBalances(stocked(1).state, '2026-13')).toThrow(expect.objectContaining({ code: 'bad-period' }));
    expect(pointsPeriod('2026-02').to).toBe('2026-02-28');
  });
});

const spring = ['2026-01', '2026-02', '2026-03', '2026-04'];
const anyDay = fc.record({ month: fc.integer({ min: 1, max: 4 }), day: fc.integer({ min: 1, max: 28 }) }).map(({ month, day }) => `2026-0${month}-${String(day).padStart(2, '0')}`);
const anyMove: fc.Arbitrary<LedgerDraft> = fc.oneof(
  fc.record({ kind: fc.constant('stock' as const), item: fc.constantFrom('soap', 'rice'), change: fc.integer({ min: -5, max: 9 }), reason: fc.constantFrom('delivery' as const, 'count' as const, 'loss' as const), date: anyDay }),
  fc.record({ kind: fc.constant('redeem' as const), account: fc.constant('m1'), item: fc.constantFrom('soap', 'rice'), quantity: fc.integer({ min: 0, max: 4 }), points: fc.constant(0), date: anyDay }),
);

describe('what is recorded late', () => {
  const shop = (): Village => {
    const village = stocked(0);
    village.record({ kind: 'item', item: 'rice', name: '大米', price: 60 });
    return village;
  };
  const months = ({ state }: Village): StockBalance[][] => spring.map((month) => stockBalances(state, month));

  it('comes to the same months, in whatever order and whenever it is recorded', () => {
    const ordered = fc.array(fc.record({ draft: anyMove, place: fc.nat(), pause: fc.nat(40) }), { maxLength: 25 });
    fc.assert(
      fc.property(ordered, (moves) => {
        const [one, other] = [shop(), shop()];
        for (const { draft } of moves) one.record(draft);
        for (const { draft, pause } of [...moves].sort((a, b) => a.place - b.place)) {
          other.now += pause * 86_400_000;
          other.record(draft);
        }
        expect(months(other)).toEqual(months(one));
      }),
    );
  });

  it('leaves the months of a locked quarter as they were signed, whatever day it names', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), fc.array(anyMove, { maxLength: 12 }), fc.boolean(), (before, after, isElsewhere) => {
        const village = at(shop(), '2026-06-01T00:00:00.000Z');
        for (const draft of before) village.record(draft);
        const elsewhere = new Village('b2', '2026-06-01T00:00:00.000Z').merge(village.entries);
        const signed = months(village).slice(0, 3);
        village.lock('2026-Q1');
        // Whoever records elsewhere does not know of the lock.
        const writer = isElsewhere ? elsewhere : village;
        const target = after.length > 0 ? writer.record(after[0] as LedgerDraft) : undefined;
        for (const draft of after.slice(1)) writer.record(draft);
        if (target !== undefined) writer.record({ kind: 'reverse', target, date: '2026-02-10', note: '误' });
        const merged = village.merge(elsewhere.entries);
        expect(months(merged).slice(0, 3)).toEqual(signed);
        expect(stockBalances(merged.state, 'all').every(({ isBalanced }) => isBalanced)).toBe(true);
      }),
    );
  });

  it('counts on the first day after a lock that its writer did not know of, and says so', () => {
    const village = shop();
    const elsewhere = new Village('b2', '2026-01-02T00:00:00.000Z').merge(village.entries);
    const [late, own] = [elsewhere.record({ kind: 'stock', item: 'soap', change: 4, reason: 'delivery', date: '2026-02-28' }), elsewhere.record({ kind: 'stock', item: 'soap', change: 2, reason: 'delivery' })];
    village.now = Date.parse('2026-03-20T00:00:00.000Z');
    village.lock('2026-Q1', '2026-03-20');
    village.merge(elsewhere.entries);
    expect(village.state.findings).toEqual([{ code: 'after-lock', entry: late, details: { period: '2026-Q1' } }]);
    expect(stockBalances(village.state, '2026-04')).toMatchObject([{ opening: 2, brought: 4, closing: 6 }, {}]);
    expect(own).toContain('b2:');
  });
});

describe('a delivery that is taken back', () => {
  const profile = policyProfile({});
  const later = Date.parse('2026-04-20T00:00:00.000Z');
  const wrong = (day: object): { village: Village; draft: () => string } => {
    const village = at(stocked(1), '2026-02-20T00:00:00.000Z');
    const id = village.record({ kind: 'stock', item: 'soap', change: 40, reason: 'delivery', ...day });
    return { village, draft: () => accepted(checkReversal(village.state, id, profile, { reason: '多写一个零', today: '2026-04-20', now: later })).draft.date };
  };

  it.each<[string, object, string | null, string]>([
    ['on its own day', { date: '2026-02-03' }, null, '2026-02-03'],
    ['on the day on which it was recorded, where it names none', {}, null, '2026-02-20'],
    ['today, where its own day is locked', { date: '2026-02-03' }, '2026-02', '2026-04-20'],
    ['today, where the day of recording is locked', {}, '2026-02', '2026-04-20'],
    ['on its own day, where another month is locked', { date: '2026-02-03' }, '2026-03', '2026-02-03'],
  ])('counts %s', (_, day, locked, expected) => {
    const { village, draft } = wrong(day);
    if (locked !== null) village.lock(locked);
    expect(draft()).toBe(expected);
  });

  it('leaves nothing of it in its month', () => {
    const { village, draft } = wrong({ date: '2026-02-03' });
    const [entry] = village.entries.slice(-1);
    village.record({ kind: 'reverse', target: `${entry?.writer}:${entry?.sequence}:${entry?.hash.slice(0, 32)}`, date: draft(), note: '多写一个零' });
    expect(balance(village)).toMatchObject({ opening: 1, brought: 0, closing: 1, isBalanced: true });
  });

  it('with approval counts on the day that was asked for, once it is approved', () => {
    const { village } = wrong({ date: '2026-02-03' });
    const [entry] = village.entries.slice(-1);
    const waiting = village.record({ kind: 'reverse', target: `${entry?.writer}:${entry?.sequence}:${entry?.hash.slice(0, 32)}`, date: '2026-02-05', note: '误', approval: true });
    expect(balance(village)).toMatchObject({ brought: 40 });
    village.author = '审核人';
    village.now = later;
    village.record({ kind: 'approve', target: waiting });
    expect(balance(village)).toMatchObject({ brought: 0, closing: 1 });
  });
});

describe('what there was of a good on a day', () => {
  const village = at(stocked(0), '2026-02-01T00:00:00.000Z');
  village.write({ kind: 'stock', item: 'soap', change: 10, reason: 'delivery', date: '2026-02-03' }, { kind: 'redeem', account: 'm1', item: 'soap', quantity: 4, points: 0, date: '2026-02-05' }, { kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 0, date: '2026-02-25' });

  it.each([['2026-02-02', 0], ['2026-02-03', 10], ['2026-02-04', 10], ['2026-02-05', 6], ['2026-02-19', 6], ['2026-02-20', 5], ['2026-03-01', 5]])('is on %s what had come and gone by its end: %d; of today what is kept', (day, pieces) => {
    expect(stockOn(village.state, 'soap', day, '2026-02-20')).toBe(pieces);
  });

  it('is nothing of what the ledger does not know', () => expect(stockOn(village.state, 'rice', '2026-02-20', '2026-03-01')).toBe(0));

  it('is where its month ends', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (moves) => {
        const some = stocked(3);
        some.record({ kind: 'item', item: 'rice', name: '大米', price: 60 });
        for (const draft of moves) some.record(draft);
        for (const month of spring) for (const { item, closing } of stockBalances(some.state, month)) expect(stockOn(some.state, item, pointsPeriod(month).to, '2026-12-31')).toBe(closing);
      }),
    );
  });
});
