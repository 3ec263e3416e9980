import type { Fact, IsoDate, Profile } from '../profile/index.js';
import { statementsOf, type FactBook } from './book.js';
import { FieldPlaces, readField, shownValue, type DatedValue, type UnreadableFact } from './fields.js';
import { readFactText } from './read.js';
import type { UsedFact } from './used.js';
import { isFactValue } from './value.js';
import { countingRule, dayOfFields, type CountingRule } from './year.js';

/** A unit as the tree has it. */
export interface UnitRecord {
  readonly id: string;
  /** What the unit is (类型), any text; `''` when the source did not say. */
  readonly kind?: string;
  /** The other columns of the imported table. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface UnitFactsOptions {
  readonly profile: Profile;
  readonly book: FactBook;
  readonly unit: UnitRecord;
  /** The day on which the tree was stored: its kind and fields hold from then. */
  readonly fieldsOn: IsoDate;
  /** The calendar year whose facts are wanted. */
  readonly year: number;
  readonly today: IsoDate;
  /** Looks at a day of that year rather than at its end; never at one after today. */
  readonly day?: IsoDate;
}

export interface UnitFacts {
  /** By the ids of the profile's facts; what is not known is not there. */
  readonly facts: Readonly<Record<string, UsedFact>>;
  readonly unreadable: readonly UnreadableFact[];
}

/** Id of the fact that a unit's kind is. */
export const kindFact = 'kind';

/**
 * The facts of a unit that count in a year (XC-24, XC-37). Its kind and fields as the table had them, dated when the tree
 * was stored, and the book's statements make one line of dated values; on the same day the book holds. Which of them count
 * says {@link countingRule}. Nothing is guessed, and what cannot be read is listed.
 */
export function factsOfUnit({ profile, book, unit, fieldsOn, year, today, day }: UnitFactsOptions): UnitFacts {
  const { values, unreadable } = valuesOfRecord(profile, unit, dayOfFields(fieldsOn, today));
  const facts: Record<string, UsedFact> = {};
  for (const fact of Object.values(profile.facts)) {
    const rule = countingRule(fact, year, today, day);
    const counting = countingValue(timeline(statementsOf(book, unit.id, rule.source), values.get(rule.source) ?? []), rule);
    if (!counting) continue;
    if (isFactValue(profile.facts[rule.source] as Fact, counting.value)) facts[fact.id] = { value: counting.value, origin: rule.origin, asOf: counting.day };
    else unreadable.push({ fact: fact.id, text: shownValue(counting.value), reason: 'wrong-type' });
  }
  return { facts, unreadable };
}

/**
 * Says of each fact of a unit all values with their days, the newest first: what is counted from, and the history of a
 * fact. The unit's kind and fields are read once, however many facts are asked for.
 */
export function datedFactsOf({ profile, book, unit, fieldsOn, today }: Omit<UnitFactsOptions, 'year' | 'day'>): (fact: string) => readonly DatedValue[] {
  const { values } = valuesOfRecord(profile, unit, dayOfFields(fieldsOn, today));
  return (fact) => timeline(statementsOf(book, unit.id, fact), values.get(fact) ?? []);
}

/** What the kind and the fields of a unit say, by the ids of facts. */
function valuesOfRecord(profile: Profile, unit: UnitRecord, day: IsoDate): { values: Map<string, DatedValue[]>; unreadable: UnreadableFact[] } {
  const values = new Map<string, DatedValue[]>();
  const unreadable: UnreadableFact[] = [];
  const add = (fact: string, dated: DatedValue, text: string): void => {
    const others = values.get(fact) ?? [];
    const same = others.find((other) => other.day === dated.day);
    if (!same) values.set(fact, [...others, dated]);
    else if (same.value !== dated.value) unreadable.push({ fact, text, reason: 'contradiction' });
  };
  const kind = profile.facts[kindFact];
  const reading = kind && readFactText(kind, unit.kind ?? '');
  if (reading?.state === 'ok') add(kindFact, { day, value: reading.value }, unit.kind ?? '');
  else if (reading?.state === 'bad') unreadable.push({ fact: kindFact, text: shownValue(unit.kind), reason: reading.reason });
  const places = new FieldPlaces(profile, day);
  for (const [field, value] of Object.entries(unit.fields ?? {})) {
    const place = places.of(field);
    if (!place) continue;
    const read = readField(place, value);
    if (read.state === 'ok') add(place.fact, { day: place.asOf, value: read.value }, shownValue(value));
    else if (read.state === 'bad') unreadable.push({ fact: place.heading.fact.id, text: shownValue(value), reason: read.reason });
  }
  return { values, unreadable };
}

/** Both together, the newest first; on the same day the book's alone. */
function timeline(book: readonly DatedValue[], record: readonly DatedValue[]): DatedValue[] {
  const own = record.filter(({ day }) => !book.some((stated) => stated.day === day));
  return [...book, ...own].sort((a, b) => (a.day < b.day ? 1 : -1));
}

function countingValue(newestFirst: readonly DatedValue[], { from, to, knownBy }: CountingRule): DatedValue | undefined {
  const within = newestFirst.find(({ day }) => day >= from && day <= to);
  if (within || knownBy === null) return within;
  return newestFirst.filter(({ day }) => day > to && day <= knownBy).at(-1);
}
