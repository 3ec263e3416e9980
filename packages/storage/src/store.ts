import type { Backend } from './backend.js';
import type { StoreContext } from './context.js';
import type { IdentifierMaker } from './identifiers.js';
import { createOrgRepository, type OrgRepository } from './org/repository.js';
import type { Persistence, StorageUsage } from './persistence.js';
import type { Repositories } from './repositories.js';
import { createSettings, type Settings } from './settings.js';
import type { StoreStatus } from './status.js';
import type { ChangeNotice, Peers } from './tabs.js';

/** What a store tells its listeners. */
export type StoreNotice =
  | (ChangeNotice & {
      readonly type: 'change';
      /** Whether another store made the change: in another tab, or in another copy of this code. */
      readonly foreign: boolean;
    })
  | { readonly type: 'status'; readonly status: StoreStatus };

/** The data of one database name, shared by everything in the page that opened it. */
export interface Store extends Repositories {
  /** How it is doing now; every change of it is a notice. */
  readonly status: StoreStatus;
  /** Whether every write rejects, with `storage-newer`. */
  readonly readonly: boolean;
  readonly org: OrgRepository;
  readonly settings: Settings;
  /**
   * Tells of every durable change, by whomever, and of every change of status.
   * @returns ends it
   */
  subscribe(listener: (notice: StoreNotice) => void): () => void;
  /** Asks the browser to keep the data when room gets short; it may ask the user. */
  requestPersistence(): Promise<Persistence>;
  /** Whether it does, without asking anybody. */
  persistence(): Promise<Persistence>;
  /** Room used by everything of this origin; `null` where the browser does not tell, and for memory. */
  usage(): Promise<StorageUsage | null>;
  /** Lets go: once for each `openStore`. With the last one the store ends, and rejects with `storage-closed`. */
  close(): void;
}

/** All of the repositories whose code is loaded later. Their suites reach them through the store, so none can be forgotten. */
const laterNouns: readonly (keyof Repositories)[] = ['changes', 'facts', 'saved', 'profiles', 'drafts', 'people', 'meetings', 'procedures', 'notes', 'attachments', 'points', 'backups'];

/** What a store is made of. */
export interface StoreParts {
  /** Makes the backend; it tells its changes of status through the callback. */
  readonly backend: (onStatus: (status: StoreStatus) => void) => Backend;
  /** Connects with the other stores over the same data. */
  readonly connect: (listener: (notice: ChangeNotice) => void) => Peers;
  /** One user lets go; `true` when it was the last one. */
  readonly release: () => boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Puts a store together. */
export function createStore({ backend: makeBackend, connect, release, clock }: StoreParts): Store {
  const listeners = new Set<(notice: StoreNotice) => void>();
  let identify: IdentifierMaker | undefined;
  let repositories: Repositories | undefined;
  let closed = false;
  let writing = 0;

  const tell = (notice: StoreNotice): void => {
    for (const listener of listeners) {
      try {
        listener(notice);
      } catch (error) {
        // A listener's mistake is neither the writer's nor the next listener's; it is reported as uncaught.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };
  const backend = makeBackend((status) => tell({ type: 'status', status }));
  const peers = connect((notice) => tell({ ...notice, type: 'change', foreign: true }));

  const context: StoreContext = {
    read: (stores, work) => backend.read(stores, work),
    async write(stores, work, signal) {
      writing++;
      try {
        const change = await backend.write(stores, work, signal);
        const { noun, op, key, id } = change;
        peers.post({ noun, op, key, id });
        tell({ type: 'change', noun, op, key, id, foreign: false });
        return change;
      } finally {
        writing--;
        closePeers();
      }
    },
    keep: (stores, work) => backend.keep(stores, work),
    async identifiers() {
      // Asked for once: an import takes longer than a small write, also of what is there.
      if (identify) return identify;
      const { createIdentifierMaker } = await import('./identifiers.js');
      return (identify ??= createIdentifierMaker(clock));
    },
    now: () => new Date(clock()).toISOString(),
  };
  /** A repository whose code is loaded when one of its methods is called; their names stand in that code alone. */
  const later = (noun: keyof Repositories): unknown =>
    new Proxy<Record<string | symbol, unknown>>({}, {
      get: (methods, name) =>
        // Made once, so that a method is the same each time. It is no promise, also to whoever awaits it.
        (methods[name] ??=
          name !== 'then' &&
          (async (...values: unknown[]) => {
            // Asked for until it is there: of code that is there too, a browser only says so some tasks later.
            if (!repositories) {
              const { createRepositories } = await import('./repositories.js');
              // Made after the wait: made within it, two first calls at once would make two of each, and each would know half.
              repositories ??= createRepositories(context);
            }
            const repository: object = repositories[noun];
            return ((repository as Record<typeof name, unknown>)[name] as (...values: unknown[]) => unknown)(...values);
          })),
    });
  /** A write that ends after `close` is still told to the other tabs. */
  const closePeers = (): void => {
    if (closed && writing === 0) peers.close();
  };

  const inMemory = backend.status.kind === 'memory';
  return {
    get status() {
      return backend.status;
    },
    get readonly() {
      return backend.status.state === 'newer';
    },
    org: createOrgRepository(context),
    settings: createSettings(context),
    ...(Object.fromEntries(laterNouns.map((noun) => [noun, later(noun)])) as unknown as Repositories),
    subscribe(listener) {
      // Wrapped, so that one function subscribed twice is told twice and ended one by one.
      const own = (notice: StoreNotice): void => listener(notice);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    requestPersistence: async () => (inMemory ? 'unavailable' : (await import('./persistence.js')).requestPersistence()),
    persistence: async () => (inMemory ? 'unavailable' : (await import('./persistence.js')).readPersistence()),
    usage: async () => (inMemory ? null : (await import('./persistence.js')).readUsage()),
    close() {
      if (closed || !release()) return;
      closed = true;
      listeners.clear();
      backend.close();
      closePeers();
    },
  };
}
