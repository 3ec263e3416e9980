import type { IsoDate, Profile } from '../profile/index.js';
import { allAtOnce } from '../slices.js';
import type { FactBook } from './book.js';
import { CountedColumn, StatedRows } from './counted-column.js';
import type { UnreadableFact } from './fields.js';
import { RecordColumns, type UnitSource } from './record-columns.js';
import type { FactValue } from './value.js';
import { countingRule, dayOfFields } from './year.js';

/** A fact of many units. Numbers are NaN where nothing is known; yes is 1 and no is 0; a choice is its position in `choices`, 0 for nothing known. */
export type FactValues =
  | { readonly fact: string; readonly form: 'number' | 'yes-no'; readonly values: Float64Array }
  | { readonly fact: string; readonly form: 'choice'; readonly values: Uint16Array; readonly choices: readonly string[] };

/** The facts of many units, by their positions. Plain data: it may be cloned and sent to a worker. */
export interface FactColumns {
  /** Count of units. */
  readonly length: number;
  /** One for each fact of the profile, in its order. */
  readonly columns: readonly FactValues[];
  /** What could not be read, the first thousand. */
  readonly unreadable: readonly (UnreadableFact & { readonly index: number })[];
  readonly unreadableCount: number;
}

export interface FactColumnsOptions {
  readonly profile: Profile;
  readonly book: FactBook;
  readonly units: UnitSource;
  /** As in `UnitFactsOptions`. */
  readonly fieldsOn: IsoDate;
  readonly year: number;
  readonly today: IsoDate;
}

/** How far the gathering of facts is: `reading` counts units, `gathering` facts. */
export interface FactColumnsProgress {
  readonly phase: 'reading' | 'gathering';
  readonly done: number;
  readonly total: number;
}

/**
 * What `factsOfUnit` says of each unit, for many units at once, in columns.
 * @throws {JicengError} `too-many-choices`
 */
export function factColumnsOf(options: FactColumnsOptions): FactColumns {
  return allAtOnce(factColumnsInSteps(options));
}

/** {@link factColumnsOf} as a generator that stops every few thousand units and after each fact, for work in slices. */
export function* factColumnsInSteps({ profile, book, units, fieldsOn, year, today }: FactColumnsOptions): Generator<FactColumnsProgress, FactColumns> {
  const records = new RecordColumns(profile, units, dayOfFields(fieldsOn, today));
  for (const done of records.read()) yield { phase: 'reading', done, total: units.length };
  const stated = new StatedRows(book, units);
  const facts = Object.values(profile.facts);
  const columns: FactValues[] = [];
  for (const fact of facts) {
    const rule = countingRule(fact, year, today);
    const code = records.codeOf(rule.source);
    const column = new CountedColumn(units.length, code);
    column.fill(rule, records.daysOf(rule.source), stated.of(rule.source));
    column.eachUnusable((index, value) => records.reportUnreadable(index, fact.id, value, 'wrong-type'));
    columns.push(
      fact.type === 'choice'
        ? { fact: fact.id, form: 'choice', values: column.positions(), choices: [...code.choices] }
        : { fact: fact.id, form: fact.type === 'yes-no' ? 'yes-no' : 'number', values: column.values },
    );
    yield { phase: 'gathering', done: columns.length, total: facts.length };
  }
  return { length: units.length, columns, unreadable: records.unreadable, unreadableCount: records.unreadableCount };
}

/**
 * The facts of each unit in turn, for `calculateBatch`. It is the same object each time, filled anew: take what you need
 * before the next one.
 */
export function* factsIn({ length, columns }: Pick<FactColumns, 'length' | 'columns'>): Generator<Readonly<Record<string, FactValue | undefined>>, void> {
  const facts: Record<string, FactValue | undefined> = Object.fromEntries(columns.map(({ fact }) => [fact, undefined]));
  for (let index = 0; index < length; index++) {
    for (const column of columns) facts[column.fact] = valueIn(column, index);
    yield facts;
  }
}

/** The value of one unit; undefined where nothing is known. */
export function valueIn(column: FactValues, index: number): FactValue | undefined {
  const value = column.values[index];
  if (value === undefined || value !== value) return undefined;
  if (column.form === 'choice') return value === 0 ? undefined : column.choices[value];
  return column.form === 'yes-no' ? value === 1 : value;
}
