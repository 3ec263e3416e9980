import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoDay, useDemo } from '../support/demo.js';

/** What the page says of the county’s year: it is there, or at least what is shown of it. */
const progress = { filled: /^示例数据已填好/, shown: /(?:[1-9]\d* \/ 25|25) / } as const;

/** What may move in all, by the browser’s own measure: the share of the window that moved, times how far. */
const mostMoved = 0.01;

/** What moved at one moment, and by how much. */
interface Movement {
  readonly value: number;
  readonly moved: readonly string[];
}

describe('the demo portal', () => {
  const site = useDemo();

  /** Opens a page, waits for the county’s year, and gives what moved until then. */
  async function visit(context: BrowserContext, path: string, until: keyof typeof progress): Promise<readonly Movement[]> {
    const page = await context.newPage();
    await page.clock.setFixedTime(`${demoDay}T02:00:00Z`);
    await page.addInitScript(noteMovements);
    await page.goto(site.origin + path);
    await page.locator('#progress').filter({ hasText: progress[until] }).waitFor({ timeout: 100_000 });
    await page.evaluate(() => Promise.all([...document.querySelectorAll('jc-meeting-checklist, jc-points-scoreboard, jc-fund-calculator, jc-org-tree')].map((widget) => (widget as Element & { ready: Promise<void> }).ready)));
    // The last lines of the widgets come when they are ready, and with the end of the filling.
    await page.waitForTimeout(1000);
    const movements = await movementsIn(page);
    await page.close();
    return movements;
  }

  it.for<[path: string, width: number, height: number, until: keyof typeof progress]>([
    ['/demo/', 1280, 720, 'filled'],
    ['/demo/', 360, 740, 'shown'],
    ['/demo/village/', 1280, 720, 'shown'],
    ['/demo/village/', 360, 740, 'shown'],
    ['/demo/public/', 1280, 720, 'shown'],
    ['/demo/public/', 360, 740, 'shown'],
    ['/demo/ug/', 1280, 720, 'shown'],
    ['/demo/large/', 1280, 720, 'shown'],
  ])('opens %s in %i × %i px without anything moving, the first time and the next', async ([path, width, height, until]) => {
    const context = await site.browser.newContext({ viewport: { width, height } });
    for (const time of ['first', 'next']) {
      const movements = await visit(context, path, until);
      const total = movements.reduce((sum, { value }) => sum + value, 0);
      expect(total, `${time} visit: ${JSON.stringify(movements, null, 1)}`).toBeLessThanOrEqual(mostMoved);
    }
    await context.close();
  });

  it('would be found out if something moved', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.addInitScript(noteMovements);
    await page.goto(`${site.origin}/demo/public/`);
    await page.locator('jc-points-scoreboard [role=tab]').first().waitFor();
    await page.evaluate(() => document.querySelector('main')?.prepend(Object.assign(document.createElement('p'), { textContent: '通知', className: 'problem' })));
    await expect.poll(async () => (await movementsIn(page)).reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(mostMoved);
    await context.close();
  });
});

/** Runs in the page before anything else: keeps what moves, as the browser reports it. */
function noteMovements(): void {
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[];
  }
  const movements: Movement[] = [];
  Object.assign(globalThis, { movements });
  const place = ({ x, y, width, height }: DOMRectReadOnly): string => [x, y, width, height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) movements.push({ value, moved: sources.map(({ previousRect, currentRect }) => `${place(previousRect)} → ${place(currentRect)}`) });
  }).observe({ type: 'layout-shift', buffered: true });
}

function movementsIn(page: Page): Promise<readonly Movement[]> {
  return page.evaluate(() => (globalThis as unknown as { movements: readonly Movement[] }).movements);
}
