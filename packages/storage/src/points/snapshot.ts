import { createLedgerUnpacker, packedBlocks, packedSummary, packVersion, type LedgerState, type PackedBlock, type PackedSummary } from '@jiceng/domain';
import type { Reader } from '../backend.js';
import type { StoreContext } from '../context.js';
import { digestOf } from './digest.js';
import { ledgerStores, readLedger } from './ledger-record.js';
import { checkTop } from './write.js';

/**
 * What the entries came to when they were last folded, so that a ledger opens without folding them anew. It follows from
 * the entries and counts for nothing: where anything about it does not fit it is left aside, and no verification asks it.
 * The rows stand beside it in blocks, each by what it says, so that only blocks that changed are written again.
 */
export interface StoredSnapshot {
  /** How it is written; how its parts are packed is said by their version. */
  readonly format: number;
  readonly summary: PackedSummary;
  /** Digest of the summary. */
  readonly digest: string;
  /** Keys of the blocks, in the order of their rows. */
  readonly blocks: readonly string[];
}

const snapshotFormat = 1;
const snapshotKey = 'points';

/** A snapshot that fits what is stored. */
export interface FittingSnapshot {
  readonly state: LedgerState;
  /** Keys of its blocks. */
  readonly blocks: readonly string[];
}

/**
 * The state that was kept, or undefined where none was, or where it is none of this ledger, of another version, or damaged.
 * Whether its logs go on as those that are stored do is for the caller to see.
 * @param timeZone that of the state that is wanted
 * @param stretchLength entries of a closed stretch
 */
export async function readSnapshot(context: StoreContext, timeZone: string, stretchLength: number): Promise<FittingSnapshot | undefined> {
  try {
    return await context.read([...ledgerStores, 'snapshots'], async (records) => {
      const [snapshot, ledger] = await Promise.all([records.get('snapshots', snapshotKey) as Promise<StoredSnapshot | undefined>, readLedger(records)]);
      if (!snapshot || !ledger || !isOf(snapshot, timeZone) || snapshot.summary.length > ledger.length) return undefined;
      // The blocks are on their way while the rest is looked at.
      const reading = unpacked(records, snapshot);
      reading.catch(() => {});
      const [stretches, entries] = await Promise.all([records.keys('stretches'), records.keys('entries'), checkTop(records, ledger)]);
      const isWhole = stretches.length * stretchLength === ledger.folded && entries.length === ledger.length - ledger.folded;
      return isWhole && digestOf(snapshot.summary) === snapshot.digest ? { state: await reading, blocks: snapshot.blocks } : undefined;
    });
  } catch {
    // Parts that are missing, or of another type, fail wherever they are first used; what is wrong with the store itself is said by who reads the entries now.
    return undefined;
  }
}

function isOf({ format, summary }: StoredSnapshot, timeZone: string): boolean {
  return format === snapshotFormat && summary.version === packVersion && summary.timeZone === timeZone;
}

async function unpacked(records: Reader, { summary, blocks }: StoredSnapshot): Promise<LedgerState> {
  const unpacker = createLedgerUnpacker(summary);
  const readings = blocks.map((key) => records.get('snapshots', key) as Promise<PackedBlock>);
  // Each is looked at when its turn comes; until then its error is nobody's.
  for (const reading of readings) reading.catch(() => {});
  for (const [at, key] of blocks.entries()) {
    const block = (await readings[at]) as PackedBlock;
    if (keyOf(block) !== key) throw new RangeError(`The block ${key} is another one.`);
    unpacker.add(block);
  }
  return unpacker.state();
}

function keyOf(block: PackedBlock): string {
  return `rows:${block.first}:${digestOf(block)}`;
}

/** What a test replaces. */
export interface SnapshotLimits {
  /** How many entries more than the last time make it worth while to keep a state. */
  readonly snapshotEvery: number;
  /** Resolves when the page has nothing else to do. */
  readonly rest: () => Promise<void>;
}

