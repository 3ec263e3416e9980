// One Chromium for all measurements, with a profile on the disk: in a private window IndexedDB would be in memory.
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../../tools/browser.mjs';

/** How long one step may take, in milliseconds. */
const patience = 180_000;
/** How long the machine is left alone between two pages, in milliseconds. */
const rest = 1000;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param {string} profile folder of the browser's profile */
export async function startBrowser(profile) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found: set CHROME_PATH.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: chromiumArguments,
    // The thumb of the scroll bar is pulled with the mouse, so it must be there.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(patience);
  return context;
}

/** The browser's name and version. */
export async function browserVersion(context) {
  const session = await context.newCDPSession(context.pages()[0]);
  const { product } = await session.send('Browser.getVersion');
  await session.detach();
  return product.replace('HeadlessChrome', 'Chromium').replace('Chrome/', 'Chromium/').replace('/', ' ');
}

/**
 * Opens a fresh page, does something with it and closes it. An error in the page is an error here.
 * @template Result
 * @param {(page: import('playwright-core').Page) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withPage(context, address, use) {
  const page = await context.newPage();
  try {
    const broken = new Promise((_, reject) => page.on('pageerror', reject));
    return await Promise.race([broken, page.goto(address).then(() => use(page))]);
  } finally {
    await page.close();
    await pause(rest);
  }
}

/** The page's JavaScript heap with its ArrayBuffers after garbage collection, in bytes. */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass++) {
    await session.send('HeapProfiler.collectGarbage');
    await pause(100);
  }
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}
