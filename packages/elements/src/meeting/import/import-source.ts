import { abortedError, isJicengError, JicengError, readMeetingFile, type FileMeeting } from '@jiceng/domain';
import { isArchive, openArchive, type ArchiveEntry } from '@jiceng/storage/transfer';

/** A meeting of a chosen file, and where its evidence is. */
export interface SourceMeeting extends FileMeeting {
  /** The file that it stands in; within an archive with its folder. */
  readonly source: string;
  /** A file beside it in the archive; null when it is not there. */
  readonly beside: (path: string) => ArchiveEntry | null;
}

/** A file of which nothing can be taken. */
export interface SourceFault {
  readonly source: string;
  /** `empty`, `damaged`, `truncated`, `no-meetings`, … ; the code of the error for one without a reason. */
  readonly reason: string;
}

/** What was chosen, as far as it can be read. */
export interface ImportSource {
  readonly meetings: readonly SourceMeeting[];
  readonly faults: readonly SourceFault[];
}

/** Files that an archiver of macOS adds. */
const addedFiles = /(?:^|\/)(?:__MACOSX\/|\._)/;
/** A longer text than any that is written for a unit’s year. */
const longestText = 64 * 1024 * 1024;

/**
 * Reads what was chosen: descriptions of meetings, lists of them, and archives with the evidence in folders. What cannot be read is told
 * file by file; the others are read all the same.
 * @throws {JicengError} `aborted`
 */
export async function readImportSource(files: readonly File[], signal: AbortSignal): Promise<ImportSource> {
  const meetings: SourceMeeting[] = [];
  const faults: SourceFault[] = [];
  for (const file of files) {
    if (signal.aborted) throw abortedError();
    try {
      if (await isArchive(file)) {
        const read = await readArchive(file, signal);
        meetings.push(...read.meetings);
        faults.push(...read.faults);
      } else meetings.push(...(await readText(file)));
    } catch (thrown) {
      faults.push(faultOf(thrown, file.name));
    }
  }
  return { meetings, faults };
}

function faultOf(thrown: unknown, source: string): SourceFault {
  if (!isJicengError(thrown) || thrown.code === 'aborted') throw thrown;
  return { source, reason: String(thrown.details['reason'] ?? thrown.code) };
}

async function readText(file: File): Promise<SourceMeeting[]> {
  if (file.size > longestText) throw new JicengError('file-too-large', 'The file is larger than can be imported at once. Nothing was imported.', { limit: longestText });
  const text = await file.text();
  return readMeetingFile(text).map((meeting) => ({ ...meeting, source: file.name, beside: () => null }));
}

/** The meetings of an archive: each folder has a description, and beside it the sealed versions and the evidence. */
async function readArchive(file: File, signal: AbortSignal): Promise<ImportSource> {
  const entries = (await openArchive(file)).filter(({ path }) => !addedFiles.test(path));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const meetings: SourceMeeting[] = [];
  const faults: SourceFault[] = [];
  for (const [folder, texts] of await textsByFolder(entries, signal)) {
    const sealed = texts.find(({ isVersions }) => isVersions)?.text;
    const descriptions = texts.filter(({ isVersions }) => !isVersions);
    for (const { text, path } of descriptions) {
      const source = `${file.name} › ${path}`;
      try {
        const read = readMeetingFile(text, descriptions.length === 1 ? sealed : undefined);
        meetings.push(...read.map((meeting) => ({ ...meeting, source, beside: (wanted: string) => byPath.get(`${folder}${wanted}`) ?? null })));
      } catch (thrown) {
        faults.push(faultOf(thrown, source));
      }
    }
  }
  if (meetings.length === 0 && faults.length === 0) faults.push({ source: file.name, reason: 'no-meetings' });
  return { meetings, faults };
}

interface FolderText {
  readonly path: string;
  readonly text: string;
  readonly isVersions: boolean;
}

async function textsByFolder(entries: readonly ArchiveEntry[], signal: AbortSignal): Promise<Map<string, FolderText[]>> {
  const folders = new Map<string, FolderText[]>();
  for (const entry of entries) {
    if (!/\.json$/i.test(entry.path)) continue;
    if (signal.aborted) throw abortedError();
    const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
    const text = await entry.text();
    folders.set(folder, [...(folders.get(folder) ?? []), { path: entry.path, text, isVersions: isVersionList(text) }]);
  }
  return folders;
}

/** Sealed versions are told from descriptions by what they hold: file names are in the language of whoever exported them. */
function isVersionList(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null && 'previous' in each && 'hash' in each);
  } catch {
    return false;
  }
}
