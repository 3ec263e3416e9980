import { entryRow, publicLedger, type EntryRow, type LedgerEntry, type LedgerState, type PublicEntry } from '@jiceng/domain';
import { shanghaiMoment } from '../../base/shanghai-time.js';
import { localText } from '../../facts/fact-words.js';
import type { LedgerStrings } from '../../locales/points/ledger.js';
import { outStrings, type OutStrings } from '../../locales/points/out.js';
import { evidenceOf } from '../award/evidence.js';
import { entryName, entryNumber, entrySentence, goodTitle, ruleOfEntry, ruleTitle, type EntryWordsScope } from '../ledger/entry-words.js';
import { findingsOf } from '../ledger/ledger-findings.js';
import type { TextOfRow } from './ledger-texts.js';
import { countCell, longCell, type OutColumn } from './out-sheet.js';

/** What the columns of the ledger are made of. */
export interface LedgerOut {
  readonly words: EntryWordsScope;
  readonly ledgerText: LedgerStrings;
  /** An account's name as the audience may see it. */
  readonly nameOf: (id: string) => string;
  /** The name of a file that proves an entry, by its id; undefined where it is not kept any more. */
  readonly fileName: (id: string) => string | undefined;
}

/** An entry that goes out, with its text. */
export interface OutEntry {
  readonly row: EntryRow;
  /** undefined where it could not be found any more. */
  readonly entry: LedgerEntry | undefined;
}

/** The entries of some rows one after the other, in their order. */
export function* outEntries(state: LedgerState, rows: Iterable<number>, textOf: TextOfRow): Generator<OutEntry> {
  for (const row of rows) yield { row: entryRow(state, row), entry: textOf(row) };
}

/** An entry that everybody may see. */
export interface PublicOutEntry {
  readonly row: EntryRow;
  readonly shown: PublicEntry;
}

/** Those of the entries that everybody may see, with what of them. */
export function* publicOutEntries(state: LedgerState, entries: Iterable<OutEntry>): Generator<PublicOutEntry> {
  for (const { row, entry } of entries) {
    const [shown] = entry ? publicLedger(state, [entry]) : [];
    if (shown) yield { row, shown };
  }
}

/** Everything that the ledger says of an entry, with its place and hashes. */
export function ledgerColumns({ words, ledgerText, nameOf, fileName }: LedgerOut): OutColumn<OutEntry>[] {
  const { state, locale } = words;
  const { ledgerColumns: heads, ...text } = outStrings(locale);
  const rowOf = (row: number): EntryRow | undefined => (row < 0 ? undefined : entryRow(state, row));
  const named = (row: EntryRow | undefined): string => (row ? entryName(words, row.id) : '');
  const moment = (milliseconds: number): string => shanghaiMoment(new Date(milliseconds).toISOString());
  return [
    { head: heads.number, width: 12, cell: ({ row }) => entryNumber(state, row.writer, row.sequence) },
    { head: heads.date, width: 12, cell: ({ row }) => row.day },
    { head: heads.kind, width: 10, cell: ({ row }) => ledgerText.kinds[row.kind] },
    { head: heads.account, width: 12, cell: ({ row }) => row.account?.id ?? '' },
    { head: heads.name, width: 12, cell: ({ row }) => (row.account ? nameOf(row.account.id) : '') },
    { head: heads.purse, width: 12, cell: ({ row }) => (row.purse && row.purse !== row.account ? row.purse.id : '') },
    { head: heads.item, width: 30, cell: ({ row, entry }) => longCell(entrySentence(words, row, entry)) },
    { head: heads.category, width: 12, cell: ({ row }) => categoryOf(words, row) },
    { head: heads.points, width: 8, cell: ({ row }) => (row.change === 0 && row.kind !== 'award' ? '' : countCell(row.change)) },
    { head: heads.asked, width: 10, cell: ({ entry }) => (entry?.kind === 'award' ? countCell(entry.asked) : '') },
    { head: heads.quantity, width: 8, cell: ({ entry }) => (entry && 'quantity' in entry ? countCell(entry.quantity) : '') },
    { head: heads.state, width: 10, cell: ({ row }) => ledgerText.standings[row.standing] },
    { head: heads.recorder, width: 10, cell: ({ row }) => row.author },
    { head: heads.time, width: 17, cell: ({ row }) => moment(row.time) },
    { head: heads.decider, width: 10, cell: ({ row }) => rowOf(row.decision)?.author ?? '' },
    { head: heads.decidedAt, width: 17, cell: ({ row }) => ((decision) => (decision ? moment(decision.time) : ''))(rowOf(row.decision)) },
    { head: heads.givenDate, width: 12, cell: ({ row, entry }) => (entry && 'date' in entry && entry.date !== row.day ? (entry.date ?? '') : '') },
    { head: heads.note, width: 30, cell: ({ entry }) => (entry && 'note' in entry ? longCell(entry.note ?? '') : '') },
    { head: heads.evidence, width: 24, cell: ({ entry }) => (entry?.kind === 'award' ? longCell(evidenceText(entry.evidence ?? [], text, fileName)) : '') },
    { head: heads.judges, width: 16, cell: ({ entry }) => (entry?.kind === 'award' ? longCell((entry.judges ?? []).join(text.listJoin)) : '') },
    { head: heads.source, width: 20, cell: ({ entry }) => (entry?.kind === 'award' ? (entry.source ?? '') : '') },
    { head: heads.target, width: 14, cell: ({ row }) => named(rowOf(row.target)) },
    { head: heads.reversal, width: 14, cell: ({ row }) => named(rowOf(row.reversal)) },
    { head: heads.findings, width: 16, cell: ({ row }) => [...new Set(findingsOf(state, row.id).map(({ code }) => ledgerText.findingTitles[code]))].join(text.listJoin) },
    { head: heads.writer, width: 38, cell: ({ row }) => row.writer },
    { head: heads.sequence, width: 10, cell: ({ row }) => row.sequence },
    { head: heads.hash, width: 66, cell: ({ entry }) => entry?.hash ?? '' },
    { head: heads.previous, width: 66, cell: ({ entry }) => entry?.previous ?? '' },
  ];
}

