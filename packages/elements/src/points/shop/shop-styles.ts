import { css, unsafeCSS, type CSSResult } from 'lit';

/** A table whose rows stand as cards, each value with its label. @param table a selector of this file's own */
function cards(table: string): CSSResult {
  const of = unsafeCSS(table);
  return css`
    ${of},
    ${of} :is(tbody, tr) {
      display: block;
    }
    ${of} thead {
      display: none;
    }
    ${of} tbody tr {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 6em), 1fr));
      gap: var(--_space-1) var(--_space-3);
      padding-block: var(--_space-2);
      border-block-end: 1px solid var(--_border-strong);
    }
    ${of} tbody :is(th, td, td.number) {
      display: block;
      block-size: auto;
      padding: 0;
      border: 0;
      text-align: start;
      white-space: normal;
    }
    ${of} tbody :is(th, .row-actions, .form-row td, .day) {
      grid-column: 1 / -1;
    }
    ${of} tbody .day {
      color: var(--_text-muted);
    }
    ${of} .cell-label {
      display: block;
      font-size: var(--_font-size-sm);
      color: var(--_text-muted);
    }
    ${of} .form-row {
      border: 0;
    }
  `;
}

/** Adopted when the view 积分超市 is first shown. */
export const shopStyles = css`
  .shop {
    padding: var(--_space-3) var(--_space-4);
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .shop .parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .shop .small-title {
    font-size: var(--_font-size-lg);
    font-weight: 600;
    line-height: 1.35;
    margin-block-start: var(--_space-2);
  }
  .shop .empty {
    color: var(--_text-muted);
    padding-block: var(--_space-3);
  }
  .shop :is(.window, .balance, .verdict) {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
  }
  .shop :is(.window, .balance, .verdict) > svg {
    margin-block-start: calc((1lh - var(--_icon)) / 2);
    color: var(--_success);
  }
  .shop .window[data-open='false'] > svg {
    color: var(--_warning);
  }
  .shop .balance[data-balanced='false'] {
    color: var(--_danger);
    font-weight: 600;
  }
  .shop :is(.balance[data-balanced='false'], .verdict[data-kind='refused']) > svg {
    color: var(--_danger);
  }
  .shop .oversold {
    display: flex;
    gap: var(--_space-2);
    padding: var(--_space-3);
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_danger-soft);
  }
  .shop .oversold > svg {
    color: var(--_danger);
    margin-block-start: calc((1lh - var(--_icon)) / 2);
  }
  .shop .oversold > div {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .shop .oversold ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .shop .oversold li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
    align-items: center;
  }
  .shop .oversold button.plain {
    color: var(--_text);
  }

  /* Tables of goods, redemptions and stock; cards in a narrow column. */
  .shop-table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .shop-table :is(th, td) {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    font-weight: 400;
    block-size: var(--_row);
  }
  .shop-table thead th {
    background: var(--_bg-subtle);
    font-weight: 600;
    font-size: var(--_font-size-sm);
    white-space: nowrap;
  }
  .shop-table th:first-child {
    min-inline-size: 6em;
  }
  .shop-table tbody th {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .shop-table .number {
    text-align: end;
    white-space: nowrap;
  }
  .shop-table .day {
    text-align: start;
  }
  .shop-table .cell-label {
    display: none;
  }
  .shop-table .balance {
    gap: var(--_space-1);
    min-inline-size: 6em;
  }
  .shop-table :is(.balance, .good-state) > svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    vertical-align: -0.15em;
    margin-inline-end: var(--_space-1);
  }
  .shop-table .good-state {
    white-space: nowrap;
  }
  .shop-table .good-state[data-state='oversold'] {
    color: var(--_danger);
    font-weight: 600;
  }
  .shop-table .good-state[data-state='none'] {
    color: var(--_warning);
  }
  .shop-table .good-state[data-state='closed'] {
    color: var(--_text-muted);
  }
  .shop-table .form-row td {
    padding: 0;
    border: 0;
  }
  .shop .closed-goods summary {
    cursor: pointer;
    min-block-size: var(--_control);
    display: list-item;
    align-content: center;
    inline-size: fit-content;
    padding-inline-end: var(--_space-2);
  }

  /* The form of a redemption, with what it comes to beside it. */
  .shop .redeem {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .shop .redeem-form {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .shop .redeem-form .field {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .shop .redeem-form .label {
    font-weight: 600;
  }
  .shop .stepper {
    display: flex;
    gap: var(--_space-2);
  }
  .shop .stepper input {
    inline-size: 6em;
    text-align: center;
  }
  .shop .redeem-submit {
    font-weight: 600;
    border-color: var(--_accent);
    color: var(--_accent);
    min-block-size: var(--_control-main);
  }
  .shop .redeem-result {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    padding: var(--_space-3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg-subtle);
    min-block-size: 8em;
  }
  .shop .result-title {
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .shop .verdict {
    font-size: var(--_font-size-lg);
    font-weight: 600;
  }
  .shop .changes {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-5);
    margin: 0;
  }
  .shop .changes dt {
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .shop .changes dd {
    margin: 0;
    font-size: var(--_font-size-xl);
    font-weight: 600;
  }
  .shop .reasons {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .shop .receipt-card {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }

  /* The month. */
  .shop .month-stepper {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .shop .month-stepper strong {
    flex: 0 1 10em;
    min-inline-size: 0;
    text-align: center;
    font-size: var(--_font-size-lg);
    font-weight: 600;
  }
  .shop .month-stepper .step {
    padding-inline: var(--_space-1);
  }
  .shop .month-stepper .earlier svg,
  [dir='rtl'] .shop .month-stepper .step svg {
    transform: scaleX(-1);
  }
  [dir='rtl'] .shop .month-stepper .earlier svg {
    transform: none;
  }
  .shop .month-stepper .step[aria-disabled] {
    color: var(--_text-placeholder);
    border-color: var(--_border);
    cursor: default;
  }
  .shop .arithmetic {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    font-size: var(--_font-size-lg);
  }
  .shop .arithmetic .term {
    display: inline-flex;
    gap: var(--_space-2);
    white-space: nowrap;
  }
  .shop .arithmetic .sign {
    color: var(--_text-muted);
  }

  @container (width >= 50em) {
    .shop .redeem {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
  @container (width < 50em) {
    ${cards('.shop-table:not(.stock)')}
  }
  @container (width < 30em) {
    ${cards('.shop-table.stock')}
  }
  @container (width < 30em) {
    .shop .redeem-form .buttons > button {
      flex: 1;
    }
  }
`;
