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
  td.number,
  td.day {
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
  .summary p + p {
    font-weight: 400;
  }
  .suggestion {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
    border: 1px solid var(--_info);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_info-soft);
    padding: var(--_space-2) var(--_space-3);
  }
  .suggestion > span {
    flex: 1 1 12em;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    inline-size: fit-content;
  }
  .root[data-scale='large'] summary {
    min-block-size: 44px;
  }
  th.number {
    text-align: end;
  }
  td.number {
    text-align: end;
  }
  .table-scroll {
    max-block-size: 22em;
  }
  @media (max-width: 480px) {
    .cards caption,
    .cards tbody th {
      display: block;
    }
    .cards tbody th {
      border: 0;
      padding-block-end: 0;
    }
    .cards td {
      text-align: start;
    }
    .cards td:empty {
      display: none;
    }
  }
`;
