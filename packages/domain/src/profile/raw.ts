import type { RawPointsSection } from './points-raw.js';
import type { RawMeetingSection } from './meeting-raw.js';

/** ISO `YYYY-MM-DD`, a day in Asia/Shanghai. */
export type IsoDate = string;

/** Where a statement comes from; wider first. A narrower layer overrides a wider one, value by value. */
export type ProfileLayer = 'national' | 'local' | 'unit';

/** The layers from the widest to the narrowest. */
export const layerOrder: readonly ProfileLayer[] = ['national', 'local', 'unit'];

/** A text in Chinese alone, or in several languages of which Chinese is always one: any that a page adds, by its tag, besides those of the kit. */
export type RawText = string | LocalText | (LocalText & Readonly<Record<string, string>>);

export interface LocalText {
  readonly 'zh-CN': string;
  readonly en?: string;
  readonly ug?: string;
}

/** Where in which document a rule stands. */
export interface RawClause {
  /** A key of `documents`. */
  readonly document: string;
  /** As the document numbers it: `二(四)2`. */
  readonly section?: string;
  /** The sentence itself. */
  readonly text?: string;
}

export interface RawDocument {
  readonly title: RawText;
  readonly issuer?: RawText;
  readonly number?: string;
  readonly date?: IsoDate;
  readonly url?: string;
  readonly note?: RawText;
}

/** An amount in yuan as the document writes it, at most two decimals: `20000`, `0.2`, `"0.20"`. */
export type Yuan = number | string;

/** A number of a range in the words of documents: `from` 以上, `above` 超过, `below` 不足, `upTo` 以下, 以内 (and including it). */
export interface RawRange {
  readonly from?: number | string;
  readonly above?: number | string;
  readonly below?: number | string;
  readonly upTo?: number | string;
}

/** When a rule applies. Several keys of one condition all have to hold. */
export type RawCondition =
  | ({ readonly fact: string; readonly is?: string | boolean | readonly string[] } & RawRange)
  | { readonly all: readonly RawCondition[] }
  | { readonly any: readonly RawCondition[] };

/** What an amount is taken from: a line of this profile by its id, or a fact of money; `whenMissing` is yuan. */
export type RawOperand = string | { readonly fact: string; readonly whenMissing?: Yuan };

/** What a fact is. People and counts are whole numbers; money is whole fen. */
export type FactType = 'people' | 'count' | 'money' | 'yes-no' | 'choice';

export interface RawFact {
  readonly type: FactType;
  readonly title: RawText;
  readonly help?: RawText;
  /** Written after the number: 人, 平方米. */
  readonly unit?: RawText;
  readonly choices?: Readonly<Record<string, RawText>>;
  /** Other choices than those listed are taken too; no rule need apply to them. */
  readonly open?: boolean;
  /** Other headings under which tables have the fact: a form says 人口, a file says population. */
  readonly names?: readonly string[];
  /** Other words for a choice, by its id: 村委会 and 行政村 for a village. */
  readonly choiceNames?: Readonly<Record<string, readonly string[]>>;
  /** Id of the fact whose value at the end of the year before this one is. */
  readonly previousYearOf?: string;
  /** The value counts only for the calendar year in which it is dated, as a sum paid so far does. */
  readonly withinYear?: boolean;
}

/** What every rule may carry. `rule` is the id of the domain extract, such as FND-01. */
export interface RawRuleHead {
  readonly rule?: string;
  readonly title?: RawText;
  readonly clause?: RawClause;
  /** Whether somebody compared the values with the official text. */
  readonly checked?: boolean;
  /** First day on which the statement holds; before it, the wider layer's statement stands. */
  readonly from?: IsoDate;
  /** Last day on which it holds. */
  readonly to?: IsoDate;
  readonly note?: RawText;
  /** Takes the wider layers' rule out. */
  readonly removed?: boolean;
}

export type LineForm = 'fixed' | 'tiers' | 'per-head' | 'share' | 'sum' | 'bands';

