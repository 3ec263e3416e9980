import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { mapRows, type OrgMapping, type Table } from './mapping.js';
import { idOf, nameOf } from './tree.js';

const table = (columns: string[], rows: string[][]): Table => ({ columns, rows, firstRow: 2 });

/** The tree as lines, a dash a level. */
function drawn(of: Table, mapping: OrgMapping): string[] {
  const mapped = mapRows(of, mapping);
  const { tree } = buildTree(mapped.rows, mapped);
  return Array.from({ length: tree.length }, (_, index) => '-'.repeat(tree.level[index] as number) + nameOf(tree, index));
}

describe('an outline in one column', () => {
  const oneColumn: OrgMapping = { nesting: 'outline', names: [0] };

  it.each([
    ['narrow spaces', '  '],
    ['full-width spaces', '\u3000'],
    ['tabs', '\t'],
    ['four spaces', '    '],
  ])('reads the depth from %s', (_, step) => {
    const rows = ['某县', `${step}甲镇`, `${step}${step}一村`, `${step}${step}二村`, `${step}乙镇`].map((name) => [name]);
    expect(drawn(table(['名称'], rows), oneColumn)).toEqual(['-某县', '--甲镇', '---一村', '---二村', '--乙镇']);
  });

  it('makes ids from the place, the same ones each time, and keeps the order of the rows', () => {
    const rows = ['县', '  丙', '  乙', '  甲'].map((name) => [name]);
    const { rows: mapped } = mapRows(table(['名称'], rows), oneColumn);
    expect(mapped.map(({ id, parentId, order }) => [id, parentId, order])).toEqual([['1', null, 1], ['1.1', '1', 2], ['1.2', '1', 3], ['1.3', '1', 4]]);
  });

  it('finds a row that is more than one step deeper than the row above it', () => {
    const rows = ['县', '  镇', '    村', '  镇二', '      组'].map((name) => [name]);
    const { findings } = mapRows(table(['名称'], rows), oneColumn);
    expect(findings).toEqual([{ code: 'indent-jump', row: 6, values: { name: '组', expected: 3, actual: 4 } }]);
    expect(drawn(table(['名称'], rows), oneColumn).at(-1)).toBe('---组');
  });

  it('uses the codes where there is a column of them', () => {
    const { rows } = mapRows(table(['名称', '代码'], [['县', '01'], ['  镇', "'0101"]]), { ...oneColumn, id: 1 });
    expect(rows).toMatchObject([{ id: '01', parentId: null }, { id: '0101', parentId: '01' }]);
  });

  it('stays usable at a depth that makes the place longer than an id may be', () => {
    const rows = Array.from({ length: 300 }, (_, depth) => [`${' '.repeat(depth)}层${depth}`]);
    const mapped = mapRows(table(['名称'], rows), oneColumn);
    const { tree, findings } = buildTree(mapped.rows, mapped);
    expect(findings).toEqual([]);
    expect(tree.level[299]).toBe(300);
    expect(idOf(tree, 299)).toBe('#301');
  });
});

describe('an outline with one column a level', () => {
  const columns = ['一级', '二级', '三级'];
  const byLevel: OrgMapping = { nesting: 'outline', names: [0, 1, 2] };
  const expected = ['-县', '--甲镇', '---一村', '---二村', '--乙镇', '---三村'];

  it('reads rows that fill one column each', () => {
    const rows = [['县', '', ''], ['', '甲镇'], ['', '', '一村'], ['', '', '二村'], ['', '乙镇', ''], ['', '', '三村']];
    expect(drawn(table(columns, rows), byLevel)).toEqual(expected);
  });

  it('reads merged cells, where the name above stands only in its first row', () => {
    const rows = [['县', '甲镇', '一村'], ['', '', '二村'], ['', '乙镇', '三村']];
    expect(drawn(table(columns, rows), byLevel)).toEqual(expected);
  });

  it('reads lists that repeat the names above in every row', () => {
    const rows = [['县', '甲镇', '一村'], ['县', '甲镇', '二村'], ['县', '乙镇', '三村']];
    expect(drawn(table(columns, rows), byLevel)).toEqual(expected);
  });

  it('begins a new unit when the same name comes up under another one', () => {
    const rows = [['县', '甲镇', '和平村'], ['县', '乙镇', '和平村'], ['邻县', '乙镇', '和平村']];
    expect(drawn(table(columns, rows), byLevel)).toEqual(['-县', '--甲镇', '---和平村', '--乙镇', '---和平村', '-邻县', '--乙镇', '---和平村']);
  });

  it('finds a skipped level and a row without a name', () => {
    const rows = [['县', '', '', ''], ['', '', '村', ''], ['', '', '', '多出来的备注']];
    const { findings } = mapRows(table([...columns, '备注'], rows), byLevel);
    expect(findings).toMatchObject([{ code: 'indent-jump', row: 3 }, { code: 'bad-row', row: 4, values: { content: '多出来的备注' } }]);
  });

  it('keeps made ids and given ids apart', () => {
    const rows = [['县', '甲镇', '1'], ['', '乙镇', '2']];
    const { rows: mapped } = mapRows(table(['一级', '二级', '代码'], rows), { nesting: 'outline', names: [0, 1], id: 2 });
    expect(mapped.map(({ id, parentId }) => [id, parentId])).toEqual([['#1', null], ['1', '#1'], ['2', '#1']]);
  });
});
