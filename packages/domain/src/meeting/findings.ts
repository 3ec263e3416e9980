import { isJicengError } from '../error.js';
import { isIsoDay, type IsoDate, type MeetingKind, type Profile, type RecordField, type RecordRule } from '../profile/index.js';
import type { Person } from '../roll/index.js';
import { attendanceOf, isTimeOfDay, presentForVote } from './attendance.js';
import type { MeetingRecord } from './record.js';
import { meetingRule, ruleOn } from './rules.js';
import { decideVote, type VoteDecision } from './votes.js';

/**
 * One thing to know about a record. `wrong` cannot be true and `missing` has to be supplied: with either the record stays
 * a draft. `asked` may be supplied later, and a `note` is only to be known.
 */
export interface MeetingFinding {
  readonly level: 'wrong' | 'missing' | 'asked' | 'note';
  readonly code:
    | 'meeting-unknown-kind'
    | 'meeting-bad-date'
    | 'meeting-in-future'
    | 'meeting-bad-time'
    | 'meeting-end-before-start'
    | 'meeting-left-before-late'
    | 'meeting-person-twice'
    | 'meeting-present-over-due'
    | 'meeting-bad-count'
    | 'meeting-vote-sum'
    | 'meeting-vote-no-attendance'
    | 'meeting-vote-rule-unknown'
    | 'meeting-vote-time'
    | 'meeting-also-not-allowed'
    | 'meeting-person-unknown'
    | 'meeting-person-unmarked'
    | 'meeting-field-missing'
    | 'meeting-first-item-not-first'
    | 'meeting-first-item-missing'
    | 'meeting-resolution-incomplete'
    | 'meeting-list-missing'
    /** A correction without a day by which it is done (MTG-17). */
    | 'meeting-correction-no-deadline';
  /** Where: a field, `roll/3`, `votes/0`. */
  readonly at: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface FindingContext {
  readonly today: IsoDate;
  /** The unit's roll. */
  readonly people?: readonly Person[];
}

type Tell = (level: MeetingFinding['level'], code: MeetingFinding['code'], at: string, values?: MeetingFinding['values']) => void;

/** Everything to know about a record before it is kept (MTG-19, MTG-24, MTG-52, MTG-56), what is wrong first. */
export function meetingFindings(profile: Profile, record: MeetingRecord, { today, people = [] }: FindingContext): MeetingFinding[] {
  const findings: MeetingFinding[] = [];
  const tell: Tell = (level, code, at, values = {}) => void findings.push({ level, code, at, values });
  const { kinds, records } = profile.meeting;
  const kind = Object.hasOwn(kinds, record.kind) ? ruleOn(kinds[record.kind], isIsoDay(record.date) ? record.date : undefined) : undefined;
  if (!kind) tell('wrong', 'meeting-unknown-kind', 'kind', { kind: record.kind, known: Object.keys(kinds).join(', ') });
  checkTimes(record, today, tell);
  checkRoll(record, people, tell);
  checkCounts(profile, record, people, tell);
  record.votes?.forEach((_, index) => checkVote(profile, record, index, people, tell));
  if (kind) {
    for (const also of record.also ?? []) if (!kind.mayAlsoBe.includes(also)) tell('wrong', 'meeting-also-not-allowed', 'also', { also, allowed: kind.mayAlsoBe.join(', ') });
    const rule = records[kind.category];
    if (rule) checkFields(record, rule, tell);
    checkKind(record, kind, tell);
  }
  const order: readonly MeetingFinding['level'][] = ['wrong', 'missing', 'asked', 'note'];
  return order.flatMap((level) => findings.filter((finding) => finding.level === level));
}

/** What a record is kept as: held only when nothing is wrong or missing (an incomplete one stays a draft). */
export function stateFor(findings: readonly MeetingFinding[]): 'held' | 'draft' {
  return findings.some(({ level }) => level === 'wrong' || level === 'missing') ? 'draft' : 'held';
}

function checkTimes({ date, start, end, roll = [], votes = [] }: MeetingRecord, today: IsoDate, tell: Tell): void {
  if (date !== '' && !isIsoDay(date)) tell('wrong', 'meeting-bad-date', 'date', { given: String(date).slice(0, 40) });
  else if (date > today) tell('wrong', 'meeting-in-future', 'date', { date, today });
  const times: [string, string | undefined][] = [['start', start], ['end', end]];
  roll.forEach(({ late, left, checkedIn }, index) => times.push([`roll/${index}`, late], [`roll/${index}`, left], [`roll/${index}`, checkedIn]));
  votes.forEach(({ at }, index) => times.push([`votes/${index}`, at]));
  for (const [at, time] of times) if (time !== undefined && !isTimeOfDay(time)) tell('wrong', 'meeting-bad-time', at, { given: String(time).slice(0, 40) });
  if (start !== undefined && end !== undefined && end < start) tell('wrong', 'meeting-end-before-start', 'end', { start, end });
  votes.forEach(({ at }, index) => {
    if (at !== undefined && ((start !== undefined && at < start) || (end !== undefined && at > end))) tell('wrong', 'meeting-vote-time', `votes/${index}`, { at, start: start ?? '', end: end ?? '' });
  });
}

function checkRoll({ roll = [] }: MeetingRecord, people: readonly Person[], tell: Tell): void {
  const seen = new Map<string, number>();
  const known = new Set(people.map(({ id }) => id));
  roll.forEach(({ person, status, late, left }, index) => {
    const at = `roll/${index}`;
    const other = seen.get(person);
    if (other !== undefined) tell('wrong', 'meeting-person-twice', at, { person, other });
    seen.set(person, index);
    if (late !== undefined && left !== undefined && left < late) tell('wrong', 'meeting-left-before-late', at, { late, left });
    if (known.size > 0 && !known.has(person) && status !== 'attending') tell('note', 'meeting-person-unknown', at, { person });
  });
}

function checkCounts(profile: Profile, record: MeetingRecord, people: readonly Person[], tell: Tell): void {
  let isWhole = true;
  for (const field of ['due', 'present'] as const) {
    const given = record[field];
    if (given === undefined || (Number.isSafeInteger(given) && given >= 0)) continue;
    isWhole = false;
    tell('wrong', 'meeting-bad-count', field, { given: String(given).slice(0, 40) });
  }
  if (!isWhole) return;
  const { due, present, unmarked } = attendanceOf(profile, record, people);
  if (due !== null && present !== null && present > due) tell('wrong', 'meeting-present-over-due', 'present', { present, due });
  if (unmarked.length > 0) tell('note', 'meeting-person-unmarked', 'roll', { count: unmarked.length });
}

/** A vote of a record and how it came out, or why nothing can be said. */
export interface RecordedDecision {
  readonly index: number;
  readonly about: string;
  readonly decision: VoteDecision | null;
  readonly finding: MeetingFinding | null;
}

/** How every vote of a record came out, each with those who were there at its moment. */
export function recordDecisions(profile: Profile, record: MeetingRecord, people: readonly Person[] = []): RecordedDecision[] {
  return (record.votes ?? []).map((vote, index) => {
    const at = `votes/${index}`;
    const undecided = (code: MeetingFinding['code'], values: MeetingFinding['values'] = {}, level: MeetingFinding['level'] = 'wrong'): RecordedDecision => ({ index, about: vote.about, decision: null, finding: { level, code, at, values } });
    const there = presentForVote(profile, record, vote, people);
    if (!there) return undecided('meeting-vote-no-attendance', {}, 'missing');
    const kind = Object.hasOwn(profile.meeting.kinds, record.kind) ? ruleOn(profile.meeting.kinds[record.kind], record.date) : undefined;
    const rule = vote.rule === '' ? (kind?.vote ?? '') : vote.rule;
    if (!Object.hasOwn(profile.meeting.votes, rule)) return undecided('meeting-vote-rule-unknown', { rule }, 'note');
    const { about, rule: _, at: __, recused: ___, ...counts } = vote;
    try {
      return { index, about, decision: decideVote(meetingRule(profile, 'votes', rule, record.date), { ...counts, ...there }), finding: null };
    } catch (error) {
      if (!isJicengError(error)) throw error;
      const known: readonly string[] = ['meeting-vote-sum', 'meeting-present-over-due', 'meeting-bad-count'];
      return undecided(known.includes(error.code) ? (error.code as MeetingFinding['code']) : 'meeting-vote-rule-unknown', error.details);
    }
  });
}

function checkVote(profile: Profile, record: MeetingRecord, index: number, people: readonly Person[], tell: Tell): void {
  const vote = (record.votes ?? [])[index];
  if (!vote) return;
  const finding = recordDecisions(profile, { ...record, votes: [vote] }, people)[0]?.finding;
  if (finding) tell(finding.level, finding.code, `votes/${index}`, finding.values);
}

function checkFields(record: MeetingRecord, { required, asked }: RecordRule, tell: Tell): void {
  for (const [level, fields] of [['missing', required], ['asked', asked]] as const) {
    for (const field of fields) {
      const count = lacking(record, field);
      if (count > 0) tell(level, 'meeting-field-missing', field, { field, count });
    }
  }
}

/** How many values a record lacks in a field; 0 when it is filled. */
function lacking(record: MeetingRecord, field: RecordField): number {
  const { roll = [], resolutions = [], votes = [], evidence = {} } = record;
  switch (field) {
    case 'date':
    case 'place':
    case 'chair':
    case 'recorder':
      return (record[field] ?? '').trim() === '' ? 1 : 0;
    case 'attendance':
      return roll.length > 0 || (record.due !== undefined && record.present !== undefined) ? 0 : 1;
    case 'agenda':
      return (record.agenda ?? []).some(({ title }) => title.trim() !== '') ? 0 : 1;
    // A meeting may decide nothing and vote on nothing; one that voted says what about.
    case 'resolutions':
      return votes.length > 0 && resolutions.length === 0 ? 1 : 0;
    case 'votes':
      return votes.filter(({ about }) => about.trim() === '').length;
    case 'absence-reasons':
      return roll.filter(({ status, reason = '' }) => (status === 'absent' || status === 'excused') && reason.trim() === '').length;
    case 'online-times':
      return roll.filter(({ status, checkedIn }) => status === 'online' && checkedIn === undefined).length;
    case 'evidence':
      return Object.values(evidence).some((files) => files.length > 0) ? 0 : 1;
  }
}

function checkKind(record: MeetingRecord, { firstItem, resolutionNeeds, lists }: MeetingKind, tell: Tell): void {
  const { agenda = [], resolutions = [], corrections = [] } = record;
  for (const list of lists) if ((record[list] ?? []).length === 0) tell('missing', 'meeting-list-missing', list, { list });
  corrections.forEach(({ due = '' }, index) => {
    if (!isIsoDay(due)) tell('missing', 'meeting-correction-no-deadline', `corrections/${index}`);
  });
  const place = agenda.findIndex(({ first }) => first === true);
  if (place > 0) tell('note', 'meeting-first-item-not-first', `agenda/${place}`, { place: place + 1 });
  else if (place < 0 && firstItem && agenda.length > 0) tell('note', 'meeting-first-item-missing', 'agenda');
  resolutions.forEach((resolution, index) => {
    const answers = typeof resolution === 'string' ? {} : (resolution.answers ?? {});
    for (const need of Object.keys(resolutionNeeds)) {
      if ((answers[need] ?? '').trim() === '') tell('missing', 'meeting-resolution-incomplete', `resolutions/${index}`, { need });
    }
  });
}
