import { buildTree, emptyLedger, sealedEntries, withEntries, type LedgerDraft } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PointsModel, type PointsInput } from '../points-model.js';
import { BoardDesk, type BoardScope } from './board-desk.js';
import { directionOf, patternOf } from './board-drawings.js';
import { workingDayOn } from './publication-line.js';
import { rankedLines } from './ranked-lines.js';

const { tree } = buildTree([{ id: '111', parentId: null, name: '柳树村' }, { id: '1111', parentId: '111', name: '一组' }, { id: '1112', parentId: '111', name: '二组' }]);
const profile = await getProfile('sample-village');
const options = await getProfile('sample-village-options');

const household = (id: string, unit: string): LedgerDraft => ({ kind: 'account', account: id, name: `户${id}`, accountKind: 'household', unit });
const award = (id: string, points: number, rule = 'other', date = '2026-11-01'): LedgerDraft => ({ kind: 'award', account: id, rule, date, points });

function inputOf(drafts: readonly LedgerDraft[], change: Partial<PointsInput> = {}): PointsInput {
  const entries = sealedEntries(emptyLedger(), drafts, { writer: 'a1', author: '吴', now: Date.UTC(2026, 10, 20) });
  return { state: withEntries(emptyLedger(), entries), tree, profile, unit: '111', period: '2026-Q4', board: undefined, today: '2026-11-20', isPublic: false, ...change };
}

function deskOf(drafts: readonly LedgerDraft[], change: Partial<PointsInput> = {}, scope: BoardScope = 'accounts'): BoardDesk {
  const model = new PointsModel();
  model.use(inputOf(drafts, change));
  const desk = new BoardDesk(model);
  desk.use('household', scope);
  return desk;
}

const two = [household('a', '1111'), household('b', '1112')];

describe('what points are made of', () => {
  const desk = deskOf([...two, award('a', 9, 'courtyard'), award('a', 2, 'village-meeting'), award('a', 1, 'study-event'), award('a', 3, 'mediation'), award('b', 4, 'mediation'), award('b', -2), award('b', 7, 'gone')]);

  it('has a bar for each of the three categories with most points, and one for all others', () => {
    expect(desk.categories).toEqual(['environment', 'mediation', 'attendance']);
    expect(desk.partsOf('a')).toEqual([{ category: 'environment', points: 9 }, { category: 'mediation', points: 3 }, { category: 'attendance', points: 2 }, { category: '', points: 1 }]);
    expect(desk.partsOf('b')).toEqual([{ category: 'mediation', points: 4 }, { category: '', points: 5 }]);
  });

  it('adds up to the points of the line, and nothing for who is not there', () => {
    for (const { account, points } of desk.ranked.lines) expect(desk.partsOf(account).reduce((sum, part) => sum + part.points, 0)).toBe(points);
    expect([desk.partsOf('nobody'), desk.trendOf('nobody'), desk.most]).toEqual([[], [], 15]);
  });

  it.each([[0, 1], [1, 1], [9, 9], [10, 10], [12, 15], [15, 15], [16, 20], [100, 100], [101, 150], [1234, 1500]])('draws a line of %i points to a scale of %i', (points, most) => {
    expect(deskOf(points === 0 ? two : [...two, award('a', points)]).most).toBe(most);
  });

  it('has a pattern of its own for each bar', () => {
    expect(['environment', 'mediation', 'attendance', ''].map((category) => patternOf(category, desk.categories))).toEqual([1, 2, 3, 4]);
  });
});

