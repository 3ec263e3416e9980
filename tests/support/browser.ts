import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/browser.mjs';

/** Starts the Chromium that the whole project uses. @param extra further command-line switches */
export function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH.');
  // Without a locale Chromium takes no Chinese into the name of a download.
  return chromium.launch({ executablePath, args: [...chromiumArguments, ...extra], env: { ...process.env, LANG: 'C.UTF-8' } });
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
