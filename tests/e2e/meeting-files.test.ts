import type { Locator, Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { sheetRows, textOf, unzipped } from '../../packages/elements/src/testing/unzip.suite.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { complaintsOf } from '../support/browser.js';
import { decidedRoad, heldMeeting, seedBranch, showView, startProcedure, widget } from '../support/meeting.js';
import { moduleTag, portalPage } from '../support/portal.js';
import { usePortal } from '../support/test-portal.js';
import { chooseInMenu, downloaded, printed as printedBy, whenReady } from '../support/widgets.js';

describe('what goes out of the meeting checklist under a strict security policy', () => {
  const portal = usePortal({
    '/': portalPage(moduleTag('jiceng.js'), `<jc-provider profile="county-five-standards" today="2026-11-20" author="吴春2"><jc-org-tree></jc-org-tree><${widget} unit="111"></${widget}></jc-provider>`),
  });
  let page: Page;
  let checklist: Locator;
  /** The record that was closed and corrected. */
  let meeting: string;

  beforeEach(async () => {
    page = await portal.open();
    checklist = page.locator(widget);
    await whenReady(page, widget);
    await seedBranch(page);
    meeting = await page.evaluate(async (held) => {
      const store = await document.querySelector('jc-meeting-checklist')?.store;
      const options = { author: '吴春2' };
      const sheet = await store?.attachments.add(new Blob(['签到'], { type: 'text/plain' }), { unit: '111', year: 2026, name: '签到表.txt' }, { ...options, noun: 'meeting' });
      const closed = await store?.meetings.close({ ...held, unit: '111', evidence: { sheet: [sheet?.attachment.id ?? ''] } }, options);
      const record = closed?.meeting.record as NonNullable<typeof closed>['meeting']['record'];
      await store?.meetings.amend({ ...record, place: '村小学' }, { ...options, reason: '地点写错' });
      await store?.meetings.hold({ ...held, unit: '111', kind: 'theme-day', date: '2026-10-15', title: '=HYPERLINK("http://x")' }, options);
      return record.id;
    }, heldMeeting);
    await expect.poll(() => checklist.locator('.year-grid').innerText()).toContain('10月19日');
  });

  /** Chooses an entry of the menu and takes the file that comes of it. */
  const download = (entry: RegExp) => downloaded(page, () => chooseInMenu(page, widget, entry));

  it('a workbook has the register of the year, with what begins like a formula as text', async () => {
    const { name, bytes } = await download(/xlsx/);
    expect(name).toBe('柳树村_会议登记簿_2026_20261120.xlsx');
    const cells = sheetRows(bytes, 1).flat();
    expect(cells).toContain('2026-10-19');
    expect(cells.some((cell) => cell.includes('=HYPERLINK'))).toBe(true);
    expect([...unzipped(bytes)].every(([path, content]) => !path.startsWith('xl/worksheets/') || !textOf(content).includes('<f>'))).toBe(true);
    expect(portal.complaints).toEqual([]);
  });

  it('a CSV has the same, for a spreadsheet to read', async () => {
    const { name, bytes } = await download(/CSV/);
    expect(name).toMatch(/\.csv$/);
    const text = bytes.toString();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.split('\r\n').some((line) => line.includes('2026-10-19') && line.includes('党员大会') && line.includes('17'))).toBe(true);
    expect(text).toContain("'=HYPERLINK");
  });

  it('a calendar has what is still to be held, with reminders 7 and 1 days before', async () => {
    const { name, bytes } = await download(/日历/);
    expect(name).toMatch(/\.ics$/);
    const text = bytes.toString();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(0);
    expect(text).toContain('TRIGGER:-P7D');
    expect(text).toContain('TRIGGER:-P1D');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('a page can be opened by itself, and holds no script', async () => {
    const { name, bytes } = await download(/网页/);
    expect(name).toMatch(/\.html$/);
    const reader = await portal.context.newPage();
    const found = complaintsOf(reader);
    await reader.setContent(bytes.toString());
    expect(await reader.locator('script, iframe, img').count()).toBe(0);
    const text = await reader.locator('body').innerText();
    expect(text).toContain('修路方案');
    expect(text).toContain('村小学');
    expect(found).toEqual([]);
  });

  it('an archive has the year with its evidence in folders, every sealed version and one JSON for each meeting', async () => {
    const { name, bytes } = await download(/压缩包/);
    expect(name).toMatch(/\.zip$/);
    const files = unzipped(bytes);
    const paths = [...files.keys()];
    expect(paths.every((path) => path.startsWith(`${paths[0]?.split('/')[0]}/`))).toBe(true);
    const evidence = paths.find((path) => path.endsWith('签到表.txt')) ?? '';
    expect(textOf(files.get(evidence))).toBe('签到');
    const folder = evidence.split('/').slice(0, 2).join('/');
    const json = paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json')).map((path) => JSON.parse(textOf(files.get(path))) as unknown);
    expect(json.some((value) => Array.isArray(value) && value.length === 2)).toBe(true);
    expect(json.some((value) => (value as { type?: string }).type?.endsWith('/Meeting'))).toBe(true);
  });

  it('an archive comes back on another machine: meetings, sealed versions and evidence', async () => {
    const { bytes } = await download(/压缩包/);
    const elsewhere = await portal.newContext();
    const there = await portal.open('/', { within: elsewhere });
    await whenReady(there, widget);
    await seedBranch(there);
    await chooseInMenu(there, widget, '导入会议文件');
    await there.locator('#import-files').setInputFiles({ name: '年.zip', mimeType: 'application/zip', buffer: bytes });
    await there.getByText('将写入 2 次会议、附件 1 个').waitFor();
    await there.getByRole('tabpanel').getByRole('button', { name: '导入 2 次会议' }).click();
    await there.getByText('已导入 2 次会议、附件 1 个').first().waitFor();
    expect(await keptIn(there)).toEqual(await keptIn(page));
    expect(portal.complaints).toEqual([]);
    await elsewhere.close();
  });

  /** What a preview shows, and what is handed to the printer. */
  async function printed(): Promise<{ shown: string; sent: string }> {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '打印', exact: true }).waitFor();
    await expect.poll(() => dialog.locator('.page, .sheet').count()).toBeGreaterThan(0);
    const shown = await dialog.innerText();
    return { shown, sent: await printedBy(page, widget) };
  }

  it('prints the year table', async () => {
    await checklist.getByRole('button', { name: '打印年度表' }).click();
    const { sent } = await printed();
    for (const part of ['柳树村', '党员大会', '10月19日', '支委会']) expect(sent).toContain(part);
    expect(portal.complaints).toEqual([]);
  });

  it('prints the sheet to sign on, with everybody of the roll and three blank lines', async () => {
    await showView(page, 'record;new=1;kind=members-meeting;date=2026-11-19');
    await checklist.getByRole('button', { name: '打印签到表' }).click();
    const { sent } = await printed();
    for (const part of ['签到表', '党员大会', '2026年11月19日', '周春1', '华春24', '列席', '应到', '签名']) expect(sent).toContain(part);
    expect(portal.complaints).toEqual([]);
  });

  it('prints closed minutes with verdict, clause, version and hash', async () => {
    await showView(page, `record;id=${meeting}`);
    await checklist.getByRole('button', { name: '打印纪要' }).first().click();
    const { sent } = await printed();
    for (const part of ['修路方案', '第十一条', '村小学', '地点写错', 'SHA-256', '主持人', '记录人']) expect(sent).toContain(part);
    expect(portal.complaints).toEqual([]);
  });

  it('prints the notice of a step with its days and where to object', async () => {
    const id = await startProcedure(page, 'four-discussions', '修路方案', [...decidedRoad, ...['board', 'county-media'].map((place) => ({ type: 'posted', step: 'publish-decision', date: '2026-02-12', place }) as const)]);
    await showView(page, `procedure;id=${id}`);
    await checklist.locator('.steps').waitFor();
    await checklist.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '打印公示' }).click();
    const { sent } = await printed();
    for (const part of ['修路方案', '柳树村', '2月12日', '2月26日']) expect(sent).toContain(part);
    expect(portal.complaints).toEqual([]);
  });
});

/** The meetings of a page's store with their sealed versions and what their evidence says. */
async function keptIn(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const store = await document.querySelector('jc-meeting-checklist')?.store;
    const meetings = (await store?.meetings.list({ year: 2026 })) ?? [];
    return Promise.all(
      meetings.map(async ({ id, record, hash, version, isClosed }) => {
        const versions = (await store?.meetings.history(id)) ?? [];
        const files = await Promise.all(Object.values(record.evidence ?? {}).flat().map(async (file) => (await store?.attachments.file(file))?.text()));
        return { id, record, hash, version, isClosed, versions, files };
      }),
    );
  });
}
