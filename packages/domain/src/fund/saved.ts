import type { UsedFact } from '../facts/index.js';
import type { LocalText } from '../profile/index.js';
import type { Allocation } from './allocate.js';
import type { Calculation } from './calculate.js';
import type { DuesCalculation } from './dues.js';

export type { FactOrigin, UsedFact } from '../facts/index.js';

/** What every saved result has. It is never recalculated: its figures stay those of its rules. */
export interface SavedHead {
  /** UUID version 7. */
  readonly id: string;
  /** When it was saved, as an ISO instant in UTC. */
  readonly time: string;
  /** Who saved it (编制人); `''` when not known. */
  readonly author: string;
  /** Id of the unit; null for a result that belongs to none. */
  readonly unit: string | null;
  /** The unit's name, or the title that was given, as it was then. */
  readonly title: string;
  readonly year: number;
  readonly profile: { readonly id: string; readonly version: string; readonly hash: string; readonly title: LocalText };
  /** Whole fen. */
  readonly totalFen: number;
  /** Set when it was taken back; it stays in the store. */
  readonly withdrawn?: { readonly time: string; readonly author: string };
}

export interface SavedCalculation extends SavedHead {
  readonly kind: 'calculation';
  /** By the ids of the profile's facts. */
  readonly facts: Readonly<Record<string, UsedFact>>;
  readonly calculation: Calculation;
}

/** A sum that was divided (分配方案). */
export interface SavedAllocation extends SavedHead {
  readonly kind: 'allocation';
  /** By what it was divided: `equal`, the id of a fact, `custom` percentages, or `listed`, the numbers beside the names of a list. */
  readonly by: string;
  readonly names: readonly string[];
  readonly weights: readonly number[];
  readonly allocation: Allocation;
}

/** Dues of one member class or a list (党费). */
export interface SavedDues extends SavedHead {
  readonly kind: 'dues';
  readonly rows: readonly { readonly name: string; readonly dues: DuesCalculation; readonly paidFen: number | null; readonly waiver: string }[];
}

/** What the calculator keeps (存档). */
export type SavedFund = SavedCalculation | SavedAllocation | SavedDues;

/** A result that is about to be saved: the store gives it its id, time and author. */
export type UnsavedFund = Omit<SavedCalculation, 'id' | 'time' | 'author' | 'withdrawn'> | Omit<SavedAllocation, 'id' | 'time' | 'author' | 'withdrawn'> | Omit<SavedDues, 'id' | 'time' | 'author' | 'withdrawn'>;
