import { isFactValue } from '../facts/index.js';
import { wholeFen } from '../money/index.js';
import { isNumericFact, type Fact, type LocalText, type Profile } from '../profile/index.js';
import { allAtOnce } from '../slices.js';
import { badFact, type Facts } from './facts.js';
import { missingFacts } from './omitted.js';
import { planOf, runPlan, type PlanOptions } from './plan.js';

export interface BatchOptions extends PlanOptions {
  /** Keeps every unit's amounts, 8 bytes for each line and unit; else only the totals. */
  readonly keepAmounts?: boolean;
}

/** How far a batch is. */
export interface BatchProgress {
  readonly phase: 'calculating';
  readonly done: number;
  /** null where the units have no known number. */
  readonly total: number | null;
}

export interface BatchLine {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly titles: LocalText;
  readonly inTotal: boolean;
  /** Sum over all units with an amount, whole fen. */
  readonly totalFen: number;
  readonly highestTotalFen: number;
  /** Units with an amount, and units that lack a fact for it. */
  readonly units: number;
  readonly unknownUnits: number;
  /** With `keepAmounts`: whole fen by unit, −1 where the line does not apply, NaN where a fact is missing or was refused. */
  readonly amounts: Float64Array | null;
}

export interface BatchResult {
  readonly profile: { readonly id: string; readonly version: string; readonly hash: string };
  /** How many units were given; those refused are among them. */
  readonly units: number;
  readonly totalFen: number;
  readonly highestTotalFen: number;
  readonly lines: readonly BatchLine[];
  /** With `keepAmounts`: the total of each unit in fen, NaN for one that was refused. */
  readonly totals: Float64Array | null;
  /** Units without some line, because a fact is missing; the totals do not contain that line. */
  readonly partialUnits: number;
  /** For each missing fact, how many units lack it. */
  readonly missing: Readonly<Record<string, number>>;
  /** Units with a bad fact; they are in no total. */
  readonly refused: readonly { readonly index: number; readonly fact: string; readonly message: string }[];
}

/** Units between two moments at which the work can be interrupted. */
const stride = 4096;

/**
 * Sums over many units by the rules of one profile.
 * @param units the facts of each unit
 * @throws {JicengError} `profile-unresolved`, `bad-year`, `bad-date`, `amount-too-large`
 */
export function calculateBatch(profile: Profile, units: Iterable<Facts>, options: BatchOptions = {}): BatchResult {
  return allAtOnce(calculateBatchInSteps(profile, units, options));
}

/** {@link calculateBatch} as a generator that stops every few thousand units, for work in slices. */
export function* calculateBatchInSteps(profile: Profile, units: Iterable<Facts>, options: BatchOptions = {}): Generator<BatchProgress, BatchResult> {
  const plan = planOf(profile, options);
  const known = Array.isArray(units) ? units.length : null;
  const facts = Object.values(profile.facts);
  const isNumeric = facts.map(isNumericFact);
  const lineCount = plan.lines.length;
  const hasRanges = plan.lines.some(({ computeHighest }) => computeHighest !== null);
  const inTotal = plan.lines.map(({ line }) => line.inTotal);
  const amounts = new Float64Array(lineCount);
  const highest = hasRanges ? new Float64Array(lineCount) : amounts;
  const sums = new Float64Array(lineCount);
  const highestSums = new Float64Array(lineCount);
  const counts = new Float64Array(lineCount);
  const unknowns = new Float64Array(lineCount);
  const kept = options.keepAmounts ? plan.lines.map(() => new Column(known)) : null;
  const totals = options.keepAmounts ? new Column(known) : null;
  const refused: BatchResult['refused'][number][] = [];
  const missing: Record<string, number> = {};
  let partialUnits = 0;
  let index = 0;
  for (const unit of units) {
    const bad = badFactOf(unit);
    if (bad) refused.push({ index, fact: bad.id, message: badFact(bad, isRecordLike(unit) ? unit[bad.id] : unit).message });
    else add(unit);
    kept?.forEach((column, position) => column.set(index, bad ? NaN : (amounts[position] as number)));
    if (++index % stride === 0) {
      // A sum that is no longer exact stops the work here, not after the last unit.
      sums.forEach(wholeFen);
      yield { phase: 'calculating', done: index, total: known };
    }
  }
  const lines = plan.lines.map(({ line, position }): BatchLine => ({
    id: line.id,
    rule: line.rule,
    title: line.title['zh-CN'],
    titles: line.title,
    inTotal: line.inTotal,
    totalFen: wholeFen(sums[position] as number),
    highestTotalFen: wholeFen(highestSums[position] as number),
    units: counts[position] as number,
    unknownUnits: unknowns[position] as number,
    amounts: kept?.[position]?.values(index) ?? null,
  }));
  const sumOf = (pick: (line: BatchLine) => number): number => lines.reduce((sum, line) => (line.inTotal ? wholeFen(sum + pick(line)) : sum), 0);
  return {
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    units: index,
    totalFen: sumOf(({ totalFen }) => totalFen),
    highestTotalFen: sumOf(({ highestTotalFen }) => highestTotalFen),
    lines,
    totals: totals?.values(index) ?? null,
    partialUnits,
    missing,
    refused,
  };

  function badFactOf(unit: Facts): Fact | undefined {
    if (!isRecordLike(unit)) return facts[0];
    for (let position = 0; position < facts.length; position++) {
      const fact = facts[position] as Fact;
      const value = unit[fact.id];
      if (value === undefined || value === null) continue;
      if (isNumeric[position] ? !(Number.isSafeInteger(value) && (value as number) >= 0) : !isFactValue(fact, value)) return fact;
    }
    return undefined;
  }

  function add(unit: Facts): void {
    runPlan(plan, unit, amounts, hasRanges ? highest : undefined);
    let unitFen = 0;
    let isPartial = false;
    for (let position = 0; position < lineCount; position++) {
      const fen = amounts[position] as number;
      if (fen >= 0) {
        sums[position] = (sums[position] as number) + fen;
        highestSums[position] = (highestSums[position] as number) + (highest[position] as number);
        counts[position] = (counts[position] as number) + 1;
        if (inTotal[position]) unitFen += fen;
      } else if (fen !== fen) {
        unknowns[position] = (unknowns[position] as number) + 1;
        isPartial = true;
      }
    }
    totals?.set(index, unitFen);
    if (!isPartial) return;
    partialUnits++;
    const lacking = new Set(plan.lines.flatMap((planned) => (Number.isNaN(amounts[planned.position]) ? missingFacts(planned, plan, unit) : [])));
    for (const fact of lacking) missing[fact] = (missing[fact] ?? 0) + 1;
  }
}

function isRecordLike(unit: unknown): unit is Facts {
  return typeof unit === 'object' && unit !== null;
}

/** Numbers by unit, when it is not known beforehand how many there will be. */
class Column {
  #values: Float64Array;

  constructor(length: number | null) {
    this.#values = new Float64Array(length ?? stride).fill(NaN);
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const longer = new Float64Array(this.#values.length * 2 || stride).fill(NaN);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[index] = value;
  }

  values(length: number): Float64Array {
    return this.#values.length === length ? this.#values : this.#values.slice(0, length);
  }
}
