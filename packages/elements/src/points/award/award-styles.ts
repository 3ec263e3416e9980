import { css } from 'lit';

/** The award form, beside `formStyles`. Adopted when the view is first shown. */
export const awardStyles = css`
  .award {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
  }
  .award-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .award-head > .section-title {
    flex: 0 1 auto;
  }
  .award-back {
    margin-inline-start: auto;
  }
  .award-panes {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .award-fields {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .award .fields {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
  }
  .award .account-field > .label {
    line-height: 1.35;
  }
  /* An item is read with its points. */
  .award .award-rule {
    grid-column: 1 / -1;
    max-inline-size: 32em;
  }
  .award-rule .control {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .award-files,
  .award-lines {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .award-file {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
  }
  .award-file .what {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .award-result {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg-subtle);
    min-inline-size: 0;
  }
  .award-figure {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: baseline;
  }
  .award-figure > .number {
    font-size: var(--_font-size-figure);
    font-weight: 600;
    line-height: 1.3;
  }
  .award-state[data-pending='true'] {
    color: var(--_warning);
    font-weight: 600;
  }
  .award-lines {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .award-lines li {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
  }
  .award-lines svg {
    margin-block-start: 0.2em;
  }
  .award-lines li[data-tone='warning'] {
    color: var(--_warning);
  }
  .award-refused {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    color: var(--_danger);
    font-weight: 600;
  }
  .award-foot {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_border-strong);
  }
  .award-foot > .field {
    max-inline-size: 24em;
  }
  .award-summary {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_danger-soft);
  }
  .award-summary > .label {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .award-summary > .label svg {
    color: var(--_danger);
  }
  .award-summary ul {
    margin: 0;
    padding-inline-start: var(--_space-5);
  }
  .award-summary button.plain {
    color: var(--_text);
    min-block-size: 0;
    padding: var(--_space-1) 0;
    justify-content: flex-start;
    text-align: start;
  }
  .award-list,
  .award-who,
  .award-checked {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .award-picks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .award-picks > input {
    flex: 1 1 14em;
    inline-size: auto;
  }
  .award-pick-table,
  .award-picks > p {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .award-tick {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    min-block-size: var(--_control);
  }
  .award-tick input {
    flex: none;
  }
  .award-cut {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    color: var(--_warning);
  }
  @container (width >= 50em) {
    .award-panes {
      grid-template-columns: minmax(0, 1fr) minmax(18em, 24em);
    }
    .award-result {
      position: sticky;
      inset-block-start: var(--_space-3);
    }
    .award-foot {
      grid-column: 1 / -1;
    }
  }
  @container (width < 30em) {
    .award-rule .control {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
    .award-rule .control > select {
      inline-size: 100%;
    }
    .award-foot .buttons > button {
      inline-size: 100%;
    }
    .award-key {
      display: none;
    }
  }
`;
