import { holdsOn, resolvedProfile, type Clause, type IncomeTiers, type LocalText, type Profile } from '../profile/index.js';
import { checkedFen, unknownRule } from './dues.js';
import { dayOf, isWithin, type PlanOptions } from './plan.js';

/** How villages are counted: each in its own tier alone, or in every tier whose lower bound it reaches (DQ-18). */
export type IncomeReading = 'exclusive' | 'cumulative';

export interface IncomeTierResult {
  readonly rule: string;
  readonly clause: Clause;
  /** Id of the tier in which the income lies. */
  readonly tier: string;
  readonly title: LocalText;
  /** Ids of all tiers whose lower bound the income reaches, for the cumulative reading. */
  readonly reached: readonly string[];
  readonly reading: IncomeReading;
  /** Ids of tiers that the document's words include the income in as well, where its bounds meet (DQ-18). */
  readonly alsoIn: readonly string[];
  readonly note?: LocalText;
}

export interface TierCount {
  readonly id: string;
  readonly title: LocalText;
  /** How many villages the document wants; null when it names no number. */
  readonly target: number | null;
  readonly exclusive: number;
  readonly cumulative: number;
  /** By each reading; null without a target. */
  readonly isMetExclusive: boolean | null;
  readonly isMetCumulative: boolean | null;
}

export interface IncomeTargets {
  readonly rule: string;
  readonly clause: Clause;
  /** The reading in use; a result has to name it. */
  readonly reading: IncomeReading;
  readonly tiers: readonly TierCount[];
  /** Villages whose income is not known; they are in no count. */
  readonly unknown: number;
  /** Whether every target is met, by the reading in use. */
  readonly isMet: boolean;
  readonly note?: LocalText;
}

function rulesOf(given: Profile, options: PlanOptions): IncomeTiers {
  const profile = resolvedProfile(given);
  const day = dayOf(options);
  const rules = profile.fund.incomeTiers.find((each) => holdsOn(each, day));
  if (!rules) throw unknownRule('incomeTiers', profile.fund.incomeTiers.map(({ id }) => id));
  return rules;
}

/**
 * The tier of a village's yearly collective income in whole fen (FND-23, FND-24, table 4.3).
 * @throws {JicengError} `profile-unresolved`, `unknown-rule` when the profile has no tiers, `bad-fact`
 */
export function incomeTierOf(profile: Profile, incomeFen: number, options: PlanOptions = {}): IncomeTierResult {
  const { rule, clause, tiers, fact, reading, note } = rulesOf(profile, options);
  const income = checkedFen(incomeFen, fact);
  const tier = tiers.find((each) => isWithin(each, income)) as IncomeTiers['tiers'][number];
  const reached = tiers.filter(({ from }) => from <= income).map(({ id }) => id);
  const alsoIn = tiers.filter(({ upTo, alsoUpToFen }) => upTo !== null && alsoUpToFen !== null && income > upTo && income <= alsoUpToFen).map(({ id }) => id);
  return { rule, clause, tier: tier.id, title: tier.title, reached, reading, alsoIn, ...(note ? { note } : {}) };
}

/**
 * Counts villages by tier in both readings and compares with the targets (FND-23, table 4.3).
 * @param incomes yearly collective incomes in whole fen; undefined and null are not known
 * @param reading the reading in use; the profile's when not given
 * @throws {JicengError} as {@link incomeTierOf}
 */
export function incomeTargets(profile: Profile, incomes: Iterable<number | null | undefined>, reading?: IncomeReading, options: PlanOptions = {}): IncomeTargets {
  const rules = rulesOf(profile, options);
  const inUse = reading ?? rules.reading;
  const exclusive = rules.tiers.map(() => 0);
  let unknown = 0;
  for (const income of incomes) {
    if (income === undefined || income === null) unknown++;
    else {
      const known = checkedFen(income, rules.fact);
      const index = rules.tiers.findIndex((tier) => isWithin(tier, known));
      exclusive[index] = (exclusive[index] as number) + 1;
    }
  }
  const tiers = rules.tiers.map(({ id, title, target }, index): TierCount => {
    const own = exclusive[index] as number;
    const cumulative = exclusive.slice(index).reduce((sum, count) => sum + count, 0);
    return { id, title, target, exclusive: own, cumulative, isMetExclusive: target === null ? null : own >= target, isMetCumulative: target === null ? null : cumulative >= target };
  });
  const isMet = tiers.every((tier) => (inUse === 'exclusive' ? tier.isMetExclusive : tier.isMetCumulative) !== false);
  return { rule: rules.rule, clause: rules.clause, reading: inUse, tiers, unknown, isMet, ...(rules.note ? { note: rules.note } : {}) };
}
