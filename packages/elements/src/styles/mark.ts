import { css } from 'lit';

/** What was searched, in the names in which it was found. */
export const markStyles = css`
  mark {
    background: var(--_mark-bg);
    color: var(--_mark-text);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
`;
