import type { ChangeDetail, ErrorDetail, ProgressDetail } from '../base/jc-element.js';
import type { OpenDetail } from '../base/open-widget.js';

/** The events of `<jc-fund-calculator>`, by name, with what their `detail` holds. */
export interface FundCalculatorEventMap {
  /** The first data are shown. */
  'jc-ready': CustomEvent<Record<string, never>>;
  /** The user chose another unit. */
  'jc-select': CustomEvent<{ id: string }>;
  /** Something was stored durably: noun `fund`, op `save` or `undo-save`; or facts of units, noun `org`, op `facts`. */
  'jc-change': CustomEvent<ChangeDetail>;
  /** Long work goes on. */
  'jc-progress': CustomEvent<ProgressDetail>;
  /** Something could not be done; nothing has changed. */
  'jc-error': CustomEvent<ErrorDetail>;
  /** The user changed what is shown. */
  'jc-view': CustomEvent<{ view: string }>;
  /** The user asked for another widget; prevent it to answer yourself. */
  'jc-open': CustomEvent<OpenDetail>;
}
