import type { ChangeDetail, ErrorDetail, ProgressDetail } from '../base/jc-element.js';

/** The events of `<jc-org-tree>`, by name, with what their `detail` holds. */
export interface OrgTreeEventMap {
  /** The first data are shown. */
  'jc-ready': CustomEvent<Record<string, never>>;
  /** The user selected a unit. */
  'jc-select': CustomEvent<{ id: string }>;
  /** Something was stored durably. */
  'jc-change': CustomEvent<ChangeDetail>;
  /** Long work goes on. */
  'jc-progress': CustomEvent<ProgressDetail>;
  /** Something could not be done; nothing has changed. */
  'jc-error': CustomEvent<ErrorDetail>;
  /** The user changed what is shown. */
  'jc-view': CustomEvent<{ view: string }>;
}
