import {
  categorySums,
  idOf,
  indexOfId,
  monthSums,
  nameOf,
  periodScore,
  pointsPolicyOn,
  standingsOf,
  starsOf,
  sumAt,
  accountOf,
  type CategorySums,
  type LedgerAccount,
  type MonthSums,
  type PointsPolicy,
  type Standing,
  type StarResult,
} from '@jiceng/domain';
import type { BoardKind, PointsInput, PointsModel } from '../points-model.js';
import { CategoryTotals } from './category-totals.js';
import { rankedLines, type RankedLines } from './ranked-lines.js';

/** A line of the board with the rank that shows. */
export interface BoardLine extends Standing {
  /** Null for one without a rank: without points, or, for the public, beyond what the rules put on the board. */
  readonly shownRank: number | null;
  /** Whether another line has the same rank. */
  readonly isShared: boolean;
}

/** Points of one category of an account; `''` for all categories that have no bar of their own. */
export interface BoardPart {
  readonly category: string;
  readonly points: number;
}

/** How many categories have a bar of their own; the others are one. */
const mostParts = 3;
/** Months of a trend. */
const trendMonths = 12;

/** What a line is: each account, or the sum of each unit below. */
export type BoardScope = 'accounts' | 'units';

/** The lines of the board that shows and what stands in them; reckoned when it is asked for, once for each change. */
export class BoardDesk {
  readonly #model: PointsModel;
  readonly #totals: CategoryTotals;
  #of: readonly unknown[] = [];
  #ranked: RankedLines | undefined;
  #sums: CategorySums | undefined;
  #months: MonthSums | undefined;
  #categories: readonly string[] | undefined;
  #most: number | undefined;

  constructor(model: PointsModel) {
    this.#model = model;
    model.standingsOf = standingsOf;
    this.#totals = new CategoryTotals(model);
  }

  /** Forgets what belongs to another board, period or ledger. */
  use(kind: BoardKind, scope: BoardScope): void {
    const { input } = this.#model;
    const of = [input, kind, scope];
    if (of.every((each, at) => each === this.#of[at])) return;
    this.#of = of;
    this.#ranked = this.#sums = this.#months = this.#categories = this.#most = undefined;
  }

  get #input(): PointsInput | null {
    return this.#of[0] as PointsInput | null;
  }

  get #kind(): BoardKind {
    return this.#of[1] as BoardKind;
  }

  get #by(): 'account' | 'purse' {
    return this.#kind === 'household' ? 'purse' : 'account';
  }

  /** The lines, and which of their ranks show. */
  get ranked(): RankedLines {
    const input = this.#input;
    if (!input) return rankedLines([], { profile: undefined, today: '', isPublic: false });
    // The sums of the period come with those by category.
    if (!this.#ranked && this.#of[2] === 'accounts') void this.#categorySums;
    return (this.#ranked ??= rankedLines(this.#of[2] === 'units' ? this.#unitLines(input) : this.#model.boardOf(this.#kind), input));
  }

  /** All lines with the ranks that show, for what goes out. */
  get lines(): readonly BoardLine[] {
    const { lines, shownRank, isShared } = this.ranked;
    return lines.map((line) => ({ ...line, shownRank: shownRank(line), isShared: isShared(line) }));
  }

  #unitLines(input: PointsInput): readonly Standing[] {
    const { state, tree, unit, period } = input;
    const top = unit === null ? -1 : indexOfId(tree, unit);
    const places = new Map<string, string | undefined>();
    /** The unit directly below the one that shows in which a unit lies. */
    const unitOf = (id: string): string | undefined => {
      if (!places.has(id)) {
        let at = indexOfId(tree, id);
        while (at >= 0 && (tree.parent[at] as number) !== top) at = tree.parent[at] as number;
        places.set(id, at < 0 ? undefined : idOf(tree, at));
      }
      return places.get(id);
    };
    const unitName = (id: string): string => nameOf(tree, indexOfId(tree, id)) || id;
    return standingsOf(state, { period, board: 'unit', kind: this.#kind, includes: (account) => this.#model.has(account), unitOf, unitName });
  }

  // ——— what the points of the period are made of ———

  /** The categories with a bar of their own, those with most points first. */
  get categories(): readonly string[] {
    if (this.#categories) return this.#categories;
    const sums = this.#categorySums;
    const { categories } = sums;
    const { state, period } = this.#input as PointsInput;
    const totals = this.#totals.of(state, this.#kind, period, sums);
    const places = categories.map((_, place) => place).filter((place) => categories[place] !== '' && (totals[place] as number) > 0);
    return (this.#categories = places.sort((a, b) => (totals[b] as number) - (totals[a] as number)).slice(0, mostParts).map((place) => categories[place] as string));
  }

  /** What the points of an account are made of: the categories with a bar, then all others as `''`; none without points. */
  partsOf(id: string): BoardPart[] {
    const sums = this.#categorySums;
    const { categories } = sums;
    const account = this.#account(id);
    if (!account) return [];
    const pointsOf = (category: string): number => sumAt(sums, account.index, categories.indexOf(category));
    const parts = this.categories.map((category) => ({ category, points: pointsOf(category) }));
    const others = categories.filter((category) => !this.categories.includes(category)).reduce((sum, category) => sum + pointsOf(category), 0);
    return [...parts, { category: '', points: others }].filter(({ points }) => points !== 0);
  }

  /** Points that a bar of the full length stands for: round, so that not every bar moves when the first line gets points. */
  get most(): number {
    return (this.#most ??= roundedUp(Math.max(1, ...this.ranked.lines.slice(0, 1).map(({ points }) => points))));
  }

  get #categorySums(): CategorySums {
    const { state, period, profile } = this.#input as PointsInput;
    return (this.#sums ??= categorySums(state, period, profile?.points ?? { rules: [], categories: {} }, this.#by));
  }

  #account(id: string): LedgerAccount | undefined {
    return this.#input ? accountOf(this.#input.state, id) : undefined;
  }

  // ——— how it went, and the stars ———

  /** Points of an account in each of the last twelve months, the oldest first. */
  trendOf(id: string): readonly number[] {
    const account = this.#account(id);
    if (!account || !this.#input) return [];
    const { state, today } = this.#input;
    const months = (this.#months ??= monthSums(state, today, trendMonths, this.#by));
    return months.months.map((_, place) => sumAt(months, account.index, place));
  }

  /** The rule for stars, where the rules have one. */
  get starRule(): PointsPolicy<'stars'> | undefined {
    const { profile, today } = this.#input ?? {};
    return profile && today ? pointsPolicyOn(profile, 'stars', today) : undefined;
  }

  /** The stars of a line with the score that made them; undefined without a rule for stars. */
  starsOf({ account, points }: Standing): (StarResult & { readonly score: number }) | undefined {
    const { starRule } = this;
    const { profile, today } = this.#input ?? {};
    if (!starRule || !profile || !today) return undefined;
    const scoreRule = pointsPolicyOn(profile, 'score', today);
    const score = scoreRule ? periodScore(scoreRule, this.#byCategory(account)).score : points;
    return { ...starsOf(starRule, score), score };
  }

  #byCategory(id: string): Readonly<Record<string, number>> {
    const sums = this.#categorySums;
    const index = this.#account(id)?.index ?? -1;
    return Object.fromEntries(sums.categories.map((category, place) => [category, index < 0 ? 0 : sumAt(sums, index, place)]));
  }
}

/** The next multiple of a half of the highest power of ten: 15 of 12, 150 of 101. */
function roundedUp(points: number): number {
  const step = 10 ** Math.floor(Math.log10(points)) / 2;
  return Math.ceil(points / step) * step;
}
