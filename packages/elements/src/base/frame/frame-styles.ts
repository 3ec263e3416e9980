import { css } from 'lit';

/** How the frame of a widget with views looks: its header, the view's place and the line at the bottom. */
export const frameStyles = css`
  .frame {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg);
    min-inline-size: 0;
    position: relative;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
  }
  .header .title {
    min-inline-size: 0;
  }
  .header select {
    inline-size: auto;
  }
  .spring {
    flex: 1 1 0;
  }
  /* The room of the last button and the gap before it count with the button before, so that it never stands in a line by itself. */
  .header > .menu-anchor {
    margin-inline: auto calc(var(--_control) + var(--_space-2));
  }
  .header > :last-child {
    margin-inline-start: calc(-1 * var(--_control) - var(--_space-2));
  }
  .picker {
    min-inline-size: 0;
    max-inline-size: 22em;
  }
  .unit-button {
    font-weight: 600;
    max-inline-size: 100%;
  }
  .unit-button svg {
    transform: rotate(90deg);
  }
  .view {
    min-inline-size: 0;
  }
  .view:focus-visible {
    outline-offset: -3px;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: baseline;
  }
  .small-title {
    font-size: var(--_font-size);
  }
  .empty,
  .hint {
    padding: var(--_space-5) var(--_space-4);
    display: grid;
    gap: var(--_space-3);
    justify-items: start;
  }
  .work {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-4);
    justify-items: start;
  }
  .status-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    align-items: center;
    padding: var(--_space-1) var(--_space-4);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
    min-block-size: var(--_control);
  }
  @container (width < 30em) {
    .wide-only,
    .spring {
      display: none;
    }
  }
`;
