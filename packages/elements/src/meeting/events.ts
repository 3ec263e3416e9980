import type { FramedEventMap } from '../base/frame/framed-events.js';
import type { ChangeDetail } from '../base/jc-element.js';

/** The events of `<jc-meeting-checklist>`, by name, with what their `detail` holds. */
export interface MeetingChecklistEventMap extends FramedEventMap {
  /** Something was stored durably: noun `meeting`, `procedure`, `case`, `talk`, or the roll of a unit, noun `org`, op `roll`. */
  'jc-change': CustomEvent<ChangeDetail>;
}
