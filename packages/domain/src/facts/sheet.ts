import type { IsoDate } from '../profile/index.js';
import type { FactValue } from './value.js';

/** Values of one fact on one day, unit by unit. `units` and `values` have the same length. */
export interface FactColumn {
  /** Id of a fact, such as `population`. A count of the end of last year is `members` on that day, not a fact of its own. */
  readonly fact: string;
  /** The day on which the values hold. */
  readonly asOf: IsoDate;
  /** Ids of units, each once. */
  readonly units: readonly string[];
  /** null takes back what was stated for that unit and day. */
  readonly values: readonly (FactValue | null)[];
}

/** How the values of a sheet came in. */
export type FactSource = 'typed' | 'pasted' | 'imported';

/**
 * What one write states about units (填报): never edited, never removed. What is known of a unit is the union of all
 * sheets; of two that state the same fact of the same unit on the same day, the one with the greater id holds, so sheets
 * of two machines can be put together in any order.
 */
export interface FactSheet {
  /** UUID version 7: sorts by time. */
  readonly id: string;
  /** When, as an ISO instant in UTC. */
  readonly time: string;
  /** Who recorded it (填报人); `''` when not known. */
  readonly author: string;
  readonly source: FactSource;
  readonly columns: readonly FactColumn[];
  /** Id of the sheet that this one takes back, when it does. */
  readonly reverts?: string;
}
