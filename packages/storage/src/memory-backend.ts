import { abortedError } from '@jiceng/domain';
import type { Backend, Reader, Writer } from './backend.js';
import { asStorageError, storageError } from './errors.js';
import type { IndexedStore, IndexName, JicengSchema, Placed, PlacedStore, StoreName } from './schema.js';
import type { StatusReason, StoreStatus } from './status.js';
import type { ChangeNotice, Peers } from './tabs.js';

type Value = JicengSchema[StoreName]['value'];
type Key = JicengSchema[StoreName]['key'];

/** The parts of a record that an index has as its key. */
const indexParts: { readonly [S in IndexedStore]: Readonly<Record<IndexName<S>, readonly (keyof JicengSchema[S]['value'])[]>> } = {
  changes: { noun: ['noun'], 'noun-key': ['noun', 'key'] },
  saved: { unit: ['place'] },
};

/** The records of one name, in this page. They stay until the page is closed, also while no store uses them. */
class MemoryDatabase {
  readonly stores: Record<StoreName, Map<string, Value>> = {
    meta: new Map(),
    blocks: new Map(),
    changes: new Map(),
    settings: new Map(),
    facts: new Map(),
    saved: new Map(),
    profiles: new Map(),
    drafts: new Map(),
    rolls: new Map(),
    meetings: new Map(),
    minutes: new Map(),
    years: new Map(),
    procedures: new Map(),
    notes: new Map(),
    attachments: new Map(),
    blobs: new Map(),
    ledgers: new Map(),
    snapshots: new Map(),
    stretches: new Map(),
    entries: new Map(),
  };
  /** The listeners of the stores over these records. */
  readonly listeners = new Set<(notice: ChangeNotice) => void>();
  /** Settles when the transactions so far have ended: they run one after the other. */
  idle: Promise<unknown> = Promise.resolve();
}

const databases = new Map<string, MemoryDatabase>();

function databaseOf(name: string): MemoryDatabase {
  const known = databases.get(name);
  if (known) return known;
  const made = new MemoryDatabase();
  databases.set(name, made);
  return made;
}

/** The other stores of this page over the same memory. */
export function connectMemory(name: string, listener: (notice: ChangeNotice) => void): Peers {
  const { listeners } = databaseOf(name);
  listeners.add(listener);
  return {
    post(notice) {
      for (const other of listeners) if (other !== listener) other(notice);
    },
    close: () => void listeners.delete(listener),
  };
}

/** The twin of the IndexedDB backend: the same promises, kept until the page is closed. */
export class MemoryBackend implements Backend {
  readonly status: StoreStatus;
  readonly #database: MemoryDatabase;
  #closed = false;

  /** @param reason why the data are in memory */
  constructor(name: string, reason: StatusReason) {
    this.status = { kind: 'memory', state: 'ready', reason };
    this.#database = databaseOf(name);
  }

  read<T>(_stores: readonly StoreName[], work: (records: Reader) => Promise<T>): Promise<T> {
    return this.#enqueue(() => work(this.#writer([], [])));
  }

