/**
 * Numbers by position, in pieces of the same length, so that a state which grew from another shares with it every piece in
 * which nothing changed: an entry costs a few pieces, however many accounts there are. Plain data, and not to be altered.
 */
export type Numbers = readonly Float64Array[];

const pieceBits = 10;
const pieceLength = 1 << pieceBits;
const withinPiece = pieceLength - 1;

/** The number at a position; 0, or what stands for none, beyond the last piece. */
export function numberAt(numbers: Numbers, position: number, none = 0): number {
  return numbers[position >> pieceBits]?.[position & withinPiece] ?? none;
}

/** Numbers that are looked at as they are, in pieces; what follows the last of them up to the end of its piece is `none`. */
export function inPieces(numbers: Float64Array, none = 0): Numbers {
  const pieces: Float64Array[] = [];
  for (let from = 0; from < numbers.length; from += pieceLength) {
    const piece = numbers.subarray(from, from + pieceLength);
    pieces.push(piece.length === pieceLength ? piece : filledUp(piece, none));
  }
  return pieces;
}

/** The first so many numbers in one array of their own. */
export function inOnePiece(numbers: Numbers, length: number, none = 0): Float64Array {
  const whole = new Float64Array(length);
  if (none !== 0) whole.fill(none);
  numbers.forEach((piece, at) => {
    const from = at * pieceLength;
    if (from < length) whole.set(piece.subarray(0, length - from), from);
  });
  return whole;
}

function filledUp(piece: Float64Array, none: number): Float64Array {
  const whole = new Float64Array(pieceLength);
  if (none !== 0) whole.fill(none, piece.length);
  whole.set(piece);
  return whole;
}

/** Numbers that are being changed: a piece is copied before the first change, and the numbers that were given stay as they were. */
export class NumbersInMaking {
  readonly #pieces: Float64Array[];
  readonly #isOwn: boolean[] = [];
  readonly #none: number;

  /** @param none what stands where nothing was set */
  constructor(before: Numbers, none = 0) {
    this.#pieces = [...before];
    this.#none = none;
  }

  at(position: number): number {
    return numberAt(this.#pieces, position, this.#none);
  }

  set(position: number, value: number): void {
    this.#ownPiece(position)[position & withinPiece] = value;
  }

  add(position: number, value: number): void {
    const piece = this.#ownPiece(position);
    piece[position & withinPiece] = (piece[position & withinPiece] as number) + value;
  }

  /** What they are now; nothing is to be changed any more. */
  get done(): Numbers {
    return this.#pieces;
  }

  #ownPiece(position: number): Float64Array {
    const at = position >> pieceBits;
    if (this.#isOwn[at]) return this.#pieces[at] as Float64Array;
    while (this.#pieces.length <= at) this.#pieces.push(filledUp(new Float64Array(0), this.#none));
    const own = (this.#pieces[at] as Float64Array).slice();
    this.#isOwn[at] = true;
    return (this.#pieces[at] = own);
  }
}
