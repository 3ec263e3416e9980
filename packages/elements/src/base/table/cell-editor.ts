import { blockBetween, type CellBlock } from './moves.js';
import { rowsOfTabSeparated, tabSeparated } from './tab-separated.js';
import type { TableController } from './table-controller.js';
import type { CellPlace } from './table-options.js';

/** Where the focus goes once a cell is edited. */
const stepsAfter: Readonly<Record<string, CellPlace>> = {
  Enter: { row: 1, column: 0 },
  'Shift+Enter': { row: -1, column: 0 },
  Tab: { row: 0, column: 1 },
  'Shift+Tab': { row: 0, column: -1 },
};

/** These mean the same in every widget, also where a cell has the focus. */
const widgetKeys = ['/', '?'];

/** Editing of cells as sheets have it: F2 or typing begins, Enter goes down, Tab right, and blocks are copied and pasted. */
export class CellEditor {
  readonly #table: TableController;
  /** The corner of the selected block that stays while Shift moves the other one. */
  #anchor: CellPlace | undefined;
  #pressedAgain = false;
  isEditing = false;
  /** What the text field begins with. */
  initialText = '';

  constructor(table: TableController) {
    this.#table = table;
  }

  /** The selected cells; one at least. */
  get block(): CellBlock {
    return blockBetween(this.#anchor ?? this.#table.place, this.#table.place);
  }

  /** Whether only the cell with the focus is selected. */
  get isSingle(): boolean {
    const { first, last } = this.block;
    return first.row === last.row && first.column === last.column;
  }

  /** Ends editing, and lets the block go. */
  reset(): void {
    this.isEditing = false;
    this.#anchor = undefined;
  }

  /** The focus is about to move; with Shift the selected block grows or shrinks with it. */
  movedTo(isShift: boolean): void {
    this.#anchor = isShift ? (this.#anchor ?? this.#table.place) : undefined;
  }

  get #input(): HTMLInputElement | null {
    return this.#table.viewport.value?.querySelector<HTMLInputElement>('.cell-input') ?? null;
  }

  /** Puts the focus into the text field once it is in the DOM. */
  focusInput(): void {
    const input = this.isEditing ? this.#input : null;
    if (!input || input.matches(':focus')) return;
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** Begins to edit the cell with the focus. @param typed what takes the place of its text */
  #begin(typed?: string): boolean {
    const { place, columns, options } = this.#table;
    const column = columns[place.column];
    if (!column || place.row < 0 || !options.edit?.isEditable(place.row, column)) return false;
    this.#anchor = undefined;
    this.isEditing = true;
    this.initialText = typed ?? options.edit.text(place.row, column);
    void this.#table.update();
    return true;
  }

  /** Ends editing and passes on what was typed, if it is another text. */
  #commit(): void {
    const { place, columns, options } = this.#table;
    const text = this.#input?.value;
    const column = columns[place.column];
    this.isEditing = false;
    if (!column || text === undefined || text === options.edit?.text(place.row, column)) return;
    options.edit?.commit(place.row, column, text);
  }

  /** A key in the mode `cells`. @returns whether it was one of editing */
  pressedKey(event: KeyboardEvent): boolean {
    const isField = event.target === this.#input;
    if (isField ? this.#pressedFieldKey(event) : this.#pressedCellKey(event)) {
      event.stopPropagation();
      return true;
    }
    return isField;
  }

  #pressedFieldKey(event: KeyboardEvent): boolean {
    if (event.isComposing || event.ctrlKey) return false;
    const { key, shiftKey } = event;
    const step = stepsAfter[shiftKey ? `Shift+${key}` : key];
    if (!step && key !== 'Escape') return false;
    event.preventDefault();
    const { place, columns, options } = this.#table;
    if (step) this.#commit();
    else this.isEditing = false;
    void this.#table.focusPlace({
      row: Math.max(0, Math.min(place.row + (step?.row ?? 0), options.rowCount() - 1)),
      column: Math.max(0, Math.min(place.column + (step?.column ?? 0), columns.length - 1)),
    });
    return true;
  }

  #pressedCellKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, shiftKey } = event;
    const { options, place } = this.#table;
    if (place.row < 0 || !(event.target as Element).matches('tbody [data-column]')) return false;
    if (ctrlKey) {
      if (key.toLowerCase() !== 'z' || shiftKey || !options.edit) return false;
      options.edit.undo();
    } else if (key === 'Process') return this.#begin(''); // The input method goes on in the text field.
    else if (event.isComposing) return false;
    else if (key === 'F2') this.#begin();
    else if (key === 'Enter') {
      this.#anchor = undefined;
      void this.#table.focusRow(place.row + (shiftKey ? -1 : 1));
    } else if (key === 'Delete' || key === 'Backspace') this.#clear();
    else if ([...key].length !== 1 || widgetKeys.includes(key) || !this.#begin(key)) return false;
    event.preventDefault();
    return true;
  }

  /** Empties the selected cells, as a pasted block of nothing. */
  #clear(): void {
    const { first, last } = this.block;
    const row = Array<string>(last.column - first.column + 1).fill('');
    this.#table.options.edit?.paste(first, Array.from({ length: last.row - first.row + 1 }, () => row));
  }

  /** Shift with a press extends the block. */
  readonly pressed = (event: MouseEvent): void => {
    const table = this.#table;
    const place = table.mode === 'cells' ? table.placeOf(event) : undefined;
    if (!place) return;
    const isStop = place.row === table.place.row && place.column === table.place.column;
    this.#pressedAgain = isStop && table.hasFocus;
    if (event.shiftKey) {
      event.preventDefault();
      this.movedTo(true);
      void table.focusPlace(place);
    } else if (!this.isSingle) {
      this.#anchor = undefined;
      void table.update();
    }
  };

  readonly doubleClicked = (event: MouseEvent): void => {
    if (this.#table.mode === 'cells' && this.#table.placeOf(event)) this.#begin();
  };

  /** A finger on the cell that has the focus edits it. */
  clicked(event: MouseEvent): void {
    if (this.#pressedAgain && (event as PointerEvent).pointerType === 'touch') this.#begin();
  }

  /** What was typed counts when the focus leaves the text field by other ways than its keys. */
  readonly left = (event: FocusEvent): void => {
    if (!this.isEditing || event.target !== this.#input) return;
    this.#commit();
    void this.#table.update();
  };

  readonly copied = (event: ClipboardEvent): void => {
    const { mode, columns, options } = this.#table;
    if (mode !== 'cells' || this.isEditing || !event.clipboardData) return;
    const { first, last } = this.block;
    const rows = Array.from({ length: last.row - first.row + 1 }, (_, at) =>
      columns.slice(first.column, last.column + 1).map((column) => {
        const row = first.row + at;
        if (options.edit?.isEditable(row, column)) return options.edit.text(row, column);
        const cell = options.cell(row, column);
        return typeof cell === 'string' ? cell : '';
      }),
    );
    event.clipboardData.setData('text/plain', tabSeparated(rows));
    event.preventDefault();
  };

  readonly pasted = (event: ClipboardEvent): void => {
    const { mode, options } = this.#table;
    const text = event.clipboardData?.getData('text/plain');
    if (mode !== 'cells' || this.isEditing || !text) return;
    event.preventDefault();
    options.edit?.paste(this.block.first, rowsOfTabSeparated(text));
  };
}