  write<T>(_stores: readonly StoreName[], work: (records: Writer) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#enqueue(async () => {
      const undo: (() => void)[] = [];
      try {
        const puts: Promise<void>[] = [];
        const result = await work(this.#writer(undo, puts, signal));
        await Promise.all(puts);
        if (signal?.aborted) throw abortedError();
        return result;
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw signal?.aborted ? abortedError() : asStorageError(error, 'storage-failed');
      }
    });
  }

  keep<T>(stores: readonly StoreName[], work: (records: Writer) => Promise<T>): Promise<T> {
    return this.write(stores, work);
  }

  close(): void {
    this.#closed = true;
  }

  async #enqueue<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw storageError('storage-closed');
    const result = this.#database.idle.then(work);
    // The next transaction begins however this one ends; its error goes to the one who asked.
    this.#database.idle = result.catch(() => {});
    return result;
  }

  #writer(undo: (() => void)[], puts: Promise<void>[], signal?: AbortSignal): Writer {
    const { stores } = this.#database;
    const set = (store: StoreName, name: string, value: Value | undefined): void => {
      if (signal?.aborted) throw abortedError();
      const records = stores[store];
      const before = records.get(name);
      undo.push(() => (before === undefined ? records.delete(name) : records.set(name, before)));
      if (value === undefined) records.delete(name);
      else records.set(name, value);
    };
    const sorted = <S extends StoreName>(store: S): [JicengSchema[S]['key'], JicengSchema[S]['value']][] =>
      [...stores[store]]
        .map(([name, value]): [JicengSchema[S]['key'], JicengSchema[S]['value']] => [JSON.parse(name), value as JicengSchema[S]['value']])
        .sort(([a], [b]) => (isBefore(a, b) ? -1 : 1));
    return {
      async get<S extends StoreName>(store: S, key: JicengSchema[S]['key']) {
        return copyOf(stores[store].get(nameOf(key)), store) as JicengSchema[S]['value'] | undefined;
      },
      async getAfter(store, key, limit) {
        return sorted(store)
          .filter(([itsKey]) => isBefore(key, itsKey))
          .slice(0, limit)
          .map(([, value]) => copyOf(value, store));
      },
      async keyAfter(store, key) {
        return sorted(store).find(([itsKey]) => isBefore(key, itsKey))?.[0];
      },
      async getPlaced<S extends PlacedStore>(store: S, place: readonly string[]) {
        return sorted(store)
          .map(([, value]) => value)
          .filter((value) => place.every((text, at) => value.place[at] === text))
          .sort(byPlace)
          .map((value) => copyOf(value, store));
      },
      async keys<S extends StoreName>(store: S) {
        return sorted(store).map(([key]) => key as JicengSchema[S]['key']);
      },
      async stretchHolding(writer, sequence) {
        return sorted('stretches').find(([, { logs }]) => logs?.some(([its, last]) => its === writer && last >= sequence))?.[0];
      },
      async newest(store, limit, at, isWanted = () => true) {
        const parts = at && indexParts[store][at[0]];
        const isAt = (value: JicengSchema[typeof store]['value']): boolean =>
          !parts || nameOf(parts.map((part) => value[part]) as unknown as Key) === nameOf(at[1] as unknown as Key);
        return sorted(store)
          .map(([, value]) => value)
          .filter((value) => isAt(value) && isWanted(value))
          .reverse()
          .slice(0, limit)
          .map((value) => copyOf(value, store));
      },
      put(store, value, key) {
        const putting = (async () => set(store, nameOf(key ?? (value as { id: string }).id), copyOf(value, store)))();
        // Whoever does not wait for it is told at the end of the write.
        putting.catch(() => {});
        puts.push(putting);
        return putting;
      },
      async remove(store, key) {
        set(store, nameOf(key), undefined);
      },
      async clear(store) {
        for (const name of stores[store].keys()) set(store, name, undefined);
      },
      async removeBetween(store, from, to) {
        for (const [key] of sorted(store)) if (!isBefore(key, from) && !isBefore(to, key)) set(store, nameOf(key), undefined);
      },
    };
  }
}

function nameOf(key: Key): string {
  return JSON.stringify(key);
}

/** Whether a key sorts before another one of the same store, as IndexedDB sorts them: lists text by text. */
function isBefore(a: Key, b: Key): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a < b;
  const at = a.findIndex((text, index) => text !== b[index]);
  return at < 0 ? a.length < b.length : (a[at] as string) < (b[at] ?? '');
}

/** By the first text in which two places differ. Sorting keeps the order by id of those in one place. */
function byPlace({ place: some }: Placed<unknown>, { place: others }: Placed<unknown>): number {
  const at = some.findIndex((text, index) => text !== others[index]);
  return at < 0 ? some.length - others.length : (some[at] as string) < (others[at] ?? '') ? -1 : 1;
}

/** What IndexedDB does to every value; blocks, stretches and blobs are never edited, so they are kept as they are. */
function copyOf<T>(value: T, store: StoreName): T {
  return store === 'blocks' || store === 'stretches' || store === 'blobs' ? value : structuredClone(value);
}
