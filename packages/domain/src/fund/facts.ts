import { JicengError } from '../error.js';
import { isFactValue, type FactValue } from '../facts/index.js';
import type { Fact, Profile } from '../profile/index.js';

/** What is known of a unit, by the ids of the profile's facts. People and counts are whole numbers, money is whole fen. */
export type Facts = Readonly<Record<string, unknown>>;

const expectations: Readonly<Record<Fact['type'], string>> = {
  people: 'a whole number of people, 0 or more, not as text',
  count: 'a whole number, 0 or more, not as text',
  money: 'whole fen, 0 or more, not as text',
  'yes-no': 'true or false',
  choice: 'one of the choices that the profile lists',
};

/**
 * The error for a value that cannot be that of the fact.
 * @param unit what tells the unit apart in a batch
 */
export function badFact(fact: Fact, given: unknown, unit?: string | number): JicengError {
  const text = typeof given === 'string' ? given.slice(0, 40) : typeof given === 'object' ? 'object' : String(given);
  return new JicengError(
    'bad-fact',
    `Nothing was calculated: the fact “${fact.id}” is “${text}”. It must be ${expectations[fact.type]}. Correct it, or leave it out if it is not known.`,
    { fact: fact.id, given: text, type: fact.type, ...(unit === undefined ? {} : { unit }) },
  );
}

const described = new WeakMap<Profile, readonly Fact[]>();

/** The facts that a profile describes, listed once for each profile. */
function factsOf(profile: Profile): readonly Fact[] {
  let facts = described.get(profile);
  if (!facts) described.set(profile, (facts = Object.values(profile.facts)));
  return facts;
}

/**
 * The facts that the profile describes and that are given.
 * @throws {JicengError} `bad-fact` with `details.fact` for the first one that cannot be true: negative, no whole number,
 * a numeric text, a choice that does not exist. Facts that the profile does not describe are left aside.
 */
export function checkedFacts(profile: Profile, given: Facts): Readonly<Record<string, FactValue>> {
  if (typeof given !== 'object' || given === null) throw new JicengError('bad-fact', 'Nothing was calculated: the facts are no object. Give them by name, such as { kind: "village" }.', { fact: '' });
  const facts: Record<string, FactValue> = {};
  for (const fact of factsOf(profile)) {
    const value = given[fact.id];
    if (value === undefined || value === null) continue;
    if (!isFactValue(fact, value)) throw badFact(fact, value);
    facts[fact.id] = value;
  }
  return facts;
}
