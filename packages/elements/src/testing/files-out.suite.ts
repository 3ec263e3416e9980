import { find, until } from './org-tree.suite.js';

/** The file that an action hands to the user. */
export async function downloaded(action: () => unknown): Promise<{ readonly name: string; readonly file: Blob }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  try {
    return await new Promise((resolve, reject) => {
      let file: Blob;
      URL.createObjectURL = (blob: Blob) => {
        file = blob;
        return createObjectURL.call(URL, blob);
      };
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        resolve({ name: this.download, file });
      };
      Promise.resolve().then(action).catch(reject);
    });
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

/** Opens the menu. @returns its entries */
export async function openMenu(element: Element): Promise<HTMLButtonElement[]> {
  const more = find<HTMLButtonElement>(element, '.menu-anchor > button');
  if (more.getAttribute('aria-expanded') !== 'true') more.click();
  await until(() => element.shadowRoot?.querySelector('[role=menu]'));
  return [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];
}

/** What the menu offers. */
export async function menuLabels(element: Element): Promise<string[]> {
  return (await openMenu(element)).map((item) => item.textContent?.trim() ?? '');
}

/** Chooses from the menu by the beginning of a label. */
export async function chooseInMenu(element: Element, label: string): Promise<void> {
  const item = (await openMenu(element)).find(({ textContent }) => textContent?.trim().startsWith(label));
  if (!item) throw new Error(`The menu has no “${label}”.`);
  item.click();
}
