import type { IsoDate } from '../profile/index.js';
import { piecesOf, type FactBook, type StatedPiece } from './book.js';
import type { FactCode } from './code.js';
import type { UnitSource } from './record-columns.js';
import type { FactValue } from './value.js';
import type { CountingRule } from './year.js';

/** A piece of the book with the positions of its units; −1 for units that are not looked at. */
export interface PlacedPiece {
  readonly piece: StatedPiece;
  readonly positions: Int32Array;
}

/** Finds the units of a book's pieces among those that are looked at. */
export class StatedRows {
  readonly #book: FactBook;
  readonly #units: UnitSource;
  #positions: Map<string, number> | undefined;
  /** Columns often share their list of units, or have lists that say the same. */
  readonly #placed = new WeakMap<readonly string[], Int32Array>();
  #last: { readonly units: readonly string[]; readonly positions: Int32Array } = { units: [], positions: new Int32Array(0) };

  constructor(book: FactBook, units: UnitSource) {
    this.#book = book;
    this.#units = units;
  }

  /** What the book states about a fact, in the order of `piecesOf`. */
  of(fact: string): PlacedPiece[] {
    return piecesOf(this.#book, fact).map((piece) => ({ piece, positions: this.#positionsOf(piece.units) }));
  }

  #positionsOf(units: readonly string[]): Int32Array {
    let placed = this.#placed.get(units);
    if (!placed) {
      const positions = (this.#positions ??= indexOfUnits(this.#units));
      placed = new Int32Array(units.length);
      const last = this.#last;
      for (let at = 0; at < units.length; at++) {
        const unit = units[at] as string;
        placed[at] = unit === last.units[at] ? (last.positions[at] as number) : (positions.get(unit) ?? -1);
      }
      this.#placed.set(units, placed);
      this.#last = { units, positions: placed };
    }
    return placed;
  }
}

function indexOfUnits(units: UnitSource): Map<string, number> {
  const positions = new Map<string, number>();
  for (let index = 0; index < units.length; index++) positions.set(units.idOf(index), index);
  return positions;
}

/** The values of one fact that count, unit by unit. */
export class CountedColumn {
  /** As {@link FactCode} writes them; NaN where nothing is known. */
  readonly values: Float64Array;
  readonly #code: FactCode;
  /** Values that count and cannot be those of the fact, by position. */
  readonly #unusable = new Map<number, FactValue>();
  /** The day, counted from 1, on which a unit was last stated by the book: of a day only the greatest sheet holds. */
  readonly #stamps: Uint32Array;
  #stamp = 0;

  constructor(length: number, code: FactCode) {
    this.values = new Float64Array(length).fill(NaN);
    this.#stamps = new Uint32Array(length);
    this.#code = code;
  }

  /** Lays the days that count over one another, from the earliest; then, where nothing lies, the earliest of those after them. */
  fill(rule: CountingRule, records: ReadonlyMap<IsoDate, Float64Array>, pieces: readonly PlacedPiece[]): void {
    const days = [...new Set([...records.keys(), ...pieces.map(({ piece }) => piece.day)])].sort();
    const lay = (day: IsoDate, isGap: boolean): void => {
      const stated = pieces.filter(({ piece }) => piece.day === day);
      const record = records.get(day);
      // On the same day the book holds: it comes last where the later one stays, and first where the earlier one does.
      if (record && !isGap) this.#layRecord(record, isGap);
      this.#layPieces(stated, isGap);
      if (record && isGap) this.#layRecord(record, isGap);
    };
    for (const day of days) if (day >= rule.from && day <= rule.to) lay(day, false);
    const { knownBy } = rule;
    if (knownBy !== null) for (const day of days) if (day > rule.to && day <= knownBy) lay(day, true);
  }

  /** Tells each value that counts and cannot be that of the fact; its place in the column is empty. */
  eachUnusable(tell: (index: number, value: FactValue) => void): void {
    this.#unusable.forEach((value, index) => tell(index, value));
  }

  /** The values of a fact of choices as positions, 0 for nothing known. */
  positions(): Uint16Array {
    const positions = new Uint16Array(this.values.length);
    for (let index = 0; index < positions.length; index++) {
      const value = this.values[index] as number;
      if (value === value) positions[index] = value;
    }
    return positions;
  }

  #layRecord(record: Float64Array, isGap: boolean): void {
    for (let index = 0; index < record.length; index++) {
      const value = record[index] as number;
      if (value !== value || (isGap && this.#isKnown(index))) continue;
      this.values[index] = value;
      if (this.#unusable.size > 0) this.#unusable.delete(index);
    }
  }

  /** @param pieces of one day, the greatest sheet first */
  #layPieces(pieces: readonly PlacedPiece[], isGap: boolean): void {
    const stamp = ++this.#stamp;
    for (const { piece, positions } of pieces) {
      for (let at = 0; at < positions.length; at++) {
        const index = positions[at] as number;
        if (index < 0 || this.#stamps[index] === stamp) continue;
        this.#stamps[index] = stamp;
        const value = piece.values[at] ?? null;
        if (value !== null && !(isGap && this.#isKnown(index))) this.#put(index, value);
      }
    }
  }

  #put(index: number, value: FactValue): void {
    const number = this.#code.of(value);
    this.values[index] = number;
    if (number !== number) this.#unusable.set(index, value);
    else if (this.#unusable.size > 0) this.#unusable.delete(index);
  }

  #isKnown(index: number): boolean {
    const value = this.values[index] as number;
    return value === value || this.#unusable.has(index);
  }
}
