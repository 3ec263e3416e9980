import { isFactValue } from '../facts/index.js';
import { portionOf, wholeFen } from '../money/index.js';
import type { Fact, Limit, Profile } from '../profile/index.js';
import { compared, type CheckResult } from './checks.js';
import { badFact, type Facts } from './facts.js';
import { isMissing, planOf, truthOf, type PlanOptions } from './plan.js';

/** An average over units, compared with a limit, and the units that lie outside it themselves (FND-14). */
export interface AverageCheck extends CheckResult {
  /** Units with the fact. `value` is their average, rounded half up to a whole number. */
  readonly units: number;
  /** Units without it; they are in no average. */
  readonly unknownUnits: number;
  /** Places in the list of the units that lie below the lower or above the upper limit, though the average may be in order. */
  readonly outside: readonly number[];
}

/**
 * Compares averages over many units with the limits of the profile's checks of the scope `average` (FND-14). A check
 * that no unit has the fact for is left out: there is no average of nothing.
 * @throws {JicengError} `profile-unresolved`, `bad-fact`, `bad-year`, `bad-date`
 */
export function averageChecks(profile: Profile, units: readonly Facts[], options: PlanOptions = {}): AverageCheck[] {
  const plan = planOf(profile, options);
  return plan.checks
    .filter(({ scope }) => scope === 'average')
    .flatMap((check): AverageCheck[] => {
      const applies = truthOf(check.appliesWhen);
      const fact = profile.facts[check.fact] as Fact;
      const values = units.map((unit) => (applies(unit) === 1 ? unit[check.fact] : undefined));
      const known = values.filter((value) => !isMissing(value));
      for (const [unit, value] of values.entries()) if (!isMissing(value) && !isFactValue(fact, value)) throw badFact(fact, value, unit);
      if (known.length === 0) return [];
      const sum = (known as number[]).reduce((all, value) => wholeFen(all + value), 0);
      const limit = { atLeast: fixedLimit(check.atLeast), atMost: fixedLimit(check.atMost) };
      // The sum is compared, so that an average that only rounds up to the limit does not pass.
      const times = known.length;
      const result = compared(check, portionOf(sum, { numerator: 1, denominator: times }), limit);
      const isShort = limit.atLeast !== null && sum < limit.atLeast * times;
      const isOver = limit.atMost !== null && sum > limit.atMost * times;
      const outside = values.flatMap((value, index) => (!isMissing(value) && ((limit.atLeast !== null && (value as number) < limit.atLeast) || (limit.atMost !== null && (value as number) > limit.atMost)) ? [index] : []));
      return [{ ...result, ok: isShort || isOver ? false : result.ok, units: times, unknownUnits: units.filter((unit) => applies(unit) === 1).length - times, outside }];
    });
}

/** An average has no base of its own, so a limit that is a share of something is not known. */
function fixedLimit(limit: Limit | null): number | null {
  return limit?.form === 'fixed' ? limit.value : null;
}
