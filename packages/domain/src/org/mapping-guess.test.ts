import { describe, expect, it } from 'vitest';
import { columnsByHeading, guessMapping } from './mapping-guess.js';
import { tableOf } from './table.js';

const guess = (...records: string[][]) => guessMapping(tableOf(records));

describe('columnsByHeading', () => {
  it.each([
    ['id,parentId,name', { id: 0, parentId: 1, name: 2 }],
    ['名称,上级编码,编码', { id: 2, parentId: 1, name: 0 }],
    ['单位编码（必填）,单位名称*,上级单位编码,单位类型,排序号', { id: 0, name: 1, parentId: 2, kind: 3, order: 4 }],
    ['PARENT_ID, Unit Name ,ＣＯＤＥ,Level', { parentId: 0, name: 1, id: 2, level: 3 }],
    ['pid,code,title', { parentId: 0, id: 1, name: 2 }],
    ['统计用区划代码,城乡分类代码,名称', { id: 0, kind: 1, name: 2 }],
    ['本单位代码,所属上级单位代码,本单位名称', { id: 0, parentId: 1, name: 2 }],
    ['甲,乙', {}],
  ])('understands %s', (headings, expected) => {
    expect(columnsByHeading(headings.split(','))).toEqual(expected);
  });
});

describe('guessMapping', () => {
  it('takes headings with a code, a parent code and a name as nesting by parent', () => {
    expect(guess(['名称', '编码', '上级编码'], ['县', '1', ''])).toEqual({ nesting: 'parent', id: 1, parentId: 2, name: 0 });
  });

  it('takes division codes without a parent column as nesting by division', () => {
    expect(guess(['区划代码', '名称'], ['500229000000', '县'], ['500229001000', '镇'])).toEqual({ nesting: 'division', id: 0, name: 1 });
  });

  it('finds codes, parents and names by their cells when the headings say nothing', () => {
    const rows = [['县', '500229', '5002'], ['镇', '500229001', '500229'], ['村', '500229001001', '500229001'], ['村二', '500229001002', '500229001']];
    expect(guess(['甲', '乙', '丙'], ...rows)).toEqual({ nesting: 'parent', id: 1, parentId: 2, name: 0 });
  });

  it('takes a file without a heading by its cells, and loses no row', () => {
    const table = tableOf([['500229', '县'], ['500229001', '镇']]);
    expect(table).toMatchObject({ columns: ['', ''], firstRow: 1 });
    expect(table.rows).toHaveLength(2);
    expect(guessMapping(table)).toEqual({ nesting: 'division', id: 0, name: 1 });
  });

  it('takes indented names as an outline, with a heading and without', () => {
    expect(guess(['名称'], ['县'], ['  镇'])).toEqual({ nesting: 'outline', names: [0] });
    const bare = tableOf([['县'], ['\u3000镇'], ['\u3000\u3000村']]);
    expect(bare.rows).toHaveLength(3);
    expect(guessMapping(bare)).toEqual({ nesting: 'outline', names: [0] });
  });

  it('takes one column a level as an outline, by the headings or by the cells', () => {
    expect(guess(['代码', '一级单位', '二级单位'], ['1', '县', ''], ['2', '', '镇'])).toEqual({ nesting: 'outline', names: [1, 2], id: 0 });
    expect(guess(['县', '', ''], ['', '甲镇', ''], ['', '', '一村'], ['', '', '二村'])).toEqual({ nesting: 'outline', names: [0, 1, 2] });
    expect(guess(['乡镇', '村'], ['甲镇', '一村'], ['', '二村'])).toEqual({ nesting: 'outline', names: [0, 1] });
  });

  it.each([
    ['a single column of codes', [['编码'], ['1'], ['2']]],
    ['nothing', []],
    ['two columns of plain numbers', [['a', 'b'], ['1', '2'], ['3', '4']]],
  ])('leaves %s to a person', (_, records) => {
    expect(guess(...(records as string[][]))).toBeNull();
  });
});

describe('tableOf', () => {
  it('finds the heading below a title and notes, and numbers the rows as Excel does', () => {
    const table = tableOf([['某县组织架构一览表', '', ''], ['', '', ''], ['单位编码', '上级编码', '单位名称'], ['1', '', '县']]);
    expect(table).toEqual({ columns: ['单位编码', '上级编码', '单位名称'], rows: [['1', '', '县']], firstRow: 4 });
  });

  it('gives a table of nothing for rows of nothing', () => {
    expect(tableOf([['', ''], []])).toMatchObject({ columns: [], rows: [] });
  });
});
