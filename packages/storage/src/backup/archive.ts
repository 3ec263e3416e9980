import { byteHasher, contentHash, isJicengError } from '@jiceng/domain';
import { migrations } from '../migrations/index.js';
import { recordError } from '../record-errors.js';
import { makePace, type Pace } from '../transfer/pace.js';
import { isArchive, openArchive, type ArchiveEntry } from '../transfer/zip-read.js';
import { zipFolder, type ArchivedFile } from '../transfer/zip-folder.js';
import { backedUpStores, countNames, isNumberKeyed, type BackedUpStore, type KeyedRecord, type Records } from './records.js';
import type { BackupCounts, BackupOptions } from './repository.js';
import { ValueReader, ValueWriter } from './values.js';

/** What is said of a backup as a whole. */
export interface BackupHead {
  /** When it was made, as an ISO instant. */
  readonly savedAt: string;
  /** Id of the latest change in it; `''` of none. */
  readonly change: string;
  readonly counts: BackupCounts;
}

/** A file of the archive, and what it must be. */
interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
  readonly hash: string;
}

/** What `backup.json` says. */
interface Manifest extends BackupHead {
  readonly format: 'jiceng-backup';
  /** How the archive is written. */
  readonly version: number;
  /** Version of the database that the records are from. */
  readonly schema: number;
  /** The records, store by store, one JSON text in a line: key and value. */
  readonly records: Readonly<Record<string, readonly string[]>>;
  /** Joined bytes that the records point into. */
  readonly parts: readonly string[];
  /** Attachments as they are. */
  readonly attached: readonly string[];
  readonly files: readonly ListedFile[];
  /** SHA-256 of all of this but itself, as canonical JSON. */
  readonly hash: string;
}

const manifestPath = 'backup.json';
const archiveVersion = 1;

/**
 * Versions of the database of which backups can be read: the present one, and those that came before it and could be backed
 * up. Whoever adds a migration says here how records of the version before it become those of the present one.
 */
export const readableSchemas: readonly number[] = [5];

/** What a backup may unpack to: more than a browser gives an origin, and as much as deflated text can be. */
const unpackLimits = { unpackedBytes: 4 * 1024 ** 3 - 1, unpackedRatio: 1032 };

/** Files that one archive can list. */
const mostFiles = 0xffff;

/** Characters of records that stand in one file of the archive. */
const fileCharacters = 256 * 1024;
/** Bytes that a unit of text takes at most in UTF-8. */
const bytesInCharacter = 3;
/** Bytes that are hashed at once. */
const hashedBytes = 256 * 1024;

/** Packs records into an archive. Its parts are hashed as they go in. @throws {JicengError} `backup-too-large`, `aborted` */
export async function packed(records: Records, head: BackupHead, { signal, onProgress }: BackupOptions = {}): Promise<Blob> {
  const pace = makePace(signal);
  const writer = new ValueWriter();
  const texts = await pace.run(encoded(records, writer));
  checkFits([...writer.parts, ...writer.files].map(({ size }) => size), texts.flatMap(({ contents }) => contents.map(({ length }) => length * bytesInCharacter)));
  const listed: ListedFile[] = [];
  const file = (path: string, content: string | Blob, isPacked = false): ArchivedFile => ({
    path,
    packed: isPacked,
    read: async () => {
      const bytes = typeof content === 'string' ? new Blob([content]) : content;
      listed.push({ path, bytes: bytes.size, hash: await hashOf(bytes, pace) });
      return content;
    },
  });
  const parts = writer.parts.map((part, at) => file(`parts/${at + 1}.bin`, part, true));
  const attached = writer.files.map((content, at) => file(`attachments/${at + 1}`, content));
  const manifest = (): string => {
    const said: Omit<Manifest, 'hash'> = {
      format: 'jiceng-backup',
      version: archiveVersion,
      schema: migrations.length,
      ...head,
      records: Object.fromEntries(texts.map(({ store, paths }) => [store, paths])),
      parts: parts.map(({ path }) => path),
      attached: attached.map(({ path }) => path),
      files: listed,
    };
    return JSON.stringify({ ...said, hash: contentHash(said) } satisfies Manifest);
  };
  const recorded = texts.flatMap(({ paths, contents }) => contents.map((content, at) => file(paths[at] as string, content)));
  return zipFolder([...recorded, ...parts, ...attached, { path: manifestPath, read: manifest }], pace, ({ done, total }) => onProgress?.({ phase: 'packing', done, total }));
}

