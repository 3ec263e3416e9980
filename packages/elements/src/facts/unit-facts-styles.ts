import { css } from 'lit';

/** The facts of a unit, as they are read and while they are changed. */
export const unitFactsStyles = css`
  .root {
    background: transparent;
    border: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .head .section-title {
    flex: 1 1 auto;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(5em, auto) minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-3);
    margin: var(--_space-2) 0;
  }
  dt {
    color: var(--_text-muted);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
  }
  dd .number {
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    min-block-size: 24px;
    inline-size: fit-content;
  }
  .root[data-scale='large'] summary {
    min-block-size: 44px;
  }
  .edit {
    display: grid;
    gap: var(--_space-3);
    margin-block-start: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .field {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
  }
  .field .label {
    font-weight: 600;
  }
  .control {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .control input.number {
    text-align: end;
  }
  .control .unit {
    flex: none;
  }
  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
  }
  .radio {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
  }
  .problem {
    color: var(--_danger);
  }
  .unreadable {
    display: flex;
    gap: var(--_space-2);
    color: var(--_warning);
    margin-block-end: var(--_space-2);
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    min-block-size: 1.5em;
  }
`;
