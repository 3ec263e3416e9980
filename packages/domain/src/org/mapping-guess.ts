import type { OrgMapping, Table } from './mapping.js';
import { cellId, cellText } from './mapping-cells.js';
import { divisionBase, divisionLevel } from './mapping-division.js';
import { indentWidth } from './mapping-outline.js';
import { headingSynonyms, levelHeadings, normalHeading, type MappedField } from './mapping-synonyms.js';

/** How many rows the guess looks at. */
const sampleRows = 500;

/** The columns whose headings say what they hold. */
export type HeadedColumns = Partial<Record<MappedField, number>>;

const normalSynonyms = Object.entries(headingSynonyms).map(([field, { exact, parts }]) => ({
  field: field as MappedField,
  exact: exact.map(normalHeading),
  parts: parts.map(normalHeading),
}));

/** Finds the columns of a table by their headings, in Chinese or English, in any order. */
export function columnsByHeading(columns: readonly string[]): HeadedColumns {
  const headings = columns.map(normalHeading);
  const found: HeadedColumns = {};
  const taken = new Set<number>();
  const take = (field: MappedField, column: number): void => {
    if (column < 0 || found[field] !== undefined) return;
    found[field] = column;
    taken.add(column);
  };
  for (const { field, exact } of normalSynonyms) {
    for (const synonym of exact) take(field, headings.findIndex((heading, column) => heading === synonym && !taken.has(column)));
  }
  for (const { field, parts } of normalSynonyms) {
    for (const part of parts) take(field, headings.findIndex((heading, column) => heading.includes(part) && !taken.has(column)));
  }
  return found;
}

/** How many headings of a row are known; what a row of data scores 0 or hardly more in. */
export function headingScore(cells: readonly string[]): number {
  const levels = cells.filter(isLevelHeading).length;
  return Object.keys(columnsByHeading(cells)).length + (levels > 1 ? levels : 0);
}

/**
 * Guesses which column holds what: by the headings first, then by what stands in the cells.
 * @returns null when there is no id and name, and no outline either; then a person has to say it
 */
export function guessMapping(table: Table): OrgMapping | null {
  const sample = table.rows.slice(0, sampleRows);
  const headed = columnsByHeading(table.columns);
  const shapes = table.columns.map((_, column) => shapeOf(table, sample, column));
  const others = {
    ...(headed.kind !== undefined && { kind: headed.kind }),
    ...(headed.order !== undefined && { order: headed.order }),
    ...(headed.level !== undefined && { level: headed.level }),
  };
  const used = new Set(Object.values(headed));
  const id = headed.id ?? codeColumn(shapes, used);
  if (id !== undefined) used.add(id);

  const levels = levelColumns(table, sample, shapes, headed, id);
  if (levels.length > 1) return outline(levels, id, headed);

  const name = headed.name ?? nameColumn(shapes, used);
  if (name === undefined) return null;
  const isIndented = (shapes[name] as ColumnShape).indents > 1;
  if (id === undefined) return isIndented || headed.name !== undefined && table.columns.length === 1 && sample.length > 0 ? outline([name], undefined, headed) : null;
  const parentId = headed.parentId ?? parentColumn(table, sample, shapes, id, name);
  if (parentId !== undefined) return { nesting: 'parent', id, parentId, name, ...others };
  const shape = shapes[id] as ColumnShape;
  if (isIndented && shape.divisionLevels < 2) return outline([name], id, headed);
  return shape.divisions ? { nesting: 'division', id, name, ...others } : isIndented ? outline([name], id, headed) : null;
}

function outline(names: number[], id: number | undefined, headed: HeadedColumns): OrgMapping {
  return {
    nesting: 'outline',
    names,
    ...(id !== undefined && { id }),
    ...(headed.kind !== undefined && !names.includes(headed.kind) && { kind: headed.kind }),
  };
}

/** What the cells of a column look like. */
interface ColumnShape {
  readonly filled: number;
  /** Nearly every filled cell is a division code. */
  readonly divisions: boolean;
  /** How many levels of division codes occur. */
  readonly divisionLevels: number;
  /** Nearly every filled cell is a code: digits and Latin letters, one with another. */
  readonly codes: boolean;
  /** Share of filled cells that hold a letter, Chinese or other. */
  readonly words: number;
  readonly distinct: number;
  /** How many widths of indentation occur. */
  readonly indents: number;
}

