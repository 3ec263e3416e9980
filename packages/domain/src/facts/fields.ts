import { yearOf } from '../calendar/day.js';
import type { IsoDate, Profile } from '../profile/index.js';
import { readFactHeading, type FactHeading } from './heading.js';
import type { HeadingDay } from './heading-day.js';
import { readFactText, type FactProblem, type FactReading } from './read.js';
import type { FactValue } from './value.js';
import { lastDay, recordedAs } from './year.js';

/** What a unit's record says of a fact and cannot be used. */
export interface UnreadableFact {
  /** Id of the fact. */
  readonly fact: string;
  readonly text: string;
  /** `wrong-type`: no text, or no value of this profile's fact; `contradiction`: another field says something else of that day. */
  readonly reason: FactProblem | 'wrong-type' | 'contradiction';
}

/** Where the values under a heading are recorded. */
export interface FieldPlace {
  readonly heading: FactHeading;
  /** Id of the fact and the day. */
  readonly fact: string;
  readonly asOf: IsoDate;
}

/**
 * Where the values under a heading are recorded. A heading that names a year and no day means the year's last day, in the
 * year of `asOf` that day itself; for a fact of the year before, the year whose last year is meant.
 * @param asOf the day for a heading that names none
 * @param year the year that is looked at
 */
export function placeOfHeading(heading: FactHeading, asOf: IsoDate, year: number): FieldPlace {
  const { fact, day } = heading;
  if (day === null) return { heading, ...recordedAs(fact, year, asOf) };
  if (day.form === 'year') return { heading, ...recordedAs(fact, day.year, dayInYear(day, asOf)) };
  return { heading, fact: fact.previousYearOf ?? fact.id, asOf: day.day };
}

function dayInYear({ year }: Extract<HeadingDay, { form: 'year' }>, asOf: IsoDate): IsoDate {
  return year === yearOf(asOf) ? asOf : lastDay(year);
}

/** Says for the fields of units where their values are recorded; every name is looked at once. */
export class FieldPlaces {
  readonly #profile: Profile;
  readonly #asOf: IsoDate;
  readonly #places = new Map<string, FieldPlace | null>();

  /** @param asOf the day on which the fields hold */
  constructor(profile: Profile, asOf: IsoDate) {
    this.#profile = profile;
    this.#asOf = asOf;
  }

  /** null for a field that is no fact. */
  of(field: string): FieldPlace | null {
    let place = this.#places.get(field);
    if (place === undefined) {
      const heading = readFactHeading(this.#profile, field);
      place = heading ? placeOfHeading(heading, this.#asOf, yearOf(this.#asOf)) : null;
      this.#places.set(field, place);
    }
    return place;
  }
}

/** Reads a field as a table or a host has it: a text, a number as one would type it, true or false. */
export function readField({ heading: { fact, power } }: FieldPlace, value: unknown): FactReading | { readonly state: 'bad'; readonly reason: 'wrong-type' } {
  if (value === undefined || value === null) return { state: 'empty' };
  if (typeof value === 'boolean' && fact.type === 'yes-no') return { state: 'ok', value, isConverted: false };
  if (typeof value !== 'string' && typeof value !== 'number') return { state: 'bad', reason: 'wrong-type' };
  return readFactText(fact, String(value), power);
}

/** A value as a finding shows it. */
export function shownValue(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'object' : String(value).slice(0, 40);
}

/** A value of a unit's record with the day on which it holds. */
export interface DatedValue {
  readonly day: IsoDate;
  readonly value: FactValue;
}
