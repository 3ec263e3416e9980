import { abortedError } from '@jiceng/domain';
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { nameOfError, storageError, type StorageErrorCode } from './errors.js';
import { migrations as releasedMigrations, type Migration } from './migrations/index.js';
import type { JicengSchema } from './schema.js';
import type { StatusReason, StoreStatus } from './status.js';

/** An open database. */
export type Database = IDBPDatabase<JicengSchema>;

/** What a test replaces. */
export interface ConnectionOptions {
  /** Called after each change of `status`. */
  readonly onStatus?: (status: StoreStatus) => void;
  /** The steps to the version that is wanted. */
  readonly migrations?: readonly Migration[];
  /** Milliseconds without an answer of the browser after which the status says `blocked`; the wait goes on. */
  readonly patience?: number;
}

/**
 * The connection to one IndexedDB database: opened at first use and again whenever it was lost. What went on with it
 * is in `status`. It never deletes or recreates a database.
 */
export class Connection {
  readonly name: string;
  #status: StoreStatus = { kind: 'indexeddb', state: 'ready' };
  #current: Database | undefined;
  #opening: Promise<Database> | undefined;
  #closed = false;
  #answer: () => void = () => {};
  /** Ends every wait at `close`. */
  #end: (reason: Error) => void = () => {};
  readonly #ended: Promise<never>;
  readonly #options: ConnectionOptions;
  readonly #migrations: readonly Migration[];

  constructor(name: string, options: ConnectionOptions = {}) {
    this.name = name;
    this.#options = options;
    this.#migrations = options.migrations ?? releasedMigrations;
    this.#ended = new Promise((_, reject) => {
      this.#end = reject;
    });
    // Often nobody waits.
    this.#ended.catch(() => {});
  }

  get status(): StoreStatus {
    return this.#status;
  }

  /** Begins to open, and resolves at the first news: opened, blocked, or failed. The status tells which. */
  open(): Promise<void> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.database().then(() => resolve(), () => resolve());
    });
  }

  /**
   * The open database; waits while the status is `blocked`.
   * Rejects with `storage-blocked`, `storage-quota`, `storage-unreadable` or `storage-closed`, and with `aborted`
   * through `signal`.
   */
  async database(signal?: AbortSignal): Promise<Database> {
    if (this.#closed) return this.#ended;
    if (this.#current) return this.#current;
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    return Promise.race([this.#opening, this.#ended, rejectionBy(signal)]);
  }

  /** Lets go of a connection that turned out to be lost, so that the next use opens again. */
  forget(database: Database): void {
    database.close();
    if (this.#current === database) this.#current = undefined;
  }

  /** Closes for good. Transactions that have begun are finished by the browser. */
  close(): void {
    this.#closed = true;
    this.#end(storageError('storage-closed'));
    this.#current?.close();
  }

  #setStatus(state: StoreStatus['state'], reason?: StatusReason): void {
    const { state: before, reason: reasonBefore } = this.#status;
    this.#status = reason ? { kind: 'indexeddb', state, reason } : { kind: 'indexeddb', state };
    this.#answer();
    if ((state !== before || reason !== reasonBefore) && !this.#closed) this.#options.onStatus?.(this.#status);
  }

  async #open(): Promise<Database> {
    try {
      // The property itself may throw, or be null or absent.
      const factory = globalThis.indexedDB as IDBFactory | null | undefined;
      if (!factory) throw new ReferenceError('indexedDB');
      const database = await this.#openAtOwnVersion().catch((error: unknown) => {
        if (nameOfError(error) !== 'VersionError') throw error;
        return this.#openAtItsVersion();
      });
      if (this.#closed) database.close();
      this.#current = database;
      this.#setStatus(database.version > this.#migrations.length ? 'newer' : 'ready');
      return database;
    } catch (error) {
      const [reason, code] = meaningOf(error);
      this.#setStatus('failed', reason);
      throw storageError(code, { cause: nameOfError(error) }, error);
    }
  }

  /** Opens at the version of this code, running the steps that are missing. */
  async #openAtOwnVersion(): Promise<Database> {
    let failure: unknown;
    try {
      return await this.#openDatabase(this.#migrations.length, (database, from, transaction) => {
        migrate(database, transaction, from, this.#migrations).catch((error: unknown) => {
          failure = error;
          abort(transaction);
        });
      });
    } catch (error) {
      // An aborted upgrade only says that it was aborted; what stopped it says more.
      throw failure ?? error;
    }
  }

  /** Opens at the version that is there, which newer code has made. */
  #openAtItsVersion(): Promise<Database> {
    // Deleted between the two attempts: opening would make an empty database, so this attempt fails instead.
    return this.#openDatabase(undefined, (_database, _from, transaction) => transaction.abort());
  }

  async #openDatabase(version: number | undefined, upgrade: Upgrade): Promise<Database> {
    const timer = setTimeout(() => this.#setStatus('blocked', 'no-answer'), this.#options.patience ?? 10_000);
    try {
      const database = await openDB<JicengSchema>(this.name, version, {
        upgrade: (opened, from, _to, transaction) => {
          // An answer, however long the steps take.
          clearTimeout(timer);
          const step = transaction as unknown as VersionChange;
          // The open request reports an aborted upgrade; the same news here would count as unhandled.
          step.done.catch(() => {});
          upgrade(opened as unknown as IDBPDatabase, from, step);
        },
        blocked: () => {
          clearTimeout(timer);
          this.#setStatus('blocked', 'older-tab');
        },
        blocking: (_from, to) => {
          this.forget(database);
          // `null` is a deletion, which lets the next use begin with an empty database.
          if (to !== null) this.#setStatus('outdated');
        },
        terminated: () => {
          this.forget(database);
          this.#setStatus('failed', 'terminated');
        },
      });
      return database;
    } finally {
      clearTimeout(timer);
    }
  }
}

type VersionChange = IDBPTransaction<unknown, string[], 'versionchange'>;
type Upgrade = (database: IDBPDatabase, from: number, transaction: VersionChange) => void;

async function migrate(database: IDBPDatabase, transaction: VersionChange, from: number, steps: readonly Migration[]): Promise<void> {
  // Throws where the object store is not there: the database is another program's, and stays as it is.
  if (from) transaction.objectStore('meta');
  for (const step of steps.slice(from)) await step(database, transaction);
}

/** Aborts; `false` when it is too late because the transaction commits or has ended. */
export function abort(transaction: { abort(): void }): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}

/** A promise that only rejects, with `aborted`. */
function rejectionBy(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(abortedError()));
  });
}

/** What an error at opening means; browsers refuse a page in several ways. */
function meaningOf(error: unknown): [StatusReason, StorageErrorCode] {
  const name = nameOfError(error);
  if (name === 'ReferenceError') return ['missing', 'storage-blocked'];
  if (name === 'QuotaExceededError') return ['quota', 'storage-quota'];
  // Firefox refuses with InvalidStateError; Chromium with UnknownError, which it also uses for damaged files.
  const refused =
    /Security|InvalidState|NotAllowed/.test(name) || (name === 'UnknownError' && /denied/i.test((error as Error).message));
  return refused ? ['refused', 'storage-blocked'] : ['unreadable', 'storage-unreadable'];
}
