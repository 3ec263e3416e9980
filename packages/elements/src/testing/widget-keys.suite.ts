import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { find, nextFrame, until } from './org-tree.suite.js';

/** Waits until a widget has rendered all that was asked of it so far. */
export async function settle(element: LitElement): Promise<void> {
  do await nextFrame();
  while (!(await element.updateComplete) || element.isUpdatePending);
}

/** Presses a key, or several held together, and waits: `Control+Enter`. */
export async function keys(element: LitElement, ...combinations: string[]): Promise<void> {
  for (const combination of combinations) {
    const [key = '', ...modifiers] = combination.split('+').reverse();
    for (const modifier of modifiers) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of modifiers) await sendKeys({ up: modifier });
    await settle(element);
  }
}

/** Types over what stands in a field, with the keys of a keyboard. */
export async function typeInto(element: LitElement, selector: string, text: string): Promise<void> {
  const field = await until(() => element.shadowRoot?.querySelector<HTMLInputElement>(selector));
  field.focus();
  field.select();
  await sendKeys({ type: text });
  await settle(element);
}

/** Chooses from a list. */
export async function chooseIn(element: LitElement, selector: string, value: string): Promise<void> {
  const field = find<HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(element);
}

/** The text of the first thing that a selector finds, its spaces made one; `''` for nothing. */
export function textIn(element: LitElement, selector: string): string {
  return plain(element.shadowRoot?.querySelector(selector));
}

/** The texts of everything that a selector finds. */
export function textsIn(element: LitElement, selector: string): string[] {
  return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(plain);
}

function plain(node: Element | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Does what the filled button of the view does, by the keys for it, from the tabs. */
export async function pressPrimary(element: LitElement): Promise<void> {
  find(element, '[role=tab][aria-selected=true]').focus();
  await keys(element, 'Control+Enter');
}