/**
 * Beyond what the format counts in, an archive could be written, but never read again.
 * @throws {JicengError} `backup-too-large`
 */
export function checkFits(...sizes: readonly (readonly number[])[]): void {
  const all = sizes.flat();
  // The manifest is a file too.
  if (all.length >= mostFiles || all.reduce((sum, size) => sum + size, 0) > unpackLimits.unpackedBytes) throw recordError('backup-too-large', { files: all.length });
}

interface StoreTexts {
  readonly store: BackedUpStore;
  readonly paths: string[];
  readonly contents: string[];
}

/** Records as lines of JSON, in files of some length. */
function* encoded(records: Records, writer: ValueWriter): Generator<number, StoreTexts[]> {
  const all: StoreTexts[] = [];
  let done = 0;
  for (const store of backedUpStores) {
    const texts: StoreTexts = { store, paths: [], contents: [] };
    let text = '';
    const endFile = (): void => {
      if (text === '') return;
      texts.paths.push(`records/${store}-${texts.paths.length + 1}.jsonl`);
      texts.contents.push(text);
      text = '';
    };
    for (const record of records[store] as readonly KeyedRecord[]) {
      text += `${JSON.stringify(writer.encode(record))}\n`;
      if (text.length >= fileCharacters) endFile();
      yield ++done;
    }
    endFile();
    all.push(texts);
  }
  writer.end();
  return all;
}

async function hashOf(bytes: Blob, pace: Pace): Promise<string> {
  const hasher = byteHasher();
  for (let at = 0; at < bytes.size; at += hashedBytes) {
    await pace.breathe();
    hasher.update(new Uint8Array(await bytes.slice(at, at + hashedBytes).arrayBuffer()));
  }
  return hasher.digest();
}

/** A backup whose parts are what was written. */
export interface OpenedBackup {
  readonly head: BackupHead;
  /** Its records. @throws {JicengError} `backup-damaged`, `aborted` */
  records(): Promise<Records>;
}

/**
 * Opens a backup, and holds every part of it against its hash.
 * @throws {JicengError} `backup-unknown`, `backup-damaged` (`details.part`), `backup-newer`, `file-too-large`, `aborted`
 */
export async function opened(file: Blob, { signal, onProgress }: BackupOptions = {}): Promise<OpenedBackup> {
  const pace = makePace(signal);
  await pace.breathe();
  const manifest = await manifestOf(file);
  const contents = new Map<string, Blob>();
  for (const [at, { path, bytes, hash }] of manifest.said.files.entries()) {
    const content = await contentOf(manifest.entries.get(path), path);
    if (content.size !== bytes || (await hashOf(content, pace)) !== hash) throw recordError('backup-damaged', { part: path });
    contents.set(path, content);
    onProgress?.({ phase: 'checking', done: at + 1, total: manifest.said.files.length });
  }
  const listed = (path: string): Blob => {
    const content = contents.get(path);
    if (!content) throw recordError('backup-damaged', { part: path });
    return content;
  };
  const { savedAt, change, counts } = manifest.said;
  const parts = manifest.said.parts.map(listed);
  const attached = manifest.said.attached.map(listed);
  const texts = backedUpStores.map((store) => ({ store, files: (manifest.said.records[store] ?? []).map((path) => ({ path, content: listed(path) })) }));
  return {
    head: { savedAt, change, counts },
    async records() {
      const reader = new ValueReader(await Promise.all(parts.map((part) => part.arrayBuffer())), attached);
      const found: [BackedUpStore, KeyedRecord[]][] = [];
      for (const { store, files } of texts) {
        const own: KeyedRecord[] = [];
        for (const { path, content } of files) await pace.run(decoded(store, path, await content.text(), reader, own));
        found.push([store, own]);
      }
      return Object.fromEntries(found) as unknown as Records;
    },
  };
}

