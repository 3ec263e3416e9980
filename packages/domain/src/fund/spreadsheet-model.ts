/** How a number is shown: `1,234.50`, `1,234`, `7.8%`. */
export type NumberFormat = 'amount' | 'count' | 'percent';

/** A cell with more to it than its value. */
export interface StyledCell {
  /** What is shown; for a formula, its result as it was calculated here. `''` with a format is a cell to be filled in. */
  readonly value: string | number;
  /** As the program writes it, without the `=` before it. */
  readonly formula?: string;
  readonly format?: NumberFormat;
  readonly isBold?: boolean;
  /** Long text goes on in a next line of the cell. */
  readonly isWrapped?: boolean;
}

/** A text, which stays one also where it begins with `=`, a number, or a styled cell. `''` is an empty cell. */
export type SheetCell = string | number | StyledCell;

/** How a sheet comes out on A4, its columns made to fit the width. */
export interface SheetPrint {
  readonly isLandscape: boolean;
  /** The rows repeated at the top of each page, the first row being 1; null for none. */
  readonly repeatedRows: { readonly from: number; readonly upTo: number } | null;
  /** Stands above each page. */
  readonly header: string;
}

export interface WorkbookSheet {
  /** Shown on the tab. */
  readonly name: string;
  /** Read once, row by row, so that they may be made while they are written. */
  readonly rows: Iterable<readonly SheetCell[]>;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly print?: SheetPrint;
}

/** A workbook as values: `makeWorkbook` of `@jiceng/storage/transfer` writes it as a file. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

/** Places in ascending order as stretches without a gap: 1, 2, 4 is 1–2 and 4–4. */
export function stretchesOf(places: readonly number[]): { readonly from: number; readonly upTo: number }[] {
  const stretches: { from: number; upTo: number }[] = [];
  for (const place of places) {
    const last = stretches.at(-1);
    if (last && last.upTo === place - 1) last.upTo = place;
    else stretches.push({ from: place, upTo: place });
  }
  return stretches;
}
