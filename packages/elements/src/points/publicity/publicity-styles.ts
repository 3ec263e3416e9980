import { css } from 'lit';

/** Adopted when the view 公示 is first shown; the view that verifies has the same looks. */
export const publicityStyles = css`
  .publicity {
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .publicity section {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .publicity .small-title {
    font-weight: 600;
  }
  .publicity .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .publicity button.plain {
    padding-inline: var(--_space-1);
    margin-inline: calc(-1 * var(--_space-1));
    text-align: start;
    justify-content: flex-start;
    min-inline-size: 0;
  }
  .publicity .timeline,
  .publicity .objections,
  .publicity .corrections,
  .publicity .problems,
  .publicity .gate ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .publicity .timeline {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .publicity .timeline > li {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    gap: 0 var(--_space-2);
    align-items: start;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    min-inline-size: 0;
  }
  .publicity .timeline > li > :nth-child(n + 3) {
    grid-column: 2;
  }
  .publicity .timeline .stage {
    font-weight: 600;
  }
  .publicity .timeline > [data-state='ahead'] .stage {
    font-weight: 400;
    color: var(--_text-muted);
  }
  .publicity .timeline > [data-state='current'] {
    border-color: var(--_accent);
    border-inline-start-width: 4px;
    background: var(--_bg-subtle);
  }
  .publicity .timeline > [data-state='current'] .mark {
    color: var(--_accent);
  }
  .publicity .timeline > [data-state='done'] .mark,
  .publicity .timeline > [data-state='current'] .mark svg {
    color: var(--_success);
  }
  .publicity .mark svg.icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-block-start: 0.2em;
  }
  .publicity dl.statement {
    margin: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
  }
  .publicity dl.statement dt {
    color: var(--_text-muted);
  }
  .publicity dl.statement dd {
    margin: 0 0 var(--_space-2);
    min-inline-size: 0;
  }
  .publicity dl.statement > .with-button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: center;
  }
  .publicity .digits {
    font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace;
    direction: ltr;
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
  .publicity .gate {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid currentColor;
    border-radius: var(--_radius-sm);
  }
  .publicity .gate > svg {
    margin-block-start: 0.2em;
    flex: none;
  }
  .publicity .gate > :not(svg) {
    color: var(--_text);
    min-inline-size: 0;
  }
  .publicity .gate[data-kind='warning'] {
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .publicity .gate[data-kind='danger'] {
    color: var(--_danger);
    background: var(--_danger-soft);
  }
  .publicity .gate[data-kind='success'] {
    color: var(--_success);
    background: var(--_success-soft);
  }
  .publicity .gate[data-kind='info'] {
    color: var(--_info);
    background: var(--_info-soft);
  }
  .publicity .gate button.plain {
    color: var(--_text);
    text-decoration: underline;
  }
  .publicity .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 0 var(--_space-2);
    border: 1px solid currentColor;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-sm);
    background: var(--_neutral-soft);
    color: var(--_neutral);
    white-space: nowrap;
  }
  .publicity .chip[data-kind='warning'] {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .publicity .chip[data-kind='success'] {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .publicity .chip[data-kind='info'] {
    background: var(--_info-soft);
    color: var(--_info);
  }
  .publicity .chip svg.icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    flex: none;
  }
  .publicity .objections,
  .publicity .corrections,
  .publicity .problems {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .publicity .objections > li {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: var(--_space-2) var(--_space-3);
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .publicity .line,
  .publicity .corrections > li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    min-inline-size: 0;
  }
  .publicity .corrections > li {
    border-block-end: 1px solid var(--_border);
    padding-block-end: var(--_space-1);
  }
  .publicity .matter {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .publicity table.plain {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .publicity table.plain :is(th, td) {
    padding: var(--_space-2) var(--_space-3) var(--_space-2) 0;
    text-align: start;
    vertical-align: middle;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
  }
  .publicity table.plain thead th {
    font-weight: 600;
    font-size: var(--_font-size-sm);
  }
  .publicity table.plain tr[aria-current='true'] th {
    font-weight: 600;
  }
  .publicity .cell-label {
    display: none;
    color: var(--_text-muted);
    margin-inline-end: var(--_space-2);
  }
  @container (width >= 30em) {
    .publicity dl.statement {
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--_space-1) var(--_space-4);
    }
    .publicity dl.statement dd {
      margin: 0;
    }
    .publicity dl.statement dt {
      align-self: center;
    }
    .publicity .timeline {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (width >= 50em) {
    .publicity .timeline {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @container (width < 50em) {
    .publicity table.plain,
    .publicity table.plain :is(tbody, tr, th, td) {
      display: block;
    }
    .publicity table.plain thead {
      display: none;
    }
    .publicity table.plain tr {
      border-block-end: 1px solid var(--_border-strong);
      padding-block: var(--_space-2);
    }
    .publicity table.plain :is(th, td) {
      border: 0;
      padding: 0;
    }
    .publicity .cell-label {
      display: inline;
    }
    .publicity table.plain td[data-empty] {
      display: none;
    }
  }
`;
