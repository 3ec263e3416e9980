/** What the tests use of a library that brings no types. */
declare module 'fast-formula-parser' {
  interface Cell {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }
  interface Range {
    readonly sheet: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }
  type Value = string | number | boolean | null;
  interface Options {
    readonly onCell: (cell: Cell) => Value;
    readonly onRange: (range: Range) => Value[][];
    readonly functions?: Readonly<Record<string, (...given: { value: unknown }[]) => Value>>;
  }
  export default class FormulaParser {
    constructor(options: Options);
    parse(formula: string, place: Cell): unknown;
  }
}
