import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Which of axe's rules are tried: by their tags or by their names. */
export type AxeRules = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };

/** What WCAG 2.2 AA asks for. */
export const levelAA: AxeRules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

interface AxeWindow {
  readonly axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
}

/** Puts axe into every page that this one opens. */
export async function addAxe(page: Page): Promise<void> {
  await page.addInitScript({ path: axeScript });
}

/** What axe finds in a part of the page, a line a rule. @param rules WCAG 2.2 AA by default */
export async function accessibilityFaults(page: Page, selector: string, rules = levelAA): Promise<string[]> {
  return page.evaluate(
    async ([part, { type, values }]) => {
      const { axe } = globalThis as unknown as AxeWindow;
      const root = document.querySelector(part) as Element;
      const options: RunOptions = { runOnly: { type, values: [...values] }, resultTypes: ['violations'], elementRef: true };
      const place = scrollY;
      const isUnderBar = (element: Element): boolean => {
        const bar = (element.getRootNode() as ParentNode).querySelector('.action [part=primary]')?.getBoundingClientRect();
        const { top, bottom } = element.getBoundingClientRect();
        return bar !== undefined && top < bar.bottom && bottom > bar.top;
      };
      /** Whether a target is too small; one in part under the bar at the foot is judged where it is scrolled from under it. */
      const isTooSmall = async (element: Element | undefined): Promise<boolean> => {
        if (!element || !isUnderBar(element)) return true;
        element.scrollIntoView({ block: 'center' });
        const { violations } = await axe.run(root, { ...options, runOnly: ['target-size'] });
        // Where the bar is over the next one is asked of the page as it was.
        scrollTo(0, place);
        return violations.some(({ nodes }) => nodes.some((node) => node.element === element));
      };
      const faults: string[] = [];
      for (const { id, help, nodes } of (await axe.run(root, options)).violations) {
        const faulty: typeof nodes = [];
        for (const node of nodes) if (id !== 'target-size' || (await isTooSmall(node.element))) faulty.push(node);
        if (faulty.length > 0) faults.push(`${id}: ${help}: ${faulty.map(({ target }) => target.join(' ')).join('; ')}`);
      }
      return faults;
    },
    [selector, rules] as const,
  );
}

/** Lets the page lay itself out anew. */
export async function laidOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** How wide the page is when the window is 320 px wide; more means that it scrolls sideways. */
export async function widthIn320(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 700 });
  await laidOut(page);
  return page.evaluate(() => document.documentElement.scrollWidth);
}
