import type { MeetingCategory, RawDuty, RawMeetingLimit, RecordField, RecordList, TalkSide } from './meeting-raw.js';
import type { LocalText } from './raw.js';
import type { NumberRange, Origin, RuleHead } from './types.js';

/** A share of people in whole numbers. `atLeast` is reached with the number itself, `moreThan` is not (XC-01, XC-02). */
export interface Share {
  readonly word: 'atLeast' | 'moreThan';
  readonly numerator: number;
  readonly denominator: number;
}

/** What every rule of meetings has. */
export interface MeetingRule extends RuleHead {
  /** What held before, in other stretches of time; empty for most. */
  readonly otherTimes: readonly this[];
}

export interface StandingRule extends MeetingRule {
  /** Whether meetings that name nobody are for such people too. */
  readonly isMember: boolean;
  readonly votes: boolean;
}

export interface MeetingKind extends MeetingRule {
  readonly category: MeetingCategory;
  /** Who belongs to it and votes; null: the members, and of them those who vote in general. */
  readonly voters: readonly string[] | null;
  /** null: everybody on the roll. */
  readonly posts: readonly string[] | null;
  readonly vote: string | null;
  readonly otherVotes: readonly string[];
  readonly lists: readonly RecordList[];
  readonly firstItem: boolean;
  readonly mayAlsoBe: readonly string[];
  readonly resolutionNeeds: Readonly<Record<string, LocalText>>;
  readonly hints: readonly LocalText[];
}

export interface RecordRule extends MeetingRule {
  readonly required: readonly RecordField[];
  readonly asked: readonly RecordField[];
}

export type DutyNeed =
  | { readonly what: 'members' | 'full-members'; readonly range: NumberRange }
  | { readonly what: 'committee'; readonly fullMembers: NumberRange | null }
  | { readonly what: 'trait'; readonly trait: string };

export interface DutyRule extends MeetingRule {
  readonly kind: string;
  readonly units: readonly string[];
  readonly every: NonNullable<RawDuty['every']>;
  readonly least: number;
  readonly per: 'unit' | 'group';
  readonly needs: readonly DutyNeed[];
  readonly by: string | null;
  readonly prefersQuarter: number | null;
  readonly onFixedDay: boolean;
  readonly fixedDay: number | null;
  readonly tolerance: number | null;
  readonly within: number | null;
  readonly set: string | null;
}

export interface VoteRule extends MeetingRule {
  /** Of those due; null: the document states none. */
  readonly quorum: Share | null;
  readonly majority: (Share & { readonly of: 'due' | 'present' }) | null;
  readonly surplus: Share | null;
  readonly ballots: boolean;
  readonly noticeDays: number | null;
  readonly callOn: Readonly<Record<string, Share & { readonly title: LocalText }>>;
}

export interface NoticeRule extends MeetingRule {
  readonly countStart: boolean;
}

export interface ProcedureStep {
  readonly id: string;
  readonly title: LocalText;
  readonly by: LocalText | null;
  readonly meetings: readonly string[];
  readonly votes: readonly string[];
  readonly needs: Readonly<Record<string, LocalText>>;
  readonly optional: Readonly<Record<string, LocalText>>;
  /** `countStart`: whether the day of posting is the first one counted. */
  readonly notice: { readonly workingDays: number; readonly countStart: boolean; readonly places: Readonly<Record<string, LocalText>> } | null;
  readonly objections: boolean;
  readonly intervalDays: number | null;
  readonly remind: { readonly after: string; readonly days: number } | null;
  /** The layers that state something about the step, from the widest to the narrowest. */
  readonly stated: readonly Origin[];
}

export interface Procedure extends MeetingRule {
  readonly category: 'decision' | 'selection' | 'case' | 'meeting';
  readonly units: readonly string[];
  /** In the order in which they follow each other. */
  readonly steps: readonly ProcedureStep[];
  readonly merges: Readonly<Record<string, { readonly title: LocalText; readonly steps: readonly string[] }>>;
  readonly backTo: readonly string[];
  readonly matters: Readonly<Record<string, LocalText>>;
  readonly withinDays: number | null;
}

export interface TalkRule extends MeetingRule {
  readonly between: readonly [TalkSide, TalkSide];
  readonly coverage: 'pair' | 'each';
  readonly posts: readonly string[];
  readonly least: number;
  readonly every: 'quarter' | 'half' | 'year';
}

export interface MeetingLimit extends MeetingRule {
  readonly number: number | null;
  readonly unit: NonNullable<RawMeetingLimit['unit']> | null;
  readonly share: Share | null;
}

/** The rules of one section by their ids: of each the one that holds last; what held in other stretches stands in it. */
export type RulesById<Rule> = Readonly<Record<string, Rule>>;

export interface MeetingRules {
  readonly standings: RulesById<StandingRule>;
  readonly kinds: RulesById<MeetingKind>;
  /** By category of kinds. */
  readonly records: RulesById<RecordRule>;
  readonly duties: RulesById<DutyRule>;
  readonly votes: RulesById<VoteRule>;
  readonly notices: RulesById<NoticeRule>;
  readonly procedures: RulesById<Procedure>;
  readonly talks: RulesById<TalkRule>;
  readonly limits: RulesById<MeetingLimit>;
}
