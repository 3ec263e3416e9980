import type { AwardField } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { renderDateField } from '../../base/form/date-field.js';
import { renderCheck, type FieldScope } from '../../base/form/fields.js';
import { icon } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { awardStrings } from '../../locales/points/award.js';
import { signedPoints } from '../../locales/points/ledger.js';
import { rulePointsText } from '../award/award-words.js';
import { renderAuthorField } from '../ledger/author-field.js';
import { encodings, type SheetFile } from './sheet-file.js';
import type { LineFilter } from './sheet-lines.js';
import type { SheetPart, SheetStep } from './sheet-part.js';
import { saveTemplate } from './sheet-template.js';

const steps: readonly SheetStep[] = ['choose', 'columns', 'report'];
/** Rows of a file that are shown before its columns are matched, and of a column to know it by. */
const previewRows = 5;
const sampleRows = 50;

/** The import of a sheet in the step where it is. */
export function renderSheetPart(part: SheetPart): TemplateResult {
  const { element, text, step, problem, notice } = part;
  const { model, rules, actions } = element;
  if (!rules || rules.points.rules.length === 0) return html`<p>${text.noRules}</p>`;
  if (model.accounts.length === 0) {
    return html`<p>${text.noAccounts}</p>
      <div class="buttons"><button type="button" @click=${() => actions.perform(() => actions.openForUser('accounts'))}>${text.openAccounts}</button></div>`;
  }
  return html`<ol class="import-steps" aria-label=${text.stepsLabel}>
      ${text.steps.map((name, at) => html`<li aria-current=${steps[at] === step ? 'step' : nothing}>${at + 1} ${name}</li>`)}
    </ol>
    ${problem ? html`<p class="import-note" data-kind="danger">${icon('error')}<span>${problem}</span></p>` : nothing}
    ${notice ? html`<p class="import-note" data-kind="warning">${icon('warning')}<span>${notice}</span></p>` : nothing} ${renderStep(part)}`;
}

function renderStep(part: SheetPart): TemplateResult {
  switch (part.step) {
    case 'choose':
      return renderChoose(part);
    case 'columns':
      return part.file ? renderColumns(part, part.file) : renderChoose(part);
    case 'report':
      return renderReport(part);
    case 'done':
      return renderDone(part);
  }
}

// ——— 1 the file ———

function renderChoose(part: SheetPart): TemplateResult {
  const { element, text } = part;
  const { actions } = element;
  const pasted = (event: Event): void => {
    part.pasted = (event.target as HTMLTextAreaElement).value;
  };
  return html`<p>${text.intro}</p>
    <div class="import-drop">
      <div class="buttons">
        <button type="button" id="import-choose" @click=${() => element.renderRoot.querySelector<HTMLInputElement>('#import-file')?.click()}>${text.choose}</button>
        <button type="button" class="plain" @click=${() => actions.perform(() => element.attempt(() => saveTemplate(element)))}>${text.template}</button>
      </div>
      <p class="small muted">${text.chooseHint}</p>
      <p class="small">${text.columnsHint}</p>
      ${renderItems(part)}
    </div>
    <div class="field">
      <label class="label" for="import-pasted">${text.paste}</label>
      <textarea id="import-pasted" rows="5" spellcheck="false" wrap="off" .value=${part.pasted} @input=${pasted}></textarea>
    </div>
    <div class="buttons"><button type="button" id="import-read" @click=${() => actions.perform(part.readPasted)}>${text.readPasted}</button></div>`;
}

function renderItems({ element, text, items }: SheetPart): TemplateResult {
  const { locale } = element.settings;
  const wording = { text: awardStrings(locale), locale };
  return html`<details class="small">
    <summary>${text.items(items.length)}</summary>
    <ul class="import-items">${items.map((rule) => html`<li>${text.itemOf(localText(rule.title, locale), rulePointsText(rule, wording))}</li>`)}</ul>
  </details>`;
}

// ——— 2 its columns ———

