import { readWholeNumber, type AgendaItem, type AttendanceEntry, type IsoDate, type MeetingRecord, type Person, type RecordedVote, type Resolution } from '@jiceng/domain';
import { readDayText } from '../../base/form/day-text.js';
import type { DecisionInput, MarkInput, RecordInput } from './record-input.js';
import { readTime, timeOf } from './time-text.js';

/** Between the matter of an election and a name on its ballots. */
export const candidateMark = '：';

const voteUnits = ['票', '人', '张', 'ئاۋاز', 'كىشى', 'بېلەت'];

/** What a form becomes, beside what it says itself. */
export interface RecordContext {
  readonly today: IsoDate;
  /** The record as it was before: what the form has no field for stays. */
  readonly base?: MeetingRecord | null;
  readonly unit?: string;
  /** The unit's roll, by whose names people are shown. */
  readonly people?: readonly Person[];
}

/** How somebody is called whom a record names by id or by name. */
export function shownPerson(person: string, people: readonly Person[]): string {
  return people.find(({ id }) => id === person)?.name ?? person;
}

/** A count that a text says; undefined for none. */
export function countOf(text: string): number | undefined {
  const reading = readWholeNumber(text, { units: voteUnits });
  return reading.state === 'ok' ? reading.value : undefined;
}

/** The day that a text says; `''` for none. */
export function dayOf(text: string, today: IsoDate): string {
  const reading = readDayText(text, today);
  return reading.state === 'ok' ? reading.value : '';
}

/** The record that a form says. What cannot be read is left out of it, and named by {@link unreadable}. */
export function recordOfInput(input: RecordInput, { today, base = null, unit, people = [] }: RecordContext): MeetingRecord {
  const start = timeOf(input.start);
  // Whom the record named by id stays named so, as long as nobody writes another name.
  const named = (text: string, before: string | undefined): string => (before !== undefined && shownPerson(before, people) === text.trim() ? before : text.trim());
  const roll = input.marks.flatMap((mark) => entryOf(mark, start));
  const agenda = input.agenda.filter(({ title, speaker }) => title.trim() !== '' || speaker.trim() !== '');
  const votes = input.decisions.flatMap(votesOf);
  const resolutions = resolutionsOf(input);
  const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const record: Record<string, unknown> = {
    ...base,
    ...(unit !== undefined && { unit }),
    kind: input.kind,
    date: dayOf(input.date, today),
    title: textOr(input.title),
    group: textOr(input.group),
    also: someOf(input.also),
    mode: input.mode,
    start,
    end: timeOf(input.end),
    place: textOr(input.place),
    chair: textOr(named(input.chair, base?.chair)),
    recorder: textOr(named(input.recorder, base?.recorder)),
    heldBy: textOr(input.heldBy),
    roll: someOf(roll),
    due: countOf(input.due),
    present: countOf(input.present),
    agenda: someOf(agenda.map(({ title, first, speaker }, place): AgendaItem => ({ title: title.trim(), ...(first && { first }), ...optional('speaker', named(speaker, base?.agenda?.[place]?.speaker)) }))),
    votes: someOf(votes),
    resolutions: someOf(resolutions),
    actions: someOf(
      input.actions
        .filter(({ text }) => text.trim() !== '')
        .map(({ id, text, owner, due, doneOn }) => ({ id, text: text.trim(), ...optional('owner', named(owner, base?.actions?.find((action) => action.id === id)?.owner)), ...optional('due', dayOf(due, today)), ...optional('doneOn', doneOn) })),
    ),
    tasks: someOf(lines(input.tasks)),
    problems: someOf(lines(input.problems)),
    corrections: someOf(
      input.corrections
        .filter(({ text }) => text.trim() !== '')
        .map(({ text, owner, due, doneOn }, place) => ({ text: text.trim(), ...optional('owner', named(owner, base?.corrections?.[place]?.owner)), ...optional('due', dayOf(due, today)), ...optional('doneOn', doneOn) })),
    ),
    evidence: Object.values(input.evidence).some((ids) => ids.length > 0) ? Object.fromEntries(Object.entries(input.evidence).filter(([, ids]) => ids.length > 0)) : undefined,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as MeetingRecord;
}

function textOr(text: string): string | undefined {
  return text.trim() || undefined;
}

function someOf<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

function optional<Key extends string>(key: Key, text: string): { readonly [key in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { readonly [key in Key]?: string });
}

/** Somebody who joined online after the start was not there before: that counts at each vote. */
function entryOf({ person, status, late, left, checkedIn, reason }: MarkInput, start: string | undefined): AttendanceEntry[] {
  if (status === '') return [];
  const isThere = status === 'present' || status === 'online';
  const joined = status === 'online' ? timeOf(checkedIn) : undefined;
  const came = timeOf(late) ?? (joined !== undefined && start !== undefined && joined > start ? joined : undefined);
  return [
    {
      person,
      status,
      ...(isThere && came !== undefined && { late: came }),
      ...(isThere && timeOf(left) !== undefined && { left: timeOf(left) as string }),
      ...(joined !== undefined && { checkedIn: joined }),
      ...optional('reason', reason.trim()),
    },
  ];
}

/** The votes of one decision: one, or in an election one for each name; none while the votes in favour are not known. */
export function votesOf(decision: DecisionInput): RecordedVote[] {
  const { text, isVoted, rule, at, recused, candidates } = decision;
  if (!isVoted) return [];
  const counts = { ...countField('issued', decision.issued), ...countField('collected', decision.collected), ...countField('spoiled', decision.spoiled), ...countField('seats', decision.seats) };
  const common = { rule, ...(timeOf(at) !== undefined && { at: timeOf(at) as string }), ...(recused.length > 0 && { recused }) };
  if (candidates.length > 0) {
    return candidates.flatMap(({ name, yes }) => {
      const votes = countOf(yes);
      const about = text.trim() === '' ? name.trim() : `${text.trim()}${candidateMark}${name.trim()}`;
      return votes === undefined ? [] : [{ ...common, about, yes: votes, ...counts, candidates: candidates.length }];
    });
  }
  const yes = countOf(decision.yes);
  return yes === undefined ? [] : [{ ...common, about: text.trim(), yes, ...countField('no', decision.no), ...countField('abstain', decision.abstain), ...counts }];
}

function countField<Key extends string>(key: Key, text: string): { readonly [key in Key]?: number } {
  const count = countOf(text);
  return count === undefined ? {} : ({ [key]: count } as { readonly [key in Key]?: number });
}

function resolutionsOf({ decisions, agenda }: RecordInput): Resolution[] {
  return decisions.flatMap(({ text, item, answers, isResolution }) => {
    const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '');
    if (!isResolution || (text.trim() === '' && given.length === 0)) return [];
    return [{ text: text.trim(), ...(item !== null && item < agenda.length && { item }), ...(given.length > 0 && { answers: Object.fromEntries(given) }) }];
  });
}

