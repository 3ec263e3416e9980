import { css } from 'lit';

/** The approvals: the list of what waits, and the entry that is looked at. Adopted with the view, beside those of the ledger. */
export const approvalsStyles = css`
  .approvals {
    padding-block: var(--_space-3);
    --_pending: max(var(--_row-two), calc(3em + 2 * var(--_space-2)));
  }
  .approval-panes {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    padding-inline: var(--_space-4);
  }
  .pending-side,
  .approval-pane,
  .deciding {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .pending-list {
    position: relative;
    isolation: isolate;
    overflow: auto;
    max-block-size: calc(3 * var(--_pending) + 2px);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
  }
  .pending-box {
    position: relative;
  }
  .pending-list:not([data-windowed]) > .pending-box {
    block-size: auto !important;
  }
  [data-windowed] .pending {
    position: absolute;
    inset-inline: 0;
  }
  .pending {
    block-size: var(--_pending);
    overflow: clip;
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding-inline: var(--_space-2) var(--_space-3);
    border-block-end: 1px solid var(--_border);
    border-inline-start: 3px solid transparent;
    background: var(--_bg);
    line-height: 1.35;
    cursor: pointer;
  }
  .pending.sample {
    visibility: hidden;
    inset-block-start: 0;
  }
  .pending:hover {
    background: var(--_bg-hover);
  }
  .pending[data-current] {
    background: var(--_bg-selected);
    border-inline-start-color: var(--_accent);
  }
  .pending[data-current] .line:first-child {
    font-weight: 600;
  }
  .pending:focus {
    outline: none;
  }
  .pending:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .pending .tick {
    flex: none;
    align-self: stretch;
    inline-size: var(--_control);
    display: grid;
    place-items: center;
  }
  .pending .box {
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    display: grid;
    place-items: center;
    line-height: 1;
    background: var(--_bg);
  }
  .pending[aria-selected='true'] .box {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .pending .lines {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .pending .line {
    display: flex;
    gap: var(--_space-2);
    justify-content: space-between;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pending .line > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pending .line.small {
    display: block;
  }
  .approval-pane {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .approval-pane .effect {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }
  .panel-counts {
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    min-inline-size: 0;
    display: grid;
    gap: var(--_space-2);
  }
  .panel-counts legend {
    font-weight: 600;
    padding-inline: var(--_space-1);
  }
  .panel-counts .counts {
    display: grid;
    gap: var(--_space-2) var(--_space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7em), 1fr));
  }
  .panel-state {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    color: var(--_success);
  }
  .panel-state[data-tone='warning'] {
    color: var(--_warning);
  }
  .panel-state > span {
    color: var(--_text);
  }
  .deciding .refusal {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .deciding #approval-pass,
  .deciding #approval-refuse {
    min-block-size: var(--_control-main);
    padding-inline: var(--_space-4);
  }
  @container (width < 30em) {
    .pending-list:not([data-windowed]) {
      max-block-size: calc(4.5 * var(--_pending));
    }
    .pending-list:not([data-windowed]) .pending {
      block-size: auto;
      min-block-size: var(--_pending);
      padding-block: var(--_space-1);
    }
    .pending-list:not([data-windowed]) .line {
      white-space: normal;
    }
  }
  @container (width >= 50em) {
    .approval-panes {
      grid-template-columns: minmax(18em, 5fr) minmax(0, 6fr);
    }
    .pending-list {
      max-block-size: var(--_block-size);
    }
  }
`;
