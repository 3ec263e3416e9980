import { css } from 'lit';

/** What is due, the year as a grid, a list and a month. Other views bring their own styles. */
export const meetingStyles = css`
  .glyph {
    display: inline-block;
    min-inline-size: 1.25em;
    font-weight: 600;
    text-align: center;
  }
  [data-state='done'] > .glyph,
  [data-state='done'] > .cell-text > .glyph,
  [data-state='done'] > button > .glyph {
    color: var(--_success);
  }
  [data-state='overdue'] > .glyph,
  [data-state='overdue'] > .cell-text > .glyph,
  [data-state='overdue'] > button > .glyph,
  .alert-line[data-state='overdue'] {
    color: var(--_danger);
  }
  [data-state='partly'] > .glyph,
  [data-state='partly'] > .cell-text > .glyph,
  [data-state='partly'] > button > .glyph,
  .alert-line[data-state='partly'] {
    color: var(--_warning);
  }
  .due {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border-block-end: 1px solid var(--_border);
  }
  .due ul,
  .month-list,
  .duty-list ul,
  .legend {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .due-group {
    display: grid;
    gap: var(--_space-1);
  }
  .alert-line,
  .nothing-due,
  .reminder {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .alert-line > span,
  .reminder > span {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .alert-line > span {
    color: var(--_text);
  }
  .nothing-due {
    color: var(--_success);
  }
  .due-item {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-2);
    align-items: center;
    padding-block: var(--_space-1);
    border-block-start: 1px solid var(--_border);
  }
  .due-item > .due-text,
  .due-item > .due-buttons,
  .due-item > .popover:not([popover]) {
    grid-column: 2;
  }
  .due-title,
  .due-text,
  .entry-title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
    min-inline-size: 0;
  }
  .due-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .show-all {
    justify-self: start;
  }
  .year-part {
    padding: var(--_space-3) var(--_space-4);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }
  .grid-box {
    overflow-x: auto;
    scroll-padding-inline: 11em 4.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-sm);
  }
  .year-grid {
    border-collapse: separate;
    border-spacing: 0;
    inline-size: 100%;
    min-inline-size: 58em;
    table-layout: fixed;
  }
  .year-grid th,
  .year-grid td {
    block-size: var(--_row);
    padding: var(--_space-1);
    border-block-end: 1px solid var(--_border);
    border-inline-end: 1px solid var(--_border);
    text-align: center;
    font-weight: 400;
    overflow-wrap: normal;
  }
  .year-grid tr > :nth-last-child(-n + 2) {
    border-inline-end: 0;
  }
  .year-grid tbody tr:last-child > * {
    border-block-end: 0;
  }
  .year-grid thead th {
    background: var(--_bg-subtle);
    font-size: var(--_font-size-sm);
  }
  .year-grid thead th[aria-current] {
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  .year-grid .duty-head,
  .year-grid th[scope='row'] {
    inline-size: 11em;
    text-align: start;
    padding-inline: var(--_space-2);
    position: sticky;
    inset-inline-start: 0;
    background: var(--_bg);
    z-index: 1;
    overflow-wrap: anywhere;
  }
  .year-grid .duty-head {
    background: var(--_bg-subtle);
    font-size: var(--_font-size);
    font-weight: 600;
  }
  .year-grid .done-head {
    inline-size: 4.5em;
  }
  .year-grid tr > :last-child {
    position: sticky;
    inset-inline-end: 0;
    z-index: 1;
    border-inline-start: 1px solid var(--_border);
  }
  .year-grid .row-total {
    background: var(--_bg);
  }
  .year-grid td[data-state] {
    cursor: pointer;
  }
  .year-grid td[data-state]:hover {
    background: var(--_bg-hover);
  }
  .year-grid td:focus-visible {
    outline-offset: -3px;
  }
  .year-grid td[data-state='done'] {
    background: var(--_success-soft);
  }
  .year-grid td[data-state='overdue'] {
    background: var(--_danger-soft);
  }
  .year-grid td[data-state='partly'] {
    background: var(--_warning-soft);
  }
  .year-grid td[data-state='due'] {
    box-shadow: inset 0 0 0 1px var(--_border-strong);
  }
  .year-grid td[data-state='not-applicable'] {
    text-align: start;
    color: var(--_text-muted);
  }
  /* What a wide cell says stays in sight beside the first column. */
  .cell-text {
    display: inline-block;
    position: sticky;
    inset-inline: 11.5em 5em;
  }
  .explained {
    display: block;
  }
  .year-counts {
    text-align: end;
  }
  .year-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    justify-content: space-between;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    font-size: var(--_font-size-sm);
  }
  .duty-list {
    display: grid;
    gap: var(--_space-4);
  }
  .duty-list ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-1);
  }
  .narrow-year {
    display: none;
  }
  .month-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .month-head button:first-child svg {
    transform: scaleX(-1);
  }
  .root[dir='rtl'] .month-head button svg {
    transform: scaleX(-1);
  }
  .root[dir='rtl'] .month-head button:first-child svg {
    transform: none;
  }
  .month-entry {
    inline-size: 100%;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    justify-items: start;
    text-align: start;
    gap: 0 var(--_space-2);
    border: 0;
    border-block-start: 1px solid var(--_border);
    border-radius: 0;
    padding: var(--_space-2);
  }
  .month-entry:focus-visible {
    outline-offset: -3px;
  }
  .month-entry .entry-text {
    grid-column: 2;
    color: var(--_text-muted);
  }
  @container (width < 30em) {
    .wide-year {
      display: none;
    }
    .narrow-year {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .legend {
      display: none;
    }
  }
  @container (width >= 50em) {
    .due-item {
      grid-template-columns: auto 14em minmax(0, 1fr) auto;
    }
    .due-item > .due-text,
    .due-item > .due-buttons {
      grid-column: auto;
    }
  }
`;
