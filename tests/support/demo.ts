import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.js';
import { fromRoot, strictPolicy } from './portal.js';
import { serve, type StaticServer } from './serve.js';

/** Where the built site lies. */
export const siteFolder = fromRoot('site/dist/');

/** The day on which the tests open the demo. */
export const demoDay = '2026-11-20';

/** The built site under the policy that portals have, and a browser before it. */
export interface DemoSite {
  readonly browser: Browser;
  readonly origin: string;
}

/**
 * Serves the built site to the tests of a `describe`, from before the first one to after the last.
 * @throws Error when the site is not built
 */
export function useDemo(): DemoSite {
  if (!existsSync(`${siteFolder}demo/index.html`)) throw new Error('There is no built site. Run `pnpm run build:site` first.');
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serve({ '/': siteFolder }, { 'content-security-policy': strictPolicy });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get origin() {
      return server.origin;
    },
  };
}
