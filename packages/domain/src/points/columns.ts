/** What an entry did to points. */
export const effects = { none: 0, earned: 1, reversed: 2, redeemed: 3, returned: 4, expired: 5, restored: 6 } as const;
export type Effect = (typeof effects)[keyof typeof effects];

/** Whether an effect counts to what was earned in a period; the others only move the balance. */
export function isEarning(effect: number): boolean {
  return effect === effects.earned || effect === effects.reversed;
}

/** 1 where an effect adds to the balance, −1 where it takes from it, 0 where it does neither. */
export const balanceSigns = [0, 1, -1, -1, 1, -1, 1] as const;

/**
 * One row for each entry, in the order of the ledger, in typed arrays: what sums and looks back need of an entry, about
 * 100 bytes. The arrays may be longer than there are rows. A closed stretch of them can be stored as it is.
 */
export interface LedgerColumns {
  kind: Uint8Array;
  /** Positions in the lists of writers and authors. */
  writer: Uint16Array;
  author: Uint16Array;
  sequence: Float64Array;
  /** Milliseconds since 1970 by the writer's clock. */
  time: Float64Array;
  /** Position of the account, and of the rule or item that it is about; −1 without. */
  account: Int32Array;
  topic: Int32Array;
  /** The account whose balance moves: the household of that day, or the account itself; −1 without. */
  purse: Int32Array;
  /** Days since 1970 of the day to which the entry counts. */
  day: Int32Array;
  points: Float64Array;
  /** What a redemption took from stock, or a delivery brought, below 0. Of an award how many of its quantity count, where that is more than 1; else 0. */
  quantity: Float64Array;
  effect: Uint8Array;
  flags: Uint8Array;
  /** Row of the entry that is answered or reversed; −1 without. */
  target: Int32Array;
  /** Row before of the same account; −1 for its first. */
  before: Int32Array;
  /** Row that approved or refused this one, and row that took it back; −1 while none did. A state reads only rows of its own. */
  decision: Int32Array;
  reversal: Int32Array;
  /** The first 128 bits of the hash, four numbers a row. */
  hash: Uint32Array;
}

/** Bits of `flags`. */
export const flags = {
  /** Counts only once somebody else has approved it. */
  needsApproval: 1,
  /** The same event had been counted before. */
  repeated: 2,
  /** Was dated in a locked period and counts after it. */
  late: 4,
  /** A movement of stock that names its day, or what took one back: it counts to `day`, and not to the day on which it was recorded. */
  dated: 8,
} as const;

/** How many numbers a row has in a column. */
export const widths: Partial<Record<keyof LedgerColumns, number>> = { hash: 4 };

/** Columns with room for so many rows. */
export function newColumns(capacity: number): LedgerColumns {
  return {
    kind: new Uint8Array(capacity),
    writer: new Uint16Array(capacity),
    author: new Uint16Array(capacity),
    sequence: new Float64Array(capacity),
    time: new Float64Array(capacity),
    account: new Int32Array(capacity),
    topic: new Int32Array(capacity),
    purse: new Int32Array(capacity),
    day: new Int32Array(capacity),
    points: new Float64Array(capacity),
    quantity: new Float64Array(capacity),
    effect: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    target: new Int32Array(capacity),
    before: new Int32Array(capacity),
    decision: new Int32Array(capacity).fill(-1),
    reversal: new Int32Array(capacity).fill(-1),
    hash: new Uint32Array(capacity * 4),
  };
}

/** A copy of the first rows, with room for more. */
export function copiedColumns(columns: LedgerColumns, length: number, capacity: number): LedgerColumns {
  const copy = newColumns(capacity);
  for (const key of Object.keys(copy) as (keyof LedgerColumns)[]) {
    copy[key].set(columns[key].subarray(0, length * (widths[key] ?? 1)));
  }
  for (const later of [copy.decision, copy.reversal]) {
    for (let row = 0; row < length; row++) if ((later[row] as number) >= length) later[row] = -1;
  }
  return copy;
}
