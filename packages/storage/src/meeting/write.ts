import { recordDifference, sealedMinutes, type MinutesVersion } from '@jiceng/domain';
import type { Writer } from '../backend.js';
import type { StoreContext } from '../context.js';
import { checkRevision, recordError } from '../record-errors.js';
import { marks, recordChange, type Mark } from '../record-change.js';
import type { MeetingOptions, MeetingRepository, MeetingWrite, SealOptions } from './repository.js';
import type { KeptMeeting, MeetingOp, MeetingRow, MeetingUndo, StoredMeeting, UnitMeeting } from './stored-meeting.js';
import { HeadChanges } from './year-heads.js';

/** What a write makes of a meeting. */
export interface Plan {
  /** The op of its change. */
  readonly op: string;
  readonly record: KeptMeeting;
  readonly isClosed: boolean;
  /** Whether the record is sealed as a version. */
  readonly isSealed: boolean;
  readonly undo: MeetingUndo | null;
  readonly isWithdrawn?: boolean;
}

/** The state of a record that may be missing. */
type State = KeptMeeting['state'];

/** What of the repository writes. */
export type MeetingWriter = Pick<MeetingRepository, 'save' | 'hold' | 'close' | 'amend' | 'withdraw'>;

/** The one implementation, over any backend. */
export function createMeetingWriter({ write, identifiers, now }: StoreContext): MeetingWriter {
  /** Writes what `planOf` makes of the meeting of an id, or of a new one. */
  const writeMeeting = async (id: string | undefined, options: SealOptions, planOf: (id: string, known: MeetingRow | undefined) => Plan): Promise<MeetingWrite> => {
    const identify = await identifiers();
    const { revision } = options;
    let meeting: StoredMeeting | undefined;
    const change = await write(['meetings', 'minutes', 'years', 'changes'], async (records) => {
      const mark = await marks(records, identify, now);
      const known = id === undefined ? undefined : await records.get('meetings', id);
      if (id !== undefined && (!known || known.meeting.withdrawn)) throw recordError('unknown-meeting', { id });
      if (known) checkRevision(known.meeting.revision, revision, known.id);
      const plan = planOf(id ?? mark().id, known);
      const heads = new HeadChanges();
      const written = await writePlan(records, plan, known, { ...options, ...mark() }, heads);
      await heads.write(records);
      meeting = written.meeting;
      return written.change;
    });
    return { meeting: meeting as StoredMeeting, change };
  };

  const edit = (op: MeetingOp, record: UnitMeeting, options: SealOptions, state: State): Promise<MeetingWrite> =>
    writeMeeting(record.id, options, (id, known) => {
      const isClosed = known?.meeting.isClosed ?? false;
      if (op === 'amend' ? !isClosed : isClosed) throw recordError(isClosed ? 'meeting-closed' : 'meeting-open', { id });
      const isSealed = op === 'close' || op === 'amend';
      return { op, record: { ...record, id, state }, isClosed: isSealed, isSealed, undo: { op, before: known?.meeting.record ?? null } };
    });

  return {
    save: (record, options) => edit('save', record, options, record.state === 'planned' || record.state === 'cancelled' ? record.state : 'draft'),
    hold: (record, options) => edit('hold', record, options, 'held'),
    close: async (record, options) => edit('close', record, options, minutesState(record, ['held'])),
    amend: async (record, options) => edit('amend', record, options, minutesState(record, ['held', 'cancelled'])),
    withdraw: (id, options) =>
      writeMeeting(id, options, (_, known) => undoPlan(known as MeetingRow)),
  };
}

/**
 * What takes the last write of a meeting back. Minutes that were closed before it are closed after it, too.
 * @throws {JicengError} `already-undone`
 */
export function undoPlan({ id, meeting, undo }: MeetingRow): Plan {
  if (!undo) throw recordError('already-undone', { id });
  const { op, before, wasClosed = op === 'amend' } = undo;
  const plan = { op: `undo-${op}`, undo: null, isSealed: wasClosed, isClosed: wasClosed };
  return before ? { ...plan, record: before } : { ...plan, record: meeting.record, isSealed: false, isClosed: meeting.isClosed, isWithdrawn: true };
}

/** Writes a plan in a transaction, with its change. @param heads the heads that the transaction changes; whoever gives them writes them */
export async function writePlan(records: Writer, plan: Plan, known: MeetingRow | undefined, sealing: SealOptions & Mark, heads: HeadChanges): Promise<MeetingWrite> {
  const { id, time, author } = sealing;
  const meeting = meetingOf(plan, { id, time, author }, await sealed(records, plan, sealing));
  await putMeeting(records, meeting, plan.undo, known, heads);
  const { unit, record: { kind, date }, version } = meeting;
  const change = recordChange(records, { id, time }, { author, noun: 'meeting', op: plan.op, key: meeting.id, summary: { unit, kind, date, version } });
  return { meeting, change };
}

/** The state of a record that shall have minutes. */
function minutesState({ state = 'held' }: UnitMeeting, allowed: readonly State[]): State {
  if (!allowed.includes(state)) throw recordError('meeting-not-held', { state });
  return state;
}

/** The versions of the minutes after a plan; a new one is put beside those before it. */
async function sealed(records: Writer, { op, record, isSealed }: Plan, { id, time, author, reason = '' }: SealOptions & Mark): Promise<readonly MinutesVersion[]> {
  const versions = (await records.getPlaced('minutes', [record.id])).map(({ minutes }) => minutes);
  const last = versions.at(-1);
  // Closed again after that was taken back, and nothing changed between: the version that there is says it already. A correction always says something else.
  const isSaid = op !== 'amend' && last !== undefined && recordDifference(last.record, record).length === 0;
  if (!isSealed || isSaid) return versions;
  const after = sealedMinutes(versions, record, { time, author, reason });
  await records.put('minutes', { id, place: [record.id], minutes: after.at(-1) as MinutesVersion });
  return after;
}

function meetingOf({ record, isClosed, isWithdrawn = false }: Plan, { id: revision, time, author }: Mark & Pick<MeetingOptions, 'author'>, versions: readonly MinutesVersion[]): StoredMeeting {
  const { id, unit, date } = record;
  return {
    id,
    unit,
    year: /^\d{4}(?=-)/.exec(date)?.[0] ?? time.slice(0, 4),
    record,
    revision,
    time,
    author,
    isClosed,
    version: versions.length,
    hash: versions.at(-1)?.hash ?? null,
    ...(isWithdrawn && { withdrawn: { time, author } }),
  };
}

/** Puts a meeting, and says what becomes of its head in the year of its unit. */
async function putMeeting(records: Writer, meeting: StoredMeeting, undo: MeetingUndo | null, known: MeetingRow | undefined, heads: HeadChanges): Promise<void> {
  const { id, unit, year, record, withdrawn } = meeting;
  await records.put('meetings', { id, place: [year, unit], meeting, undo });
  const before = known?.meeting;
  if (before && (before.unit !== unit || before.year !== year)) heads.set(before, null);
  heads.set(meeting, withdrawn ? null : record);
}
