import { css } from 'lit';

/** Adopted when the view 导入和合并 is first shown, beside the styles of forms and of all that takes in a file. */
export const pointsImportStyles = css`
  .import {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
  }
  .import-steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_text-muted);
  }
  .import-steps [aria-current] {
    color: var(--_accent);
    font-weight: 600;
    border-block-end: 3px solid var(--_accent);
  }
  .import-items {
    margin: 0;
    padding-inline-start: 1.5em;
    columns: 20em;
  }
  .import summary {
    min-block-size: var(--_control);
    align-content: center;
    cursor: pointer;
  }
  .import textarea {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    padding: var(--_space-2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    resize: vertical;
  }
  .import-main {
    font-weight: 600;
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .import-note {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid currentColor;
    border-radius: var(--_radius-sm);
  }
  .import-note > svg {
    flex: none;
    margin-block-start: 0.2em;
  }
  .import-note > :not(svg) {
    color: var(--_text);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .import-note > div {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .import-note ul {
    margin: 0;
    padding-inline-start: 1.5em;
  }
  .import-note .import-findings {
    list-style: none;
    padding: 0;
  }
  .import-findings li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    padding-block: var(--_space-1);
  }
  .import-note[data-kind='success'] {
    color: var(--_success);
    background: var(--_success-soft);
  }
  .import-note[data-kind='warning'] {
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .import-note[data-kind='danger'] {
    color: var(--_danger);
    background: var(--_danger-soft);
  }
  .import-cells {
    overflow-x: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-sm);
  }
  .import-cells table {
    border-collapse: collapse;
    font-size: var(--_font-size-sm);
  }
  .import-cells :is(th, td) {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    white-space: nowrap;
    max-inline-size: 16em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .import-cells th {
    background: var(--_bg-subtle);
    font-weight: 600;
  }
  .import-tiles [data-kind='added'] dd {
    color: var(--_success);
  }
  .import-tiles [data-kind='refused'] dd {
    color: var(--_danger);
  }
  .import-tiles [data-kind='cut'] dd {
    color: var(--_warning);
  }
  .import .author {
    max-inline-size: 22em;
  }
  .import-filter {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: end;
  }
  .import-filter > .number {
    min-block-size: var(--_control);
    align-content: center;
  }
  .line-result {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    text-align: start;
  }
  .line-result svg {
    flex: none;
    margin-block-start: 0.2em;
  }
  .line-result[data-state='added'] svg {
    color: var(--_success);
  }
  .line-result[data-state='cut'] svg {
    color: var(--_warning);
  }
  .line-result[data-state='refused'] svg {
    color: var(--_danger);
  }
  .import-logs {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .import-logs :is(th, td) {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: 1px solid var(--_border);
    text-align: start;
  }
  .import-logs thead th {
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .import-logs .number {
    text-align: end;
    white-space: nowrap;
  }
  .import-logs .cell-label {
    display: none;
  }
  .log-standing {
    padding: 0 var(--_space-1);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    background: var(--_neutral-soft);
    white-space: nowrap;
  }
  .log-standing:is([data-standing='new'], [data-standing='grown']) {
    color: var(--_success);
    border-color: var(--_success);
    background: var(--_success-soft);
  }
  .log-standing[data-standing='forked'] {
    color: var(--_danger);
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }
  @container (width < 30em) {
    .import-logs,
    .import-logs tbody {
      display: block;
    }
    .import-logs thead {
      display: none;
    }
    .import-logs tr {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 6em), 1fr));
      gap: var(--_space-1) var(--_space-3);
      padding-block: var(--_space-2);
      border-block-end: 1px solid var(--_border-strong);
    }
    .import-logs tbody :is(th, td, td.number) {
      display: block;
      padding: 0;
      border: 0;
      text-align: start;
    }
    .import-logs tbody th {
      grid-column: 1 / -1;
    }
    .import-logs .cell-label {
      display: block;
      font-size: var(--_font-size-sm);
      color: var(--_text-muted);
    }
  }
`;
