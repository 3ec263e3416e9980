import type { StoreContext } from '../context.js';
import { marks, recordChange } from '../record-change.js';
import type { JsonValue } from '../schema.js';
import { backedUpStores, countedStores, countsIn, isKeyedApart, recordsOf } from './records.js';

/** What a backup holds, or a store: counts. */
export interface BackupCounts {
  /** Units of the organisation tree. */
  readonly units: number;
  /** Sheets of facts about units. */
  readonly sheets: number;
  /** Saved results of the fund calculator. */
  readonly saved: number;
  /** Units that have a roll. */
  readonly rolls: number;
  readonly meetings: number;
  readonly procedures: number;
  /** Talks, and reasons why duties were not met. */
  readonly notes: number;
  /** Entries of the points ledger. */
  readonly entries: number;
  readonly attachments: number;
}

/** How the data stand to the last backup. */
export interface BackupState {
  /** When the last backup was saved, as an ISO instant; null when none ever was. */
  readonly savedAt: string | null;
  /** Count of changes that are in no backup; at most {@link mostChangesCounted}. */
  readonly changes: number;
  /** When the first of them was made, as an ISO instant; null when there are none. */
  readonly since: string | null;
}

/** Beyond it changes are not counted. */
export const mostChangesCounted = 1000;

/** A backup as it was made. */
export interface BackupFile {
  /** A zip archive. */
  readonly file: Blob;
  /** When it was made, as an ISO instant. */
  readonly savedAt: string;
  readonly counts: BackupCounts;
  /** Id of the latest change in it; `''` of none. */
  readonly change: string;
}

/** What a file that was chosen holds. */
export interface BackupContents {
  /** When it was made, as an ISO instant. */
  readonly savedAt: string;
  readonly counts: BackupCounts;
  /** What the store holds now. */
  readonly present: BackupCounts;
}

/** What was cleared. */
export interface ClearedData {
  /** When, as an ISO instant. */
  readonly clearedAt: string;
  /** What the store held until then. */
  readonly counts: BackupCounts;
}

/**
 * How far work on a backup has come. `done` and `total` count object stores in `reading`, files of the archive in `packing` and `checking`,
 * records in `writing`.
 */
export interface BackupProgress {
  readonly phase: 'reading' | 'packing' | 'checking' | 'writing';
  readonly done: number;
  readonly total: number;
}

/** How the work is followed, and called off. */
export interface BackupOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}

/** Backups of everything that a store holds (备份), as one file, and back. */
export interface BackupRepository {
  /** How the data stand to the last backup. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  state(): Promise<BackupState>;
  /** What the store holds. Rejects like `state`. */
  counts(): Promise<BackupCounts>;
  /**
   * Makes a backup: everything as it is at one moment, but for what follows from the rest. Nothing counts as saved
   * before {@link noteSaved}. Rejects like `state`, and with `backup-too-large` and `aborted`.
   */
  make(options?: BackupOptions): Promise<BackupFile>;
  /** Notes that a backup was handed to the user. Rejects with `storage-newer`, `storage-quota`, `storage-failed`. */
  noteSaved(backup: BackupFile): Promise<void>;
  /**
   * Reads a file and holds every part of it against its hash; nothing is written. Rejects with `backup-unknown` for a file
   * that is no backup, `backup-damaged` (`details.part`), `backup-newer`, `file-too-large` and `aborted`.
   */
  inspect(file: Blob, options?: BackupOptions): Promise<BackupContents>;
  /**
   * Puts a backup in place of everything that is stored, all or nothing. It leaves a change of noun `backup`, op `restore`,
   * key: when the backup was made; whoever follows the store must read everything anew. The points ledger goes on as a new
   * writer, because the old log may have gone on after the backup. Rejects like `inspect`, and with `storage-quota`,
   * `storage-newer`, `storage-failed`.
   * @param options.author who restores it; `''` when not known
   */
  restore(file: Blob, options: BackupOptions & { readonly author: string }): Promise<BackupContents>;
  /**
   * Removes everything that is stored, all or nothing; when the last backup was saved stays known. It leaves a change of noun
   * `backup`, op `clear`, key: when it was; whoever follows the store must read everything anew. The points ledger begins
   * again, as a new writer. Rejects like `state`, and with `aborted`, `storage-quota`, `storage-newer`, `storage-failed`.
   * @param options.author who clears it; `''` when not known
   */
  clear(options: { readonly author: string; readonly signal?: AbortSignal | undefined }): Promise<ClearedData>;
}

