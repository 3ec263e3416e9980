import type { ChangeDetail, ErrorDetail, ProgressDetail } from '../base/jc-element.js';
import type { OpenDetail } from '../base/open-widget.js';

/** The events of `<jc-points-scoreboard>`, by name, with what their `detail` holds. */
export interface PointsScoreboardEventMap {
  /** The first data are shown. */
  'jc-ready': CustomEvent<Record<string, never>>;
  /** The user chose another unit. A person is never told. */
  'jc-select': CustomEvent<{ id: string }>;
  /** Entries were stored durably: noun `points`, op such as `award`, `approve`, `reverse`, `redeem`, `lock`, id of the last entry. */
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
