import { kindFact, calculateFunds,
  filteredUnits,
  isNumericFact,
  paymentsOf,
  sortedUnits,
  sumsOf,
  valueIn,
  type BatchSums,
  type Fact,
  type FactValue,
  type FactValues,
  type KeptBatch,
  type KeptLine,
  type Payments,
  type Profile } from '@jiceng/domain';
import type { BatchFacts } from './batch-facts.js';
import { nameRanksInSteps } from './name-ranks.js';
import { factsOfTable, paidFact } from './rule-facts.js';

/** Which units show. */
export const batchFilters = ['all', 'missing', 'refused', 'near-step', 'changed'] as const;
export type BatchFilterName = (typeof batchFilters)[number];

/** What the rows are sorted by: `name`, `total`, `gap`, `fact.<id>` or `line.<id>`. */
export interface BatchSort {
  readonly key: string;
  readonly isDescending: boolean;
}

export const firstSort: BatchSort = { key: 'total', isDescending: true };

/** What a calculated batch consists of. */
export interface BatchContent {
  readonly profile: Profile;
  readonly year: number;
  readonly facts: BatchFacts;
  /** The columns by which it was calculated: those of `facts`, with the edits in them. */
  readonly columns: readonly FactValues[];
  readonly result: KeptBatch;
}

/** What sorting asks for that the batch does not know. */
export interface BatchTexts {
  readonly name: (unit: number) => string;
  readonly choice: (fact: Fact, choice: string) => string;
  readonly compare: (a: string, b: string) => number;
}

/** Units between two moments at which the work can be interrupted. */
const stride = 16_384;
/** With more units than this, names are sorted by their characters: comparing them as the language does takes seconds. */
const mostCompared = 20_000;
/** A shift that makes every difference of amounts a number of 0 or more, which sorting needs. */
const gapShift = 2 ** 52;
/** How many explanations of units without some fact are kept. */
const mostExplained = 500;

/** A calculated batch: which of its units show, in which order, and their sums. Units are told by their places. */
export class BatchModel implements BatchContent {
  readonly profile: Profile;
  readonly year: number;
  readonly facts: BatchFacts;
  readonly columns: readonly FactValues[];
  readonly result: KeptBatch;
  /** The facts that the rules ask for, in the profile's order: for lines and averages, and those and the tiers of income. */
  readonly needed: readonly Fact[];
  readonly asked: readonly Fact[];
  /** The lines that apply, or may apply, to some unit. */
  readonly lines: readonly KeptLine[];
  /** The units that show, in their order. */
  rows: Uint32Array = new Uint32Array(0);
  sums: BatchSums;
  payments: Payments | null = null;
  /** Sums of the facts that are numbers, by their ids. */
  factSums: ReadonlyMap<string, number> = new Map();
  readonly #explained = new Map<number, ReadonlyMap<string, readonly string[]>>();
  #nameRanks: Float64Array | undefined;
  readonly #unreadable: ReadonlyMap<number, ReadonlyMap<string, string>>;

  constructor({ profile, year, facts, columns, result }: BatchContent) {
    this.profile = profile;
    this.year = year;
    this.facts = facts;
    this.columns = columns;
    this.result = result;
    const kinds = this.column(kindFact);
    const occurring = new Set(kinds?.form === 'choice' ? kinds.choices : []);
    this.needed = factsOfTable(profile, new Set(result.lines.map(({ id }) => id)), occurring);
    const tiers = new Set(profile.fund.incomeTiers.map(({ fact }) => fact));
    this.asked = Object.values(profile.facts).filter((fact) => this.needed.includes(fact) || tiers.has(fact.id));
    this.lines = result.lines.filter(({ units, unknownUnits }) => units + unknownUnits > 0);
    this.sums = sumsOf(result, this.rows);
    const unreadable = new Map<number, Map<string, string>>();
    for (const { index, fact, text } of facts.unreadable) unreadable.set(index, (unreadable.get(index) ?? new Map<string, string>()).set(fact, text));
    this.#unreadable = unreadable;
  }

  get count(): number {
    return this.result.units;
  }

  column(fact: string): FactValues | undefined {
    return this.columns.find((column) => column.fact === fact);
  }

  factOf(unit: number, fact: string): FactValue | undefined {
    const column = this.column(fact);
    return column && valueIn(column, unit);
  }

  /** What was given for a fact and cannot be read. */
  unreadableOf(unit: number, fact: string): string | undefined {
    return this.factOf(unit, fact) === undefined ? this.#unreadable.get(unit)?.get(fact) : undefined;
  }

  /** The facts of one unit, as `calculateFunds` takes them. */
  factsOf(unit: number): Readonly<Record<string, FactValue>> {
    const facts: Record<string, FactValue> = {};
    for (const column of this.columns) {
      const value = valueIn(column, unit);
      if (value !== undefined) facts[column.fact] = value;
    }
    return facts;
  }

