import { css } from 'lit';

/** How the data stand, a backup, and back from one. */
export const backupDialogStyles = css`
  dialog header .section-title {
    flex: 1 1 6em;
    min-inline-size: 0;
  }
  dialog header .section-title:focus-visible {
    outline-offset: var(--_focus-offset);
  }
  .figures {
    display: grid;
    gap: var(--_space-1) var(--_space-4);
    margin: 0;
  }
  .figures > div {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 0 var(--_space-4);
    align-items: baseline;
    padding-block: var(--_space-1);
    border-block-end: 1px solid var(--_border);
  }
  .figures dt {
    color: var(--_text-muted);
  }
  .figures dd {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .part {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  section.part {
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }
  .part .banner {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .running {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    background: var(--_info-soft);
  }
  .running > progress {
    grid-column: 1 / -1;
  }
  .drop {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
    padding: var(--_space-3) var(--_space-4);
    border: 2px dashed var(--_border-strong);
    border-radius: var(--_radius);
  }
  .chosen {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .figure {
    text-align: end;
  }
  .steps {
    display: grid;
    gap: var(--_space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .steps li {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_border);
  }
  .steps li[aria-current] {
    border-color: var(--_accent);
  }
  .step {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    font-weight: 600;
  }
  .step .icon {
    color: var(--_success);
  }
  @media (max-width: 480px) {
    .figures > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
