import { css } from 'lit';

/** Publicity by periods and the board of cases; adopted with the view of procedures, after its other styles. */
export const boardStyles = css`
  .desk .periods {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
    gap: var(--_space-1);
  }
  .desk .periods > li {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-sm);
    padding: var(--_space-1) var(--_space-2);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
    align-content: start;
    min-inline-size: 0;
  }
  .desk .periods .period {
    font-weight: 600;
  }
  .desk .periods > li[data-status='done'] .duty > svg {
    color: var(--_success);
  }
  .desk .periods > li[data-status='overdue'] .duty {
    color: var(--_danger);
  }
  .desk .board {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .column {
    min-inline-size: 0;
    background: var(--_bg-subtle);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: var(--_space-2);
  }
  .desk .column[data-empty] {
    display: none;
  }
  .desk .column-title {
    display: flex;
    justify-content: space-between;
    gap: var(--_space-2);
    font-weight: 600;
    padding-block-end: var(--_space-2);
  }
  .desk .column ul {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .desk .case {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    background: var(--_bg);
    padding: var(--_space-2);
    min-inline-size: 0;
  }
  .desk .case p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
    align-items: center;
    margin-block-start: var(--_space-1);
  }
  .desk .case p > span {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .desk .case :is(.case-number, .chip) {
    white-space: nowrap;
  }
  .desk .case-menu {
    position: relative;
    display: flex;
    margin-block-start: var(--_space-1);
  }
  .desk .case-menu .menu {
    inset-inline: 0 auto;
    max-inline-size: 100%;
  }
  @container (width >= 50em) {
    .desk .board {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      gap: var(--_space-2);
    }
    .desk .column[data-empty] {
      display: block;
    }
    .desk .case-menu .menu {
      max-inline-size: 14em;
    }
    .desk .column:nth-child(n + 4) .case-menu .menu {
      inset-inline: auto 0;
    }
  }
`;
