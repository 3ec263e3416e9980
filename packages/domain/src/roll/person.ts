import { holdsOn, isIsoDay, type IsoDate } from '../profile/index.js';

/** Somebody on the roll of a unit (花名册): what meetings need to know of a person, and nothing more. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Key of a standing of the profile: `full`, `probationary`, `villager`, … */
  readonly standing: string;
  /** Id of the group in the unit. */
  readonly group?: string;
  /** Posts held: `secretary`, `deputy-secretary`, `committee`, `village-committee`, `representative`, … */
  readonly posts?: readonly string[];
  /** First and last day in the unit. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The people who belong to the unit on a day. */
export function peopleOn(people: readonly Person[], day: IsoDate): Person[] {
  return people.filter(({ from = null, to = null }) => holdsOn({ from, to }, day));
}

/** One thing wrong with a roll. `index` is the place in the list. */
export interface RollFinding {
  readonly code: 'roll-no-id' | 'roll-no-name' | 'roll-person-twice' | 'roll-unknown-standing' | 'roll-bad-date' | 'roll-dates-reversed';
  readonly index: number;
  /** A plain English sentence. */
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * What is wrong with a roll: people without id or name, one id twice, standings that the profile does not have, days
 * that do not exist or are reversed. Namesakes with ids of their own are in order.
 * @param standings keys of the profile's standings
 */
export function rollFindings(people: readonly Person[], standings: readonly string[]): RollFinding[] {
  const findings: RollFinding[] = [];
  const seen = new Map<string, number>();
  people.forEach(({ id, name, standing, from, to }, index) => {
    const tell = (code: RollFinding['code'], message: string, details: RollFinding['details'] = {}): void => void findings.push({ code, index, message, details });
    if (id === '') tell('roll-no-id', 'A person has no id.');
    else if (seen.has(id)) tell('roll-person-twice', `The id “${id}” stands twice.`, { id, other: seen.get(id) as number });
    else seen.set(id, index);
    if (name.trim() === '') tell('roll-no-name', 'A person has no name.', { id });
    if (!standings.includes(standing)) tell('roll-unknown-standing', `“${standing}” is no standing of the profile. It has: ${standings.join(', ') || 'none'}.`, { given: standing, known: standings.join(', ') });
    for (const day of [from, to]) if (day !== undefined && !isIsoDay(day)) tell('roll-bad-date', `“${day}” is no day. Write it as YYYY-MM-DD.`, { given: day });
    if (from !== undefined && to !== undefined && from > to) tell('roll-dates-reversed', 'The last day lies before the first.', { from, to });
  });
  return findings;
}
