import FormulaParser from 'fast-formula-parser';

/** A cell as a sheet holds it. */
export interface GivenCell {
  readonly value: string | number;
  readonly formula?: string | undefined;
}

export type Grid = readonly (readonly (GivenCell | undefined)[])[];

/** Rows of a sheet's model as a grid. */
export function gridOf(rows: Iterable<readonly (string | number | GivenCell)[]>): GivenCell[][] {
  return [...rows].map((cells) => cells.map((cell) => (typeof cell === 'object' ? cell : { value: cell })));
}

type ValueAt = (row: number, column: number) => unknown;

let valueAt: ValueAt = () => '';

/** Making a parser takes longer than computing a sheet, so they are kept; one for each depth, for a cell that is asked for meanwhile may hold a formula too. */
const parsers: FormulaParser[] = [];
let depth = 0;

function computed(formula: string, row: number, column: number): unknown {
  const parser = (parsers[depth] ??= newParser());
  depth++;
  try {
    return parser.parse(formula, { sheet: 'S', row: row + 1, col: column + 1 });
  } finally {
    depth--;
  }
}

function newParser(): FormulaParser {
  return new FormulaParser({
    onCell: ({ row, col }) => valueAt(row - 1, col - 1) as string,
    onRange: ({ from, to }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, down) => Array.from({ length: to.col - from.col + 1 }, (__, right) => valueAt(from.row - 1 + down, from.col - 1 + right) as string)),
    // The library lacks these two.
    functions: {
      MIN: (...given) => Math.min(...given.map(({ value }) => Number(value))),
      MAX: (...given) => Math.max(...given.map(({ value }) => Number(value))),
    },
  });
}

/**
 * Computes the formulas of a sheet anew from its cells without a formula, whatever values the formulas carry.
 * @returns a function of row and column, both from 0; an empty cell is an empty text
 */
export function recalculated(grid: Grid): ValueAt {
  const done = new Map<string, unknown>();
  const ofGrid: ValueAt = (row, column) => {
    const key = `${row} ${column}`;
    if (done.has(key)) return done.get(key);
    const cell = grid[row]?.[column];
    const value = cell?.formula === undefined ? (cell?.value ?? '') : computed(cell.formula, row, column);
    done.set(key, value);
    return value;
  };
  return (row, column) => {
    valueAt = ofGrid;
    return ofGrid(row, column);
  };
}

/** The value of one formula whose cells are named by their place: `A1` is the first value. */
export function valueOf(formula: string, values: readonly (string | number)[]): unknown {
  return recalculated([[...values.map((value) => ({ value })), { value: '', formula }]])(0, values.length);
}
