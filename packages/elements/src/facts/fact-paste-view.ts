import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { saveText } from '../base/save-file.js';
import { dayText } from '../locales/format.js';
import { directionOf, stringsOf } from '../locales/strings.js';
import type { JcFactPasteDialog } from './fact-paste-dialog.js';

/** More rows than these are not drawn; all are written, and all problems can be downloaded. */
const shownRows = 200;

/** The dialog in its two steps. */
export function renderFactPaste(dialog: JcFactPasteDialog): TemplateResult {
  const { text, options, table } = dialog;
  return html`<div class="root" lang=${stringsOf(dialog.locale).code} dir=${directionOf(dialog.locale)} data-scale=${dialog.scale} data-theme=${dialog.theme}>
    <dialog part="dialog" aria-labelledby="title" @close=${dialog.closed}>
      <header>
        <span class="section-title" id="title" role="heading" aria-level="2">${text.title}</span>
        <button type="button" aria-label=${text.close} @click=${dialog.leave}>${icon('close')}</button>
      </header>
      <div class="body">
        ${dialog.problem ? html`<p class="problem">${icon('error')}<span>${dialog.problem}</span></p>` : nothing}
        ${options === null ? nothing : table === null ? renderBox(dialog) : renderPreview(dialog)}
      </div>
      ${options === null ? nothing : renderFooter(dialog)} ${dialog.announcer.render()}
    </dialog>
  </div>`;
}

function renderBox(dialog: JcFactPasteDialog): TemplateResult {
  const { text, options } = dialog;
  const known = Object.values(options?.profile.facts ?? {}).map(({ id }) => dialog.factTitle(id));
  return html`<p>${text.intro}<span class="muted">${known.join(dialog.locale.startsWith('en') ? ', ' : '、')}</span></p>
    <label class="field">
      <span class="label">${text.area}</span>
      <textarea data-first rows="8" spellcheck="false" wrap="off" .value=${dialog.pasted} @input=${(event: Event) => (dialog.pasted = (event.target as HTMLTextAreaElement).value)}></textarea>
    </label>
    <label class="field">
      <span class="label">${text.asOf}</span>
      <input type="date" .value=${dialog.asOf} @input=${(event: Event) => (dialog.asOf = (event.target as HTMLInputElement).value || dialog.asOf)} />
    </label>`;
}

function renderPreview(dialog: JcFactPasteDialog): TemplateResult {
  const { text, table, options } = dialog;
  if (!table) return html``;
  const { cells, unchanged, findings } = table;
  return html`<p class="summary" data-first tabindex="-1">${text.summary(cells.length, dialog.unitCount, unchanged, findings.length)}</p>
    ${findings.length === 0 ? nothing : renderFindings(dialog)}
    ${cells.length === 0
      ? nothing
      : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${text.changes}>
            <table>
              <caption>${text.changes}</caption>
              <thead><tr><th scope="col">${text.unit}</th><th scope="col">${text.fact}</th><th scope="col">${text.day}</th><th scope="col">${text.before}</th><th scope="col">${text.after}</th></tr></thead>
              <tbody>
                ${cells.slice(0, shownRows).map(
                  ({ unit, fact, asOf, before, after, text: written, isConverted }) => html`<tr>
                    <th scope="row"><bdi>${dialog.unitName(unit)}</bdi></th>
                    <td>${dialog.factTitle(fact)}</td>
                    <td>${dayText(asOf, dialog.locale)}</td>
                    <td class="number">${dialog.valueText(fact, before)}</td>
                    <td class="number"><strong>${dialog.valueText(fact, after)}</strong>${isConverted ? html` <span class="muted">${text.asRead(written)}</span>` : nothing}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>
          ${cells.length > shownRows ? html`<p class="muted">${text.more(cells.length - shownRows)}</p>` : nothing}`}
    ${options?.author
      ? nothing
      : html`<label class="field"
          ><span class="label">${text.author}</span><input type="text" autocomplete="name" .value=${dialog.enteredAuthor} @input=${(event: Event) => (dialog.enteredAuthor = (event.target as HTMLInputElement).value)}
        /></label>`}`;
}

function renderFindings(dialog: JcFactPasteDialog): TemplateResult {
  const { text, table } = dialog;
  const findings = table?.findings ?? [];
  const rowsOf = (): string[][] => [
    [text.row, text.column, text.content, text.advice],
    ...findings.map((finding) => [String(finding.row), finding.column === undefined ? '' : String(finding.column + 1), finding.text, dialog.advice(finding)]),
  ];
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${text.problems}>
      <table class="cards">
        <caption>${text.problems}</caption>
        <thead><tr><th scope="col">${text.row}</th><th scope="col">${text.column}</th><th scope="col">${text.content}</th><th scope="col">${text.advice}</th></tr></thead>
        <tbody>
          ${findings.slice(0, shownRows).map(
            (finding) => html`<tr>
              <td class="number" data-label=${text.row}>${finding.row}</td>
              <td class="number" data-label=${text.column}>${finding.column === undefined ? '' : finding.column + 1}</td>
              <td data-label=${text.content}><bdi>${finding.text}</bdi></td>
              <td data-label=${text.advice}>${dialog.advice(finding)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="buttons">
      ${findings.length > shownRows ? html`<span class="muted">${text.moreProblems(findings.length - shownRows)}</span>` : nothing}
      <button type="button" @click=${() => void saveText(text.problemsFile, rowsOf())}>${text.downloadProblems}</button>
    </div>`;
}

function renderFooter(dialog: JcFactPasteDialog): TemplateResult {
  const { text, table, options } = dialog;
  return html`<footer>
    ${table === null
      ? html`<button type="button" class="primary" part="primary" @click=${() => dialog.preview()}>${text.next}</button>`
      : html`<button type="button" class="primary" part="primary" ?aria-busy=${dialog.isWriting} @click=${() => void dialog.write()}>${text.write(table.cells.length)}</button>
          ${options?.rows ? nothing : html`<button type="button" @click=${() => dialog.back()}>${text.back}</button>`}`}
    <button type="button" @click=${dialog.leave}>${text.cancel}</button>
  </footer>`;
}
