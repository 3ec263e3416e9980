import { css } from 'lit';

/** The form in which a meeting is recorded: its parts, files and foot. */
export const recordFormStyles = css`
  /* The bar of the result sticks to the top: what takes the focus stops below it. */
  .record-form :is(input, select, button, textarea, [tabindex='-1'], .sheet-row) {
    scroll-margin-block: calc(var(--_control-main) + 2 * var(--_space-3)) var(--_space-4);
  }
  .record-form > .banner {
    margin-inline: 0;
  }
  .form-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .form-head > .section-title {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .form-panes {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .form-parts {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .records .votes {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8em), 1fr));
  }
  .records .item {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: end;
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_border);
  }
  .records .item > .field {
    flex: 1 1 9em;
  }
  .records .item > .field[data-size='wide'] {
    flex: 4 1 18em;
  }
  .records .item > .field[data-size='small'] {
    flex: 0 1 8em;
  }
  /* The name of a rule is read whole. */
  .records .vote-rule {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
  }
  .records .item > :is(.fields, .candidates, .state-line) {
    flex: 1 1 100%;
  }
  .item-tools {
    display: inline-flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .item-tools .up svg {
    transform: rotate(-90deg);
  }
  .carried {
    padding: var(--_space-3);
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_warning);
    border-radius: var(--_radius-sm);
  }
  .carried li,
  .records .file {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
  }
  .carried .what,
  .records .file .what {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .records .chips {
    flex-wrap: wrap;
  }
  .records button.chip {
    padding-inline: var(--_space-2);
  }
  .records .chips > select {
    flex: 1 1 8em;
  }
  .state-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  /* Beside its sign also where there is less room. */
  .state-line > svg + span {
    max-inline-size: calc(100% - var(--_icon) - var(--_space-2));
  }
  .state-line > svg {
    color: var(--_success);
  }
  .state-line[data-tone='bad'] > svg {
    color: var(--_warning);
  }
  .guest {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .guest .control > input {
    max-inline-size: 16em;
  }
  .form-foot {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_border-strong);
  }
  .form-foot > .field {
    max-inline-size: 24em;
  }
  .form-summary {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_danger-soft);
  }
  .form-summary > .label {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .form-summary > .label svg {
    color: var(--_danger);
  }
  .form-summary ul {
    margin: 0;
    padding-inline-start: var(--_space-5);
  }
  .form-summary button.plain {
    color: var(--_text);
    min-block-size: 0;
    padding: var(--_space-1) 0;
    justify-content: flex-start;
    text-align: start;
  }
  .asked {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_warning);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_warning-soft);
  }
  @container (min-width: 50em) {
    .form-panes {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 20em);
    }
  }
`;
