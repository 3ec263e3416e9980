import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { countyCsv } from './portal.js';

/** The tag of a widget. */
export type WidgetTag = 'jc-org-tree' | 'jc-meeting-checklist' | 'jc-points-scoreboard' | 'jc-fund-calculator';

/** Waits until a widget of a page shows what there is. */
export function whenReady(page: Page, tag: WidgetTag): Promise<void> {
  return page.evaluate(async (name) => {
    await customElements.whenDefined(name);
    const element = document.querySelector(name);
    await element?.ready;
    await element?.updateComplete;
  }, tag);
}

/** Gives the tree of a page the demo county. @returns how many units it has then: 230 */
export function importCounty(place: Page | Frame): Promise<number | undefined> {
  return place.evaluate(async (csv) => {
    await customElements.whenDefined('jc-org-tree');
    const tree = document.querySelector('jc-org-tree');
    await tree?.importFile(new Blob([csv]));
    return tree?.size;
  }, countyCsv());
}

/** Chooses an entry of a widget's menu. */
export async function chooseInMenu(page: Page, tag: WidgetTag, entry: string | RegExp): Promise<void> {
  await page.locator(tag).getByRole('button', { name: '更多操作', exact: true }).first().click();
  await page.getByRole('menuitem', { name: entry }).first().click();
}

/** Does something that makes a file, and takes it. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; path: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = await file.path();
  return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
}

/** Presses the button of a widget's open print preview. @returns the text that is handed to the printer; the browser's own window has nothing to be seen by a test */
export async function printed(page: Page, tag: WidgetTag): Promise<string> {
  const sent = page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const preview = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement & { print(frame: HTMLIFrameElement): void }>('jc-print-dialog');
        if (preview) preview.print = (frame) => resolve(frame.contentDocument?.body.innerText ?? '');
      }),
    tag,
  );
  await page.getByRole('dialog').getByRole('button', { name: '打印', exact: true }).click();
  return sent;
}
