import type { FramedEventMap } from '../base/frame/framed-events.js';
import type { ChangeDetail } from '../base/jc-element.js';

/** The events of `<jc-fund-calculator>`, by name, with what their `detail` holds. */
export interface FundCalculatorEventMap extends FramedEventMap {
  /** Something was stored durably: noun `fund`, op `save` or `undo-save`; or facts of units, noun `org`, op `facts`. */
  'jc-change': CustomEvent<ChangeDetail>;
}
