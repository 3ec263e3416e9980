import { css } from 'lit';

/** The list of records, the form and the minutes. Adopted when the view is first shown. */
export const recordStyles = css`
  .records .label {
    font-weight: 600;
  }
  .records .must {
    font-weight: 400;
  }
  .records-list {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding-block: var(--_space-3);
  }
  .records-list > :not(.banner, .empty) {
    margin-inline: var(--_space-4);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
  }
  .filters .search {
    position: relative;
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .filters .search svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_space-2);
    margin-block: auto;
    color: var(--_text-muted);
    pointer-events: none;
  }
  .filters .search input {
    padding-inline-start: calc(var(--_icon) + 2 * var(--_space-2));
  }
  .records .inline {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
  }
  .records .inline select {
    inline-size: auto;
  }
  .records .matter {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .records .matter-text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .records .matter > .small:empty {
    display: none;
  }
  .records .tag,
  .records span.chip {
    display: inline-block;
    padding: 0 var(--_space-1);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-sm);
    font-weight: 400;
    line-height: 1.4;
    justify-self: start;
    background: var(--_neutral-soft);
    color: var(--_text);
  }
  .records span.chip[data-state='held'],
  .records span.chip[data-state='closed'] {
    background: var(--_success-soft);
    border-color: var(--_success);
    color: var(--_success);
  }
  .records span.chip[data-state='draft'] {
    background: var(--_warning-soft);
    border-color: var(--_warning);
    color: var(--_warning);
  }
  .record-form,
  .kept-record {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-3) var(--_space-4);
  }
  /* The bar of the result sticks to the top: what takes the focus stops below it. */
  .record-form :is(input, select, button, textarea, [tabindex='-1'], .sheet-row) {
    scroll-margin-block: calc(var(--_control-main) + 2 * var(--_space-3)) var(--_space-4);
  }
  .record-form > .banner {
    margin-inline: 0;
  }
  .form-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .form-head > .section-title {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .form-panes {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .form-parts {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .records .part {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .records .fields {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    align-items: start;
  }
  .records .votes {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8em), 1fr));
  }
  .records .field,
  .guest {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .records .field > .label {
    line-height: 1.35;
  }
  .records .control {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    min-inline-size: 0;
  }
  .records .field[data-invalid] :is(input, select) {
    border-color: var(--_danger);
    border-width: 2px;
  }
  .records .problem {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    color: var(--_danger);
  }
  .with-calendar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-2);
    align-items: start;
  }
  .calendar {
    position: relative;
    /* Beside the field, below its label. */
    margin-block-start: calc(1.35em + var(--_space-1));
  }
  .calendar > input {
    position: absolute;
    inset: 0;
    opacity: 0;
    pointer-events: none;
  }
  .calendar > button svg {
    transform: rotate(90deg);
  }
  .records fieldset.choice {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .records fieldset.choice > legend {
    padding: 0;
    font-weight: 600;
  }
  .records .radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
  }
  .records .radio {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
  }
  .records .radio input {
    flex: none;
  }
  .records textarea {
    font: inherit;
    color: inherit;
    padding: var(--_space-2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    inline-size: 100%;
    min-inline-size: 0;
    resize: vertical;
  }
  .records .items {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .records .items:empty {
    display: none;
  }
  .records .item {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: end;
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_border);
  }
  .records .item > .field {
    flex: 1 1 9em;
  }
  .records .item > .field[data-size='wide'] {
    flex: 4 1 18em;
  }
  .records .item > .field[data-size='small'] {
    flex: 0 1 8em;
  }
  .records .item > :is(.fields, .candidates, .state-line) {
    flex: 1 1 100%;
  }
  .item-tools {
    display: inline-flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .item-tools .up svg {
    transform: rotate(-90deg);
  }
  .carried {
    padding: var(--_space-3);
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_warning);
    border-radius: var(--_radius-sm);
  }
  .carried li,
  .records .file {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
  }
  .carried .what,
  .records .file .what {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .records .chips {
    flex-wrap: wrap;
  }
  .records button.chip {
    padding-inline: var(--_space-2);
  }
  .records .chips > select {
    flex: 1 1 8em;
  }
  .state-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .state-line > svg {
    color: var(--_success);
  }
  .state-line[data-tone='bad'] > svg {
    color: var(--_warning);
  }
  .guest .control > input {
    max-inline-size: 16em;
  }
  .form-foot {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_border-strong);
  }
  .form-foot > .field {
    max-inline-size: 24em;
  }
  .form-summary {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_danger-soft);
  }
  .form-summary > .label {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .form-summary > .label svg {
    color: var(--_danger);
  }
  .form-summary ul {
    margin: 0;
    padding-inline-start: var(--_space-5);
  }
  .form-summary button.plain {
    min-block-size: 0;
    padding: var(--_space-1) 0;
    justify-content: flex-start;
    text-align: start;
  }
  .asked {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_warning);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-sm);
    background: var(--_warning-soft);
  }

  /* The result: a column beside the form, or a bar on top of it that opens. */
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

  /* The sheet of attendance: rows beside columns, or cards. */
  .sheet {
    container-type: inline-size;
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
  }
  .sheet-viewport {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    background: var(--_bg);
  }
  .sheet[data-windowed] .sheet-viewport {
    max-block-size: var(--_block-size);
    overflow: auto;
    overscroll-behavior: auto;
  }
  .sheet-head,
  .sheet-row {
    display: grid;
    grid-template-columns: 2em minmax(6em, 1.4fr) 19em 5.5em 4.5em minmax(5em, 1fr);
    align-items: center;
    gap: 0 var(--_space-2);
    padding-inline: var(--_space-2);
    border-block-end: 1px solid var(--_border);
  }
  .sheet-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    min-block-size: var(--_row);
    font-weight: 600;
    background: var(--_bg-subtle);
  }
  /* On the words, not on the row: its columns are measured in em like those below it. */
  .sheet-head > span {
    font-size: var(--_font-size-sm);
    line-height: 1.25;
    overflow-wrap: normal;
  }
  .sheet-body {
    position: relative;
  }
  .sheet-row {
    min-block-size: calc(var(--_control) + 2 * var(--_space-1));
    background: var(--_bg);
  }
  .sheet-row:focus,
  .sheet-row:focus-within {
    background: var(--_bg-selected);
  }
  .sheet-row:focus-visible {
    outline-offset: -3px;
  }
  .sheet-row[aria-invalid] {
    box-shadow: inset 3px 0 0 var(--_danger);
  }
  .sheet[data-windowed] .sheet-row {
    position: absolute;
    inset-inline: 0;
    block-size: calc(var(--_control) + 2 * var(--_space-2));
    overflow: hidden;
  }
  .sheet-row.sample {
    visibility: hidden;
    pointer-events: none;
  }
  .sheet-name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-1);
    align-items: center;
    min-inline-size: 0;
    font-weight: 600;
  }
  .sheet-number {
    color: var(--_text-muted);
    text-align: end;
  }
  .sheet-head > :first-child {
    text-align: end;
  }
  .sheet-marks {
    display: flex;
    gap: 0;
  }
  .sheet .mark {
    flex: 1 1 auto;
    min-inline-size: 0;
    padding-inline: var(--_space-1);
    border-radius: 0;
    margin-inline-start: -1px;
    white-space: nowrap;
    gap: 0 0.2em;
  }
  .sheet .mark:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    margin-inline-start: 0;
  }
  .sheet .mark:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .sheet .mark .digit {
    font-size: var(--_font-size-sm);
    color: var(--_text-muted);
  }
  .sheet .mark[aria-pressed='true'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    z-index: 1;
  }
  .sheet .mark[aria-pressed='true'] .digit {
    color: inherit;
  }
  .sheet .mark[aria-pressed='true']:is([data-status='excused'], [data-status='absent']) {
    background: var(--_warning);
    border-color: var(--_warning);
    color: var(--_bg);
  }
  .sheet .mark[aria-pressed='true'][data-status='attending'] {
    background: var(--_neutral);
    border-color: var(--_neutral);
    color: var(--_bg);
  }
  .sheet-field {
    min-inline-size: 0;
  }
  .field-button {
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: var(--_space-1);
    border-color: transparent;
    background: transparent;
    justify-content: flex-start;
    text-align: start;
  }
  .field-button:hover {
    border-color: var(--_border-strong);
  }
  .field-label {
    display: none;
    color: var(--_text-muted);
    font-size: var(--_font-size-sm);
  }
  .field-value {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sheet .mark-input {
    padding-inline: var(--_space-1);
  }
  .sheet-problem {
    grid-column: 1 / -1;
    padding-block-end: var(--_space-1);
  }
  @container (max-width: 42em) {
    .sheet-head {
      display: none;
    }
    .sheet-row {
      grid-template-columns: auto minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--_space-1) var(--_space-2);
      padding-block: var(--_space-2);
    }
    .sheet[data-windowed] .sheet-row {
      block-size: calc(2 * var(--_control) + 1.5em + 2 * var(--_space-2) + 2 * var(--_space-1));
    }
    .sheet-name {
      grid-column: 2 / -1;
    }
    .sheet-marks {
      grid-column: 1 / -1;
    }
    .sheet .mark {
      flex: 1 1 0;
      flex-wrap: wrap;
      align-content: center;
      gap: 0 0.2em;
      padding-inline: 0;
      min-block-size: var(--_control-main);
      line-height: 1.2;
    }
    .sheet .mark .digit {
      flex: 1 0 100%;
    }
    .sheet-field[data-field='late'],
    .sheet-field[data-field='checkedIn'] {
      grid-column: 1 / 3;
    }
    .field-label {
      display: inline;
    }
  }

  .record-facts {
    margin: 0;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-3);
  }
  .record-facts dt {
    color: var(--_text-muted);
  }
  .record-facts dd {
    margin: 0;
  }
  .versions .version {
    display: grid;
    gap: var(--_space-1);
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_border);
  }
  .versions .hash {
    font-family: ui-monospace, Consolas, 'Noto Sans Mono CJK SC', monospace;
    overflow-wrap: anywhere;
  }
  .difference-scroll {
    overflow: auto;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
  }
  .difference {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: var(--_font-size-sm);
  }
  .difference :is(th, td) {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .difference thead th {
    background: var(--_bg-subtle);
  }
  @container (min-width: 50em) {
    .form-panes {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 20em);
    }
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
