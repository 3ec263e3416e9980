import { newBook } from './book.js';
import { newColumns, widths, type LedgerColumns } from './columns.js';
import type { LedgerHead } from './entry.js';
import { inOnePiece, inPieces } from './numbers.js';
import { packedColumn, unpackColumn, type PackedColumn } from './pack-columns.js';
import { packAccounts, unpackAccounts, type PackedAccounts } from './pack-accounts.js';
import { packMoves, unpackMoves, type PackedMoves } from './pack-moves.js';
import { packSources, sourcesIn, type SourcePack } from './sources.js';
import type { LedgerBook, LedgerFinding, LedgerState, LockedPeriod, Objection, PublishedPeriod, ShopItem } from './state.js';

/**
 * How entries are folded and how a state is packed. Raised whenever entries come to something else than before, or a state
 * is packed otherwise: then nobody takes up what was kept, and the entries are folded anew.
 */
export const packVersion = 6;

/** Rows of a block, three to four megabytes. Only blocks with rows that changed need to be written again. */
const blockRows = 65_536;

/** Rows of a state one after the other. Plain data. */
export interface PackedBlock {
  readonly first: number;
  readonly length: number;
  readonly columns: Readonly<Record<keyof LedgerColumns, PackedColumn>>;
  readonly sources: SourcePack;
}

/** Numbers by account, one for each. */
export interface PackedSums {
  readonly own: Float64Array;
  readonly purse: Float64Array;
  readonly lifetime: Float64Array;
  readonly purseLifetime: Float64Array;
  readonly lastRow: Int32Array;
}

/** What a state has beside its rows. Plain data. */
export interface PackedSummary {
  readonly version: number;
  readonly timeZone: string;
  readonly length: number;
  readonly heads: readonly LedgerHead[];
  readonly last: LedgerState['last'];
  readonly writers: readonly string[];
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly forks: readonly (readonly [place: string, row: number])[];
  readonly accounts: PackedAccounts;
  readonly moves: PackedMoves;
  readonly sums: PackedSums;
  readonly items: readonly ShopItem[];
  readonly pending: Int32Array;
  readonly published: readonly PublishedPeriod[];
  readonly locks: readonly LockedPeriod[];
  readonly objections: readonly Objection[];
  readonly findings: readonly LedgerFinding[];
}

/** What a state has beside its rows, as it can be kept. It shares what it can with the state. */
export function packedSummary(state: LedgerState): PackedSummary {
  const { book, timeZone, length, heads, last } = state;
  return {
    version: packVersion,
    timeZone,
    length,
    heads: [...heads.values()],
    last,
    writers: [...book.writers],
    authors: [...book.authors],
    topics: [...book.topics],
    forks: [...book.forks].filter(([, row]) => row < length),
    accounts: packAccounts(state.accounts),
    moves: packMoves(state),
    sums: packedSums(state),
    items: [...state.items.values()],
    pending: Int32Array.from(state.pending),
    published: state.published,
    locks: state.locks,
    objections: [...state.objections.values()],
    findings: state.findings,
  };
}

function packedSums({ accounts: { length }, own, purse, lifetime, purseLifetime, lastRow }: LedgerState): PackedSums {
  return {
    own: inOnePiece(own, length),
    purse: inOnePiece(purse, length),
    lifetime: inOnePiece(lifetime, length),
    purseLifetime: inOnePiece(purseLifetime, length),
    lastRow: Int32Array.from(inOnePiece(lastRow, length, -1)),
  };
}

/**
 * The rows of a state block by block, as they can be kept; each step takes some milliseconds. States may grow from it meanwhile.
 * @param rows of a block; for one ledger always as many
 */
export function* packedBlocks({ book, length }: Pick<LedgerState, 'book' | 'length'>, rows = blockRows): Generator<PackedBlock> {
  const recent = book.sources.recent.entries();
  let next = recent.next();
  for (let first = 0; first < length; first += rows) {
    const end = Math.min(first + rows, length);
    const its: (readonly [string, number])[] = [];
    for (; !next.done && next.value[1] < end; next = recent.next()) its.push(next.value);
    yield { first, length: end - first, columns: packedColumns(book, first, end, length), sources: packedWith(book.sources.packs[first / rows], its) };
  }
}