/** Where it is kept which backup was the last. */
const stateKey = 'backup';
/** What a restore and a clear empty. */
const everyStore = [...backedUpStores, 'snapshots'] as const;
/** What reads and writes the file, loaded when one is made or chosen. */
const archive = (): Promise<typeof import('./archive.js')> => import('./archive.js');

/** Records that are put without waiting for the database: of the largest, closed stretches of the ledger, a few megabytes. */
const putAtOnce = 16;

/** The one implementation, over any backend. */
export function createBackupRepository({ read, write, identifiers, now }: StoreContext): BackupRepository {
  const present = (): Promise<BackupCounts> => read(countedStores, async (records) => countsIn(await recordsOf(records, countedStores)));
  return {
    state: () =>
      read(['settings', 'changes'], async (records) => {
        const last = lastOf(await records.get('settings', stateKey));
        const since = await records.getAfter('changes', last?.change ?? '', mostChangesCounted);
        return { savedAt: last?.savedAt ?? null, changes: since.length, since: since[0]?.time ?? null };
      }),

    counts: present,

    async make(options = {}) {
      const { onProgress } = options;
      const told = (done: number): void => onProgress?.({ phase: 'reading', done, total: backedUpStores.length });
      const records = await read(backedUpStores, (reader) => recordsOf(reader, backedUpStores, told));
      const head = { savedAt: now(), change: records.changes.at(-1)?.[0] ?? '', counts: countsIn(records) };
      const { packed } = await archive();
      return { ...head, file: await packed(records, head, options) };
    },

    async noteSaved({ savedAt, change }) {
      const identify = await identifiers();
      await write(['settings'], async (records) => {
        await records.put('settings', { savedAt, change }, stateKey);
        return { noun: 'backup', op: 'save', key: savedAt, id: identify() };
      });
    },

    async inspect(file, options) {
      const { opened } = await archive();
      const { head: { savedAt, counts } } = await opened(file, options);
      return { savedAt, counts, present: await present() };
    },

    async restore(file, options) {
      const { author, signal, onProgress } = options;
      const { opened } = await archive();
      const backup = await opened(file, options);
      const restored = await backup.records();
      const { savedAt, change, counts } = backup.head;
      const before = await present();
      const identify = await identifiers();
      await write(
        everyStore,
        async (records) => {
          const [latest] = await records.newest('changes', 1);
          const mark = { id: identify([latest?.id ?? '', change].sort().at(-1)), time: now() };
          await Promise.all(everyStore.map((store) => records.clear(store)));
          const total = backedUpStores.reduce((sum, store) => sum + restored[store].length, 0);
          let done = 0;
          for (const store of backedUpStores) {
            for (const [key, value] of restored[store]) {
              const putting = records.put(store, value, isKeyedApart(store) ? key : undefined);
              // Waited for now and then, so that others can work in between.
              if (++done % putAtOnce > 0 && done < total) continue;
              await putting;
              onProgress?.({ phase: 'writing', done, total });
            }
          }
          for (const [key, ledger] of restored.ledgers) void records.put('ledgers', { ...ledger, writer: identify() }, key);
          void records.put('settings', { savedAt, change: mark.id }, stateKey);
          return recordChange(records, mark, { author, noun: 'backup', op: 'restore', key: savedAt, summary: { ...counts } });
        },
        signal,
      );
      return { savedAt, counts, present: before };
    },

    async clear({ author, signal }) {
      const identify = await identifiers();
      let cleared!: ClearedData;
      await write(
        everyStore,
        async (records) => {
          const mark = (await marks(records, identify, now))();
          const last = lastOf(await records.get('settings', stateKey));
          const counts = countsIn(await recordsOf(records, countedStores));
          await Promise.all(everyStore.map((store) => records.clear(store)));
          void records.put('settings', { savedAt: last?.savedAt ?? null, change: mark.id }, stateKey);
          cleared = { clearedAt: mark.time, counts };
          return recordChange(records, mark, { author, noun: 'backup', op: 'clear', key: mark.time, summary: { ...counts } });
        },
        signal,
      );
      return cleared;
    },
  };
}

/** What the last backup was, as it is kept; without a time where everything was cleared that was never backed up. */
function lastOf(value: JsonValue | undefined): { readonly savedAt: string | null; readonly change: string } | undefined {
  const { savedAt, change } = (typeof value === 'object' && value !== null ? value : {}) as { readonly [name: string]: JsonValue };
  return (typeof savedAt === 'string' || savedAt === null) && typeof change === 'string' ? { savedAt, change } : undefined;
}
