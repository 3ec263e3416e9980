import { css } from 'lit';

/** How the frame of a widget with views looks: its header, the view's place and the line at the bottom. */
export const frameStyles = css`
  .frame {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg);
    position: relative;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    /* As high as with the filled button, which may come later. */
    min-block-size: calc(var(--_control-main) + 2 * var(--_space-3));
  }
  .header .title {
    min-inline-size: 0;
  }
  .header select {
    inline-size: auto;
  }
  /* Takes the room that the choice of a unit leaves. */
  .action {
    flex: 1 1 auto;
    display: flex;
    justify-content: end;
  }
  /* The room of the last button and the gap before it count with the button before, so that it never stands in a line by itself. */
  .header > .menu-anchor {
    margin-inline: auto calc(var(--_control) + var(--_space-2));
  }
  .header > :last-child {
    margin-inline-start: calc(-1 * var(--_control) - var(--_space-2));
  }
  /* As wide whatever unit shows, and while none does yet: what stands beside it keeps its place. */
  .picker {
    flex: 99 1 6em;
    min-inline-size: 0;
    max-inline-size: 22em;
  }
  .unit-button {
    inline-size: 100%;
    justify-content: space-between;
    font-weight: 600;
  }
  .unit-button svg {
    transform: rotate(90deg);
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
  .status-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    align-items: center;
    padding: var(--_space-1) var(--_space-4);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
    min-block-size: calc(var(--_control) + 2 * var(--_space-1));
  }
  @container (width < 30em) {
    /* The filled button comes when it can stand at the foot. */
    .wide-only,
    .action {
      display: none;
    }
    .picker {
      flex-basis: 9em;
    }
  }
`;
