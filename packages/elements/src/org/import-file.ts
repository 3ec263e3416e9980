import { JicengError, type OrgMapping } from '@jiceng/domain';
import { openImport } from '@jiceng/storage/transfer';
import type { ProgressDetail } from '../base/jc-element.js';
import type { BuiltTree } from './org-data.js';

/** How a host has a file imported. */
export interface ImportFileOptions {
  /** Calls the import off; the tree from before stays. */
  readonly signal?: AbortSignal;
  /** Reads and checks, and changes nothing. */
  readonly dryRun?: boolean;
  /** Which column is what; found by headings and content when not given. */
  readonly mapping?: OrgMapping;
  /** The text encoding; found when not given. */
  readonly encoding?: string;
  /** The sheet of a workbook; the first with rows when not given. */
  readonly sheet?: string;
}

/**
 * Reads a file and builds its tree; nothing is stored.
 * @throws JicengError `file-unreadable`, `file-too-large`, `file-encoding`, `mapping-missing`, `mapping-invalid`, `aborted`
 */
export async function builtFromFile(
  file: Blob,
  { mapping, encoding, sheet }: ImportFileOptions,
  signal: AbortSignal,
  onProgress: (progress: ProgressDetail) => void,
): Promise<BuiltTree> {
  const session = await openImport(file, { ...(encoding && { encoding }), ...(sheet && { sheet }), signal, onProgress });
  try {
    const columns = mapping ?? session.guess;
    if (!columns) throw new JicengError('mapping-missing', 'It is not clear which columns hold code, unit above and name. Nothing was imported. Pass a mapping.');
    return await session.build(columns);
  } finally {
    session.close();
  }
}
