import type { IsoDate, Profile } from '../profile/index.js';
import { statementOn, type FactBook } from './book.js';
import { readField, type DatedValue, type FieldPlace } from './fields.js';
import { readPastedHeading, type GivenColumn, type PastedColumn, type PastedHeading } from './paste-columns.js';
import { RowUnits, type UnplacedRow } from './paste-rows.js';
import type { FactProblem } from './read.js';
import type { FactColumn } from './sheet.js';
import type { FactValue } from './value.js';

export interface FactTableOptions {
  readonly profile: Profile;
  /** The ids of the units with exactly that id or name. */
  readonly findUnit: (text: string) => readonly string[];
  /** The day on which values hold whose heading names none. */
  readonly asOf: IsoDate;
  /** The year that is looked at: a column 上年末党员 is recorded as the members on the last day of the year before it. */
  readonly year: number;
  readonly book: FactBook;
  /** What is known of a unit on a day, where that is more than what the book states, such as fields of the tree. */
  readonly current?: (unit: string, fact: string, day: IsoDate) => DatedValue | undefined;
  /** The units that the rows are about, in order, where no column says it. */
  readonly selected?: readonly string[];
  /** What the columns hold, where there is no heading or another reading of it is wanted. */
  readonly columns?: readonly GivenColumn[];
}

/** A cell that states something new. */
export interface PastedCell {
  /** Number of the row, 1 for the first one that was pasted, its heading included. */
  readonly row: number;
  /** Position in `columns`. */
  readonly column: number;
  readonly unit: string;
  /** Id of the fact and day as they are recorded. */
  readonly fact: string;
  readonly asOf: IsoDate;
  readonly text: string;
  /** What was known on that day; null for nothing. */
  readonly before: FactValue | null;
  readonly after: FactValue;
  /** Whether the value becomes another one; else the same value is stated for a day for which it was not. */
  readonly isChanged: boolean;
  readonly isConverted: boolean;
}

/** Something in a pasted table that is not taken over. */
export interface PasteFinding {
  /** As in {@link PastedCell}. */
  readonly row: number;
  readonly column?: number;
  /**
   * - `no-unit-column`: no column says which units the rows are about, and none were selected; nothing is read
   * - `no-unit`, `damaged-id`, `unknown-unit`, `ambiguous-unit`, `contradicting-unit`: the row is not read, see `UnplacedRow`
   * - `duplicate-unit`: an earlier row, `first`, is about the same unit; this one is not read
   * - `unknown-heading`: the column has values and holds no known fact
   * - `duplicate-heading`: an earlier column has the same fact and day; this one is not read
   * - `bad-value`: the cell is no value of its fact, see `reason`
   */
  readonly code: 'no-unit-column' | UnplacedRow['code'] | 'duplicate-unit' | 'unknown-heading' | 'duplicate-heading' | 'bad-value';
  readonly text: string;
  readonly reason?: FactProblem | 'wrong-type';
  /** A number that may be meant. */
  readonly suggestion?: number;
  /** Row of the first one, for `duplicate-unit`; column of it, for `duplicate-heading`. */
  readonly first?: number;
}

export interface PastedTable {
  readonly columns: readonly PastedColumn[];
  readonly hasHeading: boolean;
  readonly cells: readonly PastedCell[];
  /** How many cells say what is recorded for their day already. */
  readonly unchanged: number;
  readonly findings: readonly PasteFinding[];
  /** All cells as columns of a sheet. */
  readonly factColumns: readonly FactColumn[];
}

/**
 * Reads a block of cells that was copied from Excel or WPS. Every cell with a text is among the cells, the unchanged ones
 * or the findings; empty cells state nothing. Nothing is written.
 */
