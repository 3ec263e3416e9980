import { css } from 'lit';

/**
 * How the header looks once the widget is ready: no room is kept for a choice of units where there are none. In a narrow column
 * the filled button stands at the foot of the widget, and of what is in sight of it.
 */
export const readyHeaderStyles = css`
  .picker[data-unseen] {
    display: none;
  }
  @container (width < 30em) {
    /* Laid over the whole frame, as that is what the button sticks within. */
    .action {
      display: flex;
      position: absolute;
      inset: 0;
      z-index: 2;
      align-items: end;
      padding: var(--_space-2);
      pointer-events: none;
    }
    .action .primary {
      flex: 1;
      position: sticky;
      inset-block-end: var(--_space-2);
      /* A bar with a line above it: the shadows beside fill the corners, and what is beyond the widget is cut off. */
      --_aside: calc(2 * var(--_space-2));
      box-shadow:
        0 0 0 var(--_space-2) var(--_bg),
        calc(-1 * var(--_aside)) 0 0 var(--_space-2) var(--_bg),
        var(--_aside) 0 0 var(--_space-2) var(--_bg),
        0 -1px 0 var(--_space-2) var(--_border),
        calc(-1 * var(--_aside)) -1px 0 var(--_space-2) var(--_border),
        var(--_aside) -1px 0 var(--_space-2) var(--_border);
      clip-path: inset(calc(-1 * var(--_space-2) - 1px) calc(-1 * var(--_space-2)) calc(-1 * var(--_space-2)));
      pointer-events: auto;
    }
    /* No wider where a reader spaces letters out: its room counts with the button before. */
    .header > button:last-child {
      inline-size: var(--_control);
      padding-inline: 0;
    }
    .frame:has(.action > :not([data-unseen])) {
      padding-block-end: calc(var(--_control-main) + 2 * var(--_space-2));
    }
    /* What has the focus is not under the button. */
    .frame :not(.action, .action *) {
      scroll-margin-block-end: calc(var(--_control-main) + 3 * var(--_space-2));
    }
  }
`;
