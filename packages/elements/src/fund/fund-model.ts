import {
  calculateFunds,
  factQuestions,
  gatherFacts,
  isJicengError,
  valuesOf,
  type Calculation,
  type FactQuestion,
  type Facts,
  type JicengError,
  type Profile,
  type UnusableFact,
  type UsedFact,
} from '@jiceng/domain';
import type { TypedFact } from '../facts/fact-control.js';

/** What the calculator shows of one unit and year. */
export interface FundResult {
  /** The last good calculation; null when there was none. */
  readonly calculation: Calculation | null;
  /** The facts it was made with. */
  readonly used: Readonly<Record<string, UsedFact>>;
  /** The facts a form asks for, in the profile's order. */
  readonly questions: readonly FactQuestion[];
  readonly unusable: readonly UnusableFact[];
  /** What made the last calculation impossible, such as an amount too large to be told. */
  readonly error: JicengError | null;
  /** The calculation is the one from before: what is given now cannot be calculated. */
  readonly isStale: boolean;
}

const nothing: FundResult = { calculation: null, used: {}, questions: [], unusable: [], error: null, isStale: false };

/** The facts and rules of the unit that shows, and what they come to. Calculated when it is asked for, once for each change. */
export class FundModel {
  #profile: Profile | undefined;
  #year = 0;
  #recorded: Readonly<Record<string, UsedFact>> = {};
  #given: Facts | undefined;
  #typed: ReadonlyMap<string, TypedFact> = new Map();
  #result: FundResult | undefined;
  #lastGood: Pick<FundResult, 'calculation' | 'used'> | undefined;

  get profile(): Profile | undefined {
    return this.#profile;
  }

  get year(): number {
    return this.#year;
  }

  get typed(): ReadonlyMap<string, TypedFact> {
    return this.#typed;
  }

  get recorded(): Readonly<Record<string, UsedFact>> {
    return this.#recorded;
  }

  /** Other rules or another year: what was typed stays, the last good result goes. */
  useRules(profile: Profile | undefined, year: number): void {
    if (profile === this.#profile && year === this.#year) return;
    this.#profile = profile;
    this.#year = year;
    this.#lastGood = undefined;
    this.#result = undefined;
  }

  /** Another record: of another unit or year, or newer. */
  useRecord(recorded: Readonly<Record<string, UsedFact>>, isOther: boolean): void {
    this.#recorded = recorded;
    if (isOther) this.#lastGood = undefined;
    this.#result = undefined;
  }

  /** Facts from the page. */
  useGiven(given: Facts | undefined): void {
    if (given === this.#given) return;
    this.#given = given;
    this.#result = undefined;
  }

  /** Takes what was typed for a fact. */
  type(fact: string, typed: TypedFact): void {
    this.#typed = new Map([...this.#typed, [fact, typed]]);
    this.#result = undefined;
  }

  /** Brings back what the record says: of one fact, or of all. */
  restore(fact?: string): void {
    this.#typed = new Map(fact === undefined ? [] : [...this.#typed].filter(([id]) => id !== fact));
    this.#result = undefined;
  }

  /** Takes up what was typed before. */
  resume(typed: ReadonlyMap<string, TypedFact>): void {
    this.#typed = typed;
    this.#result = undefined;
  }

  get result(): FundResult {
    return (this.#result ??= this.#calculated());
  }

  #calculated(): FundResult {
    const profile = this.#profile;
    if (!profile) return nothing;
    const readings = new Map([...this.#typed].map(([fact, { reading }]) => [fact, reading]));
    const { used, unusable } = gatherFacts(profile, { typed: readings, ...(this.#given ? { given: this.#given } : {}), recorded: this.#recorded });
    const facts = valuesOf(used);
    const options = { year: this.#year };
    try {
      const questions = factQuestions(profile, facts, options);
      // Without a result from before, what can be calculated is shown; what cannot is named as missing.
      if (unusable.length > 0 && this.#lastGood) return { ...this.#lastGood, questions, unusable, error: null, isStale: true };
      const calculation = calculateFunds(profile, facts, options);
      const good = { calculation, used };
      // A calculation of nothing is no result that a reader would want back.
      if (unusable.length === 0 && calculation.lines.length > 0) this.#lastGood = good;
      return { ...good, questions, unusable, error: null, isStale: false };
    } catch (thrown) {
      if (!isJicengError(thrown)) throw thrown;
      return { calculation: null, used, questions: [], ...this.#lastGood, unusable, error: thrown, isStale: true };
    }
  }
}
