import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { kitFolder, moduleTag, portalPage } from '../support/portal.js';
import { serve, type StaticServer } from '../support/serve.js';
import { usePortal } from '../support/test-portal.js';
import { chooseInMenu, downloaded, importCounty, printed, whenReady } from '../support/widgets.js';

const fund = 'jc-fund-calculator';
const both = '<jc-provider profile="county-five-standards" today="2026-11-20" author="王会计"><jc-org-tree></jc-org-tree><jc-fund-calculator></jc-fund-calculator></jc-provider>';

describe('the fund calculator in portal pages under a strict security policy', () => {
  const portal = usePortal({
    '/': portalPage(moduleTag('jiceng.js'), both),
    '/classic': portalPage('<script src="/kit/jiceng.iife.js"></script>', both),
    '/alone': portalPage(moduleTag('jc-fund-calculator.js'), `<${fund} profile="county-five-standards" today="2026-11-20"></${fund}>`),
  });
  /** Two widgets in files of their own each bring a policy for templates; the strict one lets a name be used once. */
  let plainServer: StaticServer;

  beforeAll(async () => {
    plainServer = await serve({ '/kit/': kitFolder }, {}, { '/two-files': portalPage(moduleTag('jc-org-tree.js') + moduleTag('jc-fund-calculator.js'), both) });
  });
  afterAll(() => plainServer.close());

  async function open(path: string, origin = portal.origin): Promise<Page> {
    const page = await portal.open(path, { origin });
    await whenReady(page, fund);
    return page;
  }

  async function withCounty(path: string, origin?: string): Promise<Page> {
    const page = await open(path, origin);
    await importCounty(page);
    return page;
  }

  const totalOf = (page: Page): Promise<string> => page.locator(fund).locator('.total .figure').innerText();

  it.each(['/', '/classic', '/two-files'])('%s shows a village’s funds when it is chosen in the tree, and keeps what was saved', async (path) => {
    const page = await withCounty(path, path === '/two-files' ? plainServer.origin : portal.origin);
    await page.getByRole('treeitem', { name: '葛城街道' }).click();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('treeitem', { name: '土城社区居民委员会' }).click();
    await expect.poll(() => totalOf(page)).toBe('145,800');
    await page.locator(fund).getByRole('button', { name: '保存测算' }).click();
    await page.locator(fund).getByText('已保存测算').first().waitFor();
    await page.reload();
    await page.getByRole('tab', { name: '存档' }).click();
    await page.locator(fund).getByText('土城社区居民委员会').first().waitFor();
    expect(portal.complaints).toEqual([]);
  });

  it('works on an intranet name without TLS', async () => {
    const page = await open('/alone', portal.intranet);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.evaluate(async () => {
      const element = document.querySelector('jc-fund-calculator');
      if (!element) return;
      element.facts = { kind: 'village', population: 2300, membersLastYear: 61 };
      await element.updateComplete;
    });
    expect(await totalOf(page)).toBe('36,100');
    await page.locator(fund).getByRole('button', { name: '村办公经费的依据' }).click();
    await page.getByRole('dialog').getByText('FND-01').waitFor();
    await page.getByRole('button', { name: '复制' }).click();
    await page.evaluate(() => document.querySelector('jc-fund-calculator')?.save());
    expect(portal.complaints).toEqual([]);
  });

  it('compares all 204 villages and communities, and exports them with formulas', async () => {
    const page = await withCounty('/');
    await page.getByRole('treeitem', { name: '城口县' }).click();
    await page.getByRole('tab', { name: '批量' }).click();
    const table = page.locator(fund).getByRole('grid');
    await expect.poll(() => table.getAttribute('aria-rowcount')).toMatch(/^20[5-7]$/);
    const { name, bytes } = await downloaded(page, () => page.locator(fund).getByRole('button', { name: '导出表格' }).click());
    expect(name).toMatch(/\.xlsx$/);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(portal.complaints).toEqual([]);
  });

  it('shows in one tab what another tab writes about a unit', async () => {
    const page = await withCounty('/');
    await page.evaluate(() => {
      const provider = document.querySelector('jc-provider');
      if (provider) provider.unit = '500229001001';
    });
    await expect.poll(() => totalOf(page)).toBe('145,800');
    const other = await open('/');
    await other.evaluate(async () => {
      const store = await document.querySelector('jc-fund-calculator')?.store;
      await store?.facts.add([{ fact: 'members', asOf: '2025-12-31', units: ['500229001001'], values: [200] }], { author: '李四', source: 'typed' });
    });
    await page.bringToFront();
    await expect.poll(() => totalOf(page)).toBe('150,000');
  });

  it('prints the calculation sheet through a frame of its own, page by page', async () => {
    const page = await withCounty('/');
    await page.evaluate(() => {
      const provider = document.querySelector('jc-provider');
      if (provider) provider.unit = '500229001001';
    });
    await expect.poll(() => totalOf(page)).toBe('145,800');
    await chooseInMenu(page, fund, '打印测算表');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2026 年土城社区居民委员会经费测算').first().waitFor();
    for (const part of ['社区办公经费', '服务群众专项经费', '145,800.00', '壹拾肆万伍仟捌佰元整', '编制', '审核', '负责人']) await dialog.getByText(part).first().waitFor();
    expect(await printed(page, fund)).toContain('145,800.00');
    expect(portal.complaints).toEqual([]);
  });
});
