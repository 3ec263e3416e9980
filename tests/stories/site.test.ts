import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { fromRoot, strictPolicy } from '../support/portal.js';
import { serve, type StaticServer } from '../support/serve.js';
import { accessibilityFaults, addAxe, widthIn320 } from './page-checks.js';

const folder = fromRoot('site/dist/');
if (!existsSync(`${folder}index.html`)) throw new Error('There is no built site. Run `pnpm run build:site` first.');
const pages = ['', 'start/', 'org-tree/', 'meeting-checklist/', 'fund-calculator/', 'profiles/', 'your-data/', 'errors/', 'dependencies/'].flatMap((page) => [`/${page}`, `/en/${page}`]);

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
        await expect.poll(() => yearOf(page), { message: visit }).toEqual({ people: 12, meetings: 32, done: 32, overdue: ['500229109204/committee-meeting/2026-09'] });
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

async function sizeOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => document.querySelector('jc-org-tree')?.size);
}
