import type { IsoDate } from '../profile/index.js';
import type { VoteCounts } from './counts.js';

/** What happens in a procedure, in the order in which it is written down. Never edited; corrected by a further event. */
export type ProcedureEvent =
  /** A meeting held for a step, with the vote that was taken. */
  | { readonly type: 'record'; readonly step: string; readonly date: IsoDate; readonly kind: string; readonly meeting?: string; readonly vote?: { readonly rule: string; readonly counts: VoteCounts } }
  /** Something proved: a photo, a text, an owner, an answer. */
  | { readonly type: 'proof'; readonly step: string; readonly date: IsoDate; readonly slot: string; readonly value?: string }
  /** A notice put up, in one of the places asked for. */
  | { readonly type: 'posted'; readonly step: string; readonly date: IsoDate; readonly place?: string }
  | { readonly type: 'objection'; readonly date: IsoDate; readonly id: string; readonly about?: string }
  | { readonly type: 'objection-closed'; readonly date: IsoDate; readonly id: string; readonly answer?: string }
  /** The step is declared complete. Only this event moves a procedure on, and only when nothing blocks it. */
  | { readonly type: 'complete'; readonly step: string; readonly date: IsoDate }
  /** Back to an earlier step, where the procedure allows it; that step and those after it begin anew. */
  | { readonly type: 'back'; readonly date: IsoDate; readonly to: string; readonly reason: string }
  /** Somebody confirms the condition under which steps may be merged (MTG-35). */
  | { readonly type: 'confirm'; readonly date: IsoDate; readonly condition: string }
  /** Something happened that reminders count from, such as `work-finished`. */
  | { readonly type: 'happened'; readonly date: IsoDate; readonly what: string };

/** Why a procedure cannot go on. Elements have a sentence for each and lead to what is named in `details`. */
export interface ProcedureBlock {
  readonly code:
    | 'in-future'
    | 'bad-date'
    | 'unknown-step'
    /** Another step comes first, or this one is complete. */
    | 'out-of-order'
    | 'before-previous-step'
    | 'finished'
    | 'record-missing'
    | 'wrong-kind'
    | 'vote-missing'
    | 'vote-not-passed'
    | 'vote-impossible'
    /** A rule of votes that is not that of the meeting or of the step. */
    | 'wrong-vote-rule'
    | 'proof-missing'
    | 'unknown-slot'
    | 'not-posted'
    | 'unknown-place'
    | 'notice-running'
    | 'interval-running'
    | 'objection-open'
    | 'unknown-objection'
    | 'answer-missing'
    | 'back-not-allowed'
    | 'reason-missing'
    | 'unknown-condition';
  /** The step that is blocked. */
  readonly step: string;
  /** The slot, place, objection, rule or day that it is about. */
  readonly details: Readonly<Record<string, string | number>>;
}
