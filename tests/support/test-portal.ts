import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { complaintsOf, launchBrowser } from './browser.js';
import { kitFolder, strictPolicy } from './portal.js';
import { serve, type StaticServer } from './serve.js';

/** A portal that serves the kit and some pages, and a browser before it; in each test a context of its own. */
export interface TestPortal {
  /** `http://127.0.0.1:…`, which browsers hold for secure. */
  readonly origin: string;
  /** The same server under a name of an intranet, which they do not. */
  readonly intranet: string;
  /** That of the test that runs. */
  readonly context: BrowserContext;
  /** What the page that was opened last has complained of since. */
  readonly complaints: readonly string[];
  /** Another context, with nothing in it; whoever makes one closes it. */
  newContext(): Promise<BrowserContext>;
  /** Opens a page in a tab of its own. @param where at another address than `origin`, or within another context */
  open(path?: string, where?: { readonly origin?: string; readonly within?: BrowserContext }): Promise<Page>;
}

/**
 * Serves the kit and pages to the tests of a `describe`, from before the first one to after the last.
 * @param pages bodies by path
 * @param policy the Content-Security-Policy of every answer; `''` for none
 */
export function usePortal(pages: Readonly<Record<string, string>>, policy: string = strictPolicy): TestPortal {
  let browser: Browser;
  let server: StaticServer;
  let context: BrowserContext;
  let complaints: readonly string[] = [];

  async function newContext(): Promise<BrowserContext> {
    const made = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN', acceptDownloads: true });
    made.setDefaultTimeout(60_000);
    return made;
  }

  beforeAll(async () => {
    browser = await launchBrowser(['--host-resolver-rules=MAP portal.example 127.0.0.1']);
    server = await serve({ '/kit/': kitFolder }, policy === '' ? {} : { 'content-security-policy': policy }, pages);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    context = await newContext();
    complaints = [];
  });
  afterEach(() => context.close());

  return {
    get origin() {
      return server.origin;
    },
    get intranet() {
      return server.origin.replace('127.0.0.1', 'portal.example');
    },
    get context() {
      return context;
    },
    get complaints() {
      return complaints;
    },
    newContext,
    async open(path = '/', { origin = server.origin, within = context } = {}) {
      const page = await within.newPage();
      complaints = complaintsOf(page);
      await page.goto(origin + path);
      return page;
    },
  };
}

/** Makes the browser of a context refuse IndexedDB, as some do in private windows and by policy. */
export function refuseIndexedDB(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
}
