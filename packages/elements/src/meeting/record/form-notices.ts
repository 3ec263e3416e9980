import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import type { RecordStrings } from '../../locales/meeting/record.js';
import { renderDifference } from './difference-view.js';
import type { RecordForm } from './record-form.js';
import { isBlocking, type RecordProblem } from './record-problems.js';

/** Once the end was asked for: everything that keeps the record from being written, each with the way there. */
export function renderSummary({ isAttempted, model, mode, reason }: RecordForm, text: RecordStrings, { goTo, focus }: { readonly goTo: (problem: RecordProblem) => void; readonly focus: (id: string) => void }): TemplateResult | typeof nothing {
  const blocking = model.problems.filter(isBlocking);
  const lacksReason = mode === 'amend' && reason.trim() === '';
  if (!isAttempted || (blocking.length === 0 && !lacksReason)) return nothing;
  return html`<div class="form-summary" role="alert">
    <p class="label" id="record-summary" tabindex="-1">${icon('error')}<span>${text.cannotFinish(blocking.length + Number(lacksReason))}</span></p>
    <ul>
      ${blocking.map((problem) => html`<li><button type="button" class="plain" @click=${() => goTo(problem)}>${problem.text}</button></li>`)}
      ${lacksReason ? html`<li><button type="button" class="plain" @click=${() => focus('record-reason')}>${text.amendReason}</button></li>` : nothing}
    </ul>
  </div>`;
}

/** Another window has changed the record: nothing typed here is lost, and nothing is written over unseen. */
export function renderConflict(form: RecordForm, text: RecordStrings, { isShown, toggle, locale }: { readonly isShown: boolean; readonly toggle: () => void; readonly locale: string }): TemplateResult | typeof nothing {
  if (!form.theirs) return nothing;
  return html`<div class="banner conflict" data-kind="warning" role="alert">
      ${icon('warning')}<span class="text">${text.conflict}</span>
      <button type="button" aria-expanded=${isShown ? 'true' : 'false'} @click=${toggle}>${isShown ? text.hideDifference : text.seeDifference}</button>
      <button type="button" @click=${() => form.keepMine()}>${text.keepMine}</button>
      <button type="button" @click=${() => form.takeTheirs()}>${text.takeTheirs}</button>
    </div>
    ${isShown ? renderDifference(form.difference, form.context.people, locale, [text.theirs, text.mine]) : nothing}`;
}
