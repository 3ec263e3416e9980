import { css } from 'lit';

/** The field that chooses an account, and the list that opens below it. */
export const accountFieldStyles = css`
  .account-field {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .account-field .label {
    font-weight: 600;
  }
  .account-field .must {
    font-weight: 400;
  }
  .account-field .box {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .account-field input {
    padding-inline-end: calc(var(--_icon) + 2 * var(--_space-2));
  }
  .account-field .box > svg {
    position: absolute;
    inset-inline-end: var(--_space-2);
    inset-block-start: calc(50% - var(--_icon) / 2);
    color: var(--_text-muted);
    pointer-events: none;
  }
  .account-field[data-invalid] input {
    border-color: var(--_danger);
    border-width: 2px;
  }
  .account-field .problem {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    color: var(--_danger);
  }
  .account-panel {
    display: flex;
    flex-direction: column;
    margin: var(--_space-1) 0 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    color: var(--_text);
    box-shadow: var(--_shadow);
    text-align: start;
  }
  .account-panel[popover] {
    position: fixed;
    inset: auto;
    margin: 0;
  }
  .account-panel[popover]:not(:popover-open) {
    display: none;
  }
  .account-panel .note {
    padding: var(--_space-2) var(--_space-3);
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .account-panel .options {
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: 20em;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .account-panel .option {
    display: grid;
    grid-template-columns: minmax(4.5em, max-content) minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    min-block-size: var(--_control-main);
    padding: var(--_space-1) var(--_space-3);
    border-inline-start: 3px solid transparent;
    line-height: 1.35;
    cursor: pointer;
  }
  .account-panel .option:hover {
    background: var(--_bg-hover);
  }
  .account-panel .option[aria-selected='true'] {
    background: var(--_bg-selected);
    border-inline-start-color: var(--_accent);
  }
  .account-panel .option[data-active] {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .account-panel .code {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .account-panel .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .account-panel .beside {
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
    text-align: end;
  }
`;
