import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerState } from './ledger.js';
import { mergedEntries } from './order.js';
import { periodAround, periodsUpTo, pointsPeriod } from './periods.js';
import { standings, standingsOf, type Standing } from './standings.js';
import type { LedgerAccount, LedgerState } from './state.js';
import { grown, randomLogs } from './testing/random-logs.js';
import { Village } from './testing/village.js';

const line = ({ account: id, rank, points }: Standing): [string, number, number] => [id, rank, points];

/** One member for each number of points, named by their place. */
function scored(...points: readonly number[]): Village {
  const village = new Village().people(...points.map((_, index) => `m${index + 1}`));
  points.forEach((each, index) => village.award(`m${index + 1}`, each));
  return village;
}

describe('ranks (PTS-41)', () => {
  it.each<['competition' | 'dense', number[], number[]]>([
    ['competition', [46, 41, 41, 38], [1, 2, 2, 4]],
    ['dense', [46, 41, 41, 38], [1, 2, 2, 3]],
    ['competition', [5, 5, 5], [1, 1, 1]],
    ['competition', [0, 0], [1, 1]],
    ['dense', [3, 2, 2, 2, 1, 1, 0], [1, 2, 2, 2, 3, 3, 4]],
    ['competition', [], []],
    ['competition', [9], [1]],
  ])('%s of %j are %j', (ties, points, ranks) => {
    expect(standings(scored(...points).entries, { period: 'all', ties }).map(({ rank }) => rank)).toEqual(ranks);
  });

  it('are 1, 2, 2, 4 when nothing is said, and those of one rank stand by pinyin and then by code', () => {
    const village = new Village();
    for (const [id, name] of [['1', '赵大'], ['2', '钱二'], ['3', '孙三'], ['4', '孙三']]) village.record({ kind: 'account', account: id as string, name: name as string, accountKind: 'household' });
    village.award('1', 1);
    expect(standingsOf(village.state, { period: 'all' }).map(({ account: id, rank }) => [id, rank])).toEqual([['1', 1], ['2', 2], ['3', 2], ['4', 2]]);
    const strokes: Record<string, number> = { 孙三: 9, 钱二: 12, 赵大: 12 };
    expect(standingsOf(village.state, { period: 'all', compareNames: (a, b) => (strokes[a] ?? 0) - (strokes[b] ?? 0) }).map(({ account: id }) => id)).toEqual(['1', '3', '4', '2']);
  });

  it('never put the lowest first, and the same points never on two ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 12 }), (points) => {
        const board = standings(scored(...points).entries, { period: 'all' });
        expect(board.map((each) => each.points)).toEqual([...points].sort((a, b) => b - a));
        for (const { rank, points: own } of board) expect(rank).toBe(1 + points.filter((each) => each > own).length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a period', () => {
  const village = new Village().people('m1', 'm2');
  for (const [date, points] of [['2025-12-31', 1], ['2026-01-01', 2], ['2026-03-31', 4], ['2026-04-01', 8], ['2026-12-31', 16], ['2027-01-01', 32]] as const) village.award('m1', points, { date });
  village.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 3, date: '2026-02-01' });
  it.each<[string, number]>([
    ['all', 63],
    ['2025', 1],
    ['2026', 30],
    ['2026-Q1', 6],
    ['2026-Q2', 8],
    ['2026-03', 4],
    ['2026-04', 8],
    ['2026-05', 0],
  ])('%s has %s points; balance and lifetime are those of now', (period, points) => {
    expect(standingsOf(village.state, { period })[0]).toMatchObject({ account: 'm1', points, balance: 60, lifetime: 63 });
  });

  it.each(['2026-13', '2026-00', '2026-Q5', '2026-Q0', '26', '', 'ALL', '1899', '2026-1'])('“%s” is none', (period) => {
    expect(() => standingsOf(village.state, { period })).toThrow(expect.objectContaining({ code: 'bad-period' }));
  });

  it('counts earned less taken back', () => {
    const own = scored(5, 7);
    own.record({ kind: 'reverse', target: own.award('m1', 4), date: '2026-02-10', undo: true });
    expect(standingsOf(own.state, { period: '2026-Q1' }).map(line)).toEqual([['m2', 1, 7], ['m1', 2, 5]]);
  });

  it('has its first and last day, and the ones before it', () => {
    expect(pointsPeriod('2028-02')).toEqual({ id: '2028-02', from: '2028-02-01', to: '2028-02-29' });
    expect(periodAround('2026-05-20', 'quarter').id).toBe('2026-Q2');
    expect(periodsUpTo('2026-02-10', 'month', 4).map(({ id }) => id)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(periodsUpTo('2026-02-10', 'quarter', 3).map(({ id }) => id)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
    expect(periodsUpTo('2026-02-10', 'year', 2).map(({ id }) => id)).toEqual(['2025', '2026']);
  });
});

describe('who is on a board', () => {
  const village = new Village().people('h1', 'm1', 'm2', 'm3');
  village.write(
    { kind: 'account', account: 'm1', household: 'h1', unit: 'group-1' },
    { kind: 'account', account: 'm2', household: 'h1', unit: 'group-2' },
    { kind: 'account', account: 'm3', unit: 'group-1' },
  );
  for (const [id, points] of [['m1', 3], ['m2', 4], ['m3', 5]] as const) village.award(id, points);

  it('households sum their people; members stand alone; together everybody stands once', () => {
    expect(standingsOf(village.state, { period: 'all', board: 'household' })).toEqual([{ account: 'h1', name: '名h1', rank: 1, points: 7, balance: 7, lifetime: 7, accounts: 2 }]);
    expect(standingsOf(village.state, { period: 'all', board: 'member' }).map(line)).toEqual([['m3', 1, 5], ['m2', 2, 4], ['m1', 3, 3]]);
    expect(standingsOf(village.state, { period: 'all' }).map(line)).toEqual([['h1', 1, 7], ['m3', 2, 5]]);
  });

  it('groups, and the villages that they count to', () => {
    expect(standingsOf(village.state, { period: 'all', board: 'unit', unitName: (unit) => `第${unit}` })).toEqual([
      { account: 'group-1', name: '第group-1', rank: 1, points: 8, balance: 8, lifetime: 8, accounts: 2 },
      { account: 'group-2', name: '第group-2', rank: 2, points: 4, balance: 4, lifetime: 4, accounts: 1 },
    ]);
    expect(standingsOf(village.state, { period: 'all', board: 'unit', unitOf: () => 'village' }).map(line)).toEqual([['village', 1, 12]]);
    expect(standingsOf(village.state, { period: 'all', board: 'unit', unitOf: () => undefined })).toEqual([]);
  });

  it('groups by their households alone, with the points of their people, or by their members alone', () => {
    const own = new Village().people('h1', 'm1', 'm2');
    own.write({ kind: 'account', account: 'h1', unit: 'group-1' }, { kind: 'account', account: 'm1', household: 'h1', unit: 'group-1' }, { kind: 'account', account: 'm2', unit: 'group-1' });
    for (const [id, points] of [['h1', 1], ['m1', 2], ['m2', 4]] as const) own.award(id, points);
    const board = (kind: 'household' | 'member'): unknown => standingsOf(own.state, { period: 'all', board: 'unit', kind });
    expect(board('household')).toEqual([{ account: 'group-1', name: 'group-1', rank: 1, points: 3, balance: 3, lifetime: 3, accounts: 1 }]);
    expect(board('member')).toEqual([{ account: 'group-1', name: 'group-1', rank: 1, points: 6, balance: 6, lifetime: 6, accounts: 2 }]);
  });

  it.each<'member' | 'unit'>(['member', 'unit'])('of a board by %s only those that are asked for, ranked by themselves', (board) => {
    const includes = ({ unit }: LedgerAccount): boolean => unit === 'group-1';
    expect(standingsOf(village.state, { period: 'all', board, includes }).map(line)).toEqual(board === 'unit' ? [['group-1', 1, 8]] : [['m3', 1, 5], ['m1', 2, 3]]);
    expect(standingsOf(village.state, { period: 'all', board })).toHaveLength(board === 'unit' ? 2 : 3);
  });

  it('in the right order also with sums that are no small numbers, and below 0', () => {
    const own = new Village().people('m1', 'm2', 'm3', 'm4');
    for (const [id, points] of [['m1', 2 ** 31], ['m2', 2 ** 31 + 1], ['m3', -5], ['m4', 2 ** 31 + 1]] as const) own.award(id, points);
    expect(standingsOf(own.state, { period: 'all' }).map(line)).toEqual([['m2', 1, 2 ** 31 + 1], ['m4', 1, 2 ** 31 + 1], ['m1', 3, 2 ** 31], ['m3', 4, -5]]);
    const small = new Village().people('m1', 'm2', 'm3', 'm4');
    for (const [id, points] of [['m1', 2 ** 30], ['m2', -(2 ** 30)], ['m3', -5], ['m4', -5]] as const) small.award(id, points);
    expect(standingsOf(small.state, { period: 'all' }).map(line)).toEqual([['m1', 1, 2 ** 30], ['m3', 2, -5], ['m4', 2, -5], ['m2', 4, -(2 ** 30)]]);
  });

  it('in the same order after each award as from the start', () => {
    const own = new Village().people('m1', 'm2', 'm3', 'm4');
    for (const [id, points] of [['m1', 2], ['m3', 4], ['m4', 4], ['m2', 9], ['m1', 3], ['m3', -1]] as const) {
      own.award(id, points);
      expect(standingsOf(own.state, { period: '2026' })).toEqual(standings(own.entries, { period: '2026' }));
    }
  });

  it.each(['optedOut', 'exempt', 'closed'])('nobody who is %s, and the ranks close up', (flag) => {
    const own = new Village().people('m1', 'm2');
    own.award('m1', 9);
    own.award('m2', 1);
    own.record({ kind: 'account', account: 'm1', [flag]: true } as never);
    expect(standingsOf(own.state, { period: 'all' }).map(line)).toEqual([['m2', 1, 1]]);
    own.record({ kind: 'account', account: 'm1', [flag]: false } as never);
    expect(standingsOf(own.state, { period: 'all' }).map(line)).toEqual([['m1', 1, 9], ['m2', 2, 1]]);
  });
});

describe('a board of a state that grew', () => {
  it('is that of all its entries, whatever was added, and the board before it stays as it was', () => {
    fc.assert(
      fc.property(randomLogs, fc.constantFrom('all', '2026-02'), (logs, period) => {
        const entries = mergedEntries(logs.flat());
        let state = ledgerState(entries.slice(0, entries.length >> 1));
        for (let at = entries.length >> 1; at < entries.length; at++) {
          const before = boardsOf(state, period);
          const longer = grown(state, entries.slice(0, at), entries.slice(at, at + 1));
          const boards = boardsOf(longer, period);
          // Folded by itself, so that nothing was kept of it.
          expect(boards).toEqual(boardsOf(ledgerState(mergedEntries(entries.slice(0, at + 1))), period));
          expect(boardsOf(state, period)).toEqual(before);
          state = longer;
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, number, string[]]>([
    ['moves up past one', 3, ['1 m1 9', '2 m3 8', '3 m2 6', '4 m4 2']],
    ['comes to share a rank', 1, ['1 m1 9', '2 m2 6', '2 m3 6', '4 m4 2']],
    ['comes first', 5, ['1 m3 10', '2 m1 9', '3 m2 6', '4 m4 2']],
    ['shares the first rank', 4, ['1 m1 9', '1 m3 9', '3 m2 6', '4 m4 2']],
    ['falls to the end', -4, ['1 m1 9', '2 m2 6', '3 m4 2', '4 m3 1']],
    ['shares the last rank', -3, ['1 m1 9', '2 m2 6', '3 m3 2', '3 m4 2']],
    ['stays', 0, ['1 m1 9', '2 m2 6', '3 m3 5', '4 m4 2']],
  ])('a line %s with %s points more', (_, points, lines) => {
    const village = scored(9, 6, 5, 2);
    standingsOf(village.state, { period: 'all' });
    village.award('m3', points);
    expect(standingsOf(village.state, { period: 'all' }).map(({ rank, account: id, points: own }) => `${rank} ${id} ${own}`)).toEqual(lines);
  });

  it('may be changed by whoever asked for it', () => {
    const village = scored(9, 6);
    standingsOf(village.state, { period: 'all' }).reverse();
    expect(standingsOf(village.state, { period: 'all' }).map(({ rank }) => rank)).toEqual([1, 2]);
  });
});

/** Both boards and the one of everybody. */
function boardsOf(state: LedgerState, period: string): Standing[][] {
  return (['account', 'household', 'member'] as const).map((board) => standingsOf(state, { period, board }));
}