  /** For a unit that lacks facts: by the ids of its lines without an amount, which ones. */
  missingOf(unit: number): ReadonlyMap<string, readonly string[]> {
    let missing = this.#explained.get(unit);
    if (!missing) {
      const { omitted } = calculateFunds(this.profile, this.factsOf(unit), { year: this.year });
      missing = new Map(omitted.filter(({ reason }) => reason === 'missing').map((line) => [line.id, line.missing]));
      if (this.#explained.size >= mostExplained) this.#explained.clear();
      this.#explained.set(unit, missing);
    }
    return missing;
  }

  /** Whether a line of the unit has no amount for want of a fact. */
  isPartial(unit: number): boolean {
    return this.result.lines.some(({ amounts }) => Number.isNaN(amounts[unit]));
  }

  paidOf(unit: number): number | undefined {
    const value = this.factOf(unit, paidFact);
    return typeof value === 'number' ? value : undefined;
  }

  /** Whether the rules know what was paid. */
  get hasPayments(): boolean {
    return Object.hasOwn(this.profile.facts, paidFact);
  }

  /**
   * Filters, sorts and adds up, stopping now and then.
   * @param lastYear the batch of the year before, of the same units; needed for the filter `changed`
   */
  *arrangeInSteps(filter: BatchFilterName, sort: BatchSort, texts: BatchTexts, lastYear: KeptBatch | null): Generator<number, void> {
    const parts: Uint32Array[] = [];
    for (let from = 0; from < this.count; from += stride) {
      const among = new Uint32Array(Math.min(stride, this.count - from));
      for (let place = 0; place < among.length; place++) among[place] = from + place;
      parts.push(this.#filtered(filter, among, lastYear));
      yield from;
    }
    const passed = joined(parts);
    if (sort.key === 'name') this.#nameRanks ??= yield* nameRanksInSteps(this.count, texts.name, this.count <= mostCompared ? texts.compare : byCharacters);
    const rows = this.#sorted(sort, texts, passed);
    yield this.count;
    const sums = sumsOf(this.result, rows);
    const paid = this.column(paidFact);
    const payments = paid?.form === 'number' ? paymentsOf(this.result, paid.values, rows) : null;
    yield this.count;
    const factSums = new Map<string, number>();
    for (const fact of Object.values(this.profile.facts)) {
      const sum = this.#sumOf(fact, rows);
      if (sum !== null) factSums.set(fact.id, sum);
      yield this.count;
    }
    this.factSums = factSums;
    Object.assign(this, { rows, sums, payments });
  }

  #filtered(filter: BatchFilterName, among: Uint32Array, lastYear: KeptBatch | null): Uint32Array {
    const { result, profile, year } = this;
    switch (filter) {
      case 'near-step':
        return filteredUnits(result, { by: 'near-step', profile, facts: (unit) => this.factsOf(unit), options: { year } }, among);
      case 'changed':
        return lastYear ? filteredUnits(result, { by: 'changed', lastYear }, among) : among;
      case 'refused':
        return among.filter((unit) => Number.isNaN(result.totals[unit]) || this.#unreadable.has(unit));
      default:
        return filteredUnits(result, { by: filter }, among);
    }
  }

  #sorted({ key, isDescending }: BatchSort, { choice, compare }: BatchTexts, among: Uint32Array): Uint32Array {
    const [form, id = ''] = key.split(/\.(.*)/s);
    if (form === 'line') return sortedUnits(this.result, {}, { by: { line: id }, isDescending }, among);
    const keyOf = this.#keyFor(form ?? '', id, choice);
    if (!keyOf) return sortedUnits(this.result, {}, { by: 'total', isDescending }, among);
    return sortedUnits(this.result, { fact: keyOf, compare }, { by: { fact: key }, isDescending }, among);
  }

  /** What rows are sorted by that the batch does not know itself; undefined for another order. */
  #keyFor(form: string, id: string, choice: BatchTexts['choice']): ((unit: number) => FactValue | undefined) | undefined {
    if (form === 'name') return (unit) => this.#nameRanks?.[unit];
    if (form === 'gap') return (unit) => this.#gapKey(unit);
    const column = form === 'fact' ? this.column(id) : undefined;
    const fact = this.profile.facts[id];
    if (!column || !fact) return undefined;
    if (column.form === 'number') return (unit) => column.values[unit];
    const titles = column.form === 'choice' ? column.choices.map((each) => choice(fact, each)) : [];
    return column.form === 'choice' ? (unit) => (column.values[unit] === 0 ? undefined : titles[column.values[unit] as number]) : (unit) => valueIn(column, unit);
  }

  #gapKey(unit: number): number | undefined {
    const paid = this.paidOf(unit);
    const planned = this.result.totals[unit] as number;
    return paid === undefined || Number.isNaN(planned) ? undefined : planned - paid + gapShift;
  }

  /** null where nothing is known, or the sum would not be exact. */
  #sumOf(fact: Fact, rows: Uint32Array): number | null {
    const column = this.column(fact.id);
    if (!column || column.form !== 'number' || !isNumericFact(fact)) return null;
    let sum = 0;
    let known = 0;
    for (const unit of rows) {
      const value = column.values[unit] as number;
      if (value !== value) continue;
      sum += value;
      known++;
    }
    return known > 0 && Number.isSafeInteger(sum) ? sum : null;
  }
}

function byCharacters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}
