import { headingSearch } from '../input/heading-search.js';
import { awardFieldOf, type AwardField, type SheetRow } from './sheet.js';

/** A table of texts, as a file has it. */
export interface SheetTable {
  /** The headings; `''` where a column has none. */
  readonly columns: readonly string[];
  /** The rows below the heading; cells at the end of a row may be missing. */
  readonly rows: readonly (readonly string[])[];
  /** The number that a spreadsheet shows beside the first of the rows. */
  readonly firstRow: number;
}

/** Position of the column of each field. */
export type AwardColumns = Readonly<Partial<Record<AwardField, number>>>;

/** The columns whose headings say what they are; of two that say the same, the first. */
export function awardColumns(headings: readonly string[]): AwardColumns {
  const columns: Partial<Record<AwardField, number>> = {};
  headings.forEach((heading, position) => {
    const field = awardFieldOf(heading);
    if (field && columns[field] === undefined) columns[field] = position;
  });
  return columns;
}

/**
 * The table with the heading of a points sheet, when that stands further down than the one that was taken for it: the row
 * among the first that names most fields.
 */
export function awardTable(table: SheetTable): SheetTable {
  const known = (cells: readonly string[]): number => Object.keys(awardColumns(cells)).length;
  let heading = -1;
  let most = known(table.columns);
  table.rows.slice(0, headingSearch).forEach((cells, position) => {
    if (known(cells) <= most) return;
    most = known(cells);
    heading = position;
  });
  if (heading < 0) return table;
  const columns = (table.rows[heading] as readonly string[]).map((cell) => cell.trim());
  return { columns, rows: table.rows.slice(heading + 1), firstRow: table.firstRow + heading + 1 };
}

/**
 * The lines of a table, without empty rows and repeated headings.
 * @param all what holds for all lines, such as the item of a sheet that has no column for it
 */
export function* sheetRows({ columns: headings, rows, firstRow }: SheetTable, columns: AwardColumns, all: Readonly<Partial<Record<AwardField, string>>> = {}): Generator<SheetRow> {
  const fields = (Object.entries(columns) as [AwardField, number][]).filter(([, column]) => column >= 0);
  for (const [position, cells] of rows.entries()) {
    const texts: Partial<Record<AwardField, string>> = {};
    let isEmpty = true;
    let isHeading = true;
    for (const [field, column] of fields) {
      const text = cellText(cells[column]);
      if (text === '') {
        isHeading = false;
        continue;
      }
      isEmpty = false;
      if (text !== headings[column]) isHeading = false;
      texts[field] = text;
    }
    if (!isEmpty && !isHeading) yield { ...all, ...texts, row: firstRow + position };
  }
}

/** A cell without spaces around it and without a spreadsheet's text mark, a leading apostrophe. */
function cellText(cell = ''): string {
  const text = cell.trim();
  return text.startsWith("'") ? text.slice(1).trim() : text;
}
