import { buildTree, indexOfId, type Facts, type OrgRow, type Person } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { dutyUnitOf, groupsOf } from './duty-unit.js';

const profile = getProfile('national');
const day = '2026-11-20';

const full = (id: string, more: Partial<Person> = {}): Person => ({ id, name: `人${id}`, standing: 'full', ...more });
const many = (count: number): Person[] => Array.from({ length: count }, (_, at) => full(`p${at}`));

function unitWith(row: Partial<OrgRow> = {}, facts: Facts = {}, people: readonly Person[] = [], others: readonly OrgRow[] = []): ReturnType<typeof dutyUnitOf> {
  const { tree } = buildTree([{ id: '1', parentId: null, name: '柳树村', ...row }, ...others]);
  return dutyUnitOf({ profile, tree, index: indexOfId(tree, '1'), id: '1', facts, people, day });
}

describe('what duties depend on', () => {
  it('is left open where nobody said it', () => expect(unitWith()).toEqual({ id: '1', kind: '', groups: [], traits: [] }));

  it.each<[string, Facts, readonly Person[], number | undefined, number | undefined]>([
    ['a figure of the record', { members: 24 }, many(9), 24, 9],
    ['last year’s figure where there is none of this year', { membersLastYear: 23 }, [], 23, undefined],
    ['a figure of 0', { members: 0 }, [], 0, undefined],
    ['a stated number of full members before the roll', { members: 24, fullMembers: 21 }, many(9), 24, 21],
    ['the roll alone', {}, [...many(6), full('x', { standing: 'probationary' })], 7, 6],
    ['a member under probation, who is a full one', {}, [full('a'), full('b', { standing: 'on-probation' })], 2, 2],
    ['villagers on the roll, who are no members', {}, [full('a'), full('b', { standing: 'villager' })], 1, 1],
    ['people who have left, and those to come', {}, [full('a', { to: '2026-11-19' }), full('b', { from: '2026-11-21' }), full('c', { to: day })], 1, 1],
    ['no roll', {}, [], undefined, undefined],
  ])('counts members by %s', (_what, facts, people, members, fullMembers) => {
    const unit = unitWith({}, facts, people);
    expect([unit.members, unit.fullMembers]).toEqual([members, fullMembers]);
  });

  it.each<[string, readonly Person[], boolean | undefined]>([
    ['a committee member', [full('a', { posts: ['committee'] })], true],
    ['a secretary alone, who is there without one too', [full('a', { posts: ['secretary'] })], undefined],
    ['a committee member of before', [full('a', { posts: ['committee'], to: '2026-01-31' })], undefined],
    ['nobody', [], undefined],
  ])('knows a committee by %s', (_what, people, hasCommittee) => expect(unitWith({}, {}, people).hasCommittee).toBe(hasCommittee));

  it.each([
    [{ 成立日期: '2026-05-10' }, '2026-05-10', undefined],
    [{ 成立日期: '2026年5月10日', 撤销日期: '20261001' }, '2026-05-10', '2026-10-01'],
    [{ founded: '2026.5.10' }, '2026-05-10', undefined],
    [{ 成立日期: '某年' }, undefined, undefined],
  ])('reads from %j since when, and until when', (fields, from, to) => {
    const unit = unitWith(fields);
    expect([unit.from, unit.to]).toEqual([from, to]);
  });

  it.each<[string, number | undefined]>([
    ['15', 15],
    ['15日', 15],
    ['每月5日', 5],
    ['1', 1],
    ['31', 31],
    ['0', undefined],
    ['32', undefined],
    ['周五', undefined],
    ['', undefined],
  ])('reads the theme day “%s” as %s', (text, themeDay) => expect(unitWith({ 主题党日: text }).themeDay).toBe(themeDay));

  it('has as traits what the record says is so', () => expect(unitWith({}, { 'busy-finances': true, urban: false, members: 3 }).traits).toEqual(['busy-finances']));
  it('has the kind in the words of the profile', () => expect(unitWith({}, { kind: 'village' }).kind).toBe('village'));
});

describe('the groups of a unit', () => {
  const group = (id: string, name: string, kind = '党小组'): OrgRow => ({ id, parentId: '1', name, kind });

  it('are those of the tree, then those that only the roll names', () => {
    const others = [group('11', '第一党小组'), group('12', '河湾', '小组'), group('13', '柳树村党支部', '党支部'), group('14', 'East', 'party-group')];
    const { tree } = buildTree([{ id: '1', parentId: null, name: '柳树村' }, ...others]);
    const people = [full('a', { group: '11' }), full('b', { group: '第一党小组' }), full('c', { group: '第九党小组' }), full('d', { group: '旧组', to: '2026-01-01' })];
    expect(groupsOf({ tree, index: 0, people, day })).toEqual([
      { id: '11', name: '第一党小组' },
      { id: '12', name: '河湾' },
      { id: '14', name: 'East' },
      { id: '第九党小组', name: '第九党小组' },
    ]);
  });
  it('of a unit that is not in the tree are those of the roll', () => expect(groupsOf({ tree: buildTree([]).tree, index: -1, people: [full('a', { group: '一组' })], day })).toEqual([{ id: '一组', name: '一组' }]));
});
