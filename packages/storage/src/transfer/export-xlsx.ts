import { nameOf, type OrgTree } from '@jiceng/domain';
import { tooLarge } from './errors.js';
import { cellsOf, exportedIndexes, exportedLevel, markedApostrophe, type ExportCell, type ExportColumn, type ExportOptions } from './export-rows.js';
import { importLimits } from './limits.js';
import { makePace } from './pace.js';
import type { IndentedCell } from './xlsx-cells.js';
import { makeXlsx } from './xlsx-write.js';

export interface XlsxExportOptions extends ExportOptions {
  /** Shown on the sheet's tab. */
  readonly sheet?: string;
  /**
   * `rows`: one column a field (the default). `indented`: the same, with each name moved to the right by its level, as
   * Excel's indent button does. `levels`: the name stands in one column a level, without the parent's code.
   */
  readonly layout?: 'rows' | 'indented' | 'levels';
  /** The heading of a level's column in the layout `levels`, 1 for the top level; `Level 1` when not given. */
  readonly levelHeading?: (level: number) => string;
}

/** Width of a column in characters, by what stands in it. */
const widths: Readonly<Record<string, number>> = { id: 18, parentId: 18, name: 36, kind: 14, level: 8, order: 8 };
const levelWidth = 24;

/**
 * Units as a workbook (.xlsx). Text is held as text, also where it begins with `=`, and codes keep their zeros.
 *
 * Levels are counted from the highest unit that goes out. The indented layout is read back as the same tree: its texts
 * are those of `rows`. In the layout `levels` the levels' columns take the place of `name` (at the end when there is
 * none), and `parentId` is left out: orphans stand at the top there, and a unit without a name is not read back.
 *
 * @param indexes the units in the order they go out; all in the order of the tree when null
 * @throws {JicengError} `file-too-large` when the rows or levels are more than a sheet holds; `aborted`
 */
export async function exportOrgXlsx(
  tree: OrgTree,
  indexes: Iterable<number> | null,
  columns: readonly ExportColumn[],
  options: XlsxExportOptions = {},
): Promise<Blob> {
  const wanted = exportedIndexes(tree, indexes);
  const sheet = options.layout === 'levels' ? levelsSheet(tree, wanted, columns, options) : rowsSheet(tree, wanted, columns, options.layout === 'indented');
  const total = wanted.length;
  return makeXlsx({ name: options.sheet ?? 'Sheet1', ...sheet }, makePace(options.signal), (rows) => options.onProgress?.({ done: Math.min(rows, total), total }));
}

interface Sheet {
  rows: Iterable<(ExportCell | IndentedCell)[]>;
  widths: number[];
}

function rowsSheet(tree: OrgTree, indexes: readonly number[], columns: readonly ExportColumn[], isIndented: boolean): Sheet {
  const place = isIndented ? columns.findIndex(({ field }) => field === 'name') : -1;
  const { top } = levelsOf(tree, indexes);
  function* rows(): Generator<(ExportCell | IndentedCell)[]> {
    yield columns.map(({ heading }) => heading);
    for (const index of indexes) {
      const cells: (ExportCell | IndentedCell)[] = cellsOf(tree, index, columns).map(marked);
      if (place >= 0) cells[place] = { value: String(cells[place]), indent: exportedLevel(tree, index) - top };
      yield cells;
    }
  }
  return { rows: rows(), widths: columns.map(({ field }) => widths[field] ?? 16) };
}

/** The highest and the lowest level of what goes out. */
function levelsOf(tree: OrgTree, indexes: readonly number[]): { top: number; bottom: number } {
  let top = Infinity;
  let bottom = 0;
  for (const index of indexes) {
    const level = exportedLevel(tree, index);
    top = Math.min(top, level);
    bottom = Math.max(bottom, level);
  }
  return { top, bottom };
}

function levelsSheet(tree: OrgTree, indexes: readonly number[], columns: readonly ExportColumn[], { levelHeading }: XlsxExportOptions): Sheet {
  const { top, bottom } = levelsOf(tree, indexes);
  const levels = Math.max(1, bottom - (indexes.length === 0 ? 0 : top) + 1);
  if (levels + columns.length > importLimits.columns) throw tooLarge('levels', levels, importLimits.columns);
  const others = columns.filter(({ field }) => field !== 'name' && field !== 'parentId');
  const place = columns.filter(({ field }) => field !== 'parentId').findIndex(({ field }) => field === 'name');
  const start = place < 0 ? others.length : place;
  const withLevels = <Item>(cells: Item[], inserted: Item[]): Item[] => [...cells.slice(0, start), ...inserted, ...cells.slice(start)];
  const list = Array.from({ length: levels }, (_, level) => level);

  function* rows(): Generator<ExportCell[]> {
    yield withLevels(others.map(({ heading }) => heading), list.map((level) => levelHeading?.(level + 1) ?? `Level ${level + 1}`));
    for (const index of indexes) {
      const depth = exportedLevel(tree, index) - top;
      const name = marked(nameOf(tree, index));
      yield withLevels(cellsOf(tree, index, others).map(marked), list.map((level) => (level === depth ? name : '')));
    }
  }
  return { rows: rows(), widths: withLevels(others.map(({ field }) => widths[field] ?? 16), list.map(() => levelWidth)) };
}

function marked(cell: ExportCell): ExportCell {
  return typeof cell === 'string' ? markedApostrophe(cell) : cell;
}
