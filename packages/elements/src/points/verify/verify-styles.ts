import { css } from 'lit';

/** Adopted when the view 核对账本 is first shown, beside those of the view 公示. */
export const verifyStyles = css`
  .verify .found {
    font-weight: 600;
    font-size: var(--_font-size-lg);
  }
  .verify .view-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .verify .view-head .section-title {
    flex: 1 1 8em;
  }
  .verify .gate ul {
    list-style: disc;
    padding-inline-start: 1.5em;
  }
  .verify .problems > li {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    border-block-end: 1px solid var(--_border);
    padding-block-end: var(--_space-1);
  }
  .verify .problems svg {
    color: var(--_danger);
    flex: none;
    margin-block-start: 0.2em;
  }
  .verify .compare {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content;
    gap: var(--_space-1) var(--_space-2);
  }
  .verify .compare > :is(.label, .help) {
    grid-column: 1 / -1;
  }
  .verify .compare .label {
    font-weight: 600;
  }
  .verify .compare input {
    font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace;
    direction: ltr;
    min-inline-size: 0;
  }
  @container (width < 30em) {
    .verify .compare {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
`;
