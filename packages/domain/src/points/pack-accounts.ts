import type { AccountKind } from './entry.js';
import type { LedgerAccount, Membership } from './state.js';

/** Texts of which many are the same: each once, and which of them each value is. */
export interface Choices<Value extends string | null> {
  readonly values: readonly Value[];
  readonly codes: Uint32Array;
}

/** Accounts key by key: read back, twenty thousand objects would take longer than a million rows. */
export interface PackedAccounts {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly kinds: Choices<AccountKind>;
  readonly units: Choices<string | null>;
  readonly classes: Choices<string | null>;
  /** Bits, see `marks`. */
  readonly marks: Uint8Array;
  /** How many memberships each has; the memberships of all follow one another. */
  readonly memberships: { readonly counts: Uint32Array; readonly households: Choices<string | null>; readonly from: Choices<string | null> };
}

const marks = { isOptedOut: 1, isExempt: 2, isClosed: 4, isKnown: 8 } as const;

export function choicesOf<Value extends string | null>(values: readonly Value[]): Choices<Value> {
  const positions = new Map<Value, number>();
  const codes = Uint32Array.from(values, (value) => {
    let position = positions.get(value);
    if (position === undefined) positions.set(value, (position = positions.size));
    return position;
  });
  return { values: [...positions.keys()], codes };
}

export function chosen<Value extends string | null>({ values, codes }: Choices<Value>, at: number): Value {
  return values[codes[at] as number] as Value;
}

/** Accounts as they can be kept. */
export function packAccounts(accounts: readonly LedgerAccount[]): PackedAccounts {
  const memberships = accounts.flatMap((account) => account.memberships);
  return {
    ids: accounts.map(({ id }) => id),
    names: accounts.map(({ name }) => name),
    kinds: choicesOf(accounts.map(({ kind }) => kind)),
    units: choicesOf(accounts.map(({ unit }) => unit)),
    classes: choicesOf(accounts.map((account) => account.class)),
    marks: Uint8Array.from(accounts, (account) => (Object.keys(marks) as (keyof typeof marks)[]).reduce((bits, key) => (account[key] ? bits | marks[key] : bits), 0)),
    memberships: {
      counts: Uint32Array.from(accounts, (account) => account.memberships.length),
      households: choicesOf(memberships.map(({ household }) => household)),
      from: choicesOf(memberships.map(({ from }) => from)),
    },
  };
}

/** The accounts as they were. */
export function unpackAccounts({ ids, names, kinds, units, classes, marks: bits, memberships }: PackedAccounts): LedgerAccount[] {
  let next = 0;
  return ids.map((id, index): LedgerAccount => {
    const its: Membership[] = [];
    for (let count = memberships.counts[index] as number; count > 0; count--, next++) its.push({ household: chosen(memberships.households, next), from: chosen(memberships.from, next) });
    const has = (mark: number): boolean => ((bits[index] as number) & mark) !== 0;
    return {
      id,
      index,
      name: names[index] as string,
      kind: chosen(kinds, index),
      unit: chosen(units, index),
      class: chosen(classes, index),
      memberships: its,
      isOptedOut: has(marks.isOptedOut),
      isExempt: has(marks.isExempt),
      isClosed: has(marks.isClosed),
      isKnown: has(marks.isKnown),
    };
  });
}
