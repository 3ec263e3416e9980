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
 * shown what was asked for and takes the focus.
 */
export function openWidget(element: JcElement, detail: OpenDetail): void {
  if (!element.send('jc-open', detail, true)) return;
  const sibling = element.closest('jc-provider')?.querySelector<HTMLElement & { view?: string }>(detail.widget);
  if (!sibling) return;
  if (detail.unit !== null) element.provision.value?.selectUnit(detail.unit);
  if (detail.view) sibling.view = detail.view;
  sibling.tabIndex = -1;
  sibling.focus();
}
