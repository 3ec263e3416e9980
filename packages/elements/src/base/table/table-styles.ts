import { css } from 'lit';

/** A data table, beside `tokens` and `controls`. Its own width, not the widget's, decides whether rows are cards. */
export const tableStyles = css`
  .table-area {
    --_cell-padding: calc(2 * var(--_space-2));
    container-type: inline-size;
    contain-intrinsic-inline-size: auto 320px;
    min-inline-size: 0;
  }
  .table-viewport {
    position: relative;
    isolation: isolate;
    max-block-size: var(--_block-size);
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-sm);
    background: var(--_bg);
  }
  .table-viewport:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .data-table,
  .data-table > thead,
  .data-table > tbody,
  .data-table > tfoot {
    display: block;
  }
  .data-table {
    /* The sum of what the columns need at least: under min-content, what is left over is nothing. */
    inline-size: min-content;
    min-inline-size: 100%;
    text-align: start;
    --_row-block-size: max(var(--_row), calc(2.5em + var(--_space-2)));
  }
  .data-table > tbody {
    position: relative;
  }
  /* Once it was windowed, a height was set for it. */
  .table-viewport:not([data-windowed]) > .data-table > tbody {
    block-size: auto !important;
  }
  .data-table tr {
    display: grid;
    grid-template-columns: var(--_columns);
    min-block-size: var(--_row);
    background: var(--_bg);
    border-block-end: 1px solid var(--_border);
  }
  .data-table > thead,
  .data-table > tfoot {
    position: sticky;
    z-index: 3;
  }
  .data-table > thead {
    inset-block-start: 0;
  }
  .data-table > tfoot {
    inset-block-end: 0;
  }
  .data-table > thead tr,
  .data-table > tfoot tr {
    background: var(--_bg-subtle);
  }
  .data-table > thead tr {
    border-block-end-color: var(--_border-strong);
  }
  .data-table > tfoot tr {
    border-block: 1px solid var(--_border-strong);
    border-block-end: 0;
  }
  .data-table > tbody:last-child > tr:last-child {
    border-block-end-color: transparent;
  }
  .data-table :is(th, td) {
    display: flex;
    align-items: center;
    position: relative;
    min-inline-size: 0;
    padding: var(--_space-1) var(--_space-2);
    border: 0;
    background: inherit;
    font-weight: 400;
    line-height: 1.3;
    text-align: start;
    white-space: normal;
    vertical-align: baseline;
  }
  .data-table :is(th, td):first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: var(--_space-3);
  }
  /* Drawn in a layer of its own, between two pixels: it may not cover the lines between rows. */
  .data-table :is(th, td):first-child:not(:focus) {
    clip-path: inset(1px 0);
  }
  [data-scrolled] > .data-table :is(th, td):first-child {
    border-inline-end: 1px solid var(--_border-strong);
  }
  .data-table :is(th, td):last-child {
    padding-inline-end: var(--_space-3);
  }
  .data-table :is(thead, tfoot) :is(th, td) {
    font-weight: 600;
  }
  .data-table thead th {
    font-size: var(--_font-size-sm);
  }
  .data-table .number {
    justify-content: flex-end;
    text-align: end;
  }
  /* Units stand below units in every language. */
  [dir='rtl'] .data-table .number {
    justify-content: flex-start;
    text-align: start;
  }
  .data-table td.number .value {
    white-space: nowrap;
  }
  .data-table .text .value {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* Rows of one height have room for two lines. */
  [data-windowed] > .data-table .text .value {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .data-table .label,
  .data-table .expand {
    display: none;
  }
  .sort {
    min-inline-size: 0;
    max-inline-size: 100%;
    margin-inline: calc(-1 * var(--_space-1));
    padding-inline: var(--_space-1);
    border-color: transparent;
    background: transparent;
    font-weight: inherit;
    text-align: inherit;
    overflow-wrap: anywhere;
  }
  /* Beside the word, so that the word ends where the numbers below it end. */
  .number > .sort {
    flex-direction: row-reverse;
  }
  [dir='rtl'] .number > .sort {
    flex-direction: row;
  }
  .sort svg.icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.5;
    color: var(--_text-muted);
    rotate: 90deg;
    opacity: 0;
  }
  .sort:is(:hover, :focus-visible) svg.icon {
    opacity: 1;
  }
  [aria-sort] > .sort svg.icon {
    color: var(--_accent);
    opacity: 1;
  }
  [aria-sort='ascending'] > .sort svg.icon {
    rotate: -90deg;
  }
  .sort:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .data-table .row {
    position: relative;
  }
  [data-windowed] > .data-table .row {
    position: absolute;
    inset-inline: 0;
    block-size: var(--_row-block-size);
    overflow: clip;
  }
  .data-table .row.sample {
    visibility: hidden;
    inset-block-start: 0;
    pointer-events: none;
  }
  .data-table .row:hover {
    background: var(--_bg-hover);
  }
  [data-mode='rows'] .row {
    cursor: pointer;
  }
  [data-mode='cells'] .row {
    cursor: cell;
  }
  .row:focus,
  .row > :focus {
    outline: none;
  }
  /* Also after a press, as sheets have it. Drawn above the cell that stays in sight, which would cover an outline. */
  .row:focus::after,
  .row > :focus::after {
    content: '';
    position: absolute;
    z-index: 2;
    inset: 0;
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(-1 * var(--_focus-width));
    pointer-events: none;
  }
  .row > [aria-selected='true'] {
    background: var(--_bg-selected);
    outline: 1px solid var(--_accent);
    outline-offset: -1px;
  }
  [data-mode='cells'] .row > td[aria-readonly='true'] {
    color: var(--_text-muted);
  }
  .row > [aria-invalid='true'] {
    box-shadow: inset 0 0 0 2px var(--_danger);
  }
  .row > [aria-invalid='true'] svg.icon {
    color: var(--_danger);
    margin-inline-end: var(--_space-1);
  }
  .data-table .cell-input {
    min-block-size: 0;
    block-size: 100%;
    padding-inline: var(--_space-1);
    border-radius: 0;
    text-align: inherit;
  }
  .data-table .cell-input:focus-visible {
    outline-offset: 0;
  }
  .card-sort {
    display: none;
  }
  @container (max-width: 29.99em) {
    .card-sort {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      align-items: end;
      margin-block-end: var(--_space-2);
    }
    .card-sort label {
      flex: 1 1 8em;
      font-size: var(--_font-size-sm);
      color: var(--_text-muted);
    }
    .card-sort select {
      font-size: var(--_font-size);
      color: var(--_text);
    }
    .table-viewport:not([data-windowed]) {
      max-block-size: none;
    }
    .data-table > thead {
      display: none;
    }
    .data-table {
      inline-size: 100%;
    }
    .data-table > tfoot {
      position: static;
    }
    .data-table tr {
      grid-template-columns: minmax(0, 1fr);
      padding-block: var(--_space-2);
      border-block-end-color: var(--_border-strong);
    }
    .data-table :is(th, td),
    .data-table :is(th, td):first-child,
    .data-table :is(th, td):last-child {
      position: relative;
      justify-content: space-between;
      align-items: baseline;
      gap: var(--_space-3);
      padding: 2px var(--_space-3);
    }
    .data-table tbody :is(th, td):first-child {
      font-weight: 600;
      align-items: center;
    }
    .data-table .label {
      display: block;
      flex: none;
      max-inline-size: 60%;
      font-weight: 400;
      font-size: var(--_font-size-sm);
      color: var(--_text-muted);
      text-align: start;
    }
    .data-table .value {
      min-inline-size: 0;
      text-align: end;
    }
    .row > [aria-invalid='true'] > svg.icon {
      align-self: center;
      margin-inline: auto 0;
    }
    .row > [aria-invalid='true'] > svg.icon ~ .value {
      margin-inline-start: 0;
    }
    .data-table :is(th, td):first-child .value {
      text-align: start;
    }
    .data-table .number,
    [dir='rtl'] .data-table .number {
      justify-content: space-between;
      flex-wrap: wrap;
    }
    /* The label gives way to the number, and wraps; the number has a line of its own only where there is no other way. */
    .data-table .number > .label {
      flex: 1 1 5em;
      max-inline-size: none;
    }
    .data-table .number > .value {
      flex: 2 0 auto;
      inline-size: min-content;
      max-inline-size: 100%;
      text-align: end;
    }
    .data-table .expand {
      display: inline-flex;
      flex: none;
      min-block-size: var(--_control);
      padding-inline: var(--_space-2);
      border-color: transparent;
      background: transparent;
      color: var(--_accent);
      font-size: var(--_font-size-sm);
      font-weight: 400;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    /* The line below it and the card's edge would cover the ring. */
    .data-table .expand:focus-visible {
      outline-offset: calc(-1 * var(--_focus-width));
    }
    .data-table tbody tr:not([data-expanded]) .extra {
      display: none;
    }
    /* Cards of one height, whatever is in them. */
    [data-windowed] > .data-table .row {
      block-size: auto;
    }
    [data-windowed] > .data-table .row > :first-child {
      block-size: max(2.5em, var(--_control));
    }
    [data-windowed] > .data-table .row > :not(:first-child) {
      block-size: calc(1.25em + 2 * 2px + 4px);
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    [data-windowed] > .data-table .row > :not(:first-child) > :is(.label, .text .value) {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    [data-windowed] > .data-table .row > .number > .label {
      flex: 0 1 auto;
    }
    .data-table .cell-input {
      inline-size: auto;
      flex: 0 1 10em;
      block-size: auto;
    }
    .row > :focus::after {
      inset-inline: 2px;
    }
  }
`;
