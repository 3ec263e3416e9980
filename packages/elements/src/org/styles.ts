import { css } from 'lit';

/** The outline, its head and its detail panel. */
export const orgStyles = css`
  .frame {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg);
    position: relative;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
  }
  .header .title {
    flex: 1 1 8em;
    min-inline-size: 0;
    /* Breaks between the widget's name and the unit's; within a name only where that is longer than the line. */
    word-break: keep-all;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-2) var(--_space-4);
    background: var(--_bg-subtle);
    border-block: 1px solid var(--_border);
  }
  .search {
    position: relative;
    flex: 1 1 14em;
    max-inline-size: 32em;
    min-inline-size: 0;
  }
  .search svg {
    position: absolute;
    inset-inline-start: var(--_space-2);
    inset-block-start: 50%;
    transform: translateY(-50%);
    pointer-events: none;
    color: var(--_text-muted);
  }
  .search input {
    padding-inline-start: calc(var(--_space-3) + var(--_icon));
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .breadcrumb {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
    justify-content: space-between;
    padding: var(--_space-1) var(--_space-4);
    border-block-end: 1px solid var(--_border);
    font-size: var(--_font-size-sm);
    min-block-size: calc(var(--_control) + 2 * var(--_space-1) + 1px);
  }
  .breadcrumb ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    list-style: none;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .column-head {
    font-size: var(--_font-size-sm);
    font-weight: 600;
    color: var(--_text-muted);
    border-block-end: 1px solid var(--_border);
    background: var(--_bg-subtle);
    min-block-size: 2.25em;
    overflow: hidden;
    scrollbar-gutter: stable;
  }
  .viewport {
    position: relative;
    block-size: var(--_block-size);
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-gutter: stable;
    overflow-anchor: none;
    outline-offset: -3px;
  }
  .scroll-box {
    position: relative;
    min-block-size: 100%;
    overflow: hidden;
  }
  .row,
  .column-head {
    display: grid;
    /* In the row's type size: the head is set smaller. */
    grid-template-columns: minmax(0, 1fr) repeat(3, calc(5.5 * var(--_font-size)));
    align-items: center;
    column-gap: var(--_space-2);
    padding-inline: var(--_space-3) var(--_space-4);
  }
  .row {
    position: absolute;
    inset-inline: 0;
    block-size: var(--_row);
    cursor: default;
    border-block-end: 1px solid var(--_border);
    border-inline-start: 3px solid transparent;
    user-select: none;
  }
  .row.sample {
    visibility: hidden;
    inset-block-start: 0;
    pointer-events: none;
  }
  .row:hover {
    background: var(--_bg-hover);
  }
  .row[aria-selected='true'] {
    background: var(--_bg-selected);
    border-inline-start-color: var(--_accent);
    font-weight: 600;
  }
  .row[data-above] .label {
    color: var(--_text-muted);
  }
  .row:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
    z-index: 1;
  }
  .row .name {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    block-size: 100%;
    padding-inline-start: calc(var(--_indent, 0) * 16px);
  }
  .row[data-indent='1'] { --_indent: 1; }
  .row[data-indent='2'] { --_indent: 2; }
  .row[data-indent='3'] { --_indent: 3; }
  .row[data-indent='4'] { --_indent: 4; }
  .row[data-indent='5'] { --_indent: 5; }
  .row[data-indent='6'] { --_indent: 6; }
  .twisty {
    flex: none;
    inline-size: max(24px, calc(var(--_row) * 0.66));
    block-size: 100%;
    display: inline-grid;
    place-items: center;
    color: var(--_text-muted);
    cursor: pointer;
  }
  .root[data-scale='large'] .twisty {
    inline-size: 60px;
  }
  @media (pointer: coarse) {
    .twisty {
      inline-size: 44px;
    }
  }
  .twisty svg {
    transition: transform var(--_duration);
  }
  .root[dir='rtl'] .twisty svg {
    transform: scaleX(-1);
  }
  .row[aria-expanded='true'] .twisty svg {
    transform: rotate(90deg);
  }
  .label,
  .row .cell,
  .meta {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .chip {
    flex: none;
    margin-inline-start: var(--_space-2);
    padding-inline: var(--_space-2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    background: var(--_neutral-soft);
    color: var(--_neutral);
    font-size: var(--_font-size-sm);
    font-weight: 400;
  }
  .row .cell {
    color: var(--_text-muted);
    font-weight: 400;
  }
  /* Facts that the description says in words: drawn, so that they are not taken for the row's label. */
  .cell::before,
  .meta::before,
  .chip::before {
    content: attr(data-text);
  }
  .cell.number,
  .column-head .number {
    text-align: end;
  }
  .meta {
    display: none;
    font-size: var(--_font-size-sm);
    font-weight: 400;
    color: var(--_text-muted);
  }
  .words {
    display: grid;
    min-inline-size: 0;
    line-height: 1.4;
  }
  /* A name too long for its row keeps its beginning, in whichever direction it is written. */
  .words .label {
    display: block;
    justify-self: start;
    max-inline-size: 100%;
  }
  .thumb-label {
    position: absolute;
    inset-block-start: var(--_space-2);
    inset-inline-end: var(--_space-6);
    z-index: 2;
    max-inline-size: 70%;
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    box-shadow: var(--_shadow);
    pointer-events: none;
  }
  .outline {
    position: relative;
    min-inline-size: 0;
  }
  .detail {
    display: none;
    padding: var(--_space-4);
    overflow: auto;
    min-inline-size: 0;
  }
  /* As high as what will be there. */
  .skeleton,
  .empty {
    block-size: calc(var(--_block-size) + 2 * var(--_control) + 2 * var(--_space-1) + 2 * var(--_space-2) + 3px);
  }
  .empty {
    display: grid;
    align-content: start;
    gap: var(--_space-4);
    justify-items: start;
    padding: var(--_space-6) var(--_space-4);
  }
  .skeleton {
    display: grid;
    gap: 1px;
    overflow: hidden;
    align-content: start;
  }
  .skeleton span {
    block-size: var(--_row);
    border-block-end: 1px solid var(--_border);
    padding-block: calc(var(--_row) * 0.3);
    padding-inline: var(--_space-6);
  }
  .skeleton span::before {
    content: '';
    display: block;
    block-size: 100%;
    inline-size: 40%;
    border-radius: var(--_radius-sm);
    background: var(--_neutral-soft);
  }
  .status-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    padding: var(--_space-1) var(--_space-4);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
    min-block-size: calc(var(--_control) + 2 * var(--_space-1));
  }
  [data-kindless] .row,
  [data-kindless] .column-head {
    grid-template-columns: minmax(0, 1fr) repeat(2, calc(5.5 * var(--_font-size)));
  }
  [data-kindless] .kind {
    display: none;
  }
  @container (max-width: 29.99em) {
    .wide-only,
    .action {
      display: none;
    }
    .column-head,
    .row > .cell {
      display: none;
    }
    .row,
    [data-kindless] .row {
      grid-template-columns: minmax(0, 1fr);
      block-size: var(--_row-two);
    }
    .meta {
      display: block;
    }
    .header {
      /* The least that may stand between two targets. */
      gap: 8px;
    }
    .header .title {
      flex-basis: 100%;
    }
    .header button {
      padding-inline: var(--_space-2);
    }
    .row .name {
      padding-inline-start: calc(min(var(--_indent, 0), 4) * 12px);
    }
    .header,
    .toolbar,
    .breadcrumb,
    .status-line,
    .empty {
      padding-inline: var(--_space-3);
    }
    .root[data-scale='large'] .twisty {
      inline-size: 44px;
    }
  }
  @container (min-width: 50em) {
    .panes {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 34%);
    }
    .detail {
      display: block;
      border-inline-start: 1px solid var(--_border);
      max-block-size: calc(var(--_block-size) + 2.25em);
    }
    .detail .narrow-only {
      display: none;
    }
  }
`;
