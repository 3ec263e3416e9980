import { below, type Report } from './finding.js';
import { mergedObjects, mergeEntries, valueOf, type Entry } from './layers.js';
import { fractionOf } from './meeting-shape.js';
import type { RawDutyNeed, RawMeetingSection, RawProcedure, RawProcedureStep, RawShare, RawTalk, RawVote, TalkSide } from './meeting-raw.js';
import type { DutyNeed, DutyRule, MeetingKind, MeetingLimit, MeetingRule, MeetingRules, NoticeRule, Procedure, ProcedureStep, RecordRule, RulesById, Share, StandingRule, TalkRule, VoteRule } from './meeting-types.js';
import { readRange } from './ranges.js';
import type { Dated, LocalText, RawDocument, RawProfile, RawRange, RawRuleHead, RawText } from './raw.js';
import { readAll } from './read-rules.js';
import { checkKeys, localText, readHead, UnreadableRule, type ReadContext } from './read-values.js';
import { checkMeetingReferences } from './meeting-references.js';
import type { NumberRange, Origin, Statement } from './types.js';

/**
 * The rules of meetings that all layers state together, read and checked.
 * @param layers from the widest to the narrowest; their shape is sound
 */
export function readMeeting(layers: readonly RawProfile[], documents: Readonly<Record<string, RawDocument>>, report: Report): MeetingRules {
  const context: ReadContext = { facts: {}, report };
  const section = <Rule extends MeetingRule>(key: keyof RawMeetingSection, needed: readonly string[], read: (entry: Entry, context: ReadContext) => Rule): RulesById<Rule> => {
    const pick = (raw: RawProfile): Readonly<Record<string, Dated<RawRuleHead>>> | undefined => (raw.meeting as RawMeetingSection | undefined)?.[key];
    const entries = mergeEntries(layers, { path: below('/meeting', key), pick, completeKey: 'title' }, documents, report);
    return byIdAndTime(readAll(entries, (entry, within) => (checkKeys(entry, ['title', ...needed], null, within), read(entry, within)), context));
  };
  const notices = section('notices', ['countStart'], readNotice);
  const countStart = notices['posting']?.countStart ?? false;
  const rules: MeetingRules = {
    standings: section('standings', ['votes'], readStanding),
    kinds: section('kinds', [], readKind),
    records: section('records', ['required'], readRecordRule),
    duties: section('duties', ['kind', 'units', 'every'], readDuty),
    votes: section('votes', [], readVote),
    notices,
    procedures: section('procedures', ['order', 'steps'], (entry, within) => readProcedure(entry, countStart, within)),
    talks: section('talks', ['between', 'coverage', 'posts', 'every'], readTalk),
    limits: section('limits', [], readLimit),
  };
  checkMeetingReferences(rules, report);
  return rules;
}

/** Of each id the rule that holds last, with the others in it. */
function byIdAndTime<Rule extends MeetingRule>(rules: readonly Rule[]): RulesById<Rule> {
  const lists = new Map<string, Rule[]>();
  for (const rule of rules) lists.set(rule.id, [...(lists.get(rule.id) ?? []), rule]);
  return Object.fromEntries([...lists].map(([id, list]) => [id, { ...(list.at(-1) as Rule), otherTimes: list.slice(0, -1) }]));
}

/** A value of the entry, or what stands for one that nobody states. */
function given<Value>(entry: Entry, key: string, otherwise: Value): Value {
  return (valueOf(entry, key) as Value | undefined) ?? otherwise;
}

function head(entry: Entry): Omit<MeetingRule, 'otherTimes'> & { readonly otherTimes: [] } {
  return { ...readHead(entry), otherTimes: [] };
}

function texts(raw: Readonly<Record<string, RawText>> | undefined): Record<string, LocalText> {
  return Object.fromEntries(Object.entries(raw ?? {}).map(([id, text]) => [id, localText(text)]));
}

