import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, staticServer } from '../../../tools/serve-files.mjs';
import { complaintsOf, launchBrowser } from '../../support/browser.js';
import { siteFolder, storiesFolder } from './built-site.js';

/**
 * Searches a few times and tells the quickest: the first search fetches the index, and what people feel while they type is the
 * ones after it. As text, because the test's own bundler would take the import for its own.
 */
const searching = (script: string, words: string): string => `(async () => {
  const engine = await import(${JSON.stringify(script)});
  const times = [];
  let urls = [];
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    const { results } = await engine.search(${JSON.stringify(words)});
    urls = (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
    times.push(performance.now() - start);
  }
  return { urls, best: Math.min(...times.slice(1)) };
})()`;

/** When something was first painted, in milliseconds, and how far things moved afterwards, as Chromium sums it up. */
const measures = `new Promise((resolve) => {
  new PerformanceObserver((list, observer) => {
    observer.disconnect();
    const shifts = list.getEntriesByType('layout-shift').filter(({ hadRecentInput }) => !hadRecentInput);
    tell(shifts.reduce((sum, { value }) => sum + value, 0));
  }).observe({ type: 'layout-shift', buffered: true });
  const tell = (shift) => resolve({ paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity, shift });
  // Where nothing moved, nothing is observed.
  setTimeout(() => tell(0), 300);
})`;

/** How long something takes is looked at on request, by `npm run bench:site`: other machines have other times. */
const isTimed = process.env['JICENG_TIMES'] === '1';

describe('the built folder under a path that it was not built for', () => {
  const place = '/tools/基层/';
  let server: Server;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let address: string;

  beforeAll(async () => {
    server = staticServer({ [place]: siteFolder, [`${place}storybook/`]: storiesFolder });
    const port = await listen(server, 0);
    address = `http://127.0.0.1:${port}${encodeURI(place)}`;
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    complaints = complaintsOf(page);
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) complaints.push(`request: ${url}`);
    });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it.each(['', 'en/', 'theming/', 'en/org-tree/'])('has the page /%s with its styles, and a link to the other language that leads there', async (path) => {
    complaints.length = 0;
    await page.goto(address + path, { waitUntil: 'networkidle' });
    const title = await page.title();
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--sl-color-accent'))).not.toBe('');
    await page.locator('a.other-language').filter({ visible: true }).first().click();
    await page.waitForURL((url) => url.href !== address + path);
    expect(await page.title()).not.toBe(title);
    expect(complaints).toEqual([]);
  });

  it.each(['', 'start/', 'en/privacy/'])('paints the page /%s, and nothing on it moves then', async (path) => {
    const rounds: { paint: number; shift: number }[] = [];
    for (let round = 0; round < 3; round++) {
      await page.goto(address + path, { waitUntil: 'networkidle' });
      rounds.push(await page.evaluate<{ paint: number; shift: number }>(measures));
    }
    // On a busy machine one round may be painted before the styles are read.
    expect(Math.min(...rounds.map(({ shift }) => shift))).toBeLessThan(0.01);
    if (isTimed) expect(Math.min(...rounds.map(({ paint }) => paint))).toBeLessThan(1000);
  });

  it('runs the widgets of the documentation and of the demo', async () => {
    complaints.length = 0;
    await page.goto(`${address}org-tree/`);
    await page.getByRole('treeitem', { name: '城口县' }).waitFor();
    await page.goto(`${address}demo/`);
    await page.locator('jc-org-tree').getByRole('treeitem').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('has the Storybook', async () => {
    const answer = await page.goto(`${address}storybook/`);
    expect(answer?.status()).toBe(200);
    await page.locator('#storybook-explorer-tree, [data-item-id]').first().waitFor();
  });

  it.each([
    ['四议两公开', 'meeting-checklist/'],
    ['党员大会', 'meeting-checklist/'],
    ['公示', 'points-scoreboard/'],
    ['经费测算', 'fund-calculator/'],
  ])('finds %s on the page %s', async (words, path) => {
    await page.goto(address);
    const script = `${address}pagefind/pagefind.js`;
    const answer = await page.evaluate<{ urls: string[]; best: number }>(searching(script, words));
    expect(answer.urls.map((url) => decodeURI(url))).toContain(place + path);
    if (isTimed) expect(answer.best).toBeLessThan(100);
  });

  it('can be searched in the page, and leads to what was found', async () => {
    complaints.length = 0;
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: '搜索' }).fill('党员大会');
    await page.locator('.pagefind-ui__result-link').first().click();
    await page.waitForURL((url) => url.href !== address);
    expect(complaints).toEqual([]);
  });
});

describe('without scripts', () => {
  it('a page of the documentation can be read whole, and says what stands in the place of its example', async () => {
    const server = staticServer({ '/': siteFolder });
    const port = await listen(server, 0);
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/org-tree/`);
      expect(await page.locator('main').innerText()).toContain('导入什么样的文件');
      expect(await page.locator('main').innerText()).toContain('这里要 JavaScript');
      expect(await page.getByRole('link', { name: 'English' }).first().isVisible()).toBe(true);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
