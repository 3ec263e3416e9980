import { portionOf } from '../money/index.js';
import type { CheckRule, Clause, Limit, LocalText } from '../profile/index.js';
import type { Facts } from './facts.js';
import { isMissing, operandOf, truthOf, type Plan } from './plan.js';

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

/** A check made ready for many units: its result, or undefined when it does not apply or the fact is not given. */
export function unitCheckOf(check: CheckRule, { positions }: Plan): (facts: Facts, amounts: Float64Array) => CheckResult | undefined {
  const applies = truthOf(check.appliesWhen);
  const atLeast = limitOf(check.atLeast, positions);
  const atMost = limitOf(check.atMost, positions);
  return (facts, amounts) => {
    const value = facts[check.fact];
    if (isMissing(value) || applies(facts) !== 1) return undefined;
    return compared(check, value as number, { atLeast: atLeast(facts, amounts), atMost: atMost(facts, amounts) });
  };
}

/** Compares a value with the limits of a check; a limit that is null is not known, or not there. */
export function compared(check: CheckRule, value: number, { atLeast, atMost }: { readonly atLeast: number | null; readonly atMost: number | null }): CheckResult {
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
function limitOf(limit: Limit | null, positions: Plan['positions']): (facts: Facts, amounts: Float64Array) => number | null {
  if (limit === null) return () => null;
  if (limit.form === 'fixed') return () => limit.value;
  const base = operandOf(limit.of, positions);
  return (facts, amounts) => {
    const fen = base(facts, amounts);
    return fen >= 0 ? portionOf(fen, limit.rate) : null;
  };
}
