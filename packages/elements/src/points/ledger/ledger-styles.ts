import { css } from 'lit';

/** The ledger, the page of an entry and its reversal. Adopted when the first of them shows. */
export const ledgerStyles = css`
  .ledger-list,
  .entry-page {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-3) var(--_space-4);
  }
  .ledger .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: var(--_space-2) var(--_space-3);
    align-items: end;
  }
  .ledger .filter,
  .ledger .account-field {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .ledger .filters label {
    font-size: var(--_font-size-sm);
    font-weight: 400;
    color: var(--_text-muted);
    line-height: 1.35;
  }
  .ledger .reset {
    justify-self: start;
  }
  .ledger .findings {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_warning);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .ledger .findings button {
    background: transparent;
    border-color: currentColor;
    color: var(--_text);
  }
  .ledger .findings button[aria-pressed='true'] {
    background: var(--_bg);
  }
  .ledger .empty {
    padding-inline: 0;
  }
  .ledger .item,
  .ledger .place {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
    align-items: center;
    min-inline-size: 0;
  }
  .ledger .item-text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .ledger .table-viewport:not([data-windowed]) .item-text {
    display: block;
    overflow: visible;
  }
  .ledger .tags {
    display: inline-flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  .ledger .tag {
    display: inline-flex;
    gap: 2px;
    align-items: center;
    font-size: var(--_font-size-sm);
    line-height: 1.35;
    color: var(--_warning);
  }
  .ledger .tag svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .ledger .place {
    flex-wrap: nowrap;
    justify-content: space-between;
    inline-size: 100%;
  }
  .ledger .place button.hash {
    padding-inline: var(--_space-1);
    white-space: nowrap;
  }
  .ledger .in-card {
    display: none;
  }
  .hash {
    font-family: ui-monospace, Consolas, 'Noto Sans Mono CJK SC', monospace;
    font-size: var(--_font-size-sm);
  }
  .standing {
    display: inline-flex;
    gap: var(--_space-1);
    align-items: baseline;
    padding: 0 var(--_space-1);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    background: var(--_neutral-soft);
    color: var(--_text);
    font-size: var(--_font-size-sm);
    font-weight: 400;
    line-height: 1.5;
    white-space: nowrap;
  }
  /* In a column a long word for it goes on in a second line. */
  .data-table .standing {
    white-space: normal;
    word-break: keep-all;
    overflow-wrap: break-word;
    line-height: 1.3;
  }
  .standing[data-standing='counted'],
  .standing[data-standing='locked'] {
    background: var(--_success-soft);
    border-color: var(--_success);
    color: var(--_success);
  }
  .standing[data-standing='pending'] {
    background: var(--_warning-soft);
    border-color: var(--_warning);
    color: var(--_warning);
  }
  .standing[data-standing='refused'],
  .standing[data-standing='repeated'] {
    background: var(--_danger-soft);
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .page-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .page-head > .section-title {
    min-inline-size: 0;
  }
  .page-head > .back {
    margin-inline-start: auto;
  }
  .sentence {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid currentColor;
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_info-soft);
    color: var(--_info);
  }
  .sentence > span {
    color: var(--_text);
    min-inline-size: 0;
  }
  .sentence > svg {
    margin-block-start: 0.2em;
  }
  .sentence[data-tone='warning'] {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .facts {
    margin: 0;
    display: grid;
    grid-template-columns: minmax(6em, max-content) minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-4);
    align-items: baseline;
  }
  /* A label is broken between its words, and its column as wide as the longest of them. */
  .facts dt {
    color: var(--_text-muted);
    overflow-wrap: break-word;
  }
  .facts dd {
    margin: 0;
    min-inline-size: 0;
  }
  .facts dd > button.plain,
  .follows li > button.plain,
  .proofs button.plain {
    padding-inline: 0;
    text-align: start;
  }
  .facts.chain {
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_border);
  }
  .follows,
  .reversal {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .follows ul,
  .proofs {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
  }
  .picture {
    display: block;
    max-inline-size: min(100%, 30em);
    block-size: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-sm);
    margin-block: var(--_space-1);
  }
  .reversal {
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg-subtle);
  }
  .reversal .fields {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }
  .reversal .effects ul {
    margin: var(--_space-1) 0 0;
    padding-inline-start: 1.25em;
  }
  .reversal .author {
    max-inline-size: 20em;
  }
  .ledger .data-table tbody th .value {
    flex: none;
    display: block;
    overflow: visible;
    white-space: nowrap;
  }
  /* Nothing of the ledger scrolls sideways: who, what proves it and the hash stand on the page of the entry, and in the list that goes out. */
  @container (30em <= width < 66em) {
    .ledger-list .data-table tr {
      grid-template-columns: minmax(7em, 7fr) minmax(6em, 8fr) minmax(8em, 13fr) minmax(4.5em, 4fr) minmax(6.5em, 6fr) minmax(5.5em, 5fr);
    }
    .ledger-list .data-table :is(th, td):is(:nth-child(6):not(:last-child), :nth-child(7)) {
      display: none;
    }
    .ledger-list .data-table td.number .value {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .ledger-list .place button.hash {
      display: none;
    }
  }
  @container (30em <= width < 38em) {
    .ledger-list .data-table tr {
      grid-template-columns: minmax(7em, 7fr) minmax(5em, 8fr) minmax(6em, 13fr) minmax(4.5em, 4fr) minmax(6.5em, 6fr);
    }
    .ledger-list .data-table :is(th, td):last-child {
      display: none;
    }
  }
  @container (width < 30em) {
    .facts {
      grid-template-columns: minmax(min-content, 4.5em) minmax(0, 1fr);
      gap: var(--_space-1) var(--_space-2);
    }
    .ledger .place {
      justify-content: flex-end;
    }
    .ledger .place button.hash {
      display: none;
    }
    .ledger .in-card {
      display: inline;
    }
    .ledger .filters {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    }
    .ledger .filters .account-field {
      grid-column: 1 / -1;
    }
  }
`;
