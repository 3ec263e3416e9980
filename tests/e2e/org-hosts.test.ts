import { describe, expect, it } from 'vitest';
import { moduleTag, portalPage } from '../support/portal.js';
import { refuseIndexedDB, usePortal } from '../support/test-portal.js';
import { importCounty } from '../support/widgets.js';

describe('host pages of the org tree', () => {
  const portal = usePortal(
    {
      '/': portalPage(moduleTag('jc-org-tree.js'), '<jc-org-tree></jc-org-tree>'),
      '/all': portalPage(moduleTag('jiceng.js'), '<jc-provider><jc-org-tree></jc-org-tree></jc-provider>'),
      '/classic': portalPage('<script src="/kit/jiceng.iife.js"></script>', '<jc-org-tree></jc-org-tree>'),
      '/twice': portalPage(moduleTag('jc-org-tree.js') + moduleTag('jiceng.js'), '<jc-org-tree></jc-org-tree>'),
      '/versioned': portalPage('<script type="module" src="/kit/jc-org-tree.js?v=2"></script>', '<jc-org-tree></jc-org-tree>'),
      '/provider': portalPage(moduleTag('jc-org-tree.js'), '<jc-provider storage="memory" locale="en"><jc-org-tree></jc-org-tree></jc-provider>'),
    },
    '',
  );

  it.each(['/', '/all', '/classic', '/twice', '/versioned'])('%s shows, stores, reopens and searches the county, and opens its menu and help', async (path) => {
    const page = await portal.open(path);
    expect(await importCounty(page)).toBe(230);
    await page.reload();
    await page.getByRole('treeitem', { name: '葛城街道' }).waitFor();
    await page.getByRole('searchbox').fill('hongcun');
    await page.getByText('找到 5 个').first().waitFor();
    expect(await page.locator('mark').first().innerText()).toBe('红村');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '键盘帮助' }).click();
    await page.getByRole('dialog', { name: '键盘帮助 · 组织架构' }).waitFor();
    expect(portal.complaints).toEqual([]);
  });

  it('a plain-HTTP intranet name keeps the data too, and says that it cannot ask for lasting storage', async () => {
    const page = await portal.open('/', { origin: portal.intranet });
    expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([false, false]);
    expect(await importCounty(page)).toBe(230);
    await page.locator('[part=status]').filter({ hasText: '不能申请长期保存' }).waitFor();
    await page.reload();
    await page.getByRole('treeitem', { name: '葛城街道' }).waitFor();
    expect(portal.complaints).toEqual([]);
  });

  it('a provider around a widget’s own file is fetched, and its settings hold', async () => {
    const page = await portal.open('/provider');
    await importCounty(page);
    await page.getByText('Data is in memory only').waitFor();
    expect(await page.evaluate(() => customElements.get('jc-provider') !== undefined)).toBe(true);
    expect(portal.complaints).toEqual([]);
  });

  it('works from memory and says so where the browser refuses IndexedDB', async () => {
    await refuseIndexedDB(portal.context);
    const page = await portal.open();
    expect(await importCounty(page)).toBe(230);
    await page.getByText('数据只保存在内存，关闭页面就会丢失').waitFor();
  });

  it('the one file of the widget is all that is needed until the first data show', async () => {
    await portal.context.addInitScript(() => {
      const scripts = (): string[] =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.endsWith('.js'));
      addEventListener('jc-ready', () => document.documentElement.setAttribute('data-scripts', scripts().join(' ')));
    });
    const page = await portal.open();
    await page.locator('html[data-scripts]').waitFor();
    expect(await page.locator('html').getAttribute('data-scripts')).toBe('/kit/jc-org-tree.js');
  });
});
