import {
  attendanceOf,
  decideElection,
  isJicengError,
  leastOf,
  meetingRule,
  presentForVote,
  recordDecisions,
  ruleOn,
  type ElectionResult,
  type MeetingFinding,
  type MeetingRecord,
  type Person,
  type Profile,
  type VoteDecision,
  type VoteRule,
} from '@jiceng/domain';
import { kindOf } from './attendance-sheet.js';
import { repeatedCandidates, type DecisionInput, type RecordInput } from './record-input.js';
import { countOf, decisionOfVote } from './record-of-input.js';
import { timeOf } from './time-text.js';

/** Whether people may vote, before any vote is counted. */
export interface QuorumVerdict {
  /** People with a vote who should come, and who came; null while nobody said. */
  readonly due: number | null;
  readonly present: number | null;
  /** `few`: enough to vote, too few for anything to pass. `unknown`: attendance is not known, or the rules have no such vote. */
  readonly state: 'can' | 'few' | 'cannot' | 'no-rule' | 'unknown';
  readonly presentNeeded: number | null;
  /** Votes needed, where they are counted from those due. */
  readonly yesNeeded: number | null;
  readonly rule: VoteRule | null;
}

/** How one decision came out. */
export interface VoteVerdict {
  /** Place of the decision in the form. */
  readonly place: number;
  readonly text: string;
  /** `HH:MM`; `''` where no time is given. */
  readonly at: string;
  readonly recused: number;
  /** `waiting`: the votes are not typed yet. `unvoted`: passed without a vote. `wrong`: the figures cannot be true. */
  readonly state: 'passed' | 'failed' | 'invalid' | 'no-rule' | 'waiting' | 'unvoted' | 'wrong';
  readonly due: number | null;
  readonly present: number | null;
  readonly rule: VoteRule | null;
  readonly decision: VoteDecision | null;
  readonly election: ElectionResult | null;
  readonly finding: MeetingFinding | null;
  /** People present whose votes are not counted, where votes against or abstentions are. 0: the sum is right. */
  readonly notCast: number;
}

export interface Verdict {
  readonly quorum: QuorumVerdict;
  readonly votes: readonly VoteVerdict[];
}

/** What the rules say to a record: whether a vote may be taken, and how each came out with those there at its moment. */
export function verdictOf(profile: Profile, input: RecordInput, record: MeetingRecord, people: readonly Person[]): Verdict {
  const owners = decisionOfVote(input);
  const decided = recordDecisions(profile, record, people);
  const votes = input.decisions.map((decision, place): VoteVerdict => {
    const its = decided.filter((_, index) => owners[index] === place);
    return voteVerdict(profile, decision, place, its, record, people);
  });
  return { quorum: quorumOf(profile, record, people), votes };
}

function ruleFor(profile: Profile, record: MeetingRecord, key: string): VoteRule | null {
  const rule = key || (kindOf(profile, record.kind, record.date)?.vote ?? '');
  if (!Object.hasOwn(profile.meeting.votes, rule)) return null;
  return ruleOn(profile.meeting.votes[rule], record.date === '' ? undefined : record.date) ?? null;
}

function quorumOf(profile: Profile, record: MeetingRecord, people: readonly Person[]): QuorumVerdict {
  const { due, present } = attendanceOf(profile, record, people);
  const rule = ruleFor(profile, record, '');
  const unknown: QuorumVerdict = { due, present, state: rule ? 'unknown' : 'no-rule', presentNeeded: null, yesNeeded: null, rule };
  if (!rule || due === null || present === null || present > due) return unknown;
  const yesNeeded = rule.majority?.of === 'due' ? leastOf(rule.majority, due) : null;
  if (!rule.quorum) return { ...unknown, yesNeeded, state: 'no-rule' };
  const presentNeeded = Math.max(1, leastOf(rule.quorum, due));
  const state = present < presentNeeded ? 'cannot' : yesNeeded !== null && present < yesNeeded ? 'few' : 'can';
  return { due, present, state, presentNeeded, yesNeeded, rule };
}

function voteVerdict(profile: Profile, input: DecisionInput, place: number, its: ReturnType<typeof recordDecisions>, record: MeetingRecord, people: readonly Person[]): VoteVerdict {
  const { text, at, recused, isVoted } = input;
  const rule = ruleFor(profile, record, input.rule);
  const time = timeOf(at);
  const there = presentForVote(profile, record, { ...(time !== undefined && { at: time }), recused }, people);
  const base = { place, text: text.trim(), at: time ?? '', recused: recused.length, due: there?.due ?? null, present: there?.present ?? null, rule, decision: null, election: null, finding: null, notCast: 0 };
  if (!isVoted) return { ...base, state: 'unvoted' };
  const finding = its.find((each) => each.finding)?.finding ?? null;
  if (finding) return { ...base, finding, state: finding.code === 'meeting-vote-rule-unknown' ? 'no-rule' : 'wrong' };
  if (input.candidates.length > 0) return electionVerdict(profile, input, record, base, its.length);
  const decision = its[0]?.decision ?? null;
  if (!decision) return { ...base, state: 'waiting' };
  const notCast = decision.why.find(({ code }) => code === 'votes-not-cast')?.values['missing'] ?? 0;
  return { ...base, decision, notCast, state: stateOf(decision) };
}

function stateOf({ valid, passed, isJudged }: VoteDecision): VoteVerdict['state'] {
  if (!valid) return 'invalid';
  if (!isJudged) return 'no-rule';
  return passed ? 'passed' : 'failed';
}

function electionVerdict(profile: Profile, { candidates, issued, collected, spoiled, seats, rule }: DecisionInput, record: MeetingRecord, base: Omit<VoteVerdict, 'state'>, counted: number): VoteVerdict {
  const places = countOf(seats);
  const { due, present } = base;
  const [repeated] = repeatedCandidates(candidates);
  if (repeated !== undefined) return { ...base, state: 'wrong', finding: { level: 'wrong', code: 'meeting-person-twice', at: `decisions/${base.place}/candidates/${repeated}`, values: {} } };
  if (counted < candidates.length || places === undefined || due === null || present === null || !base.rule) return { ...base, state: base.rule ? 'waiting' : 'no-rule' };
  const ballots = Object.fromEntries(Object.entries({ issued: countOf(issued), collected: countOf(collected), spoiled: countOf(spoiled) }).filter(([, count]) => count !== undefined));
  try {
    const election = decideElection(
      meetingRule(profile, 'votes', rule || base.rule.id, record.date),
      { due, present, seats: places, ...ballots },
      candidates.map(({ name, yes }) => ({ id: name.trim(), yes: countOf(yes) as number })),
    );
    const decision = election.decisions[0]?.decision ?? null;
    const state = !election.valid ? 'invalid' : decision && !decision.isJudged ? 'no-rule' : election.open === 0 ? 'passed' : 'failed';
    return { ...base, election, decision, state };
  } catch (error) {
    if (!isJicengError(error)) throw error;
    return { ...base, state: 'wrong', finding: { level: 'wrong', code: error.code as MeetingFinding['code'], at: `decisions/${base.place}`, values: error.details } };
  }
}
