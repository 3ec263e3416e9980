import { css } from 'lit';

/** The roll, beside the styles of the records. */
export const rollStyles = css`
  .roll {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-3) var(--_space-4);
  }
  .roll .gone {
    color: var(--_text-muted);
    text-decoration: line-through;
  }
  .roll .fill {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .roll-preview li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: baseline;
  }
`;
