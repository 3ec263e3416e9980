import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { strictPolicy } from '../support/portal.js';
import { allReady, chooseCommunity, loadCounty, widgetTags } from './checks/journey.js';
import { hostPage, plainWidgets } from './host-pages.js';
import { startHosts, type Hosts } from './hosts.js';

const served = (body: string, head = '') => ({ body: hostPage(`<link rel="stylesheet" href="/pages/host.css">${head}`, body), headers: { 'content-security-policy': strictPolicy } });

/** What the kit has stored of earlier pages has no part in this: every test has a context of its own. */
describe('elements in the hands of a page', () => {
  let hosts: Hosts;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    hosts = await startHosts(() => ({
      '/markup': served(`<div id="column">${plainWidgets}</div>`),
      '/empty': served('<div id="column"></div><div id="aside"></div>'),
      '/loaded': served(`<div id="column">${plainWidgets}</div><div id="aside"></div>`, '<script type="module" src="/kit/jiceng.js"></script>'),
      '/twice': served(plainWidgets, '<script type="module" src="/kit/jiceng.js"></script><script type="module" src="/other-kit/jiceng.js"></script>'),
    }));
  });
  afterAll(() => hosts.close());
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  async function open(path: string): Promise<void> {
    ({ page, complaints } = await hosts.open(hosts.origin + path));
  }

  /** As text, for the test's own compiler would make something else of an import. */
  const loadKit = (): Promise<unknown> => page.evaluate("import('/kit/jiceng.js').then(() => undefined)");

  it('that stand in the page before the kit comes are taken up, with their content', async () => {
    await open('/markup');
    expect(await page.evaluate(() => document.querySelectorAll('jc-provider:not(:defined), jc-provider > :not(:defined)').length)).toBe(5);
    await loadKit();
    await allReady(page);
    await loadCounty(page);
    await chooseCommunity(page);
    expect(await page.locator('jc-provider > .greeting').isVisible()).toBe(true);
  });

  it('keep the properties that they were given before the kit came', async () => {
    await open('/empty');
    await page.evaluate(() => {
      const fund = Object.assign(document.createElement('jc-fund-calculator'), { facts: { kind: 'village', population: 2300, membersLastYear: 61 }, profile: 'county-five-standards', today: '2026-11-20', label: '先给', readonly: true, storage: 'memory', headingLevel: 4 });
      const meeting = Object.assign(document.createElement('jc-meeting-checklist'), { view: 'record', today: '2026-11-20', profile: 'county-five-standards', storage: 'memory' });
      const tree = Object.assign(document.createElement('jc-org-tree'), { view: 'outline;q=abc', storage: 'memory' });
      const board = Object.assign(document.createElement('jc-points-scoreboard'), { view: 'shop', period: '2026-Q3', profile: 'sample-village', today: '2026-11-20', storage: 'memory' });
      document.getElementById('column')?.append(fund, meeting, tree, board);
    });
    await loadKit();
    await allReady(page);
    const found = await page.evaluate(async () => {
      const [fund, meeting, tree, board] = ['jc-fund-calculator', 'jc-meeting-checklist', 'jc-org-tree', 'jc-points-scoreboard'].map((tag) => document.querySelector(tag)) as [
        HTMLElementTagNameMap['jc-fund-calculator'],
        HTMLElementTagNameMap['jc-meeting-checklist'],
        HTMLElementTagNameMap['jc-org-tree'],
        HTMLElementTagNameMap['jc-points-scoreboard'],
      ];
      await Promise.all([fund, meeting, tree, board].map((element) => element.updateComplete));
      return {
        total: fund.calculation?.totalFen,
        fund: [fund.label, fund.readonly, fund.headingLevel, await fund.store.then(({ status }) => status.kind)],
        views: [meeting.view.split(';')[0], tree.actions.typedQuery, board.view.split(';')[0]],
        period: board.period,
      };
    });
    expect(found).toEqual({ total: 3_610_000, fund: ['先给', true, 4, 'memory'], views: ['record', 'abc', 'shop'], period: '2026-Q3' });
  });

  it('made by script, cloned and parsed out of text all work', async () => {
    await open('/loaded');
    await allReady(page);
    const sizes = await page.evaluate(async () => {
      const aside = document.getElementById('aside') as HTMLElement;
      const template = document.createElement('template');
      template.content.append(document.createElement('jc-org-tree'));
      const made = document.createElement('jc-org-tree');
      const constructed = new (customElements.get('jc-org-tree') as CustomElementConstructor)() as HTMLElementTagNameMap['jc-org-tree'];
      const parsed = new Range().createContextualFragment.length;
      const cloned = made.cloneNode(true) as typeof made;
      const imported = document.importNode(template.content, true).firstElementChild as typeof made;
      const all = [made, constructed, cloned, imported];
      for (const tree of all) Object.assign(tree, { storage: 'memory', database: 'made' });
      aside.append(...all);
      await Promise.all(all.map(({ ready }) => ready));
      await made.load([{ id: '1', parentId: null, name: '石桥镇' }]);
      for (const tree of all) while (tree.size === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      return [parsed, ...all.map(({ size }) => size)];
    });
    expect(sizes).toEqual([1, 1, 1, 1, 1]);
  });

  it('that are moved keep what the user sees, and have no store too many', async () => {
    await open('/loaded');
    await allReady(page);
    await loadCounty(page);
    await chooseCommunity(page);
    await page.locator('jc-org-tree').getByRole('searchbox').fill('和平');
    await page.locator('jc-org-tree').locator('mark').first().waitFor();
    await page.evaluate(async () => {
      const provider = document.querySelector('jc-provider') as HTMLElement;
      const places = [document.getElementById('aside'), document.getElementById('column')] as HTMLElement[];
      for (let times = 0; times < 20; times++) places[times % 2]?.append(provider);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await allReady(page);
    await expect.poll(() => page.evaluate(() => document.querySelector('jc-org-tree')?.size)).toBe(230);
    expect(await page.locator('jc-org-tree').getByRole('searchbox').inputValue()).toBe('和平');
    expect(await page.locator('jc-org-tree').locator('mark').count()).toBeGreaterThan(0);
    await page.locator('jc-fund-calculator').locator('.total .figure', { hasText: '145,800' }).waitFor();
    expect(await page.locator('jc-provider').locator('[part=banner]').count()).toBe(0);
  });

  it('that are taken out and put back later show what was changed meanwhile', async () => {
    await open('/loaded');
    await allReady(page);
    await loadCounty(page);
    const [before, after, outside] = await page.evaluate(async () => {
      const provider = document.querySelector('jc-provider') as HTMLElement;
      const tree = document.querySelector('jc-org-tree') as HTMLElementTagNameMap['jc-org-tree'];
      const away = tree.size;
      provider.remove();
      const refused = await tree.load([{ id: '1', parentId: null, name: '甲' }]).then(() => '', ({ code }: { code: string }) => code);
      const other = document.createElement('jc-org-tree');
      document.body.append(other);
      await other.ready;
      await other.load([{ id: '1', parentId: null, name: '石桥镇' }, { id: '2', parentId: '1', name: '柳树村' }]);
      other.remove();
      document.getElementById('column')?.append(provider);
      while (tree.size !== 2) await new Promise((resolve) => setTimeout(resolve, 10));
      return [away, tree.size, refused];
    });
    expect([before, after, outside]).toEqual([230, 2, 'storage-closed']);
    await page.getByRole('treeitem', { name: '石桥镇' }).waitFor();
  });

  it('in a shadow root of the page find the provider outside it', async () => {
    await open('/loaded');
    await allReady(page);
    await loadCounty(page);
    const locale = await page.evaluate(async () => {
      const host = document.createElement('div');
      const tree = document.createElement('jc-org-tree');
      host.attachShadow({ mode: 'open' }).append(tree);
      const provider = document.querySelector('jc-provider') as HTMLElementTagNameMap['jc-provider'];
      provider.locale = 'en';
      provider.append(host);
      await tree.ready;
      return [tree.settings.locale, tree.size];
    });
    expect(locale).toEqual(['en', 230]);
  });

  it('of two copies of the kit are the first’s, and neither copy throws', async () => {
    await open('/twice');
    await allReady(page);
    const copies = await page.evaluateHandle("Promise.all(['/kit/jiceng.js', '/other-kit/jiceng.js'].map((address) => import(address)))");
    const firsts = await page.evaluate(([all, tags]) => tags.map((tag) => (all as object[]).map((copy) => Object.values(copy).includes(customElements.get(tag)))), [copies, widgetTags] as const);
    expect(firsts).toEqual(widgetTags.map(() => [true, false]));
    await loadCounty(page);
    await chooseCommunity(page);
  });

  it('do not send what they were told to a page that has gone on: a hundred come and go without a trace', async () => {
    await open('/loaded');
    await allReady(page);
    const left = await page.evaluate(async () => {
      const aside = document.getElementById('aside') as HTMLElement;
      for (let times = 0; times < 25; times++) {
        const all = ['jc-org-tree', 'jc-fund-calculator', 'jc-meeting-checklist', 'jc-points-scoreboard'].map((tag) => document.createElement(tag));
        aside.append(...all);
        if (times % 2) await new Promise((resolve) => setTimeout(resolve, 5));
        aside.replaceChildren();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return document.querySelectorAll('#aside *').length;
    });
    expect(left).toBe(0);
    await loadCounty(page);
  });
});
