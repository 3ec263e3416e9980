import { isIsoDay, type IsoDate, type Profile } from '../profile/index.js';
import type { Person } from '../roll/index.js';
import { meetingFindings, type MeetingFinding } from './findings.js';
import type { FileMeeting, FileRecord } from './meeting-file.js';
import { recordDifference, type MinutesVersion } from './minutes.js';
import type { MeetingRecord } from './record.js';
import { ruleOn } from './rules.js';

/** A meeting as it is kept here, with the id under which a file may bring it again. */
export interface KnownMeeting {
  readonly id: string;
  readonly record: MeetingRecord;
  readonly versions: readonly MinutesVersion[];
  readonly isClosed: boolean;
  readonly isWithdrawn: boolean;
}

/** What the meetings of a file are compared with. */
export interface ImportContext {
  readonly profile: Profile;
  readonly today: IsoDate;
  /** Whether there is a unit of this id. */
  readonly isUnit: (id: string) => boolean;
  /** The roll of a unit. */
  readonly peopleOf: (unit: string) => readonly Person[];
  /** The meeting that is kept under an id. */
  readonly known: (id: string) => KnownMeeting | undefined;
}

/** What is to be known of one meeting of a file: why nothing of it can be taken, or how it is taken. */
export interface ImportReason {
  readonly code:
    | NonNullable<FileMeeting['fault']>['code']
    | 'unknown-kind'
    | 'unknown-unit'
    /** It stands twice in what was chosen; the first one counts. */
    | 'twice'
    /** It was taken back here. */
    | 'withdrawn-here'
    /** It is sealed here, and the file has words that were never sealed. */
    | 'sealed-here'
    /** More versions are sealed here than the file has. */
    | 'older-versions'
    /** The same version says something else here. */
    | 'versions-forked'
    /** Its minutes are sealed, and what they say cannot be true. */
    | 'sealed-findings'
    /** What it says cannot be true: it can be taken as a draft. */
    | 'as-draft'
    /** Something is missing in it that its kind asks for by the rules here. */
    | 'incomplete'
    /** It has sealed versions that are not here: they are added to those that are. */
    | 'adds-versions'
    /** It is changed here to what the file says. */
    | 'changes'
    /** Its minutes are closed, but the file has no version that shows it: it is taken as not closed. */
    | 'seal-missing'
    /** People whom it names are not on the roll of its unit. */
    | 'people-unknown';
  readonly values: Readonly<Record<string, string | number>>;
}

/** What would become of one meeting of a file. */
export interface PlannedMeeting {
  readonly meeting: FileMeeting;
  /** `problem` is what cannot be taken, or only as a draft. */
  readonly standing: 'new' | 'unchanged' | 'differs' | 'problem';
  /** Whether it can be taken. What is unchanged need not be. */
  readonly canTake: boolean;
  /** As it would be kept; null when it cannot be taken. */
  readonly record: FileRecord | null;
  readonly isClosed: boolean;
  readonly reasons: readonly ImportReason[];
  /** What is wrong or missing in it: the reason `as-draft`, `sealed-findings` or `incomplete` says which. */
  readonly findings: readonly MeetingFinding[];
}

function reason(code: ImportReason['code'], values: ImportReason['values'] = {}): ImportReason {
  return { code, values };
}

/**
 * What would become of every meeting of a file, in its order; nothing is changed by it.
 *
 * A sealed record is never rewritten. Where the file continues the sealed versions that are kept here, the further ones are
 * added as they were sealed; where it has another version of the same number, fewer versions, or words that were never
 * sealed, it is refused. A record that is not sealed here is changed to what the file says when the user wants it. A held
 * record that cannot be true is taken as a draft; one in which something is missing stays as it went out, because the rules under
 * which it was held may have asked for less.
 */
export function planMeetingImport(meetings: readonly FileMeeting[], context: ImportContext): PlannedMeeting[] {
  const seen = new Set<string>();
  return meetings.map((meeting) => {
    const id = meeting.record?.id;
    const planned = id !== undefined && seen.has(id) ? refused(meeting, reason('twice')) : planOf(meeting, context);
    if (id !== undefined) seen.add(id);
    return planned;
  });
}

