import { JicengError } from '../error.js';

/**
 * Why nothing was recorded. Stable; elements have a sentence for each.
 *
 * - `unknown-account`, `unknown-rule`, `unknown-item`, `unknown-entry`: no such thing
 * - `points-bad-value`: no whole number, a quantity below 1, a day that is none; `field` says which
 * - `points-range`: more or fewer points than the rule allows at once; with `quantity`, one of what has none
 * - `points-cap`: nothing is left of the rule's cap in the period: `used`, `cap`, `period`
 * - `points-locked`: the day lies in a locked period
 * - `points-future`: the day is after today
 * - `points-same-person`: who records, approves and gets the points are not three people where the rule asks for it
 * - `points-subject`: the rule is not for such an account, or the account is closed or exempt
 * - `points-judges`, `points-evidence`, `points-panel`: too few of what the rule asks for
 * - `duplicate-source`: the event is counted already
 * - `points-settled`: decided or taken back already
 * - `points-reason`: a reason is needed
 * - `points-balance`, `points-stock`, `points-window`, `points-limit`: of a redemption; `points-balance` with `entry` of a
 *   deduction that would take more than there is by the time it is approved
 * - `points-objections`, `points-pending`, `points-open-window`, `points-period`: of publishing and locking
 */
export type PointsRefusalCode =
  | 'unknown-account'
  | 'unknown-rule'
  | 'unknown-item'
  | 'unknown-entry'
  | 'points-bad-value'
  | 'points-range'
  | 'points-cap'
  | 'points-locked'
  | 'points-future'
  | 'points-same-person'
  | 'points-subject'
  | 'points-judges'
  | 'points-evidence'
  | 'points-panel'
  | 'duplicate-source'
  | 'points-settled'
  | 'points-reason'
  | 'points-balance'
  | 'points-stock'
  | 'points-window'
  | 'points-limit'
  | 'points-objections'
  | 'points-pending'
  | 'points-open-window'
  | 'points-period';

/** One reason why nothing was recorded, with its numbers. */
export interface PointsRefusal {
  readonly code: PointsRefusalCode;
  /** A plain English sentence: what did not happen, why, what to do. */
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Either what can be recorded, or why not. */
export type Checked<Accepted> = ({ readonly ok: true } & Accepted) | { readonly ok: false; readonly refusals: readonly PointsRefusal[] };

export function refusal(code: PointsRefusalCode, message: string, details: Record<string, string | number> = {}): PointsRefusal {
  return { code, message: `Nothing was recorded: ${message}`, details };
}

export function refused(...refusals: readonly PointsRefusal[]): { readonly ok: false; readonly refusals: readonly PointsRefusal[] } {
  return { ok: false, refusals };
}

/**
 * What was accepted.
 * @throws {JicengError} with the code, message and details of the first reason, when it was not
 */
export function accepted<Accepted>(checked: Checked<Accepted>): Accepted {
  if (checked.ok) return checked;
  const { code, message, details } = checked.refusals[0] as PointsRefusal;
  throw new JicengError(code, message, { ...details });
}

/** A value as it can stand in a sentence. */
export function shown(given: unknown): string {
  return typeof given === 'object' && given !== null ? 'an object' : String(given).slice(0, 40);
}

/** The refusal of a value that cannot be. */
export function badValue(field: string, given: unknown, expected: string): PointsRefusal {
  return refusal('points-bad-value', `“${shown(given)}” is no possible ${field}. Give ${expected}.`, { field, given: shown(given), expected });
}
