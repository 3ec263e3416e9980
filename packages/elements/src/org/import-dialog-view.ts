import { countDescendants, leavesRowOut, type FindingCode, type OrgFinding } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { count } from '../locales/format.js';
import { joins } from '../locales/joins.js';
import { progressText, workStrings } from '../locales/work.js';
import { saveText } from '../base/save-file.js';
import type { ImportStep, JcImportDialog } from './import-dialog.js';
import { shownName } from '../base/unit-names.js';

/** More findings than this are not drawn at once; all of them are in the export. */
const shownFindings = 500;
const previewUnits = 15;
const steps: readonly ImportStep[] = ['choose', 'map', 'report', 'write'];
const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

/** The whole wizard. */
export function renderImportDialog(dialog: JcImportDialog): TemplateResult {
  const { text, strings, step, progress, problem } = dialog;
  return html`<div class="root" lang=${strings.code} dir=${dialog.direction} data-scale=${dialog.scale} data-theme=${dialog.theme}>
    <dialog part="dialog" aria-labelledby="title" @close=${dialog.closed} @paste=${(event: ClipboardEvent) => pasted(dialog, event)} @dragover=${allowDrop} @drop=${(event: DragEvent) => dropped(dialog, event)}>
      <header>
        <span class="section-title" id="title" role="heading" aria-level="2">${text.title}</span>
        <ol class="steps">
          ${text.steps.map((name, position) => html`<li aria-current=${steps[position] === step ? 'step' : nothing}>${position + 1} ${name}</li>`)}
        </ol>
        <button type="button" aria-label=${strings.close} @click=${dialog.leave}>${icon('close')}</button>
      </header>
      <div class="body" aria-busy=${progress ? 'true' : 'false'}>
        ${problem ? html`<div class="banner" data-kind="danger">${icon('error')}<span class="text">${problem}</span></div>` : nothing}
        ${progress
          ? html`<div>
              <p class="number">${progressText(dialog.locale, progress)}</p>
              <progress aria-label=${workStrings(dialog.locale).phases[progress.phase]} max=${Math.max(progress.total, 1)} .value=${progress.total > 0 ? progress.done : 0}></progress>
            </div>`
          : renderStep(dialog)}
      </div>
      <footer>${progress ? html`<button type="button" @click=${dialog.cancel}>${strings.cancel}</button>` : renderButtons(dialog)}</footer>
      ${dialog.announcer.render()}
    </dialog>
  </div>`;
}

function renderStep(dialog: JcImportDialog): TemplateResult {
  switch (dialog.step) {
    case 'choose':
      return renderChoose(dialog);
    case 'map':
      return renderMap(dialog);
    case 'report':
      return renderReport(dialog);
    case 'write':
      return renderWrite(dialog);
  }
}

function renderButtons(dialog: JcImportDialog): TemplateResult {
  const { text, strings, step, units, leftOut } = dialog;
  const back = (to: ImportStep): TemplateResult => html`<button type="button" @click=${() => void dialog.goTo(to)}>${text.back}</button>`;
  const leave = html`<button type="button" @click=${dialog.leave}>${strings.cancel}</button>`;
  switch (step) {
    case 'choose':
      return html`${dialog.session ? html`<button type="button" @click=${() => void dialog.goTo('map')}>${text.steps[1]}</button>` : nothing}${leave}`;
    case 'map':
      return html`<button class="primary" part="primary" type="button" @click=${() => void dialog.check()}>${text.check}</button>${back('choose')}${leave}`;
    case 'report':
      return html`${units > 0
        ? html`<button class="primary" part="primary" type="button" @click=${() => void dialog.goTo('write')}>${leftOut > 0 ? text.skip(leftOut) : text.next}</button>`
        : nothing}${back('map')}${leave}`;
    case 'write':
      return html`<button class="primary" part="primary" type="button" @click=${() => void dialog.write()}>${dialog.currentSize > 0 ? text.replace : text.write}</button>${back('report')}
        <button type="button" data-first @click=${dialog.leave}>${strings.cancel}</button>`;
  }
}

function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

function dropped(dialog: JcImportDialog, event: DragEvent): void {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  event.stopPropagation();
  void dialog.choose(file, file.name);
}

/** Cells copied from a spreadsheet arrive as text with tabs. */
function pasted(dialog: JcImportDialog, event: ClipboardEvent): void {
  if (dialog.step !== 'choose') return;
  const file = event.clipboardData?.files[0];
  const cells = event.clipboardData?.getData('text/plain') ?? '';
  if (!file && !cells) return;
  event.preventDefault();
  void dialog.choose(file ?? new Blob([cells], { type: 'text/tab-separated-values' }), file?.name ?? dialog.text.pasted);
}

function renderChoose(dialog: JcImportDialog): TemplateResult {
  const { text } = dialog;
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void dialog.choose(file, file.name);
    input.value = '';
  };
  // The browser's own button speaks the browser's language, not the page's.
  const choose = (event: Event): void => (event.target as HTMLElement).parentElement?.querySelector('input')?.click();
  return html`<div class="drop">
    <button class="primary" part="primary" type="button" data-first @click=${choose}>${text.choose}</button>
    <input class="visually-hidden" type="file" tabindex="-1" aria-label=${text.choose} accept=".csv,.tsv,.txt,.xlsx,.json" @change=${chosen} />
    <p class="muted">${text.chooseHint}</p>
  </div>`;
}

