import { css } from 'lit';

/** Adopted when the view 党费 is first shown. */
export const duesStyles = css`
  .dues-facts {
    margin: 0;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-3);
  }
  .dues-facts > div {
    display: contents;
  }
  .dues-facts dt {
    color: var(--_text-muted);
  }
  .dues-facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .dues-facts dd > span {
    display: block;
  }
  .verdict {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
  }
  .verdict > svg {
    margin-block-start: 0.2em;
  }
  .verdict[data-kind='success'] > svg {
    color: var(--_success);
  }
  .verdict[data-kind='warning'] > svg {
    color: var(--_warning);
  }
  .verdict[data-kind='info'] > svg {
    color: var(--_info);
  }
  .row-problem {
    display: inline-flex;
    gap: var(--_space-1);
    align-items: flex-start;
    color: var(--_danger);
  }
  .by-hand {
    display: grid;
    gap: var(--_space-2);
  }
  .dues .check {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
  }
  @container (width < 30em) {
    .dues-facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .dues-facts > div + div > dt {
      margin-block-start: var(--_space-2);
    }
  }
`;
