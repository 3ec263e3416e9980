import { wholeFen } from '../money/index.js';
import type { Profile } from '../profile/index.js';
import type { BatchLine, BatchResult } from './batch.js';
import type { Facts } from './facts.js';
import { nearStepTest } from './edge.js';
import { planOf, type PlanOptions } from './plan.js';

/** A line of a batch that kept every unit's amount. */
export interface KeptLine extends BatchLine {
  readonly amounts: Float64Array;
}

/** A batch that kept every unit's amounts. Units are told by their place in it. */
export interface KeptBatch extends BatchResult {
  readonly lines: readonly KeptLine[];
  readonly totals: Float64Array;
}

/** Whether a batch was calculated with `keepAmounts`. */
export function hasKeptAmounts(result: BatchResult): result is KeptBatch {
  return result.totals !== null;
}

/**
 * Which units a table shows: all; those that lack a fact (缺数据); those with a fact that cannot be true; those near a
 * step (跨档边缘, ±3 %); those that get another amount on some line than last year (与上年不同).
 */
export type BatchFilter =
  | { readonly by: 'all' | 'missing' | 'refused' }
  | { readonly by: 'near-step'; readonly profile: Profile; readonly facts: (unit: number) => Facts; readonly options?: PlanOptions }
  /** The batch of last year, of the same units in the same order; a unit that it does not have differs. */
  | { readonly by: 'changed'; readonly lastYear: KeptBatch };

/**
 * The units of a batch that pass a filter, in their order.
 * @param among the units that are looked at; all when null
 * @throws {JicengError} as `calculateFunds`, for the profile and year of `near-step`
 */
export function filteredUnits(result: KeptBatch, filter: BatchFilter, among: Uint32Array | null = null): Uint32Array {
  const units = among ?? everyUnit(result);
  const passes = testOf(result, filter);
  return passes ? units.filter(passes) : units;
}

function everyUnit({ units }: KeptBatch): Uint32Array {
  return Uint32Array.from({ length: units }, (_, unit) => unit);
}

function testOf(result: KeptBatch, filter: BatchFilter): ((unit: number) => boolean) | null {
  const isRefused = (unit: number): boolean => Number.isNaN(result.totals[unit]);
  switch (filter.by) {
    case 'all':
      return null;
    case 'refused':
      return isRefused;
    case 'missing':
      return (unit) => !isRefused(unit) && result.lines.some(({ amounts }) => Number.isNaN(amounts[unit]));
    case 'near-step': {
      const isNear = nearStepTest(planOf(filter.profile, filter.options));
      return (unit) => !isRefused(unit) && isNear(filter.facts(unit));
    }
    case 'changed':
      return changedTest(result, filter.lastYear);
  }
}

function changedTest(result: KeptBatch, lastYear: KeptBatch): (unit: number) => boolean {
  const ids = [...new Set([...result.lines, ...lastYear.lines].map(({ id }) => id))];
  const pairs = ids.map((id) => [result, lastYear].map(({ lines }) => lines.find((line) => line.id === id)?.amounts));
  const totals = [result.totals, lastYear.totals] as const;
  // A line that one year does not have is like one that does not apply.
  const isOther = (now: number | undefined, then: number | undefined): boolean => !Object.is(now, then);
  return (unit) =>
    unit >= lastYear.units || isOther(totals[0][unit], totals[1][unit]) || pairs.some(([now, then]) => isOther(now ? now[unit] : -1, then ? then[unit] : -1));
}

/** Sums over some units of a batch, whole fen. */
export interface BatchSums {
  readonly units: number;
  readonly totalFen: number;
  /** In the order of the batch. */
  readonly lines: readonly { readonly id: string; readonly totalFen: number; readonly units: number; readonly unknownUnits: number }[];
  /** Units without some line because a fact is missing, and units in no sum because a fact cannot be true. */
  readonly partialUnits: number;
  readonly refusedUnits: number;
}

/**
 * The sums of some units, for the foot of a table that shows a part.
 * @param among all when null
 * @throws {JicengError} `amount-too-large`
 */
export function sumsOf(result: KeptBatch, among: Uint32Array | null = null): BatchSums {
  const units = among ?? everyUnit(result);
  const sums = result.lines.map(({ id, amounts, inTotal }) => ({ id, amounts, inTotal, totalFen: 0, units: 0, unknownUnits: 0 }));
  let partialUnits = 0;
  let refusedUnits = 0;
  for (const unit of units) {
    if (Number.isNaN(result.totals[unit])) {
      refusedUnits++;
      continue;
    }
    let isPartial = false;
    for (const sum of sums) {
      const fen = sum.amounts[unit] as number;
      if (fen >= 0) {
        sum.totalFen += fen;
        sum.units++;
      } else if (fen !== fen) {
        sum.unknownUnits++;
        isPartial = true;
      }
    }
    if (isPartial) partialUnits++;
  }
  // Sums only grow, so one that is too large at some time is too large at the end.
  const totalFen = sums.reduce((total, sum) => wholeFen(total + (sum.inTotal ? wholeFen(sum.totalFen) : 0)), 0);
  return { units: units.length, totalFen, lines: sums.map(({ id, totalFen: fen, units: count, unknownUnits }) => ({ id, totalFen: wholeFen(fen), units: count, unknownUnits })), partialUnits, refusedUnits };
}