/** A pack with more events; events that it has already are counted by the later row. */
function packedWith(pack: SourcePack | undefined, later: readonly (readonly [string, number])[]): SourcePack {
  if (pack && later.length === 0) return pack;
  return packSources([...new Map<string, number>([...(pack ? sourcesIn(pack) : []), ...later])]);
}

function packedColumns({ columns }: LedgerBook, first: number, end: number, length: number): PackedBlock['columns'] {
  const packed: Partial<Record<keyof LedgerColumns, PackedColumn>> = {};
  for (const key of Object.keys(columns) as (keyof LedgerColumns)[]) {
    const width = widths[key] ?? 1;
    let values: LedgerColumns[keyof LedgerColumns] = columns[key].subarray(first * width, end * width);
    // What later states did to these rows is not so yet.
    if (key === 'decision' || key === 'reversal') values = (values as Int32Array).map((row) => (row >= length ? -1 : row));
    packed[key] = packedColumn(values);
  }
  return packed as PackedBlock['columns'];
}

/** Takes up a state that was packed, block by block in their order. */
export interface LedgerUnpacker {
  /** @throws when the block is not the next one, or is none */
  add(block: PackedBlock): void;
  /** @throws when a block is missing */
  state(): LedgerState;
}

/**
 * Makes a state of what {@link packedSummary} and {@link packedBlocks} gave, as it was. What was kept is taken at its word:
 * whoever kept it sees to it that nothing of it is missing.
 * @param summary must be of {@link packVersion}
 */
export function createLedgerUnpacker(summary: PackedSummary): LedgerUnpacker {
  const { length, sums, writers, authors, topics, forks } = summary;
  // Room for more, as a book that grows has, so that what is recorded next needs no copy.
  const columns = newColumns(length + (length >> 3));
  const packs: SourcePack[] = [];
  const rows: number[][] = writers.map(() => []);
  let done = 0;

  function add(block: PackedBlock): void {
    if (block.first !== done || done + block.length > length) throw new RangeError(`Block ${block.first} was not to come after ${done} rows of ${length}.`);
    for (const key of Object.keys(columns) as (keyof LedgerColumns)[]) {
      const width = widths[key] ?? 1;
      unpackColumn(block.columns[key], columns[key].subarray(done * width, (done + block.length) * width));
    }
    packs.push(block.sources);
    for (let row = done; row < done + block.length; row++) {
      const its = rows[columns.writer[row] as number] as number[];
      const sequence = columns.sequence[row] as number;
      // Nearly all follow on one another; to look for one that is not there yet takes ten times as long.
      if (sequence === its.length) its.push(row);
      // A second entry in the same place is among the forks.
      else if ((its[sequence] ?? -1) < 0) its[sequence] = row;
    }
    done += block.length;
  }

  function state(): LedgerState {
    if (done !== length) throw new RangeError(`There are ${done} rows of ${length}.`);
    const accounts = unpackAccounts(summary.accounts);
    const book: LedgerBook = {
      ...newBook(0),
      length,
      columns,
      writers: [...writers],
      authors: [...authors],
      topics: [...topics],
      rows,
      forks: new Map(forks),
      sources: { packs, recent: new Map() },
      writerPositions: positionsOf(writers),
      authorPositions: positionsOf(authors),
      topicPositions: positionsOf(topics),
      accountPositions: new Map(accounts.map(({ id, index }) => [id, index])),
    };
    return {
      timeZone: summary.timeZone,
      length,
      book,
      heads: new Map(summary.heads.map((head) => [head.writer, head])),
      last: summary.last,
      accounts,
      moves: unpackMoves(summary.moves),
      own: inPieces(sums.own),
      purse: inPieces(sums.purse),
      lifetime: inPieces(sums.lifetime),
      purseLifetime: inPieces(sums.purseLifetime),
      lastRow: inPieces(Float64Array.from(sums.lastRow), -1),
      items: new Map(summary.items.map((item) => [item.id, item])),
      pending: new Set(summary.pending),
      published: summary.published,
      locks: summary.locks,
      objections: new Map(summary.objections.map((objection) => [objection.id, objection])),
      findings: summary.findings,
    };
  }

  return { add, state };
}

function positionsOf(texts: readonly string[]): Map<string, number> {
  return new Map(texts.map((text, position) => [text, position]));
}
