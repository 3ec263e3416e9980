import { headsOfFile, JicengError, ledgerFormat, readLedgerFileInSteps, type LedgerEntry, type LedgerHead } from '@jiceng/domain';
import { makePace, type Pace } from '@jiceng/storage/transfer';
import { saveFile } from '../../base/save-file.js';
import { outStrings } from '../../locales/points/out.js';
import { phasesShown } from '../points-data.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { outFileName } from './out-list.js';

/** A ledger as a file has it. */
export interface LedgerContent {
  readonly entries: readonly LedgerEntry[];
  /** Where its logs ended when it was written, as the file says apart from the entries. */
  readonly heads: readonly LedgerHead[];
}

/** How far work on a file has come. */
export type FileProgress = (phase: 'reading' | 'checking' | 'writing', done: number, total: number) => void;

/**
 * A ledger file may have this many bytes: about one and a half million entries. More than the 200 MB of other files, because
 * a backup has to be read back, and it is read line by line.
 */
export const mostLedgerBytes = 500 * 1024 * 1024;

/** Entries that are written between two moments at which the work can be interrupted. */
const entriesAtOnce = 2048;
/** Bytes that are read between two such moments. */
const bytesAtOnce = 512 * 1024;

/**
 * A ledger as one JSON file, each entry on a line of its own. It is plain text, so that anybody can look into it and check
 * the hashes with other tools, and nothing has to unpack it; the hashes would hardly get shorter.
 * @throws {JicengError} `aborted`
 */
export async function ledgerFile({ entries, heads }: LedgerContent, pace: Pace, progress?: FileProgress): Promise<Blob> {
  const parts: BlobPart[] = [`{"ledger":${ledgerFormat},"heads":${JSON.stringify(heads)},"entries":[`];
  for (let first = 0; first < entries.length; first += entriesAtOnce) {
    const lines = entries.slice(first, first + entriesAtOnce).map((entry) => JSON.stringify(entry));
    // A blob of its own lies where the browser wants to have it, and not in the memory of the page.
    parts.push(new Blob([`${first > 0 ? ',' : ''}\n${lines.join(',\n')}`]));
    progress?.('writing', first + lines.length, entries.length);
    await pace.breathe();
  }
  return new Blob([...parts, '\n]}\n'], { type: 'application/json' });
}

/**
 * Saves the whole ledger as a file: for backup, for who supervises it, and to be merged on another machine.
 * @throws {JicengError} as `store.points.read`
 */
export async function saveLedgerFile(element: JcPointsScoreboard): Promise<void> {
  const store = await element.store;
  const name = outFileName(element, 'backup', '', 'json');
  const file = await element.work.run(undefined, async (signal) => {
    const ledger = await store.points.read({ signal, onProgress: ({ phase, done, total }) => element.work.progress({ phase: phasesShown[phase], done, total }) });
    return ledgerFile(ledger, makePace(signal), (phase, done, total) => element.work.progress({ phase, done, total }));
  });
  saveFile(name, file);
  element.actions.toast.show({ text: outStrings(element.settings.locale).exported(name) });
}

/**
 * Reads a ledger file. What its entries say is not looked at.
 * @throws {JicengError} `file-too-large`, `file-unreadable` (`details.reason`, `details.line`), `points-file`, `points-newer`,
 * `points-entry` with `details.position`, `aborted`
 */
export async function readLedgerContent(file: Blob, pace: Pace, progress?: FileProgress): Promise<LedgerContent> {
  if (file.size > mostLedgerBytes) throw new JicengError('file-too-large', 'Nothing was merged: the file is larger than can be read at once.', { limit: 'bytes', actual: file.size, maximum: mostLedgerBytes });
  const raw = (await readLines(file, pace, progress)) ?? (await readWhole(file));
  return { heads: headsOfFile(raw), entries: await pace.run(readLedgerFileInSteps(raw), ({ done, total }) => progress?.('checking', done, total ?? 0)) };
}

/** Whether a file begins like a ledger. */
export async function looksLikeLedger(file: Blob): Promise<boolean> {
  return /^\s*\{\s*"ledger"\s*:/.test(await file.slice(0, 256).text());
}

/** What stands before and after the entries of a file that has each on a line. */
const lastLine = ']}';
const headEnd = '"entries":[';

/** @returns undefined for a file that has its entries otherwise */
async function readLines(file: Blob, pace: Pace, progress?: FileProgress): Promise<Record<string, unknown> | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const entries: unknown[] = [];
  let head: Record<string, unknown> | undefined;
  let rest = '';
  let line = 0;
  for (let start = 0; start < file.size; start += bytesAtOnce) {
    const bytes = await bytesOf(file, start, Math.min(start + bytesAtOnce, file.size));
    const lines = (rest + decoded(decoder, bytes, line)).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) {
      line++;
      const text = each.trimEnd();
      if (head) {
        if (text === lastLine) return { ...head, entries };
        entries.push(parsed(text.endsWith(',') ? text.slice(0, -1) : text, line));
      } else {
        head = text.endsWith(headEnd) ? objectIn(`${text}${lastLine}`) : undefined;
        if (!head) return undefined;
      }
    }
    // The first line of a file that was written here has a few hundred characters for each log.
    if (!head) return undefined;
    progress?.('reading', Math.min(start + bytesAtOnce, file.size), file.size);
    await pace.breathe();
  }
  if (head && rest.trimEnd() === lastLine) return { ...head, entries };
  if (!head) return undefined;
  throw unreadable('truncated', line + 1);
}

async function readWhole(file: Blob): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch (error) {
    throw new JicengError('points-file', 'Nothing was merged: this is no points ledger. Choose a file that was exported as one.', {}, { cause: error });
  }
}

async function bytesOf(file: Blob, start: number, end: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(start, end).arrayBuffer();
  } catch (error) {
    throw unreadable('gone', 0, error);
  }
}

function decoded(decoder: TextDecoder, bytes: ArrayBuffer, line: number): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw unreadable('damaged', line + 1, error);
  }
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable('damaged', line, error);
  }
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function unreadable(reason: 'truncated' | 'damaged' | 'gone', line: number, cause?: unknown): JicengError {
  return new JicengError('file-unreadable', 'Nothing was merged: the file is damaged or a part of it is missing. Get it anew.', { reason, ...(line > 0 ? { line } : {}) }, { cause });
}
