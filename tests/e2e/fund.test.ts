import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { countyCsv, kitFolder, moduleTag, portalPage, strictPolicy } from '../support/portal.js';
import { serve, type StaticServer } from '../support/serve.js';

const fund = 'jc-fund-calculator';
const both = '<jc-provider profile="county-five-standards" today="2026-11-20" author="王会计"><jc-org-tree></jc-org-tree><jc-fund-calculator></jc-fund-calculator></jc-provider>';

describe('the fund calculator in portal pages under a strict security policy', () => {
  let browser: Browser;
  let server: StaticServer;
  /** Two widgets in files of their own each bring a policy for templates; the strict one lets a name be used once. */
  let plainServer: StaticServer;
  let context: BrowserContext;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser(['--host-resolver-rules=MAP portal.example 127.0.0.1']);
    server = await serve(
      { '/kit/': kitFolder },
      { 'content-security-policy': strictPolicy },
      {
        '/': portalPage(moduleTag('jiceng.js'), both),
        '/classic': portalPage('<script src="/kit/jiceng.iife.js"></script>', both),
        '/alone': portalPage(moduleTag('jc-fund-calculator.js'), `<${fund} profile="county-five-standards" today="2026-11-20"></${fund}>`),
      },
    );
    plainServer = await serve({ '/kit/': kitFolder }, {}, { '/two-files': portalPage(moduleTag('jc-org-tree.js') + moduleTag('jc-fund-calculator.js'), both) });
  });
  afterAll(async () => {
    await browser.close();
    await plainServer.close();
    await server.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN', acceptDownloads: true });
    context.setDefaultTimeout(15_000);
    complaints = [];
  });
  afterEach(() => context.close());

  async function open(path: string, origin = server.origin): Promise<Page> {
    const page = await context.newPage();
    complaints = complaintsOf(page);
    await page.goto(origin + path);
    await page.evaluate(async () => {
      await customElements.whenDefined('jc-fund-calculator');
      await document.querySelector('jc-fund-calculator')?.ready;
    });
    return page;
  }

  async function withCounty(path: string, origin?: string): Promise<Page> {
    const page = await open(path, origin);
    await page.evaluate(async (csv) => {
      await customElements.whenDefined('jc-org-tree');
      await document.querySelector('jc-org-tree')?.importFile(new Blob([csv]));
    }, countyCsv());
    return page;
  }

  const totalOf = (page: Page): Promise<string> => page.locator(fund).locator('.total .figure').innerText();

  it.each(['/', '/classic', '/two-files'])('%s shows a village’s funds when it is chosen in the tree, and keeps what was saved', async (path) => {
    const page = await withCounty(path, path === '/two-files' ? plainServer.origin : server.origin);
    await page.getByRole('treeitem', { name: '葛城街道' }).click();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('treeitem', { name: '土城社区居民委员会' }).click();
    await expect.poll(() => totalOf(page)).toBe('145,800');
    await page.locator(fund).getByRole('button', { name: '保存测算' }).click();
    await page.locator(fund).getByText('已保存测算').first().waitFor();
    await page.reload();
    await page.getByRole('tab', { name: '存档' }).click();
    await page.locator(fund).getByText('土城社区居民委员会').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('works on an intranet name without TLS', async () => {
    const page = await open('/alone', server.origin.replace('127.0.0.1', 'portal.example').replace('localhost', 'portal.example'));
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
    expect(complaints).toEqual([]);
  });

  it('compares all 204 villages and communities, and exports them with formulas', async () => {
    const page = await withCounty('/');
    await page.getByRole('treeitem', { name: '城口县' }).click();
    await page.getByRole('tab', { name: '批量' }).click();
    const table = page.locator(fund).getByRole('grid');
    await expect.poll(() => table.getAttribute('aria-rowcount')).toMatch(/^20[5-7]$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(fund).getByRole('button', { name: '导出表格' }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const file = readFileSync(await download.path());
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(complaints).toEqual([]);
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
    await page.locator(fund).getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '打印测算表' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2026 年土城社区居民委员会经费测算').first().waitFor();
    for (const part of ['社区办公经费', '服务群众专项经费', '145,800.00', '壹拾肆万伍仟捌佰元整', '编制', '审核', '负责人']) await dialog.getByText(part).first().waitFor();
    const printed = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const preview = document.querySelector('jc-fund-calculator')?.shadowRoot?.querySelector<HTMLElement & { print(frame: HTMLIFrameElement): void }>('jc-print-dialog');
          // The browser's own print window has nothing to be seen by a test.
          if (preview) preview.print = (frame) => resolve(frame.contentDocument?.body.innerText ?? '');
        }),
    );
    await dialog.getByRole('button', { name: '打印' }).click();
    expect(await printed).toContain('145,800.00');
    expect(complaints).toEqual([]);
  });
});
