import { JicengError } from '../error.js';
import type { Fact } from '../profile/index.js';
import { isFactValue, type FactValue } from './value.js';

/** The most different choices that a column can hold. */
const mostChoices = 65_535;

/** Writes the values of one fact as numbers, so that a column of them is one block of memory: NaN where nothing is known. */
export class FactCode {
  readonly fact: Fact;
  /** The choices that occurred; a choice is written as its position. `''` stands first, for nothing known. */
  readonly choices: string[] = [''];
  readonly #positions = new Map<string, number>();

  constructor(fact: Fact) {
    this.fact = fact;
  }

  /**
   * The number for a value; NaN for one that cannot be that of the fact.
   * @throws {JicengError} `too-many-choices`
   */
  of(value: FactValue): number {
    if (!isFactValue(this.fact, value)) return NaN;
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    let position = this.#positions.get(value);
    if (position === undefined) {
      position = this.choices.length;
      if (position > mostChoices) {
        throw new JicengError('too-many-choices', `The facts were not gathered: “${this.fact.id}” has more than ${mostChoices} different values. Check which column was taken for it.`, { fact: this.fact.id, most: mostChoices });
      }
      this.choices.push(value);
      this.#positions.set(value, position);
    }
    return position;
  }
}
