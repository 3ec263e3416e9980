import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { find, until } from './org-tree.suite.js';
import { textsIn } from './widget-keys.suite.js';

/** What the open menu offers. */
export const menuItems = (element: LitElement): string[] => textsIn(element, '[role=menuitem]');

/** Opens the menu, by the keys of a user. */
export async function menuOf<Widget extends LitElement>(element: Widget): Promise<Widget> {
  find(element, '.menu-anchor button').focus();
  await sendKeys({ press: 'Enter' });
  await until(() => menuItems(element).length > 0);
  return element;
}

/** Opens the menu and chooses what has this label, by the keys of a user. */
export async function chooseByKeys(element: LitElement, label: string): Promise<void> {
  await menuOf(element);
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(({ textContent }) => textContent?.trim() === label)?.focus();
  await sendKeys({ press: 'Enter' });
}