function shareOf({ atLeast, moreThan }: RawShare): Share {
  const fraction = fractionOf(moreThan ?? atLeast) as { numerator: number; denominator: number };
  return { word: moreThan === undefined ? 'atLeast' : 'moreThan', ...fraction };
}

function shareOrNull(raw: RawShare | undefined): Share | null {
  return raw === undefined ? null : shareOf(raw);
}

function rangeOf(raw: RawRange, path: string, report: Report): NumberRange {
  const range = readRange(raw, false, path, report);
  if (!range) throw new UnreadableRule();
  return range;
}

function readStanding(entry: Entry): StandingRule {
  return { ...head(entry), isMember: given(entry, 'member', true), votes: given(entry, 'votes', false) };
}

function readKind(entry: Entry): MeetingKind {
  return {
    ...head(entry),
    category: given<MeetingKind['category']>(entry, 'category', 'meeting'),
    voters: given<readonly string[] | null>(entry, 'voters', null),
    posts: given<readonly string[] | null>(entry, 'posts', null),
    vote: given<string | null>(entry, 'vote', null),
    otherVotes: given<readonly string[]>(entry, 'otherVotes', []),
    lists: given<MeetingKind['lists']>(entry, 'lists', []),
    firstItem: given(entry, 'firstItem', false),
    mayAlsoBe: given<readonly string[]>(entry, 'mayAlsoBe', []),
    resolutionNeeds: texts(valueOf(entry, 'resolutionNeeds') as Record<string, RawText> | undefined),
    hints: given<readonly RawText[]>(entry, 'hints', []).map(localText),
  };
}

function readRecordRule(entry: Entry): RecordRule {
  return { ...head(entry), required: given<RecordRule['required']>(entry, 'required', []), asked: given<RecordRule['asked']>(entry, 'asked', []) };
}

function readDuty(entry: Entry, { report }: ReadContext): DutyRule {
  const needs = given<readonly RawDutyNeed[]>(entry, 'needs', []).map((need, index) => readNeed(need, below(below(entry.path, 'needs'), index), report));
  return {
    ...head(entry),
    kind: given(entry, 'kind', ''),
    units: given<readonly string[]>(entry, 'units', []),
    every: given<DutyRule['every']>(entry, 'every', 'year'),
    least: given(entry, 'least', 1),
    per: given<DutyRule['per']>(entry, 'per', 'unit'),
    needs,
    by: given<string | null>(entry, 'by', null),
    prefersQuarter: given<number | null>(entry, 'prefersQuarter', null),
    onFixedDay: given(entry, 'onFixedDay', false),
    fixedDay: given<number | null>(entry, 'fixedDay', null),
    tolerance: given<number | null>(entry, 'tolerance', null),
    within: given<number | null>(entry, 'within', null),
    set: given<string | null>(entry, 'set', null),
  };
}

function readNeed(raw: RawDutyNeed, path: string, report: Report): DutyNeed {
  if (raw.what === 'trait') return { what: 'trait', trait: raw.trait };
  if (raw.what === 'committee') return { what: 'committee', fullMembers: raw.fullMembers ? rangeOf(raw.fullMembers, below(path, 'fullMembers'), report) : null };
  const { what, ...range } = raw;
  return { what, range: rangeOf(range, path, report) };
}

function readVote(entry: Entry): VoteRule {
  const majority = valueOf(entry, 'majority') as RawVote['majority'];
  const callOn = given<NonNullable<RawVote['callOn']>>(entry, 'callOn', {});
  return {
    ...head(entry),
    quorum: shareOrNull(valueOf(entry, 'quorum') as RawShare | undefined),
    majority: majority ? { ...shareOf(majority), of: majority.of ?? 'due' } : null,
    surplus: shareOrNull(valueOf(entry, 'surplus') as RawShare | undefined),
    ballots: given(entry, 'ballots', false),
    noticeDays: given<number | null>(entry, 'noticeDays', null),
    callOn: Object.fromEntries(Object.entries(callOn).map(([id, raw]) => [id, { ...shareOf(raw), title: localText(raw.title) }])),
  };
}

