import { holdsOn, type IsoDate } from '../profile/index.js';

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
