import { css } from 'lit';

/** The box to paste into and the preview. */
export const factPasteStyles = css`
  .field {
    display: grid;
    gap: var(--_space-1);
  }
  .field .label {
    font-weight: 600;
  }
  .field input[type='date'] {
    max-inline-size: 14em;
  }
  textarea {
    font: inherit;
    color: inherit;
    background: var(--_bg);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: var(--_space-2);
    inline-size: 100%;
    min-block-size: 8em;
    resize: vertical;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding: var(--_space-1) var(--_space-2);
  }
  tbody th {
    background: transparent;
    white-space: normal;
  }
  td.number {
    white-space: nowrap;
  }
  .summary {
    font-weight: 600;
  }
  .problem {
    display: flex;
    gap: var(--_space-2);
    color: var(--_danger);
  }
  .table-scroll {
    max-block-size: 22em;
  }
`;
