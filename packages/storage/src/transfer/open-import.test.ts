import { childrenOf, idOf, nameOf, type OrgMapping } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { openImport, type ImportOptions } from './open-import.js';

const open = (text: BlobPart, options?: ImportOptions) => openImport(new Blob([text]), options);

async function importText(text: BlobPart, options?: ImportOptions) {
  const session = await open(text, options);
  const result = await session.build(session.guess as OrgMapping);
  session.close();
  return { session, ...result };
}

describe('openImport', () => {
  it('reads a text table, guesses its columns and builds its tree', async () => {
    const { session, tree, findings, rows } = await importText('\ufeff名称,上级编码,编码\r\n县,,1\r\n镇,1,11\r\n村,11,111\r\n');
    expect(session).toMatchObject({
      format: 'csv', encoding: 'utf-8', separator: ',', columns: ['名称', '上级编码', '编码'], rowCount: 3, firstRow: 2, sheets: [], isInWorker: false,
      guess: { nesting: 'parent', id: 2, parentId: 1, name: 0 },
      columnSamples: [['县', '镇', '村'], ['1', '11'], ['1', '11', '111']],
    });
    expect(session.sample[0]).toEqual(['县', '', '1']);
    expect([rows, findings]).toEqual([3, []]);
    expect([0, 1, 2].map((index) => `${tree.level[index]} ${idOf(tree, index)} ${nameOf(tree, index)}`)).toEqual(['1 1 县', '2 11 镇', '3 111 村']);
  });

  it('says the row that Excel shows for what it finds, also after a quoted line break and an empty line', async () => {
    const { findings, rows } = await importText('id,parentId,name\n1,,"two\nlines"\n\n2,9,orphan\n1,,again\n1.10101E+11,,damaged\n');
    expect(findings.map(({ code, row }) => [code, row])).toEqual([['control-characters', 2], ['orphan', 4], ['duplicate-id', 5], ['damaged-id', 6]]);
    expect(rows).toBe(4);
  });

  it('builds again with another mapping from the same table', async () => {
    const session = await open('a,b,c\n1,,x\n2,1,y\n');
    const build = async (mapping: OrgMapping) => nameOf((await session.build(mapping)).tree, 0);
    expect(await Promise.all([
      build({ nesting: 'parent', id: 0, parentId: 1, name: 2 }),
      build({ nesting: 'parent', id: 0, parentId: 1, name: 0 }),
    ])).toEqual(['x', '1']);
  });

  it('tells how far it is, in order of the phases', async () => {
    const phases: string[] = [];
    await importText(`id,parentId,name\n${Array.from({ length: 20_000 }, (_, at) => `${at + 1},${at === 0 ? '' : 1},unit ${at}`).join('\n')}`, {
      onProgress: ({ phase, done, total }) => {
        expect(done).toBeLessThanOrEqual(total);
        if (phases.at(-1) !== phase) phases.push(phase);
      },
    });
    // A phase that is over within a slice is not told.
    expect(phases).toEqual(['reading', 'parsing', 'checking', 'building'].filter((phase) => phases.includes(phase)));
    expect(phases).toContain('building');
  });

  it('rejects with aborted when it is called off before, while reading and while building', async () => {
    await expect(open('id,name\n', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });

    const big = `id,parentId,name\n${Array.from({ length: 60_000 }, (_, at) => `${at + 1},${at === 0 ? '' : 1},unit ${at}`).join('\n')}`;
    const reading = new AbortController();
    await expect(open(big, { signal: reading.signal, onProgress: ({ phase }) => phase === 'parsing' && reading.abort() })).rejects.toMatchObject({ code: 'aborted' });

    const building = new AbortController();
    const session = await open(big, { signal: building.signal, onProgress: ({ phase }) => phase === 'building' && building.abort() });
    await expect(session.build(session.guess as OrgMapping)).rejects.toMatchObject({ code: 'aborted' });
    await expect(session.build(session.guess as OrgMapping)).rejects.toMatchObject({ code: 'aborted' });
  });

  it('rejects with aborted once the session is closed', async () => {
    const session = await open('id,parentId,name\n1,,a\n');
    session.close();
    await expect(session.build({ nesting: 'parent', id: 0, parentId: 1, name: 2 })).rejects.toMatchObject({ code: 'aborted' });
  });

  it('gives the rows below the heading, and none once it is closed', async () => {
    const session = await open('登记表\n户编号,姓名,项目\nh1,赵大,其他\n\nh2,"钱,二",其他\n');
    expect(await session.rows()).toEqual([['h1', '赵大', '其他'], [''], ['h2', '钱,二', '其他']]);
    session.close();
    await expect(session.rows()).rejects.toMatchObject({ code: 'aborted' });
  });

  it('opens an outline and gives its units in the order of the rows', async () => {
    const { tree } = await importText('名称\n县\n  丙镇\n    乙村\n    甲村\n  丁镇\n');
    expect(childrenOf(tree, 0).map((index) => nameOf(tree, index))).toEqual(['丙镇', '丁镇']);
    expect(nameOf(tree, 2)).toBe('乙村');
  });
});
