import { isJicengError, verifyMinutes } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { openStore, type Store } from '@jiceng/storage';
import { zipFolder } from '@jiceng/storage/transfer';
import { describe, expect, it } from 'vitest';
import { branchYear, people, unit } from '../../testing/meeting-year.suite.js';
import { meetingImportStrings } from '../../locales/meeting/import.js';
import { meetingFile, type MeetingFileFormat } from '../out/export-file.js';
import { readMeetingYear } from '../out/meeting-year.js';
import { importedMeeting, planImport, type ImportRow } from './import-plan.js';
import { sentencesOf } from './import-report.js';
import { readImportSource } from './import-source.js';

const fixture = await branchYear();
const source = await readMeetingYear(fixture.element);
const profile = getProfile('county-five-standards');
const today = '2026-11-20';
const { signal } = new AbortController();
let databases = 0;

const exported = (format: MeetingFileFormat): Promise<File> => meetingFile(fixture.element, source, format, { now: Date.UTC(2026, 10, 20) });
const empty = (): Promise<Store> => openStore({ database: `import-${++databases}`, storage: 'memory' });

async function rowsOf(store: Store, ...files: File[]): Promise<{ rows: ImportRow[]; faults: readonly string[] }> {
  const read = await readImportSource(files, signal);
  const rows = await planImport(read, { store, profile, today, isUnit: (id) => id === unit, signal });
  return { rows, faults: read.faults.map((fault) => `${fault.source} ${fault.reason}`) };
}

function take(store: Store, rows: readonly ImportRow[]): Promise<unknown> {
  return store.meetings.importAll(rows.flatMap(importedMeeting), rows.flatMap(({ files }) => files), { author: '王秀英' });
}

/** What stays the same of a meeting wherever it is kept, with its versions. */
async function contentOf(store: Store): Promise<unknown[]> {
  const kept = (await store.meetings.list({ year: 2026 })).filter(({ record }) => record.state !== 'draft');
  return Promise.all(kept.map(async ({ id, record, isClosed, version, hash }) => ({ id, record, isClosed, version, hash, versions: await store.meetings.history(id) })));
}

describe('a year that went out and comes into an empty store', () => {
  it.each<MeetingFileFormat>(['json', 'zip'])('as %s has the same records, with the same sealed versions', async (format) => {
    const store = await empty();
    const { rows, faults } = await rowsOf(store, await exported(format));
    expect(faults).toEqual([]);
    await take(store, rows);
    const [here, there] = [await contentOf(store), await contentOf(fixture.store)];
    expect(here).toHaveLength(6);
    expect(here).toEqual(there);
  });

  it('as an archive has its evidence, byte for byte, under the same ids', async () => {
    const store = await empty();
    const { rows } = await rowsOf(store, await exported('zip'));
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    await take(store, rows);
    for (const { id, name, hash, type, bytes } of source.attachments.filter((each) => each.name !== '无主.txt')) {
      expect(await store.attachments.get(id)).toMatchObject({ name, hash, type, bytes, unit, year: 2026 });
      expect(await (await store.attachments.file(id)).text()).toBe(await (await fixture.store.attachments.file(id)).text());
    }
  });

  it('is unchanged when it comes again, and into the store that it came from', async () => {
    const store = await empty();
    const file = await exported('zip');
    await take(store, (await rowsOf(store, file)).rows);
    for (const known of [store, fixture.store]) expect((await rowsOf(known, file)).rows.map(({ plan }) => plan.standing)).toEqual(Array.from({ length: 6 }, () => 'unchanged'));
  });

  it('as JSON tells of the evidence that is not in it, and of people who are not on the roll', async () => {
    const store = await empty();
    const { rows } = await rowsOf(store, await exported('json'));
    const sealed = rows.find(({ plan }) => plan.isClosed) as ImportRow;
    expect(sealed.problems).toEqual([{ code: 'absent', count: 2, name: '签到表.jpg' }]);
    expect(sealed.plan.reasons).toEqual([{ code: 'people-unknown', values: { count: 22, name: '周山' } }]);
    await store.people.replace(unit, people, { author: '' });
    expect((await rowsOf(store, await exported('json'))).rows.find(({ plan }) => plan.isClosed)?.plan.reasons).toEqual([]);
  });

  it('has every file several times when it is chosen twice: the first one counts', async () => {
    const { rows } = await rowsOf(await empty(), await exported('json'), await exported('zip'));
    expect(rows.map(({ plan }) => plan.reasons[0]?.code === 'twice')).toEqual([...Array(6).fill(false), ...Array(6).fill(true)]);
  });
});

