import {
  buildTreeInSteps,
  guessMapping,
  mapRowsInSteps,
  type BuildResult,
  type OrgMapping,
  type Table,
} from '@jiceng/domain';
import type { Pace } from './pace.js';
import type { FileTable } from './read-file.js';

/** How far an import is. `reading` and `parsing` of a file count bytes, the others rows. */
export interface ImportProgress {
  readonly phase: 'reading' | 'parsing' | 'checking' | 'building';
  readonly done: number;
  readonly total: number;
}

/** What is known of a file before its columns are mapped. Plain data: it crosses from the worker as it is. */
export interface ImportSummary {
  readonly format: 'csv' | 'xlsx' | 'json';
  /** Of a text file: the encoding that it was read in. */
  readonly encoding?: string;
  /** Of a text table: `,`, `;` or a tab. */
  readonly separator?: string;
  /** The sheets of a workbook; `[]` for other files. */
  readonly sheets: readonly string[];
  /** The sheet that was read; `''` for other files. */
  readonly sheet: string;
  /** The headings; `''` where a column has none. */
  readonly columns: readonly string[];
  /** The first 20 rows. */
  readonly sample: readonly (readonly string[])[];
  /** The number that Excel shows beside the first row of `sample`. */
  readonly firstRow: number;
  /** Up to three different values of each column. */
  readonly columnSamples: readonly (readonly string[])[];
  /** Rows below the heading, empty ones too. */
  readonly rowCount: number;
  /** The mapping that the headings and cells suggest; null when a person has to say it. */
  readonly guess: OrgMapping | null;
}

/** A tree built from a file. */
export interface ImportResult extends BuildResult {
  /** Rows that were read: in the tree or in a finding. Empty rows and repeated headings do not count. */
  readonly rows: number;
}

const sampleLength = 20;
/** Rows that the samples of the columns are taken from. */
const columnSampleRows = 1000;

/** What there is to know of a file that was read. */
export function summaryOf({ table, ...file }: FileTable): ImportSummary {
  return {
    ...file,
    columns: table.columns,
    sample: table.rows.slice(0, sampleLength),
    firstRow: table.firstRow,
    columnSamples: table.columns.map((_, column) => samplesOf(table, column)),
    rowCount: table.rows.length,
    guess: guessMapping(table),
  };
}

function samplesOf(table: Table, column: number): string[] {
  const samples = new Set<string>();
  for (let position = 0; position < Math.min(table.rows.length, columnSampleRows) && samples.size < 3; position++) {
    const text = (table.rows[position]?.[column] ?? '').trim();
    if (text !== '') samples.add(text);
  }
  return [...samples];
}

/**
 * Maps a table and builds its tree, in slices.
 * @throws {JicengError} `mapping-invalid`, `too-many-kinds`, `aborted`
 */
export async function buildImport(
  table: Table,
  mapping: OrgMapping,
  pace: Pace,
  onProgress?: (progress: ImportProgress) => void,
): Promise<ImportResult> {
  const { rows, findings, rowNumberOf } = await pace.run(mapRowsInSteps(table, mapping), onProgress);
  const leftOut = findings.reduce((count, { code }) => (code === 'bad-row' ? count + 1 : count), 0);
  const built = await pace.run(buildTreeInSteps(rows, { rowNumberOf, findings }), onProgress);
  return { ...built, rows: rows.length + leftOut };
}
