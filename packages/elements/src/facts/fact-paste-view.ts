import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { saveText } from '../base/save-file.js';
import { directionOf, stringsOf } from '../locales/strings.js';
import type { JcFactPasteDialog } from './fact-paste-dialog.js';
import { shownRows, type FactPreview } from './fact-preview.js';

/** The dialog in its two steps. */
export function renderFactPaste(dialog: JcFactPasteDialog): TemplateResult {
  const { text, options, preview } = dialog;
  return html`<div
    class="root"
    lang=${stringsOf(dialog.locale).code}
    dir=${directionOf(dialog.locale)}
    data-scale=${dialog.scale}
    data-theme=${dialog.theme}
    @keydown=${dialog.pressedKey}
    @dragover=${dialog.fileOver}
    @drop=${dialog.fileOver}
  >
    <dialog part="dialog" aria-labelledby="title" @cancel=${dialog.cancelled} @close=${dialog.closed}>
      <header>
        <span class="section-title" id="title" role="heading" aria-level="2">${preview?.nameless ? text.kindsTitle : text.title}</span>
        <button type="button" aria-label=${text.close} @click=${dialog.leave}>${icon('close')}</button>
      </header>
      <div class="body">
        ${dialog.problem ? html`<p class="problem">${icon('error')}<span>${dialog.problem}</span></p>` : nothing}
        ${options === null ? nothing : preview === null ? renderBox(dialog) : renderPreview(dialog, preview)}
      </div>
      ${options === null ? nothing : renderFooter(dialog)} ${dialog.announcer.render()}
    </dialog>
  </div>`;
}

function renderBox(dialog: JcFactPasteDialog): TemplateResult {
  const { text, options, suggested } = dialog;
  const known = Object.values(options?.profile.facts ?? {}).map(({ id }) => dialog.factTitle(id));
  return html`${suggested === 0 ? nothing : renderSuggestion(dialog)}
    <p>${text.intro} ${options?.where ?? nothing}</p>
    <details>
      <summary>${text.known}</summary>
      <p class="small">${known.join(text.comma)}</p>
    </details>
    <label class="field">
      <span class="label">${text.area}</span>
      <textarea data-first rows="8" spellcheck="false" wrap="off" .value=${dialog.pasted} @input=${(event: Event) => (dialog.pasted = (event.target as HTMLTextAreaElement).value)}></textarea>
    </label>
    <label class="field">
      <span class="label">${text.asOf}</span>
      <input id="as-of" type="date" max=${options?.today ?? nothing} .value=${dialog.asOf} @input=${(event: Event) => (dialog.asOf = (event.target as HTMLInputElement).value)} />
    </label>`;
}

function renderSuggestion(dialog: JcFactPasteDialog): TemplateResult {
  const { text, suggested, suggestions } = dialog;
  return html`<div class="suggestion">
    <span>${text.withoutKind(suggested + (suggestions?.without ?? 0))}</span>
    <button type="button" class="kinds" @click=${() => dialog.showKinds()}>${text.suggestKinds(suggested)}</button>
  </div>`;
}

function renderPreview(dialog: JcFactPasteDialog, preview: FactPreview): TemplateResult {
  const { text, options } = dialog;
  const { size, units, unchanged, findings, cells, nameless } = preview;
  return html`<div class="summary" data-first tabindex="-1">
      <p>${nameless ? text.kindsSummary(units) : text.summary(size, units, unchanged, findings.length)}</p>
      ${nameless && nameless.count > 0 ? html`<p class="muted">${text.nameless(nameless.count, nameless.examples.join(text.comma))}</p>` : nothing}
    </div>
    ${findings.length === 0 ? nothing : renderFindings(dialog, preview)}
    ${cells.length === 0 ? nothing : renderChanges(dialog, preview)}
    ${options?.author
      ? nothing
      : html`<label class="field"
          ><span class="label">${text.author}</span><input type="text" autocomplete="name" .value=${dialog.enteredAuthor} @input=${(event: Event) => (dialog.enteredAuthor = (event.target as HTMLInputElement).value)}
        /></label>`}`;
}

function renderChanges(dialog: JcFactPasteDialog, { cells, size }: FactPreview): TemplateResult {
  const { text } = dialog;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${text.changes}>
      <table class="cards changes">
        <caption>${text.changes}</caption>
        <thead><tr><th scope="col">${text.unit}</th><th scope="col">${text.fact}</th><th scope="col">${text.day}</th><th scope="col" class="number">${text.before}</th><th scope="col" class="number">${text.after}</th></tr></thead>
        <tbody>
          ${cells.map(
            ({ unit, fact, asOf, before, after, text: written, isConverted }) => html`<tr>
              <th scope="row"><bdi>${dialog.unitName(unit)}</bdi></th>
              <td data-label=${text.fact}>${dialog.factTitle(fact)}</td>
              <td data-label=${text.day} class="day">${asOf}</td>
              <td data-label=${text.before} class=${before === null ? 'number muted' : 'number'}>${dialog.valueText(fact, before)}</td>
              <td data-label=${text.after} class="number"><strong>${dialog.valueText(fact, after)}</strong>${isConverted ? html` <span class="muted">${text.asRead(written)}</span>` : nothing}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${size > cells.length ? html`<p class="muted more">${text.more(size - cells.length)}</p>` : nothing}`;
}

function renderFindings(dialog: JcFactPasteDialog, { findings }: FactPreview): TemplateResult {
  const { text } = dialog;
  const rowsOf = (): string[][] => [
    [text.row, text.column, text.content, text.advice],
    ...findings.map((finding) => [String(finding.row), finding.column === undefined ? '' : String(finding.column + 1), finding.text, dialog.advice(finding)]),
  ];
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${text.problems}>
      <table class="cards problems">
        <caption>${text.problems}</caption>
        <thead><tr><th scope="col" class="number">${text.row}</th><th scope="col" class="number">${text.column}</th><th scope="col">${text.content}</th><th scope="col">${text.advice}</th></tr></thead>
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
  const { text, preview, options, isWriting } = dialog;
  return html`<footer>
    ${preview === null
      ? html`<button type="button" class="primary" part="primary" @click=${() => dialog.showTable()}>${text.next}</button>`
      : html`<button type="button" class="primary" part="primary" aria-busy=${isWriting ? 'true' : nothing} @click=${() => void dialog.write()}>${text.write(preview.size)}</button>
          ${options?.rows ? nothing : html`<button type="button" @click=${() => dialog.back()}>${text.back}</button>`}`}
    <button type="button" @click=${dialog.leave}>${text.cancel}</button>
  </footer>`;
}