describe('an archive that is not as it was written', () => {
  const evidence = (rows: readonly ImportRow[]) => rows.flatMap(({ problems }) => problems);
  /** The archive with some of its files exchanged. */
  async function altered(change: (path: string, file: string | Blob) => string | Blob | null): Promise<File> {
    const { yearArchive } = await import('../out/year-archive.js');
    const versions = new Map(await Promise.all(source.meetings.map(async ({ id }) => [id, await fixture.store.meetings.history(id)] as const)));
    const files = yearArchive(source, { versions, fileOf: (id) => fixture.store.attachments.file(id), now: 0 });
    const read = await Promise.all(files.map(async ({ path, read: content }) => ({ path, content: change(path, await content()) })));
    const kept = read.filter((each): each is { path: string; content: string | Blob } => each.content !== null);
    return new File([await zipFolder(kept.map(({ path, content }) => ({ path, read: () => content })))], '材料.zip');
  }

  it('leaves a file of evidence out that is another one, and takes the record', async () => {
    const { rows } = await rowsOf(await empty(), await altered((path, file) => (path.endsWith('.jpg') ? new Blob(['别的照片']) : file)));
    expect(evidence(rows)).toEqual([{ code: 'changed', count: 1, name: '签到表.jpg' }]);
    expect(rows.every(({ plan }) => plan.canTake)).toBe(true);
  });

  it('tells of a file of evidence that is gone, and of one above the limit', async () => {
    expect(evidence((await rowsOf(await empty(), await altered((path, file) => (path.endsWith('.jpg') ? null : file)))).rows)).toEqual([{ code: 'absent', count: 1, name: '签到表.jpg' }]);
    const large = new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]);
    expect(evidence((await rowsOf(await empty(), await altered((path, file) => (path.endsWith('.jpg') ? large : file)))).rows)).toEqual([{ code: 'too-large', count: 1, name: '签到表.jpg' }]);
  });

  it('refuses minutes whose seal does not match', async () => {
    const { rows } = await rowsOf(await empty(), await altered((path, file) => (path.endsWith('定稿版本.json') ? String(file).replaceAll('村小学', '村民家') : file)));
    const refused = rows.filter(({ plan }) => !plan.canTake);
    expect(refused.map(({ plan }) => plan.reasons)).toEqual([[{ code: 'sealed-broken', values: { version: 2 } }]]);
    expect(sentencesOf({ text: meetingImportStrings('zh-CN'), locale: 'zh-CN' }, refused[0] as ImportRow)).toEqual({ what: ['定稿第 2 版的内容与它的哈希不符，定稿后被改动过。'], advice: ['不能采用。请向导出单位重新要一份。'] });
  });

  it('says once what is found at several places of a record', async () => {
    const [row] = (await rowsOf(await empty(), await exported('json'))).rows as [ImportRow, ...ImportRow[]];
    const finding = { level: 'wrong', code: 'meeting-present-over-due', values: { present: 40, due: 21 } } as const;
    const twice = { ...row, problems: [], files: [], plan: { ...row.plan, standing: 'problem', reasons: [{ code: 'as-draft', values: {} }], findings: [{ ...finding, at: 'present' }, { ...finding, at: 'votes/0' }] } } as ImportRow;
    const { what } = sentencesOf({ text: meetingImportStrings('zh-CN'), locale: 'zh-CN' }, twice);
    expect(what.join('').match(/实到 40 人/g)).toHaveLength(1);
  });

  it('takes minutes without their versions as not closed, and says so', async () => {
    const { rows } = await rowsOf(await empty(), await altered((path, file) => (path.endsWith('定稿版本.json') ? null : file)));
    expect(rows.filter(({ plan }) => plan.reasons.some(({ code }) => code === 'seal-missing'))).toHaveLength(1);
    expect(rows.some(({ plan }) => plan.isClosed)).toBe(false);
  });

  it('tells of one that is cut off, damaged, of another kind or empty, file by file, and reads the others', async () => {
    const whole = await exported('zip');
    const cut = new File([whole.slice(0, 2000)], '截断.zip');
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const view = new DataView(bytes.buffer);
    // The deflated description of the first meeting, broken in its middle.
    const at = bytes.findIndex((_, index) => index + 4 < bytes.length && view.getUint32(index, true) === 0x0403_4b50 && new TextDecoder().decode(bytes.slice(index + 30, index + 30 + view.getUint16(index + 26, true))).endsWith('会议.json'));
    const damaged = bytes.slice();
    damaged.fill(0xff, at + 200, at + 260);
    const { rows, faults } = await rowsOf(
      await empty(),
      cut,
      new File([damaged], '损坏.zip'),
      new File(['日期,会议\n'], '登记簿.csv'),
      new File([], '空.json'),
      new File([await (await exported('json')).text().then((text) => text.slice(0, 400))], '半截.json'),
      await exported('xlsx'),
      new File([JSON.stringify({ units: [] })], '架构.json'),
      await exported('json'),
    );
    expect(faults).toEqual(['截断.zip truncated', '损坏.zip damaged', '登记簿.csv damaged', '空.json empty', '半截.json damaged', `${(await exported('xlsx')).name} no-meetings`, '架构.json no-meetings']);
    expect(rows).toHaveLength(6);
    const text = meetingImportStrings('zh-CN');
    for (const fault of faults) expect(text.faults[fault.split(' ').at(-1) ?? '']).toMatch(/。$/);
  });

  it('stops when it is called off', async () => {
    const controller = new AbortController();
    controller.abort();
    const error = await readImportSource([await exported('zip')], controller.signal).catch((thrown: unknown) => thrown);
    expect(isJicengError(error) && error.code).toBe('aborted');
  });
});