/** What everybody may see of an entry: nothing but what `publicLedger` lets through, and its place in the chain. */
export function publicLedgerColumns({ words, ledgerText }: LedgerOut): OutColumn<PublicOutEntry>[] {
  const { state, locale } = words;
  const { ledgerColumns: heads } = outStrings(locale);
  return [
    { head: heads.number, width: 12, cell: ({ row }) => entryNumber(state, row.writer, row.sequence) },
    { head: heads.date, width: 12, cell: ({ shown }) => shown.date },
    { head: heads.account, width: 12, cell: ({ shown }) => shown.account },
    { head: heads.name, width: 12, cell: ({ shown }) => shown.name },
    { head: heads.item, width: 30, cell: ({ shown }) => longCell(publicItem(words, ledgerText, shown)) },
    { head: heads.points, width: 8, cell: ({ row }) => countCell(row.change) },
    { head: heads.state, width: 10, cell: ({ row }) => ledgerText.standings[row.standing] },
    { head: heads.hash, width: 36, cell: ({ shown }) => shown.id.slice(shown.id.lastIndexOf(':') + 1) },
  ];
}

function categoryOf({ profile, locale }: EntryWordsScope, { kind, topic, day }: EntryRow): string {
  const rule = kind === 'award' || kind === 'reverse' ? ruleOfEntry(profile, topic, day) : undefined;
  const title = rule && profile?.points.categories[rule.category];
  return title ? localText(title, locale) : '';
}

/** What proves an entry, each by its name; files that are not kept any more are counted. */
function evidenceText(texts: readonly string[], text: Pick<OutStrings, 'evidenceFiles' | 'listJoin'>, fileName: LedgerOut['fileName']): string {
  const { files, witnesses, others } = evidenceOf(texts);
  const names = files.flatMap((id) => fileName(id) ?? []);
  const lost = files.length - names.length;
  return [...names, ...(lost > 0 ? [text.evidenceFiles(lost)] : []), ...witnesses, ...others].join(text.listJoin);
}

function publicItem(words: EntryWordsScope, text: LedgerStrings, { kind, topic, quantity, target, date }: PublicEntry): string {
  if (kind === 'award') return ruleTitle(words, topic, date);
  if (kind === 'redeem') return text.words.redeem(goodTitle(words.state, topic), quantity);
  if (kind === 'expire') return text.kinds.expire;
  return text.words.reverse(target === undefined ? '' : entryName(words, target), '');
}
