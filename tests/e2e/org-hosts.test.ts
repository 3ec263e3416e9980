import type { Browser, Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { countyCsv, kitFolder, moduleTag, portalPage } from '../support/portal.js';
import { serve, type StaticServer } from '../support/serve.js';

/** Loads the county and says how many units it has then. */
async function loadCounty(page: Page): Promise<number | undefined> {
  return page.evaluate(async (csv) => {
    await customElements.whenDefined('jc-org-tree');
    const element = document.querySelector('jc-org-tree');
    await element?.importFile(new Blob([csv]));
    return element?.size;
  }, countyCsv());
}

describe('host pages of the org tree', () => {
  let browser: Browser;
  let server: StaticServer;

  beforeAll(async () => {
    browser = await launchBrowser(['--host-resolver-rules=MAP portal.example 127.0.0.1']);
    server = await serve(
      { '/kit/': kitFolder },
      {},
      {
        '/': portalPage(moduleTag('jc-org-tree.js'), '<jc-org-tree></jc-org-tree>'),
        '/all': portalPage(moduleTag('jiceng.js'), '<jc-provider><jc-org-tree></jc-org-tree></jc-provider>'),
        '/classic': portalPage('<script src="/kit/jiceng.iife.js"></script>', '<jc-org-tree></jc-org-tree>'),
        '/twice': portalPage(moduleTag('jc-org-tree.js') + moduleTag('jiceng.js'), '<jc-org-tree></jc-org-tree>'),
        '/versioned': portalPage('<script type="module" src="/kit/jc-org-tree.js?v=2"></script>', '<jc-org-tree></jc-org-tree>'),
        '/provider': portalPage(moduleTag('jc-org-tree.js'), '<jc-provider storage="memory" locale="en"><jc-org-tree></jc-org-tree></jc-provider>'),
      },
    );
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(path: string, origin = server.origin): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(origin + path);
    return { page, complaints };
  }

  it.each(['/', '/all', '/classic', '/twice', '/versioned'])('%s shows, stores, reopens and searches the county, and opens its menu and help', async (path) => {
    const { page, complaints } = await open(path);
    expect(await loadCounty(page)).toBe(230);
    await page.reload();
    await page.getByRole('treeitem', { name: '葛城街道' }).waitFor();
    await page.getByRole('searchbox').fill('hongcun');
    await page.getByText('找到 5 个').first().waitFor();
    expect(await page.locator('mark').first().innerText()).toBe('红村');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '键盘帮助' }).click();
    await page.getByRole('dialog', { name: '键盘帮助 · 组织架构' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a plain-HTTP intranet name keeps the data too, and says that it cannot ask for lasting storage', async () => {
    const { page, complaints } = await open('/', server.origin.replace('127.0.0.1', 'portal.example'));
    expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([false, false]);
    expect(await loadCounty(page)).toBe(230);
    await page.locator('[part=status]').filter({ hasText: '不能申请长期保存' }).waitFor();
    await page.reload();
    await page.getByRole('treeitem', { name: '葛城街道' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a provider around a widget’s own file is fetched, and its settings hold', async () => {
    const { page, complaints } = await open('/provider');
    await loadCounty(page);
    await page.getByText('Data is in memory only').waitFor();
    expect(await page.evaluate(() => customElements.get('jc-provider') !== undefined)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('works from memory and says so where the browser refuses IndexedDB', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(server.origin);
    expect(await loadCounty(page)).toBe(230);
    await page.getByText('数据只保存在内存，关闭页面就会丢失').waitFor();
    await context.close();
  });

  it('the one file of the widget is all that is needed until the first data show', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const scripts = (): string[] =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.endsWith('.js'));
      addEventListener('jc-ready', () => document.documentElement.setAttribute('data-scripts', scripts().join(' ')));
    });
    await page.goto(server.origin);
    await page.locator('html[data-scripts]').waitFor();
    expect(await page.locator('html').getAttribute('data-scripts')).toBe('/kit/jc-org-tree.js');
    await context.close();
  });
});
