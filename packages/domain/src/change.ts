/**
 * What a change is about. The four nouns of this kit; a record that came from a newer version may name another one,
 * and is kept.
 */
export type ChangeNoun = 'org' | 'meeting' | 'points' | 'fund' | (string & Record<never, never>);

/**
 * The record that every durable write leaves (变更记录): never edited, never removed. Tabs follow each other by it, and
 * machines will exchange by it, so it holds nothing that is only true on one machine.
 */
export interface Change {
  /** UUID version 7: unique everywhere, and sorts by time. */
  readonly id: string;
  /** When, as an ISO instant in UTC: `2026-11-20T06:30:00.000Z`. */
  readonly time: string;
  /** Who recorded it (登记人), as the page said; `''` when it did not. */
  readonly author: string;
  readonly noun: ChangeNoun;
  /** What was done, lower-case verb: `replace`, `undo-replace`. */
  readonly op: string;
  /** Id of the thing within its noun. For the org tree as a whole: the version that the change put in place. */
  readonly key: string;
  /** Counts and names for a sentence about the change. */
  readonly summary?: Readonly<Record<string, string | number>>;
}