/** A line as one layer states it. With `form` it is a whole line; without, it changes single values of the wider layer's. */
export interface RawLine extends RawRuleHead {
  readonly form?: LineForm;
  readonly appliesWhen?: RawCondition;
  readonly rounding?: 'fen' | 'yuan';
  /** The amount is a minimum (不低于). */
  readonly atLeast?: boolean;
  /** Whether the line counts in the total; true, and false for `sum`. */
  readonly inTotal?: boolean;
  /** fixed, per-head. */
  readonly amount?: Yuan;
  /** fixed, per-head: the upper end where the document gives a range. */
  readonly highest?: Yuan;
  /** fixed, per-head: how often a year, such as 12 for a monthly amount. */
  readonly times?: number;
  /** tiers, per-head, bands: the fact that decides. */
  readonly fact?: string;
  readonly tiers?: readonly (RawRange & { readonly amount: Yuan })[];
  /** per-head: never less, never more than this. */
  readonly floor?: Yuan;
  readonly cap?: Yuan;
  /** per-head: fewer than this number get `minimumAmount`, or as much as this number. */
  readonly minimumCount?: number;
  readonly minimumAmount?: Yuan;
  /** share: of what, and how much. */
  readonly of?: RawOperand | readonly RawOperand[];
  readonly percent?: number | string;
  readonly bands?: readonly (RawRange & { readonly percent: number | string })[];
  /** bands: `whole` applies the band's rate to the whole amount, `marginal` to the part in each band. */
  readonly mode?: 'whole' | 'marginal';
}

/** A number that is compared with a limit: a floor of pay, a ceiling of spending. */
export interface RawCheck extends RawRuleHead {
  readonly appliesWhen?: RawCondition;
  readonly fact?: string;
  /** `average` compares the average over many units. */
  readonly scope?: 'unit' | 'average';
  readonly atLeast?: RawLimit;
  readonly atMost?: RawLimit;
}

/** An amount in yuan, a plain number, or a percentage of a fact or line. */
export type RawLimit = { readonly amount: Yuan } | { readonly number: number } | { readonly percent: number | string; readonly of: RawOperand };

export interface RawNote extends RawRuleHead {
  readonly appliesWhen?: RawCondition;
  readonly text?: RawText;
}

export interface RawIncomeTier extends RawRange {
  readonly id: string;
  readonly title: RawText;
  /** The document's words include this number too, though it lies in the next tier: 10—20万元 beside 20万元以上. */
  readonly alsoUpTo?: Yuan;
  /** How many villages the document wants in this tier. */
  readonly target?: number;
}

export interface RawIncomeTiers extends RawRuleHead {
  readonly fact?: string;
  readonly tiers?: readonly RawIncomeTier[];
  /** Bounds are yuan. The reading in use; the other is shown beside it. */
  readonly reading?: 'exclusive' | 'cumulative';
}

/** Figures that a document states and that no calculation uses: examples of other places, conditions, counts. */
export interface RawReference extends RawRuleHead {
  readonly values?: readonly { readonly title: RawText; readonly amount?: Yuan; readonly number?: number; readonly unit?: RawText }[];
}

export interface RawDuesKind extends RawRuleHead {
  readonly form?: 'bands' | 'fixed' | 'range';
  readonly mode?: 'whole' | 'marginal';
  readonly bands?: RawLine['bands'];
  /** Yuan a month. */
  readonly amount?: Yuan;
  readonly lowest?: Yuan;
  readonly highest?: Yuan;
}

/** One statement, or several with dates that do not overlap. */
export type Dated<T> = T | readonly T[];

export interface RawFundSection {
  readonly rounding?: 'fen' | 'yuan';
  readonly lines?: Readonly<Record<string, Dated<RawLine>>>;
  readonly checks?: Readonly<Record<string, Dated<RawCheck>>>;
  readonly notes?: Readonly<Record<string, Dated<RawNote>>>;
  readonly incomeTiers?: Readonly<Record<string, Dated<RawIncomeTiers>>>;
  readonly references?: Readonly<Record<string, Dated<RawReference>>>;
}

/** A profile as its JSON file has it. The JSON Schema of `@jiceng/profiles` says the same for authors. */
export interface RawProfile {
  readonly $schema?: string;
  /** Version of this format; 1. */
  readonly format: number;
  readonly id: string;
  /** Version of the content, such as `3` or `3.1`. */
  readonly version: string;
  readonly title: RawText;
  readonly summary?: RawText;
  readonly layer: ProfileLayer;
  /** Id of the profile whose statements hold where this one says nothing. */
  readonly extends?: string;
  /** The unit whose own rules these are, in the layer `unit`. */
  readonly unit?: string;
  readonly documents?: Readonly<Record<string, RawDocument>>;
  readonly facts?: Readonly<Record<string, RawFact>>;
  /** Sentences that results are told in, with slots such as `{amount}`. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly fund?: RawFundSection;
  readonly dues?: Readonly<Record<string, Dated<RawDuesKind>>>;
  readonly meeting?: RawMeetingSection;
  readonly points?: RawPointsSection;
  readonly org?: Readonly<Record<string, unknown>>;
}
