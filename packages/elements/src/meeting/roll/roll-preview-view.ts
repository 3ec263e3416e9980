import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { dayText } from '../../locales/format.js';
import type { RollStrings } from '../../locales/meeting/roll.js';
import type { CellProblem } from './roll-fields.js';
import type { PreviewRow, RollPreview } from './roll-preview.js';

/** Rows of a long list that are shown; the counts above speak for all. */
const mostRows = 200;

/** What the preview shows, and what can be done with it. */
export interface RollPreviewOptions {
  readonly text: RollStrings;
  readonly locale: string;
  readonly preview: RollPreview;
  readonly problemText: (problem: CellProblem) => string;
  readonly standingText: (standing: string) => string;
  readonly groupText: (group: string) => string;
  readonly write: () => void;
  readonly cancel: () => void;
}

/** What a list would make of the roll, before anything is written: what is wrong first. */
export function renderRollPreview(options: RollPreviewOptions): TemplateResult {
  const { text, preview, write, cancel } = options;
  const { added, changed, same, wrong } = preview.counts;
  const rows = [...preview.rows.filter(({ state }) => state === 'wrong'), ...preview.rows.filter(({ state }) => state === 'changed'), ...preview.rows.filter(({ state }) => state === 'added')].slice(0, mostRows);
  return html`<section class="part roll-preview" aria-labelledby="roll-preview">
    <p class="label" id="roll-preview" tabindex="-1">${text.previewTitle} · ${text.summary(added, changed, same, wrong)}</p>
    <ul class="items">
      ${rows.map((row) => renderRow(options, row))}
    </ul>
    <div class="buttons">
      ${preview.people.length > 0 ? html`<button type="button" @click=${write}>${text.write(preview.people.length)}</button>` : nothing}
      <button type="button" @click=${cancel}>${text.cancel}</button>
    </div>
  </section>`;
}

function renderRow({ text, locale, problemText, standingText, groupText }: RollPreviewOptions, { row, person, state, problems }: PreviewRow): TemplateResult {
  const { name, standing, group = '', posts = [], from, to } = person;
  const days = [from, to].map((day) => (day ? dayText(day, locale) : '')).join('—');
  const what = [name, standingText(standing), groupText(group), posts.map((post) => text.posts[post] ?? post).join(text.join), days === '—' ? '' : days].filter(Boolean).join(' · ');
  return html`<li data-state=${state}>
    <span class="small muted number">${text.row(row)}</span> ${state === 'wrong' ? nothing : html`<span class="tag">${text.states[state]}</span>`} <span class="what">${what}</span>
    ${problems.map((problem) => html`<span class="problem small">${icon('error')}<span>${problemText(problem)}</span></span>`)}
  </li>`;
}
