import type { ProcedureState } from '@jiceng/domain';
import { procedureEvents, type ProcedureEntry } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { shanghaiToday } from '../../base/today.js';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import type { Desk } from './desk.js';
import { minutesToWithdraw, objectionsOf } from './event-values.js';
import type { ProcedureRow } from './procedure-rows.js';
import { renderStep, type ShownProcedure } from './procedure-step.js';
import { eventText, type WordContext } from './procedure-words.js';

/** What the sentences of a procedure are made from; undefined when its rules are not in force. */
export function wordsOf({ profile, text, element, isPublic }: Desk, { stored, state }: ProcedureRow): WordContext | undefined {
  if (!state) return undefined;
  const objections = objectionsOf(procedureEvents(stored));
  return { profile, procedure: state.procedure, objections: isPublic ? objections.map((each) => ({ ...each, about: '' })) : objections, text, locale: element.settings.locale, today: element.todayDate };
}

/** One procedure: where it stands, its steps, and all that was written down. */
export function renderProcedure(desk: Desk, row: ProcedureRow, back: () => void): TemplateResult {
  const { text, element } = desk;
  const { locale } = element.settings;
  const { stored, state, number, matter } = row;
  const words = wordsOf(desk, row);
  const matterTitle = matter === null ? undefined : state?.procedure.matters[matter];
  return html`<div class="detail">
    <div class="record-head">
      <div class="section-title" id="procedure-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">
        ${state ? html`${localText(state.procedure.title, locale)} · ` : nothing}<bdi>${stored.title}</bdi>
      </div>
      <button type="button" @click=${back}>${text.back}</button>
    </div>
    <p class="meta small muted">
      <span>${text.numbered(number)}</span>
      ${matterTitle ? html`<span>${localText(matterTitle, locale)}</span>` : nothing}
      ${state ? html`<span>${progressText(row, state, desk)}</span><span>${text.today(dayText(element.todayDate, locale))}</span>` : nothing}
      ${state ? renderDue(desk, state) : nothing}
    </p>
    ${state && words ? renderSteps({ desk, row, state, words, happened: happenedIn(row) }) : html`<div class="banner" data-kind="info">${icon('info')}<span class="text">${text.otherRules}</span></div>`}
    ${words && !desk.isPublic ? renderHistory(desk, row, words) : nothing}
  </div>`;
}

function progressText({ stored, at }: ProcedureRow, { steps, isFinished, startedOn }: ProcedureState, { text, element }: Desk): string {
  const begun = startedOn ?? shanghaiToday(Date.parse(stored.time));
  return isFinished ? text.allDone(steps.length) : text.meta(dayText(begun, element.settings.locale), at, steps.length);
}

function renderDue({ text, element }: Desk, { dueOn, isOverdue, isFinished }: ProcedureState): unknown {
  if (dueOn === null) return nothing;
  return html`<span>${text.dueOn(dayText(dueOn, element.settings.locale))}</span>${isOverdue && !isFinished ? html`<span class="chip" data-kind="danger">${icon('error')}${text.overdue}</span>` : nothing}`;
}

function happenedIn({ stored }: ProcedureRow): ReadonlySet<string> {
  return new Set(procedureEvents(stored).flatMap((event) => (event.type === 'happened' ? [event.what] : [])));
}

function renderSteps(shown: ShownProcedure): TemplateResult {
  const { desk, state } = shown;
  return html`<ol class="steps" aria-label=${desk.text.steps}>${state.steps.map((_, index) => renderStep(shown, index))}</ol>`;
}

/** Everything that was written down, the last on top; the last that counts can be taken back for ten minutes. */
function renderHistory(desk: Desk, { stored, state }: ProcedureRow, words: WordContext): TemplateResult {
  const { text, isReadonly } = desk;
  const { entries } = stored;
  const last = entries.map(({ withdrawn }) => !withdrawn).lastIndexOf(true);
  const refused = new Set(state?.refused.map(({ index }) => index));
  // `refused` counts only what was not taken back.
  let counted = -1;
  const lines = entries.map((entry, index) => {
    const isRefused = entry.withdrawn === undefined && refused.has(++counted);
    return html`<li class=${entry.withdrawn ? 'withdrawn' : ''}>
      <span>${eventText(entry.event, words)}</span>
      ${isRefused ? html`<span class="chip" data-kind="warning">${text.refusedEvent}</span>` : nothing}
      <span class="small muted"><bdi>${entry.author || text.noAuthor}</bdi> · ${timeText(entry.time)}</span>
      ${entry.withdrawn ? html`<span class="small muted">${text.withdrawnOn(timeText(entry.withdrawn.time))}</span>` : nothing}
      ${index === last && !isReadonly ? renderWithdraw(desk, stored, entry) : nothing}
    </li>`;
  });
  return html`<details class="history">
    <summary>${text.history(entries.length)}</summary>
    <p class="small muted">${text.historyNote}</p>
    <ol reversed>${lines.reverse()}</ol>
  </details>`;
}

function renderWithdraw(desk: Desk, stored: ProcedureRow['stored'], { time }: ProcedureEntry): unknown {
  const { text, element, work } = desk;
  const minutes = minutesToWithdraw(time, Date.now());
  if (minutes === 0) return nothing;
  return html`<span class="small muted">${text.minutesLeft(minutes)}</span>
    <button type="button" @click=${() => element.actions.perform(() => work.withdraw(stored, text.undone))}>${text.withdraw}</button>`;
}

/** An instant as a table has it, in Asia/Shanghai: `2026-11-20 14:30`. */
export function timeText(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');
}
