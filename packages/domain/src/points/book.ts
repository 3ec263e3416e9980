import { copiedColumns, newColumns } from './columns.js';
import { copiedSources, newSources } from './sources.js';
import type { LedgerBook, LedgerState } from './state.js';

const firstCapacity = 256;

/** A book without rows. */
export function newBook(capacity = firstCapacity): LedgerBook {
  return {
    length: 0,
    columns: newColumns(capacity),
    writers: [],
    authors: [],
    topics: [],
    rows: [],
    forks: new Map(),
    sources: newSources(),
    writerPositions: new Map(),
    authorPositions: new Map(),
    topicPositions: new Map(),
    accountPositions: new Map(),
  };
}

/**
 * A state of no entries.
 * @param timeZone of days that entries do not name
 * @param room how many entries are expected, so that those that are added piece by piece need no copies
 */
export function emptyLedger(timeZone = 'Asia/Shanghai', room = 0): LedgerState {
  return {
    timeZone,
    length: 0,
    book: newBook(Math.max(firstCapacity, room + (room >> 3))),
    heads: new Map(),
    last: { time: '', writer: '', sequence: 0 },
    accounts: [],
    moves: new Map(),
    own: [],
    purse: [],
    lifetime: [],
    purseLifetime: [],
    lastRow: [],
    items: new Map(),
    pending: new Set(),
    published: [],
    locks: [],
    objections: new Map(),
    findings: [],
  };
}

/** A book of its own with what a state has of the shared one; needed where two states grow from one, or old rows change. */
export function copiedBook({ book, length, accounts }: Pick<LedgerState, 'book' | 'length' | 'accounts'>, room: number): LedgerBook {
  const isHere = (row: number): boolean => row < length;
  return {
    length,
    columns: copiedColumns(book.columns, length, Math.max(firstCapacity, length + room)),
    writers: [...book.writers],
    authors: [...book.authors],
    topics: [...book.topics],
    rows: book.rows.map((rows) => rows.map((row) => (isHere(row) ? row : -1))),
    forks: new Map([...book.forks].filter(([, row]) => isHere(row))),
    sources: copiedSources(book.sources, length),
    writerPositions: new Map(book.writerPositions),
    authorPositions: new Map(book.authorPositions),
    topicPositions: new Map(book.topicPositions),
    accountPositions: new Map([...book.accountPositions].filter(([, index]) => index < accounts.length)),
  };
}

/** Makes room for so many rows in all, and an eighth more, so that what is recorded next needs no copy. */
export function growBook(book: LedgerBook, needed: number): void {
  if (needed > book.columns.kind.length) book.columns = copiedColumns(book.columns, book.length, Math.max(firstCapacity, needed + (needed >> 3)));
}

/** The position of a text in a list that only grows. */
export function positionIn(text: string, list: string[], positions: Map<string, number>): number {
  let position = positions.get(text);
  if (position === undefined) {
    position = list.length;
    list.push(text);
    positions.set(text, position);
  }
  return position;
}
