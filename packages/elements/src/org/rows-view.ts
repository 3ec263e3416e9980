import {
  directCount,
  idOf,
  isExpandable,
  isOpen,
  kindOf,
  rowOf,
  rowPlaces,
  type Outline,
} from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../base/icons.js';
import { placed } from '../base/placed.js';
import type { RowWindow } from '../base/row-window.js';
import { count } from '../locales/format.js';
import { orgStringsOf } from '../locales/org.js';
import type { Strings } from '../locales/strings.js';
import { shownFacts, shownName, shownPlace } from '../base/unit-names.js';
import { loadedSearch } from './search.js';

/** What the rows are drawn from. */
export interface RowsState {
  readonly outline: Outline;
  readonly strings: Strings;
  readonly window: RowWindow;
  /** Index of the unit that Tab reaches; −1 when there are none. */
  readonly focusIndex: number;
  readonly selectedIndex: number;
}

/** Deepest indent that is drawn; deeper rows say their level in a chip. */
const deepestIndent = 6;

/** The rows in sight, and the focused row wherever it is: a row that loses the DOM loses the focus. */
export function renderRows(state: RowsState): unknown {
  const { outline, window, focusIndex } = state;
  const { first, last } = window.range;
  const shown = Array.from(outline.rows.subarray(first, last));
  const focusRow = focusIndex < 0 ? -1 : rowOf(outline.rows, focusIndex);
  if (focusRow >= 0 && focusRow < first) shown.unshift(focusIndex);
  if (focusRow >= last) shown.push(focusIndex);
  const placeOf = rowPlaces(outline);
  return repeat(
    shown,
    (index) => index,
    (index, position) => {
      const row = index === focusIndex ? focusRow : first + position - (focusRow >= 0 && focusRow < first ? 1 : 0);
      return renderRow(state, index, row, placeOf(row), directCount(outline.tree, index));
    },
  );
}

function renderRow(state: RowsState, index: number, row: number, place: ReturnType<ReturnType<typeof rowPlaces>>, direct: number): TemplateResult {
  const { outline, strings, window, focusIndex, selectedIndex } = state;
  const { tree, filter } = outline;
  const name = shownName(tree, index, strings);
  const kind = kindOf(tree, index);
  const all = (tree.end[index] as number) - index - 1;
  const expandable = isExpandable(outline, index);
  const isHit = filter !== null && rowOf(filter.result.matches, index) >= 0;
  const facts = shownFacts(tree, index, direct, strings);
  return html`<div
    class="row"
    role="treeitem"
    data-id=${idOf(tree, index)}
    data-index=${index}
    data-indent=${filter?.flat ? 0 : Math.min(place.level - 1, deepestIndent)}
    ?data-above=${filter !== null && !isHit}
    tabindex=${index === focusIndex ? 0 : -1}
    aria-level=${place.level}
    aria-setsize=${place.size}
    aria-posinset=${place.position}
    aria-expanded=${expandable ? (isOpen(outline, index) ? 'true' : 'false') : nothing}
    aria-selected=${index === selectedIndex ? 'true' : nothing}
    aria-describedby=${`facts-${index}`}
    title=${name}
    ${placed(window.topOf(row))}
  >
    <span class="name">
      <span class="twisty" aria-hidden="true">${expandable ? icon('chevron') : nothing}</span>
      <span class="words">
        <span class="label" dir="auto">${isHit ? renderMarked(name, state) : name}</span>
        <span class="meta" aria-hidden="true" data-text=${filter?.flat ? shownPlace(tree, index, strings) || orgStringsOf(strings.code).top : facts}></span>
      </span>
      ${place.level > deepestIndent + 1 ? html`<span class="chip" aria-hidden="true" data-text=${orgStringsOf(strings.code).level(place.level)}></span>` : nothing}
    </span>
    <span class="cell kind" aria-hidden="true" data-text=${kind}></span>
    <span class="cell number" aria-hidden="true" data-text=${direct === 0 ? '–' : count(direct)}></span>
    <span class="cell number" aria-hidden="true" data-text=${all === 0 ? '–' : count(all)}></span>
    <span hidden id=${`facts-${index}`}>${filter?.flat ? shownPlace(tree, index, strings) : facts}</span>
  </div>`;
}

/** A hit with what was searched marked; a hit by its code has nothing to mark in the name. */
function renderMarked(name: string, { outline }: RowsState): unknown {
  const { searching, romanization } = loadedSearch();
  const parts = searching?.matchedParts(name, outline.filter?.result.query ?? '', romanization) ?? [];
  if (parts.length === 0) return name;
  const pieces: unknown[] = [];
  let end = 0;
  for (const [from, to] of parts) {
    pieces.push(name.slice(end, from), html`<mark>${name.slice(from, to)}</mark>`);
    end = to;
  }
  return [...pieces, name.slice(end)];
}
