import { calculateDues, compareDuesPaid, isJicengError, monthlyAverageFen, readYuan, type DuesCalculation, type DuesKind, type Profile } from '@jiceng/domain';

/** What a person entered for one member. */
export interface DuesInput {
  /** Id of the kind; `''` for the first one of the profile. */
  readonly kind: string;
  /** Whether the income is given by the month or as that of the last quarter. */
  readonly from: 'month' | 'quarter';
  /** Amounts as they were typed, in yuan. */
  readonly month: string;
  readonly quarter: string;
  readonly paid: string;
  readonly isWaived: boolean;
  /** Name of the body that approved less or nothing (FND-44); never a reason. */
  readonly approver: string;
}

/** What a form begins with. */
export const emptyDues: DuesInput = { kind: '', from: 'month', month: '', quarter: '', paid: '', isWaived: false, approver: '' };

/** By what rules. */
export interface DuesRules {
  readonly profile: Profile;
  readonly year: number;
  /** The kinds that hold in the year. */
  readonly kinds: readonly DuesKind[];
}

/** A member's dues and what was paid of them. Amounts are whole fen. */
export interface OneDues {
  readonly kind: DuesKind | undefined;
  /** Whether the kind's amount depends on income. */
  readonly needsBase: boolean;
  /** The monthly average of the quarter; null where income is by the month, or cannot be read. */
  readonly averageFen: number | null;
  /** Null while the base is not there or cannot be read. */
  readonly dues: DuesCalculation | null;
  /** The base is so large that its dues cannot be told to the fen. */
  readonly isTooLarge: boolean;
  /** Null when nothing was entered, or nothing that can be read. */
  readonly paidFen: number | null;
  readonly comparison: 'below' | 'ok' | 'above' | null;
  /** The body that approved; `''` without a waiver. */
  readonly waiver: string;
}

/** The dues of one member (FND-40 … FND-44). */
export function duesOfOne(input: DuesInput, { profile, year, kinds }: DuesRules): OneDues {
  const kind = kinds.find(({ id }) => id === input.kind) ?? kinds[0];
  const needsBase = kind?.how.form === 'bands';
  const isByQuarter = needsBase && input.from === 'quarter';
  const income = fenOf(isByQuarter ? input.quarter : input.month);
  const averageFen = isByQuarter && income !== null ? monthlyAverageFen(income) : null;
  const baseFen = isByQuarter ? averageFen : income;
  const paidFen = fenOf(input.paid);
  const one = { kind, needsBase, averageFen, isTooLarge: false, paidFen, waiver: input.isWaived ? input.approver.trim() : '' };
  if (!kind || (needsBase && baseFen === null)) return { ...one, dues: null, comparison: null };
  try {
    const dues = calculateDues(profile, { kind: kind.id, ...(needsBase && baseFen !== null ? { monthlyFen: baseFen } : {}) }, { year });
    return { ...one, dues, comparison: paidFen === null ? null : compareDuesPaid(dues, paidFen) };
  } catch (thrown) {
    if (isJicengError(thrown) && thrown.code === 'amount-too-large') return { ...one, dues: null, comparison: null, isTooLarge: true };
    throw thrown;
  }
}

function fenOf(text: string): number | null {
  const reading = readYuan(text);
  return reading.state === 'ok' ? reading.value : null;
}
