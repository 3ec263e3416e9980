import { css } from 'lit';

/** The facts and the result. */
export const fundStyles = css`
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .facts,
  .sum,
  .outcome {
    padding: var(--_space-3) var(--_space-4);
    min-inline-size: 0;
  }
  .sum:empty {
    padding: 0;
  }
  .outcome {
    padding-block-start: 0;
    display: grid;
    gap: var(--_space-4);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .facts {
    background: var(--_bg-subtle);
    border-block-end: 1px solid var(--_border);
    display: grid;
    gap: var(--_space-3);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .fields {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(50%, 1fr) auto;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
  }
  .field > * {
    grid-column: 1 / -1;
  }
  .field > .label {
    font-weight: 600;
    grid-column: 1;
  }
  .field > .source {
    grid-column: 2;
    grid-row: 1;
    text-align: end;
  }
  .field > .source button {
    padding-inline: var(--_space-1);
    font-size: inherit;
  }
  .field > .control {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .field .unit {
    min-inline-size: 1.25em;
  }
  .field[data-missing] input,
  .field[data-missing] select {
    border-color: var(--_warning);
    border-inline-start-width: 4px;
  }
  .field[data-invalid] input {
    border-color: var(--_danger);
    border-width: 2px;
  }
  .panes summary {
    cursor: pointer;
    min-block-size: var(--_control);
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .panes summary::before {
    content: '▸';
    text-decoration: none;
  }
  .panes [open] > summary::before {
    content: '▾';
  }
  .result {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
  }
  .stale {
    display: flex;
    gap: var(--_space-2);
    padding-block-start: var(--_space-2);
    align-items: flex-start;
    color: var(--_danger);
  }
  .total[data-stale] .figure,
  .result[data-stale] .amount {
    text-decoration: line-through;
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-2);
    border-block-end: 2px solid var(--_border-strong);
    padding-block-end: var(--_space-2);
  }
  .total .label {
    font-weight: 600;
  }
  .total .figure {
    font-size: var(--_font-size-figure);
    font-weight: 600;
    line-height: 1.3;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 0 var(--_space-2);
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    font-size: var(--_font-size-sm);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .lines {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .lines th {
    text-align: start;
    font-weight: 400;
  }
  .lines th,
  .lines td {
    padding: var(--_space-2) 0;
    vertical-align: top;
    border-block-end: 1px solid var(--_border);
  }
  .basis-button,
  .lines td.amount {
    white-space: nowrap;
  }
  .lines td.amount {
    text-align: end;
    padding-inline: var(--_space-2);
    font-weight: 600;
  }
  /* Units stand below units in every language. */
  [dir='rtl'] .lines td.amount {
    text-align: start;
  }
  .lines .omitted td.amount {
    font-weight: 400;
  }
  .lines td.basis {
    inline-size: 1%;
    text-align: end;
  }
  .line-title {
    font-weight: 600;
  }
  .steps {
    display: grid;
    gap: 0;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
  }
  .foot span {
    display: inline-flex;
    gap: var(--_space-1);
    align-items: center;
  }
  @container (width < 30em) {
    /* The calculation and an open basis have the whole width below title, amount and button. */
    .lines,
    .lines :is(tbody, tr) {
      display: block;
    }
    .lines tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      padding-block: var(--_space-2);
      border-block-end: 1px solid var(--_border);
    }
    .lines :is(th, td.basis) {
      display: contents;
    }
    .lines td.amount {
      padding-block: 0;
      border: 0;
    }
    .lines .basis-button {
      margin-inline-start: auto;
    }
    .line-title {
      flex: 1 1 7em;
    }
    .steps {
      order: 1;
      flex: 1 0 100%;
    }
    .field {
      grid-template-columns: minmax(0, 1fr);
    }
    .field > .source {
      grid-column: 1;
      grid-row: auto;
      text-align: start;
    }
  }
  @container (width >= 50em) {
    .panes {
      grid-template-columns: minmax(18em, 2fr) minmax(0, 3fr);
      grid-template-rows: auto 1fr;
    }
    .facts {
      grid-column: 1;
      grid-row: 1 / 3;
      border-block-end: 0;
      border-inline-end: 1px solid var(--_border);
    }
    .sum,
    .outcome {
      grid-column: 2;
    }
  }
`;
