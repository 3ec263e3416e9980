import { css } from 'lit';

/** The steps of the wizard. */
export const importDialogStyles = css`
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .steps [aria-current] {
    color: var(--_accent);
    font-weight: 600;
    border-block-end: 3px solid var(--_accent);
  }
  .drop {
    display: grid;
    gap: var(--_space-3);
    justify-items: start;
    padding: var(--_space-5);
    border: 2px dashed var(--_border-strong);
    border-radius: var(--_radius);
  }
  header .steps {
    flex: 1 1 auto;
  }
  @media (max-width: 600px) {
    header .steps {
      order: 1;
      flex-basis: 100%;
    }
  }
  .fields {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  .field {
    display: grid;
    gap: var(--_space-1);
    align-content: start;
  }
  fieldset {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    min-inline-size: 0;
  }
  /* Within the frame, not on its line. */
  fieldset legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }
  fieldset legend + label {
    clear: both;
  }
  fieldset label {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    min-block-size: var(--_control);
  }
  .required {
    color: var(--_danger);
    font-size: var(--_font-size-sm);
  }
  .tiles {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    margin: 0;
  }
  .tiles div {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: var(--_space-2) var(--_space-3);
  }
  .tiles dt {
    color: var(--_text-muted);
    font-size: var(--_font-size-sm);
  }
  .tiles dd {
    margin: 0;
    font-size: var(--_font-size-xl);
    font-weight: 600;
  }
  .findings {
    max-block-size: 18em;
  }
  .findings td:first-child {
    white-space: nowrap;
  }
  .cells td {
    white-space: pre;
    max-inline-size: 16em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tree-preview {
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    list-style: none;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-sm);
  }
  .tree-preview span[data-level] {
    white-space: pre;
  }
`;
