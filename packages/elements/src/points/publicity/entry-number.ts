import { halfWidth, idOfRow, parsedId, type LedgerState } from '@jiceng/domain';

/** What somebody means who writes down the number of an entry. */
export type NamedEntry = { readonly state: 'found'; readonly id: string } | { readonly state: 'unknown' } | { readonly state: 'ambiguous' };

/**
 * The entry that a text names as the ledger shows it: `877`, `第 1,190 笔`; where several devices record and have an entry
 * of that number each, with the end of the device's id, `877·3f2c`, or the first digits of the hash, `877 07c2`.
 */
export function entryNamed(state: LedgerState, text: string): NamedEntry {
  const [, number = '', rest = ''] = /^(?:第|No\.)?\s*(\d[\d,，]*)\s*(?:笔|-خاتىرە)?\s*(.*)$/i.exec(halfWidth(text)) ?? [];
  const sequence = Number(number.replace(/[,，]/g, ''));
  const mark = rest.replace(/[\s·・.:：笔-]/g, '').toLowerCase();
  const found = idsOf(state, sequence).filter((id) => isMarked(id, mark));
  const [only] = found;
  if (only === undefined) return { state: 'unknown' };
  return found.length > 1 ? { state: 'ambiguous' } : { state: 'found', id: only };
}

function idsOf(state: LedgerState, sequence: number): string[] {
  if (!(sequence >= 1)) return [];
  return state.book.rows.flatMap((rows) => {
    const row = rows[sequence] ?? -1;
    return row >= 0 && row < state.length ? [idOfRow(state, row)] : [];
  });
}

function isMarked(id: string, mark: string): boolean {
  const place = parsedId(id);
  return place !== null && (mark === '' || place.writer.toLowerCase().replace(/[-.]/g, '').endsWith(mark) || place.digits.startsWith(mark));
}
