import { isJicengError, type OrgTree } from '@jiceng/domain';
import { unreadable } from './errors.js';
import { findingsPerMessage, rowsPerMessage, type ImportAnswer, type ImportPort, type ImportRequest, type PlainError } from './import-protocol.js';
import { makePace } from './pace.js';
import { readFile } from './read-file.js';
import { buildImport, summaryOf } from './session.js';
import type { Table } from '@jiceng/domain';

/** A worker has no page to keep alive; the slices only let progress out. */
const sliceMilliseconds = 50;

/**
 * The worker's side of an import: keeps the table and answers questions in turn.
 * @returns the function to call with each message that comes in
 */
export function serveImport(port: ImportPort): (request: ImportRequest) => Promise<void> {
  const pace = makePace(undefined, sliceMilliseconds);
  const answer = (message: ImportAnswer, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  let table: Table | null = null;

  const serve = async (request: ImportRequest): Promise<void> => {
    if (request.type === 'open') {
      const read = await readFile(request.file, request.options, pace, (progress) => answer({ type: 'progress', progress }));
      table = read.table;
      answer({ type: 'opened', summary: summaryOf(read) });
      return;
    }
    if (!table) throw unreadable('empty');
    if (request.type === 'rows') {
      const { rows } = table;
      for (let start = 0; start < rows.length; start += rowsPerMessage) answer({ type: 'piece', rows: rows.slice(start, start + rowsPerMessage) });
      answer({ type: 'rows' });
      return;
    }
    const { tree, findings, rows } = await buildImport(table, request.mapping, pace, (progress) => answer({ type: 'progress', progress }));
    for (let start = 0; start < findings.length; start += findingsPerMessage) {
      answer({ type: 'findings', findings: findings.slice(start, start + findingsPerMessage) });
    }
    answer({ type: 'built', tree, rows }, buffersOf(tree));
  };

  answer({ type: 'ready' });
  return async (request) => {
    try {
      await serve(request);
    } catch (error) {
      answer({ type: 'failed', error: plainError(error) });
    }
  };
}

/** The memory of a tree's columns, to be handed over instead of copied. Columns may share a block. */
export function buffersOf(tree: OrgTree): ArrayBuffer[] {
  const columns = [tree.parent, tree.level, tree.end, tree.kind, tree.ids.offsets, tree.names.offsets, tree.fields?.offsets];
  const buffers = new Set<ArrayBuffer>();
  // An empty tree may be a constant that the next build gives again.
  for (const column of tree.length === 0 ? [] : columns) if (column?.buffer instanceof ArrayBuffer) buffers.add(column.buffer);
  return [...buffers];
}

function plainError(error: unknown): PlainError {
  if (isJicengError(error)) return { code: error.code, message: error.message, details: error.details };
  const { code, message, details } = unreadable('damaged', { content: String(error).slice(0, 200) });
  return { code, message, details };
}