function renderMap(dialog: JcImportDialog): TemplateResult {
  const { text, session, mapping } = dialog;
  if (!session) return html``;
  const setNesting = (event: Event): void => {
    mapping.nesting = (event.target as HTMLInputElement).value as typeof mapping.nesting;
    if (mapping.nesting === 'outline' && !Array.isArray(mapping['names'])) mapping['names'] = typeof mapping['name'] === 'number' ? [mapping['name']] : [];
    dialog.requestUpdate();
  };
  const fields = mapping.nesting === 'outline' ? (['names', 'id', 'kind'] as const) : mapping.nesting === 'division' ? (['id', 'name', 'kind', 'order'] as const) : (['id', 'parentId', 'name', 'kind', 'order', 'level'] as const);
  const shown = session.sample.slice(0, 5);
  return html`<p>
      <strong>${dialog.fileName}</strong> · ${text.bytes(dialog.file?.size ?? 0)} · ${text.rows(session.rowCount)}
    </p>
    <div class="fields">
      ${session.format === 'csv'
        ? html`<label class="field"
            >${text.encoding}
            <select @change=${(event: Event) => void dialog.readAgain({ encoding: (event.target as HTMLSelectElement).value })}>
              ${encodings.map((encoding) => html`<option value=${encoding} ?selected=${encoding === session.encoding}>${encoding.toUpperCase()}</option>`)}
            </select>
            <span class="small muted">${text.encodingHint}</span></label
          >`
        : nothing}
      ${session.sheets.length > 1
        ? html`<label class="field"
            >${text.sheet}
            <select @change=${(event: Event) => void dialog.readAgain({ sheet: (event.target as HTMLSelectElement).value })}>
              ${session.sheets.map((sheet) => html`<option value=${sheet} ?selected=${sheet === session.sheet}>${sheet}</option>`)}
            </select></label
          >`
        : nothing}
    </div>
    <fieldset>
      <legend>${text.nesting}</legend>
      ${(['parent', 'division', 'outline'] as const).map(
        (nesting, position) =>
          html`<label
            ><input type="radio" name="nesting" value=${nesting} ?data-first=${position === 0} .checked=${mapping.nesting === nesting} @change=${setNesting} />${text.nestings[nesting]}</label
          >`,
      )}
    </fieldset>
    <div class="fields">${fields.map((field) => (field === 'names' ? renderNameColumns(dialog) : renderField(dialog, field)))}</div>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${text.preview(shown.length)}>
      <table class="cells">
        <caption class="visually-hidden">${text.preview(shown.length)}</caption>
        <thead><tr><th scope="col">${text.columns.row}</th>${session.columns.map((_, column) => html`<th scope="col">${columnName(dialog, column)}</th>`)}</tr></thead>
        <tbody>
          ${shown.map((cells, row) => html`<tr><th scope="row" class="number">${session.firstRow + row}</th>${session.columns.map((_, column) => html`<td>${cells[column] ?? ''}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
}

function columnName(dialog: JcImportDialog, column: number): string {
  return dialog.session?.columns[column] || dialog.text.unnamedColumn(column + 1);
}

function renderField(dialog: JcImportDialog, field: 'id' | 'parentId' | 'name' | 'kind' | 'order' | 'level'): TemplateResult {
  const { text, session, mapping } = dialog;
  const value = mapping[field] as number | undefined;
  const required = field === 'name' || field === 'parentId' || (field === 'id' && mapping.nesting !== 'outline');
  const changed = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    if (chosen === '') delete mapping[field];
    else mapping[field] = Number(chosen);
    dialog.requestUpdate();
  };
  const samples = value === undefined ? [] : (session?.columnSamples[value] ?? []);
  return html`<label class="field">
    <span>${text.fields[field]} ${required ? html`<span class="required">${text.required}</span>` : nothing}</span>
    <select data-field=${field} @change=${changed}>
      <option value="" ?selected=${value === undefined}>${text.none}</option>
      ${session?.columns.map((_, column) => html`<option value=${column} ?selected=${column === value}>${columnName(dialog, column)}</option>`)}
    </select>
    ${samples.length > 0 ? html`<span class="small muted"><bdi>${text.sample(samples.join(joins(dialog.locale).list).slice(0, 60))}</bdi></span>` : nothing}
  </label>`;
}

function renderNameColumns(dialog: JcImportDialog): TemplateResult {
  const { text, session, mapping } = dialog;
  const chosen = (mapping['names'] as number[] | undefined) ?? [];
  const changed = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const column = Number(value);
    mapping['names'] = [...chosen.filter((other) => other !== column), ...(checked ? [column] : [])].sort((a, b) => a - b);
    dialog.requestUpdate();
  };
  return html`<fieldset>
    <legend>${text.fields.names} <span class="required">${text.required}</span></legend>
    ${session?.columns.map(
      (_, column) =>
        html`<label><input type="checkbox" data-field="names" value=${column} .checked=${chosen.includes(column)} @change=${changed} />${columnName(dialog, column)}</label>`,
    )}
  </fieldset>`;
}

function renderReport(dialog: JcImportDialog): TemplateResult {
  const { text, result, units, leftOut, sentences, findingFilter } = dialog;
  if (!result) return html``;
  const { tree, findings } = result;
  const codes = [...new Set(findings.map(({ code }) => code))];
  const wanted = findingFilter ? findings.filter(({ code }) => code === findingFilter) : findings;
  const kept = findings.reduce((sum, { code }) => sum + (leavesRowOut(code) ? 0 : 1), 0);
  const tile = (name: string, value: number): TemplateResult => html`<div><dt>${name}</dt><dd class="number">${count(value)}</dd></div>`;
  const preview = Array.from({ length: Math.min(previewUnits, tree.length) }, (_, index) => index);
  return html`<dl class="tiles" data-first tabindex="-1">
      ${tile(text.tiles.units, units)} ${tile(text.tiles.kept, kept)} ${tile(text.tiles.leftOut, leftOut)}
    </dl>
    ${units === 0 ? html`<div class="banner" data-kind="warning">${icon('warning')}<span class="text">${text.nothing}</span></div>` : nothing}
    ${findings.length === 0
      ? html`<p>${icon('check')} ${text.noFindings}</p>`
      : html`<div class="buttons">
            <label class="buttons"
              >${text.filter}
              <select @change=${(event: Event) => filterFindings(dialog, (event.target as HTMLSelectElement).value)}>
                <option value="">${text.allKinds}</option>
                ${codes.map((code) => html`<option value=${code} ?selected=${code === findingFilter}>${sentences.title(code)}</option>`)}
              </select></label
            >
            <span class="number">${text.findingsOf(Math.min(shownFindings, wanted.length), wanted.length)}</span>
            <button type="button" @click=${() => void exportFindings(dialog)}>${text.exportFindings}</button>
          </div>
          <div class="table-scroll findings" tabindex="0" role="region" aria-label=${text.tiles.findings}>
            <table class="cards">
              <thead>
                <tr>
                  <th scope="col">${text.columns.row}</th><th scope="col">${text.columns.title}</th>
                  <th scope="col">${text.columns.sentence}</th><th scope="col">${text.columns.advice}</th>
                </tr>
              </thead>
              <tbody>${wanted.slice(0, shownFindings).map((finding) => renderFinding(dialog, finding))}</tbody>
            </table>
          </div>`}
    ${tree.length === 0
      ? nothing
      : html`<div>
          <p class="section-title">${text.treePreview}</p>
          <p class="muted number">${text.levels(countDescendants(tree, -1).levels.slice(0, 8))}</p>
          <ul class="tree-preview">
            ${preview.map((index) => html`<li><span data-level aria-hidden="true">${'　'.repeat(Math.min((tree.level[index] as number) - 1, 8))}</span><bdi>${shownName(tree, index, dialog.strings)}</bdi></li>`)}
            ${tree.length > preview.length ? html`<li class="muted">${text.more(tree.length - preview.length)}</li>` : nothing}
          </ul>
        </div>`}`;
}

function renderFinding(dialog: JcImportDialog, { code, id, row, values }: OrgFinding): TemplateResult {
  const { sentences, text } = dialog;
  return html`<tr>
    <td class="number" data-label=${text.columns.row}>${row ?? ''}</td>
    <td>${sentences.severity(code)} · ${sentences.title(code)}</td>
    <td><bdi>${sentences.sentence(code, { ...values, id: id ?? '', row: row ?? 0 })}</bdi></td>
    <td>${sentences.advice(code)}</td>
  </tr>`;
}

function filterFindings(dialog: JcImportDialog, code: string): void {
  dialog.findingFilter = code as FindingCode | '';
  dialog.requestUpdate();
}

async function exportFindings(dialog: JcImportDialog): Promise<void> {
  const { text, sentences, result } = dialog;
  const heading = [text.columns.row, text.columns.title, text.fields.id, text.columns.sentence, text.columns.advice];
  const lines = (result?.findings ?? []).map(({ code, id, row, values }) => [
    String(row ?? ''),
    sentences.title(code),
    id ?? '',
    sentences.sentence(code, { ...values, id: id ?? '', row: row ?? 0 }),
    sentences.advice(code),
  ]);
  await saveText(text.findingsFile, [heading, ...lines]);
}

function renderWrite(dialog: JcImportDialog): TemplateResult {
  const { text, units, currentSize, fileName } = dialog;
  return html`<p><strong>${fileName}</strong></p>
    <p>${currentSize > 0 ? text.confirmReplace(units, currentSize) : text.confirmNew(units)}</p>
    ${dialog.author
      ? nothing
      : html`<label class="field"
          >${text.author}
          <input type="text" autocomplete="name" maxlength="40" .value=${dialog.enteredAuthor} @input=${(event: Event) => (dialog.enteredAuthor = (event.target as HTMLInputElement).value)} />
          <span class="small muted">${text.authorHint}</span></label
        >`}`;
}
