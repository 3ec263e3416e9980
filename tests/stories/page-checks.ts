import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

interface AxeWindow {
  readonly axe: { run(context: Element, options: object): Promise<AxeResults> };
}

/** Puts axe into every page that this one opens. */
export async function addAxe(page: Page): Promise<void> {
  await page.addInitScript({ path: axeScript });
}

/** What axe finds against WCAG 2.2 AA in a part of the page, a line a rule. */
export async function accessibilityFaults(page: Page, selector: string): Promise<string[]> {
  const { violations } = await page.evaluate(
    ([part, options]) => (globalThis as unknown as AxeWindow).axe.run(document.querySelector(part) as Element, options),
    [selector, axeOptions] as const,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}

/** How wide the page is when the window is 320 px wide; more means that it scrolls sideways. */
export async function widthIn320(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 700 });
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.documentElement.scrollWidth;
  });
}