describe('a desk whose ledger grows', () => {
  const rules = ['courtyard', 'village-meeting', 'study-event', 'mediation', 'other', 'gone'];
  const step = fc.record({ id: fc.constantFrom('a', 'b', 'elsewhere'), points: fc.integer({ min: -9, max: 20 }), rule: fc.constantFrom(...rules), date: fc.constantFrom('2026-11-01', '2026-08-01') });

  it('says what a new desk would say of the same ledger, after each entry', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const model = new PointsModel();
        const desk = new BoardDesk(model);
        const drafts: LedgerDraft[] = [...two, household('elsewhere', '999')];
        let input = inputOf(drafts);
        for (const { id, points, rule, date } of steps) {
          drafts.push(award(id, points, rule, date));
          const entries = sealedEntries(input.state, [award(id, points, rule, date)], { writer: 'a1', author: '吴', now: Date.UTC(2026, 10, 20) });
          input = { ...input, state: withEntries(input.state, entries) };
          model.use(input);
          desk.use('household', 'accounts');
          const anew = deskOf(drafts);
          for (const each of ['a', 'b', 'elsewhere']) expect([each, desk.partsOf(each), desk.trendOf(each)]).toEqual([each, anew.partsOf(each), anew.trendOf(each)]);
          expect([desk.categories, desk.lines]).toEqual([anew.categories, anew.lines]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a trend', () => {
  it('is of twelve months up to today, whatever the period', () => {
    const desk = deskOf([...two, award('a', 1, 'other', '2025-11-30'), award('a', 2, 'other', '2025-12-01'), award('a', 4, 'other', '2026-11-20')], { period: '2026-Q1' });
    expect(desk.trendOf('a')).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
  });

  it.each<[number[], string]>([
    [[0, 0, 0, 1, 1, 1, 2, 1, 1], 'up'],
    [[9, 9, 9, 2, 1, 1, 1, 1, 1], 'down'],
    [[0, 0, 0, 0, 0, 0], 'level'],
    [[5], 'up'],
    [[], 'level'],
  ])('%j goes %s', (months, direction) => {
    expect(directionOf(months)).toBe(direction);
  });
});

describe('ranks that show', () => {
  const board = [[46, 1], [41, 2], [41, 2], [0, 4], [-3, 5]].map(([points, rank], at) => ({ account: `z${9 - at}`, name: `户${at}`, rank: rank as number, points: points as number, balance: 0, lifetime: 0, accounts: 1 }));
  const shown = ({ lines, shownRank, isShared }: ReturnType<typeof rankedLines>): unknown => lines.map((line) => [line.account, shownRank(line), isShared(line)]);
  const ranksOf = ({ lines, shownRank }: ReturnType<typeof rankedLines>): unknown => lines.map(shownRank);

  it('are none without points', () => {
    expect(shown(rankedLines(board, { profile, today: '2026-11-20', isPublic: false }))).toEqual([['z9', 1, false], ['z8', 2, true], ['z7', 2, true], ['z6', null, false], ['z5', null, false]]);
  });

  it('are for the public those of the shares, and the others stand by code', () => {
    const lines = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1].map((points, at) => ({ account: `z${9 - at}`, name: '', rank: Math.min(at + 1, 9), points, balance: 0, lifetime: 0, accounts: 1 }));
    const ranked = rankedLines(lines, { profile: options, today: '2026-11-20', isPublic: true });
    expect(ranksOf(ranked)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null, null]);
    expect(ranked.lines.slice(8).map(({ account }) => account)).toEqual(['z0', 'z1']);
    expect(ranksOf(rankedLines(lines, { profile: options, today: '2026-11-20', isPublic: false }))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
  });
});

describe('stars', () => {
  it.each<[number, number]>([[90, 5], [89, 4], [60, 2], [59, 1], [0, 1]])('of a score of %s are %s', (points, stars) => {
    const desk = deskOf([...two, award('a', points, 'promise-kept')], { profile: { ...options, points: { ...options.points, policies: options.points.policies.filter(({ how }) => how.form !== 'score') } } });
    expect(desk.starsOf(desk.ranked.lines.find(({ account }) => account === 'a') as never)).toMatchObject({ stars, score: points });
  });

  it('are by the score that the rules bound, category by category', () => {
    const desk = deskOf([...two, award('a', 85, 'courtyard'), award('a', 12, 'promise-kept')], { profile: options });
    expect(desk.starsOf(desk.ranked.lines[0] as never)).toMatchObject({ score: 90, stars: 5 });
  });

  it('are none where the rules have none', () => {
    const desk = deskOf([...two, award('a', 90)]);
    expect([desk.starRule, desk.starsOf(desk.ranked.lines[0] as never)]).toEqual([undefined, undefined]);
  });
});

it('units are those directly below the one that shows', () => {
  const drafts = [...two, household('c', '1111'), award('a', 1), award('b', 5), award('c', 6)];
  expect(deskOf(drafts, {}, 'units').ranked.lines.map(({ name, points, accounts }) => [name, points, accounts])).toEqual([['一组', 7, 2], ['二组', 5, 1]]);
  expect(deskOf(drafts, { unit: null }, 'units').ranked.lines.map(({ name, points }) => [name, points])).toEqual([['柳树村', 12]]);
});

it.each<[string, number]>([['2026-11-16', 0], ['2026-11-17', 1], ['2026-11-21', 4], ['2026-11-22', 4], ['2026-11-23', 5], ['2026-12-31', 5]])('%s is working day %s after a Monday that puts up for five', (day, number) => {
  expect(workingDayOn({ date: '2026-11-16', days: 5, ends: '2026-11-23' }, day)).toBe(number);
});
