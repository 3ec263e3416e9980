import { accountOf, entryRow, type LedgerProblem, type LedgerState } from '@jiceng/domain';
import { dayText } from '../../locales/format.js';
import { entrySentence, type EntryWordsScope } from '../ledger/entry-words.js';

/** What can be seen of the entry in the place of a problem; of the others it is gone, or another one stands there. */
const isThere: ReadonlySet<LedgerProblem['code']> = new Set(['changed', 'broken-link', 'missing', 'out-of-order', 'other-target', 'other-head']);

/**
 * Which entry a problem is about, in words that somebody knows it by: `2026年7月6日 · 01-003 褚井 · 庭院整洁评比`. Its points
 * are left out, because they may be what was altered. For staff: names are whole.
 * @returns `''` where the entry cannot be read
 */
export function problemEntry(scope: Pick<EntryWordsScope, 'state' | 'profile' | 'locale'>, { code, writer, sequence }: LedgerProblem): string {
  const { state, locale } = scope;
  const row = isThere.has(code) ? rowAt(state, writer, sequence) : -1;
  if (row < 0) return '';
  const known = entryRow(state, row);
  const words: EntryWordsScope = { ...scope, accountTitle: (id) => [id, accountOf(state, id)?.name].filter(Boolean).join(' '), unitTitle: (id) => id, periodTitle: (id) => id };
  return [dayText(known.day, locale), known.account ? words.accountTitle(known.account.id) : '', entrySentence(words, known, undefined)].filter(Boolean).join(' · ');
}

function rowAt({ book, length }: LedgerState, writer: string, sequence: number): number {
  const row = book.rows[book.writerPositions.get(writer) ?? -1]?.[sequence] ?? -1;
  return row < length ? row : -1;
}
