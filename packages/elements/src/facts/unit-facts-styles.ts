import { css } from 'lit';

/** The facts of a unit, as they are read and while they are changed. */
export const unitFactsStyles = css`
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
    grid-template-columns: minmax(5em, auto) minmax(40%, 1fr);
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
  .day {
    display: inline-block;
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
  .note {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-2);
  }
  .note:empty {
    display: none;
  }
  .problem,
  .unreadable,
  .refusal p {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
  }
  .problem,
  .refusal p {
    color: var(--_danger);
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .unreadable {
    color: var(--_warning);
    margin-block-end: var(--_space-2);
  }
  .unreadable svg,
  .problem svg,
  .refusal svg {
    margin-block-start: 0.15em;
  }
  .refusal,
  .leaving {
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_danger-soft);
    padding: var(--_space-2) var(--_space-3);
  }
  .refusal li {
    display: flex;
  }
  .refusal button.plain {
    color: var(--_text);
  }
  .leaving {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .leaving > span {
    flex: 1 1 8em;
  }
  /* The filled button of the view is the widget's own; this one stands out by its frame. */
  .save {
    border: 2px solid var(--_accent);
    font-weight: 600;
    min-block-size: var(--_control-main);
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
  }
  .told:has(button) {
    margin-block: var(--_space-2);
  }
`;
