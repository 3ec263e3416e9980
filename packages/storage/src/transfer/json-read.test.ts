import { allAtOnce, idOf, nameOf, type OrgMapping, type OrgTree } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault.js';
import { openImport } from './open-import.js';

async function read(value: unknown) {
  const session = await openImport(new Blob([typeof value === 'string' ? value : JSON.stringify(value)]));
  expect(session.format).toBe('json');
  return { session, ...(await session.build(session.guess as OrgMapping)) };
}

const drawn = (tree: OrgTree): string[] => Array.from({ length: tree.length }, (_, index) => `${'-'.repeat(tree.level[index] as number)}${idOf(tree, index)} ${nameOf(tree, index)}`);

describe('JSON as a table', () => {
  const rows = [{ id: '01', parentId: null, name: '县' }, { id: '0101', parentId: '01', name: '镇', kind: 'town' }];
  const expected = ['-01 县', '--0101 镇'];

  it.each([
    ['an array of rows', rows],
    ['rows in an object', { total: 2, rows }],
    ['rows in the answer of a service', { code: 0, data: { records: rows } }],
    ['rows with Chinese keys in another order', rows.map(({ id, parentId, name }) => ({ 名称: name, 上级编码: parentId, 编码: id }))],
    ['nested units', [{ id: '01', name: '县', children: [{ id: '0101', name: '镇', children: [] }] }]],
    ['one nested unit', { code: '01', title: '县', children: [{ code: '0101', title: '镇' }] }],
    ['rows of cells', [['编码', '上级编码', '名称'], ['01', '', '县'], ['0101', '01', '镇']]],
  ])('is understood as %s', async (_, value) => {
    expect(drawn((await read(value)).tree)).toEqual(expected);
  });

  it('gives nested units without codes their place as a code', async () => {
    const { tree } = await read([{ name: '县', children: [{ name: '甲' }, { name: '乙', children: [{ name: '丙' }] }] }]);
    expect(drawn(tree)).toEqual(['-1 县', '--1.1 甲', '--1.2 乙', '---1.2.1 丙']);
  });

  it('takes whole numbers as digits and finds those that have lost some', async () => {
    const { tree, findings } = await read('[{"id":110101001000,"parentId":null,"name":"a"},{"id":110101001001000012,"parentId":110101001000,"name":"b"}]');
    expect(idOf(tree, 0)).toBe('110101001000');
    expect(findings).toMatchObject([{ code: 'damaged-id', row: 2 }]);
  });

  it('finds what is no object, with its row', async () => {
    const { findings, tree } = await read([...rows, 'text', null, 7]);
    expect(tree.length).toBe(2);
    expect(findings.map(({ code, row }) => [code, row])).toEqual([['bad-row', 3], ['bad-row', 4], ['bad-row', 5]]);
  });

  it('keeps text as it is meant, a leading apostrophe too', async () => {
    expect(nameOf((await read([{ id: '1', parentId: '', name: "'=a" }])).tree, 0)).toBe("'=a");
  });
});

describe('findJsonFault', () => {
  const fault = (text: string) => allAtOnce(findJsonFault(text));

  it.each([
    ['[1,]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{"a":1\n "b":2}', 2, 2],
    ['[1] 2', 1, 5],
    ['["a\nb"]', 1, 4],
    ['[tru]', 1, 2],
    ['[1}', 1, 3],
  ])('says where %j goes wrong', (text, line, column) => {
    expect(fault(text)).toEqual({ line, column, isEnd: false });
  });

  it.each(['[-', '[1', '[1.', '[-5e', '[0.5E+', '[10e-3', '{"a":tru'])('knows that %j is cut off', (text) => {
    expect(fault(text).isEnd).toBe(true);
  });

  it('knows a text that is cut off from one with a fault', () => {
    const json = fc.json().filter((text) => /^[[{"]/.test(text) && text.length > 1);
    fc.assert(fc.property(json, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const cut = text.slice(0, Math.min(text.length - 1, Math.floor(text.length * share)));
      expect(fault(cut).isEnd).toBe(true);
    }));
  });
});
