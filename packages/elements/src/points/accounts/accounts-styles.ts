import { css } from 'lit';

/** The accounts and the page of one, beside `formStyles`. Adopted when either is first shown. */
export const accountsStyles = css`
  .accounts,
  .account-page {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
  }
  .accounts > .banner,
  .account-page > .banner {
    margin: 0;
  }
  .accounts-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .accounts-back {
    margin-inline-start: auto;
  }
  .accounts-filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
  }
  .accounts-filters > input {
    flex: 1 1 14em;
    inline-size: auto;
  }
  .account-form {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg-subtle);
  }
  .account-form .account-field > .label {
    line-height: 1.35;
  }
  .account-fixed {
    min-block-size: var(--_control);
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .account-leave {
    justify-self: start;
  }
  .account-tag {
    padding: 0 var(--_space-1);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-sm);
    background: var(--_neutral-soft);
  }
  .account-tag[data-state='added'] {
    background: var(--_success-soft);
    border-color: var(--_success);
    color: var(--_success);
  }
  .account-tag[data-state='changed'] {
    background: var(--_info-soft);
    border-color: var(--_info);
    color: var(--_info);
  }
  .account-tags {
    display: inline-flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  .account-panes {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .account-main,
  .account-balance,
  .account-people,
  .account-ledger {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .account-main {
    gap: var(--_space-4);
  }
  .account-figure {
    font-size: var(--_font-size-figure);
    font-weight: 600;
    line-height: 1.3;
  }
  .account-sum {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: baseline;
  }
  .account-term {
    display: inline-flex;
    gap: var(--_space-2);
    align-items: baseline;
    white-space: nowrap;
  }
  .account-waiting {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    color: var(--_warning);
  }
  .account-waiting svg {
    margin-block-start: 0.2em;
  }
  .account-side {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-4);
    margin: 0;
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg-subtle);
  }
  .account-side:not(:has(*)) {
    display: none;
  }
  .account-side dt {
    color: var(--_text-muted);
  }
  .account-side dd {
    margin: 0;
  }
  .account-side [data-past] {
    color: var(--_warning);
  }
  .account-trend svg {
    inline-size: 100%;
    max-inline-size: 9em;
    block-size: auto;
  }
  [dir='rtl'] .account-trend svg {
    transform: scaleX(-1);
  }
  /* A form in the page has its own field for a day, with the label above both. */
  .account-page .entry .calendar {
    margin-block-start: 0;
  }
  .account-list {
    display: grid;
    gap: var(--_space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .account-list li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: center;
    padding-block: var(--_space-1);
    border-block-end: 1px solid var(--_border);
  }
  .account-list li > .number {
    margin-inline-start: auto;
  }
  .account-list button.plain {
    padding-inline: 0;
    text-align: start;
    justify-content: flex-start;
  }
  @container (width >= 50em) {
    .account-panes {
      grid-template-columns: minmax(0, 1fr) minmax(18em, 24em);
    }
  }
  @container (width < 30em) {
    .account-side {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-1);
    }
    .account-side dd + dt {
      margin-block-start: var(--_space-2);
    }
  }
`;
