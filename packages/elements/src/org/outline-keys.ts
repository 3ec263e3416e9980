import {
  arrowInto,
  arrowOut,
  childrenOf,
  hasChildren,
  idOf,
  isOpen,
  movedRow,
  type ArrowAction,
  type RowMove,
} from '@jiceng/domain';
import type { JcOrgTree } from './org-tree.js';
import { shownName } from '../base/unit-names.js';
import { loadRomanization, loadSearching } from './search.js';

/** How long letters typed one after the other count as one text. */
const typeAheadMilliseconds = 1000;

/** The letters typed on the rows within the last second. */
export class TypeAhead {
  #typed = '';
  #last = 0;

  /** The text so far with one more character. */
  add(character: string, now: number): string {
    this.#typed = now - this.#last > typeAheadMilliseconds ? character : this.#typed + character;
    this.#last = now;
    return this.#typed;
  }
}

const moves: Readonly<Record<string, RowMove>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-forward',
  PageUp: 'page-back',
};

/** Keys on the rows: the tree pattern of the ARIA Authoring Practices, with the keypad's + and − and / for search. */
export function pressTreeKey(element: JcOrgTree, event: KeyboardEvent): void {
  const { key } = event;
  const { list } = element;
  if (event.altKey || event.metaKey) return;
  if (key === 'Process' || event.isComposing) {
    element.actions.imeHint = true;
    element.requestUpdate();
    return;
  }
  const row = list.focusedRow;
  if (row < 0) return;
  if (event.ctrlKey) {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !list.outline.filter) return;
    event.preventDefault();
    void element.actions.goToHit(step, true);
    return;
  }
  const rightToLeft = element.direction === 'rtl';
  const into = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const out = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const move = moves[key];
  const { outline } = list;
  const index = outline.rows[row] as number;
  const open = outline.filter ? outline.filter.open : outline.open;

  if (move) void list.focusRow(movedRow(outline.rows.length, row, move, list.window.pageRows));
  else if (key === into) perform(element, index, outline.filter?.flat ? { kind: 'none' } : arrowInto(outline.tree, outline.rows, row, open));
  else if (key === out) perform(element, index, outline.filter?.flat ? { kind: 'none' } : arrowOut(outline.tree, outline.rows, row, open));
  else if (key === 'Enter') element.actions.userSelects(index);
  else if (key === ' ') void list.toggle([index], !isOpen(outline, index));
  else if (key === '+' || key === '-') void list.toggle([index], key === '+');
  else if (key === '*') void list.toggle(childrenOf(outline.tree, outline.tree.parent[index] as number), true);
  else if (key === '/') element.actions.focusSearch();
  else if (key === '?') element.actions.command((commands) => commands.showHelp());
  else if (key === 'Escape' && outline.filter) element.actions.clearSearch();
  else if ([...key].length === 1) element.actions.perform(() => typeAhead(element, key, event.timeStamp));
  else return;
  event.preventDefault();
}

function perform(element: JcOrgTree, index: number, action: ArrowAction): void {
  if (action.kind === 'focus') void element.list.focusRow(action.row);
  else if (action.kind !== 'none' && hasChildren(element.list.outline.tree, index)) void element.list.toggle([index], action.kind === 'open');
}

async function typeAhead(element: JcOrgTree, character: string, now: number): Promise<void> {
  const typed = element.actions.typeAhead.add(character, now);
  const { typeAheadRow } = await loadSearching();
  const readings = await loadRomanization(typed);
  const { outline, focusedRow } = element.list;
  const texts = {
    count: outline.rows.length,
    nameAt: (row: number) => shownName(outline.tree, outline.rows[row] as number, element.strings),
    idAt: (row: number) => idOf(outline.tree, outline.rows[row] as number),
  };
  const row = typeAheadRow(texts, focusedRow, typed, readings);
  if (row >= 0) await element.list.focusRow(row);
}
