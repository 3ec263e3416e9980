import { idOf, isOrphanRoot, kindOf, nameOf, textAt, type OrgTree, type Signal } from '@jiceng/domain';

/** A column of an export. The heading is the caller's, in the language of the page. */
export interface ExportColumn {
  /**
   * `id`, `parentId`, `name`, `kind`, `level` (1 for a top unit), or any other field that came with the rows, such as
   * `order`. With `order` among the columns, reading the file back keeps the order of siblings too.
   */
  readonly field: string;
  readonly heading: string;
}

export interface ExportOptions {
  readonly signal?: Signal;
  /** Told in units. */
  readonly onProgress?: (progress: { done: number; total: number }) => void;
}

/** A cell of an export: text, or a number where the field is one. */
export type ExportCell = string | number;

/** Rows between two moments at which an export can be interrupted. */
export const exportStride = 1000;

/** The columns that an import finds by itself, under their plain English names. */
export const plainColumns: readonly ExportColumn[] = ['id', 'parentId', 'name', 'kind', 'order'].map((field) => ({ field, heading: field }));

/**
 * The indexes that go out: those asked for, or all; never the node that only marks orphans. It is no unit, and a row
 * of its id would be refused when read back.
 */
export function exportedIndexes(tree: OrgTree, indexes: Iterable<number> | null): number[] {
  const all = indexes === null ? Array.from({ length: tree.length }, (_, index) => index) : [...indexes];
  return all.filter((index) => index >= 0 && index < tree.length && !isOrphanRoot(tree, index));
}

/**
 * The level that a unit is shown at: without the marked node, its orphans begin at 1.
 */
export function exportedLevel(tree: OrgTree, index: number): number {
  const level = tree.level[index] as number;
  const isOrphan = tree.orphanRoot >= 0 && index > tree.orphanRoot && index < (tree.end[tree.orphanRoot] as number);
  return isOrphan ? level - 1 : level;
}

/**
 * The parent's code. An orphan names the marked node (`@orphans`), which no file holds: so it is an orphan again when
 * the file is read back, instead of passing for a top unit.
 */
export function exportedParent(tree: OrgTree, index: number): string {
  const parent = tree.parent[index] as number;
  return parent < 0 ? '' : idOf(tree, parent);
}

/** The other fields of a unit. */
export function fieldsOf(tree: OrgTree, index: number): Record<string, unknown> {
  const text = tree.fields ? textAt(tree.fields, index) : '';
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** The cells of one unit, in the order of the columns. */
export function cellsOf(tree: OrgTree, index: number, columns: readonly ExportColumn[]): ExportCell[] {
  let fields: Record<string, unknown> | undefined;
  return columns.map(({ field }) => {
    switch (field) {
      case 'id':
        return idOf(tree, index);
      case 'parentId':
        return exportedParent(tree, index);
      case 'name':
        return nameOf(tree, index);
      case 'kind':
        return kindOf(tree, index);
      case 'level':
        return exportedLevel(tree, index);
      default:
        fields ??= fieldsOf(tree, index);
        return cellOf(Object.hasOwn(fields, field) ? fields[field] : undefined);
    }
  });
}

function cellOf(value: unknown): ExportCell {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * A text with Excel's text mark before it where the import would take one off. Only a text that begins with an
 * apostrophe itself needs it: the import takes the first one for the mark.
 */
export function markedApostrophe(text: string): string {
  return text.startsWith("'") ? `'${text}` : text;
}
