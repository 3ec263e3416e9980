import type { TemplateResult } from 'lit';

/** A column of a table. */
export interface Column {
  readonly key: string;
  /** What stands in the head, and before the value where a row is drawn as a card. */
  readonly title: string;
  /** `number`: at the end of the cell, never cut, never wrapped. `text`: wrapped; in a windowed table two lines, then cut. `content`: as its template is. */
  readonly kind: 'text' | 'number' | 'content';
  /** Least width in em; default 10 for the first column, 8 for text and content. A number's column is as wide as its texts; of templates in it nothing is known, give their width or what they show. */
  readonly width?: number;
  /** What its templates show, each on one line, as in a chip: the column has room for the longest. */
  readonly chips?: readonly string[];
  /** Whether its head has a button to sort by it. */
  readonly sortable?: boolean;
}

/** How the rows are sorted. The caller keeps it, and gives the rows in that order. */
export interface Sort {
  /** Key of a column. */
  readonly column: string;
  readonly descending: boolean;
}

/** A cell: positions of its row and its column, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What a user does with a table: reads it, walks through its rows and opens them, or edits its cells. */
export type TableMode = 'table' | 'rows' | 'cells';

/** What the mode `cells` asks its caller. It stores nothing itself. */
export interface TableEditing {
  isEditable(row: number, column: Column): boolean;
  /** What the text field begins with, and what is copied. */
  text(row: number, column: Column): string;
  /** A text was typed that differs from `text`. */
  commit(row: number, column: Column, text: string): void;
  /**
   * A block of cells was pasted.
   * @param anchor where its first cell goes
   * @param rows its rows, as texts; they may reach beyond the table, and over cells that cannot be edited
   */
  paste(anchor: CellPlace, rows: readonly (readonly string[])[]): void;
  /** Ctrl+Z, while no cell is being edited. */
  undo(): void;
  /** What is wrong with a cell, as a whole sentence. */
  problem?(row: number, column: Column): string | undefined;
}

/** What a table asks its caller. Rows are positions from 0, in the order in which they show. */
export interface TableOptions {
  locale(): string;
  /** Names the table to assistive technology; for the eye a heading stands beside it. */
  caption(): string;
  /** The first column is what a row is called. */
  columns(): readonly Column[];
  rowCount(): number;
  /** What stays with a row when the order changes. */
  keyOf(row: number): string;
  /** The position of the row with a key, or −1. With it, the focus follows its row into another order. */
  rowOf?(key: string): number;
  cell(row: number, column: Column): string | TemplateResult;
  /**
   * What the cells of a row are made of, besides the columns. A row of which nothing is another than it was is not drawn
   * again; without it every row is, with each update.
   */
  madeOf?(row: number): readonly unknown[];
  /** The row of totals; without it there is none. */
  foot?(column: Column): string | TemplateResult;
  /** How many values a card shows below its title before it is expanded; default 5. */
  readonly cardValues?: number;
  /** Default `table`. */
  mode?(): TableMode;
  sort?(): Sort | undefined;
  /** The user asked to sort by a column; by the one that is sorted by, the other way round. */
  onSort?(column: Column): void;
  /** In the mode `rows`: Enter or a click on a row. */
  onOpen?(row: number): void;
  /** Needed for the mode `cells`. */
  readonly edit?: TableEditing;
}
