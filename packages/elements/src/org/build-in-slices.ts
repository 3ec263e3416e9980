import type { BuildProgress, BuildResult, OrgRow } from '@jiceng/domain';
import { buildTreeInSteps } from '@jiceng/domain/build';
import { makePace } from '@jiceng/storage/transfer';

/** Builds a tree from rows in slices that leave the page alive. Rejects with `aborted`, `too-many-kinds`. */
export function buildInSlices(
  rows: Iterable<OrgRow>,
  signal: AbortSignal | undefined,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuildResult> {
  return makePace(signal).run(buildTreeInSteps(rows), onProgress);
}
