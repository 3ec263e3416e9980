import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { mapRows, type OrgMapping, type Table } from './mapping.js';
import { idOf } from './tree.js';

const table = (columns: string[], rows: string[][], firstRow = 2): Table => ({ columns, rows, firstRow });
const byParent: OrgMapping = { nesting: 'parent', id: 0, parentId: 1, name: 2 };
const heading = ['编码', '上级编码', '名称'];

describe('a mapping by parent code', () => {
  it('takes off spaces and the text mark, and makes full-width digits of an id plain', () => {
    const { rows } = mapRows(table(heading, [["'０１", '', ' 某县 '], ['　0101 ', "'01", "'=某镇"]]), byParent);
    expect(rows).toEqual([
      { id: '01', parentId: null, name: '某县' },
      { id: '0101', parentId: '01', name: '=某镇' },
    ]);
  });

  it('leaves the apostrophe where every text is as meant', () => {
    const exact: Table = { ...table(heading, [["'1", '', "'a"]]), exact: true };
    expect(mapRows(exact, byParent).rows[0]).toMatchObject({ id: "'1", name: "'a" });
  });

  it('keeps other columns as fields named by their heading, and none of them hides a known field', () => {
    const columns = [...heading, 'name', '', '备注', '备注', '__proto__'];
    const { rows } = mapRows(table(columns, [['1', '', '某县', 'a', 'b', 'c', 'd', 'e']]), byParent);
    const row = rows[0] as object;
    expect(Object.entries(row)).toEqual([
      ['id', '1'], ['parentId', null], ['name', '某县'],
      ['name (2)', 'a'], ['E', 'b'], ['备注', 'c'], ['备注 (2)', 'd'], ['__proto__ (2)', 'e'],
    ]);
  });

  it('reads kind, order and level, and passes over an order that is no number', () => {
    const columns = [...heading, '类型', '排序', '级别'];
    const mapping: OrgMapping = { ...byParent, kind: 3, order: 4, level: 5 } as OrgMapping;
    const { rows } = mapRows(table(columns, [['1', '', 'a', '县', '２', '1'], ['2', '1', 'b', '', '二', '']]), mapping);
    expect(rows).toEqual([
      { id: '1', parentId: null, name: 'a', kind: '县', order: 2, level: 1 },
      { id: '2', parentId: '1', name: 'b' },
    ]);
  });

  it('passes over empty rows and repeated headings, and still gives each row the number that Excel shows', () => {
    const rows = [['1', '', 'a'], ['', ' ', ''], heading, ['2', '1', 'b']];
    const mapped = mapRows(table(heading, rows, 4), byParent);
    expect(mapped.rows.map(({ id }) => id)).toEqual(['1', '2']);
    expect([0, 1].map(mapped.rowNumberOf)).toEqual([4, 7]);
    expect(mapped.findings).toEqual([]);
  });

  it('makes a finding of a row with a cell too many or too few, and of a last row that was cut off', () => {
    const mapped = mapRows(table(heading, [['1', '', '某', '镇'], ['2', '1'], ['4', '', 'd', ' '], ['3']]), byParent);
    expect(mapped.rows.map(({ id }) => id)).toEqual(['4']);
    expect(mapped.findings).toMatchObject([
      { code: 'bad-row', id: '1', row: 2, values: { expected: 3, actual: 4 } },
      { code: 'bad-row', id: '2', row: 3, values: { expected: 3, actual: 2 } },
      { code: 'bad-row', id: '3', row: 5 },
    ]);
  });

  it('takes a row without its last cells when id and name are there and it is not the last row', () => {
    const mapping: OrgMapping = { nesting: 'parent', id: 0, name: 1, parentId: 2 };
    const mapped = mapRows(table(['id', 'name', 'parentId'], [['1', '某县'], ['2', '某镇', '1']]), mapping);
    expect(mapped.rows).toEqual([{ id: '1', parentId: null, name: '某县' }, { id: '2', parentId: '1', name: '某镇' }]);
  });

  it('leaves a damaged id for the builder, which says the row', () => {
    const mapped = mapRows(table(heading, [['1.10101E+11', '', '某县']]), byParent);
    expect(buildTree(mapped.rows, mapped).findings).toMatchObject([{ code: 'damaged-id', id: '1.10101E+11', row: 2 }]);
  });

  it.each([
    { nesting: 'parent', id: 0, parentId: 1, name: 3 },
    { nesting: 'parent', id: -1, parentId: 1, name: 2 },
    { nesting: 'outline', names: [] },
    { nesting: 'tree', id: 0 },
  ])('refuses %o, which the table cannot answer', (mapping) => {
    expect(() => mapRows(table(heading, []), mapping as unknown as OrgMapping)).toThrow(expect.objectContaining({ code: 'mapping-invalid' }));
  });
});

