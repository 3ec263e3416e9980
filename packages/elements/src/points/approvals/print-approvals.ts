import { entryRows, type EntryRow, type LedgerEntry } from '@jiceng/domain';
import type { PrintDocument } from '../../base/print/print-document.js';
import { evidenceOf } from '../award/evidence.js';
import type { LedgerDesk } from '../ledger/ledger-desk.js';
import { periodText } from '../period.js';
import { panelPolicyOf } from './approval-check.js';
import { approvalsDocument, type ListedEntry } from './approvals-document.js';

/** The list of what waits for approval, to be decided on paper. Rejects as reading the entries does. */
export function pendingDocument(desk: LedgerDesk): Promise<PrintDocument> {
  return documentOf(desk, desk.element.model.pending.map((row) => desk.row(row)), '');
}

/** The list of what was decided of the period that shows, the oldest first. Rejects as reading the entries does. */
export function decidedDocument(desk: LedgerDesk): Promise<PrintDocument> {
  const { model, shownPeriod: period, pointsStrings } = desk.element;
  const rows = [...entryRows(desk.state, { kinds: ['award', 'reverse'], period, among: model.accounts })].reverse().map((row) => desk.row(row));
  return documentOf(desk, rows.filter(({ decision }) => decision >= 0), periodText(period, pointsStrings));
}

async function documentOf(desk: LedgerDesk, rows: readonly EntryRow[], period: string): Promise<PrintDocument> {
  const { rules, unitName, todayDate: today } = desk.element;
  const decisions = rows.map(({ decision }) => (decision < 0 ? null : desk.row(decision)));
  const [texts, decided] = await Promise.all([desk.texts.read(rows.map(({ id }) => id)), desk.texts.read(decisions.map((row) => row?.id ?? '').filter((id) => id !== ''))]);
  const reasons = decided.values();
  const entries = rows.map((row, at): ListedEntry => {
    const decision = decisions[at];
    return { row, entry: texts[at] ?? null, decision: decision ? { row: decision, entry: reasons.next().value ?? null } : null };
  });
  return approvalsDocument(entries, {
    words: desk.words,
    profile: rules,
    unitName,
    period,
    today,
    files: await fileNames(desk, texts),
    hasPanel: rules !== undefined && rows.some((row) => panelPolicyOf(rules, row) !== null),
  });
}

/** Names of the attachments that entries list. */
async function fileNames({ element }: LedgerDesk, entries: readonly (LedgerEntry | null)[]): Promise<ReadonlyMap<string, string>> {
  const { attachments } = await element.store;
  const ids = [...new Set(entries.flatMap((entry) => (entry?.kind === 'award' ? evidenceOf(entry.evidence ?? []).files : [])))];
  const found = await Promise.all(ids.map((id) => attachments.get(id)));
  return new Map(ids.map((id, at) => [id, found[at]?.name ?? id]));
}
