import { recordDifference, sealedMinutes, type MinutesVersion } from '@jiceng/domain';
import type { Writer } from '../backend.js';
import type { StoreContext } from '../context.js';
import { checkRevision, recordError } from '../record-errors.js';
import { marks, recordChange, type Mark } from '../record-change.js';
import type { MeetingOptions, MeetingRepository, MeetingWrite, SealOptions } from './repository.js';
import type { KeptMeeting, MeetingOp, MeetingRow, MeetingUndo, StoredMeeting, UnitMeeting } from './stored-meeting.js';
import { headsOf, withHead, yearRow, yearRowId, type MeetingHead } from './year-heads.js';

/** What a write makes of a meeting. */
interface Plan {
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
    const { author, revision } = options;
    let meeting: StoredMeeting | undefined;
    const change = await write(['meetings', 'minutes', 'years', 'changes'], async (records) => {
      const mark = await marks(records, identify, now);
      const known = id === undefined ? undefined : await records.get('meetings', id);
      if (id !== undefined && (!known || known.meeting.withdrawn)) throw recordError('unknown-meeting', { id });
      if (known) checkRevision(known.meeting.revision, revision, known.id);
      const plan = planOf(id ?? mark().id, known);
      const its = mark();
      const versions = await sealed(records, plan, { ...options, ...its });
      meeting = meetingOf(plan, { ...its, author }, versions);
      await putMeeting(records, meeting, plan.undo, known);
      const { unit, record: { kind, date }, version } = meeting;
      return recordChange(records, its, { author, noun: 'meeting', op: plan.op, key: meeting.id, summary: { unit, kind, date, version } });
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
      writeMeeting(id, options, (_, known) => {
        const { meeting, undo } = known as MeetingRow;
        if (!undo) throw recordError('already-undone', { id });
        const { op, before } = undo;
        const plan = { op: `undo-${op}`, undo: null, isSealed: op === 'amend', isClosed: op === 'amend' };
        return before ? { ...plan, record: before } : { ...plan, record: meeting.record, isClosed: meeting.isClosed, isWithdrawn: true };
      }),
  };
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
  // Closed again after that was taken back, and nothing changed between: the version that there is says it already.
  const isSaid = op === 'close' && last !== undefined && recordDifference(last.record, record).length === 0;
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

/** Puts a meeting, and its head in the year of its unit. */
async function putMeeting(records: Writer, meeting: StoredMeeting, undo: MeetingUndo | null, known: MeetingRow | undefined): Promise<void> {
  const { id, unit, year, record, withdrawn } = meeting;
  await records.put('meetings', { id, place: [year, unit], meeting, undo });
  const before = known?.meeting;
  if (before && (before.unit !== unit || before.year !== year)) await putHead(records, before, null);
  await putHead(records, meeting, withdrawn ? null : record);
}

async function putHead(records: Writer, { id, unit, year }: StoredMeeting, head: MeetingHead | null): Promise<void> {
  const row = await records.get('years', yearRowId(year, unit));
  await records.put('years', yearRow(year, unit, withHead(row ? headsOf(row) : [], id, head)));
}
