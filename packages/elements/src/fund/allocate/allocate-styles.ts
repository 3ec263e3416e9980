import { css } from 'lit';

/** Adopted when the view 分配, 党费 or 存档 is first shown; beside the styles of the calculator. */
export const formStyles = css`
  fieldset.choice {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  fieldset.choice > legend {
    padding: 0;
    font-weight: 600;
  }
  .choice .radio {
    max-inline-size: 100%;
  }
  .choice .radio span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .outcome.entry {
    padding-block: var(--_space-3);
  }
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
    padding: var(--_space-2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 7em;
    resize: vertical;
    tab-size: 8;
  }
  .problems {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--_space-2);
  }
  .problems li {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
  }
  .problems li > svg {
    margin-block-start: 0.2em;
  }
  .problems [data-kind='danger'] > svg {
    color: var(--_danger);
  }
  .problems [data-kind='warning'] > svg {
    color: var(--_warning);
  }
  .agrees {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    font-weight: 600;
  }
  .agrees svg {
    color: var(--_success);
  }
  .remainder {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
  }
  .why {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    padding: var(--_space-3);
  }
  .why > p {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
`;