export function readFactTable(rows: readonly (readonly string[])[], options: FactTableOptions): PastedTable {
  const heading = readPastedHeading(rows[0] ?? [], options);
  const units = new RowUnits(heading.columns, options.findUnit, options.selected);
  const reading = new TableReading(heading, options);
  const start = heading.hasHeading ? 1 : 0;
  reading.reportColumns(rows, start);
  if (!units.areKnown) reading.report({ row: 1, code: 'no-unit-column', text: '' });
  else for (let row = start; row < rows.length; row++) reading.addRow(rows[row] ?? [], row + 1, units, row - start);
  return reading.finished();
}

/** A table while it is read. */
class TableReading {
  readonly #heading: PastedHeading;
  readonly #options: FactTableOptions;
  readonly #cells: PastedCell[] = [];
  readonly #findings: PasteFinding[] = [];
  readonly #rowOfUnit = new Map<string, number>();
  #unchanged = 0;

  constructor(heading: PastedHeading, options: FactTableOptions) {
    this.#heading = heading;
    this.#options = options;
  }

  report(finding: PasteFinding): void {
    this.#findings.push(finding);
  }

  /** Names the columns that have values and are not read. */
  reportColumns(rows: readonly (readonly string[])[], start: number): void {
    const { columns, hasHeading, duplicates } = this.#heading;
    const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    for (let column = 0; column < width; column++) {
      if ((columns[column] ?? null) !== null) continue;
      const text = hasHeading ? (rows[0]?.[column] ?? '').trim() : '';
      const first = duplicates.get(column);
      if (first !== undefined) this.report({ row: 1, column, code: 'duplicate-heading', text, first });
      else if (rows.some((cells, row) => row >= start && (cells[column] ?? '').trim() !== '')) this.report({ row: 1, column, code: 'unknown-heading', text });
    }
  }

  addRow(cells: readonly string[], row: number, units: RowUnits, position: number): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    const unit = units.of(cells, position);
    if (typeof unit !== 'string') return this.report({ row, ...unit });
    const first = this.#rowOfUnit.get(unit);
    if (first !== undefined) return this.report({ row, code: 'duplicate-unit', text: unit, first });
    this.#rowOfUnit.set(unit, row);
    this.#heading.places.forEach((place, column) => {
      if (place && !this.#heading.duplicates.has(column)) this.#addCell(cells[column] ?? '', { row, column, unit, place });
    });
  }

  finished(): PastedTable {
    const { columns, hasHeading } = this.#heading;
    return { columns, hasHeading, cells: this.#cells, unchanged: this.#unchanged, findings: this.#findings, factColumns: factColumnsFrom(this.#cells) };
  }

  #addCell(text: string, { row, column, unit, place }: { row: number; column: number; unit: string; place: FieldPlace }): void {
    const reading = readField(place, text);
    if (reading.state === 'empty') return;
    if (reading.state === 'bad') {
      const { state: _, ...problem } = reading;
      return this.report({ row, column, code: 'bad-value', text, ...problem });
    }
    const { fact, asOf } = place;
    const known = this.#known(unit, fact, asOf);
    if (known?.day === asOf && known.value === reading.value) {
      this.#unchanged++;
      return;
    }
    const before = known?.value ?? null;
    this.#cells.push({ row, column, unit, fact, asOf, text, before, after: reading.value, isChanged: before !== reading.value, isConverted: reading.isConverted });
  }

  #known(unit: string, fact: string, day: IsoDate): DatedValue | undefined {
    const { book, current } = this.#options;
    return current ? current(unit, fact, day) : statementOn(book, unit, fact, day);
  }
}

/** Cells as columns of a sheet: one for each fact and day. */
function factColumnsFrom(cells: readonly PastedCell[]): FactColumn[] {
  const columns = new Map<string, { fact: string; asOf: IsoDate; units: string[]; values: FactValue[] }>();
  for (const { unit, fact, asOf, after } of cells) {
    const key = `${asOf} ${fact}`;
    const column = columns.get(key) ?? { fact, asOf, units: [], values: [] };
    columns.set(key, column);
    column.units.push(unit);
    column.values.push(after);
  }
  return [...columns.values()];
}