function renderColumns(part: SheetPart, file: SheetFile): TemplateResult {
  const { element, text, name, columns } = part;
  const { actions } = element;
  const fields: readonly AwardField[] = ['account', 'name', 'rule', 'date', 'points', 'quantity', 'source', 'evidence', 'judges', 'note'];
  const previous = (): void => actions.perform(() => part.goTo('choose', 'import-choose'));
  return html`<p id="import-columns" tabindex="-1"><strong><bdi>${name}</bdi></strong> · ${text.lines(file.table.rows.length)}</p>
    ${renderReading(part, file)}
    <div class="fields">${fields.map((field) => renderColumn(part, file, field))}</div>
    ${columns.rule === undefined || columns.date === undefined
      ? html`<div class="fields">${columns.rule === undefined ? renderRuleForAll(part) : nothing} ${columns.date === undefined ? renderDateForAll(part) : nothing}</div>`
      : nothing}
    ${columns.source === undefined
      ? html`<div>
          ${renderCheck(text.marks, part.marksLines, (isChecked) => {
            part.marksLines = isChecked;
            element.requestUpdate();
          }, 'import-marks')}
          <p class="small muted">${text.marksHelp}</p>
        </div>`
      : nothing}
    ${renderPreview(part, file)}
    <div class="buttons">
      <button type="button" class="import-main" id="import-check" @click=${() => actions.perform(part.check)}>${text.check}</button>
      <button type="button" @click=${previous}>${text.previous}</button>
    </div>`;
}

function renderReading(part: SheetPart, { format, encoding, sheets, sheet }: SheetFile): unknown {
  const { element, text } = part;
  const again = (reading: { readonly encoding?: string; readonly sheet?: string }): void => element.actions.perform(() => part.readAgain(reading));
  const ofSheet = sheets.length > 1;
  if (!ofSheet && format !== 'csv') return nothing;
  return html`<div class="fields">
    ${ofSheet ? renderChoice({ id: 'import-sheet', label: text.sheet, value: sheet, choices: sheets.map((each) => [each, each]), chosen: (value) => again({ sheet: value }) }) : nothing}
    ${format === 'csv'
      ? renderChoice({ id: 'import-encoding', label: text.encoding, value: encoding, choices: encodings.map((each) => [each, each.toUpperCase()]), chosen: (value) => again({ encoding: value }), help: text.encodingHint })
      : nothing}
  </div>`;
}

/** A list to choose from, with its label. */
interface Choice {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, title: string])[];
  readonly chosen: (value: string) => void;
  readonly help?: string;
  readonly must?: string;
}

