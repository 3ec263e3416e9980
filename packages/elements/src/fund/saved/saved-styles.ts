import { css } from 'lit';

/** Adopted when the view 存档 is first shown. */
export const savedStyles = css`
  .saved {
    padding: var(--_space-3) var(--_space-4);
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .saved .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
  }
  .saved .filters label {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
    max-inline-size: 100%;
  }
  .saved .filters select {
    inline-size: auto;
    max-inline-size: 16em;
  }
  .saved .filters label > span {
    flex: none;
  }
  .rules-state {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    font-size: var(--_font-size-sm);
  }
  .rules-state svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .rules-state[data-kind='success'] {
    color: var(--_success);
  }
  .rules-state[data-kind='warning'] {
    color: var(--_warning);
  }
  .rules-state[data-kind='neutral'] {
    color: var(--_text-muted);
  }
  .saved .banner {
    margin-inline: 0;
  }
  .saved .record-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .saved .record-head .section-title {
    flex: 1 1 12em;
  }
  .saved .section-title:focus-visible {
    outline-offset: 2px;
  }
  .saved table.plain {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .saved table.plain :is(th, td) {
    padding: var(--_space-2) var(--_space-2) var(--_space-2) 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .saved table.plain .number {
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .saved table.plain thead th {
    font-size: var(--_font-size-sm);
    font-weight: 600;
    vertical-align: bottom;
  }
  .saved table.plain :is(th, td).amount {
    text-align: end;
    white-space: nowrap;
    overflow-wrap: normal;
    padding-inline-end: 0;
    padding-inline-start: var(--_space-2);
  }
  .saved table.plain tfoot > tr > * {
    font-weight: 600;
    border-block-end: 2px solid var(--_border-strong);
  }
  .saved .clause {
    display: block;
  }
  .saved .meta {
    margin: 0;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-3);
    font-size: var(--_font-size-sm);
  }
  .saved .meta dt {
    color: var(--_text-muted);
  }
  .saved .meta dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .saved .hash {
    font-family: ui-monospace, Consolas, 'Noto Sans Mono CJK SC', monospace;
  }
  @container (width < 30em) {
    .saved .filters {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .saved .filters select {
      flex: 1 1 auto;
      max-inline-size: none;
    }
    .saved table.plain.amounts,
    .saved table.plain.amounts :is(tbody, tfoot, tr, th, td) {
      display: block;
      text-align: start;
    }
    .saved table.plain.amounts thead {
      display: none;
    }
    .saved table.plain.amounts tr {
      border-block-end: 1px solid var(--_border);
      padding-block: var(--_space-2);
    }
    .saved table.plain.amounts :is(th, td) {
      border: 0;
      padding: 0;
    }
    .saved table.plain.amounts td.amount {
      padding-inline-start: 0;
      white-space: normal;
    }
    .saved table.plain.amounts td::before {
      content: attr(data-label);
      color: var(--_text-muted);
      margin-inline-end: var(--_space-2);
    }
    .saved table.plain.amounts tbody th {
      font-weight: 600;
    }
    .saved .meta {
      grid-template-columns: minmax(0, 1fr);
    }
    .saved .meta dd + dt {
      margin-block-start: var(--_space-2);
    }
  }
`;
