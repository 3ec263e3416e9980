import type { AwardDraft, SheetFinding, SheetReport, SheetTable } from '@jiceng/domain';

/** What a dry run makes of a line: `cut` is added with less than the rule gives; `blank` has nothing in it. */
export const lineStates = ['blank', 'added', 'cut', 'present', 'refused'] as const;
export type LineState = (typeof lineStates)[number];

/** Which lines of a report are looked at; `problems`: all that say something beside that they are added. */
export type LineFilter = 'problems' | 'all' | 'added' | 'cut' | 'present' | 'refused';

/** How many lines there are of each kind. */
export interface LineCounts {
  /** Entries that would be recorded, those that are cut among them, with their points. */
  readonly added: number;
  readonly points: number;
  /** Of the added, those that wait for approval. */
  readonly pending: number;
  readonly cut: number;
  readonly present: number;
  readonly refused: number;
}

/** The report of a dry run line by line, by the positions of the rows in their table. */
export class SheetLines {
  readonly table: SheetTable;
  readonly report: SheetReport;
  readonly counts: LineCounts;
  /** Number of the state of each row. */
  readonly #states: Uint8Array;
  /** Position of the draft of each row, from 1; 0 for none. */
  readonly #drafts: Uint32Array;
  readonly #findings = new Map<number, SheetFinding[]>();

  constructor(table: SheetTable, report: SheetReport) {
    this.table = table;
    this.report = report;
    this.#states = new Uint8Array(table.rows.length);
    this.#drafts = new Uint32Array(table.rows.length);
    report.rows.forEach((row, at) => {
      this.#drafts[row - table.firstRow] = at + 1;
      this.#setState(row, report.drafts[at]?.asked === undefined ? 'added' : 'cut');
    });
    for (const finding of report.findings) {
      const position = finding.row - table.firstRow;
      const known = this.#findings.get(position);
      if (known) known.push(finding);
      else this.#findings.set(position, [finding]);
      if (this.#drafts[position] === 0) this.#setState(finding.row, finding.code === 'already-present' ? 'present' : 'refused');
    }
    const { drafts, present, total } = report;
    this.counts = {
      added: drafts.length,
      points: drafts.reduce((sum, { points }) => sum + points, 0),
      pending: drafts.filter(({ approval }) => approval).length,
      cut: drafts.filter(({ asked }) => asked !== undefined).length,
      present,
      refused: total - drafts.length - present,
    };
  }

  #setState(row: number, state: LineState): void {
    this.#states[row - this.table.firstRow] = lineStates.indexOf(state);
  }

  stateAt(position: number): LineState {
    return lineStates[this.#states[position] as number] as LineState;
  }

  /** What would be recorded of a row. */
  draftAt(position: number): AwardDraft | undefined {
    return this.report.drafts[(this.#drafts[position] as number) - 1];
  }

  findingsAt(position: number): readonly SheetFinding[] {
    return this.#findings.get(position) ?? [];
  }

  /** The positions of the rows that a filter leaves, in their order. */
  positions(filter: LineFilter): Uint32Array {
    const found = new Uint32Array(this.#states.length);
    let count = 0;
    for (let position = 0; position < found.length; position++) if (isIn(this.stateAt(position), filter)) found[count++] = position;
    return found.slice(0, count);
  }
}

function isIn(state: LineState, filter: LineFilter): boolean {
  if (state === 'blank') return false;
  if (filter === 'all') return true;
  if (filter === 'problems') return state !== 'added';
  return state === filter || (filter === 'added' && state === 'cut');
}