function renderChoice({ id, label, value, choices, chosen, help, must }: Choice): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}${must ? html` <span class="must small muted">${must}</span>` : nothing}</label>
    <select id=${id} aria-describedby=${help ? `${id}-help` : nothing} @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}>
      ${choices.map(([each, title]) => html`<option value=${each} .selected=${each === value}>${title}</option>`)}
    </select>
    ${help ? html`<span class="help small muted" id=${`${id}-help`}><bdi>${help}</bdi></span>` : nothing}
  </div>`;
}

function columnName({ text }: SheetPart, { table }: SheetFile, column: number): string {
  return table.columns[column] || text.unnamedColumn(column + 1);
}

function renderColumn(part: SheetPart, file: SheetFile, field: AwardField): TemplateResult {
  const { text, columns } = part;
  const { table } = file;
  const column = columns[field];
  const sample = column === undefined ? undefined : table.rows.slice(0, sampleRows).map((cells) => (cells[column] ?? '').trim()).find((cell) => cell !== '');
  const isNeeded = field === 'rule' || field === 'date' || (field === 'account' && columns.name === undefined);
  return renderChoice({
    id: `import-column-${field}`,
    label: text.fields[field],
    value: column === undefined ? '' : String(column),
    choices: [['', text.none], ...widths(file).map((position) => [String(position), columnName(part, file, position)] as const)],
    chosen: (value) => part.chooseColumn(field, value === '' ? undefined : Number(value)),
    ...(sample === undefined ? {} : { help: text.sample(sample.slice(0, 40)) }),
    ...(isNeeded && column === undefined ? { must: text.required } : {}),
  });
}

/** The positions of all columns, those without a heading too. */
function widths({ table }: SheetFile): number[] {
  const width = table.rows.slice(0, sampleRows).reduce((most, cells) => Math.max(most, cells.length), table.columns.length);
  return Array.from({ length: width }, (_, position) => position);
}

function renderRuleForAll(part: SheetPart): TemplateResult {
  const { element, text, items, forAll } = part;
  const { locale } = element.settings;
  const choices = items.map((rule) => [rule.id, localText(rule.title, locale)] as const);
  const chosen = (rule: string): void => {
    part.forAll = { ...part.forAll, rule };
    part.problem = '';
    element.requestUpdate();
  };
  return renderChoice({ id: 'import-rule', label: text.allRule, value: forAll.rule, choices: [['', text.chooseRule], ...choices], chosen });
}

function renderDateForAll(part: SheetPart): TemplateResult {
  const { element, text, forAll } = part;
  const scope: FieldScope = { text: { required: text.required }, problemOf: () => undefined };
  const typed = (date: string): void => {
    part.forAll = { ...part.forAll, date };
    part.problem = '';
    element.requestUpdate();
  };
  return renderDateField(scope, { id: 'import-date', label: text.allDate, value: forAll.date, typed, today: element.todayDate, locale: element.settings.locale, perform: (action) => element.actions.perform(action) });
}

function renderPreview(part: SheetPart, file: SheetFile): TemplateResult {
  const { text } = part;
  const { table } = file;
  const rows = table.rows.slice(0, previewRows);
  const columns = widths(file);
  return html`<div class="import-cells" tabindex="0" role="region" aria-label=${text.preview(rows.length)}>
    <table>
      <caption class="visually-hidden">${text.preview(rows.length)}</caption>
      <thead><tr><th scope="col">${text.rowNumber}</th>${columns.map((column) => html`<th scope="col"><bdi>${columnName(part, file, column)}</bdi></th>`)}</tr></thead>
      <tbody>${rows.map((cells, at) => html`<tr><th scope="row" class="number">${table.firstRow + at}</th>${columns.map((column) => html`<td><bdi>${cells[column] ?? ''}</bdi></td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

// ——— 3 the report ———

function renderReport(part: SheetPart): TemplateResult {
  const { element, text, lines, report } = part;
  const { actions } = element;
  if (!lines) return html`<p aria-busy="true"></p>`;
  const { added, points, pending, cut, present, refused } = lines.counts;
  const tile = (name: string, value: string, kind = ''): TemplateResult => html`<div data-kind=${kind || nothing}><dt>${name}</dt><dd class="number"><bdi>${value}</bdi></dd></div>`;
  const filters: readonly LineFilter[] = ['problems', 'all', 'added', 'cut', 'present', 'refused'];
  return html`<div class="section-title" id="import-report" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">${text.reportTitle}</div>
    <dl class="import-tiles">
      ${tile(text.tiles.added, text.entries(added), 'added')} ${tile(text.tiles.points, signedPoints(points))} ${tile(text.tiles.present, text.lines(present))}
      ${tile(text.tiles.refused, text.lines(refused), refused > 0 ? 'refused' : '')} ${cut > 0 ? tile(text.tiles.cut, text.lines(cut), 'cut') : nothing}
    </dl>
    ${pending > 0 ? html`<p>${text.pending(pending)}</p>` : nothing} ${added === 0 ? html`<p>${text.nothingToWrite}</p>` : renderAuthorField(element, 'import-author', text.author)}
    <div class="buttons">
      ${added > 0 ? html`<button type="button" class="import-main" id="import-write" @click=${() => actions.perform(part.write)}>${text.write(added)}</button>` : nothing}
      <button type="button" @click=${() => actions.perform(() => part.goTo('columns', 'import-columns'))}>${text.previous}</button>
    </div>
    <div class="import-filter">
      ${renderChoice({ id: 'import-filter', label: text.show, value: report.filter, choices: filters.map((filter) => [filter, text.filters[filter]]), chosen: (value) => part.showLines(value as LineFilter) })}
      <span class="number muted">${text.lines(report.positions.length)}</span>
      <button type="button" @click=${() => actions.perform(() => element.attempt(() => report.save()))}>${text.download}</button>
    </div>
    ${report.render()}`;
}

function renderDone(part: SheetPart): TemplateResult {
  const { element, text, lines, recorded, name } = part;
  const { actions } = element;
  const { refused = 0, present = 0, pending = 0 } = lines?.counts ?? {};
  const opens = (view: 'ledger' | 'approvals', label: string): TemplateResult => html`<button type="button" @click=${() => actions.perform(() => actions.openForUser(view))}>${label}</button>`;
  return html`<p class="import-note" data-kind="success" id="import-done" tabindex="-1">${icon('check')}<span>${text.done(recorded, name)}</span></p>
    ${refused + present > 0 ? html`<p>${text.doneSkipped(refused + present)}</p>` : nothing}
    <div class="buttons">
      ${opens('ledger', text.lookLedger)} ${pending > 0 ? opens('approvals', text.lookApprovals) : nothing}
      <button type="button" @click=${() => actions.perform(() => element.attempt(() => part.report.save()))}>${text.download}</button>
      <button type="button" @click=${() => actions.perform(part.restart)}>${text.again}</button>
    </div>`;
}
