import { halfWidth } from '../input/index.js';
import { isDamagedId } from '../org/row.js';
import type { PastedColumn } from './paste-columns.js';

/** Why a row of a pasted table belongs to no unit, with the text that says which one was meant. */
export interface UnplacedRow {
  /**
   * - `no-unit`: no code and no name, or more rows than units were selected
   * - `damaged-id`: a number format has destroyed the code (`5.00229E+11`)
   * - `unknown-unit`, `ambiguous-unit`: no unit, or several, have that code or name
   * - `contradicting-unit`: the code is one unit's and the name another's
   */
  readonly code: 'no-unit' | 'damaged-id' | 'unknown-unit' | 'ambiguous-unit' | 'contradicting-unit';
  readonly text: string;
  /** The column of that text. */
  readonly column?: number;
}

/** Says which unit each row of a pasted table is about. */
export class RowUnits {
  readonly #id: number;
  readonly #name: number;
  readonly #findUnit: (text: string) => readonly string[];
  readonly #selected: readonly string[] | undefined;

  /**
   * @param findUnit the ids of the units with exactly that id or name
   * @param selected the units that the rows are about, in order, where no column says it
   */
  constructor(columns: readonly PastedColumn[], findUnit: (text: string) => readonly string[], selected: readonly string[] | undefined) {
    this.#id = columns.indexOf('unit-id');
    this.#name = columns.indexOf('unit-name');
    this.#findUnit = findUnit;
    this.#selected = selected;
  }

  /** Whether it can be known at all which units the rows are about. */
  get areKnown(): boolean {
    return this.#id >= 0 || this.#name >= 0 || this.#selected !== undefined;
  }

  /** @param position of the row among those of data, from 0 */
  of(cells: readonly string[], position: number): string | UnplacedRow {
    if (this.#id < 0 && this.#name < 0) return this.#selected?.[position] ?? { code: 'no-unit', text: '' };
    const id = this.#textIn(cells, this.#id);
    const name = this.#textIn(cells, this.#name);
    if (id === '') return this.#only(name, this.#name);
    if (isDamagedId(id)) return { code: 'damaged-id', text: id, column: this.#id };
    const unit = this.#only(id, this.#id);
    if (typeof unit !== 'string' || name === '') return unit;
    const named = this.#findUnit(name);
    return named.length === 0 || named.includes(unit) ? unit : { code: 'contradicting-unit', text: name, column: this.#name };
  }

  #textIn(cells: readonly string[], column: number): string {
    return halfWidth(cells[column] ?? '');
  }

  #only(text: string, column: number): string | UnplacedRow {
    if (text === '') return { code: 'no-unit', text: '', column };
    const [first, second] = this.#findUnit(text);
    if (first === undefined) return { code: 'unknown-unit', text, column };
    return second === undefined ? first : { code: 'ambiguous-unit', text, column };
  }
}
