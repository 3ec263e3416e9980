import { css } from 'lit';

/** Dialogs and the tables in them. */
export const dialogs = css`
  dialog {
    inline-size: min(100% - 16px, 46em);
    max-block-size: calc(100% - 16px);
    margin: auto;
    padding: 0;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    color: var(--_text);
    overflow: auto;
    overscroll-behavior: contain;
    /* What has the focus is not covered by the head and the foot. */
    scroll-padding-block: calc(var(--_control-main) + 2 * var(--_space-3) + 4px);
    text-align: start;
  }
  dialog::backdrop {
    background: rgb(11 19 32 / 0.5);
  }
  dialog header,
  dialog footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    justify-content: space-between;
    padding: var(--_space-3) var(--_space-4);
    position: sticky;
    background: var(--_bg);
    z-index: 1;
  }
  dialog header {
    inset-block-start: 0;
    border-block-end: 1px solid var(--_border);
  }
  /* The button that closes ends the line of the title. */
  dialog header > .section-title {
    max-inline-size: calc(100% - max(var(--_control), var(--_icon) + 2 * var(--_space-3) + 2px) - var(--_space-2));
  }
  dialog footer {
    inset-block-end: 0;
    border-block-start: 1px solid var(--_border);
    justify-content: flex-start;
  }
  dialog .body {
    padding: var(--_space-4);
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  @media (max-width: 480px) {
    table.cards,
    .cards tbody,
    .cards tr,
    .cards td {
      display: block;
    }
    .cards thead {
      display: none;
    }
    .cards tr {
      border-block-end: 1px solid var(--_border-strong);
    }
    .cards td {
      border: 0;
    }
    .cards td::before {
      content: attr(data-label) '  ';
      color: var(--_text-muted);
    }
    dialog {
      inline-size: 100%;
      block-size: 100%;
      max-inline-size: none;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }
  }
  .table-scroll {
    overflow: auto;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: var(--_font-size-sm);
  }
  th,
  td {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  th {
    background: var(--_bg-subtle);
    font-weight: 600;
    white-space: nowrap;
  }
  /* The keys of a help table leave room for what they do, and no key is broken. */
  tbody th {
    white-space: normal;
    overflow-wrap: break-word;
  }
  progress {
    inline-size: 100%;
    block-size: 0.75em;
    accent-color: var(--_accent);
  }
  dialog .banner {
    margin-inline: 0;
  }
`;
