import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { sheetRows } from '../../packages/elements/src/testing/unzip.suite.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { everythingIn, ready, seedVillage, showView, widget } from '../support/points.js';
import { kitFolder, moduleTag, portalPage, strictPolicy } from '../support/portal.js';
import { serve, type StaticServer } from '../support/serve.js';

const scoreboard = (more: string): string => `<${widget} profile="sample-village" today="2026-10-09" period="2026-Q3" ${more}></${widget}>`;

/** Full and given names of the village, the free text and the witness of an award, and who recorded. */
const secrets = /赵大山|赵小明|大山|小明|钱秀|欧阳小兰|小兰|清理河道|王见证|吴登记/g;

const patience = { timeout: 10_000 };

describe('what everybody may see of points', () => {
  let browser: Browser;
  let server: StaticServer;
  let context: BrowserContext;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serve(
      { '/kit/': kitFolder },
      { 'content-security-policy': strictPolicy },
      {
        '/staff': portalPage(moduleTag(`${widget}.js`), scoreboard('author="吴登记"')),
        // The page of the public names nobody who records.
        '/public': portalPage(moduleTag(`${widget}.js`), scoreboard('audience="public"')),
      },
    );
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN', acceptDownloads: true });
    context.setDefaultTimeout(15_000);
    await seedVillage(await open('/staff'));
  });
  afterEach(() => context.close());

  async function open(path: string): Promise<Page> {
    const page = await context.newPage();
    complaints = complaintsOf(page);
    await page.goto(server.origin + path);
    await ready(page);
    return page;
  }

  /** Secrets that a text gives away. */
  const found = (text: string): readonly string[] => text.match(secrets) ?? [];

  it.each([
    ['board', '.board-table tbody .row'],
    ['board;k=member', '.board-table tbody .row'],
    ['ledger', '.ledger .data-table tbody .row'],
    ['publicity', '.timeline'],
    ['shop', '.goods tbody tr'],
    ['account;a=03-017', '#account-title'],
    ['verify', '[aria-labelledby=verify-found] .gate'],
    ['award', '.board-table tbody .row'],
    ['accounts', '.board-table tbody .row'],
    ['approvals', '.board-table tbody .row'],
  ])('in the view %s gives nobody away, neither in the DOM and its attributes nor to assistive technology', async (view, selector) => {
    const page = await open('/public');
    await showView(page, view, selector);
    expect(found(await everythingIn(page))).toEqual([]);
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).toContain('积分');
    expect(found(tree)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is one account to who knows its code, and still masked', async () => {
    const page = await open('/public');
    await showView(page, 'board', '.look-up input');
    await page.locator(widget).locator('.look-up input').fill('02-004');
    await page.locator(widget).getByRole('button', { name: '查询', exact: true }).click();
    await expect.poll(() => page.locator(widget).locator('.look-up').innerText(), patience).toContain('欧阳**：本期 38 分');
    expect(found(await everythingIn(page))).toEqual([]);
  });

  it('is what the properties of the element give, and they have no balance', async () => {
    const page = await open('/public');
    const given = await page.evaluate(() => {
      const { accounts, standings, catalogue, view } = document.querySelector('jc-points-scoreboard') as HTMLElementTagNameMap['jc-points-scoreboard'];
      return { accounts, standings, catalogue, view };
    });
    expect(given.standings.map(({ name }) => name)).toEqual(expect.arrayContaining(['赵**', '钱*', '欧阳**']));
    expect(new Set(given.standings.flatMap((line) => Object.keys(line)))).toEqual(new Set(['account', 'name', 'rank', 'points', 'lifetime', 'accounts']));
    expect(new Set(given.accounts.flatMap((account) => Object.keys(account)))).toEqual(new Set(['id', 'name', 'kind']));
    expect(found(JSON.stringify(given))).toEqual([]);
    const staff = await open('/staff');
    expect(await staff.evaluate(() => document.querySelector('jc-points-scoreboard')?.standings[0]?.balance)).toBe(46);
  });

  it.each([
    ['board', '.board-table tbody .row', /xlsx/],
    ['board', '.board-table tbody .row', /CSV/],
    ['ledger', '.ledger .data-table tbody .row', /xlsx/],
    ['ledger', '.ledger .data-table tbody .row', /CSV/],
  ])('is what the view %s (%s) hands out as a file (%s)', async (view, selector, entry) => {
    const page = await open('/public');
    await showView(page, view, selector);
    await page.locator(widget).getByRole('button', { name: '更多操作', exact: true }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: entry }).first().click()]);
    const bytes = readFileSync(await file.path());
    const text = file.suggestedFilename().endsWith('.xlsx') ? JSON.stringify(sheetRows(bytes, 1)) : bytes.toString();
    expect(text).toContain('赵**');
    expect(found(text)).toEqual([]);
    expect(found(file.suggestedFilename())).toEqual([]);
  });

  it('is what is printed', async () => {
    const page = await open('/public');
    await showView(page, 'publicity', '.timeline');
    await page.locator(widget).getByRole('button', { name: '更多操作', exact: true }).click();
    await page.getByRole('menuitem', { name: '打印公示' }).click();
    await expect.poll(() => everythingIn(page), patience).toContain('积分公示');
    const all = await everythingIn(page);
    expect(all).toContain('赵**');
    expect(found(all)).toEqual([]);
  });
});
