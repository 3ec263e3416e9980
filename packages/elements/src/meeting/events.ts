import type { ChangeDetail, ErrorDetail, ProgressDetail } from '../base/jc-element.js';
import type { OpenDetail } from '../base/open-widget.js';

/** The events of `<jc-meeting-checklist>`, by name, with what their `detail` holds. */
export interface MeetingChecklistEventMap {
  /** The first data are shown. */
  'jc-ready': CustomEvent<Record<string, never>>;
  /** The user chose another unit. */
  'jc-select': CustomEvent<{ id: string }>;
  /** Something was stored durably: noun `meeting`, `procedure`, `case`, `talk`, or the roll of a unit, noun `org`, op `roll`. */
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
