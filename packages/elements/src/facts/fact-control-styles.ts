import { css } from 'lit';

/** The field of a fact and what is said about it, wherever it stands. */
export const factControlStyles = css`
  input.number {
    text-align: end;
  }
  .unit {
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
    min-inline-size: var(--_control);
  }
  .problem {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    color: var(--_danger);
  }
`;
