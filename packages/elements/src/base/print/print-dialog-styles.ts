import { css } from 'lit';

/** The dialog around the pages. */
export const printDialogStyles = css`
  dialog {
    inline-size: min(100% - 16px, 62em);
  }
  dialog[open] {
    display: grid;
    grid-template: auto auto minmax(12em, 1fr) auto / minmax(0, 1fr);
    block-size: calc(100% - 16px);
  }
  dialog header .section-title {
    flex: 1 1 6em;
    min-inline-size: 0;
  }
  dialog header .section-title:focus-visible {
    outline-offset: var(--_focus-offset);
  }
  .laying {
    grid-area: 3 / 1;
    z-index: 1;
    align-self: start;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    padding: var(--_space-2) var(--_space-4);
    background: var(--_bg);
    border-block-end: 1px solid var(--_border);
  }
  .laying progress {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .preview {
    grid-area: 3 / 1;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    padding: var(--_space-2) var(--_space-4);
    background: var(--_bg-subtle);
    border-block-end: 1px solid var(--_border);
  }
  .options label {
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
    white-space: nowrap;
  }
  .options select {
    inline-size: auto;
  }
  /* Paper and its desk are not mirrored: a page that is wider than the view begins at its left edge. */
  .preview {
    direction: ltr;
    overflow: auto;
    scrollbar-gutter: stable;
    overscroll-behavior: contain;
    padding: 16px;
    background: var(--_neutral-soft);
    outline-offset: -3px;
  }
  .desk {
    position: relative;
    margin-inline: auto;
    overflow: hidden;
  }
  .paper {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    transform-origin: 0 0;
  }
  .print-frame {
    position: fixed;
    inset-block-end: 0;
    inset-inline-end: 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  .problem {
    flex: 1 1 100%;
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    color: var(--_danger);
  }
  .problem .icon {
    margin-block-start: 0.15em;
  }
  @media (max-width: 480px) {
    dialog[open] {
      inline-size: 100%;
      block-size: 100%;
      /* Large type leaves little of a small window: then the dialog scrolls, and the pages keep a height to be read in. */
      grid-template-rows: auto auto minmax(20em, 1fr) auto;
    }
    .preview {
      padding: 8px;
    }
  }
`;
