import { abortedError, evidenceOf, planMeetingImport, type ImportContext, type KnownMeeting, type Person, type PlannedMeeting } from '@jiceng/domain';
import { attachmentLimits, type Attachment, type ImportedFile, type ImportedMeeting, type Store } from '@jiceng/storage';
import { hashOf } from './file-hash.js';
import type { ImportSource, SourceMeeting } from './import-source.js';

/** What is missing or wrong with files of evidence of one meeting; they are left out, and the record is not. */
export interface EvidenceProblem {
  readonly code: 'absent' | 'changed' | 'too-large' | 'full';
  readonly count: number;
  /** The name of the first one, `''` where it is not known. */
  readonly name: string;
}

/** One meeting of what was chosen, with what would become of it. */
export interface ImportRow {
  readonly source: string;
  readonly plan: PlannedMeeting;
  /** What is kept under its id, as it was compared with; null for nothing. */
  readonly revision: string | null;
  /** The files that come with it. */
  readonly files: readonly ImportedFile[];
  readonly problems: readonly EvidenceProblem[];
}

/** What the rows are made from beside the files. */
export interface PlanContext extends Pick<ImportContext, 'profile' | 'today' | 'isUnit'> {
  readonly store: Pick<Store, 'meetings' | 'people' | 'attachments'>;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Compares what was read with what is kept; nothing is changed.
 * @throws {JicengError} `aborted`, `file-unreadable` when the archive is gone meanwhile, and what the store cannot read
 */
export async function planImport({ meetings }: ImportSource, context: PlanContext): Promise<ImportRow[]> {
  const { store, profile, today, isUnit } = context;
  const records = meetings.flatMap(({ record }) => record ?? []);
  const known = await knownMeetings(store, records.flatMap(({ id }) => id ?? []));
  const people = new Map<string, readonly Person[]>();
  for (const unit of new Set(records.map((record) => record.unit))) people.set(unit, (await store.people.get(unit)).people);
  const plans = planMeetingImport(meetings, { profile, today, isUnit, peopleOf: (unit) => people.get(unit) ?? [], known: (id) => known.get(id)?.known });
  const room = new EvidenceRoom(store);
  const rows: ImportRow[] = [];
  for (const [index, plan] of plans.entries()) {
    if (context.signal.aborted) throw abortedError();
    context.onProgress?.(index, plans.length);
    const meeting = meetings[index] as SourceMeeting;
    const evidence = plan.canTake ? await evidenceFor(meeting, plan, context, room) : { files: [], problems: [] };
    rows.push({ source: meeting.source, plan, revision: known.get(meeting.record?.id ?? '')?.revision ?? null, ...evidence });
  }
  return rows;
}

/** A row as the store takes it. */
export function importedMeeting({ plan: { record, isClosed, meeting }, revision }: ImportRow): ImportedMeeting[] {
  return record ? [{ record, isClosed, versions: meeting.versions, revision }] : [];
}

interface Known {
  readonly known: KnownMeeting;
  readonly revision: string;
}

async function knownMeetings({ meetings }: PlanContext['store'], ids: readonly string[]): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  for (const id of new Set(ids)) {
    const meeting = await meetings.get(id);
    if (!meeting) continue;
    const versions = meeting.version > 0 ? await meetings.history(id) : [];
    found.set(id, { known: { id, record: meeting.record, versions, isClosed: meeting.isClosed, isWithdrawn: meeting.withdrawn !== undefined }, revision: meeting.revision });
  }
  return found;
}

/** How many bytes the evidence of a unit and year may still take. */
class EvidenceRoom {
  readonly #store: PlanContext['store'];
  readonly #left = new Map<string, number>();

  constructor(store: PlanContext['store']) {
    this.#store = store;
  }

  /** @returns whether the bytes fit; then they are taken */
  async take(unit: string, year: number, bytes: number): Promise<boolean> {
    const key = `${unit}|${year}`;
    const left = this.#left.get(key) ?? attachmentLimits.yearBytes - usedBytes(await this.#store.attachments.list({ year, units: [unit] }));
    const fits = bytes <= left;
    this.#left.set(key, fits ? left - bytes : left);
    return fits;
  }
}

function usedBytes(attachments: readonly Attachment[]): number {
  return attachments.reduce((sum, { bytes, removed }) => sum + (removed ? 0 : bytes), 0);
}

/** The files that the record names and that are not here: they are looked for beside its description, and held against its hashes. */
async function evidenceFor(meeting: SourceMeeting, { record }: PlannedMeeting, { store, today, signal }: PlanContext, room: EvidenceRoom): Promise<Pick<ImportRow, 'files' | 'problems'>> {
  const files: ImportedFile[] = [];
  const problems = new Map<EvidenceProblem['code'], EvidenceProblem>();
  const tell = (code: EvidenceProblem['code'], name: string): void => void problems.set(code, { code, count: (problems.get(code)?.count ?? 0) + 1, name: problems.get(code)?.name ?? name });
  if (!record) return { files, problems: [] };
  const { unit } = record;
  const year = Number((record.date || today).slice(0, 4));
  for (const id of new Set(evidenceOf(record).map((each) => each.id))) {
    const known = await store.attachments.get(id);
    if (known && !known.removed) continue;
    if (signal.aborted) throw abortedError();
    const described = meeting.evidence.find((each) => each.id === id);
    const entry = described?.path ? meeting.beside(described.path) : null;
    const name = described?.name ?? known?.name ?? '';
    if (!described || !entry) tell('absent', name);
    else if (entry.bytes > attachmentLimits.fileBytes) tell('too-large', name);
    else {
      const bytes = await entry.file();
      const file = new Blob([bytes], { type: described.type });
      if (described.hash !== '' && (await hashOf(file)) !== described.hash) tell('changed', name);
      else if (await room.take(unit, year, file.size)) files.push({ id, unit, year, name, file });
      else tell('full', name);
    }
  }
  return { files, problems: [...problems.values()] };
}
