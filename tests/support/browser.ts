import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/browser.mjs';

function launchOptions(extra: readonly string[]): LaunchOptions {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH.');
  // Without a locale Chromium takes no Chinese into the name of a download.
  return { executablePath, args: [...chromiumArguments, ...extra], env: { ...process.env, LANG: 'C.UTF-8' } };
}

/** Starts the Chromium that the whole project uses. @param extra further command-line switches */
export function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch(launchOptions(extra));
}

/**
 * Uses a Chromium with a profile on disk, and forgets the profile afterwards. The contexts of `launchBrowser` are private windows,
 * in which frames of other sites may keep nothing; in this one they may.
 */
export async function withProfile(extra: readonly string[], options: BrowserContextOptions, use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jiceng-profile-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions(extra), ...options });
  try {
    await use(context);
  } finally {
    await context.close();
    // Chromium's helper processes write into it a little longer than the context is open.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 250 });
  }
}

/** What a page complained of: errors, refused resources, breaches of its security policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}
