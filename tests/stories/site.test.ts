import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctionsIn, isStatementTrue, ledgerState, periodTotals, type LedgerEntry } from '../../packages/domain/src/index.js';
import type {} from '../../packages/elements/src/index.js';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { fromRoot, strictPolicy } from '../support/portal.js';
import { serve, type StaticServer } from '../support/serve.js';
import { accessibilityFaults, addAxe, widthIn320 } from './page-checks.js';

const folder = fromRoot('site/dist/');
if (!existsSync(`${folder}index.html`)) throw new Error('There is no built site. Run `pnpm run build:site` first.');
const pages = ['', 'start/', 'org-tree/', 'meeting-checklist/', 'points-scoreboard/', 'fund-calculator/', 'profiles/', 'your-data/', 'errors/', 'dependencies/'].flatMap((page) => [`/${page}`, `/en/${page}`]);

describe('the site', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** A page of its own browser context, and what it complained of, requests to other places included. */
  async function newPage(server: StaticServer): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
    const page = await context.newPage();
    await addAxe(page);
    const complaints = complaintsOf(page);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.origin) && !/^(?:data|blob):/.test(url)) complaints.push(`request: ${url}`);
    });
    return { page, complaints };
  }

  describe('documentation', () => {
    let server: StaticServer;
    let page: Page;
    let complaints: string[];

    beforeAll(async () => {
      server = await serve({ '/': folder });
      ({ page, complaints } = await newPage(server));
    });
    afterAll(() => server.close());

    it.for(pages)('%s stands, links to what is there, asks nobody else, and can be read by all', async (path) => {
      complaints.length = 0;
      await page.setViewportSize({ width: 1366, height: 900 });
      // The site makes its code boxes reachable by keyboard a moment after loading.
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      const targets = await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href));
      const own = new Set(targets.filter((href) => href.startsWith(server.origin)));
      for (const target of own) {
        const { pathname, hash } = new URL(target);
        const file = `${folder}${decodeURIComponent(pathname.slice(1))}${pathname.endsWith('/') ? 'index.html' : ''}`;
        expect(existsSync(file), `${path} links to ${pathname}`).toBe(true);
        if (hash && pathname === path) expect(await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).count(), hash).toBe(1);
      }
      expect(await accessibilityFaults(page, 'main')).toEqual([]);
      expect(await widthIn320(page)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
    });
  });

  describe('demo portal under a strict security policy', () => {
    let server: StaticServer;

    beforeAll(async () => {
      server = await serve({ '/': folder }, { 'content-security-policy': strictPolicy });
    });
    afterAll(() => server.close());

    it.for(['/demo/', '/en/demo/'])('%s shows a county at once, keeps it, and brings it back', async (path) => {
      const { page, complaints } = await newPage(server);
      await page.goto(server.origin + path);
      const townships = page.locator('[role=treeitem][aria-level="2"]');
      await townships.first().waitFor();
      expect(await townships.first().getAttribute('aria-setsize')).toBe('25');
      expect(await sizeOf(page)).toBe(230);
      expect(await accessibilityFaults(page, 'body')).toEqual([]);

      await townships.first().click();
      expect(await page.locator('#told').textContent()).toBe('jc-select {"id":"500229001"}');
      await page.evaluate(() => document.querySelector('jc-org-tree')?.load([{ id: '1', parentId: null, name: '青溪县' }]));
      await page.reload();
      await page.locator('[role=treeitem]').first().waitFor();
      expect(await sizeOf(page)).toBe(1);

      await page.locator('#reset').click();
      await townships.first().waitFor();
      expect(await sizeOf(page)).toBe(230);
      expect(await widthIn320(page)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it.for(['/demo/', '/en/demo/'])('%s has a village with a roll and meetings, one of them overdue, and brings them in once', async (path) => {
      const { page, complaints } = await newPage(server);
      await page.clock.setFixedTime('2026-11-20T02:00:00Z');
      await page.goto(server.origin + path);
      for (const visit of ['first visit', 'second visit']) {
        await page.locator('[role=treeitem]').first().waitFor();
        await page.locator('#meetings').click();
        await expect.poll(() => yearOf(page), { message: visit, timeout: 20_000 }).toEqual({ people: 12, meetings: 32, done: 32, overdue: ['500229109204/committee-meeting/2026-09'] });
        await page.reload();
      }
      await page.locator('#meetings').click();
      await page.locator('jc-meeting-checklist .year-grid').waitFor();
      expect(await page.locator('#problem').isHidden()).toBe(true);
      expect(await accessibilityFaults(page, 'body')).toEqual([]);
      expect(await widthIn320(page)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it.for(['/demo/', '/en/demo/'])('%s has a village with points, a quarter of them locked and three entries that wait, and brings them in once', async (path) => {
      const { page, complaints } = await newPage(server);
      await page.clock.setFixedTime('2026-11-20T02:00:00Z');
      await page.goto(server.origin + path);
      for (const visit of ['first visit', 'second visit']) {
        await page.locator('[role=treeitem]').first().waitFor();
        await expect.poll(() => lengthOfLedger(page), { message: visit, timeout: 20_000 }).toBe(130);
        await page.locator('#points').click();
        await page.locator('jc-points-scoreboard .board').waitFor();
        expect(await pointsOf(page), visit).toEqual({ households: 10, members: 3, locked: ['2026-Q3'], pending: 3, ok: true, problems: 0 });
        await page.reload();
      }
      const state = ledgerState(await entriesOf(page));
      expect([state.published.length, state.locks.length]).toEqual([1, 1]);
      for (const statement of [...state.published, ...state.locks]) {
        expect(isStatementTrue(statement), statement.kind).toBe(true);
        expect(statement.totals).toEqual(periodTotals(state, '2026-Q3'));
        expect(statement.corrections).toEqual(correctionsIn(state, '2026-Q3'));
      }
      await page.locator('#points').click();
      await page.locator('jc-points-scoreboard .board').waitFor();
      expect(await page.locator('#problem').isHidden()).toBe(true);
      expect(await accessibilityFaults(page, 'body')).toEqual([]);
      expect(await widthIn320(page)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it.for<[today: string, locked: string, shown: string, closed: number, since: number]>([
      ['2026-01-01', '2025-Q3', '2025-Q4', 56, 57],
      ['2026-01-20', '2025-Q3', '2026-Q1', 56, 70],
      ['2026-01-21', '2025-Q4', '2026-Q1', 56, 14],
      ['2026-11-20', '2026-Q3', '2026-Q4', 56, 30],
    ])('its points on %s have %s locked and show %s', async ([today, ...expected]) => {
      const { page } = await newPage(server);
      await page.goto(`${server.origin}/demo/`);
      const found = await page.evaluate<unknown[]>(`import('/demo/points.js').then(({ samplePoints }) => { const { period, shown, closed, since } = samplePoints('${today}'); return [period, shown, closed.length, since.length]; })`);
      expect(found).toEqual(expected);
      await page.context().close();
    });

    it.for<[today: string, meetings: number, first: string, last: string]>([
      ['2026-01-31', 40, '2025-01-06', '2025-12-26'],
      ['2026-02-01', 1, '2026-01-15', '2026-01-15'],
      ['2026-03-31', 3, '2026-01-15', '2026-02-15'],
      ['2026-04-01', 9, '2026-01-06', '2026-03-26'],
    ])('its meetings on %s are %i, from %s to %s', async ([today, meetings, first, last]) => {
      const { page } = await newPage(server);
      await page.goto(`${server.origin}/demo/`);
      // As text, because the test's own bundler would take an import in a function for its own.
      const dates = await page.evaluate<string[]>(`import('/demo/meetings.js').then(({ sampleMeetings }) => sampleMeetings('${today}').map(({ date }) => date))`);
      expect([dates.length, dates[0], dates.at(-1)]).toEqual([meetings, first, last]);
      await page.context().close();
    });
  });
});

/** What the village that shows has in the store, and how its duties stand. */
async function yearOf(page: Page): Promise<object> {
  return page.evaluate(async () => {
    const checklist = document.querySelector('jc-meeting-checklist');
    if (!checklist) throw new Error('There is no checklist.');
    const { duties } = checklist;
    const store = await checklist.store;
    const units = ['500229109204'];
    const of = (status: string): string[] => duties.filter((duty) => duty.status === status).map(({ id }) => id);
    return { people: (await store.people.get(units[0] as string)).people.length, meetings: (await store.meetings.list({ year: 2026, units })).length, done: of('done').length, overdue: of('overdue') };
  });
}

/** How many entries the ledger of the scoreboard has. */
async function lengthOfLedger(page: Page): Promise<number | undefined> {
  return page.evaluate(() => document.querySelector('jc-points-scoreboard')?.data.state.length);
}

/** What the points of the village come to, and whether their ledger verifies. */
async function pointsOf(page: Page): Promise<object> {
  return page.evaluate(async () => {
    const scoreboard = document.querySelector('jc-points-scoreboard');
    if (!scoreboard) throw new Error('There is no scoreboard.');
    const { accounts, data } = scoreboard;
    const { state } = data;
    const of = (kind: string): number => accounts.filter((account) => account.kind === kind).length;
    const { ok } = await scoreboard.verify();
    return { households: of('household'), members: of('member'), locked: state.locks.map(({ period }) => period), pending: state.pending.size, ok, problems: state.findings.length };
  });
}

/** What is stored in the ledger. */
async function entriesOf(page: Page): Promise<readonly LedgerEntry[]> {
  return page.evaluate(async () => {
    const store = await document.querySelector('jc-points-scoreboard')?.store;
    return (await store?.points.read())?.entries ?? [];
  });
}

async function sizeOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => document.querySelector('jc-org-tree')?.size);
}
