// The batch of the whole country in Chromium, each round in a fresh page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../../support/serve.ts';
import { browserVersion, startBrowser, withPage } from '../../lib/browser.mjs';

const entry = fileURLToPath(new URL('../page/page.js', import.meta.url));

/**
 * Bundles the page as a portal would.
 * @param {string} outDir
 */
async function bundlePage(outDir) {
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    resolve: { conditions: ['jiceng-source'] },
    build: { outDir, emptyOutDir: true, target: 'chrome108', lib: { entry, formats: ['es'], fileName: () => 'page.js' } },
  });
}

/** @returns {Promise<{ version: string, rounds: object[] }>} */
export async function measureChromium(outDir, rounds) {
  await bundlePage(outDir);
  const server = await serve({ '/': outDir }, {}, { '/page': '<!doctype html><meta charset="utf-8"><title>bench:fund</title><script type="module" src="/page.js"></script>' });
  const profile = mkdtempSync(join(tmpdir(), 'bench-fund-'));
  const context = await startBrowser(profile);
  try {
    const version = await browserVersion(context);
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      measured.push(
        await withPage(context, `${server.origin}/page`, async (page) => {
          await page.waitForFunction(() => globalThis.subject !== undefined);
          return { atOnce: await page.evaluate(() => globalThis.subject.atOnce()), inSlices: await page.evaluate(() => globalThis.subject.inSlices()) };
        }),
      );
    }
    return { version, rounds: measured };
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
