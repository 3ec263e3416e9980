import type { JcElement } from './jc-element.js';

/** What `jc-open` carries: the user asked for another widget. */
export interface OpenDetail {
  /** Its tag, such as `jc-org-tree`. */
  readonly widget: string;
  /** The unit that it should show; null for none. */
  readonly unit: string | null;
  /** Its `view`; `''` for what it shows now. */
  readonly view: string;
}

/**
 * Asks the page for another widget. Unless a listener prevents it, the widget of that kind under the same provider is
 * shown what was asked for and its heading takes the focus; where there is none, nothing happens.
 */
export function openWidget(element: JcElement, detail: OpenDetail): void {
  if (!element.send('jc-open', detail, true)) return;
  const sibling = providerOf(element)?.querySelector<HTMLElement & { view?: string }>(detail.widget);
  if (!sibling) return;
  if (detail.unit !== null) element.provision.value?.selectUnit(detail.unit);
  if (detail.view) sibling.view = detail.view;
  // A widget that could be focused itself, yet not with Tab, would take Tab from all that is in it.
  const place = sibling.shadowRoot?.querySelector<HTMLElement>('[role=heading]') ?? sibling;
  place.tabIndex = -1;
  place.focus();
}

/** The provider around an element, also where the page has put the element into a shadow root of its own. */
function providerOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.closest('jc-provider') ?? (root instanceof ShadowRoot ? providerOf(root.host) : null);
}
