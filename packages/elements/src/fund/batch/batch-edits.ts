import type { FactReading, FactValue, FactValues } from '@jiceng/domain';

/** What was typed into a cell and is not stored yet. */
export interface CellEdit {
  readonly text: string;
  readonly reading: Exclude<FactReading, { state: 'empty' }>;
}

/** A cell by the ids of its unit and fact. */
export interface CellOf {
  readonly unit: string;
  readonly fact: string;
}

/** A cell with what was typed; null takes the typed text away. */
export interface EditStep extends CellOf {
  readonly edit: CellEdit | null;
}

/** Edits of the grid that wait to be confirmed, and the steps by which they came, to go back. */
export class BatchEdits {
  readonly #edits = new Map<string, Map<string, CellEdit>>();
  readonly #steps: EditStep[][] = [];

  /** Makes some edits as one step. */
  make(steps: readonly EditStep[]): void {
    if (steps.length === 0) return;
    this.#steps.push(steps.map(({ unit, fact }) => ({ unit, fact, edit: this.of(unit, fact) ?? null })));
    for (const step of steps) this.#put(step);
  }

  /** Goes one step back. @returns the cells that changed; undefined when there is no step */
  undo(): readonly CellOf[] | undefined {
    const steps = this.#steps.pop();
    if (steps) for (const step of steps) this.#put(step);
    return steps;
  }

  #put({ unit, fact, edit }: EditStep): void {
    const ofUnit = this.#edits.get(unit) ?? new Map<string, CellEdit>();
    if (edit) ofUnit.set(fact, edit);
    else ofUnit.delete(fact);
    if (ofUnit.size > 0) this.#edits.set(unit, ofUnit);
    else this.#edits.delete(unit);
  }

  /** Whether some step was a block of cells. */
  get hasBlocks(): boolean {
    return this.#steps.some(({ length }) => length > 1);
  }

  clear(): void {
    this.#edits.clear();
    this.#steps.length = 0;
  }

  of(unit: string, fact: string): CellEdit | undefined {
    return this.#edits.get(unit)?.get(fact);
  }

  /** All edits, unit by unit. */
  get all(): readonly (CellOf & { readonly edit: CellEdit })[] {
    return [...this.#edits].flatMap(([unit, edits]) => [...edits].map(([fact, edit]) => ({ unit, fact, edit })));
  }

  /** How many cells have something that can be stored, and how many have something that cannot. */
  get counts(): { readonly good: number; readonly bad: number } {
    const { all } = this;
    const good = all.filter(({ edit }) => edit.reading.state === 'ok').length;
    return { good, bad: all.length - good };
  }
}

/**
 * Columns with edits put into them; columns without an edit are the same objects.
 * @param placeOf where a unit stands; −1 for one that is not there
 */
export function withEdits(columns: readonly FactValues[], edits: BatchEdits, placeOf: (unit: string) => number): readonly FactValues[] {
  const byFact = new Map<string, [place: number, value: FactValue | null][]>();
  for (const { unit, fact, edit } of edits.all) {
    const place = placeOf(unit);
    if (place < 0) continue;
    const list = byFact.get(fact) ?? [];
    byFact.set(fact, list);
    // What cannot be read is not known: it does not fall back on the record.
    list.push([place, edit.reading.state === 'ok' ? edit.reading.value : null]);
  }
  if (byFact.size === 0) return columns;
  return columns.map((column) => {
    const changes = byFact.get(column.fact);
    return changes ? changedColumn(column, changes) : column;
  });
}

function changedColumn(column: FactValues, changes: readonly (readonly [number, FactValue | null])[]): FactValues {
  if (column.form !== 'choice') {
    const values = column.values.slice();
    for (const [place, value] of changes) values[place] = value === null ? NaN : Number(value);
    return { ...column, values };
  }
  const values = column.values.slice();
  const choices = [...column.choices];
  for (const [place, value] of changes) {
    let position = value === null ? 0 : choices.indexOf(String(value), 1);
    if (position < 0) position = choices.push(String(value)) - 1;
    values[place] = position;
  }
  return { ...column, values, choices };
}
