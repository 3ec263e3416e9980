import { isFactValue, type FactReading, type UsedFact } from '../facts/index.js';
import type { Fact, Profile } from '../profile/index.js';
import { badFact, type Facts } from './facts.js';

/** Where the facts of one calculation come from; each goes before those after it. */
export interface FactInputs {
  /** What a person typed, as it was read; an empty reading says that the fact is not known, whatever the record says. */
  readonly typed?: ReadonlyMap<string, FactReading>;
  /** What the page gave as plain values. */
  readonly given?: Facts;
  /** What the unit's record says. */
  readonly recorded?: Readonly<Record<string, UsedFact>>;
}

/** A fact that was given and cannot be true. */
export interface UnusableFact {
  readonly fact: Fact;
  /** Why not, as the reading of a typed text says; `wrong-type` for a value that the page gave. */
  readonly reason: Extract<FactReading, { state: 'bad' }>['reason'] | 'wrong-type';
  /** An English sentence with what to do. */
  readonly message: string;
}

export interface GatheredFacts {
  /** The facts that can be used, by id, each with where it came from. */
  readonly used: Readonly<Record<string, UsedFact>>;
  readonly unusable: readonly UnusableFact[];
}

/** Puts the facts of a calculation together. What cannot be true is left out and named; it does not fall back on the record. */
export function gatherFacts(profile: Profile, { typed, given = {}, recorded = {} }: FactInputs): GatheredFacts {
  const used: Record<string, UsedFact> = {};
  const unusable: UnusableFact[] = [];
  for (const fact of Object.values(profile.facts)) {
    const reading = typed?.get(fact.id);
    const value = given[fact.id];
    if (reading !== undefined) {
      if (reading.state === 'ok') used[fact.id] = { value: reading.value, origin: 'typed', asOf: null };
      else if (reading.state === 'bad') unusable.push({ fact, reason: reading.reason, message: badFact(fact, reading.reason).message });
    } else if (value !== undefined && value !== null) {
      if (isFactValue(fact, value)) used[fact.id] = { value, origin: 'typed', asOf: null };
      else unusable.push({ fact, reason: 'wrong-type', message: badFact(fact, value).message });
    } else {
      const record = recorded[fact.id];
      if (record) used[fact.id] = record;
    }
  }
  return { used, unusable };
}

/** The plain values of used facts, as `calculateFunds` takes them. */
export function valuesOf(used: Readonly<Record<string, UsedFact>>): Facts {
  return Object.fromEntries(Object.entries(used).map(([fact, { value }]) => [fact, value]));
}
