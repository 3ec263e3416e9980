import { isJicengError, verifyMinutes, type OparlObject } from '@jiceng/domain';
import { makePace, zipFolder } from '@jiceng/storage/transfer';
import { describe, expect, it } from 'vitest';
import { branchYear, unitName } from '../../testing/meeting-year.suite.js';
import { sheetRows, textOf, unzipped } from '../../testing/unzip.suite.js';
import { meetingFile, outMenu, type MeetingFileFormat } from './export-file.js';
import { readMeetingYear } from './meeting-year.js';
import { archiveBytes, yearArchive } from './year-archive.js';

const fixture = await branchYear();
const source = await readMeetingYear(fixture.element);
const now = Date.UTC(2026, 10, 20);
const file = (format: MeetingFileFormat, locale = 'zh-CN'): Promise<File> => meetingFile(fixture.element, { ...source, locale }, format, { now });
const bytesOf = async (format: MeetingFileFormat): Promise<Uint8Array> => new Uint8Array(await (await file(format)).arrayBuffer());
const codeOf = (error: unknown): string => (isJicengError(error) ? error.code : String(error));

describe('a year as a file', () => {
  it.each<[MeetingFileFormat, string, string]>([
    ['csv', '柳树村党支部_会议登记簿_2026_20261120.csv', 'text/csv;charset=utf-8'],
    ['xlsx', '柳树村党支部_会议登记簿_2026_20261120.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['ics', '柳树村党支部_会议日历_2026_20261120.ics', 'text/calendar;charset=utf-8'],
    ['html', '柳树村党支部_会议登记簿_2026_20261120.html', 'text/html;charset=utf-8'],
    ['json', '柳树村党支部_会议_2026_20261120.json', 'application/json'],
    ['zip', '柳树村党支部_会议材料_2026_20261120.zip', 'application/zip'],
  ])('%s has its name and type, and holds something', async (format, name, type) => {
    const made = await file(format);
    expect([made.name, made.type]).toEqual([name, type]);
    expect(made.size).toBeGreaterThan(500);
  });

  it('the workbook has every meeting but the draft, its figures as numbers and its votes with their results', async () => {
    const book = await bytesOf('xlsx');
    const [head = [], ...rows] = sheetRows(book, 1);
    const column = (title: string): string[] => rows.map((row) => row[head.indexOf(title)] ?? '');
    expect(column('日期')).toEqual(['2026-09-08', '2026-10-12', '2026-10-12', '2026-10-19', '2026-12-01', '2026-12-18']);
    expect(column('状态')).toEqual(['已召开', '已召开', '已召开', '已召开', '已取消', '已安排']);
    expect(column('党小组')).toEqual(['', '第一党小组', '第一党小组', '', '', '']);
    expect(column('应到')).toEqual(['3', '7', '7', '21', '', '21']);
    expect(column('实到')).toEqual(['3', '6', '5', '19', '', '']);
    expect(column('标题')[0]).toBe('<script>alert(1)</script>');
    expect(column('决议')[3]).toBe('1. 同意修路方案，十一月动工\n2. 下月公开账目');
    expect(column('附件数')[3]).toBe('2');
    expect(column('版本')).toEqual(['未定稿', '未定稿', '未定稿', '2', '未定稿', '未定稿']);
    expect(column('主持人')[3]).toBe('周山');
    const votes = sheetRows(book, 2);
    expect(votes.slice(1).map((row) => [row[3], row[5], row[6], row[10]])).toEqual([
      ['修路方案', '21', '18', '✓ 通过：赞成 15 票，需 11 票，另有 1 人未投票'],
      ['修桥方案', '21', '17', '! 未通过：赞成 10 票，需 11 票，还差 1 票'],
    ]);
    const duties = sheetRows(book, 3);
    expect(duties).toHaveLength(source.statuses.length + 1);
    expect(duties.filter((row) => row[7] === '防汛值守')).toHaveLength(1);
    expect(textOf(unzipped(book).get('xl/worksheets/sheet4.xml'))).toContain(source.profile.hash);
  });

  it('nothing of why somebody was away stands in the register', async () => {
    const book = unzipped(await bytesOf('xlsx'));
    for (const bytes of book.values()) expect(textOf(bytes)).not.toMatch(/外出|未说明/);
    expect(textOf(await bytesOf('csv'))).not.toMatch(/外出|未说明/);
  });

  it('the table begins with a byte order mark, ends its lines as Windows does, and holds no formula', async () => {
    const csv = textOf(await bytesOf('csv'));
    expect(csv.startsWith('\ufeff序号,单位,日期,')).toBe(true);
    expect(csv.split('\r\n').at(-1)).toBe('');
    expect(csv).not.toMatch(/(^|,)[=+@]/m);
  });

  it('the meetings as JSON have the fields of OParl, with the version that stands', async () => {
    const list = JSON.parse(textOf(await bytesOf('json'))) as { data: OparlObject[]; pagination: object };
    expect(list.pagination).toMatchObject({ totalElements: 6 });
    expect(list.data[3]).toMatchObject({ type: 'https://schema.oparl.org/1.1/Meeting', name: '党员大会', start: '2026-10-19T14:30:00+08:00', location: { description: '村小学' }, 'jiceng:minutes': { version: 2 } });
    expect((list.data[3] as { agendaItem?: readonly OparlObject[] }).agendaItem?.[1]).toMatchObject({ name: '修路方案', result: '✓ 通过：赞成 15 票，需 11 票，另有 1 人未投票', resolutionText: '同意修路方案，十一月动工' });
    expect(Object.keys(list.data[0]?.['jiceng:names'] as object)).toEqual(['p1', 'p2']);
  });

  it('without a unit, rules or store there is none', async () => {
    const { element } = fixture;
    expect(codeOf(await readMeetingYear({ ...element, shownUnit: null }).catch((error: unknown) => error))).toBe('unknown-unit');
    expect(codeOf(await readMeetingYear({ ...element, model: { profile: undefined, groups: [] } }).catch((error: unknown) => error))).toBe('profile-unresolved');
    expect(codeOf(await readMeetingYear({ ...element, opened: null }).catch((error: unknown) => error))).toBe('storage-closed');
  });
});

describe('a year as an archive', () => {
  const root = '柳树村党支部_2026';
  const meeting = `${root}/2026-10-19 党员大会`;

  it('has the register, the calendar, and a folder for each meeting with its evidence', async () => {
    expect([...unzipped(await bytesOf('zip')).keys()]).toEqual([
      `${root}/会议登记簿.csv`,
      `${root}/会议登记簿.xlsx`,
      `${root}/会议登记簿.html`,
      `${root}/会议日历.ics`,
      `${root}/附件目录.csv`,
      `${root}/2026-09-08 支委会 _script_alert(1)__script_/会议记录.html`,
      `${root}/2026-09-08 支委会 _script_alert(1)__script_/会议.json`,
      `${root}/2026-10-12 党小组会 第一党小组/会议记录.html`,
      `${root}/2026-10-12 党小组会 第一党小组/会议.json`,
      `${root}/2026-10-12 党小组会 第一党小组 (2)/会议记录.html`,
      `${root}/2026-10-12 党小组会 第一党小组 (2)/会议.json`,
      `${meeting}/会议记录.html`,
      `${meeting}/会议.json`,
      `${meeting}/定稿版本.json`,
      `${root}/2026-12-01 党课/会议记录.html`,
      `${root}/2026-12-01 党课/会议.json`,
      `${root}/2026-12-18 党员大会/会议记录.html`,
      `${root}/2026-12-18 党员大会/会议.json`,
      `${meeting}/附件/签到表/签到表.jpg`,
      `${meeting}/附件/会议通知/会议 通知_.pdf`,
      `${root}/其他材料/无主.txt`,
    ]);
  });

  it('each description names its files where they lie, and the evidence is what was attached', async () => {
    const files = unzipped(await bytesOf('zip'));
    const { auxiliaryFile, invitation } = JSON.parse(textOf(files.get(`${meeting}/会议.json`))) as Record<'auxiliaryFile' | 'invitation', never>;
    for (const { accessUrl } of [...(auxiliaryFile as { accessUrl: string }[]), invitation as { accessUrl: string }]) expect(files.has(`${meeting}/${decodeURIComponent(accessUrl)}`), accessUrl).toBe(true);
    expect(textOf(files.get(`${meeting}/附件/签到表/签到表.jpg`))).toBe('照片'.repeat(400));
    expect(textOf(files.get(`${root}/其他材料/无主.txt`))).toBe('没有会议');
  });

  it('the sealed versions can be verified from it', async () => {
    const versions = JSON.parse(textOf(unzipped(await bytesOf('zip')).get(`${meeting}/定稿版本.json`))) as Parameters<typeof verifyMinutes>[0];
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([[1, ''], [2, '地点写错']]);
    expect(verifyMinutes(versions)).toEqual({ ok: true });
  });

  it('is refused above 200 MB of evidence, before a file is read', async () => {
    const attachments = source.attachments.map((each, index) => ({ ...each, bytes: index === 0 ? archiveBytes - 1 : index === 1 ? 1 : 0 }));
    const archive = { versions: new Map(), fileOf: () => Promise.reject(new Error('read')), now };
    expect(yearArchive({ ...source, attachments }, archive)).not.toEqual([]);
    const more = attachments.map((each, index) => (index === 2 ? { ...each, bytes: 1 } : each));
    expect(() => yearArchive({ ...source, attachments: more }, archive)).toThrow(expect.objectContaining({ code: 'archive-too-large' }));
    const removed = more.map((each, index) => (index === 0 ? { ...each, removed: { time: '', author: '' } } : each));
    expect(yearArchive({ ...source, attachments: removed }, archive)).not.toEqual([]);
  });

  it('a file that was removed is in the list and nowhere else', async () => {
    const attachments = source.attachments.map((each) => (each.name === '签到表.jpg' ? { ...each, removed: { time: '2026-11-01T00:00:00.000Z', author: '' } } : each));
    const made = await meetingFile(fixture.element, { ...source, attachments }, 'zip', { now });
    const files = unzipped(new Uint8Array(await made.arrayBuffer()));
    expect([...files.keys()].filter((path) => path.endsWith('.jpg'))).toEqual([]);
    expect(textOf(files.get(`${root}/附件目录.csv`))).toMatch(/签到表\.jpg,\d+,[0-9a-f]{64},.*,文件已清理/);
  });

  it('tells how far it is, and stops when it is called off', async () => {
    const told: string[] = [];
    await meetingFile(fixture.element, source, 'zip', { now, onProgress: ({ done, total }) => void told.push(`${done}/${total}`) });
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe('21/21');
    const controller = new AbortController();
    const files = yearArchive(source, { versions: new Map(), fileOf: () => Promise.resolve(new Blob()), now });
    const error = await zipFolder(files, makePace(controller.signal), ({ done }) => void (done === 3 && controller.abort())).catch((thrown: unknown) => thrown);
    expect(codeOf(error)).toBe('aborted');
  });
});

describe('the menu', () => {
  it('says what, how many and in which form, and prints two documents', async () => {
    const entries = outMenu(fixture.element, { meetings: 6, files: 3 });
    expect(entries.map(({ label }) => label)).toEqual([
      '导出 2026 年会议登记簿 6 次 · Excel (.xlsx)',
      '导出 2026 年会议登记簿 6 次 · CSV（WPS/Excel 可直接打开）',
      '导出 2026 年登记簿和记录 · 网页 (.html)',
      '导出 2026 年日历 · 日历文件 (.ics)',
      '导出 2026 年会议 6 次 · JSON（OParl 1.1）',
      '导出 2026 年全部材料，含附件 3 份 · 压缩包 (.zip)',
      '打印年度表',
      '打印材料目录',
    ]);
    await entries.at(-2)?.run();
    await entries.at(-1)?.run();
    expect(fixture.printed.map(({ title, unit }) => [title, unit])).toEqual([['2026 年会议完成情况', unitName], ['2026 年会议材料目录', unitName]]);
  });

  it('offers nothing without a unit', () => expect(outMenu({ ...fixture.element, shownUnit: null })).toEqual([]));
  it('speaks English', () => expect(outMenu({ ...fixture.element, settings: { locale: 'en' } })[5]?.label).toBe('Export everything of 2026 with its evidence · archive (.zip)'));
});
