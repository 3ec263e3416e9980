import { isNumericFact, type Fact, type IsoDate, type Profile } from '../profile/index.js';
import { FactCode } from './code.js';
import { FieldPlaces, readField, shownValue, type FieldPlace, type UnreadableFact } from './fields.js';
import { kindFact } from './of-unit.js';
import type { FactReading } from './read.js';

/** Many units as a tree has them, by position. */
export interface UnitSource {
  readonly length: number;
  idOf(index: number): string;
  /** What the unit is (类型); `''` when the source did not say. */
  kindOf?(index: number): string;
  /** The other columns of the imported table. */
  fieldsOf?(index: number): Readonly<Record<string, unknown>> | null | undefined;
}

/** Units read between two moments at which the work can be interrupted. */
const stride = 4096;
/** How many unreadable values are listed; the others are counted. */
const mostListed = 1000;
/** How many texts of choices are remembered for each field. */
const mostRemembered = 10_000;

/** A field of units with where its values go. */
interface Slot {
  readonly place: FieldPlace;
  readonly column: Float64Array;
  /** For words, which repeat from unit to unit: what each was read as. */
  readonly remembered: Map<unknown, FactReading> | null;
}

/** What the kinds and fields of units say, as columns by fact and day. */
export class RecordColumns {
  readonly unreadable: (UnreadableFact & { readonly index: number })[] = [];
  unreadableCount = 0;
  readonly #profile: Profile;
  readonly #units: UnitSource;
  readonly #day: IsoDate;
  readonly #places: FieldPlaces;
  readonly #codes = new Map<string, FactCode>();
  readonly #columns = new Map<string, Map<IsoDate, Float64Array>>();
  /** By the names of fields; null for one that is no fact. */
  readonly #slots = new Map<string, Slot | null>();

  /** @param day the day on which kinds and fields hold */
  constructor(profile: Profile, units: UnitSource, day: IsoDate) {
    this.#profile = profile;
    this.#units = units;
    this.#day = day;
    this.#places = new FieldPlaces(profile, day);
  }

  /** Reads all units and says now and then how many it has read. */
  *read(): Generator<number, void> {
    const units = this.#units;
    const kind = this.#profile.facts[kindFact];
    const kindSlot = kind && units.kindOf ? this.#slotOf({ heading: { fact: kind, day: null, power: 0 }, fact: kindFact, asOf: this.#day }) : null;
    if (!kindSlot && !units.fieldsOf) return;
    for (let index = 0; index < units.length; index++) {
      if (kindSlot) this.#read(kindSlot, units.kindOf?.(index), index);
      const fields = units.fieldsOf?.(index);
      if (fields) this.#readFields(fields, index);
      if ((index + 1) % stride === 0) yield index + 1;
    }
  }

  /** How values of a fact are written. The profile describes the fact. */
  codeOf(fact: string): FactCode {
    let code = this.#codes.get(fact);
    if (!code) this.#codes.set(fact, (code = new FactCode(this.#profile.facts[fact] as Fact)));
    return code;
  }

  /** The columns of a fact by day. */
  daysOf(fact: string): ReadonlyMap<IsoDate, Float64Array> {
    return this.#columns.get(fact) ?? new Map<IsoDate, Float64Array>();
  }

  reportUnreadable(index: number, fact: string, value: unknown, reason: UnreadableFact['reason']): void {
    this.unreadableCount++;
    if (this.unreadable.length < mostListed) this.unreadable.push({ index, fact, text: shownValue(value), reason });
  }

  #readFields(fields: Readonly<Record<string, unknown>>, index: number): void {
    for (const field in fields) {
      let slot = this.#slots.get(field);
      if (slot === undefined) {
        const place = this.#places.of(field);
        this.#slots.set(field, (slot = place && this.#slotOf(place)));
      }
      if (slot) this.#read(slot, fields[field], index);
    }
  }

  #slotOf(place: FieldPlace): Slot {
    const { fact, asOf, heading } = place;
    const days = this.#columns.get(fact) ?? new Map<IsoDate, Float64Array>();
    this.#columns.set(fact, days);
    const column = days.get(asOf) ?? new Float64Array(this.#units.length).fill(NaN);
    days.set(asOf, column);
    return { place, column, remembered: isNumericFact(heading.fact) ? null : new Map<unknown, FactReading>() };
  }

  #read(slot: Slot, value: unknown, index: number): void {
    const number = simpleNumber(slot.place, value);
    if (number >= 0) return this.#put(slot, index, number, value);
    const reading = readingOf(slot, value);
    if (reading.state === 'ok') this.#put(slot, index, this.codeOf(slot.place.fact).of(reading.value), value);
    else if (reading.state === 'bad') this.reportUnreadable(index, slot.place.heading.fact.id, value, reading.reason);
  }

  #put({ place, column }: Slot, index: number, number: number, value: unknown): void {
    const before = column[index] as number;
    if (before !== before) column[index] = number;
    else if (before !== number) this.reportUnreadable(index, place.fact, value, 'contradiction');
  }
}

function readingOf({ place, remembered }: Slot, value: unknown): ReturnType<typeof readField> {
  const known = remembered?.get(value);
  if (known) return known;
  const reading = readField(place, value);
  if (remembered && remembered.size < mostRemembered && reading.state !== 'bad') remembered.set(value, reading);
  return reading;
}

/** The longest text of digits that is read here: with two more for fen it is still exact. */
const simpleDigits = 13;

/**
 * The value of a field that is nothing but a whole number, which most are: read without a pattern, because there may be
 * millions. −1 for everything else, which {@link readField} reads.
 */
function simpleNumber({ heading: { fact, power } }: FieldPlace, value: unknown): number {
  if (!isNumericFact(fact)) return -1;
  const scale = fact.type !== 'money' ? 1 : power === 0 ? 100 : power === -2 ? 1 : 0;
  if (scale === 0 || (power !== 0 && fact.type !== 'money')) return -1;
  let number = -1;
  if (typeof value === 'number') number = Number.isInteger(value) && value < 10 ** simpleDigits ? value : -1;
  else if (typeof value === 'string' && value.length > 0 && value.length <= simpleDigits) number = digitsOf(value);
  // The sum makes 0 of −0.
  return number < 0 ? -1 : number * scale + 0;
}

function digitsOf(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
