import { find, has, until } from '../../testing/org-tree.suite.js';
import { scoreboard, type PointsSeed } from '../../testing/points-scoreboard.suite.js';
import { settle } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** A scoreboard that shows what a view string says, once something of it is there. */
export async function showing(view: string, selector: string, attributes: Readonly<Record<string, string>> = {}, seed: PointsSeed = {}): Promise<JcPointsScoreboard> {
  const element = await scoreboard(attributes, seed);
  element.view = view;
  await until(() => has(element, selector));
  await settle(element);
  return element;
}

/** Puts a text into a field at once, as an input method or the clipboard does. */
export async function put(element: JcPointsScoreboard, selector: string, text: string): Promise<void> {
  const field = find<HTMLInputElement | HTMLTextAreaElement>(element, selector);
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  await settle(element);
}

/** Presses something with the mouse. */
export async function press(element: JcPointsScoreboard, selector: string): Promise<void> {
  find(element, selector).click();
  await settle(element);
}

/** The element with the focus. */
export function focused(element: JcPointsScoreboard): HTMLElement | null {
  return element.shadowRoot?.activeElement as HTMLElement | null;
}
