import type { EntryRow, LedgerEntry, Profile } from '@jiceng/domain';
import { css } from 'lit';
import type { PrintDocument, PrintTable } from '../../base/print/print-document.js';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import { approvalStrings } from '../../locales/points/approvals.js';
import { ledgerStrings, signedPoints } from '../../locales/points/ledger.js';
import { evidenceOf } from '../award/evidence.js';
import { entryNumber, entrySentence, type EntryWordsScope } from '../ledger/entry-words.js';

const sheetStyles = css`
  .page .table tbody td {
    min-block-size: 9mm;
    vertical-align: middle;
  }
`;

/** An entry on the list, with its text and with what was decided on it. */
export interface ListedEntry {
  readonly row: EntryRow;
  readonly entry: LedgerEntry | null;
  /** Null while it waits. */
  readonly decision: { readonly row: EntryRow; readonly entry: LedgerEntry | null } | null;
}

/** What stands on the list beside its entries. */
export interface ApprovalSheet {
  readonly words: EntryWordsScope;
  readonly profile: Profile | undefined;
  readonly unitName: string;
  /** The period that was decided in; `''` for a list of what waits. */
  readonly period: string;
  readonly today: string;
  /** Names of attachments by their ids. */
  readonly files: ReadonlyMap<string, string>;
  readonly hasPanel: boolean;
}

/** The list of what waits for approval (审核清单), to be decided on paper, or of what was decided in a period. */
export function approvalsDocument(entries: readonly ListedEntry[], sheet: ApprovalSheet): PrintDocument {
  const { words, profile, unitName, period, today, hasPanel } = sheet;
  const { locale } = words;
  const { sheet: text } = approvalStrings(locale);
  const title = period === '' ? text.title : text.decidedTitle;
  return {
    title,
    unit: unitName,
    period: period === '' ? dayText(today, locale) : period,
    orientation: 'landscape',
    fileName: text.fileName(unitName, title, today.replaceAll('-', '')),
    printedOn: text.printedOn(dayText(today, locale)),
    footNote: profile ? text.rules(localText(profile.title, locale), profile.version, profile.hash) : '',
    styles: [sheetStyles],
    sections: [
      {
        blocks: [
          { kind: 'paragraph', look: 'note', text: entries.length === 0 ? text.empty : text.count(entries.length) },
          ...(entries.length === 0 ? [] : [tableOf(entries, sheet)]),
          ...(period === '' && hasPanel ? [{ kind: 'paragraph' as const, look: 'note' as const, text: text.panelLine }] : []),
          { kind: 'signatures', lines: text.signatures },
        ],
      },
    ],
  };
}

function tableOf(entries: readonly ListedEntry[], sheet: ApprovalSheet): PrintTable {
  const { words } = sheet;
  const { sheet: text } = approvalStrings(words.locale);
  return {
    kind: 'table',
    columns: [
      { label: text.number, align: 'center', share: 5 },
      { label: text.entry, align: 'end', share: 8 },
      { label: text.code, share: 9 },
      { label: text.name, share: 11 },
      { label: text.item, share: 18 },
      { label: text.date, share: 10 },
      { label: text.points, align: 'end', share: 6 },
      { label: text.recorder, share: 10 },
      { label: text.proofs, share: 20 },
      { label: text.result, share: 19 },
    ],
    rows: entries.map((listed, index) => cellsOf(listed, index, sheet)),
    foot: ['', '', '', '', text.sum, '', signedPoints(entries.reduce((sum, { row }) => sum + row.change, 0)), '', '', ''],
  };
}

function cellsOf({ row, entry, decision }: ListedEntry, index: number, sheet: ApprovalSheet): string[] {
  const { words } = sheet;
  const { state, locale } = words;
  const { sheet: text } = approvalStrings(locale);
  return [
    String(index + 1),
    entryNumber(state, row.writer, row.sequence),
    row.account?.id ?? '',
    row.account?.name ?? '',
    entrySentence(words, row, entry ?? undefined),
    row.day,
    signedPoints(row.change),
    row.author || ledgerStrings(locale).noRecorder,
    proofText(entry, sheet),
    decision === null ? text.choices : decisionText(decision, words),
  ];
}

/** What proves an award and what was said of it; the files by their names. */
function proofText(entry: LedgerEntry | null, { files, words: { locale } }: ApprovalSheet): string {
  if (entry?.kind !== 'award') return '';
  const text = ledgerStrings(locale);
  const { files: ids, witnesses, others } = evidenceOf(entry.evidence ?? []);
  return [...ids.map((id) => files.get(id) ?? id), ...witnesses.map((name) => text.witness(name)), ...others, ...(entry.judges ?? []), ...(entry.note ? [entry.note] : [])].join(text.clauseJoin);
}

function decisionText({ row, entry }: NonNullable<ListedEntry['decision']>, { locale }: EntryWordsScope): string {
  const { sheet: text } = approvalStrings(locale);
  return entry?.kind === 'refuse' ? text.refusedBy(row.author, row.day, entry.note) : text.passedBy(row.author, row.day);
}
