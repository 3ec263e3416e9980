import type { Fraction, RoundingUnit } from '../money/index.js';
import type { MeetingRules } from './meeting-types.js';
import type { PointsRules } from './points-types.js';
import type { FactType, IsoDate, ProfileLayer, LocalText } from './raw.js';

/** Where a rule stands, with what is needed to show it. */
export interface Clause {
  /** Key of the document in the profile. */
  readonly document: string;
  readonly section?: string;
  readonly text?: string;
  /** The document's title, in Chinese. */
  readonly title: string;
  /** Whether somebody compared the values with the official text. */
  readonly checked: boolean;
}

/** Which layer of which profile states a value. */
export interface Origin {
  readonly layer: ProfileLayer;
  /** Id of the profile. */
  readonly profile: string;
  readonly clause: Clause;
}

/** What one layer states about one value of a rule, in the profile's own writing (money in yuan). The last one holds. */
export interface Statement extends Origin {
  readonly value: unknown;
}

/** What every resolved rule has. */
export interface RuleHead {
  readonly id: string;
  /** Id of the domain extract, such as `FND-01`; `''` where the author gave none. */
  readonly rule: string;
  readonly title: LocalText;
  /** The clause of the narrowest layer that states something about the rule. */
  readonly clause: Clause;
  readonly note?: LocalText;
  /** First and last day on which the rule holds in this form; null: no bound. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** For every value of the rule what the layers state, from the widest to the narrowest. */
  readonly stated: Readonly<Record<string, readonly Statement[]>>;
}

/** A range of whole numbers, both ends within it; `upTo` null: no end. Money is in fen. */
export interface NumberRange {
  readonly from: number;
  readonly upTo: number | null;
  /** The word by which the document bounds it: `above` 3,000 is the same range as `from` 3,000.01. */
  readonly lowerWord: 'from' | 'above' | null;
  readonly upperWord: 'below' | 'upTo' | null;
}

export type Condition =
  | { readonly form: 'is'; readonly fact: string; readonly values: readonly (string | boolean)[] }
  | { readonly form: 'within'; readonly fact: string; readonly range: NumberRange }
  | { readonly form: 'all' | 'any'; readonly conditions: readonly Condition[] };

export type Operand = { readonly line: string } | { readonly fact: string; readonly whenMissing: number | null };

export interface Tier extends NumberRange {
  readonly amountFen: number;
}

export interface Band extends NumberRange {
  readonly rate: Fraction;
}

export interface FixedForm {
  readonly form: 'fixed';
  readonly amountFen: number;
  readonly highestFen: number | null;
  readonly times: number;
}
export interface TiersForm {
  readonly form: 'tiers';
  readonly fact: string;
  readonly tiers: readonly Tier[];
}
export interface PerHeadForm {
  readonly form: 'per-head';
  readonly fact: string;
  readonly amountFen: number;
  readonly highestFen: number | null;
  readonly times: number;
  readonly floorFen: number | null;
  readonly capFen: number | null;
  readonly minimumCount: number;
  readonly minimumAmountFen: number | null;
}
export interface ShareForm {
  readonly form: 'share';
  readonly of: Operand;
  readonly rate: Fraction;
}
export interface SumForm {
  readonly form: 'sum';
  readonly of: readonly Operand[];
}
export interface BandsForm {
  readonly form: 'bands';
  readonly fact: string;
  readonly mode: 'whole' | 'marginal';
  readonly bands: readonly Band[];
}

export type AmountForm = FixedForm | TiersForm | PerHeadForm | ShareForm | SumForm | BandsForm;

/** A line of the budget. Amounts are whole fen. */
export interface LineRule extends RuleHead {
  readonly appliesWhen: Condition | null;
  readonly rounding: RoundingUnit;
  readonly isMinimum: boolean;
  readonly inTotal: boolean;
  readonly how: AmountForm;
}

/** A whole number to compare with: fen for facts of money, else a plain number. */
export type Limit = { readonly form: 'fixed'; readonly value: number } | { readonly form: 'share'; readonly of: Operand; readonly rate: Fraction };

export interface CheckRule extends RuleHead {
  readonly appliesWhen: Condition | null;
  readonly fact: string;
  readonly scope: 'unit' | 'average';
  readonly atLeast: Limit | null;
  readonly atMost: Limit | null;
}

export interface NoteRule extends RuleHead {
  readonly appliesWhen: Condition | null;
  readonly text: LocalText;
}

export interface IncomeTier extends NumberRange {
  readonly id: string;
  readonly title: LocalText;
  /** The end by another reading of the document's words, in fen; null where there is none. */
  readonly alsoUpToFen: number | null;
  readonly target: number | null;
}

export interface IncomeTiers extends RuleHead {
  readonly fact: string;
  readonly tiers: readonly IncomeTier[];
  readonly reading: 'exclusive' | 'cumulative';
}

export interface ReferenceRule extends RuleHead {
  readonly values: readonly { readonly title: LocalText; readonly amountFen?: number; readonly number?: number; readonly unit?: LocalText }[];
}

export interface DuesKind extends RuleHead {
  readonly how:
    | Omit<BandsForm, 'fact'>
    | { readonly form: 'fixed'; readonly amountFen: number }
    | { readonly form: 'range'; readonly lowestFen: number; readonly highestFen: number };
}

/** What the rules ask of a unit. */
export interface Fact {
  readonly id: string;
  readonly type: FactType;
  readonly title: LocalText;
  readonly help?: LocalText;
  readonly unit?: LocalText;
  readonly choices: Readonly<Record<string, LocalText>>;
  readonly isOpen: boolean;
  /** Other headings under which tables have the fact, beside its id and titles. */
  readonly names: readonly string[];
  /** Other words for choices, by their ids. */
  readonly choiceNames: Readonly<Record<string, readonly string[]>>;
  /** Id of the fact whose value at the end of the year before this one is; null for a fact of its own. */
  readonly previousYearOf: string | null;
  /** Whether a value counts only for the calendar year in which it is dated. */
  readonly isWithinYear: boolean;
}

/** Whether the fact is a whole number: people, a count, or money in fen. */
export function isNumericFact({ type }: Fact): boolean {
  return type === 'people' || type === 'count' || type === 'money';
}

/**
 * A profile with its layers merged, every value read and checked. Plain data that is frozen: it may be cloned, stored and
 * sent to a worker. Rules stand in the order of the widest layer that states them; a rule stands once for each stretch of time.
 */
export interface Profile {
  readonly resolved: true;
  readonly id: string;
  readonly version: string;
  /** SHA-256 of what all layers state, 64 hexadecimal digits. The same content gives the same hash, whatever the order of its keys. */
  readonly hash: string;
  readonly title: LocalText;
  /** The profiles merged, from the widest to the narrowest. */
  readonly layers: readonly { readonly layer: ProfileLayer; readonly id: string; readonly version: string; readonly title: LocalText }[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly fund: {
    readonly lines: readonly LineRule[];
    readonly checks: readonly CheckRule[];
    readonly notes: readonly NoteRule[];
    readonly incomeTiers: readonly IncomeTiers[];
    readonly references: readonly ReferenceRule[];
  };
  readonly dues: readonly DuesKind[];
  readonly meeting: MeetingRules;
  /** Kept as the layers state them, merged key by key. */
  readonly points: PointsRules;
  readonly org: Readonly<Record<string, unknown>>;
}
