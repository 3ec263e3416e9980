import { idOf, type OrgMapping } from '@jiceng/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { standInWorkers, type WorkerBehaviour } from '../testing/stand-in-worker.js';
import { findingsPerMessage, rowsPerMessage, type ImportAnswer, type ImportRequest } from './import-protocol.js';
import { serveImport } from './import-server.js';
import { openImport } from './open-import.js';

const workers = standInWorkers<ImportRequest, ImportAnswer>(serveImport);
const useWorker = (behaviour: WorkerBehaviour): void => workers.use(behaviour);

afterEach(() => {
  workers.restore();
  delete (globalThis as { trustedTypes?: unknown }).trustedTypes;
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('jiceng.trusted-types')];
});

const text = 'id,parentId,name\n1,,a\n2,1,b\n';
const workerUrl = 'https://host.test/import.worker.js';
const open = (options: Parameters<typeof openImport>[1] = {}, content = text) => openImport(new Blob([content]), { workerUrl, ...options });

describe('an import in a worker', () => {
  it('gives what the import on the page gives', async () => {
    useWorker('works');
    const inWorker = await open();
    const onPage = await open({ workerUrl: null });
    expect([inWorker.isInWorker, onPage.isInWorker]).toEqual([true, false]);
    const plain = (session: object) => JSON.parse(JSON.stringify({ ...session, isInWorker: 0 })) as unknown;
    expect(plain(inWorker)).toEqual(plain(onPage));
    const mapping = inWorker.guess as OrgMapping;
    expect(await inWorker.build(mapping)).toEqual(await onPage.build(mapping));
    inWorker.close();
    expect(workers.terminated).toBe(1);
  });

  it('builds twice, although the first tree was handed over', async () => {
    useWorker('works');
    const session = await open();
    const mapping = session.guess as OrgMapping;
    for (let time = 0; time < 2; time++) expect(idOf((await session.build(mapping)).tree, 1)).toBe('2');
    const empty: OrgMapping = { nesting: 'parent', id: 1, parentId: 0, name: 2 };
    const none = await open({}, 'id,parentId,name\n');
    for (let time = 0; time < 2; time++) expect((await none.build(empty)).tree.length).toBe(0);
    session.close();
    none.close();
  });

  it('sends findings in pieces that do not hold up the page', async () => {
    useWorker('works');
    const count = findingsPerMessage * 2 + 10;
    const session = await open({}, `id,parentId,name\n${Array.from({ length: count }, (_, at) => `${at},lost,a`).join('\n')}`);
    const { findings } = await session.build(session.guess as OrgMapping);
    session.close();
    expect(findings).toHaveLength(count);
    expect(workers.heard.flatMap((answer) => (answer.type === 'findings' ? [answer.findings.length] : []))).toEqual([findingsPerMessage, findingsPerMessage, 10]);
  });

  it('gives the rows as they stand in the file, in pieces, and builds after it', async () => {
    useWorker('works');
    const count = rowsPerMessage + 10;
    const session = await open({}, `id,parentId,name\n\n${Array.from({ length: count }, (_, at) => `${at},,a`).join('\n')}`);
    const rows = await session.rows();
    expect([rows.length, rows[0], rows[1], rows.at(-1)]).toEqual([count + 1, [''], ['0', '', 'a'], [String(count - 1), '', 'a']]);
    expect(workers.heard.flatMap((answer) => (answer.type === 'piece' ? [answer.rows.length] : []))).toEqual([rowsPerMessage, 11]);
    expect((await session.build(session.guess as OrgMapping)).tree.length).toBe(count);
    session.close();
    await expect(session.rows()).rejects.toMatchObject({ code: 'aborted' });
  });

  it('rejects with the same typed errors', async () => {
    useWorker('works');
    await expect(open({}, '<html></html>')).rejects.toMatchObject({ name: 'JicengError', code: 'file-unreadable', details: { reason: 'markup' } });
    expect(workers.terminated).toBe(1);
    const session = await open();
    await expect(session.build({ nesting: 'parent', id: 0, parentId: 1, name: 9 })).rejects.toMatchObject({ code: 'mapping-invalid' });
    session.close();
  });

  it('ends the worker and rejects with aborted when it is called off', async () => {
    useWorker('works');
    const controller = new AbortController();
    const opening = open({ signal: controller.signal, onProgress: () => controller.abort() });
    await expect(opening).rejects.toMatchObject({ code: 'aborted' });
    expect(workers.terminated).toBe(1);
  });

  it('rejects what is under way when the session is closed', async () => {
    useWorker('works');
    const session = await open();
    const building = session.build(session.guess as OrgMapping);
    session.close();
    await expect(building).rejects.toMatchObject({ code: 'aborted' });
    await expect(session.build(session.guess as OrgMapping)).rejects.toMatchObject({ code: 'aborted' });
  });

  it('rejects when the worker dies in the middle', async () => {
    useWorker('dies later');
    await expect(open()).rejects.toMatchObject({ code: 'import-failed' });
  });
});

describe('an import without a worker', () => {
  it.each<WorkerBehaviour>(['throws', 'fires error'])('is done on the page when the worker %s', async (behaviour) => {
    useWorker(behaviour);
    const session = await open();
    expect(session.isInWorker).toBe(false);
    expect((await session.build(session.guess as OrgMapping)).tree.length).toBe(2);
  });

  it('is done on the page when the policy of the host does not allow ours', async () => {
    useWorker('works');
    Object.assign(globalThis, { trustedTypes: { createPolicy: () => { throw new TypeError('not in the list'); } } });
    expect((await open()).isInWorker).toBe(false);
  });

  it('makes the policy once for all copies of the kit, and lets only addresses of the own origin pass', async () => {
    useWorker('works');
    let made = 0;
    const createPolicy = (_: string, rules: object) => {
      made++;
      return rules;
    };
    Object.assign(globalThis, { trustedTypes: { createPolicy }, location: { href: 'https://host.test/page', origin: 'https://host.test' } });
    for (let time = 0; time < 2; time++) {
      const session = await open();
      expect(session.isInWorker).toBe(true);
      session.close();
    }
    expect(made).toBe(1);
    for (const foreign of ['https://elsewhere.test/import.worker.js', 'data:text/javascript,1', 'blob:https://host.test/1']) {
      expect((await open({ workerUrl: foreign })).isInWorker).toBe(false);
    }
    delete (globalThis as { location?: unknown }).location;
  });
});
