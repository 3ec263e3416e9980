import { yearOf } from '../calendar/day.js';
import type { IsoDate, Profile } from '../profile/index.js';
import { statementsOf, type FactBook } from './book.js';
import type { UnitFacts } from './of-unit.js';
import type { FactReading } from './read.js';
import type { FactColumn } from './sheet.js';
import type { FactValue } from './value.js';
import { recordedAs } from './year.js';

/** What someone typed for a fact of a unit. */
export interface FactEdit {
  /** Id of the fact. */
  readonly fact: string;
  readonly reading: FactReading;
}

/** Why an edit cannot be written. */
export interface FactEditProblem {
  /** Id of the fact. */
  readonly fact: string;
  /**
   * - `bad-value`: the text is no value of the fact
   * - `from-table`: the field was emptied, but its value is one of the imported tree, which no sheet can take back
   */
  readonly code: 'bad-value' | 'from-table';
}

export interface EditedFacts {
  /** What is to be written; empty when nothing would change. */
  readonly columns: readonly FactColumn[];
  readonly problems: readonly FactEditProblem[];
}

export interface EditedFactsOptions {
  readonly profile: Profile;
  readonly book: FactBook;
  /** Id of the unit. */
  readonly unit: string;
  /** What the form shows: the facts of the unit on the day. */
  readonly known: UnitFacts;
  /** The day on which what was typed holds. */
  readonly asOf: IsoDate;
}

/**
 * What the edits of one unit state. A value is stated for the day, also where an older one is the same: it is known for a
 * new day then. An emptied field takes back the statement that it showed, on that statement's own day; what was known
 * before counts again.
 */
export function editedFacts(edits: Iterable<FactEdit>, { profile, book, unit, known, asOf }: EditedFactsOptions): EditedFacts {
  const columns: FactColumn[] = [];
  const problems: FactEditProblem[] = [];
  for (const { fact: id, reading } of edits) {
    const fact = Object.hasOwn(profile.facts, id) ? profile.facts[id] : undefined;
    if (!fact) continue;
    if (reading.state === 'bad') {
      problems.push({ fact: id, code: 'bad-value' });
      continue;
    }
    const shown = known.facts[id];
    const place = recordedAs(fact, yearOf(asOf), asOf);
    if (reading.state === 'ok') {
      if (shown?.asOf !== place.asOf || shown.value !== reading.value) columns.push(oneValue(place, unit, reading.value));
    } else if (shown && shown.asOf !== null) {
      const isStated = statementsOf(book, unit, place.fact).some(({ day }) => day === shown.asOf);
      if (isStated) columns.push(oneValue({ fact: place.fact, asOf: shown.asOf }, unit, null));
      else problems.push({ fact: id, code: 'from-table' });
    }
  }
  return { columns, problems };
}

function oneValue({ fact, asOf }: { readonly fact: string; readonly asOf: IsoDate }, unit: string, value: FactValue | null): FactColumn {
  return { fact, asOf, units: [unit], values: [value] };
}
