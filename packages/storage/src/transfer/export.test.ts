import { buildTree, idOf, kindOf, nameOf, textAt, type OrgMapping, type OrgRow, type OrgTree } from '@jiceng/domain';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import readExcelFile from 'read-excel-file/universal';
import { exportOrgCsv } from './export-csv.js';
import { exportOrgJson } from './export-json.js';
import { plainColumns } from './export-rows.js';
import { exportOrgXlsx } from './export-xlsx.js';
import { openImport } from './open-import.js';

const treeOf = (rows: OrgRow[]): OrgTree => buildTree(rows).tree;

async function readBack(file: Blob): Promise<OrgTree> {
  const session = await openImport(file);
  return (await session.build(session.guess as OrgMapping)).tree;
}

/** All that the files are to keep. */
const contents = (tree: OrgTree): unknown[] =>
  Array.from({ length: tree.length }, (_, index) => [
    idOf(tree, index), nameOf(tree, index), kindOf(tree, index), tree.parent[index], tree.level[index], tree.fields ? textAt(tree.fields, index) : '',
  ]);

const text = async (file: Blob): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());

const small = treeOf([
  { id: '01', name: '县' },
  { id: '0101', parentId: '01', name: '=cmd|1', kind: '镇', order: 2, note: '"a", b' },
  { id: '0102', parentId: '01', name: '+86', order: 1 },
  { id: '09', parentId: 'lost', name: '-1' },
]);

describe('exportOrgCsv', () => {
  it('writes a byte order mark, CRLF and an apostrophe before what a spreadsheet would calculate', async () => {
    const columns = [{ field: 'id', heading: '编码' }, { field: 'parentId', heading: '上级编码' }, { field: 'name', heading: '名称' }, { field: 'level', heading: '=级别' }, { field: 'note', heading: '备注' }];
    expect(await text(await exportOrgCsv(small, null, columns))).toBe([
      '\ufeff编码,上级编码,名称,"\'=级别",备注',
      '01,,县,1,',
      '0102,01,"\'+86",2,',
      '0101,01,"\'=cmd|1",2,"""a"", b"',
      '09,"\'@orphans","\'-1",1,',
      '',
    ].join('\r\n'));
  });

  it('marks a formula also when the text has a line break in it', async () => {
    const tree = treeOf([{ id: '1', name: 'a', note: '=1+\n1' }]);
    expect(await text(await exportOrgCsv(tree, null, [{ field: 'note', heading: 'note' }]))).toContain('"\'=1+\n1"');
  });

  it('writes the units that were asked for, and the heading when there are none', async () => {
    const names = [{ field: 'name', heading: 'name' }];
    expect(await text(await exportOrgCsv(small, [1], names))).toBe("\ufeffname\r\n\"'+86\"\r\n");
    expect(await text(await exportOrgCsv(small, [], names))).toBe('\ufeffname\r\n');
  });
});

describe('exportOrgXlsx', () => {
  it('holds text as text, also where it begins with an equals sign, and is read by another library', async () => {
    const columns = ['id', 'name', 'level'].map((field) => ({ field, heading: field }));
    const [sheet] = await readExcelFile(await (await exportOrgXlsx(small, null, columns, { sheet: '架构: [一]' })).arrayBuffer());
    expect(sheet).toEqual({ sheet: '架构   一', data: [['id', 'name', 'level'], ['01', '县', 1], ['0102', '+86', 2], ['0101', '=cmd|1', 2], ['09', '-1', 1]] });
  });

  it('moves names to the right by their level, without spaces in them, and keeps the codes', async () => {
    const columns = ['id', 'parentId', 'name'].map((field) => ({ field, heading: field }));
    const file = await exportOrgXlsx(small, null, columns, { layout: 'indented' });
    const [sheet] = await readExcelFile(await file.arrayBuffer());
    expect(sheet?.data).toEqual([['id', 'parentId', 'name'], ['01', null, '县'], ['0102', '01', '+86'], ['0101', '01', '=cmd|1'], ['09', '@orphans', '-1']]);
    expect(await nameStyles(file)).toEqual([undefined, '1', '1', undefined]);
  });

  it.each<[number, string | undefined]>([[1, undefined], [2, '1'], [16, '15'], [17, '15'], [40, '15']])('moves a name of level %i by %s steps', async (level, indent) => {
    const rows = Array.from({ length: level }, (_, at): OrgRow => ({ id: String(at), parentId: at === 0 ? null : String(at - 1), name: 'a' }));
    expect((await nameStyles(await exportOrgXlsx(treeOf(rows), null, plainColumns.slice(0, 3), { layout: 'indented' }))).at(-1)).toBe(indent);
  });

  it('counts the steps of a branch from its own level', async () => {
    const tree = treeOf([{ id: '1', name: '县' }, { id: '11', parentId: '1', name: '镇' }, { id: '111', parentId: '11', name: '村' }]);
    expect(await nameStyles(await exportOrgXlsx(tree, [1, 2], plainColumns.slice(0, 3), { layout: 'indented' }))).toEqual([undefined, '1']);
  });

  it('writes an outline with one column a level that is read back as the same tree', async () => {
    const tree = treeOf([{ id: '1', name: '县' }, { id: '11', parentId: '1', name: '镇' }, { id: '111', parentId: '11', name: '村' }, { id: '12', parentId: '1', name: '乡' }]);
    const file = await exportOrgXlsx(tree, null, plainColumns.slice(0, 3), { layout: 'levels', levelHeading: (level) => `${level}级` });
    const session = await openImport(file);
    expect(session).toMatchObject({ columns: ['id', '1级', '2级', '3级'], guess: { nesting: 'outline', names: [1, 2, 3], id: 0 } });
    const back = (await session.build(session.guess as OrgMapping)).tree;
    expect([...back.level]).toEqual([1, 2, 3, 2]);
    expect(idOf(back, 3)).toBe('12');
  });

  it('writes a branch in the outline from its own level on', async () => {
    const tree = treeOf([{ id: '1', name: '县' }, { id: '11', parentId: '1', name: '镇' }, { id: '111', parentId: '11', name: '村' }]);
    const session = await openImport(await exportOrgXlsx(tree, [1, 2], plainColumns.slice(0, 3), { layout: 'levels' }));
    expect(session.columns).toEqual(['id', 'Level 1', 'Level 2']);
  });

  it('refuses an outline with more levels than a table has columns', async () => {
    const rows = Array.from({ length: 600 }, (_, at): OrgRow => ({ id: String(at), parentId: at === 0 ? null : String(at - 1), name: 'a' }));
    await expect(exportOrgXlsx(treeOf(rows), null, plainColumns, { layout: 'levels' })).rejects.toMatchObject({ code: 'file-too-large' });
  });
});

