import { css } from 'lit';

/** What a vote comes to: a column beside the form, or a bar on top of it that opens. */
export const verdictStyles = css`
  .verdict {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--_bg);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    order: -1;
    min-inline-size: 0;
  }
  .verdict-bar {
    inline-size: 100%;
    border: 0;
    justify-content: flex-start;
    text-align: start;
    min-block-size: var(--_control-main);
  }
  .verdict-bar > span:not(.dash) {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .verdict-bar > svg:last-child {
    transform: rotate(90deg);
  }
  .verdict[data-expanded] .verdict-bar > svg:last-child {
    transform: rotate(-90deg);
  }
  .verdict:not([data-expanded]) .verdict-body {
    display: none;
  }
  .verdict-body {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-3);
    max-block-size: 60vh;
    overflow: auto;
  }
  .verdict-card {
    display: grid;
    gap: var(--_space-1);
    justify-items: start;
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_border);
  }
  .verdict-card:last-child {
    border: 0;
    padding: 0;
  }
  .verdict-title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }
  .verdict-result {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
  }
  .verdict-result > svg {
    margin-block-start: 0.2em;
  }
  [data-tone='good'] {
    --_tone: var(--_success);
  }
  [data-tone='bad'] {
    --_tone: var(--_danger);
  }
  .verdict :is(.verdict-result, .verdict-bar) > svg:first-child,
  .verdict-result[data-tone] {
    color: var(--_tone, var(--_text));
  }
  .verdict .dash {
    inline-size: var(--_icon);
    text-align: center;
  }
  .verdict-summary {
    padding: var(--_space-2);
    border-radius: var(--_radius-sm);
    background: var(--_bg-subtle);
  }
  @container (min-width: 50em) {
    .verdict {
      order: 0;
      inset-block-start: var(--_space-2);
    }
    .verdict-bar {
      display: none;
    }
    .verdict:not([data-expanded]) .verdict-body {
      display: grid;
    }
    .verdict-body {
      max-block-size: 90vh;
    }
  }
`;
