import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { strictPolicy } from '../support/portal.js';
import { allReady, awardPoints, chooseCommunity, community, loadCounty, recordMeeting, saveFund, widgetTags } from './checks/journey.js';
import { hostPage, loosened, plainWidgets } from './host-pages.js';
import { startHosts, type Hosts } from './hosts.js';

/** The ways to take the kit in; the last under less than the documented policy, for styles and pictures are the page's own affair. */
const kits: Readonly<Record<string, readonly [head: string, policy: string]>> = {
  '/module': ['<script type="module" src="/kit/jiceng.js"></script>', strictPolicy],
  // Only the first of them can have the policy for its templates.
  '/files': [widgetTags.map((tag) => `<script type="module" src="/kit/${tag}.js"></script>`).join(''), strictPolicy],
  '/classic-kit': ['<script defer src="/kit/jiceng.iife.js"></script>', loosened({ 'style-src': "'none'", 'img-src': 'data:' })],
};
const page = (head: string, policy: string) => ({ body: hostPage(head, `<div id="column">${plainWidgets}</div>`), headers: { 'content-security-policy': policy } });

/** The views of each widget, by what their addresses begin with. */
const views: Readonly<Record<(typeof widgetTags)[number], readonly string[]>> = {
  'jc-org-tree': ['outline'],
  'jc-fund-calculator': ['calc', 'batch', 'allocate', 'dues', 'saved'],
  'jc-meeting-checklist': ['todo', 'record', 'procedure', 'talks'],
  'jc-points-scoreboard': ['board', 'ledger', 'approvals', 'publicity', 'shop', 'accounts', 'verify', 'import'],
};

interface Violating {
  violations: string[];
}

/** Lets every page and frame of a context write down what its policy has refused. */
async function listenForViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const seen: string[] = [];
    (window as unknown as Violating).violations = seen;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => seen.push(`${effectiveDirective} ${blockedURI} ${sample}`));
    // The browser's own print window has nothing to be seen by a test, and would wait for somebody.
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
}

describe('a strict security policy', () => {
  let hosts: Hosts;
  let context: BrowserContext;
  let tab: Page;
  let complaints: string[];

  beforeAll(async () => {
    hosts = await startHosts(() => ({
      ...Object.fromEntries(Object.entries(kits).map(([path, [head, policy]]) => [path, page(head, policy)])),
      ...Object.fromEntries(Object.entries(kits).map(([path, [head]]) => [`${path}-without-policies`, page(head, loosened({ 'trusted-types': "'none'" }))])),
      '/nonce': page('<script nonce="once" src="/pages/nonce.js"></script><script nonce="once" type="module" src="/kit/jiceng.js"></script>', loosened({ 'script-src': "'nonce-once' 'self'", 'style-src': "'nonce-once'" })),
    }));
  });
  afterAll(() => hosts.close());
  beforeEach(async () => {
    context = await hosts.context();
    await listenForViolations(context);
  });
  afterEach(() => context.close());

  async function open(path: string): Promise<void> {
    ({ page: tab, complaints } = await hosts.open(hosts.origin + path, context));
    await allReady(tab);
  }

  /** What was refused in the page, and what it complained of. */
  const refused = async (): Promise<string[]> => [...(await tab.evaluate(() => (window as unknown as Violating).violations)), ...complaints];

  /** Puts something of everything into the store. */
  async function fillStore(): Promise<void> {
    await loadCounty(tab);
    await chooseCommunity(tab);
    await saveFund(tab);
    await recordMeeting(tab);
    await awardPoints(tab);
  }

  /** Goes away from whatever lies over the widget. */
  async function leaveDialogs(): Promise<void> {
    for (let depth = 0; depth < 3; depth++) await tab.keyboard.press('Escape');
  }

  /** Presses every entry of the menu of a widget, one after the other, and waits for what comes of it. @returns their names */
  async function pressMenu(tag: string, view: string): Promise<string[]> {
    const names: string[] = [];
    for (let at = 0; ; at++) {
      await tab.evaluate(([name, address]) => Object.assign(document.querySelector(name) as HTMLElement, { view: address }), [tag, view] as const);
      await tab.locator(tag).getByRole('button', { name: '更多操作' }).first().click();
      const entries = tab.locator(tag).getByRole('menuitem');
      await entries.first().waitFor();
      if (at >= (await entries.count())) break;
      const entry = entries.nth(at);
      names.push((await entry.innerText()).replace(/\s+/g, ' ').trim());
      if ((await entry.getAttribute('aria-disabled')) !== 'true' && (await entry.isEnabled())) {
        await entry.click();
        await tab.waitForTimeout(250);
        const print = tab.getByRole('dialog').getByRole('button', { name: '打印', exact: true });
        if (await print.isVisible()) {
          await print.click();
          await tab.waitForTimeout(250);
        }
      }
      await leaveDialogs();
    }
    await leaveDialogs();
    return names;
  }

  describe.each(Object.keys(kits))('%s', (path) => {
    it.each(widgetTags)('every entry of every menu of %s runs without one violation', async (tag) => {
      await open(path);
      await fillStore();
      const pressed: string[] = [];
      for (const view of views[tag]) pressed.push(...(await pressMenu(tag, `${view};u=${community.id}`)));
      // At least the help, and something that makes a file.
      expect(pressed.filter((name) => /xlsx|csv|ics|json|html|打印|导出/i.test(name)).length, pressed.join(' · ')).toBeGreaterThan(0);
      expect(await refused()).toEqual([]);
    });

    it('the wizard reads a file in a worker, shows what it found and takes it over, without one violation', async () => {
      await open(path);
      await tab.locator('jc-org-tree').getByRole('button', { name: '导入表格' }).first().click();
      const dialog = tab.getByRole('dialog');
      await dialog.locator('input[type=file]').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from('编码,上级编码,名称,类型\n1,,石桥镇,乡镇\n11,1,柳树村,村\n') });
      await dialog.getByText('柳树村').first().waitFor();
      for (let step = 0; step < 3 && (await dialog.isVisible()); step++) {
        await dialog.locator('footer .primary').click();
        await tab.waitForTimeout(300);
      }
      await tab.getByRole('treeitem', { name: '石桥镇' }).waitFor();
      expect(await refused()).toEqual([]);
    });
  });

  it.each(Object.keys(kits))('%s where a page allows no policy of any name: all works, and nothing but those names is refused', async (path) => {
    await open(`${path}-without-policies`);
    await fillStore();
    const violations = await tab.evaluate(() => (window as unknown as Violating).violations);
    const names = { '/module': ['jiceng', 'lit-html'], '/files': ['jiceng', 'lit-html'], '/classic-kit': ['lit-html'] }[path];
    expect([...new Set(violations)].sort()).toEqual(names?.map((name) => `trusted-types trusted-types-policy ${name}`));
  });

  it('with a nonce for styles, in a browser without constructed sheets: window.litNonce is honoured', async () => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
      Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
    });
    await open('/nonce');
    const found = await tab.evaluate(() => {
      const root = document.querySelector('jc-org-tree')?.shadowRoot;
      const sheets = [...(root?.querySelectorAll('style') ?? [])];
      return { nonces: [...new Set(sheets.map(({ nonce }) => nonce))], size: getComputedStyle(root?.querySelector('.root') as Element).fontSize, container: getComputedStyle(root?.querySelector('.root') as Element).containerType };
    });
    expect(found).toEqual({ nonces: ['once'], size: '16px', container: 'inline-size' });
    await loadCounty(tab);
    await chooseCommunity(tab);
    expect(await refused()).toEqual([]);
  });
});
