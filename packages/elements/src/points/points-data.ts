import { emptyLedger, isJicengError, type JicengError, type LedgerDraft, type LedgerState, type VerifyResult } from '@jiceng/domain';
import type { CheckedWrite, PointsProgress, PointsWorkOptions, Store, StoreNotice } from '@jiceng/storage';
import { UnitData } from '../facts/unit-data.js';

/** Who follows the long work on the ledger, and can call it off. */
export interface LedgerWork {
  run<Result>(work: (options: PointsWorkOptions) => Promise<Result>): Promise<Result>;
}

/** What a check of the whole ledger found, and of how many entries. */
export interface VerifiedLedger {
  readonly result: VerifyResult;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The tree and the facts of units, and what all entries of the points ledger come to. */
export class PointsData extends UnitData {
  /** What all entries come to; of an empty ledger until it is read. Never altered: a change brings another one. */
  state: LedgerState = emptyLedger();
  /** Whether the ledger has been read. */
  isOpen = false;
  /** Why it could not be read; with the code `aborted` when the user called it off. */
  problem: JicengError | null = null;
  /** The last check since the page was opened; null before. Entries recorded since are not part of it. */
  verified: VerifiedLedger | null = null;
  /** Settles with the id of the change that is being written, or undefined where none was; null while nothing is. */
  writing: Promise<string | undefined> | null = null;
  readonly #work: LedgerWork;
  #store: Store | null = null;
  /** The last of what reads and writes the ledger: one after the other, so that no two states grow from one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(work: LedgerWork) {
    super();
    this.#work = work;
  }

  override async open(store: Store): Promise<void> {
    this.#store = store;
    this.state = emptyLedger();
    this.isOpen = false;
    this.problem = null;
    this.verified = null;
    await Promise.all([super.open(store), this.readLedger(store)]);
  }

  /** Reads the ledger, or what was added to it. Rejects when it cannot be read; a user who calls it off is none the wiser. */
  async readLedger(store: Store): Promise<void> {
    try {
      await this.#catchUp(store);
      if (store === this.#store) this.problem = null;
    } catch (thrown) {
      if (store !== this.#store) return;
      if (!isJicengError(thrown)) throw thrown;
      this.problem = thrown;
      if (thrown.code !== 'aborted') throw thrown;
    }
  }

  /** Brings the state to what is stored. @returns whether that was more */
  #catchUp(store: Store): Promise<boolean> {
    return this.#inTurn(async () => {
      const before = this.state;
      const read = (state: LedgerState): Promise<LedgerState> => this.#work.run((options) => store.points.catchUp(state, options));
      const state = await read(before).catch((thrown: unknown) => {
        // A backup that was taken in is another ledger.
        if (before.length > 0 && isJicengError(thrown) && thrown.code === 'points-chain') return read(emptyLedger());
        throw thrown;
      });
      return this.#take(store, state) && state !== before;
    });
  }

  /** Makes the state anew from the entries that are stored, in place of one that was kept and is only trusted to open with. */
  foldAnew(store: Store): Promise<boolean> {
    return this.#inTurn(async () => this.#take(store, await this.#work.run((options) => store.points.catchUp(emptyLedger(), options))));
  }

  /** @returns whether the store is still the one that shows */
  #take(store: Store, state: LedgerState): boolean {
    if (store !== this.#store) return false;
    this.state = state;
    this.isOpen = true;
    return true;
  }

  override async follow(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<boolean> {
    return notice.noun === 'points' ? this.#catchUp(store) : super.follow(store, notice);
  }

  /** Records what `make` gives for the ledger as it is at that moment, all or nothing, and takes the new state in. */
  write(store: Store, make: (state: LedgerState) => readonly LedgerDraft[], author: string): Promise<CheckedWrite> {
    return this.#inTurn(async () => {
      const work = this.#runUnlessSoonDone((options) => store.points.appendChecked(this.state, make, { author, ...options }));
      const writing = work.then(({ change }) => change?.id, () => undefined);
      this.writing = writing;
      try {
        const written = await work;
        this.#take(store, written.state);
        return written;
      } finally {
        this.writing = null;
      }
    });
  }

  /** Keeps what a check of the stored ledger found. */
  noteVerified(result: VerifyResult): void {
    this.verified = { result, at: Date.now() };
  }

  /** Work that most often is done before anybody could see that it goes on; where it is not, it joins the long work. */
  #runUnlessSoonDone<Result>(work: (options: PointsWorkOptions) => Promise<Result>): Promise<Result> {
    const controller = new AbortController();
    let report: PointsWorkOptions['onProgress'];
    const result = work({ signal: controller.signal, onProgress: (progress) => report?.(progress) });
    const joining = setTimeout(() => {
      const joined = this.#work.run(({ signal, onProgress }) => {
        signal?.addEventListener('abort', () => controller.abort());
        report = onProgress;
        return result;
      });
      // Whoever asked for the work is told of what goes wrong.
      joined.catch(() => {});
    }, soonMilliseconds);
    const stop = (): void => clearTimeout(joining);
    result.then(stop, stop);
    return result;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** Work that takes no longer than this is not shown as going on. */
const soonMilliseconds = 100;

/** How far work on the ledger has come, in the words of every widget. */
export const phasesShown = { reading: 'reading', adding: 'calculating', verifying: 'checking', storing: 'writing' } as const satisfies Record<PointsProgress['phase'], string>;
