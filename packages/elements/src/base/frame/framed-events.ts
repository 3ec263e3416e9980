import type { ChangeDetail, ErrorDetail, ProgressDetail } from '../jc-element.js';
import type { OpenDetail } from '../open-widget.js';

/** The events of every widget with views, by name, with what their `detail` holds. */
export interface FramedEventMap {
  /** The first data are shown. */
  'jc-ready': CustomEvent<Record<string, never>>;
  /** The user chose another unit. A person is never told. */
  'jc-select': CustomEvent<{ id: string }>;
  /** Something was stored durably. */
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
