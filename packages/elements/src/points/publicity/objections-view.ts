import type { Objection } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { Entry } from '../../base/entry/entry-form.js';
import { icon } from '../../base/icons.js';
import { answerEntry, objectionEntry } from './publicity-entries.js';
import type { PublicityDesk } from './publicity-desk.js';

/** The objections to the period with their answers. The public sees that there are some and how they ended, and nothing else of them. */
export function renderObjections(desk: PublicityDesk): unknown {
  const { text, element, form, facts, isReadonly } = desk;
  const { publication, lock, objections } = facts.standing;
  if (!publication) return nothing;
  const entry = objectionEntry(desk);
  return html`<section aria-labelledby="objections-title">
    <div class="small-title" id="objections-title" role="heading" aria-level=${element.subheadingLevel}>${text.objections}</div>
    ${objections.length === 0 ? html`<p class="muted">${text.noObjections}</p>` : html`<ol class="objections">${objections.map((objection, index) => renderObjection(desk, objection, index + 1))}</ol>`}
    ${isReadonly || lock ? nothing : html`<div class="buttons">${renderOpen(desk, entry)}</div>${form.render(entry)}`}
  </section>`;
}

/** A button that opens a form. */
export function renderOpen({ element, form }: PublicityDesk, entry: Entry, label = entry.submit): TemplateResult {
  return html`<button type="button" aria-expanded=${form.openKey === entry.key ? 'true' : 'false'} @click=${() => element.actions.perform(() => form.open(entry))}>${label}</button>`;
}

function renderObjection(desk: PublicityDesk, objection: Objection, number: number): TemplateResult {
  const { text, form, isReadonly, isPublic, locale, today } = desk;
  const { entry, answer, isOpen } = objection;
  const day = (each: string): string => dayBeside(each, today, locale);
  const answering = answerEntry(desk, objection, number);
  return html`<li id=${`objection-${number}`} tabindex="-1">
    <p class="line">
      <span class="chip" data-kind=${isOpen ? 'warning' : 'success'}>${icon(isOpen ? 'warning' : 'check')}${answer ? text.answered[answer.result] : text.open}</span>
      <span class="number">${text.objectionLine(number, day(entry.date))}</span>
      ${isPublic ? nothing : html`<span class="muted"><bdi>${entry.by || text.anonymous}</bdi></span>`}
      ${isPublic || entry.target === undefined ? nothing : renderTarget(desk, entry.target)}
    </p>
    ${isPublic ? nothing : html`<p class="matter"><bdi>${entry.note}</bdi></p>`}
    ${answer ? html`<p class="small muted">${text.answeredOn(day(answer.date))}${isPublic ? nothing : html`${text.join}<bdi>${answer.note}</bdi>`}</p>` : nothing}
    ${isOpen && !isReadonly ? html`<div class="buttons">${renderOpen(desk, answering)}</div>${form.render(answering)}` : nothing}
  </li>`;
}

/** The entry that an objection is about, which leads to it. */
function renderTarget({ element, text, entryName }: PublicityDesk, id: string): TemplateResult {
  const open = (): void => element.actions.perform(() => element.actions.openForUser('ledger', { e: id }));
  return html`<button type="button" class="plain" @click=${open}>${text.about(entryName(id))}</button>`;
}
