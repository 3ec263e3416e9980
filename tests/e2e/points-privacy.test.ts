import type { Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { sheetRows } from '../../packages/elements/src/testing/unzip.suite.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { everythingIn, seedVillage, showView, widget } from '../support/points.js';
import { moduleTag, portalPage } from '../support/portal.js';
import { usePortal } from '../support/test-portal.js';
import { chooseInMenu, downloaded, whenReady } from '../support/widgets.js';

const scoreboard = (more: string): string => `<${widget} profile="sample-village" today="2026-10-09" period="2026-Q3" ${more}></${widget}>`;

/** Full and given names of the village, the free text and the witness of an award, and who recorded. */
const secrets = /赵大山|赵小明|大山|小明|钱秀|欧阳小兰|小兰|清理河道|王见证|吴登记/g;

describe('what everybody may see of points', () => {
  const portal = usePortal({
    '/staff': portalPage(moduleTag(`${widget}.js`), scoreboard('author="吴登记"')),
    // The page of the public names nobody who records.
    '/public': portalPage(moduleTag(`${widget}.js`), scoreboard('audience="public"')),
  });

  beforeEach(async () => {
    await seedVillage(await open('/staff'));
  });

  async function open(path: string): Promise<Page> {
    const page = await portal.open(path);
    await whenReady(page, widget);
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
    expect(portal.complaints).toEqual([]);
  });

  it('is one account to who knows its code, and still masked', async () => {
    const page = await open('/public');
    await showView(page, 'board', '.look-up input');
    await page.locator(widget).locator('.look-up input').fill('02-004');
    await page.locator(widget).getByRole('button', { name: '查询', exact: true }).click();
    await expect.poll(() => page.locator(widget).locator('.look-up').innerText()).toContain('欧阳**：本期 38 分');
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
    const { name, bytes } = await downloaded(page, () => chooseInMenu(page, widget, entry));
    const text = name.endsWith('.xlsx') ? JSON.stringify(sheetRows(bytes, 1)) : bytes.toString();
    expect(text).toContain('赵**');
    expect(found(text)).toEqual([]);
    expect(found(name)).toEqual([]);
  });

  it('is what is printed', async () => {
    const page = await open('/public');
    await showView(page, 'publicity', '.timeline');
    await chooseInMenu(page, widget, '打印公示');
    await expect.poll(() => everythingIn(page)).toContain('积分公示');
    const all = await everythingIn(page);
    expect(all).toContain('赵**');
    expect(found(all)).toEqual([]);
  });
});
