import type { OrgTree } from '@jiceng/domain';
import { loadPapa } from './delimited.js';
import { cellsOf, exportedIndexes, exportStride, type ExportCell, type ExportColumn, type ExportOptions } from './export-rows.js';
import { makePace, type Pace } from './pace.js';

/**
 * Beginnings that a spreadsheet takes for a formula: = + - @, their full-width twins, tab and line ends. Texts that
 * begin with an apostrophe get one more, because reading takes one off. A pattern of our own: papaparse's lets a text
 * with a line break in it pass.
 */
const needsMark = /^[=+\-@＝＋－＠\t\r\n']/;

/** The type of the files that {@link exportOrgCsv} gives. */
const csvType = 'text/csv;charset=utf-8';

/**
 * Units as a text table: UTF-8 with byte order mark, CRLF, commas. A text that a spreadsheet would take for a formula
 * gets a leading apostrophe, which an import takes off again.
 *
 * @param indexes the units in the order they go out; all in the order of the tree when null
 * @throws {JicengError} `aborted`
 */
export async function exportOrgCsv(
  tree: OrgTree,
  indexes: Iterable<number> | null,
  columns: readonly ExportColumn[],
  options: ExportOptions = {},
): Promise<Blob> {
  const wanted = exportedIndexes(tree, indexes);
  function* rows(): Generator<ExportCell[]> {
    yield columns.map(({ heading }) => heading);
    for (const index of wanted) yield cellsOf(tree, index, columns);
  }
  return makeCsv(rows(), makePace(options.signal), (done) => options.onProgress?.({ done: Math.min(done, wanted.length), total: wanted.length }));
}

/** Rows of any kind as a text table, as {@link exportOrgCsv} writes them; the heading is the first row. */
export async function makeCsv(rows: Iterable<readonly ExportCell[]>, pace: Pace = makePace(undefined), onProgress?: (done: number) => void): Promise<Blob> {
  const papa = await loadPapa();
  // Bytes instead of strings: a blob of strings would encode all of them in one task at the end.
  const encoder = new TextEncoder();
  const parts: BlobPart[] = ['\ufeff'];
  let done = 0;
  let batch: (readonly ExportCell[])[] = [];
  const write = async (): Promise<void> => {
    if (batch.length === 0) return;
    parts.push(encoder.encode(`${papa.unparse(batch as ExportCell[][], { newline: '\r\n', escapeFormulae: needsMark })}\r\n`));
    done += batch.length;
    batch = [];
    onProgress?.(done);
    await pace.breathe();
  };
  for (const row of rows) if (batch.push(row) === exportStride) await write();
  await write();
  await pace.breathe();
  return new Blob(parts, { type: csvType });
}