function readNotice(entry: Entry): NoticeRule {
  return { ...head(entry), countStart: given(entry, 'countStart', false) };
}

/** The steps are merged over the layers value by value, so that a locality may add a notice to one of them. */
function readProcedure(entry: Entry, countStart: boolean, { report }: ReadContext): Procedure {
  const layered = (entry.stated['steps'] ?? []) as readonly Statement[];
  const steps = mergedObjects(layered.map(({ value }) => value as Record<string, unknown>)) as Record<string, RawProcedureStep>;
  const order = given<readonly string[]>(entry, 'order', []);
  const path = below(entry.path, 'order');
  order.forEach((id, index) => {
    if (!Object.hasOwn(steps, id) || order.indexOf(id) < index) {
      const expected = 'every step once';
      report(below(path, index), 'profile-bad-value', `Expected ${expected}: “${id}” ${Object.hasOwn(steps, id) ? 'stands twice' : 'is not among “steps”'}.`, { expected, given: id });
      throw new UnreadableRule();
    }
  });
  const merges = given<NonNullable<RawProcedure['merges']>>(entry, 'merges', {});
  return {
    ...head(entry),
    category: given<Procedure['category']>(entry, 'category', 'decision'),
    units: given<readonly string[]>(entry, 'units', []),
    steps: order.map((id) => readStep(id, steps[id] as RawProcedureStep, countStart, layered.filter(({ value }) => Object.hasOwn(value as object, id)))),
    merges: Object.fromEntries(Object.entries(merges).map(([id, { title, steps: merged }]) => [id, { title: localText(title), steps: merged }])),
    backTo: given<readonly string[]>(entry, 'backTo', []),
    matters: texts(valueOf(entry, 'matters') as Record<string, RawText> | undefined),
    withinDays: given<number | null>(entry, 'withinDays', null),
  };
}

function readStep(id: string, raw: RawProcedureStep, countStart: boolean, stated: readonly Origin[]): ProcedureStep {
  const { notice } = raw;
  return {
    id,
    title: localText(raw.title ?? id),
    by: raw.by === undefined ? null : localText(raw.by),
    meetings: raw.meetings ?? [],
    votes: raw.votes ?? [],
    needs: texts(raw.needs),
    optional: texts(raw.optional),
    notice: notice ? { workingDays: notice.workingDays, countStart: notice.countStart ?? countStart, places: texts(notice.places) } : null,
    objections: raw.objections ?? false,
    intervalDays: raw.intervalDays ?? null,
    remind: raw.remind ?? null,
    stated: stated.map(({ layer, profile, clause }) => ({ layer, profile, clause })),
  };
}

function readTalk(entry: Entry, { report }: ReadContext): TalkRule {
  const between = given<readonly TalkSide[]>(entry, 'between', []);
  if (between.length !== 2) {
    report(below(entry.path, 'between'), 'profile-bad-value', 'Expected two sides.', { expected: 'two sides', given: String(between.length) });
    throw new UnreadableRule();
  }
  return {
    ...head(entry),
    between: between as readonly [TalkSide, TalkSide],
    coverage: given<NonNullable<RawTalk['coverage']>>(entry, 'coverage', 'each'),
    posts: given<readonly string[]>(entry, 'posts', []),
    least: given(entry, 'least', 1),
    every: given<NonNullable<RawTalk['every']>>(entry, 'every', 'year'),
  };
}

function readLimit(entry: Entry, context: ReadContext): MeetingLimit {
  const share = shareOrNull(valueOf(entry, 'share') as RawShare | undefined);
  if (!share) checkKeys(entry, ['number', 'unit'], null, context);
  return { ...head(entry), number: given<number | null>(entry, 'number', null), unit: given<MeetingLimit['unit']>(entry, 'unit', null), share };
}
