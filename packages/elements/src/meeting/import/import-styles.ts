import { css } from 'lit';

/** Adopted when meetings are first imported, beside the styles of forms and of all that takes in a file. */
export const meetingImportStyles = css`
  .meeting-import {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
  }
  .meeting-import :is(p, dl, dd) {
    margin: 0;
  }
  .import-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .import-drop .buttons {
    align-items: center;
  }
  .import-title {
    font-weight: 600;
    justify-self: start;
  }
  .import-tools label {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .import-rows {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .import-rows :is(th, td) {
    border-block-end: 1px solid var(--_border);
    padding: var(--_space-2);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .import-rows thead th {
    background: var(--_bg-subtle);
    font-size: var(--_font-size-sm);
    font-weight: 600;
    white-space: nowrap;
  }
  .import-rows tbody th {
    inline-size: 32%;
    font-weight: 600;
  }
  .import-rows .source,
  .import-rows .line {
    display: block;
    font-weight: 400;
  }
  .import-rows .take {
    inline-size: 4em;
  }
  .root[data-scale='large'] .import-rows input[type='checkbox'] {
    inline-size: 44px;
    block-size: 44px;
  }
  .import-rows input[type='checkbox'] {
    inline-size: var(--_icon);
    block-size: var(--_icon);
    margin: 0;
  }
  .import-rows .standing {
    display: inline-flex;
    gap: var(--_space-1);
    align-items: center;
    font-weight: 600;
  }
  .import-rows [data-standing='new'] .standing svg {
    color: var(--_success);
  }
  .import-rows [data-standing='differs'] .standing svg {
    color: var(--_warning);
  }
  .import-rows [data-standing='problem'] .standing {
    color: var(--_danger);
  }
  .import-rows .cell-label {
    display: none;
  }
  .import-foot {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
  }
  .import-take {
    font-weight: 600;
    color: var(--_accent);
    border-color: var(--_accent);
    min-block-size: var(--_control-main);
  }
  @container (width < 50em) {
    .import-rows,
    .import-rows :is(tbody, th, td) {
      display: block;
    }
    .import-rows thead {
      display: none;
    }
    .import-rows tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      border-block-end: 1px solid var(--_border-strong);
      padding-block: var(--_space-2);
    }
    .import-rows :is(th, td) {
      border: 0;
      padding-block: var(--_space-1);
      grid-column: 1 / -1;
    }
    .import-rows tbody th {
      inline-size: auto;
      grid-column: 2;
    }
    .import-rows td.take {
      inline-size: auto;
      grid-column: 1;
    }
    .import-rows .take input[type='checkbox'] {
      margin-block: 0.2em;
    }
  }
`;
