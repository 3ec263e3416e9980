import { buildTree, factBookOf, indexOfId, type OrgRow, type Person } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { arranged, dutiesInSteps, rollupInSteps, unitsBelow, type Rollup, type RollupSource } from './rollup.js';

const profile = getProfile('national');
const { tree } = buildTree([
  { id: '1', parentId: null, name: '青溪县', kind: '县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村', 党员: '24' },
  { id: '1111', parentId: '111', name: '第一党小组', kind: '党小组' },
  { id: '112', parentId: '11', name: '石桥村', kind: '村', 党员: '0' },
  { id: '113', parentId: '11', name: '合作社', kind: '合作社' },
  { id: '9', parentId: '8', name: '孤村', kind: '村' },
] satisfies OrgRow[]);

const source: RollupSource = { profile, tree, book: factBookOf([]), fieldsOn: '2026-01-01', root: indexOfId(tree, '1'), rolls: new Map<string, Person[]>(), year: 2026, today: '2026-11-20', holidays: undefined };

type Held = Parameters<typeof rollupInSteps>[2][number];
const held = (unit: string, kind: string, date: string, more: Partial<Held> = {}): Held => ({ id: `${unit}${kind}${date}`, unit, kind, date, state: 'held', ...more });

function run<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function rollup(meetings: readonly Held[] = [], changes: Partial<RollupSource> = {}): Rollup {
  const all = { ...source, ...changes };
  return run(rollupInSteps(profile, run(dutiesInSteps(all)), meetings, all.today));
}

const shown = ({ rows }: Rollup, rule: string): string[] =>
  rows.map(({ id, counts }) => {
    const count = counts.get(rule);
    return count ? `${id} ${count.done}/${count.due} of ${count.total}, ${count.overdue} late` : `${id} –`;
  });

describe('the units below one', () => {
  it('are all of them, without groups and without the node for orphans', () => expect(unitsBelow(tree, indexOfId(tree, '1')).map((index) => tree.ids.text.slice(tree.ids.offsets[index], (tree.ids.offsets[index + 1] as number) - 1))).toEqual(['11', '111', '112', '113']));
  it('are left out when the rules have nothing for them', () => expect(rollup().rows.map(({ id }) => id)).toEqual(['11', '111', '112']));
});

describe('what was done of what was due', () => {
  it.each([
    ['nothing was held', [], ['11 –', '111 0/10 of 12, 10 late', '112 –']],
    ['some were held', [held('111', 'theme-day', '2026-01-15'), held('111', 'theme-day', '2026-02-15')], ['11 –', '111 2/10 of 12, 8 late', '112 –']],
    ['one of this month counts as due once it is done', [held('111', 'theme-day', '2026-11-16')], ['11 –', '111 1/11 of 12, 10 late', '112 –']],
    ['drafts do not count', [held('111', 'theme-day', '2026-01-15', { state: 'draft' })], ['11 –', '111 0/10 of 12, 10 late', '112 –']],
    ['meetings of other units do not count', [held('112', 'theme-day', '2026-01-15')], ['11 –', '111 0/10 of 12, 10 late', '112 –']],
  ])('when %s', (_what, meetings, expected) => expect(shown(rollup(meetings), 'theme-day')).toEqual(expected));

  it('counts groups one by one', () => expect(shown(rollup([held('111', 'group-meeting', '2026-01-05', { group: '1111' })]), 'group-meeting')[1]).toBe('111 1/10 of 12, 9 late'));
  it('sums up over the units, and over everything', () => {
    const result = rollup([held('11', 'town-self-check', '2026-02-01')]);
    expect(result.sums.get('town-self-check')).toEqual({ done: 1, due: 3, overdue: 2, total: 4 });
    const sum = (key: 'done' | 'due' | 'overdue' | 'total'): number => result.rows.reduce((all, row) => all + row.all[key], 0);
    expect(result.all).toEqual({ done: sum('done'), due: sum('due'), overdue: sum('overdue'), total: sum('total') });
  });
  it('lists the duties in the order of the profile', () => {
    const order = Object.keys(profile.meeting.duties);
    const ids = rollup().rules.map(({ id }) => id);
    expect(ids).toEqual(order.filter((id) => ids.includes(id)));
    expect(ids[0]).toBe('members-meeting');
  });
  it('says how far it is after every unit', () => expect([...dutiesInSteps(source)].map(({ done, total }) => `${done}/${total}`)).toEqual(['1/4', '2/4', '3/4', '4/4']));
});

describe('the rows that show', () => {
  const result = rollup([held('11', 'town-self-check', '2026-02-01'), held('11', 'town-exchange', '2026-02-01')]);
  it.each([
    ['in the order of the tree', { onlyOverdue: false, rule: '', order: 'tree' }, ['11', '111', '112']],
    ['most overdue first', { onlyOverdue: false, rule: '', order: 'overdue' }, ['111', '112', '11']],
    ['only with something overdue', { onlyOverdue: true, rule: 'annual-report', order: 'tree' }, []],
    ['of one duty', { onlyOverdue: false, rule: 'town-exchange', order: 'tree' }, ['11']],
    ['of one duty with something overdue', { onlyOverdue: true, rule: 'theme-day', order: 'tree' }, ['111']],
  ] as const)('are those %s', (_what, arrangement, expected) => expect(arranged(result, arrangement).map(({ id }) => id)).toEqual(expected));
});