function* decoded(store: BackedUpStore, path: string, text: string, reader: ValueReader, found: KeyedRecord[]): Generator<number, void> {
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      const [key, value] = reader.decode(JSON.parse(line)) as KeyedRecord;
      if (!isKeyOf(store, key) || value === undefined) throw new RangeError('This is no record.');
      found.push([key, value]);
    } catch (error) {
      throw recordError('backup-damaged', { part: path }, error);
    }
    yield found.length;
  }
}

function isKeyOf(store: BackedUpStore, key: unknown): boolean {
  if (isNumberKeyed(store)) return Number.isInteger(key);
  return store === 'blocks' ? Array.isArray(key) && key.every((part) => typeof part === 'string') : typeof key === 'string';
}

/** What an archive says of itself, and its files by path. */
async function manifestOf(file: Blob): Promise<{ said: Manifest; entries: ReadonlyMap<string, ArchiveEntry> }> {
  if (!(await isArchive(file))) throw recordError('backup-unknown');
  const entries = new Map((await archiveOf(file)).map((entry) => [entry.path, entry]));
  const entry = entries.get(manifestPath);
  if (!entry) throw recordError('backup-unknown');
  const text = await (await contentOf(entry, manifestPath)).text();
  let said: Manifest;
  try {
    said = JSON.parse(text) as Manifest;
  } catch (error) {
    throw recordError('backup-damaged', { part: manifestPath }, error);
  }
  if (said?.format !== 'jiceng-backup') throw recordError('backup-unknown');
  if (said.version > archiveVersion || said.schema > migrations.length) throw recordError('backup-newer');
  const { hash, ...rest } = said;
  if (contentHash(rest) !== hash) throw recordError('backup-damaged', { part: manifestPath });
  if (said.version !== archiveVersion || !readableSchemas.includes(said.schema)) throw recordError('backup-unknown');
  if (!isWhole(said)) throw recordError('backup-damaged', { part: manifestPath });
  return { said, entries };
}

/** Whether all is there that is read of a manifest: its hash says that nothing was altered, not that a backup wrote it. */
function isWhole({ savedAt, change, counts, records, parts, attached, files }: Manifest): boolean {
  const areTexts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  const areCounts = typeof counts === 'object' && counts !== null && countNames.every((name) => Number.isSafeInteger(counts[name]) && counts[name] >= 0);
  const areRecords = typeof records === 'object' && records !== null && Object.values(records).every(areTexts);
  return !Number.isNaN(Date.parse(savedAt)) && typeof change === 'string' && areCounts && areRecords && areTexts(parts) && areTexts(attached) && Array.isArray(files) && files.every((file) => typeof file?.path === 'string');
}

async function archiveOf(file: Blob): Promise<ArchiveEntry[]> {
  try {
    return await openArchive(file, unpackLimits);
  } catch (error) {
    throw asDamage(error, '');
  }
}

async function contentOf(entry: ArchiveEntry | undefined, part: string): Promise<Blob> {
  if (!entry) throw recordError('backup-damaged', { part });
  try {
    return await entry.file();
  } catch (error) {
    throw asDamage(error, part);
  }
}

/** What an import calls unreadable is a damaged backup. */
function asDamage(error: unknown, part: string): unknown {
  return isJicengError(error) && error.code === 'file-unreadable' ? recordError('backup-damaged', { part }, error) : error;
}