describe('what is written', () => {
  it('continues sealed minutes that are here, and is taken back with a further version', async () => {
    const store = await empty();
    const { rows } = await rowsOf(store, await exported('zip'));
    const sealed = rows.find(({ plan }) => plan.isClosed) as ImportRow;
    const [first] = sealed.plan.meeting.versions;
    if (!first || !sealed.plan.record) throw new Error('The fixture has no sealed minutes.');
    await store.meetings.importAll([{ record: { ...sealed.plan.record, ...(first.record as typeof sealed.plan.record) }, isClosed: true, versions: [first], revision: null }], [], { author: '' });
    const [row] = (await rowsOf(store, await exported('zip'))).rows.filter(({ plan }) => plan.standing === 'differs');
    expect(row?.plan.reasons[0]).toEqual({ code: 'adds-versions', values: { from: 2, to: 2 } });
    const written = await store.meetings.importAll(importedMeeting(row as ImportRow), [], { author: '' });
    await store.meetings.undoImport(written, { author: '', reason: '撤回导入' });
    const versions = await store.meetings.history(first.record.id ?? '');
    expect(versions.map(({ record }) => record.place)).toEqual(['村活动室', '村小学', '村活动室']);
    expect(verifyMinutes(versions)).toEqual({ ok: true });
  });
});

describe('every reason', () => {
  it.each(['zh-CN', 'en'])('has a sentence and what to do in %s', (locale) => {
    const { reasons } = meetingImportStrings(locale);
    for (const [code, say] of Object.entries(reasons)) for (const part of say({ kind: 'tea', unit: '9', name: '', field: 'roll', version: 2, here: 2, there: 1, from: 2, to: 3, count: 3, format: '2', known: 1 })) expect(part, code).toMatch(/[。.：:]$/);
  });
});
