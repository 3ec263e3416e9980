import type { BuildProgress } from './build.js';
import type { DivisionMapping, MappedRows, Table } from './mapping.js';
import { mappingStride } from './mapping-cells.js';
import { CodedRowReader } from './mapping-parent.js';

/** Lengths of the codes of province, city, county, township and village. */
const divisionLengths = [2, 4, 6, 9, 12] as const;

/**
 * A division code without the zeros that fill it up: `500229000000` is `500229`. A code of more than 12 digits
 * (a group or grid below a village) stays as it is; `''` for what is no such code.
 */
export function divisionBase(code: string): string {
  if (!/^[1-9]\d+$/.test(code)) return '';
  if (code.length > 12) return code;
  let level = (divisionLengths as readonly number[]).indexOf(code.length);
  if (level < 0) return '';
  for (; level > 0; level--) {
    const start = divisionLengths[level - 1] as number;
    const group = code.slice(start, divisionLengths[level]);
    if (!/^0+$/.test(group)) break;
  }
  return code.slice(0, divisionLengths[level]);
}

/** The level that a division code without its zeros says: 1 for a province, 5 for a village, 6 for what is below. */
export function divisionLevel(base: string): number {
  return base.length > 12 ? 6 : (divisionLengths as readonly number[]).indexOf(base.length) + 1;
}

/** The codes that may stand for the unit above, nearest first, each without its zeros. */
function* basesAbove(code: string): Generator<string> {
  let last = '';
  for (let level = divisionLengths.length - 1; level >= 0; level--) {
    const length = divisionLengths[level] as number;
    if (length >= code.length) continue;
    const base = divisionBase(code.slice(0, length));
    if (base !== '' && base !== last && base !== code) yield base;
    last = base;
  }
}

/** Reads rows whose code says the place: the nearest unit above that is in the file becomes the parent. */
export function* divisionRowsInSteps(table: Table, mapping: DivisionMapping): Generator<BuildProgress, MappedRows> {
  const reader = new CodedRowReader(table, mapping, []);
  const { rows, findings } = reader;
  const total = table.rows.length * 2;
  for (let start = 0; start < table.rows.length; start += mappingStride) {
    const end = Math.min(start + mappingStride, table.rows.length);
    for (let position = start; position < end; position++) reader.read(position, 0);
    yield { phase: 'parsing', done: end, total };
  }

  /** The id as it stands in the file, by the code without its zeros. */
  const ids = new Map<string, string>();
  for (let index = 0; index < rows.length; index++) {
    const id = rows[index]?.id as string;
    const base = divisionBase(id);
    if (base !== '' && !ids.has(base)) ids.set(base, id);
    if (index % mappingStride === 0) yield { phase: 'parsing', done: table.rows.length + (index >> 1), total };
  }

  const levels = new Map<string, number>();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as MappedRows['rows'][number];
    const base = divisionBase(row.id);
    let isNearest = true;
    let parentBase = '';
    for (const above of basesAbove(base || row.id)) {
      const parent = ids.get(above);
      if (parent !== undefined) {
        row.parentId = parent;
        parentBase = above;
        break;
      }
      isNearest = false;
    }
    const name = row.name.slice(0, 40);
    if (base === '' && row.id !== '') {
      const values = { name, expected: divisionLengths.join(', '), actual: row.id.length };
      findings.push({ code: 'wrong-level', id: row.id, row: reader.rowNumberOf(index), values });
    } else if (!isNearest && parentBase !== '') {
      const place = placeOf(parentBase, ids, levels);
      const values = { name, expected: place + divisionLevel(base) - divisionLevel(parentBase), actual: place + 1 };
      findings.push({ code: 'wrong-level', id: row.id, row: reader.rowNumberOf(index), values });
    }
    if (index % mappingStride === 0) yield { phase: 'parsing', done: table.rows.length + ((rows.length + index) >> 1), total };
  }
  return reader.result();
}

/** The level in the tree, 1 for a top unit, at which a code comes to stand, given what is in the file. */
function placeOf(base: string, ids: Map<string, string>, levels: Map<string, number>): number {
  const known = levels.get(base);
  if (known !== undefined) return known;
  let level = 1;
  for (const above of basesAbove(base)) {
    if (!ids.has(above)) continue;
    level = placeOf(above, ids, levels) + 1;
    break;
  }
  levels.set(base, level);
  return level;
}
