import {
  calculateFunds,
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
  type Profile,
} from '@jiceng/domain';
import type { BatchFacts } from './batch-facts.js';
import { factsOfTable, kindFact, paidFact } from './rule-facts.js';

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
  /** The facts that the rules ask for, in the profile's order. */
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
  readonly #unreadable: ReadonlyMap<number, ReadonlyMap<string, string>>;

  constructor({ profile, year, facts, columns, result }: BatchContent) {
    this.profile = profile;
    this.year = year;
    this.facts = facts;
    this.columns = columns;
    this.result = result;
    const kinds = this.column(kindFact);
    const occurring = new Set(kinds?.form === 'choice' ? kinds.choices : []);
    this.asked = factsOfTable(profile, new Set(result.lines.map(({ id }) => id)), occurring);
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
      const among = Uint32Array.from({ length: Math.min(stride, this.count - from) }, (_, place) => from + place);
      parts.push(this.#filtered(filter, among, lastYear));
      yield from;
    }
    const passed = joined(parts);
    const rows = this.#sorted(sort, texts, passed);
    yield this.count;
    const sums = sumsOf(this.result, rows);
    const paid = this.column(paidFact);
    const payments = paid?.form === 'number' ? paymentsOf(this.result, paid.values, rows) : null;
    yield this.count;
    this.factSums = this.#addedUp(rows);
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

  #sorted({ key, isDescending }: BatchSort, { name, choice, compare }: BatchTexts, among: Uint32Array): Uint32Array {
    const columns = {
      name,
      fact: (unit: number, id: string): FactValue | undefined => {
        if (id === 'gap') return this.#gapKey(unit);
        const value = this.factOf(unit, id);
        const fact = this.profile.facts[id];
        return typeof value === 'string' && fact ? choice(fact, value) : value;
      },
      ...(among.length <= mostCompared ? { compare } : {}),
    };
    const [form, id = ''] = key.split(/\.(.*)/s);
    const by = form === 'name' ? 'name' : form === 'line' ? { line: id } : form === 'fact' ? { fact: id } : form === 'gap' ? { fact: 'gap' } : 'total';
    return sortedUnits(this.result, columns, { by, isDescending }, among);
  }

  #gapKey(unit: number): number | undefined {
    const paid = this.paidOf(unit);
    const planned = this.result.totals[unit] as number;
    return paid === undefined || Number.isNaN(planned) ? undefined : planned - paid + gapShift;
  }

  #addedUp(rows: Uint32Array): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const fact of Object.values(this.profile.facts)) {
      const column = this.column(fact.id);
      if (!column || column.form !== 'number' || !isNumericFact(fact)) continue;
      let sum = 0;
      let isKnown = false;
      for (const unit of rows) {
        const value = column.values[unit] as number;
        if (value !== value) continue;
        sum += value;
        isKnown = true;
      }
      if (isKnown && Number.isSafeInteger(sum)) sums.set(fact.id, sum);
    }
    return sums;
  }
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
