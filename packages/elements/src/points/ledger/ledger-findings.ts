import { rowOfId, type LedgerFinding, type LedgerFindingCode, type LedgerState } from '@jiceng/domain';

/** How often the ledger noticed something. */
export interface FindingCount {
  readonly code: LedgerFindingCode;
  readonly entries: number;
}

const counts = new WeakMap<readonly LedgerFinding[], readonly FindingCount[]>();
const byEntry = new WeakMap<readonly LedgerFinding[], ReadonlyMap<string, readonly LedgerFinding[]>>();

/** What the ledger noticed, each with its number of entries, in the order in which it first did. Reckoned once for each list. */
export function findingCounts({ findings }: Pick<LedgerState, 'findings'>): readonly FindingCount[] {
  let known = counts.get(findings);
  if (!known) {
    const entries = new Map<LedgerFindingCode, Set<string>>();
    for (const { code, entry } of findings) entries.set(code, (entries.get(code) ?? new Set()).add(entry));
    counts.set(findings, (known = [...entries].map(([code, { size }]) => ({ code, entries: size }))));
  }
  return known;
}

/** What the ledger noticed of one entry. */
export function findingsOf({ findings }: Pick<LedgerState, 'findings'>, entry: string): readonly LedgerFinding[] {
  if (findings.length === 0) return [];
  let known = byEntry.get(findings);
  if (!known) {
    const lists = new Map<string, LedgerFinding[]>();
    for (const finding of findings) {
      const list = lists.get(finding.entry);
      if (list) list.push(finding);
      else lists.set(finding.entry, [finding]);
    }
    byEntry.set(findings, (known = lists));
  }
  return known.get(entry) ?? [];
}

/** The rows of which the ledger noticed something, the newest first. */
export function findingRows(state: LedgerState, code: LedgerFindingCode): Uint32Array {
  const rows = state.findings.filter((finding) => finding.code === code).map(({ entry }) => rowOfId(state, entry));
  return Uint32Array.from(new Set(rows.filter((row) => row >= 0))).sort().reverse();
}
