import { IndexedBackend } from './indexed-backend.js';
import { Connection, type ConnectionOptions } from './open.js';
import type { StatusReason, StoreStatus } from './status.js';
import { createStore, type Store } from './store.js';
import { connectTabs } from './tabs.js';

/** Which store. */
export interface OpenStoreOptions {
  /** Name of the database; widgets with the same name share data. */
  readonly database: string;
  /** `memory` keeps nothing after the page is closed. */
  readonly storage: 'indexeddb' | 'memory';
  /** Milliseconds since 1970, for the times of changes; default the system's clock. Of a shared store, the first counts. */
  readonly clock?: (() => number) | undefined;
}

interface SharedStore {
  readonly store: Promise<Store>;
  users: number;
}

const sharedStores = new Map<string, SharedStore>();

/**
 * The store of a name: the same object for everyone in the page, until each has closed it. Resolves at the browser's
 * first news, so the store may be `blocked` or `failed` at first; its status tells. Where the page may not use
 * IndexedDB, the data are in memory, and the status says so. Data in memory stay until the page is closed, also while
 * no store is open. Rejects only when the code for memory, a file of its own, cannot be fetched.
 */
export function openStore(options: OpenStoreOptions): Promise<Store> {
  const name = `${options.storage}:${options.database}`;
  let shared = sharedStores.get(name);
  if (!shared) {
    const made: SharedStore = { store: makeStore(options, release), users: 0 };
    sharedStores.set(name, made);
    shared = made;
  }
  const { store } = shared;
  shared.users++;
  return store;

  function release(): boolean {
    const known = sharedStores.get(name);
    if (!known || --known.users > 0) return false;
    return sharedStores.delete(name);
  }
}

async function makeStore(options: OpenStoreOptions, release: () => boolean): Promise<Store> {
  return options.storage === 'memory'
    ? openMemoryStore(options, 'requested', release)
    : openIndexedStore(options, {}, release);
}

type StoreOptions = Omit<OpenStoreOptions, 'storage'>;
const releaseNow = (): boolean => true;

/** A store of its own in memory; over the same records as others of its name. Few pages need it, so it is loaded then. */
export async function openMemoryStore({ database, clock = Date.now }: StoreOptions, reason: StatusReason, release = releaseNow): Promise<Store> {
  const { connectMemory, MemoryBackend } = await import('./memory-backend.js');
  return createStore({
    backend: () => new MemoryBackend(database, reason),
    connect: (listener) => connectMemory(database, listener),
    release,
    clock,
  });
}

/** A store with a connection of its own, or one in memory where the browser refuses. */
export async function openIndexedStore(
  options: StoreOptions,
  connectionOptions: ConnectionOptions = {},
  release = releaseNow,
): Promise<Store> {
  const { database, clock = Date.now } = options;
  let tell: (status: StoreStatus) => void = () => {};
  const connection = new Connection(database, { ...connectionOptions, onStatus: (status) => tell(status) });
  await connection.open();
  const { state, reason } = connection.status;
  if (state === 'failed' && (reason === 'refused' || reason === 'missing')) {
    connection.close();
    return openMemoryStore(options, reason, release);
  }
  return createStore({
    backend(onStatus) {
      tell = onStatus;
      return new IndexedBackend(connection);
    },
    connect: (listener) => connectTabs(database, listener),
    release,
    clock,
  });
}