describe('an export that is read back', () => {
  const id = fc.oneof(fc.stringMatching(/^0{0,3}[1-9]\d{0,5}$/), fc.constantFrom('a-1', '=1', '-2', 'constructor', '__proto__', 'A 7'));
  const name = fc.oneof(
    fc.constantFrom('=cmd', '+1', '-1', '@a', "'quoted", "'=both", 'a,b', 'a;b', '"名"', '"红旗"村', '<b>&amp;</b>', '_x0041_', 'constructor', '__proto__', '007', 'TRUE', '2026-01-01', '1.10101E+11', '😀村', 'ئۇيغۇر'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  ).map((value) => treeOf([{ id: '1', name: value }])).filter((tree) => tree.length === 1 && nameOf(tree, 0).trim() === nameOf(tree, 0) && !/\p{Surrogate}/u.test(nameOf(tree, 0))).map((tree) => nameOf(tree, 0));
  const kind = fc.constantFrom('', '镇', '-', '=kind', 'type');
  const rows = fc
    .uniqueArray(fc.record({ id, name, kind, order: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), up: fc.nat() }), { selector: (row) => row.id, minLength: 1, maxLength: 12 })
    .map((list) => list.map(({ up, kind: of, order, ...row }, at): OrgRow => ({
      ...row,
      // Some parents do not exist, and some ways lead in a circle.
      parentId: up % 4 === 0 ? null : up % 9 === 1 ? 'lost' : (list[up % list.length]?.id ?? null),
      ...(of !== '' && { kind: of }),
      ...(order !== undefined && { order }),
      note: `备注${at}`,
    })));
  const columns = [...plainColumns, { field: 'note', heading: 'note' }];

  it.each<[string, (tree: OrgTree) => Promise<Blob>]>([
    ['CSV', (tree) => exportOrgCsv(tree, null, columns)],
    ['XLSX', (tree) => exportOrgXlsx(tree, null, columns)],
    ['an indented XLSX', (tree) => exportOrgXlsx(tree, null, columns, { layout: 'indented' })],
    ['JSON', (tree) => exportOrgJson(tree, null)],
  ])('gives the same tree as %s: codes, names, kinds, fields, order, orphans', async (_, write) => {
    await fc.assert(fc.asyncProperty(rows, async (list) => {
      const tree = treeOf(list);
      expect(contents(await readBack(await write(tree))).map(normal)).toEqual(contents(tree).map(normal));
    }), { numRuns: 150 });
  });

  it('is called off by its signal', async () => {
    const signal = { aborted: true };
    for (const file of [exportOrgCsv(small, null, plainColumns, { signal }), exportOrgXlsx(small, null, plainColumns, { signal }), exportOrgJson(small, null, { signal })]) {
      await expect(file).rejects.toMatchObject({ code: 'aborted' });
    }
  });
});

/** By how many steps the names in column C are moved to the right, below the heading. */
async function nameStyles(file: Blob): Promise<(string | undefined)[]> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = (name: string): string => strFromU8(parts[name] as Uint8Array);
  const styles = [.../<cellXfs.*<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[0].matchAll(/<xf .*?<\/xf>/gs) ?? []].map(([xml]) => xml);
  const cells = [...part('xl/worksheets/sheet1.xml').matchAll(/<c r="C\d+" s="(\d+)"/g)].slice(1);
  return cells.map(([, style]) => /indent="(\d+)"/.exec(styles[Number(style)] as string)?.[1]);
}

/** Fields are JSON text, whose keys may come in another order. */
function normal(unit: unknown): unknown {
  const cells = unit as unknown[];
  const fields = cells.at(-1) as string;
  return [...cells.slice(0, -1), fields === '' ? {} : JSON.parse(fields)];
}
