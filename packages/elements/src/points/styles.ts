import { css } from 'lit';

/** What the header has beside that of every widget. Views bring their own styles. */
export const pointsHeaderStyles = css`
  .period {
    display: inline-flex;
    gap: var(--_space-1);
    align-items: center;
    min-inline-size: 0;
  }
  .period label {
    min-inline-size: 0;
  }
  .period .step {
    padding-inline: var(--_space-1);
  }
  .period .step[aria-disabled] {
    border-color: transparent;
    color: var(--_text-muted);
    cursor: default;
  }
  .period .earlier svg,
  [dir='rtl'] .period .step svg {
    transform: scaleX(-1);
  }
  [dir='rtl'] .period .earlier svg {
    transform: none;
  }
  @container (width < 30em) {
    .header .title {
      flex: 1 1 5em;
      word-break: keep-all;
    }
    /* What chooses stands in lines of its own, below. */
    .header::after {
      content: '';
      flex: 0 0 100%;
      margin-block-end: calc(-1 * var(--_space-2));
    }
    .picker,
    .header > label,
    .period {
      order: 1;
    }
    .header {
      padding-inline: var(--_space-3);
    }
    /* Tab goes as the eye does. */
    @supports (reading-flow: flex-visual) {
      .header {
        reading-flow: flex-visual;
      }
    }
    /* Beside the board where there is room for every period's name. */
    .period {
      flex: 1 1 14em;
    }
    .period label {
      flex: 1 1 auto;
    }
    .header .period select {
      inline-size: 100%;
      padding-inline: var(--_space-1);
    }
  }
`;
