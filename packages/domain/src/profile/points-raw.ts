import type { Dated, RawRuleHead, RawText } from './raw.js';

/** How often a cap is counted anew, or a period is published. */
export type RawRecurrence = 'day' | 'month' | 'quarter' | 'year';

/** At most so many points, or so often, in each period. */
export interface RawPointsCap {
  readonly points?: number;
  readonly times?: number;
  readonly every: RawRecurrence;
}

/** An item that is scored (积分项目), as one layer states it. With `form` it is a whole rule. */
export interface RawPointsRule extends RawRuleHead {
  readonly form?: 'fixed' | 'by-class' | 'open';
  /** A key of `points.categories`. */
  readonly category?: string;
  /** Who can get it; both when not said. */
  readonly subjects?: readonly ('household' | 'member')[];
  /** Whether it counts only once a second person has approved it. */
  readonly approval?: boolean;
  /** Whether the approval needs a panel of cadres, members and residents. */
  readonly panel?: boolean;
  /** How many have to judge. */
  readonly judges?: number;
  /** Whether a photo, sheet or witness has to be named. */
  readonly evidence?: boolean;
  readonly caps?: readonly RawPointsCap[];
  /** fixed: points for one; below 0 for a deduction. by-class: by the class of the subject, `otherwise` for all others. */
  readonly points?: number | Readonly<Record<string, number>>;
  /** fixed, by-class: so many of the quantity make one, such as 60 minutes. */
  readonly per?: number;
  /** What the quantity counts: 次, 分钟. */
  readonly unit?: RawText;
  /** open: fewest and most points at once. */
  readonly lowest?: number;
  readonly highest?: number;
}

/** A rule about all points, as one layer states it. */
export interface RawPointsPolicy extends RawRuleHead {
  readonly form?: 'expiry' | 'publication' | 'panel' | 'redemption' | 'exemption' | 'linkage' | 'score' | 'stars' | 'shares';
  /** expiry: how many months points live, and to the end of what they are rounded up. */
  readonly months?: number;
  readonly endOf?: RawRecurrence;
  /** publication: how often, and how many working days objections have. */
  readonly every?: 'month' | 'quarter' | 'year';
  readonly days?: number;
  /** panel: fewest of each kind. */
  readonly cadres?: number;
  readonly members?: number;
  readonly residents?: number;
  /** redemption: from and to which days of the year, as MM-DD, the shop gives out. */
  readonly windows?: readonly { readonly from: string; readonly to: string }[];
  /** exemption: the age from which people can be left out. */
  readonly age?: number;
  /** linkage: the share of the linked households' average that a member gets on top. */
  readonly percent?: number | string;
  /** score: what everybody begins with, bounds, and the most that categories give; by category. */
  readonly start?: number;
  readonly lowest?: number;
  readonly highest?: number;
  readonly parts?: Readonly<Record<string, number>>;
  /** stars: from which score how many; the weight of satisfaction in percent, and below which satisfaction at most how many. */
  readonly bands?: readonly { readonly score: number; readonly stars: number }[];
  readonly satisfaction?: { readonly weight: number; readonly below: number; readonly stars: number };
  /** shares: the first so many percent of the ranks, then the next. */
  readonly shares?: readonly { readonly percent: number; readonly title: RawText }[];
}

export interface RawPointsSection {
  readonly categories?: Readonly<Record<string, RawText>>;
  readonly classes?: Readonly<Record<string, RawText>>;
  readonly rules?: Readonly<Record<string, Dated<RawPointsRule>>>;
  readonly policies?: Readonly<Record<string, Dated<RawPointsPolicy>>>;
}
