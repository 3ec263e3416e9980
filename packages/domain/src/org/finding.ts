/**
 * What an import can find. The first group keeps a row out of the tree; the second group is in the tree.
 *
 * - `bad-id`: no id, not text, too long, with control characters, or the reserved `@orphans`
 * - `damaged-id`: a number format has destroyed the code (`1.10101E+11`)
 * - `duplicate-id`: the id stands earlier in the file; the first row stays
 * - `bad-row`: the row is not an object, has too many or too few cells to be read, or a field that JSON cannot hold
 *
 * - `orphan`: the parent's code is not in the file; the unit hangs under the marked node
 * - `cycle`: going up from the unit leads back to it; the circle is opened at the unit with the first code
 * - `self-parent`: the unit is its own parent
 * - `empty-name`: no name
 * - `long-name`: cut to {@link longestName}
 * - `control-characters`: control characters or direction overrides were taken out of the name
 * - `markup`: the name holds what looks like markup; kept and shown as plain text
 * - `wrong-level`: the level or the code's length says another level than the place in the tree
 * - `indent-jump`: in an indented outline, the row is more than one step deeper than the row above it
 */
export type FindingCode =
  | 'bad-id'
  | 'damaged-id'
  | 'duplicate-id'
  | 'bad-row'
  | 'orphan'
  | 'cycle'
  | 'self-parent'
  | 'empty-name'
  | 'long-name'
  | 'control-characters'
  | 'markup'
  | 'wrong-level'
  | 'indent-jump';

/** `error`: the row is not in the tree as given. `warning`: it is, but someone should look. `info`: nothing to do. */
export type Severity = 'error' | 'warning' | 'info';

/** Something to know about one row of an import. The sentence for people is made from it by the locale. */
export interface OrgFinding {
  readonly code: FindingCode;
  /** The unit's id, as it stands in the row. */
  readonly id?: string;
  /** The row's number, 1 for the first row of data; of a file, the row that Excel shows beside it. */
  readonly row?: number;
  /** What the sentence needs: `name`, `content`, `parent`, `first` (row of the duplicate's first), `count`, `members`, `expected`, `actual`. */
  readonly values: Readonly<Record<string, string | number>>;
}

const severities: Record<FindingCode, Severity> = {
  'bad-id': 'error',
  'damaged-id': 'error',
  'duplicate-id': 'error',
  'bad-row': 'error',
  orphan: 'error',
  cycle: 'error',
  'self-parent': 'error',
  'empty-name': 'warning',
  'long-name': 'warning',
  'control-characters': 'warning',
  markup: 'info',
  'wrong-level': 'warning',
  'indent-jump': 'warning',
};

/** How much a finding matters. */
export function severityOf(code: FindingCode): Severity {
  return severities[code];
}

/** Whether a finding means that its row is not in the tree. */
export function leavesRowOut(code: FindingCode): boolean {
  return code === 'bad-id' || code === 'damaged-id' || code === 'duplicate-id' || code === 'bad-row';
}
