import { describe, expect, it } from 'vitest';
import { accepted, type Checked } from './refusal.js';
import { stockBalances } from './stock-balance.js';
import { checkItem, checkItemClosed, checkStockMove, type ItemRequest, type StockRequest } from './stock.js';
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

const today = '2026-04-20';
const move = (village: Village, request: Partial<StockRequest>, on = today): ReturnType<typeof checkStockMove> => checkStockMove(village.state, { item: 'soap', reason: 'delivery', quantity: 1, ...request }, { today: on });

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
    const { draft: made, stockAfter } = accepted(move(stocked(before), request));
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
    expect(refusals(move(stocked(5), request)).map(([code]) => code)).toEqual(codes);
  });
});

describe('the day of a movement', () => {
  /** Ten pieces came on 3 March and eight more on 10 March; four went on 12 March. */
  const spring = (): Village => {
    const village = stocked(0);
    village.write({ kind: 'stock', item: 'soap', change: 10, reason: 'delivery', date: '2026-03-03' }, { kind: 'stock', item: 'soap', change: 8, reason: 'delivery', date: '2026-03-10' }, { kind: 'redeem', account: 'm1', item: 'soap', quantity: 4, points: 0, date: '2026-03-12' });
    return village;
  };

  it.each<[string, string, string[]]>([
    ['today', today, []],
    ['the day after', '2026-04-21', ['points-future']],
    ['the first day that a ledger can have', '1900-01-01', []],
    ['the day before that', '1899-12-31', ['points-bad-value']],
    ['a day that there was', '2024-02-29', []],
    ['a day that there never was', '2026-02-29', ['points-bad-value']],
    ['no day at all', '', ['points-bad-value']],
  ])('may be %s, or is refused: %s', (_, date, codes) => {
    const checked = move(spring(), { date });
    expect(refusals(checked).map(([code]) => code)).toEqual(codes);
    if (checked.ok) expect(checked.draft).toMatchObject({ date });
  });

  it.each<[string, string, string[]]>([
    ['the last day before a locked period', '2026-02-28', []],
    ['its first day', '2026-03-01', ['points-locked']],
    ['its last day', '2026-03-31', ['points-locked']],
    ['the first day after it', '2026-04-01', []],
  ])('on %s, %s', (_, date, codes) => {
    const village = spring();
    village.lock('2026-03');
    expect(refusals(move(village, { date })).map(([code]) => code)).toEqual(codes);
  });

  it('need not be said, also where the day of recording is locked: such movements count as they always did', () => {
    const village = stocked(1);
    village.lock('2026-01');
    expect(accepted(move(village, {}, '2026-01-20')).draft).toEqual({ kind: 'stock', item: 'soap', change: 1, reason: 'delivery' });
  });

  it.each<[string, string | undefined, number, number | null, number]>([
    ['before anything came', '2026-03-02', 1, 1, 15],
    ['on the day on which the first came', '2026-03-03', 9, -1, 13],
    ['on the day before the second came', '2026-03-09', 10, null, 14],
    ['on the day on which it came', '2026-03-10', 10, -8, 6],
    ['on the day before some went', '2026-03-11', 18, null, 14],
    ['on the day on which they went', '2026-03-12', 18, 4, 18],
    ['today', today, 13, -1, 13],
    ['without a day', undefined, 13, -1, 13],
  ])('a count %s finds what differs from the ledger of that day', (_, date, quantity, change, after) => {
    const { draft, stockAfter } = accepted(move(spring(), { reason: 'count', quantity, note: '清点', ...(date === undefined ? {} : { date }) }));
    expect([draft?.change ?? null, stockAfter]).toEqual([change, after]);
  });

  it('a count of a day leaves that day with what was counted, whatever came later', () => {
    const village = spring();
    village.record(accepted(move(village, { reason: 'count', quantity: 7, note: '清点', date: '2026-02-27' })).draft as never);
    expect(stockBalances(village.state, '2026-02')).toMatchObject([{ opening: 0, brought: 7, closing: 7 }]);
    expect(stockBalances(village.state, '2026-03')).toMatchObject([{ opening: 7, brought: 18, redeemed: 4, closing: 21 }]);
  });

  it.each<[string, string, number, object | null]>([
    ['as much as there was on the day', '2026-03-03', 10, null],
    ['more than there was on the day', '2026-03-03', 11, { item: 'soap', stock: 10, date: '2026-03-03', quantity: 11 }],
    ['as much as there is now', '2026-03-10', 14, null],
    ['more than there is now', '2026-03-10', 15, { item: 'soap', stock: 14, quantity: 15 }],
    ['anything before it came', '2026-03-02', 1, { item: 'soap', stock: 0, date: '2026-03-02', quantity: 1 }],
  ])('no more is lost than there was and is: %s', (_, date, quantity, details) => {
    const checked = move(spring(), { reason: 'loss', quantity, note: '受潮', date });
    expect(checked.ok ? null : checked.refusals.map((each) => [each.code, each.details])).toEqual(details && [['points-stock', details]]);
  });
});
