import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { complaintsOf, launchBrowser, withProfile } from '../support/browser.js';
import { fromRoot, kitFolder } from '../support/portal.js';
import { serve, type ServedPage, type StaticServer } from '../support/serve.js';
import { bundlePages } from './bundle-pages.js';
import { hostPages } from './host-pages.js';
import type { Place } from './checks/journey.js';

/** A browser and a server with all host pages. */
export interface Hosts {
  readonly browser: Browser;
  /** `http://127.0.0.1:…`, which browsers hold for secure. */
  readonly origin: string;
  /** The same server under a name of an intranet, which they do not. */
  readonly intranet: string;
  /** The same server under another site's name. */
  readonly elsewhere: string;
  /** A context as the portals' users have it: a desktop window, Chinese; and private, so that frames of other sites may keep nothing. */
  context(): Promise<BrowserContext>;
  /** The same in a window that is not private. */
  withLastingContext(use: (context: BrowserContext) => Promise<void>): Promise<void>;
  /** Opens an address in a tab of its own. */
  open(address: string, within?: BrowserContext): Promise<Opened>;
  close(): Promise<void>;
}

export interface Opened {
  readonly page: Page;
  /** What the page complains of from its first moment on. */
  readonly complaints: string[];
}

const switches = ['--host-resolver-rules=MAP *.example 127.0.0.1'];
const desktop = { viewport: { width: 1366, height: 900 }, locale: 'zh-CN', acceptDownloads: true };
const library = fromRoot('tests/embedding/node_modules');

/** Where pictures of the hosts go; none are taken unless `JICENG_SHOTS` is set. */
const shots = process.env['JICENG_SHOTS'] === undefined ? undefined : fromRoot('tests/embedding/shots');

/**
 * Starts a browser and a server with the host pages.
 * @param more further pages by path, made with the address of the server
 * @param mounts further folders by path
 */
export async function startHosts(more: (origin: string) => Readonly<Record<string, string | ServedPage>> = () => ({}), mounts: Readonly<Record<string, string>> = {}): Promise<Hosts> {
  const [bundles, browser] = [await bundlePages(), await launchBrowser(switches)];
  const pages: Record<string, string | ServedPage> = Object.fromEntries(Object.entries(hostPages).map(([path, { html, policy }]) => [path, { body: html, headers: { 'content-security-policy': policy } }]));
  const server: StaticServer = await serve({ '/kit/': kitFolder, '/other-kit/': kitFolder, '/pages/': fromRoot('tests/embedding/pages'), '/library/': library, '/bundles/': bundles, ...mounts }, {}, pages);
  Object.assign(pages, more(server.origin));
  const under = (name: string): string => server.origin.replace('127.0.0.1', name);

  const patient = (made: BrowserContext): BrowserContext => {
    made.setDefaultTimeout(60_000);
    return made;
  };
  const context = async (): Promise<BrowserContext> => patient(await browser.newContext(desktop));

  return {
    browser,
    origin: server.origin,
    intranet: under('portal.example'),
    elsewhere: under('elsewhere.example'),
    context,
    withLastingContext: (use) => withProfile(switches, desktop, (made) => use(patient(made))),
    async open(address, within) {
      const page = await (within ?? (await context())).newPage();
      const complaints = complaintsOf(page);
      await page.goto(address);
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Takes a picture of a whole page where pictures are asked for. */
export async function picture(place: Place, name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  const page = 'context' in place ? place : place.page();
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
