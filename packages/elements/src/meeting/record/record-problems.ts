import { meetingFindings, type IsoDate, type MeetingFinding, type MeetingRecord, type Person, type Profile } from '@jiceng/domain';
import type { FindingStrings } from '../../locales/meeting/record-findings.js';
import { decisionOfVote, unreadable } from './record-of-input.js';
import { repeatedCandidates, type RecordInput } from './record-input.js';

/** One thing to be put right or supplied, and the field where that is done. */
export interface RecordProblem {
  /** `wrong` and `missing` keep a record from being finished. */
  readonly level: MeetingFinding['level'];
  /** Id of the element that takes the focus. */
  readonly target: string;
  readonly code: string;
  /** With the place, as a list says it. */
  readonly text: string;
  /** Without it, as it stands at its field. */
  readonly own: string;
  /** The person of whom it is said. */
  readonly person?: string;
}

/** What the problems of a form depend on. */
export interface ProblemContext {
  readonly profile: Profile;
  readonly record: MeetingRecord;
  readonly people: readonly Person[];
  readonly today: IsoDate;
  readonly text: FindingStrings;
}

/** The ids of fields by what a finding names. */
const fieldIds: Readonly<Record<string, string>> = {
  attendance: 'record-attendance',
  roll: 'record-attendance',
  agenda: 'record-agenda-0',
  resolutions: 'record-add-decision',
  votes: 'record-add-decision',
  'absence-reasons': 'record-attendance',
  'online-times': 'record-attendance',
  evidence: 'record-files',
};

/** Everything that stands between a form and its end, what is wrong first, each with its field. */
export function recordProblems(input: RecordInput, { profile, record, people, today, text }: ProblemContext): RecordProblem[] {
  const unread = unreadable(input, today).map(({ code, at, text: typed }): RecordProblem => {
    const own = text.codes[code]?.({ text: typed }) ?? code;
    return { level: 'wrong', code, target: targetOf(at), own, text: placed(at, own, text), ...(at.startsWith('roll/') && { person: at.slice('roll/'.length) }) };
  });
  const repeated = input.decisions.flatMap(({ isVoted, candidates }, place): RecordProblem[] => (isVoted ? repeatedCandidates(candidates).map((candidate) => candidateTwice(place, candidate, text)) : []));
  const taken = new Set(unread.map(({ target }) => target));
  const owners = decisionOfVote(input);
  const findings = meetingFindings(profile, record, { today, people }).flatMap((finding): RecordProblem[] => {
    const at = ownPlace(finding, owners, record);
    const target = targetOf(at);
    // What cannot be read is missing in the record; one sentence about it is enough.
    if (finding.level === 'missing' && taken.has(target)) return [];
    const own = text.codes[finding.code]?.(finding.values) ?? finding.code;
    const person = /^roll\/\d+$/.test(finding.at) ? record.roll?.[Number(finding.at.slice('roll/'.length))]?.person : undefined;
    return [{ level: finding.level, code: finding.code, target, own, text: placed(at, own, text), ...(person !== undefined && { person }) }];
  });
  const order: readonly MeetingFinding['level'][] = ['wrong', 'missing', 'asked', 'note'];
  const all = [...unread, ...repeated, ...findings];
  return order.flatMap((level) => all.filter((problem) => problem.level === level));
}

/** The same person stands twice on a ballot: said where the name stands the second time. */
function candidateTwice(decision: number, candidate: number, text: FindingStrings): RecordProblem {
  const code = 'meeting-person-twice';
  const own = text.codes[code]?.({}) ?? code;
  return { level: 'wrong', code, target: `record-decisions-${decision}-candidates-${candidate}-name`, own, text: placed(`decisions/${decision}`, own, text) };
}

/** Whether a problem keeps the record from being finished. */
export function isBlocking({ level }: Pick<RecordProblem, 'level'>): boolean {
  return level === 'wrong' || level === 'missing';
}

/** The place in the form of what a finding says of the record: votes belong to decisions, people stand by their ids. */
function ownPlace({ at, code }: MeetingFinding, owners: readonly number[], record: MeetingRecord): string {
  const [list, index = ''] = at.split('/');
  if (list === 'votes' && index !== '') return `decisions/${owners[Number(index)] ?? 0}/${code === 'meeting-vote-time' || code === 'meeting-bad-time' ? 'at' : 'yes'}`;
  if (list === 'resolutions' && index !== '') return `decisions/${index}/text`;
  if (list === 'roll' && index !== '') return `roll/${record.roll?.[Number(index)]?.person ?? ''}`;
  return at;
}

/** `decisions/0/yes` is the element `record-decisions-0-yes`. */
function targetOf(at: string): string {
  if (at.startsWith('roll/')) return 'record-attendance';
  return fieldIds[at] ?? `record-${at.replaceAll('/', '-')}`;
}

function placed(at: string, sentence: string, text: FindingStrings): string {
  const [list, index] = at.split('/');
  if (index === undefined) return sentence;
  if (list === 'decisions') return text.at(text.ofDecision(Number(index) + 1), sentence);
  return list === 'agenda' ? text.at(text.ofAgenda(Number(index) + 1), sentence) : sentence;
}
