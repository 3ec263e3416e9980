import { css } from 'lit';

/** Fields of a form with their labels, beside `controls`; under an element of the class `form`. Adopted with the first view that has one. */
export const formStyles = css`
  .form .label {
    font-weight: 600;
  }
  .form .must {
    font-weight: 400;
  }
  .form .inline {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    max-inline-size: 100%;
  }
  .form .inline select {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .form .fields {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    align-items: start;
  }
  .form .field {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .form .field > .label {
    line-height: 1.35;
  }
  .form .control {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    min-inline-size: 0;
  }
  .form .field[data-invalid] :is(input, select) {
    border-color: var(--_danger);
    border-width: 2px;
  }
  .form .problem {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    color: var(--_danger);
  }
  .form .with-calendar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-2);
    align-items: start;
  }
  .form .calendar {
    position: relative;
    /* Beside the field, below its label. */
    margin-block-start: calc(1.35em + var(--_space-1));
  }
  .form fieldset.choice {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .form fieldset.choice > legend {
    padding: 0;
    font-weight: 600;
  }
  .form .radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
  }
  .form .radio {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
  }
  .form .radio input {
    flex: none;
  }
  .form textarea {
    font: inherit;
    color: inherit;
    padding: var(--_space-2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    inline-size: 100%;
    min-inline-size: 0;
    resize: vertical;
  }
  .form .items {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .form .items:empty {
    display: none;
  }
  .form .part {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  /* What is chosen is read whole, also where large type stands in a narrow column. */
  @container (width < 22.5em) {
    .root[data-scale='large'] .view select {
      padding-inline: var(--_space-1);
      font-size: var(--_font-size-sm);
    }
  }
`;
