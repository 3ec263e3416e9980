import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentationPages, siteFolder } from '../docs/built/built-site.js';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { serve, type StaticServer } from '../support/serve.js';
import { accessibilityFaults, addAxe, widthIn320 } from './page-checks.js';

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
      server = await serve({ '/': siteFolder });
      ({ page, complaints } = await newPage(server));
    });
    afterAll(() => server.close());

    it.for(documentationPages().map((path) => `/${path}`))('%s stands, asks nobody else, and can be read by all', async (path) => {
      complaints.length = 0;
      await page.setViewportSize({ width: 1366, height: 900 });
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      // The site makes its code boxes reachable by keyboard when the page has nothing else to do.
      await expect.poll(() => accessibilityFaults(page, 'main')).toEqual([]);
      expect(await widthIn320(page)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
    });
  });
});
