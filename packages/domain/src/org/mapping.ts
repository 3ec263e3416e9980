import { JicengError } from '../error.js';
import { allAtOnce } from '../slices.js';
import type { BuildProgress } from './build.js';
import type { OrgFinding } from './finding.js';
import { divisionRowsInSteps } from './mapping-division.js';
import { outlineRowsInSteps } from './mapping-outline.js';
import { parentRowsInSteps } from './mapping-parent.js';
import type { OrgRow } from './row.js';

/** A file's table as text, heading apart. */
export interface Table {
  /** The headings, `''` where a column has none. */
  readonly columns: readonly string[];
  /** The cells as they stand in the file, not trimmed: leading spaces can say the depth. */
  readonly rows: readonly (readonly string[])[];
  /** The number that Excel shows beside `rows[0]`. */
  readonly firstRow: number;
  /** Every text is as meant (JSON): a leading apostrophe is part of it, not Excel's text mark. */
  readonly exact?: boolean;
  /** Rows leave out their empty last cells (a workbook); otherwise a short row was cut off. */
  readonly sparse?: boolean;
}

/** Columns by position, 0 for the first, that every way of nesting may have. */
interface CommonColumns {
  readonly kind?: number;
  readonly order?: number;
  readonly level?: number;
}

/** Each row names the unit above by its code (上级编码). Columns that are not named are kept as extra fields. */
export interface ParentMapping extends CommonColumns {
  readonly nesting: 'parent';
  readonly id: number;
  readonly parentId: number;
  readonly name: number;
}

/** Statistical division codes (统计用区划代码): the first 2, 4, 6 and 9 digits are the codes of the units above. */
export interface DivisionMapping extends CommonColumns {
  readonly nesting: 'division';
  readonly id: number;
  readonly name: number;
}

/** An outline (缩进): the rows stand in pre-order, and where a name stands says how deep it is. */
export interface OutlineMapping {
  readonly nesting: 'outline';
  /** One column: leading spaces say the depth. Several: one column a level, top level first. */
  readonly names: readonly number[];
  /** Without it, ids are made from the place in the outline: `1`, `1.1`, `1.2`. */
  readonly id?: number;
  readonly kind?: number;
}

/** Which column holds what, and how a row says where it hangs. */
export type OrgMapping = ParentMapping | DivisionMapping | OutlineMapping;

/** What a mapping makes of a table. */
export interface MappedRows {
  readonly rows: OrgRow[];
  /** What the mapping itself noticed; the builder adds its own. */
  readonly findings: OrgFinding[];
  /** The number that Excel shows beside the row that `rows[index]` was read from. */
  readonly rowNumberOf: (index: number) => number;
}

/**
 * Reads the rows of a table by a mapping, a few thousand rows a step. Empty rows and repetitions of the heading are
 * passed over; a row that cannot be read is a finding; everything else becomes a row.
 *
 * @throws {JicengError} `mapping-invalid` when the mapping names a column that the table does not have
 */
export function mapRowsInSteps(table: Table, mapping: OrgMapping): Generator<BuildProgress, MappedRows> {
  checkMapping(table, mapping);
  switch (mapping.nesting) {
    case 'parent':
      return parentRowsInSteps(table, mapping);
    case 'division':
      return divisionRowsInSteps(table, mapping);
    case 'outline':
      return outlineRowsInSteps(table, mapping);
  }
}

/** {@link mapRowsInSteps} in one go. */
export function mapRows(table: Table, mapping: OrgMapping): MappedRows {
  return allAtOnce(mapRowsInSteps(table, mapping));
}

function checkMapping(table: Table, mapping: OrgMapping): void {
  const { nesting } = mapping as { nesting?: unknown };
  if (nesting !== 'parent' && nesting !== 'division' && nesting !== 'outline') {
    throw new JicengError('mapping-invalid', 'The mapping does not say a known way of nesting. Nothing was read.');
  }
  const required =
    mapping.nesting === 'outline' ? [...mapping.names]
    : mapping.nesting === 'parent' ? [mapping.id, mapping.parentId, mapping.name]
    : [mapping.id, mapping.name];
  const others = [mapping.kind, 'order' in mapping ? mapping.order : undefined, 'level' in mapping ? mapping.level : undefined];
  if (mapping.nesting === 'outline') others.push(mapping.id);
  const positions = [...required, ...others.filter((position) => position !== undefined)];
  const unknown = positions.find((position) => !Number.isInteger(position) || position < 0 || position >= table.columns.length);
  if (required.length === 0 || unknown !== undefined) {
    throw new JicengError('mapping-invalid', 'The mapping names a column that the table does not have. Nothing was read.', {
      columns: table.columns.length,
      column: String(unknown ?? ''),
    });
  }
}
