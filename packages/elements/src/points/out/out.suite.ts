import { has, until } from '../../testing/org-tree.suite.js';
import { settle, textIn } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** The lines of a CSV, without its byte order mark. */
export async function linesOf(file: Blob): Promise<string[]> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  if (!text.startsWith('\ufeff')) throw new Error('There is no byte order mark.');
  return text.slice(1).trimEnd().split('\r\n');
}

/** Chooses a file in the view that imports. */
export async function chooseFile(element: JcPointsScoreboard, content: BlobPart, name: string): Promise<void> {
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  const field = await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('#import-file'));
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses a button of the view, once it is there. */
export async function pressButton(element: JcPointsScoreboard, label: string): Promise<void> {
  (await until(() => [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.view button') ?? [])].find(({ textContent }) => textContent?.trim() === label))).click();
  await settle(element);
}

/** Waits until a text shows in what a selector finds. */
export async function shows(element: JcPointsScoreboard, selector: string, text: string): Promise<void> {
  await until(() => textIn(element, selector).includes(text));
  await settle(element);
}

/** Opens the view that imports, in one of its two ways. */
export async function importing(element: JcPointsScoreboard, way: 'sheet' | 'merge' = 'sheet'): Promise<JcPointsScoreboard> {
  element.view = way === 'merge' ? 'import;way=merge' : 'import';
  await until(() => has(element, way === 'merge' ? '#merge-choose' : '.import'));
  await settle(element);
  return element;
}
