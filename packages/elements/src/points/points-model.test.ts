import { buildTree, emptyLedger, emptyTree, sealedEntries, withEntries, standingsOf, type LedgerDraft, type LedgerState } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { PointsModel, type PointsInput } from './points-model.js';

const { tree } = buildTree([
  { id: '11', parentId: null, name: '石桥镇' },
  { id: '111', parentId: '11', name: '柳树村' },
  { id: '1111', parentId: '111', name: '一组' },
  { id: '112', parentId: '11', name: '石桥村' },
]);

const account = (id: string, unit: string | null, more: Partial<LedgerDraft> = {}): LedgerDraft => ({ kind: 'account', account: id, name: `赵${id}`, accountKind: 'household', unit, ...more }) as LedgerDraft;
const award = (id: string, points: number, more: Partial<LedgerDraft> = {}): LedgerDraft => ({ kind: 'award', account: id, rule: 'other', date: '2026-10-01', points, ...more }) as LedgerDraft;

function stateOf(...drafts: readonly LedgerDraft[]): LedgerState {
  return grown(emptyLedger(), drafts);
}

function grown(state: LedgerState, drafts: readonly LedgerDraft[]): LedgerState {
  return withEntries(state, sealedEntries(state, drafts, { writer: 'a1', author: '吴', now: Date.UTC(2026, 10, 20) + state.length * 1000 }));
}

const village = stateOf(account('a', '1111'), account('b', '112'), account('c', null), account('d', '1111', { optedOut: true }), award('a', 5), award('b', 7), award('c', 5), award('a', 2, { approval: true, date: '2026-09-30' }), award('b', 2, { approval: true }));

const input = (change: Partial<PointsInput> = {}): PointsInput => ({ state: village, tree, profile: undefined, unit: '111', period: '2026-Q4', board: undefined, today: '2026-11-20', isPublic: false, ...change });

function modelOf(change: Partial<PointsInput> = {}): PointsModel {
  const model = new PointsModel();
  model.standingsOf = standingsOf;
  model.use(input(change));
  return model;
}

describe('the accounts that show', () => {
  it.each<[string, Partial<PointsInput>, string]>([
    ['those of the unit and of the units below it, and those of no unit', {}, 'a c d'],
    ['all where no unit shows', { unit: null }, 'a b c d'],
    ['all of a unit with everything below it', { unit: '11' }, 'a b c d'],
    ['those of a unit that the tree does not have', { tree: emptyTree, unit: '112' }, 'b c'],
    ['for the public only those on boards', { isPublic: true }, 'a c'],
  ])('are %s', (_, change, expected) => {
    expect(modelOf(change).accounts.map(({ id }) => id).join(' ')).toBe(expected);
  });

  it('are the same list until accounts, unit or audience change', () => {
    const model = modelOf();
    const { accounts } = model;
    model.use(input({ state: grown(village, [award('a', 1)]), period: '2026' }));
    expect(model.accounts).toBe(accounts);
    model.use(input({ isPublic: true }));
    expect(model.accounts).not.toBe(accounts);
  });
});

describe('the board', () => {
  it('ranks what shows by itself', () => {
    expect(modelOf().board.map(({ account: id, rank, points }) => [id, rank, points])).toEqual([['a', 1, 5], ['c', 1, 5]]);
    expect(modelOf({ unit: null }).board.map(({ account: id, rank }) => [id, rank])).toEqual([['b', 1], ['a', 2], ['c', 2]]);
  });

  it('is reckoned once for each change', () => {
    const model = modelOf();
    const { board } = model;
    model.use(input());
    expect(model.board).toBe(board);
    model.use(input({ period: '2026-Q3' }));
    expect(model.board.map(({ points }) => points)).toEqual([0, 0]);
  });

  it('is that of members where there is no household, and of the kind that was chosen', () => {
    const members = stateOf(account('m', '1111', { accountKind: 'member' } as never));
    expect(modelOf({ state: members }).firstBoard).toBe('member');
    expect(modelOf({ state: emptyLedger() }).firstBoard).toBe('household');
    expect(modelOf({ state: members, board: 'household' }).board).toEqual([]);
  });

  it('has masked names for the public', () => {
    expect(modelOf({ isPublic: true }).board.map(({ name }) => name)).toEqual(['赵*', '赵*']);
    expect([modelOf({ isPublic: true }).nameOf('a'), modelOf().nameOf('a'), modelOf().nameOf('nobody')]).toEqual(['赵*', '赵a', 'nobody']);
  });
});

it('knows what waits among the accounts that show', () => {
  const daysOf = (model: PointsModel): number => model.pending.length;
  expect([daysOf(modelOf()), daysOf(modelOf({ unit: '112' })), daysOf(modelOf({ unit: null }))]).toEqual([1, 1, 2]);
});

it('knows whether there are entries of points, and the people of a household', () => {
  const state = stateOf(account('h', '1111'), account('m', '1111', { accountKind: 'member', household: 'h' } as never));
  expect([modelOf({ state }).hasEntries, modelOf({ state }).peopleIn('h'), modelOf({ state }).peopleIn('m')]).toEqual([false, 1, 0]);
  expect(modelOf({ state: grown(state, [award('m', 1)]) }).hasEntries).toBe(true);
});

it('shows nothing before there is anything', () => {
  const model = new PointsModel();
  expect([model.accounts, model.board, model.pending, model.nameOf('a')]).toEqual([[], [], [], 'a']);
});
