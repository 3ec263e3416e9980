import type { Dated, RawRange, RawRuleHead, RawText } from './raw.js';

/** A share in the words of documents: `atLeast` 以上, 不少于 (with the number itself), `moreThan` 过半数, 超过 (without it). A fraction such as `"4/5"`. */
export interface RawShare {
  readonly atLeast?: string;
  readonly moreThan?: string;
}

/** What a person of the roll is: a full member, a probationary one, a villager. */
export interface RawStanding extends RawRuleHead {
  /** False for those who only come to meetings that name them, such as villagers; true when left out. */
  readonly member?: boolean;
  readonly votes?: boolean;
}

export interface RawMeetingKind extends RawRuleHead {
  /** What is held: a meeting with a roll, a posting, a report or check, a list. */
  readonly category?: MeetingCategory;
  /** Standings that belong to it and have a vote in it, instead of the members and those of them that vote in general. */
  readonly voters?: readonly string[];
  /** Only holders of one of these posts belong to it. */
  readonly posts?: readonly string[];
  /** The rule of votes that holds when none is named. */
  readonly vote?: string;
  /** Other rules by which it may vote, such as by households. */
  readonly otherVotes?: readonly string[];
  /** Lists that its record must hold. */
  readonly lists?: readonly RecordList[];
  /** Whether a fixed item of study opens it. */
  readonly firstItem?: boolean;
  /** Other kinds that one record may satisfy at the same time. */
  readonly mayAlsoBe?: readonly string[];
  /** What every resolution has to say. */
  readonly resolutionNeeds?: Readonly<Record<string, RawText>>;
  /** Hints to the chair, such as that the leader speaks last. */
  readonly hints?: readonly RawText[];
}

export type MeetingCategory = 'meeting' | 'posting' | 'report';

/** What a record of a category must hold before it counts as held, and what is asked for afterwards. */
export interface RawRecordRule extends RawRuleHead {
  readonly required?: readonly RecordField[];
  readonly asked?: readonly RecordField[];
}

/** 任务清单, 问题清单, 整改清单. */
export type RecordList = 'tasks' | 'problems' | 'corrections';

export type RecordField = 'date' | 'place' | 'chair' | 'recorder' | 'attendance' | 'agenda' | 'resolutions' | 'votes' | 'absence-reasons' | 'online-times' | 'evidence';

/** What a unit must have for a duty to apply. */
export type RawDutyNeed =
  | ({ readonly what: 'members' | 'full-members' } & RawRange)
  /** A committee; where it is not said whether there is one, so many full members mean that there is. */
  | { readonly what: 'committee'; readonly fullMembers?: RawRange }
  | { readonly what: 'trait'; readonly trait: string };

export interface RawDuty extends RawRuleHead {
  readonly kind?: string;
  /** Kinds of units. */
  readonly units?: readonly string[];
  readonly every?: 'month' | 'quarter' | 'half' | 'year' | 'occasion';
  readonly least?: number;
  readonly per?: 'unit' | 'group';
  readonly needs?: readonly RawDutyNeed[];
  /** The role of the person who has to hold it. */
  readonly by?: string;
  /** Held elsewhere in the year it counts, with a note. */
  readonly prefersQuarter?: number;
  /** Whether it is held on one fixed day of every month. */
  readonly onFixedDay?: boolean;
  /** Day of the month, where the unit has none of its own; one after the month's end is its last day. */
  readonly fixedDay?: number;
  /** Held on another day it counts; with a note when further than so many days from the planned one. */
  readonly tolerance?: number;
  /** occasion: days allowed; without it there is no last day. */
  readonly within?: number;
  /** Duties that are shown together, such as three-meetings. */
  readonly set?: string;
}

export interface RawVote extends RawRuleHead {
  /** Of those due. */
  readonly quorum?: RawShare;
  readonly majority?: RawShare & { readonly of?: 'due' | 'present' };
  /** By how much candidates exceed seats. */
  readonly surplus?: RawShare;
  /** Ballots are counted out and in. */
  readonly ballots?: boolean;
  /** Calendar days between the announcement and the meeting. */
  readonly noticeDays?: number;
  /** Who may call for it: a share of whom. */
  readonly callOn?: Readonly<Record<string, RawShare & { readonly title: RawText }>>;
}

export interface RawProcedureStep {
  readonly title?: RawText;
  /** Who acts. */
  readonly by?: RawText;
  /** Kinds of meetings whose record completes the step. */
  readonly meetings?: readonly string[];
  /** Rules of votes, one of which must have passed. */
  readonly votes?: readonly string[];
  /** Proofs without which the step is not complete: id and title. */
  readonly needs?: Readonly<Record<string, RawText>>;
  /** Slots that may stay empty. */
  readonly optional?: Readonly<Record<string, RawText>>;
  readonly notice?: { readonly workingDays: number; readonly countStart?: boolean; readonly places?: Readonly<Record<string, RawText>> };
  /** Whether all objections have to be closed. */
  readonly objections?: boolean;
  /** Calendar days at least since the step before. */
  readonly intervalDays?: number;
  /** A reminder so many days after an event, where the step is not complete. */
  readonly remind?: { readonly after: string; readonly days: number };
}

export interface RawProcedure extends RawRuleHead {
  readonly category?: 'decision' | 'selection' | 'case' | 'meeting';
  readonly units?: readonly string[];
  /** Ids of the steps as they follow each other. */
  readonly order?: readonly string[];
  /** Merged over the layers step by step and value by value. */
  readonly steps?: Readonly<Record<string, RawProcedureStep>>;
  /** Neighbouring steps that one meeting may complete, under a condition that somebody confirms. */
  readonly merges?: Readonly<Record<string, { readonly title: RawText; readonly steps: readonly string[] }>>;
  /** The only steps to which a matter may go back. */
  readonly backTo?: readonly string[];
  /** What kinds of matters it is for. */
  readonly matters?: Readonly<Record<string, RawText>>;
  /** Calendar days from the first step to the last, where a document limits them. */
  readonly withinDays?: number;
}

export type TalkSide = 'committee' | 'member';

export interface RawTalk extends RawRuleHead {
  readonly between?: readonly TalkSide[];
  /** `pair`: every two of them; `each`: every person on the second side at least with one on the first. */
  readonly coverage?: 'pair' | 'each';
  /** The posts by which somebody is of the committee. */
  readonly posts?: readonly string[];
  readonly least?: number;
  readonly every?: 'quarter' | 'half' | 'year';
}

/** A number that a document states beside the others: days without any meeting, a rate of completion, places of a selection. */
export interface RawMeetingLimit extends RawRuleHead {
  readonly number?: number;
  readonly unit?: 'days' | 'months' | 'years' | 'hours' | 'items';
  readonly share?: RawShare;
}

export interface RawNoticeRule extends RawRuleHead {
  /** Whether the day of posting is the first one counted. */
  readonly countStart?: boolean;
}

type Rules<Rule> = Readonly<Record<string, Dated<Rule>>>;

export interface RawMeetingSection {
  readonly standings?: Rules<RawStanding>;
  readonly kinds?: Rules<RawMeetingKind>;
  readonly records?: Rules<RawRecordRule>;
  readonly duties?: Rules<RawDuty>;
  readonly votes?: Rules<RawVote>;
  readonly notices?: Rules<RawNoticeRule>;
  readonly procedures?: Rules<RawProcedure>;
  readonly talks?: Rules<RawTalk>;
  readonly limits?: Rules<RawMeetingLimit>;
}
