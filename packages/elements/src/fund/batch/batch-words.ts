import { idOf, nameOf, yuanText, type Fact, type KeptLine, type LineRule, type OrgTree, type Profile } from '@jiceng/domain';
import { shownName, shownPlace } from '../../base/unit-names.js';
import { fieldText } from '../../facts/fact-control.js';
import { batchStrings, type BatchStrings } from '../../locales/fund/batch.js';
import type { Strings } from '../../locales/strings.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { localText } from '../words.js';
import type { BatchFacts } from './batch-facts.js';
import type { BatchModel } from './batch-model.js';
import { kindsOfLine } from './rule-facts.js';

/** With more units than this, every one shows where it stands, without looking for namesakes. */
const mostCounted = 20_000;

/** What units, lines and values of a batch are called. */
export class BatchWords {
  readonly text: BatchStrings;
  readonly locale: string;
  readonly strings: Strings;
  readonly #tree: OrgTree;
  readonly #facts: BatchFacts;
  readonly #profile: Profile;
  #namesakes: ReadonlySet<string> | null | undefined;

  constructor({ settings, strings }: JcFundCalculator, tree: OrgTree, { facts, profile }: BatchModel) {
    this.text = batchStrings(settings.locale);
    this.locale = settings.locale;
    this.strings = strings;
    this.#tree = tree;
    this.#facts = facts;
    this.#profile = profile;
  }

  id(unit: number): string {
    return idOf(this.#tree, this.#facts.indexes[unit] as number);
  }

  name(unit: number): string {
    return shownName(this.#tree, this.#facts.indexes[unit] as number, this.strings);
  }

  /** Where a unit stands, when another one has its name; else `''`. */
  place(unit: number): string {
    const index = this.#facts.indexes[unit] as number;
    this.#namesakes ??= this.#facts.length > mostCounted ? null : this.#repeatedNames();
    return this.#namesakes === null || this.#namesakes.has(nameOf(this.#tree, index)) ? shownPlace(this.#tree, index, this.strings) : '';
  }

  #repeatedNames(): ReadonlySet<string> {
    const once = new Set<string>();
    const again = new Set<string>();
    for (const index of this.#facts.indexes) {
      const name = nameOf(this.#tree, index);
      (once.has(name) ? again : once).add(name);
    }
    return again;
  }

  factTitle(fact: string): string {
    const described = this.#profile.facts[fact];
    return described ? localText(described.title, this.locale) : fact;
  }

  factTitles(facts: readonly string[]): string {
    return facts.map((fact) => this.factTitle(fact)).join(this.text.listJoin);
  }

  /** A value as it stands in a cell. */
  value(fact: Fact, value: string | number | boolean): string {
    return fieldText(fact, value, this.locale);
  }

  choice(fact: Fact, choice: string): string {
    return fact.choices[choice] ? localText(fact.choices[choice], this.locale) : choice;
  }

  /** The title of a line, with the kinds that it is for where another line has the same. */
  lineTitle(line: KeptLine, lines: readonly KeptLine[]): string {
    const title = localText(line.titles, this.locale);
    const rule = this.#profile.fund.lines.find(({ id }) => id === line.id);
    const isShared = lines.some((other) => other !== line && localText(other.titles, this.locale) === title);
    const kinds = isShared && rule ? this.#kinds(rule) : '';
    const full = kinds ? this.text.lineOfKinds(title, kinds) : title;
    return line.highestTotalFen > line.totalFen ? this.text.lowest(full) : full;
  }

  #kinds(rule: LineRule): string {
    const kind = this.#profile.facts['kind'];
    return (kindsOfLine(rule) ?? []).map((each) => (kind ? this.choice(kind, each) : each)).join(this.text.listJoin);
  }

  money(fen: number): string {
    return yuanText(fen);
  }
}
