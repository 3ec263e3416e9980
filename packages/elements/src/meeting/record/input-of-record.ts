import { openActions, type MeetingRecord, type Person, type Profile, type RecordedVote, type Resolution } from '@jiceng/domain';
import { emptyDecision, emptyInput, emptyMark, type ActionInput, type DecisionInput, type RecordInput } from './record-input.js';
import { candidateMark, shownPerson } from './record-of-input.js';

/** The form that shows a record. A record that was held has its missing votes known as not cast. */
export function inputOfRecord(record: MeetingRecord, profile: Profile, people: readonly Person[] = []): RecordInput {
  const { roll = [], agenda = [], actions = [], corrections = [] } = record;
  const shown = (person = ''): string => shownPerson(person, people);
  return {
    ...emptyInput,
    kind: record.kind,
    date: record.date,
    title: record.title ?? '',
    group: record.group ?? '',
    start: record.start ?? '',
    end: record.end ?? '',
    place: record.place ?? '',
    mode: record.mode ?? 'on-site',
    chair: shown(record.chair),
    recorder: shown(record.recorder),
    heldBy: record.heldBy ?? '',
    also: record.also ?? [],
    due: textOf(record.due),
    present: textOf(record.present),
    marks: roll.map(({ person, status, late = '', left = '', checkedIn = '', reason = '' }) => ({
      ...emptyMark(person),
      status,
      // A late arrival that only follows from the time of joining follows from it again.
      late: status === 'online' && late === checkedIn ? '' : late,
      left,
      checkedIn,
      reason,
    })),
    agenda: agenda.map(({ title, first = false, speaker }) => ({ title, first, speaker: shown(speaker) })),
    decisions: decisionsOf(record, profile),
    actions: actions.map(({ id, text, owner, due = '', doneOn = '' }) => ({ id, text, owner: shown(owner), due, doneOn, since: '' })),
    tasks: (record.tasks ?? []).join('\n'),
    problems: (record.problems ?? []).join('\n'),
    corrections: corrections.map(({ text, owner, due = '', doneOn = '' }) => ({ text, owner: shown(owner), due, doneOn })),
    evidence: record.evidence ?? {},
  };
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** Resolutions with the votes on them, in their order; then votes on what is no resolution. */
function decisionsOf({ resolutions = [], votes = [], state, kind }: MeetingRecord, profile: Profile): DecisionInput[] {
  const left = [...votes];
  const isRestNotCast = state !== 'draft' && state !== 'planned';
  const own = Object.hasOwn(profile.meeting.kinds, kind) ? profile.meeting.kinds[kind]?.vote : undefined;
  const isElection = ({ rule }: RecordedVote): boolean => {
    const key = rule || own || '';
    return Object.hasOwn(profile.meeting.votes, key) && profile.meeting.votes[key]?.ballots === true;
  };
  const taken = (belongs: (vote: RecordedVote) => boolean): RecordedVote[] => {
    const found = left.filter(belongs);
    for (const vote of found) left.splice(left.indexOf(vote), 1);
    return found;
  };
  const decisions = resolutions.map((each) => {
    const { text, item, answers = {} }: Resolution = typeof each === 'string' ? { text: each } : each;
    const isVotes = (vote: RecordedVote): boolean => vote.about === text || (isElection(vote) && vote.about.startsWith(`${text}${candidateMark}`));
    const first = left.find(isVotes);
    // A matter that was voted on twice has two votes: only the names of one election belong together.
    const its = first ? taken((vote) => vote === first || (isElection(first) && isElection(vote) && isVotes(vote))) : [];
    return { ...decisionOf(its, text, isRestNotCast, isElection), item: item ?? null, answers };
  });
  while (left.length > 0) {
    const [vote] = left as [RecordedVote];
    const matter = isElection(vote) && vote.about.includes(candidateMark) ? vote.about.slice(0, vote.about.indexOf(candidateMark)) : null;
    const its = matter === null ? taken((each) => each === vote) : taken((each) => each.about.startsWith(`${matter}${candidateMark}`));
    decisions.push({ ...decisionOf(its, matter ?? vote.about, isRestNotCast, isElection), isResolution: false });
  }
  return decisions;
}

function decisionOf(votes: readonly RecordedVote[], text: string, isRestNotCast: boolean, isElection: (vote: RecordedVote) => boolean): DecisionInput {
  const [vote] = votes;
  if (!vote) return { ...emptyDecision, text, isVoted: false };
  const { rule, at = '', recused = [] } = vote;
  const common = { ...emptyDecision, text, rule, at, recused, isRestNotCast, issued: textOf(vote.issued), collected: textOf(vote.collected), spoiled: textOf(vote.spoiled), seats: textOf(vote.seats) };
  if (isElection(vote)) return { ...common, candidates: votes.map(({ about, yes }) => ({ name: about.startsWith(`${text}${candidateMark}`) ? about.slice(text.length + 1) : about, yes: String(yes) })) };
  return { ...common, yes: String(vote.yes), no: textOf(vote.no), abstain: textOf(vote.abstain) };
}

/** What the last meetings of a unit have left to do on a day, as the form shows it. */
export function carriedActions(records: readonly MeetingRecord[], day: string): ActionInput[] {
  return openActions(records, day).map(({ id, text, owner = '', due = '', since }) => ({ id, text, owner, due, doneOn: '', since }));
}
