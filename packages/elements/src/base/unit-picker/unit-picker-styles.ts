import { css } from 'lit';

/** The unit picker: a button in a line of others, and its panel above everything. */
export const unitPickerStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .root {
    position: relative;
    container-type: normal;
    contain-intrinsic-inline-size: none;
  }
  .name {
    font-weight: 600;
  }
  .trigger {
    max-inline-size: 100%;
    padding-block: var(--_space-1);
    text-align: start;
    line-height: 1.3;
  }
  .trigger .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .trigger svg {
    rotate: 90deg;
  }
  .panel {
    display: flex;
    flex-direction: column;
    position: static;
    inline-size: 30em;
    max-inline-size: 100%;
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
  .panel[popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: none;
  }
  .panel[popover]:not(:popover-open) {
    display: none;
  }
  .search {
    flex: none;
    position: relative;
    padding: var(--_space-2);
  }
  .search svg {
    position: absolute;
    inset-inline-start: calc(var(--_space-2) + var(--_space-2));
    inset-block-start: calc(50% - var(--_icon) / 2);
    color: var(--_text-muted);
    pointer-events: none;
  }
  .search input {
    padding-inline-start: calc(var(--_icon) + 2 * var(--_space-2));
  }
  .note {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: 0 var(--_space-3) var(--_space-2);
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .note button {
    padding-inline: var(--_space-1);
    font-size: inherit;
  }
  .failure {
    color: var(--_danger);
  }
  .options {
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: 24em;
    overflow: auto;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--_border);
  }
  .group-title {
    padding: var(--_space-2) var(--_space-3) var(--_space-1);
    font-size: var(--_font-size-sm);
    font-weight: 600;
    color: var(--_text-muted);
  }
  [role='group'] + [role='group'] {
    border-block-start: 1px solid var(--_border);
  }
  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_space-3);
    align-content: center;
    align-items: baseline;
    min-block-size: var(--_control-main);
    padding: var(--_space-1) var(--_space-3);
    border-inline-start: 3px solid transparent;
    line-height: 1.35;
    cursor: pointer;
  }
  .option:hover {
    background: var(--_bg-hover);
  }
  .option[aria-selected='true'] {
    background: var(--_bg-selected);
    border-inline-start-color: var(--_accent);
  }
  .option[aria-selected='true'] .option-name {
    font-weight: 600;
  }
  .option[data-active] {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .option mark {
    font-weight: 600;
  }
  .kind,
  .place {
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .kind {
    max-inline-size: 8em;
    text-align: end;
  }
  .place {
    grid-column: 1 / -1;
  }
`;