/** Keeps states, when there is time for it. */
export interface SnapshotKeeper {
  /** The state that was kept, if it fits; see {@link readSnapshot}. */
  open(timeZone: string): Promise<LedgerState | undefined>;
  /** Told that a state was folded from the entries alone, so what was kept before is of no more use. */
  refolded(): void;
  /** Looks whether a state is worth keeping, and keeps it later. Never fails: what could not be kept is folded the next time. */
  offer(state: LedgerState): void;
  /** Throws away what was kept, and keeps nothing until entries were folded anew. */
  forget(): Promise<void>;
}

/** The keeper of one repository. */
export function createSnapshotKeeper(context: StoreContext, stretchLength: number, { snapshotEvery, rest }: SnapshotLimits): SnapshotKeeper {
  let keptLength = 0;
  let isStopped = false;
  let offered: LedgerState | undefined;
  let isKeeping = false;
  /** Blocks that are known to be stored as they should. */
  let sound = new Set<string>();

  const keep = async (): Promise<void> => {
    isKeeping = true;
    try {
      await rest();
      while (offered) {
        const state = offered;
        offered = undefined;
        // Where another tab has removed blocks meanwhile, none is taken for stored any more.
        const blocks = (await writeSnapshot(context, state, sound, rest)) ?? (await writeSnapshot(context, state, new Set(), rest));
        sound = new Set(blocks);
      }
    } catch {
      // No room, closed, or read-only: the next opening takes longer.
      sound.clear();
    } finally {
      isKeeping = false;
    }
  };

  return {
    async open(timeZone) {
      const snapshot = await readSnapshot(context, timeZone, stretchLength);
      sound = new Set(snapshot?.blocks);
      if (snapshot) keptLength = snapshot.state.length;
      return snapshot?.state;
    },
    refolded() {
      sound.clear();
      keptLength = 0;
      isStopped = false;
    },
    offer(state) {
      if (isStopped || state.length - keptLength < snapshotEvery) return;
      keptLength = state.length;
      offered = state;
      if (!isKeeping) void keep();
    },
    async forget() {
      isStopped = true;
      offered = undefined;
      sound.clear();
      await context.keep(['snapshots'], async (records) => {
        await Promise.all((await records.keys('snapshots')).map((key) => records.remove('snapshots', key)));
      });
    },
  };
}

/**
 * Writes a state, block by block with rests between, so that no award waits for it.
 * @param sound keys of blocks that need not be written
 * @returns the keys of its blocks; undefined when another tab has removed some meanwhile
 */
async function writeSnapshot(context: StoreContext, state: LedgerState, sound: ReadonlySet<string>, rest: () => Promise<void>): Promise<readonly string[] | undefined> {
  const summary = packedSummary(state);
  const blocks: string[] = [];
  for (const block of packedBlocks(state)) {
    const key = keyOf(block);
    blocks.push(key);
    if (!sound.has(key)) await context.keep(['snapshots'], (records) => records.put('snapshots', block, key));
    await rest();
  }
  return context.keep(['snapshots'], async (records) => {
    const stored = await records.keys('snapshots');
    if (!blocks.every((key) => stored.includes(key))) return undefined;
    const snapshot: StoredSnapshot = { format: snapshotFormat, summary, digest: digestOf(summary), blocks };
    await Promise.all([
      records.put('snapshots', snapshot, snapshotKey),
      ...stored.filter((key) => key !== snapshotKey && !blocks.includes(key)).map((key) => records.remove('snapshots', key)),
    ]);
    return blocks;
  });
}

/** How long the page may be busy before a state is kept all the same, in milliseconds. */
const patience = 5000;

/** Resolves when the page is idle. */
export function idle(): Promise<void> {
  const { requestIdleCallback } = globalThis as { requestIdleCallback?: (callback: () => void, options: { timeout: number }) => void };
  return new Promise((resolve) => {
    if (requestIdleCallback) requestIdleCallback(resolve, { timeout: patience });
    // Safari has no such call.
    else setTimeout(resolve, 200);
  });
}
