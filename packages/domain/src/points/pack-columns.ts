/** Numbers in the narrowest array that holds them. */
export type PackedNumbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** Values of one column, in the form that takes the least room: a database hands them over, and looks through them, byte by byte. */
export type PackedColumn =
  /** The one that all rows have. */
  | number
  /** All of them. */
  | PackedNumbers
  /** The first; each after it is one more. */
  | { readonly from: number }
  /** The one that nearly all rows have, and the others with their places. */
  | { readonly mostly: number; readonly places: PackedNumbers; readonly values: PackedNumbers };

/** What can be packed: the columns of a book. */
type ColumnValues = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** One row in so many may have another value than nearly all. */
const leastAlike = 8;

/** @param values at least one */
export function packedColumn(values: ColumnValues): PackedColumn {
  const first = values[0] as number;
  let [least, most, isWhole, isRising] = [first, first, true, true];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value < least) least = value;
    else if (value > most) most = value;
    if (value !== first + at) isRising = false;
    // Also NaN, which no row but an unreadable one has.
    if (!Number.isInteger(value) || Object.is(value, -0)) isWhole = false;
  }
  if (!isWhole) return new Float64Array(values);
  if (least === most) return first;
  return isRising ? { from: first } : (mostlyAlike(values, least) ?? new (narrowest(least, most))(values));
}

/** What stands for nothing is the least of its column: most rows answer no other, and move no stock. */
function mostlyAlike(values: ColumnValues, mostly: number): PackedColumn | undefined {
  const places: number[] = [];
  for (let at = 0; at < values.length; at++) {
    if (values[at] === mostly) continue;
    if (places.length * leastAlike >= values.length) return undefined;
    places.push(at);
  }
  return { mostly, places: narrowed(places), values: narrowed(places.map((place) => values[place] as number)) };
}

function narrowed(values: readonly number[]): PackedNumbers {
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  return new (narrowest(least, most))(values);
}

function narrowest(least: number, most: number): Int8ArrayConstructor | Uint8ArrayConstructor | Int16ArrayConstructor | Uint16ArrayConstructor | Int32ArrayConstructor | Uint32ArrayConstructor | Float64ArrayConstructor {
  if (least >= 0) return most < 2 ** 8 ? Uint8Array : most < 2 ** 16 ? Uint16Array : most < 2 ** 32 ? Uint32Array : Float64Array;
  if (least >= -(2 ** 31) && most < 2 ** 31) return least >= -128 && most < 128 ? Int8Array : least >= -(2 ** 15) && most < 2 ** 15 ? Int16Array : Int32Array;
  return Float64Array;
}

/**
 * Puts the values of a column where they belong: as many as there is room for.
 * @param room a new one, or one that was filled otherwise than with 0
 * @throws {RangeError} when there are not as many
 */
export function unpackColumn(packed: PackedColumn, room: ColumnValues): void {
  if (typeof packed === 'number') fill(room, packed);
  else if ('from' in packed) for (let at = 0; at < room.length; at++) room[at] = packed.from + at;
  else if ('mostly' in packed) {
    const { mostly, places, values } = packed;
    if (places.length !== values.length || !places.every((place) => place < room.length)) throw new RangeError(`${places.length} places do not fit into ${room.length} rows with ${values.length} values.`);
    fill(room, mostly);
    places.forEach((place, at) => (room[place] = values[at] as number));
  } else if (packed.length === room.length) room.set(packed as Float64Array);
  else throw new RangeError(`There are ${packed.length} values for ${room.length} rows.`);
}

/** A new room is 0 already, and the system has not even taken memory for it: as long as nothing is written, it need not. */
function fill(room: ColumnValues, value: number): void {
  if (value !== 0 || room[0] !== 0) room.fill(value);
}
