import { portionOf } from '../money/index.js';
import type { CheckRule, Clause, Limit, LocalText } from '../profile/index.js';
import type { Facts } from './facts.js';
import { isMissing, operandAmount, truthOf, type Plan } from './plan.js';

/** A fact compared with a limit. Values are whole: fen for money, else a plain number. */
export interface CheckResult {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly titles: LocalText;
  readonly clause: Clause;
  readonly fact: string;
  readonly value: number;
  /** null: no such limit, or what it is a share of is not known. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** null when a limit is not known. */
  readonly ok: boolean | null;
  /** How much is lacking to the lower limit, and how much is beyond the upper one; 0 when nothing. */
  readonly short: number;
  readonly over: number;
  readonly note?: LocalText;
}

/** The result of a check of one unit; undefined when it does not apply or the fact is not given. */
export function checkedUnit(check: CheckRule, plan: Plan, facts: Facts, amounts: Float64Array): CheckResult | undefined {
  const value = facts[check.fact];
  if (isMissing(value) || truthOf(check.appliesWhen)(facts) !== 1) return undefined;
  return compared(check, value as number, (limit) => limitOf(limit, plan, facts, amounts));
}

/** Compares a value with the limits of a check. */
export function compared(check: CheckRule, value: number, limitFor: (limit: Limit) => number | null): CheckResult {
  const atLeast = check.atLeast && limitFor(check.atLeast);
  const atMost = check.atMost && limitFor(check.atMost);
  const isUnknown = (check.atLeast !== null && atLeast === null) || (check.atMost !== null && atMost === null);
  const short = atLeast === null ? 0 : Math.max(0, atLeast - value);
  const over = atMost === null ? 0 : Math.max(0, value - atMost);
  return {
    id: check.id,
    rule: check.rule,
    title: check.title['zh-CN'],
    titles: check.title,
    clause: check.clause,
    fact: check.fact,
    value,
    atLeast,
    atMost,
    ok: short > 0 || over > 0 ? false : isUnknown ? null : true,
    short,
    over,
    ...(check.note ? { note: check.note } : {}),
  };
}

/** The limit as a whole number; one that is a share is rounded half up to the fen. */
function limitOf(limit: Limit, plan: Plan, facts: Facts, amounts: Float64Array): number | null {
  if (limit.form === 'fixed') return limit.value;
  const base = operandAmount(limit.of, plan, facts, amounts);
  return base === null ? null : portionOf(base, limit.rate);
}
