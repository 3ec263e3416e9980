import type { AttendanceStatus, MeetingRecord } from '@jiceng/domain';

/** What is said of one person, as it was typed. */
export interface MarkInput {
  /** Id of a person of the roll, or the name of a guest. */
  readonly person: string;
  /** `''`: nothing yet. */
  readonly status: AttendanceStatus | '';
  readonly late: string;
  readonly left: string;
  readonly checkedIn: string;
  readonly reason: string;
}

export interface AgendaInput {
  readonly title: string;
  /** Whether it is the fixed item of study (第一议题). */
  readonly first: boolean;
  readonly speaker: string;
}

/** A name on a ballot and the votes for it, as they were typed. */
export interface CandidateInput {
  readonly name: string;
  readonly yes: string;
}

/** Something that was decided, by a vote or without one. */
export interface DecisionInput {
  readonly text: string;
  /** Whether it stands among the resolutions; a vote may have been recorded without one. */
  readonly isResolution: boolean;
  /** Place of its agenda item; null for none. */
  readonly item: number | null;
  readonly isVoted: boolean;
  /** Key of `meeting.votes`; `''` for the kind's own. */
  readonly rule: string;
  readonly at: string;
  readonly yes: string;
  readonly no: string;
  readonly abstain: string;
  /** The missing votes are known as not cast (未投), so that they need not be asked for again. */
  readonly isRestNotCast: boolean;
  readonly issued: string;
  readonly collected: string;
  readonly spoiled: string;
  readonly seats: string;
  /** In an election. */
  readonly candidates: readonly CandidateInput[];
  /** Who stood back (回避). */
  readonly recused: readonly string[];
  /** What the kind asks of a resolution, by key. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Something to be done. */
export interface ActionInput {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  /** ISO day; `''` while it is open. */
  readonly doneOn: string;
  /** The meeting that named it first; `''` for one of this meeting. */
  readonly since: string;
}

/** One correction of a list (整改清单). */
export interface CorrectionInput {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly doneOn: string;
}

/** The record form as it was typed: nothing that stands in a field is lost because it cannot be read. Plain JSON. */
export interface RecordInput {
  readonly kind: string;
  readonly date: string;
  readonly title: string;
  readonly group: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly mode: NonNullable<MeetingRecord['mode']>;
  readonly chair: string;
  readonly recorder: string;
  readonly heldBy: string;
  readonly also: readonly string[];
  /** People due and present, where there is no roll or the sheet says otherwise. */
  readonly due: string;
  readonly present: string;
  readonly marks: readonly MarkInput[];
  readonly agenda: readonly AgendaInput[];
  readonly decisions: readonly DecisionInput[];
  readonly actions: readonly ActionInput[];
  /** One a line. */
  readonly tasks: string;
  readonly problems: string;
  readonly corrections: readonly CorrectionInput[];
  readonly evidence: Readonly<Record<string, readonly string[]>>;
}

export const emptyAgendaItem: AgendaInput = { title: '', first: false, speaker: '' };

export const emptyDecision: DecisionInput = {
  text: '',
  isResolution: true,
  item: null,
  isVoted: true,
  rule: '',
  at: '',
  yes: '',
  no: '',
  abstain: '',
  isRestNotCast: false,
  issued: '',
  collected: '',
  spoiled: '',
  seats: '',
  candidates: [],
  recused: [],
  answers: {},
};

export const emptyCorrection: CorrectionInput = { text: '', owner: '', due: '', doneOn: '' };

/** A form that nothing was typed into. */
export const emptyInput: RecordInput = {
  kind: '',
  date: '',
  title: '',
  group: '',
  start: '',
  end: '',
  place: '',
  mode: 'on-site',
  chair: '',
  recorder: '',
  heldBy: '',
  also: [],
  due: '',
  present: '',
  marks: [],
  agenda: [],
  decisions: [],
  actions: [],
  tasks: '',
  problems: '',
  corrections: [],
  evidence: {},
};

/** Nothing said of a person yet. */
export function emptyMark(person: string): MarkInput {
  return { person, status: '', late: '', left: '', checkedIn: '', reason: '' };
}

const attendanceStatuses: readonly string[] = ['present', 'online', 'excused', 'absent', 'attending'];

/** A form from a draft of whatever version: parts that are not as they should be are as in an empty one. */
export function inputOfDraft(draft: unknown): RecordInput {
  const given = fieldsOf(draft);
  return {
    ...filled(emptyInput, given),
    mode: given['mode'] === 'online' || given['mode'] === 'mixed' ? given['mode'] : 'on-site',
    also: texts(given['also']),
    marks: list(given['marks']).map((each) => {
      const mark = filled(emptyMark(''), each);
      return attendanceStatuses.includes(mark.status) ? mark : { ...mark, status: '' as const };
    }),
    agenda: list(given['agenda']).map((each) => filled(emptyAgendaItem, each)),
    decisions: list(given['decisions']).map((each) => ({
      ...filled(emptyDecision, each),
      item: Number.isInteger(each['item']) ? (each['item'] as number) : null,
      candidates: list(each['candidates']).map((candidate) => filled({ name: '', yes: '' }, candidate)),
      recused: texts(each['recused']),
      answers: Object.fromEntries(Object.entries(fieldsOf(each['answers'])).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    })),
    actions: list(given['actions']).map((each) => filled({ id: '', text: '', owner: '', due: '', doneOn: '', since: '' }, each)),
    corrections: list(given['corrections']).map((each) => filled(emptyCorrection, each)),
    evidence: Object.fromEntries(Object.entries(fieldsOf(given['evidence'])).map(([slot, ids]) => [slot, texts(ids)])),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The texts and truth values of a shape, as far as they are given and of their type. */
function filled<Shape extends object>(shape: Shape, given: Fields): Shape {
  const own = Object.entries(shape).map(([key, value]) => [key, (typeof value === 'string' || typeof value === 'boolean') && typeof given[key] === typeof value ? given[key] : value]);
  return Object.fromEntries(own) as Shape;
}

/** Places of candidates whose name stands in an earlier line already: nobody is elected against himself. */
export function repeatedCandidates(candidates: readonly CandidateInput[]): readonly number[] {
  const names = candidates.map(({ name }) => name.trim());
  return names.flatMap((name, place) => (name !== '' && names.indexOf(name) < place ? [place] : []));
}
