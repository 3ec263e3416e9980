import { css } from 'lit';

/** The sheet of attendance: rows beside columns, or cards. */
export const sheetStyles = css`
  .sheet {
    container-type: inline-size;
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
  }
  .sheet-viewport {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    background: var(--_bg);
  }
  .sheet[data-windowed] .sheet-viewport {
    max-block-size: var(--_block-size);
    scroll-padding-block-start: var(--_row);
    overflow: auto;
    overscroll-behavior: auto;
  }
  .sheet-head,
  .sheet-row {
    display: grid;
    grid-template-columns: 2em minmax(6em, 1.4fr) 19em 5.5em 4.5em minmax(5em, 1fr);
    align-items: center;
    gap: 0 var(--_space-2);
    padding-inline: var(--_space-2);
    border-block-end: 1px solid var(--_border);
  }
  .sheet-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    min-block-size: var(--_row);
    font-weight: 600;
    background: var(--_bg-subtle);
  }
  /* On the words, not on the row: its columns are measured in em like those below it. */
  .sheet-head > span {
    font-size: var(--_font-size-sm);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .sheet-body {
    position: relative;
  }
  .sheet-row {
    min-block-size: calc(var(--_control) + 2 * var(--_space-1));
    background: var(--_bg);
  }
  .sheet-row:focus,
  .sheet-row:focus-within {
    background: var(--_bg-selected);
  }
  .sheet-row:focus-visible {
    outline-offset: -3px;
  }
  .sheet-row[aria-invalid] {
    box-shadow: inset 3px 0 0 var(--_danger);
  }
  .sheet[data-windowed] .sheet-row {
    position: absolute;
    inset-inline: 0;
    block-size: calc(var(--_control) + 2 * var(--_space-2));
    overflow: hidden;
  }
  .sheet-row.sample {
    visibility: hidden;
    pointer-events: none;
  }
  .sheet-name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-1);
    align-items: center;
    min-inline-size: 0;
    font-weight: 600;
  }
  .sheet-number {
    color: var(--_text-muted);
    text-align: end;
  }
  .sheet-head > :first-child {
    text-align: end;
  }
  .sheet-marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0;
  }
  /* Rows of a windowed sheet are all of one height. */
  .sheet[data-windowed] .sheet-marks {
    flex-wrap: nowrap;
  }
  .sheet .mark {
    flex: 1 1 auto;
    min-inline-size: 0;
    padding-inline: var(--_space-1);
    border-radius: 0;
    margin-inline-start: -1px;
    white-space: nowrap;
    gap: 0 0.2em;
  }
  .sheet .mark:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    margin-inline-start: 0;
  }
  .sheet .mark:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .sheet .mark .digit {
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .sheet .mark[aria-pressed='true'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    z-index: 1;
  }
  .sheet .mark[aria-pressed='true'] .digit {
    color: inherit;
  }
  .sheet .mark[aria-pressed='true']:is([data-status='excused'], [data-status='absent']) {
    background: var(--_warning);
    border-color: var(--_warning);
    color: var(--_bg);
  }
  .sheet .mark[aria-pressed='true'][data-status='attending'] {
    background: var(--_neutral);
    border-color: var(--_neutral);
    color: var(--_bg);
  }
  .sheet-field {
    min-inline-size: 0;
  }
  .field-button {
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: var(--_space-1);
    border-color: transparent;
    background: transparent;
    justify-content: flex-start;
    text-align: start;
  }
  .field-button:hover {
    border-color: var(--_border-strong);
  }
  .field-label {
    display: none;
    color: var(--_text-muted);
    font-size: var(--_font-size-sm);
  }
  .field-value {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sheet .mark-input {
    padding-inline: var(--_space-1);
  }
  .sheet-problem {
    grid-column: 1 / -1;
    padding-block-end: var(--_space-1);
  }
  @container (max-width: 42em) {
    .sheet-head {
      display: none;
    }
    .sheet-row {
      grid-template-columns: auto minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--_space-1) var(--_space-2);
      padding-block: var(--_space-2);
    }
    .sheet[data-windowed] .sheet-row {
      block-size: calc(2 * var(--_control) + 1.5em + 2 * var(--_space-2) + 2 * var(--_space-1));
    }
    .sheet-name {
      grid-column: 2 / -1;
    }
    .sheet-marks {
      grid-column: 1 / -1;
    }
    .sheet .mark {
      display: inline-grid;
      align-content: center;
      justify-items: center;
      gap: 0;
      padding-inline: 0.1em;
      min-inline-size: 44px;
      min-block-size: var(--_control-main);
      line-height: 1.3;
    }
    .sheet-field[data-field='late'],
    .sheet-field[data-field='checkedIn'] {
      grid-column: 1 / 3;
    }
    .field-label {
      display: inline;
    }
  }
`;
