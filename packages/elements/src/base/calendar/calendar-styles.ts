import { css } from 'lit';

/** A month as a table of days. */
export const calendarStyles = css`
  /* It stands beside the button that opens it and takes no room there: the dialog lies above the page. */
  :host {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  dialog {
    inline-size: min(100% - 16px, 24em);
  }
  dialog .body {
    padding-inline: var(--_space-3);
  }
  .month {
    display: flex;
    gap: var(--_space-1);
    align-items: center;
  }
  .month button {
    gap: 0;
    padding-inline: var(--_space-2);
  }
  .month .name {
    flex: 1;
    text-align: center;
    font-weight: 600;
    white-space: nowrap;
  }
  @media (max-width: 480px) {
    .month {
      flex-wrap: wrap;
      justify-content: space-between;
    }
    .month .name {
      order: -1;
      flex: 1 0 100%;
    }
  }
  .forward svg {
    transform: rotate(0deg);
  }
  .backward svg {
    transform: rotate(180deg);
  }
  [dir='rtl'] .forward svg {
    transform: rotate(180deg);
  }
  [dir='rtl'] .backward svg {
    transform: rotate(0deg);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    inline-size: 100%;
  }
  th {
    padding: var(--_space-1);
    font-weight: 400;
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
    text-align: center;
  }
  td {
    padding: 0;
    block-size: max(var(--_control), 2.6em);
    text-align: center;
    vertical-align: middle;
    border-radius: var(--_radius);
    border: 0;
    cursor: pointer;
    line-height: 1.3;
  }
  td:hover {
    background: var(--_bg-subtle);
  }
  td:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: -1px;
  }
  td[data-beside] {
    color: var(--_text-muted);
  }
  td[data-today] {
    box-shadow: inset 0 0 0 1px var(--_border-strong);
  }
  td[aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .mark {
    display: block;
    min-block-size: 1.1em;
    font-size: 0.75em;
  }
`;
