import type { IsoDate } from '../profile/index.js';
import type { FactValue } from './value.js';

/** Where a fact of a calculation came from: the unit's record, its record of last year, or typed for this calculation. */
export type FactOrigin = 'record' | 'last-year' | 'typed';

/** A fact as it was used, with where it came from. */
export interface UsedFact {
  readonly value: FactValue;
  readonly origin: FactOrigin;
  /** The day on which the record holds; null for what was typed. */
  readonly asOf: IsoDate | null;
}
