import type { Fraction } from '../money/index.js';
import type { LocalText } from './raw.js';
import type { RawRecurrence } from './points-raw.js';
import type { RuleHead } from './types.js';

export interface PointsCap {
  /** Most points, and most often, in each period; null: no bound. */
  readonly points: number | null;
  readonly times: number | null;
  readonly every: RawRecurrence;
}

/** How many points an award has: `per` of the quantity make one, and only whole ones count. */
export type PointsForm =
  | { readonly form: 'fixed'; readonly points: number; readonly per: number; readonly unit: LocalText | null }
  | { readonly form: 'by-class'; readonly points: Readonly<Record<string, number>>; readonly otherwise: number; readonly per: number; readonly unit: LocalText | null }
  /** Whoever records says how many; null: no bound. */
  | { readonly form: 'open'; readonly lowest: number; readonly highest: number | null };

/** An item that is scored (积分项目). */
export interface PointsRule extends RuleHead {
  /** A key of the profile's categories. */
  readonly category: string;
  readonly subjects: readonly ('household' | 'member')[];
  readonly needsApproval: boolean;
  readonly needsPanel: boolean;
  readonly needsEvidence: boolean;
  /** Fewest judges; 0: none needed. */
  readonly judges: number;
  readonly caps: readonly PointsCap[];
  readonly how: PointsForm;
}

export type PointsPolicyForm =
  /** Points live so many months, to the end of that day, month, quarter or year. */
  | { readonly form: 'expiry'; readonly months: number; readonly endOf: RawRecurrence }
  | { readonly form: 'publication'; readonly every: 'month' | 'quarter' | 'year'; readonly days: number }
  | { readonly form: 'panel'; readonly cadres: number; readonly members: number; readonly residents: number }
  /** Days of the year as MM-DD, both ends within. */
  | { readonly form: 'redemption'; readonly windows: readonly { readonly from: string; readonly to: string }[] }
  | { readonly form: 'exemption'; readonly age: number }
  | { readonly form: 'linkage'; readonly percent: Fraction }
  /** `parts`: the most that a category gives; a category that is not named has no bound. */
  | { readonly form: 'score'; readonly start: number; readonly lowest: number | null; readonly highest: number | null; readonly parts: Readonly<Record<string, number>> }
  | {
      readonly form: 'stars';
      /** From the highest down. */
      readonly bands: readonly { readonly score: number; readonly stars: number }[];
      readonly satisfaction: { readonly weight: number; readonly below: number; readonly stars: number } | null;
    }
  | { readonly form: 'shares'; readonly shares: readonly { readonly percent: number; readonly title: LocalText }[] };

/** A rule about all points. */
export interface PointsPolicy<Form extends PointsPolicyForm['form'] = PointsPolicyForm['form']> extends RuleHead {
  readonly how: Extract<PointsPolicyForm, { readonly form: Form }>;
}

/** The points of a profile: what is scored, and how. */
export interface PointsRules {
  readonly categories: Readonly<Record<string, LocalText>>;
  /** Classes of subjects, by which some rules differ (PTS-03). */
  readonly classes: Readonly<Record<string, LocalText>>;
  readonly rules: readonly PointsRule[];
  readonly policies: readonly PointsPolicy[];
}
