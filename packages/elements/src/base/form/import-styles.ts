import { css } from 'lit';

/** What every view has that takes in a file: its head, the place to drop a file, and the counts of what would be written. */
export const importStyles = css`
  .import-section {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .import-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .import-head .section-title {
    flex: 1 1 8em;
  }
  .import-drop {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-4);
    border: 2px dashed var(--_border-strong);
    border-radius: var(--_radius);
  }
  .import-tiles {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    margin: 0;
  }
  .import-tiles > div {
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }
  .import-tiles dt {
    color: var(--_text-muted);
  }
  .import-tiles dd {
    margin: 0;
    font-size: var(--_font-size-xl);
    font-weight: 600;
  }
  @container (width < 30em) {
    .import-tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
