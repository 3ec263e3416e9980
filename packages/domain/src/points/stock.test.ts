import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted, type Checked } from './refusal.js';
import { pointsPeriod } from './periods.js';
import { checkItem, checkItemClosed, checkStockMove, type ItemRequest, type StockRequest } from './stock.js';
import { stockBalances, type StockBalance } from './stock-balance.js';
import type { LedgerDraft } from './entry.js';
import { Village } from './testing/village.js';

const refusals = (checked: Checked<object>): [string, unknown][] => (checked.ok ? [] : checked.refusals.map(({ code, details }) => [code, details['field'] ?? details['item']]));
const soap: ItemRequest = { id: 'soap', name: '肥皂', price: 20, limit: null };

/** A shop with so many pieces of soap. */
function stocked(pieces: number): Village {
  const village = new Village().people('m1');
  village.write(...accepted(checkItem(village.state, soap)).drafts);
  if (pieces !== 0) village.record({ kind: 'stock', item: 'soap', change: pieces, reason: 'delivery' });
  return village;
}

describe('a good of the catalogue', () => {
  it('is added with what it says, and given again it writes nothing', () => {
    const village = stocked(0);
    expect(village.state.items.get('soap')).toMatchObject({ name: '肥皂', price: 20, limit: null, stock: 0, isClosed: false });
    expect(accepted(checkItem(village.state, soap)).drafts).toEqual([]);
    expect(accepted(checkItem(village.state, { ...soap, name: ' 肥皂 ' })).drafts).toEqual([]);
  });

  it.each<[string, Partial<ItemRequest>, object]>([
    ['a name', { name: '香皂' }, { name: '香皂' }],
    ['a price', { price: 25 }, { price: 25 }],
    ['a limit', { limit: { quantity: 2, every: 'quarter' } }, { limit: { quantity: 2, every: 'quarter' } }],
  ])('is changed in %s alone', (_, change, expected) => {
    expect(accepted(checkItem(stocked(0).state, { ...soap, ...change })).drafts).toEqual([{ kind: 'item', item: 'soap', ...expected }]);
  });

  it('loses its limit, and leaves goods alone that others added meanwhile', () => {
    const village = stocked(0);
    village.write({ kind: 'item', item: 'soap', limit: { quantity: 2, every: 'year' } }, { kind: 'item', item: 'rice', name: '大米', price: 60 });
    const { drafts } = accepted(checkItem(village.state, soap));
    expect(drafts).toEqual([{ kind: 'item', item: 'soap', limit: null }]);
    village.write(...drafts);
    expect(village.state.items.get('rice')?.isClosed).toBe(false);
  });

  it.each<[string, Partial<ItemRequest>, [string, unknown][]]>([
    ['no name', { name: '  ' }, [['points-bad-value', 'name']]],
    ['half a point', { price: 0.5 }, [['points-bad-value', 'price']]],
    ['a price below zero', { price: -1 }, [['points-bad-value', 'price']]],
    ['a limit of none', { limit: { quantity: 0, every: 'year' } }, [['points-bad-value', 'limit']]],
    ['no id', { id: '' }, [['points-bad-value', 'item'], ['points-bad-value', 'name']]],
    ['the name of another', { id: 'soap-2' }, [['points-bad-value', 'name']]],
    ['no points', { price: 0 }, []],
  ])('with %s', (_, change, expected) => {
    expect(refusals(checkItem(stocked(0).state, { ...soap, ...change }))).toEqual(expected);
  });

  it('is taken out and put back, but not beside another one of its name', () => {
    const village = stocked(3);
    expect(accepted(checkItemClosed(village.state, 'soap', false)).drafts).toEqual([]);
    village.write(...accepted(checkItemClosed(village.state, 'soap', true)).drafts);
    expect(village.state.items.get('soap')).toMatchObject({ isClosed: true, stock: 3 });
    expect(accepted(checkItemClosed(village.state, 'soap', false)).drafts).toEqual([{ kind: 'item', item: 'soap', closed: false }]);
    village.write(...accepted(checkItem(village.state, { ...soap, id: 'soap-2' })).drafts);
    expect(refusals(checkItemClosed(village.state, 'soap', false))).toEqual([['points-bad-value', 'name']]);
    expect(refusals(checkItemClosed(village.state, 'rice', true))).toEqual([['unknown-item', 'rice']]);
  });
});

describe('a movement of stock', () => {
  it.each<[string, number, Partial<StockRequest>, object | null, number]>([
    ['a delivery', 5, { quantity: 3 }, { change: 3, reason: 'delivery' }, 8],
    ['a delivery where two machines had given out the last one', -1, { quantity: 1 }, { change: 1, reason: 'delivery' }, 0],
    ['a count that finds less', 5, { reason: 'count', quantity: 4, note: ' 少一块 ' }, { change: -1, reason: 'count', note: '少一块' }, 4],
    ['a count that finds nothing left', 5, { reason: 'count', quantity: 0, note: '受潮' }, { change: -5, reason: 'count', note: '受潮' }, 0],
    ['a count that finds more', 5, { reason: 'count', quantity: 6, note: '多一块' }, { change: 1, reason: 'count', note: '多一块' }, 6],
    ['a count that agrees', 5, { reason: 'count', quantity: 5 }, null, 5],
    ['the loss of the last ones', 5, { reason: 'loss', quantity: 5, note: '受潮' }, { change: -5, reason: 'loss', note: '受潮' }, 0],
  ])('%s', (_, before, request, draft, after) => {
    const { draft: made, stockAfter } = accepted(checkStockMove(stocked(before).state, { item: 'soap', reason: 'delivery', quantity: 1, ...request }));
    expect([made, stockAfter]).toEqual([draft && { kind: 'stock', item: 'soap', ...draft }, after]);
  });

  it.each<[string, Partial<StockRequest>, string[]]>([
    ['of nothing', { quantity: 0 }, ['points-bad-value']],
    ['of half a piece', { quantity: 1.5 }, ['points-bad-value']],
    ['counted below zero', { reason: 'count', quantity: -1, note: '盘点' }, ['points-bad-value']],
    ['that loses more than there is', { reason: 'loss', quantity: 6, note: '受潮' }, ['points-stock']],
    ['that loses without a reason', { reason: 'loss', quantity: 1, note: ' ' }, ['points-reason']],
    ['that counts another number without a reason', { reason: 'count', quantity: 4 }, ['points-reason']],
    ['of what the shop does not have', { item: 'rice' }, ['unknown-item']],
  ])('%s is refused', (_, request, codes) => {
    expect(refusals(checkStockMove(stocked(5).state, { item: 'soap', reason: 'delivery', quantity: 1, ...request })).map(([code]) => code)).toEqual(codes);
  });
});

describe('the stock of a month', () => {
  const balance = (village: Village, period = '2026-02'): Partial<StockBalance> | undefined => stockBalances(village.state, period)[0];
  const at = (village: Village, instant: string): Village => {
    village.now = Date.parse(instant);
    return village;
  };

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
      fc.record({ change: fc.integer({ min: -5, max: 9 }) }),
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
                ? { kind: 'stock', item: 'soap', change: each.change, reason: 'delivery' }
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
