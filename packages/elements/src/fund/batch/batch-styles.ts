import { css } from 'lit';

/** The batch, beside `tokens`, `controls`, the table's styles and those of plots. */
export const batchStyles = css`
  .batch {
    padding: var(--_space-3) var(--_space-4);
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .batch-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
  }
  .batch-tools .section-title {
    flex: 1 1 auto;
  }
  .batch-filter {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    max-inline-size: 100%;
  }
  .batch-filter > span {
    flex: none;
  }
  .batch-filter select {
    inline-size: auto;
    min-inline-size: 8em;
    max-inline-size: 100%;
  }
  .batch-note {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_bg-subtle);
  }
  .batch-note > span:first-child {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .batch-note[data-kind='info'] {
    border-color: var(--_info);
    background: var(--_info-soft);
  }
  .batch-note[data-kind='warning'] {
    border-color: var(--_warning);
    background: var(--_warning-soft);
  }
  .batch .empty {
    display: grid;
    gap: var(--_space-3);
    justify-items: start;
    padding: var(--_space-4) 0;
  }
  .batch .batch-hint {
    padding: 0;
  }
  .batch-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    align-items: baseline;
    justify-content: space-between;
  }
  .batch-foot p {
    display: flex;
    gap: var(--_space-1);
    align-items: baseline;
  }
  .batch-foot svg.icon {
    align-self: center;
  }
  .batch-foot .batch-paid {
    display: block;
    font-weight: 600;
  }
  .batch .lacks {
    color: var(--_warning);
  }
  .batch :is(.wrong, .over) {
    color: var(--_danger);
  }
  .batch .edited {
    font-weight: 600;
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-underline-offset: 0.2em;
  }
  .batch .whole {
    font-weight: 600;
  }
  .batch .place {
    display: block;
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .mini-bar {
    display: block;
    inline-size: 100%;
    min-inline-size: 5em;
    block-size: 1.1em;
    overflow: visible;
  }
  .mini-bar .bar {
    stroke: var(--_bg);
    stroke-width: 2;
  }
  .mini-bar .planned {
    fill: var(--_bg-subtle);
    stroke: var(--_border-strong);
    stroke-width: 1;
  }
  .mini-bar .plan-end {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .data-table .content > .value {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .batch-averages ul {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--_space-1);
  }
  .batch-averages li {
    padding-inline-start: var(--_space-3);
    border-inline-start: 4px solid var(--_success);
  }
  .batch-averages li[data-state='bad'] {
    border-color: var(--_danger);
  }
  .batch-averages li[data-state='unknown'] {
    border-color: var(--_border-strong);
  }
  .batch-charts {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_space-4);
  }
  .batch-charts fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
  }
  .batch-charts legend {
    float: inline-start;
    padding: 0;
    margin-inline-end: var(--_space-3);
  }
  .batch-charts label {
    display: inline-flex;
    gap: var(--_space-1);
    align-items: center;
    min-block-size: var(--_control);
  }
  @container (max-width: 29.99em) {
    .batch {
      padding-inline: var(--_space-3);
    }
    .batch-filter {
      flex: 1 1 100%;
    }
    .batch-filter select {
      flex: 1 1 auto;
    }
    .data-table .content > .value {
      flex-basis: 5em;
    }
    .mini-bar {
      max-inline-size: 9em;
      margin-inline-start: auto;
    }
  }
`;
