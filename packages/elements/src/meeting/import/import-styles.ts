import { css } from 'lit';

/** Adopted when meetings are first imported, beside the styles of forms. */
export const meetingImportStyles = css`
  .meeting-import,
  .import-section {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .meeting-import {
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
  }
  .meeting-import :is(p, dl, dd) {
    margin: 0;
  }
  .import-head,
  .import-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .import-head .section-title {
    flex: 1 1 8em;
  }
  .import-drop {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-4);
    border: 2px dashed var(--_border-strong);
    border-radius: var(--_radius);
  }
  .import-drop .buttons {
    align-items: center;
  }
  .import-title {
    font-weight: 600;
    justify-self: start;
  }
  .import-tiles {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: repeat(auto-fit, minmax(7em, 1fr));
  }
  .import-tiles > div {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: var(--_space-2) var(--_space-3);
  }
  .import-tiles dt {
    color: var(--_text-muted);
    font-size: var(--_font-size-sm);
  }
  .import-tiles dd {
    font-size: var(--_font-size-xl);
    font-weight: 600;
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
