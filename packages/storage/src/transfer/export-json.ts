import { idOf, kindOf, nameOf, type OrgRow, type OrgTree } from '@jiceng/domain';
import { exportedIndexes, exportedParent, exportStride, fieldsOf, type ExportOptions } from './export-rows.js';
import { makePace } from './pace.js';

/**
 * Units as JSON: an array of rows with `id`, `parentId` (null for a top unit), `name`, `kind` where there is one, and
 * the other fields as they came. One row a line.
 *
 * @param indexes the units in the order they go out; all in the order of the tree when null
 * @throws {JicengError} `aborted`
 */
export async function exportOrgJson(tree: OrgTree, indexes: Iterable<number> | null, options: ExportOptions = {}): Promise<Blob> {
  const pace = makePace(options.signal);
  const wanted = exportedIndexes(tree, indexes);
  const encoder = new TextEncoder();
  const parts: BlobPart[] = [];
  await pace.breathe();
  for (let start = 0; start < wanted.length; start += exportStride) {
    const lines = wanted.slice(start, start + exportStride).map((index) => JSON.stringify(rowOf(tree, index)));
    parts.push(encoder.encode(`${start === 0 ? '[' : ','}\n${lines.join(',\n')}`));
    options.onProgress?.({ done: start + lines.length, total: wanted.length });
    await pace.breathe();
  }
  parts.push(wanted.length === 0 ? '[]\n' : '\n]\n');
  return new Blob(parts, { type: 'application/json' });
}

function rowOf(tree: OrgTree, index: number): OrgRow {
  const kind = kindOf(tree, index);
  return {
    id: idOf(tree, index),
    parentId: exportedParent(tree, index) || null,
    name: nameOf(tree, index),
    ...(kind !== '' && { kind }),
    ...fieldsOf(tree, index),
  };
}
