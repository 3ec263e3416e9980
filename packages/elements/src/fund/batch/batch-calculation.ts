import { calculateBatchInSteps, factsIn, hasKeptAmounts, JicengError, type BatchProgress, type FactValues, type KeptBatch, type Profile } from '@jiceng/domain';

/** What is calculated: many units by the rules of one year. Plain data, so that it can be sent to a worker. */
export interface BatchTask {
  readonly profile: Profile;
  readonly year: number;
  /** Count of units. */
  readonly length: number;
  readonly columns: readonly FactValues[];
}

/**
 * The one calculation of a batch, wherever it runs.
 * @throws {JicengError} as `calculateBatch`
 */
export function* calculationInSteps({ profile, year, length, columns }: BatchTask): Generator<BatchProgress, KeptBatch> {
  const result = yield* calculateBatchInSteps(profile, factsIn({ length, columns }), { year, keepAmounts: true });
  if (!hasKeptAmounts(result)) throw new JicengError('unexpected', 'The amounts of the units were not kept.');
  return result;
}
