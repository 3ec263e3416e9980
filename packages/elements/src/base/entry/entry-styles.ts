import { css } from 'lit';

/** The looks of small forms in a view. */
export const entryStyles = css`
  .entry {
    flex: 1 1 100%;
    margin-block: var(--_space-2);
    padding: var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_bg);
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .entry-title {
    font-weight: 600;
  }
  .entry-fields {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    align-items: start;
  }
  .entry .field {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .entry .field:is([data-kind='choice'], [data-kind='lines'], [data-kind='file']) {
    grid-column: 1 / -1;
  }
  .entry .with-calendar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-1);
  }
  .entry .label {
    font-weight: 600;
  }
  .entry textarea {
    font: inherit;
    color: inherit;
    margin: 0;
    padding: var(--_space-2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    inline-size: 100%;
    min-inline-size: 0;
    resize: vertical;
  }
  .entry input[type='file'] {
    padding-block: var(--_space-1);
  }
  .entry .field[data-invalid] :is(input, select, textarea) {
    border-color: var(--_danger);
    border-width: 2px;
  }
  .entry .problem {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    color: var(--_danger);
  }
  .entry .submit {
    font-weight: 600;
    border-color: var(--_accent);
    color: var(--_accent);
    min-block-size: var(--_control-main);
  }
  .entry .resumed,
  .entry-problems {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
  }
  .entry-problems {
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_danger);
    border-radius: var(--_radius-sm);
    background: var(--_danger-soft);
  }
  .entry-problems > svg {
    color: var(--_danger);
  }
  .entry-problems ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entry-problems button.plain {
    color: var(--_text);
    text-align: start;
    padding-inline: 0;
    justify-content: flex-start;
  }
  /* What can be chosen is read whole. */
  @container (width >= 50em) {
    .entry .field[data-kind='choice'] {
      grid-column: span 2;
    }
  }
`;
