import {
  calculateDues,
  calculateFunds,
  compareCalculations,
  isJicengError,
  valuesOf,
  type Comparison,
  type LocalText,
  type Profile,
  type SavedCalculation,
  type SavedDues,
  type SavedFund,
  type UnsavedFund,
} from '@jiceng/domain';

/** How a saved result stands to the rules in force: made by them, by another version of them, by other rules, or by none. */
export type RulesState = 'same' | 'changed' | 'other' | 'none';

/** How a saved result stands to a profile. A sum that was divided depends on no rule. */
export function rulesStateOf({ kind, profile }: Pick<SavedFund, 'kind' | 'profile'>, current: Pick<Profile, 'id' | 'hash'>): RulesState {
  if (kind === 'allocation') return 'none';
  if (profile.hash === current.hash) return 'same';
  return profile.id === current.id ? 'changed' : 'other';
}

/** One amount as it was saved and by the rules in force; null where there is none. Whole fen. */
export interface AmountDifference {
  /** Name of the line in the languages that the rules give; a member's name as it is. */
  readonly titles: LocalText;
  readonly beforeFen: number | null;
  readonly nowFen: number | null;
  /** Now less before, a missing amount counting as 0. */
  readonly differenceFen: number;
}

/** What a saved result comes to by other rules. */
export interface CurrentResult {
  readonly totalFen: number;
  /** Now less before. */
  readonly differenceFen: number;
  /** The rules in force ask for facts that were not saved. */
  readonly isPartial: boolean;
  /** Every amount of either, those that do not differ too. */
  readonly amounts: readonly AmountDifference[];
  /** Facts that only one of the two used. */
  readonly facts: Comparison['facts'];
  /** The result by the rules in force, as it would be saved. */
  readonly unsaved: UnsavedFund;
}

/**
 * Calculates what was saved again by other rules, with the facts that were saved and for the year that was saved. The
 * saved result stays as it is.
 * @returns null for a sum that was divided, and where those rules give no amount for these facts
 */
export function byCurrentRules(record: SavedFund, current: Profile): CurrentResult | null {
  try {
    if (record.kind === 'calculation') return calculationNow(record, current);
    return record.kind === 'dues' ? duesNow(record, current) : null;
  } catch (thrown) {
    // The rules in force cannot read these facts, or no longer have the class.
    if (isJicengError(thrown)) return null;
    throw thrown;
  }
}

function calculationNow(record: SavedCalculation, current: Profile): CurrentResult | null {
  const known = Object.fromEntries(Object.entries(record.facts).filter(([fact]) => Object.hasOwn(current.facts, fact)));
  const calculation = calculateFunds(current, valuesOf(known), { year: record.year });
  if (calculation.lines.length === 0) return null;
  const { facts, lines, differenceFen } = compareCalculations(record.calculation, calculation);
  return {
    totalFen: calculation.totalFen,
    differenceFen,
    isPartial: calculation.isPartial,
    amounts: lines.map(({ titles, aFen, bFen, differenceFen: difference }) => ({ titles, beforeFen: aFen, nowFen: bFen, differenceFen: difference })),
    facts,
    unsaved: { ...headOf(record, current), kind: 'calculation', totalFen: calculation.totalFen, facts: known, calculation },
  };
}

function duesNow(record: SavedDues, current: Profile): CurrentResult {
  const rows = record.rows.map((row) => ({
    ...row,
    dues: calculateDues(current, { kind: row.dues.kind, ...(row.dues.baseFen === null ? {} : { monthlyFen: row.dues.baseFen }) }, { year: record.year }),
  }));
  const totalFen = rows.reduce((sum, { dues }) => sum + dues.yearlyFen, 0);
  return {
    totalFen,
    differenceFen: totalFen - record.totalFen,
    isPartial: false,
    amounts: rows.map(({ name, dues }, index) => {
      const beforeFen = record.rows[index]?.dues.yearlyFen ?? 0;
      return { titles: name === '' ? dues.titles : { 'zh-CN': name }, beforeFen, nowFen: dues.yearlyFen, differenceFen: dues.yearlyFen - beforeFen };
    }),
    facts: [],
    unsaved: { ...headOf(record, current), kind: 'dues', totalFen, rows },
  };
}

function headOf({ unit, title, year }: SavedFund, { id, version, hash, title: rules }: Profile): Pick<SavedFund, 'unit' | 'title' | 'year' | 'profile'> {
  return { unit, title, year, profile: { id, version, hash, title: rules } };
}
