import { css } from 'lit';

/** How buttons, fields, banners, menus and dialogs look in every widget. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  /* Has its room already. */
  [data-unseen] {
    visibility: hidden;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    min-block-size: var(--_control);
    min-inline-size: var(--_control);
    padding: 0 var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    color: var(--_text);
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-1);
    text-align: center;
    overflow-wrap: normal;
  }
  button:hover {
    background: var(--_bg-hover);
  }
  button.primary {
    min-block-size: var(--_control-main);
    min-inline-size: var(--_control-main);
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    line-height: 1.35;
    padding: var(--_space-1) var(--_space-4);
  }
  button.primary:hover {
    background: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }
  button.primary:active {
    background: var(--_accent-active);
    border-color: var(--_accent-active);
  }
  button.plain {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.plain:hover {
    background: var(--_bg-hover);
  }
  button[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    font-weight: 600;
  }
  input,
  select {
    min-block-size: var(--_control);
    padding: 0 var(--_space-2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    inline-size: 100%;
    min-inline-size: 0;
  }
  input::placeholder {
    color: var(--_text-placeholder);
    opacity: 1;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    inline-size: 1.25em;
    min-block-size: 1.25em;
    accent-color: var(--_accent);
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }
  h2,
  h3,
  h4,
  .title {
    margin: 0;
    font-size: var(--_font-size-xl);
    font-weight: 600;
    line-height: 1.35;
  }
  .section-title {
    margin: 0;
    font-size: var(--_font-size-lg);
    font-weight: 600;
    line-height: 1.35;
  }
  p {
    margin: 0;
  }
  .muted {
    color: var(--_text-muted);
  }
  .small {
    font-size: var(--_font-size-sm);
  }
  .number {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .buttons select {
    inline-size: auto;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .visually-hidden {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  svg.icon {
    inline-size: var(--_icon);
    block-size: var(--_icon);
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid currentColor;
    border-inline-start-width: 4px;
    margin: var(--_space-2) var(--_space-4);
    border-radius: var(--_radius-sm);
    background: var(--_info-soft);
    color: var(--_info);
  }
  .banner > .text {
    /* Beside its icon also where there is less room. */
    flex: 1 1 min(16em, 100% - var(--_icon) - var(--_space-3));
    color: var(--_text);
    min-inline-size: 0;
  }
  .banner[data-kind='danger'] {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .banner[data-kind='warning'] {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .banner[data-kind='success'] {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .banner button {
    background: transparent;
    border-color: currentColor;
    color: var(--_text);
  }
  .menu-anchor {
    position: relative;
    display: inline-flex;
  }
`;