function shapeOf(table: Table, sample: Table['rows'], column: number): ColumnShape {
  const exact = table.exact === true;
  let filled = 0;
  let divisions = 0;
  let codes = 0;
  let words = 0;
  const levels = new Set<number>();
  const texts = new Set<string>();
  const widths = new Set<number>();
  for (const cells of sample) {
    const text = cellId(cells[column], exact);
    if (text === '') continue;
    filled++;
    texts.add(text);
    widths.add(indentWidth(cells[column] as string));
    const base = divisionBase(text);
    // Provinces are numbered from 11 to 82; a serial number such as 3 or 100 is no division.
    if (base !== '' && /^(?:[1-6]\d|71|8[12])/.test(base) && (text.length !== 2 || Number(text) >= 11)) {
      divisions++;
      levels.add(divisionLevel(base));
    }
    if (/^[\w.\-/]*\d[\w.\-/]*$/.test(text)) codes++;
    if (/\p{L}/u.test(text)) words++;
  }
  return {
    filled,
    divisions: filled > 0 && divisions >= filled * 0.9,
    divisionLevels: levels.size,
    codes: filled > 0 && codes >= filled * 0.9,
    words: filled === 0 ? 0 : words / filled,
    distinct: texts.size,
    indents: widths.size,
  };
}

/** The column of codes when no heading says it: each row has another one. */
function codeColumn(shapes: readonly ColumnShape[], used: Set<number | undefined>): number | undefined {
  const isUnique = ({ filled, distinct }: ColumnShape): boolean => filled > 0 && distinct >= filled * 0.95;
  const find = (wanted: (shape: ColumnShape) => boolean): number | undefined => {
    const column = shapes.findIndex((shape, position) => !used.has(position) && isUnique(shape) && wanted(shape));
    return column < 0 ? undefined : column;
  };
  return find(({ divisions, divisionLevels }) => divisions && divisionLevels > 1) ?? find(({ divisions, filled }) => divisions && filled > 1);
}

/** The column of names when no heading says it: words, and the most different ones. */
function nameColumn(shapes: readonly ColumnShape[], used: Set<number | undefined>): number | undefined {
  let best: number | undefined;
  shapes.forEach((shape, column) => {
    if (used.has(column) || shape.codes || shape.words < 0.7) return;
    if (best === undefined || shape.distinct > (shapes[best] as ColumnShape).distinct) best = column;
  });
  return best;
}

/** A column whose values are ids of other rows. */
function parentColumn(table: Table, sample: Table['rows'], shapes: readonly ColumnShape[], id: number, name: number): number | undefined {
  const exact = table.exact === true;
  const ids = new Set(sample.map((cells) => cellId(cells[id], exact)));
  const column = shapes.findIndex((shape, position) => {
    if (position === id || position === name || shape.filled === 0 || shape.distinct === shape.filled && shape.filled > 3) return false;
    if (!shape.codes && !shape.divisions) return false;
    let known = 0;
    let own = 0;
    for (const cells of sample) {
      const value = cellId(cells[position], exact);
      if (value === '') continue;
      if (ids.has(value)) known++;
      if (value === cellId(cells[id], exact)) own++;
    }
    return known >= shape.filled * 0.6 && own < shape.filled * 0.5;
  });
  return column < 0 ? undefined : column;
}

function isLevelHeading(heading: string): boolean {
  const normal = normalHeading(heading);
  return levelHeadings.some((pattern) => pattern.test(normal));
}

/** The columns of an outline with one column a level, by their headings or because a row fills one of them. */
function levelColumns(table: Table, sample: Table['rows'], shapes: readonly ColumnShape[], headed: HeadedColumns, id: number | undefined): number[] {
  const { name: _, ...fixed } = headed;
  const reserved = new Set<number | undefined>([...Object.values(fixed), id]);
  const byHeading = table.columns.flatMap((heading, column) => (isLevelHeading(heading) && column !== id && !isCodes(shapes[column]) ? [column] : []));
  if (headed.parentId !== undefined) return [];
  const isNamedApart = headed.name !== undefined && !byHeading.includes(headed.name);
  if (byHeading.length > 1 && !(isNamedApart && id !== undefined && shapes[id]?.divisions)) return byHeading;
  // Columns side by side: units further down stand further to the right, so the rows fill one, and not the same one.
  const candidates = shapes.flatMap((shape, column) => (!reserved.has(column) && shape.filled > 0 && shape.words >= 0.7 && !shape.codes ? [column] : []));
  if (candidates.length < 2) return [];
  let single = 0;
  let rows = 0;
  const firsts = new Set<number>();
  for (const cells of sample) {
    const filled = candidates.filter((column) => cellText(cells[column], true) !== '');
    if (filled.length === 0) continue;
    rows++;
    if (filled.length === 1) single++;
    firsts.add(filled[0] as number);
  }
  return single >= rows * 0.6 && firsts.size > 1 ? candidates : [];
}

function isCodes(shape: ColumnShape | undefined): boolean {
  return shape !== undefined && shape.filled > 0 && shape.codes && shape.words < 0.5;
}