function refused(meeting: FileMeeting, why: ImportReason, findings: readonly MeetingFinding[] = []): PlannedMeeting {
  return { meeting, standing: 'problem', canTake: false, record: null, isClosed: false, reasons: [why], findings };
}

function planOf(meeting: FileMeeting, context: ImportContext): PlannedMeeting {
  const { record, fault, isClosed } = meeting;
  if (!record) return refused(meeting, fault ?? reason('no-record'));
  const { kinds } = context.profile.meeting;
  const kind = Object.hasOwn(kinds, record.kind) ? ruleOn(kinds[record.kind], isIsoDay(record.date) ? record.date : undefined) : undefined;
  if (!kind) return refused(meeting, reason('unknown-kind', { kind: record.kind.slice(0, 40) }));
  if (!context.isUnit(record.unit)) return refused(meeting, reason('unknown-unit', { unit: record.unit.slice(0, 40), name: meeting.label.unitName.slice(0, 40) }));
  const known = record.id === undefined ? undefined : context.known(record.id);
  const standing = known ? standingBeside(meeting, record, known) : { standing: 'new' as const, reasons: [] };
  if ('refusal' in standing) return refused(meeting, standing.refusal);
  if (standing.standing === 'unchanged') return { meeting, ...standing, canTake: false, record, isClosed, findings: [] };
  const notes = [...standing.reasons, ...notesOn(meeting, record, context.peopleOf(record.unit))];
  const findings = findingsOf(record, context);
  const wrong = findings.filter(({ level }) => level === 'wrong');
  if (wrong.length === 0) return { meeting, standing: standing.standing, canTake: true, record, isClosed, reasons: findings.length > 0 ? [...notes, reason('incomplete')] : notes, findings };
  if (isClosed) return refused(meeting, reason('sealed-findings'), wrong);
  return { meeting, standing: 'problem', canTake: true, record: { ...record, state: 'draft' }, isClosed: false, reasons: [reason('as-draft'), ...notes], findings };
}

type Beside = { readonly standing: 'unchanged' | 'differs'; readonly reasons: readonly ImportReason[] } | { readonly refusal: ImportReason };

/** How a meeting of a file stands to the one that is kept. */
function standingBeside({ versions, isClosed }: FileMeeting, record: FileRecord, known: KnownMeeting): Beside {
  if (known.isWithdrawn) return { refusal: reason('withdrawn-here') };
  const fork = known.versions.findIndex(({ hash }, index) => versions[index] !== undefined && versions[index].hash !== hash);
  if (fork >= 0) return { refusal: reason('versions-forked', { version: fork + 1 }) };
  const isSame = recordDifference(known.record, record).length === 0;
  const [here, there] = [known.versions.length, versions.length];
  if (there === here && isSame && isClosed === known.isClosed) return { standing: 'unchanged', reasons: [] };
  if (known.isClosed && !isClosed) return isSame && there <= here ? { standing: 'unchanged', reasons: [] } : { refusal: reason('sealed-here', { version: here }) };
  if (there < here) return { refusal: reason('older-versions', { here, there }) };
  return { standing: 'differs', reasons: [there > here ? reason('adds-versions', { from: here + 1, to: there }) : reason('changes', { count: recordDifference(known.record, record).length })] };
}

/** What is wrong or missing in a record that says it was held; others count for nothing. */
function findingsOf(record: FileRecord, { profile, today, peopleOf }: ImportContext): MeetingFinding[] {
  if ((record.state ?? 'held') !== 'held') return [];
  return meetingFindings(profile, record, { today, people: peopleOf(record.unit) }).filter(({ level }) => level === 'wrong' || level === 'missing');
}

function notesOn({ isSealMissing, names }: FileMeeting, { roll = [] }: FileRecord, people: readonly Person[]): ImportReason[] {
  const known = new Set(people.map(({ id }) => id));
  // Who sits in, and who is written down by name, need not be on the roll.
  const strangers = roll.filter(({ person, status }) => status !== 'attending' && !known.has(person) && Object.hasOwn(names, person));
  return [
    ...(isSealMissing ? [reason('seal-missing')] : []),
    ...(strangers.length > 0 ? [reason('people-unknown', { count: strangers.length, name: names[strangers[0]?.person ?? ''] ?? '' })] : []),
  ];
}
