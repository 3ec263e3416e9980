import { css } from 'lit';

/** The board, what stands above it and the line of the ledger below it. */
export const boardStyles = css`
  .notice-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    justify-content: space-between;
    padding: var(--_space-1) var(--_space-4);
    background: var(--_bg-subtle);
    border-block-end: 1px solid var(--_border);
  }
  .notice {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    min-inline-size: 0;
  }
  .notice > svg {
    flex: none;
    color: var(--_info);
  }
  .notice[data-kind='warning'] > svg {
    color: var(--_warning);
  }
  .notice > button {
    flex: none;
  }
  .more-lines {
    display: none;
  }
  .board {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
  }
  .board-hint {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    padding: var(--_space-3) var(--_space-4) 0;
  }
  .board-tools,
  .board-foot,
  .board-scope,
  .board-legend,
  .board-legend li,
  .verify-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
  }
  .board-search {
    display: flex;
    flex: 0 1 18em;
    gap: var(--_space-1);
    min-inline-size: 0;
  }
  .board-scope {
    flex-wrap: nowrap;
    gap: var(--_space-2);
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .board-scope > span {
    flex: none;
  }
  .board-scope select {
    inline-size: auto;
    min-inline-size: 0;
  }
  .board-legend {
    margin: 0;
    margin-inline-start: auto;
    padding: 0;
    list-style: none;
    font-size: var(--_font-size-sm);
  }
  .board-legend li {
    gap: var(--_space-1);
    flex-wrap: nowrap;
  }
  .board-legend svg,
  .board-table svg.parts,
  .board-table svg.trend {
    display: block;
    flex: none;
  }
  .board-table .value:has(> svg) {
    overflow: hidden;
  }
  .part {
    stroke: var(--_bg);
    stroke-width: 1;
  }
  .notice > span {
    flex: 0 1 auto;
    min-inline-size: min(100% - 2em, 12em);
  }
  /* Time runs as the language is read. */
  [dir='rtl'] svg.trend {
    transform: scaleX(-1);
  }
  .trend polyline {
    fill: none;
    stroke: var(--_text-muted);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .trend circle {
    fill: var(--_accent);
  }
  .rank[data-rank] {
    font-weight: 600;
  }
  .verify-line {
    padding: var(--_space-1) var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }
  .verify-line .sound,
  .verify-line .unsound {
    display: inline-flex;
    gap: var(--_space-1);
    align-items: center;
  }
  .verify-line .sound {
    color: var(--_success);
  }
  .verify-line .unsound {
    color: var(--_danger);
  }
  .verify-line .last-lock {
    margin-inline-start: auto;
  }
  /* A name is read in full: only rows of one height have no room for it, and those open. */
  .board-table .table-viewport:not([data-windowed]) > .data-table .text .value {
    display: block;
    overflow: visible;
  }
  .look-up {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
    padding: var(--_space-3) var(--_space-4);
    border-block-end: 1px solid var(--_border);
  }
  .look-up label {
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .look-up label > span {
    flex: none;
  }
  .look-up input {
    max-inline-size: 12em;
  }
  @container (width < 30em) {
    .board-search {
      flex: 1 1 100%;
    }
    .notice {
      flex: 1 1 100%;
      flex-wrap: wrap;
    }
    /* Beside its sign, with the button below where there is no room for it. */
    .notice > span {
      flex: 1 1 auto;
      max-inline-size: calc(100% - var(--_icon) - var(--_space-2));
    }
    /* One notice, so that the board begins on the first screen. */
    .notice-line:not([data-open]) > .notice ~ .notice {
      display: none;
    }
    .more-lines {
      display: inline-flex;
    }
    .board-legend,
    .verify-line .last-lock {
      margin-inline-start: 0;
    }
    .board-foot > .show-all {
      flex: 1 1 100%;
    }
  }
  /* A card: rank, name and points, which stand below the name where it would keep too little room; the code and what more there is below. */
  @container (max-width: 29.99em) {
    .board-table .data-table tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      padding-inline: var(--_space-3);
      column-gap: var(--_space-3);
    }
    .board-table .data-table tr::before {
      content: '';
      order: 3;
      flex: 0 0 100%;
    }
    .board-table .data-table :is(th, td):nth-child(n) {
      align-items: center;
      padding-inline: 0;
      order: 6;
      flex: 1 0 100%;
    }
    .board-table .data-table tbody :is(th, td):first-child {
      position: static;
      display: contents;
    }
    .board-table .data-table :is(th, td):first-child .value {
      order: 0;
      flex: none;
      min-inline-size: 2em;
    }
    .board-table .data-table td:nth-child(2) {
      order: 1;
      flex: 1 1 8em;
      font-weight: 600;
    }
    .board-table .data-table td:nth-child(4) {
      order: 2;
      flex: none;
      margin-inline-start: auto;
      font-weight: 600;
    }
    .board-table .data-table td:nth-child(3) {
      order: 4;
      flex: 1 1 0;
      align-items: center;
      min-block-size: var(--_control);
    }
    .board-table .data-table td:nth-child(-n + 4) > .label {
      display: none;
    }
    .board-table .data-table td:nth-child(-n + 3) .value {
      text-align: start;
      flex: 1 1 auto;
    }
    .board-table .data-table .expand {
      order: 5;
      padding-inline-end: 0;
    }
    .board-table[data-scope='units'] .data-table td:nth-child(3) > .label {
      display: block;
    }
  }
`;
