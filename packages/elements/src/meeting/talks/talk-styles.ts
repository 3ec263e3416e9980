import { css } from 'lit';

/** Adopted when the view 谈心谈话 is first shown; beside the styles of the procedures. */
export const talkStyles = css`
  .talks .coverage {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
  }
  .talks .coverage > li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
  }
  .talks .coverage > li > span:nth-child(2) {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: calc(100% - 3em);
  }
  .talks .coverage svg.icon {
    color: var(--_success);
  }
  .talks .coverage > li > .number {
    font-weight: 600;
  }
  .talks .matrix {
    border-collapse: collapse;
    inline-size: 100%;
    table-layout: fixed;
  }
  .talks .matrix :is(th, td) {
    border: 1px solid var(--_border);
    padding: var(--_space-1) var(--_space-2);
    text-align: start;
    font-weight: 400;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  .talks .matrix thead th {
    background: var(--_bg-subtle);
    font-weight: 600;
    font-size: var(--_font-size-sm);
  }
  .talks .matrix tfoot :is(th, td) {
    background: var(--_bg-subtle);
    font-weight: 600;
  }
  .talks .matrix .talk {
    block-size: var(--_control);
    cursor: pointer;
    border-color: var(--_border-strong);
  }
  .talks .matrix .talk .day {
    white-space: nowrap;
  }
  .talks .matrix .offer {
    color: var(--_accent);
  }
  .talks .matrix .talk:hover {
    background: var(--_bg-hover);
  }
  .talks .matrix .talk:focus-visible {
    outline-offset: -3px;
  }
  .talks .matrix .talk[data-done='true'] {
    background: var(--_success-soft);
  }
  .talks .matrix .talk svg.icon {
    color: var(--_success);
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
    margin-inline-end: var(--_space-1);
  }
  .talks .form-row td {
    padding: var(--_space-2);
  }
  .talks .recorded {
    margin-block-end: var(--_space-2);
  }
  .talks .more-rows {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .talks .among td.number button {
    margin-inline-start: var(--_space-2);
  }
  @container (width < 40em) {
    .talks .matrix,
    .talks .matrix :is(tbody, tfoot, tr) {
      display: block;
    }
    .talks .matrix thead {
      display: none;
    }
    /* The name and how many of the committee on a line, below it one box for each of them. */
    .talks .matrix :is(tbody, tfoot) tr {
      display: flex;
      flex-wrap: wrap;
      border-block-end: 1px solid var(--_border-strong);
      padding-block: var(--_space-1) var(--_space-2);
      column-gap: var(--_space-1);
      row-gap: calc(var(--_space-1) / 2);
    }
    .talks .matrix tr > :is(th, td.total),
    .talks .matrix .form-row td {
      border: 0;
      padding-inline: 0;
      background: transparent;
    }
    .talks .matrix tr > th {
      flex: 1 1 6em;
      font-weight: 600;
    }
    .talks .matrix tfoot th,
    .talks .matrix .form-row td {
      flex: 1 0 100%;
    }
    .talks .matrix tbody td.total {
      flex: none;
    }
    .talks .matrix tbody tr:not(.form-row)::after {
      content: '';
      order: 1;
      flex: 1 0 100%;
    }
    .talks .matrix td:is(.talk, tfoot td:not(.total)) {
      order: 2;
      flex: 1 1 auto;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      box-sizing: border-box;
      min-block-size: var(--_control-main);
      block-size: auto;
    }
    .talks table.among tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: var(--_space-2);
    }
    .talks table.among tr > th {
      flex: 1 1 6em;
    }
    .talks table.among td:nth-child(2) {
      order: 1;
      flex: 1 0 100%;
    }
    /* The number beside the name says it. */
    .talks table.among td:has(> .muted) {
      display: none;
    }
    .talks table.among .form-row td {
      flex: 1 0 100%;
    }
    .talks .matrix td:empty,
    .talks .matrix tfoot .total {
      display: none;
    }
  }
`;
