import type { FramedEventMap } from '../base/frame/framed-events.js';
import type { ChangeDetail } from '../base/jc-element.js';

/** The events of `<jc-points-scoreboard>`, by name, with what their `detail` holds. */
export interface PointsScoreboardEventMap extends FramedEventMap {
  /** Entries were stored durably: noun `points`, op such as `award`, `approve`, `reverse`, `redeem`, `lock`, id of the last entry. */
  'jc-change': CustomEvent<ChangeDetail>;
}
