import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { tableStrings } from '../../locales/table.js';
import { icon } from '../icons.js';
import { placed } from '../placed.js';
import { headRow, isInBlock } from './moves.js';
import type { TableController } from './table-controller.js';
import type { Column } from './table-options.js';

/** How many values a card shows below its title before it is expanded, where the caller does not say. */
const usualCardValues = 5;

/** The table as its controller has it now. */
export function renderTable(table: TableController): TemplateResult {
  const { options, columns, mode, isWindowed } = table;
  return html`<div class="table-area">
    ${renderCardSort(table)}
    <div
      class="table-viewport"
      part="viewport"
      data-mode=${mode}
      ?data-windowed=${isWindowed}
      ?data-scrolled=${table.isScrolledAside}
      role=${table.isScrollable ? 'group' : nothing}
      aria-labelledby=${table.isScrollable ? table.captionId : nothing}
      tabindex=${table.isScrollable ? 0 : nothing}
      ${ref(table.viewport)}
      @scroll=${table.scrolled}
      @keydown=${table.pressedKey}
      @focusin=${table.focused}
      @click=${table.clicked}
      @mousedown=${table.editor.pressed}
      @dblclick=${table.editor.doubleClicked}
      @copy=${table.editor.copied}
      @paste=${table.editor.pasted}
      @focusout=${table.editor.left}
    >
      <table
        class="data-table"
        part="table"
        role=${mode === 'table' ? 'table' : 'grid'}
        aria-labelledby=${table.captionId}
        aria-rowcount=${options.rowCount() + 1 + (options.foot ? 1 : 0)}
        aria-readonly=${mode === 'rows' ? 'true' : nothing}
        aria-multiselectable=${mode === 'cells' ? 'true' : nothing}
      >
        <caption class="visually-hidden" id=${table.captionId}>${options.caption()}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1">${columns.map((column, position) => renderHead(table, column, position))}</tr>
        </thead>
        <tbody role="rowgroup" ${placed(undefined, isWindowed ? table.window.scrollHeight : undefined)}>
          ${isWindowed ? renderSample(table) : nothing} ${renderRows(table)}
        </tbody>
        ${renderFoot(table)}
      </table>
    </div>
  </div>`;
}

/** Where rows are cards there is no head: a list to choose from takes its place. */
function renderCardSort({ options, columns }: TableController): unknown {
  const sortable = columns.filter((column) => column.sortable);
  if (sortable.length === 0) return nothing;
  const strings = tableStrings(options.locale());
  const sort = options.sort?.();
  const sorted = sortable.find(({ key }) => key === sort?.column);
  const choose = (event: Event): void => {
    const chosen = sortable.find(({ key }) => key === (event.target as HTMLSelectElement).value);
    if (chosen) options.onSort?.(chosen);
  };
  return html`<div class="card-sort">
    <label>
      ${strings.sortBy}
      <select @change=${choose}>
        ${sorted ? nothing : html`<option value="" selected>${strings.unsorted}</option>`}
        ${sortable.map(({ key, title }) => html`<option value=${key} ?selected=${key === sorted?.key}>${title}</option>`)}
      </select>
    </label>
    ${sorted
      ? html`<button type="button" @click=${() => options.onSort?.(sorted)}>${sort?.descending ? strings.descending : strings.ascending}</button>`
      : nothing}
  </div>`;
}

function renderHead(table: TableController, column: Column, position: number): TemplateResult {
  const { options, mode, place } = table;
  const sort = options.sort?.();
  const order = sort?.column !== column.key ? nothing : sort.descending ? 'descending' : 'ascending';
  const isStop = mode === 'table' || (place.row === headRow && place.column === position);
  return html`<th role="columnheader" scope="col" class=${column.kind} aria-sort=${order} data-row=${headRow} data-column=${position}>
    ${column.sortable
      ? html`<button class="sort" type="button" tabindex=${isStop ? 0 : -1} @click=${() => options.onSort?.(column)}>${column.title}${icon('chevron')}</button>`
      : column.title}
  </th>`;
}

/** The rows in sight, and the row of the tab stop wherever it is: a row that loses the DOM loses the focus. */
function renderRows(table: TableController): unknown {
  const { options, isWindowed } = table;
  const count = options.rowCount();
  const { first, last } = isWindowed ? table.window.range : { first: 0, last: count };
  const rows = Array.from({ length: last - first }, (_, at) => first + at);
  const stop = table.place.row;
  if (stop >= 0 && stop < first) rows.unshift(stop);
  if (stop >= last && stop < count) rows.push(stop);
  // A row that stood by its distance from the top keeps it; so another element takes over.
  return repeat(rows, (row) => `${isWindowed} ${options.keyOf(row)}`, (row) => renderRowWhereNew(table, row));
}

/** A row, drawn again only where what it is made of is another. In a grid of cells the editor has its say too. */
function renderRowWhereNew(table: TableController, row: number): unknown {
  const { options, columns, mode, place, isWindowed } = table;
  if (!options.madeOf || mode === 'cells') return renderRow(table, row);
  const parts = [row, columns, options.locale(), mode, place.row === row, table.isExpanded(row), isWindowed && table.window.topOf(row), ...options.madeOf(row)];
  return guard(parts, () => renderRow(table, row));
}