/** For each vote of the record the place of the decision that it belongs to. */
export function decisionOfVote({ decisions }: RecordInput): number[] {
  return decisions.flatMap((decision, place) => votesOf(decision).map(() => place));
}

/** A text in the form that says nothing that can be kept. */
export interface Unreadable {
  readonly code: 'bad-day' | 'no-such-day' | 'bad-time' | 'bad-count';
  /** Where: `date`, `roll/<person>`, `decisions/0/yes`. */
  readonly at: string;
  readonly text: string;
}

/** Every text that cannot be read, in the order of the form. */
export function unreadable(input: RecordInput, today: IsoDate): Unreadable[] {
  const found: Unreadable[] = [];
  const day = (at: string, text: string): void => {
    const reading = readDayText(text, today);
    if (reading.state === 'bad') found.push({ code: reading.reason === 'impossible-day' ? 'no-such-day' : 'bad-day', at, text });
  };
  const time = (at: string, text: string): void => {
    if (readTime(text).state === 'bad') found.push({ code: 'bad-time', at, text });
  };
  const number = (at: string, text: string): void => {
    if (readWholeNumber(text, { units: voteUnits }).state === 'bad') found.push({ code: 'bad-count', at, text });
  };
  day('date', input.date);
  time('start', input.start);
  time('end', input.end);
  number('due', input.due);
  number('present', input.present);
  for (const { person, late, left, checkedIn } of input.marks) for (const text of [late, left, checkedIn]) time(`roll/${person}`, text);
  input.decisions.forEach((decision, place) => {
    if (!decision.isVoted) return;
    time(`decisions/${place}/at`, decision.at);
    const fields = decision.candidates.length > 0 ? (['issued', 'collected', 'spoiled', 'seats'] as const) : (['yes', 'no', 'abstain', 'issued', 'collected', 'spoiled', 'seats'] as const);
    for (const field of fields) number(`decisions/${place}/${field}`, decision[field]);
    decision.candidates.forEach(({ yes }, candidate) => number(`decisions/${place}/candidates/${candidate}`, yes));
  });
  input.actions.forEach(({ due }, place) => day(`actions/${place}`, due));
  input.corrections.forEach(({ due }, place) => day(`corrections/${place}`, due));
  return found;
}