describe('a mapping by division codes', () => {
  const mapping: OrgMapping = { nesting: 'division', id: 0, name: 1 };
  const codes = (...ids: string[]): Table => table(['代码', '名称'], ids.map((id) => [id, `名${id}`]));
  const parents = (of: Table): [string, unknown][] => mapRows(of, mapping).rows.map(({ id, parentId }) => [id, parentId]);

  it('hangs short codes under their prefixes', () => {
    expect(parents(codes('50', '5002', '500229', '500229001', '500229001001'))).toEqual([
      ['50', null], ['5002', '50'], ['500229', '5002'], ['500229001', '500229'], ['500229001001', '500229001'],
    ]);
  });

  it('hangs codes that are filled up with zeros under the same units, and keeps them as they stand', () => {
    const ids = ['500229001001', '500229001000', '500229000000', '500200000000', '500000000000'];
    expect(parents(codes(...ids))).toEqual([
      ['500229001001', '500229001000'],
      ['500229001000', '500229000000'],
      ['500229000000', '500200000000'],
      ['500200000000', '500000000000'],
      ['500000000000', null],
    ]);
    expect(parents(codes('500000', '500200', '500229'))).toEqual([['500000', null], ['500200', '500000'], ['500229', '500200']]);
  });

  it('hangs a unit without the one above it under the nearest that is there, and says so', () => {
    const { rows, findings } = mapRows(codes('50', '5002', '500229', '500229001001'), mapping);
    expect(rows[3]?.parentId).toBe('500229');
    expect(findings).toEqual([
      { code: 'wrong-level', id: '500229001001', row: 5, values: { name: '名500229001001', expected: 5, actual: 4 } },
    ]);
  });

  it('says nothing about a city without counties, whose townships skip a level by their codes', () => {
    const { rows, findings } = mapRows(codes('441900000000', '441900003000', '441900003001'), mapping);
    expect(rows.map(({ parentId }) => parentId)).toEqual([null, '441900000000', '441900003000']);
    expect(findings).toEqual([]);
  });

  it('takes a county without city and province as the top', () => {
    const { rows, findings } = mapRows(codes('500229', '500229001'), mapping);
    expect(rows.map(({ parentId }) => parentId)).toEqual([null, '500229']);
    expect(findings).toEqual([]);
  });

  it('hangs a grid below its village, and finds a code that has no level', () => {
    const { rows, findings } = mapRows(codes('500229001001', '500229001001003', '5002290'), mapping);
    expect(rows[1]?.parentId).toBe('500229001001');
    expect(findings).toMatchObject([{ code: 'wrong-level', id: '5002290', values: { actual: 7 } }]);
  });

  it('builds the same tree from short codes in any order', () => {
    const ids = ['50', '5002', '500229', '500229001', '500229001001', '500229002'];
    const tree = (of: string[]) => {
      const { tree: built } = buildTree(mapRows(codes(...of), mapping).rows);
      return Array.from({ length: built.length }, (_, index) => [idOf(built, index), built.level[index]]);
    };
    expect(tree([...ids].reverse())).toEqual(tree(ids));
  });
});