function renderRow(table: TableController, row: number): TemplateResult {
  const { columns, mode, place, isWindowed } = table;
  const isStop = place.row === row;
  return html`<tr
    class="row"
    role="row"
    data-row=${row}
    aria-rowindex=${row + 2}
    tabindex=${mode === 'rows' ? (isStop ? 0 : -1) : nothing}
    ?data-expanded=${table.isExpanded(row)}
    ${placed(isWindowed ? table.window.topOf(row) : undefined)}
  >
    ${columns.map((column, position) => renderCell(table, row, column, position))}
  </tr>`;
}

function renderCell(table: TableController, row: number, column: Column, position: number): TemplateResult {
  const { options, mode, place, editor } = table;
  const { cardValues = usualCardValues } = options;
  const isCells = mode === 'cells';
  const isStop = isCells && place.row === row && place.column === position;
  const problem = isCells ? options.edit?.problem?.(row, column) : undefined;
  const tabindex = isCells ? (isStop ? 0 : -1) : nothing;
  const selected = isCells && isInBlock({ row, column: position }, editor.block) && !editor.isSingle ? 'true' : nothing;
  const readonly = isCells && !options.edit?.isEditable(row, column) ? 'true' : nothing;
  const content = isStop && editor.isEditing ? renderInput(table, row, column) : renderValue(table, row, column, problem);
  if (position === 0) {
    return html`<th role="rowheader" scope="row" class=${column.kind} data-column="0" tabindex=${tabindex} aria-selected=${selected} aria-readonly=${readonly} aria-invalid=${problem ? 'true' : nothing}>
      ${content} ${renderExpand(table, row)}
    </th>`;
  }
  return html`<td
    role=${mode === 'table' ? 'cell' : 'gridcell'}
    class=${position > cardValues ? `${column.kind} extra` : column.kind}
    data-column=${position}
    tabindex=${tabindex}
    aria-selected=${selected}
    aria-readonly=${readonly}
    aria-invalid=${problem ? 'true' : nothing}
  >
    <span class="label">${column.title}</span>${content}
  </td>`;
}

function renderValue(table: TableController, row: number, column: Column, problem: string | undefined): TemplateResult {
  const cell = table.options.cell(row, column);
  if (typeof cell === 'string') table.widths.note(column, cell);
  return html`${problem ? html`${icon('error')}<span class="visually-hidden">${problem}</span>` : nothing}<span class="value" title=${isCuttable(table, column) && typeof cell === 'string' ? cell : nothing}>${directed(column, cell)}</span>`;
}

/** Rows of one height cut a text that is longer than two lines. */
function isCuttable({ isWindowed }: TableController, { kind }: Column): boolean {
  return isWindowed && kind === 'text';
}

/** Amounts read from left to right in every language. */
function directed({ kind }: Column, cell: string | TemplateResult): unknown {
  if (typeof cell !== 'string' || cell === '') return cell;
  return kind === 'number' ? html`<bdi dir="ltr">${cell}</bdi>` : html`<bdi>${cell}</bdi>`;
}

function renderInput({ options, columns, editor }: TableController, row: number, column: Column): TemplateResult {
  const title = columns[0] && options.cell(row, columns[0]);
  return html`<input
    class="cell-input"
    type="text"
    autocomplete="off"
    inputmode=${column.kind === 'number' ? 'decimal' : nothing}
    aria-label=${tableStrings(options.locale()).cell(typeof title === 'string' ? title : '', column.title)}
    .value=${editor.initialText}
  />`;
}

/** Only cards have it; in a grid it is a tab stop with its row alone. */
function renderExpand(table: TableController, row: number): unknown {
  const { options, columns, mode, place } = table;
  const hidden = columns.length - 1 - (options.cardValues ?? usualCardValues);
  if (hidden <= 0) return nothing;
  const strings = tableStrings(options.locale());
  const isExpanded = table.isExpanded(row);
  return html`<button
    class="expand"
    type="button"
    tabindex=${mode === 'table' || place.row === row ? 0 : -1}
    aria-expanded=${isExpanded ? 'true' : 'false'}
    @click=${() => table.toggleExpanded(row)}
  >
    ${isExpanded ? strings.collapse : strings.expand(hidden)}
  </button>`;
}

/** A row that is as tall as each other one is. */
function renderSample(table: TableController): TemplateResult {
  const { cardValues = usualCardValues } = table.options;
  return html`<tr class="row sample" aria-hidden="true" ?data-expanded=${table.isExpanded(0)}>
    ${table.columns.map(
      ({ kind }, position) => html`<td class=${position > cardValues ? `${kind} extra` : kind}><span class="label">&nbsp;</span><span class="value">&nbsp;</span></td>`,
    )}
  </tr>`;
}

function renderFoot({ options, columns, mode, widths }: TableController): unknown {
  const { foot } = options;
  if (!foot) return nothing;
  return html`<tfoot role="rowgroup">
    <tr role="row" aria-rowindex=${options.rowCount() + 2}>
      ${columns.map((column, position) => {
        const cell = foot(column);
        if (typeof cell === 'string') widths.note(column, cell);
        const value = html`<span class="value">${directed(column, cell)}</span>`;
        return position === 0
          ? html`<th role="rowheader" scope="row" class=${column.kind}>${value}</th>`
          : html`<td role=${mode === 'table' ? 'cell' : 'gridcell'} class=${column.kind}><span class="label">${column.title}</span>${value}</td>`;
      })}
    </tr>
  </tfoot>`;
}
