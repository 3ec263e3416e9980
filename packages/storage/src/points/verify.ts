import { createLedgerVerifier, fitsHash, type LedgerEntry, type LedgerHead, type VerifyResult } from '@jiceng/domain';
import type { StoreContext } from '../context.js';
import { makePace } from '../transfer/pace.js';
import { HashCheckers } from './hash-checkers.js';
import { headOf, isEntry, ledgerStores, readLedger, type LedgerRecord } from './ledger-record.js';
import { walkLedger, type LedgerPiece, type PointsWorkOptions } from './read.js';

/** Entries that are hashed, or verified, between two looks at the clock. */
const hashedAtOnce = 64;

interface VerifyOptions extends PointsWorkOptions {
  readonly stretchLength: number;
  /** How many entries in stretches make it worth while to hash them in workers. */
  readonly hashedBeside: number;
}

/** A piece on its way: it is verified when those before it are. */
interface AwaitedPiece extends Pick<LedgerPiece, 'first' | 'entries'> {
  readonly changed: Promise<ReadonlySet<number>>;
  isHashed: boolean;
}

/**
 * Verifies the ledger where it lies. Hashing takes nearly all the time: of a long ledger workers do as much of it as they
 * can, where the host allows any, and the page does the rest in slices. How the entries follow on one another is looked at
 * here, piece by piece in their order.
 * @param heads heads that were published, beside those that are kept
 * @throws {JicengError} as `inspect`
 */
export async function verifiedLedger(context: StoreContext, heads: readonly LedgerHead[], { stretchLength, hashedBeside, signal, onProgress }: VerifyOptions): Promise<VerifyResult> {
  const kept = await context.read(ledgerStores, readLedger);
  const verifier = createLedgerVerifier([...(kept?.ends ?? []).map(headOf), ...heads]);
  const checkers = kept && kept.folded >= hashedBeside ? new HashCheckers() : undefined;
  const pace = makePace(signal);
  const awaited: AwaitedPiece[] = [];

  const changedHere = async (entries: readonly LedgerEntry[]): Promise<ReadonlySet<number>> => {
    const changed = new Set<number>();
    for (const [at, entry] of entries.entries()) {
      if (isEntry(entry) && !fitsHash(entry)) changed.add(at);
      if (at % hashedAtOnce === 0) await pace.breathe();
    }
    return changed;
  };
  const verify = async ({ first, entries, changed }: AwaitedPiece): Promise<void> => {
    const places = await changed;
    for (const [at, entry] of entries.entries()) {
      // What is doubted is hashed here once more: the script of a worker may be one of another version, left in a cache.
      verifier.add(isEntry(entry) ? entry : ({} as LedgerEntry), !places.has(at));
      if (at % hashedAtOnce === 0) await pace.breathe();
    }
    onProgress?.({ phase: 'verifying', done: first + entries.length - 1, total: kept?.length ?? 0 });
  };
  const hash = async ({ first, entries, stretch }: LedgerPiece): Promise<void> => {
    const beside = stretch && checkers?.changedIn(stretch);
    const changed = beside ? beside.then((places) => places ?? changedHere(entries)) : changedHere(entries);
    const piece: AwaitedPiece = { first, entries, changed, isHashed: false };
    awaited.push(piece);
    const hashed = changed.then(() => void (piece.isHashed = true));
    // What is wrong is said when its turn comes.
    hashed.catch(() => {});
    if (!beside) await hashed;
  };
  try {
    const ledger = await walkLedger(context, { signal, after: 0, stretchLength, isLenient: true }, async (piece) => {
      await hash(piece);
      while (awaited[0]?.isHashed) await verify(awaited.shift() as AwaitedPiece);
    });
    for (const piece of awaited) await verify(piece);
    return heldTo(ledger, verifier.result());
  } finally {
    checkers?.close();
  }
}

/** What was found, held to the record too: a log that it does not know was slipped in. */
function heldTo(ledger: LedgerRecord | undefined, result: VerifyResult): VerifyResult {
  if (!result.ok || !ledger) return result;
  const kept = new Map(ledger.ends.map(({ writer, sequence }) => [writer, sequence]));
  const strange = result.heads.find(({ writer, sequence }) => kept.get(writer) !== sequence);
  if (!strange) return result;
  const position = ledger.length + 1;
  const { writer, sequence } = strange;
  return { ...result, ok: false, firstBad: position, problemCount: 1, problems: [{ code: 'other-head', position, writer, sequence }] };
}
