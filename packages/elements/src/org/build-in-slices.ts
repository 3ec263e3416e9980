import { runInSlices, type BuildProgress, type BuildResult, type OrgRow } from '@jiceng/domain';
import { buildTreeInSteps } from '@jiceng/domain/build';
import { pause } from '../base/pause.js';

/** Builds a tree from rows in slices that leave the page alive. Rejects with `aborted`, `too-many-kinds`. */
export function buildInSlices(
  rows: Iterable<OrgRow>,
  signal: AbortSignal | undefined,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuildResult> {
  return runInSlices(buildTreeInSteps(rows), { now: () => performance.now(), pause, ...(signal && { signal }), onProgress });
}
