import type { BuildProgress, BuildResult, OrgRow } from '@jiceng/domain';
import { buildTreeInSteps } from '@jiceng/domain/build';
import { makePace } from '@jiceng/storage/transfer';

/** Longer slices than usual: every pause costs a wait for the browser, and these still leave room for a frame. */
const sliceMilliseconds = 24;

/** Builds a tree from rows in slices that leave the page alive. Rejects with `aborted`, `too-many-kinds`. */
export function buildInSlices(
  rows: Iterable<OrgRow>,
  signal: AbortSignal | undefined,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuildResult> {
  return makePace(signal, sliceMilliseconds).run(buildTreeInSteps(rows), onProgress);
}
