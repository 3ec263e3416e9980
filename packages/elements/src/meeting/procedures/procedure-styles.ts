import { css } from 'lit';

/** Adopted when the view 议事程序 is first shown. */
export const procedureStyles = css`
  .desk {
    padding: var(--_space-3) var(--_space-4);
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .desk .small-title {
    font-weight: 600;
  }
  .desk .parts,
  .desk .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .desk .filters label {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
  }
  .desk .filters select {
    inline-size: auto;
  }
  .desk .filters label > span {
    flex: none;
  }
  .desk button.plain {
    padding-inline: var(--_space-1);
    text-align: start;
    justify-content: flex-start;
    min-inline-size: 0;
  }
  .desk .empty {
    color: var(--_text-muted);
    padding-block: var(--_space-3);
  }
  .desk .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 0 var(--_space-2);
    border: 1px solid currentColor;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-sm);
    background: var(--_neutral-soft);
    color: var(--_neutral);
  }
  .desk .chip[data-kind='danger'] {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .desk .chip[data-kind='warning'] {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .desk .chip[data-kind='success'] {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .desk :is(.chip, .given, .lack, .gate, .verdict, .duty, .state) svg.icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    flex: none;
  }
  .desk .cards-list,
  .desk .slots,
  .desk .periods,
  .desk .board ul,
  .desk .steps,
  .desk .gate ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .desk .cards-list {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .row-card {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: var(--_space-2) var(--_space-3);
    min-inline-size: 0;
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .row-title {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    justify-content: flex-start;
    flex-wrap: wrap;
    padding-inline: 0;
    max-inline-size: 100%;
    justify-self: start;
    overflow-wrap: anywhere;
  }
  .desk .row-title .muted {
    font-weight: 400;
  }
  .desk .row-name {
    font-weight: 600;
  }
  .desk .gate {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
  }
  .desk .gate > svg {
    margin-block-start: 0.2em;
  }
  .desk div.gate,
  .desk p.gate:not(.small) {
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid currentColor;
    border-radius: var(--_radius-sm);
  }
  .desk .gate > :not(svg) {
    color: var(--_text);
    min-inline-size: 0;
  }
  .desk .gate[data-kind='warning'] {
    color: var(--_warning);
  }
  .desk div.gate[data-kind='warning'],
  .desk p.gate[data-kind='warning']:not(.small) {
    background: var(--_warning-soft);
  }
  .desk .gate[data-kind='danger'] {
    color: var(--_danger);
    background: var(--_danger-soft);
  }
  .desk .gate[data-kind='success'] {
    color: var(--_success);
  }
  .desk .gate button.plain {
    color: var(--_text);
  }
  .desk .record-head,
  .desk .posting-head,
  .desk .step-head,
  .desk .meta,
  .desk .merge {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
  }
  .desk .record-head .section-title {
    flex: 1 1 12em;
  }
  .desk .detail {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .steps {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .step {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: var(--_space-2) var(--_space-3);
    min-inline-size: 0;
    display: grid;
    gap: var(--_space-2);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .step[data-state='current'] {
    border-color: var(--_accent);
    border-inline-start-width: 4px;
  }
  /* Beside the sign, and broken beside it. */
  .desk .step-title {
    font-weight: 600;
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: calc(100% - 1em - var(--_space-3));
  }
  .desk .step[data-state='done'] .state {
    color: var(--_success);
  }
  .desk .step[data-state='current'] .state {
    color: var(--_accent);
  }
  .desk .state,
  .desk .duty,
  .desk .given,
  .desk .lack,
  .desk .verdict {
    display: inline-flex;
    gap: var(--_space-1);
    align-items: flex-start;
    min-inline-size: 0;
  }
  .desk :is(.given, .lack, .verdict, .duty) > svg.icon {
    margin-block-start: 0.2em;
  }
  .desk .given > svg,
  .desk .verdict[data-kind='success'] {
    color: var(--_success);
  }
  .desk .lack {
    color: var(--_warning);
  }
  .desk .lack > span {
    color: var(--_text);
  }
  .desk .verdict[data-kind='danger'] {
    color: var(--_danger);
  }
  .desk .slots {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .slots:empty {
    display: none;
  }
  .desk .slots > li > button.plain:first-child {
    margin-inline-start: calc(-1 * var(--_space-1) - 1px);
  }
  .desk .slots > li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    min-inline-size: 0;
  }
  .desk .needs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
  }
  .desk .objections {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .basis-button {
    min-block-size: max(24px, 1.75em);
    padding-inline: var(--_space-2);
    font-size: var(--_font-size-sm);
    font-weight: 400;
  }
  .root[data-scale='large'] .desk .basis-button {
    min-block-size: var(--_control);
  }
  .desk .merge {
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_info);
    border-radius: var(--_radius-sm);
    background: var(--_info-soft);
  }
  .desk .merge > svg {
    color: var(--_info);
  }
  .desk .merge > span {
    flex: 1 1 14em;
  }
  .desk .history summary {
    min-block-size: var(--_control);
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--_accent);
  }
  .desk .history ol {
    margin: var(--_space-2) 0 0;
    padding-inline-start: 2em;
    display: grid;
    gap: var(--_space-1);
  }
  .desk .history .withdrawn > span:first-child {
    text-decoration: line-through;
  }
  .desk .row-card > p.small:not(.gate) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }
  .desk table.plain {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .desk table.plain :is(th, td) {
    padding: var(--_space-2) var(--_space-2) var(--_space-2) 0;
    text-align: start;
    vertical-align: middle;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
  }
  .desk table.plain td > button.plain {
    margin-inline-start: calc(-1 * var(--_space-1) - 1px);
  }
  .desk table.plain thead th {
    font-weight: 600;
    font-size: var(--_font-size-sm);
  }
  .desk .cell-label {
    display: none;
    color: var(--_text-muted);
    margin-inline-end: var(--_space-2);
  }
  @container (width >= 50em) {
    .desk .steps {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .desk .step:not([data-state='done']) {
      grid-column: 1 / -1;
    }
  }
  @container (width < 40em) {
    .desk table.plain,
    .desk table.plain :is(tbody, tr, th, td) {
      display: block;
    }
    .desk table.plain thead {
      display: none;
    }
    .desk table.plain tr {
      border-block-end: 1px solid var(--_border-strong);
      padding-block: var(--_space-2);
    }
    .desk table.plain :is(th, td) {
      border: 0;
      padding: 0;
    }
    .desk table.plain tbody th {
      font-weight: 600;
    }
    .desk .cell-label {
      display: inline;
    }
  }
`;
