import { kindColumnOf, type FactColumn, type FactSource, type IsoDate, type KindSuggestions, type PastedCell, type PastedTable, type PasteFinding } from '@jiceng/domain';

/** More rows than these are not drawn; all are written, and all problems can be downloaded. */
export const shownRows = 200;

/** A value that would be written. */
export type PreviewedCell = Pick<PastedCell, 'unit' | 'fact' | 'asOf' | 'before' | 'after' | 'text' | 'isConverted'>;

/** What would be written, to be looked at first. */
export interface FactPreview {
  /** The first ones. */
  readonly cells: readonly PreviewedCell[];
  /** How many there are, of how many units. */
  readonly size: number;
  readonly units: number;
  readonly unchanged: number;
  readonly findings: readonly PasteFinding[];
  /** Everything that is written. */
  readonly columns: readonly FactColumn[];
  readonly source: FactSource;
  /** The units of whose kind the name says nothing. */
  readonly nameless?: { readonly count: number; readonly examples: readonly string[] };
}

/** What a pasted table would change. */
export function previewOfTable({ cells, unchanged, findings, factColumns }: PastedTable): FactPreview {
  return { cells: cells.slice(0, shownRows), size: cells.length, units: new Set(cells.map(({ unit }) => unit)).size, unchanged, findings, columns: factColumns, source: 'pasted' };
}

/** What the kinds that names suggest would change. @param day on which the units are of their kinds */
export function previewOfKinds(suggestions: KindSuggestions, day: IsoDate): FactPreview {
  const column = kindColumnOf(suggestions, day);
  const { fact, asOf, units, values } = column;
  const cells = units.slice(0, shownRows).map((unit, position): PreviewedCell => ({ unit, fact, asOf, before: null, after: values[position] as string, text: '', isConverted: false }));
  const { without, examplesWithout } = suggestions;
  return { cells, size: units.length, units: units.length, unchanged: 0, findings: [], columns: [column], source: 'typed', nameless: { count: without, examples: examplesWithout } };
}
