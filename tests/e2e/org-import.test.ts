import type { Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { countyCsv, countyFile, moduleTag, portalPage } from '../support/portal.js';
import { usePortal } from '../support/test-portal.js';
import { chooseInMenu, downloaded, whenReady } from '../support/widgets.js';

const tree = 'jc-org-tree';
const wizard = 'jc-import-dialog';

describe('the org tree in a portal page under a strict security policy', () => {
  const portal = usePortal({ '/': portalPage(moduleTag('jc-org-tree.js'), `<${tree}></${tree}>`) });
  let page: Page;

  beforeEach(async () => {
    page = await open();
  });

  async function open(): Promise<Page> {
    const opened = await portal.open();
    await whenReady(opened, tree);
    return opened;
  }

  const sizeOf = (on: Page): Promise<number | undefined> => on.evaluate(() => document.querySelector('jc-org-tree')?.size);

  async function importByWizard(on: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    // A page in the background paints seldom, and a click waits for paints.
    await on.bringToFront();
    await on.locator(tree).getByRole('button', { name: '导入表格' }).click();
    await on.locator(wizard).locator('input[type=file]').setInputFiles(file);
    await on.locator(wizard).getByRole('button', { name: '试算' }).click();
    await on.locator(wizard).getByRole('button', { name: '去写入' }).click();
    await on.locator(wizard).getByRole('button', { name: /确认写入|替换架构/ }).click();
    await on.locator(tree).getByText(/已写入/).first().waitFor();
  }

  it('says what it is for while it is empty', async () => {
    await page.locator(tree).getByText('还没有组织架构。').waitFor();
    expect(await sizeOf(page)).toBe(0);
    expect(portal.complaints).toEqual([]);
  });

  it('imports the county through the wizard, and after a reload everything is there', async () => {
    await importByWizard(page, countyFile);
    expect(await sizeOf(page)).toBe(230);

    await page.reload();
    const root = page.locator(tree).getByRole('treeitem', { name: '城口县' });
    await root.waitFor();
    expect(await root.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator(tree).getByRole('treeitem', { name: '葛城街道' }).getAttribute('aria-setsize')).toBe('25');
    expect(await sizeOf(page)).toBe(230);
    expect(portal.complaints).toEqual([]);
  });

  it('finds, selects and shows a village by keyboard alone', async () => {
    await importByWizard(page, countyFile);
    await page.locator(tree).getByRole('treeitem', { name: '城口县' }).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('dongheccm');
    await page.locator(tree).getByText(/找到 1 个，第 1 个/).first().waitFor();
    await page.keyboard.press('Enter');
    const row = page.locator(tree).getByRole('treeitem', { selected: true });
    expect(await row.innerText()).toContain('东河村');
    await page.locator(tree).getByRole('heading', { name: '东河村村民委员会' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(tree).getByText(/找到 1 个/).waitFor({ state: 'detached' });
    expect(portal.complaints).toEqual([]);
  });

  it('reports every damaged row before anything is stored, and leaving keeps the old tree', async () => {
    await importByWizard(page, countyFile);
    const damaged = Buffer.from('编码,上级编码,名称\n1,,甲\n2,9,孤\n1,,重\n3,3,己\n1.1E+11,1,坏\n4,5,环\n5,4,环\n');
    await page.locator(tree).getByRole('button', { name: '导入表格' }).click();
    await page.locator(wizard).locator('input[type=file]').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: damaged });
    await page.locator(wizard).getByRole('button', { name: '试算' }).click();
    for (const title of ['找不到上级', '编码重复', '上级是自己', '编码已损坏', '上级成环']) {
      await page.locator(wizard).getByRole('cell', { name: title }).waitFor();
    }
    await page.keyboard.press('Escape');
    expect(await sizeOf(page)).toBe(230);
    expect(portal.complaints).toEqual([]);
  });

  it('takes an import back', async () => {
    await importByWizard(page, countyFile);
    await importByWizard(page, { name: 'y.csv', mimeType: 'text/csv', buffer: Buffer.from('id,parentId,name\n1,,甲\n') });
    expect(await sizeOf(page)).toBe(1);
    await page.locator(tree).getByRole('button', { name: '撤回' }).click();
    await page.locator(tree).getByText('已撤回，并留有记录。').first().waitFor();
    expect(await sizeOf(page)).toBe(230);
    await page.reload();
    await page.locator(tree).getByRole('treeitem', { name: '城口县' }).waitFor();
  });

  it('follows another tab', async () => {
    const other = await open();
    await importByWizard(page, countyFile);
    await other.locator(tree).getByRole('treeitem', { name: '城口县' }).waitFor();
    expect(await sizeOf(other)).toBe(230);
  });

  it('exports a table that imports as the same tree', async () => {
    await importByWizard(page, countyFile);
    for (const format of ['Excel（.xlsx）', 'CSV（WPS/Excel 可直接打开）', 'JSON（给其他程序用）']) {
      const { path } = await downloaded(page, () => chooseInMenu(page, tree, `导出全部 230 行 · ${format}`));
      await importByWizard(page, path);
      expect(await sizeOf(page)).toBe(230);
      expect(await page.evaluate(() => document.querySelector('jc-org-tree')?.reveal('500229221206'))).toBeUndefined();
    }
    expect(portal.complaints).toEqual([]);
  });

  it('reads 200,000 units off the main thread and shows the last of them', async () => {
    const report = await page.evaluate(async () => {
      const lines = ['id,parentId,name'];
      for (let id = 1; id <= 200_000; id++) lines.push(`${id},${id < 100 ? '' : Math.floor(id / 100)},单位${id}`);
      const element = document.querySelector('jc-org-tree');
      const loaded = await element?.importFile(new Blob([lines.join('\n')]));
      await element?.expandAll();
      await element?.reveal('200000');
      return { ...loaded, workers: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('import.worker.js')).length };
    });
    expect(report).toMatchObject({ total: 200_000, findings: [], workers: 1 });
    await page.locator(tree).getByRole('treeitem', { name: '单位200000', exact: true }).waitFor();
    expect(await page.locator(tree).getByRole('treeitem').count()).toBeLessThanOrEqual(200);
    expect(portal.complaints).toEqual([]);
  });

  it('cancelling a load leaves the old tree', async () => {
    await importByWizard(page, countyFile);
    const code = await page.evaluate(async () => {
      const element = document.querySelector('jc-org-tree');
      const controller = new AbortController();
      element?.addEventListener('jc-progress', () => controller.abort(), { once: true });
      const rows = Array.from({ length: 100_000 }, (_, id) => ({ id: String(id), parentId: null, name: `单位${id}` }));
      return element?.load(rows, { signal: controller.signal }).then(
        () => 'loaded',
        (error: { code: string }) => error.code,
      );
    });
    expect(code).toBe('aborted');
    expect(await sizeOf(page)).toBe(230);
  });

  it('shows the progress of a long load, and its cancel button leaves the old tree', async () => {
    await importByWizard(page, countyFile);
    portal.context.setDefaultTimeout(60_000);
    const slow = await portal.context.newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 24 });
    const outcome = page.evaluate(() => {
      const rows = Array.from({ length: 400_000 }, (_, id) => ({ id: String(id), parentId: null, name: `单位${id}` }));
      return document.querySelector('jc-org-tree')?.load(rows).then(
        () => 'loaded',
        (error: { code: string }) => error.code,
      );
    });
    await page.locator(tree).getByRole('progressbar').waitFor();
    await page.locator(tree).getByRole('button', { name: '取消' }).click();
    expect(await outcome).toBe('aborted');
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.locator(tree).getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await sizeOf(page)).toBe(230);
    await page.locator(tree).getByRole('treeitem', { name: '城口县' }).waitFor();
  });

  it('in a narrow column the detail is a page of its own, with a way back to the same row', async () => {
    await page.setViewportSize({ width: 360, height: 760 });
    await importByWizard(page, countyFile);
    await page.locator(tree).getByRole('treeitem', { name: '葛城街道' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator(tree).getByRole('heading', { name: '葛城街道' }).waitFor();
    expect(await page.locator(tree).getByRole('treeitem', { name: '葛城街道' }).isVisible()).toBe(false);
    await page.locator(tree).getByRole('button', { name: '返回列表' }).press('Enter');
    const row = page.locator(tree).getByRole('treeitem', { name: '葛城街道' });
    await row.waitFor();
    expect(await row.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true);
    expect(portal.complaints).toEqual([]);
  });

  it('takes cells pasted from a spreadsheet', async () => {
    await page.locator(tree).getByRole('button', { name: '导入表格' }).click();
    await page.locator(wizard).getByRole('heading', { name: '导入表格' }).waitFor();
    const cells = countyCsv().replaceAll(',', '\t');
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const dialog = document.querySelector('jc-org-tree')?.shadowRoot?.querySelector('jc-import-dialog')?.shadowRoot?.querySelector('dialog');
      dialog?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, cells);
    await page.locator(wizard).getByText('粘贴的单元格').waitFor();
    await page.locator(wizard).getByRole('button', { name: '试算' }).click();
    await page.locator(wizard).getByText('没有发现问题。').waitFor();
  });
});
