import type { Fact } from '../profile/index.js';

/** A fact that has been looked at: a choice, a whole number (people, a count, fen), or yes and no. */
export type FactValue = string | number | boolean;

/** Whether a value can be that of the fact; undefined and null say that it is not known, which is no value. */
export function isFactValue(fact: Fact, given: unknown): given is FactValue {
  switch (fact.type) {
    case 'yes-no':
      return typeof given === 'boolean';
    case 'choice':
      return typeof given === 'string' && given !== '' && (fact.isOpen || Object.hasOwn(fact.choices, given));
    default:
      return Number.isSafeInteger(given) && (given as number) >= 0;
  }
}
