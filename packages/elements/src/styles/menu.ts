import { css } from 'lit';

/** An open menu below its button. */
export const menuStyles = css`
  .menu {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    z-index: 2;
    inline-size: max-content;
    max-inline-size: min(26em, 90cqi);
    margin-block-start: var(--_space-1);
    padding: var(--_space-1);
    background: var(--_bg);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }
  .menu [role='menuitem'] {
    inline-size: 100%;
    min-block-size: var(--_control-main);
    padding-block: var(--_space-1);
    justify-content: flex-start;
    text-align: start;
    line-height: 1.35;
    border-color: transparent;
    /* The item below it would cover the ring. */
    outline-offset: calc(-1 * var(--_focus-width));
  }
  /* Where the button may stand anywhere in its row, the menu has the whole width below it. */
  @container (width < 30em) {
    .header .menu-anchor {
      position: static;
    }
    .header .menu {
      inset-block-start: auto;
      margin-block-start: calc(var(--_control) + var(--_space-1));
      inset-inline: var(--_space-2);
      inline-size: auto;
      max-inline-size: none;
    }
  }
`;
