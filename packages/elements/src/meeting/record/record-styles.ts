import { css } from 'lit';

/** The list of records, and the minutes with their versions. Adopted when the view is first shown. */
export const recordStyles = css`
  .records-list {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding-block: var(--_space-3);
  }
  .records-list > :not(.banner, .empty) {
    margin-inline: var(--_space-4);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
  }
  .filters .search {
    position: relative;
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .filters .search svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_space-2);
    margin-block: auto;
    color: var(--_text-muted);
    pointer-events: none;
  }
  .filters .search input {
    padding-inline-start: calc(var(--_icon) + 2 * var(--_space-2));
  }
  .records .matter {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .records .matter-text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .records .matter > .small:empty {
    display: none;
  }
  .records .tag,
  .records span.chip {
    display: inline-block;
    padding: 0 var(--_space-1);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-sm);
    font-weight: 400;
    line-height: 1.4;
    justify-self: start;
    background: var(--_neutral-soft);
    color: var(--_text);
  }
  .records span.chip[data-state='held'],
  .records span.chip[data-state='closed'] {
    background: var(--_success-soft);
    border-color: var(--_success);
    color: var(--_success);
  }
  .records span.chip[data-state='draft'] {
    background: var(--_warning-soft);
    border-color: var(--_warning);
    color: var(--_warning);
  }
  .record-form,
  .kept-record {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-3) var(--_space-4);
  }
  .record-facts {
    margin: 0;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-3);
  }
  .record-facts dt {
    color: var(--_text-muted);
  }
  .record-facts dd {
    margin: 0;
  }
  .versions .version {
    display: grid;
    gap: var(--_space-1);
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_border);
  }
  .versions .hash {
    font-family: ui-monospace, Consolas, 'Noto Sans Mono CJK SC', monospace;
    overflow-wrap: anywhere;
  }
  .difference-scroll {
    overflow: auto;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
  }
  .difference {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: var(--_font-size-sm);
  }
  .difference :is(th, td) {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .difference th:first-child {
    min-inline-size: 5em;
  }
  .difference thead th {
    background: var(--_bg-subtle);
  }
`;
