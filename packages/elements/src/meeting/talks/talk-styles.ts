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
    .talks .matrix :is(tbody, tfoot) tr {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 8em), 1fr));
      border-block-end: 1px solid var(--_border-strong);
      padding-block: var(--_space-2);
      gap: var(--_space-1);
    }
    .talks .matrix tbody th,
    .talks .matrix tfoot th,
    .talks .matrix .form-row td {
      grid-column: 1 / -1;
      border: 0;
      font-weight: 600;
      background: transparent;
    }
    .talks .matrix .form-row td {
      font-weight: 400;
    }
    .talks .matrix td {
      min-block-size: var(--_control-main);
      block-size: auto;
    }
    .talks .matrix td:empty,
    .talks .matrix tfoot .total {
      display: none;
    }
  }
`;
