import { kindOf, nameOf, unitOf, type OrgTree } from '@jiceng/domain';
import { openImport, type ImportOptions } from '@jiceng/storage/transfer';
import { fieldOfHeading, type RollField } from './roll-fields.js';
import type { RollTexts } from './roll-preview.js';

/**
 * The rows of a file by the fields of their columns. The table is read by the import of trees, as an outline of one column:
 * the names, with all other columns beside them.
 * @returns null when no column is headed as one of names
 * @throws {JicengError} `file-too-large`, `file-unreadable`, `file-encoding`, `aborted`
 */
export async function textsOfFile(file: Blob, options: ImportOptions = {}): Promise<readonly RollTexts[] | null> {
  const session = await openImport(file, options);
  try {
    const column = session.columns.findIndex((heading) => fieldOfHeading(heading) === 'name');
    if (column < 0) return null;
    const { tree } = await session.build({ nesting: 'outline', names: [column] });
    return Array.from({ length: tree.length }, (_, index) => textsOf(tree, index));
  } finally {
    session.close();
  }
}

/** Names that are indented make an outline; in the order of the file they are a list again. */
function textsOf(tree: OrgTree, index: number): RollTexts {
  const { id: _id, parentId: _parent, name: _name, order: _order, ...fields } = unitOf(tree, index);
  const texts: Partial<Record<RollField, string>> = { name: nameOf(tree, index) };
  for (const [heading, value] of Object.entries({ ...fields, kind: kindOf(tree, index) || undefined })) {
    const field = fieldOfHeading(heading);
    if (field && field !== 'name' && typeof value === 'string') texts[field] ??= value;
  }
  return texts;
}
