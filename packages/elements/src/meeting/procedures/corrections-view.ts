import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { correctionRows, withCorrection, type CorrectionRow } from './corrections.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { Desk } from './desk.js';
import type { Entry } from '../../base/entry/entry-form.js';
import { monthLists, type MonthList } from './postings.js';
import { rewriteMeeting } from './record-work.js';

/** The corrections of the year and the monthly lists, as far as they are covered. */
export function renderCorrections(desk: Desk): TemplateResult {
  const { text } = desk;
  const rows = rowsOf(desk);
  return html`<p class="small muted">${text.correctionsIntro}</p>
    ${rows.length === 0 ? html`<p class="empty">${text.correctionsEmpty}</p>` : renderTable(desk, rows)} ${renderLists(desk)}`;
}

/** How many corrections are overdue, or have no day by which they are done. */
export function lateCorrections(desk: Desk): number {
  return rowsOf(desk).filter(({ state }) => state === 'overdue' || state === 'no-deadline').length;
}

function rowsOf({ data, element }: Desk): CorrectionRow[] {
  const year = String(element.shownYear);
  const { todayDate } = element;
  // What is still open of earlier years is not done with the year.
  return correctionRows(data.meetings, todayDate).filter(({ meeting, state }) => meeting.year === year || (meeting.year < year && state !== 'done'));
}

function renderTable(desk: Desk, rows: readonly CorrectionRow[]): TemplateResult {
  const { text } = desk;
  return html`<table class="plain corrections" role="table">
    <caption class="visually-hidden">${text.correctionCaption}</caption>
    <thead role="rowgroup"><tr role="row">${[text.correctionText, text.correctionOwner, text.correctionDue, text.correctionStateHead, text.correctionFrom].map((title) => html`<th scope="col" role="columnheader">${title}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map((row) => renderRow(desk, row))}</tbody>
  </table>`;
}

const kinds = { 'no-deadline': 'danger', open: 'neutral', overdue: 'danger', done: 'success' } as const;

function renderRow(desk: Desk, row: CorrectionRow): TemplateResult {
  const { text, element, form, profile, isReadonly, isPublic } = desk;
  const { correction, state, meeting } = row;
  const { locale } = element.settings;
  const day = (date: string): string => dayBeside(date, element.todayDate, locale);
  const { due, doneOn, owner } = correction;
  const kind = profile.meeting.kinds[meeting.record.kind];
  const entry = correctionEntry(desk, row);
  const open = async (): Promise<void> => {
    await element.actions.openView('record', { id: meeting.id });
    element.actions.viewChanged();
  };
  return html`<tr role="row">
      <th scope="row" role="rowheader"><bdi>${correction.text}</bdi></th>
      <td role="cell"><span class="cell-label">${text.correctionOwner}</span><bdi>${isPublic ? '–' : (owner ?? '–')}</bdi></td>
      <td role="cell" class="number"><span class="cell-label">${text.correctionDue}</span>${due ? day(due) : '–'}</td>
      <td role="cell">
        <span class="chip" data-kind=${kinds[state]}>${state === 'done' ? icon('check') : state === 'open' ? html`<span class="dot" aria-hidden="true">○</span>` : icon('error')}${text.correctionState[state]}</span>
        ${doneOn ? html`<span class="small">${text.doneOn(day(doneOn))}</span>` : nothing}
        ${entry && !isReadonly ? html`<button type="button" aria-label=${entry.title} @click=${() => element.actions.perform(() => form.open(entry))}>${entry.submit}</button>` : nothing}
      </td>
      <td role="cell"><span class="cell-label">${text.correctionFrom}</span><button type="button" class="plain" @click=${() => element.actions.perform(open)}>${kind ? localText(kind.title, locale) : meeting.record.kind} ${day(meeting.record.date)}</button></td>
    </tr>
    ${entry && form.openKey === entry.key ? html`<tr role="row" class="form-row"><td role="cell" colspan="5">${form.render(entry)}</td></tr>` : nothing}`;
}

/** The form that a correction needs next: a day by which it is done where there is none, else the day on which it was. */
function correctionEntry(desk: Desk, { meeting, index, correction, state }: CorrectionRow): Entry | null {
  const { text, element } = desk;
  if (state === 'done') return null;
  const lacksDay = state === 'no-deadline';
  return {
    key: `correction:${meeting.id}:${index}:${state}`,
    title: lacksDay ? text.setDeadlineOf(correction.text) : text.markDoneOf(correction.text),
    submit: lacksDay ? text.setDeadline : text.markDone,
    fields: () => [{ id: 'date', label: lacksDay ? text.deadline : text.doneDay, kind: 'day', isRequired: true, ...(lacksDay ? {} : { initial: element.todayDate }) }],
    check: ({ values }) => (!lacksDay && (values['date'] ?? '') > element.todayDate ? [text.postingFuture] : []),
    save: ({ values }) =>
      rewriteMeeting(element, meeting, withCorrection(meeting.record, index, lacksDay ? { due: values['date'] as string } : { doneOn: values['date'] as string }), text.correctionReason(correction.text), {
        done: text.correctionSaved,
        undone: text.undone,
      }),
  };
}

function renderLists(desk: Desk): unknown {
  const { text, data, element, profile } = desk;
  const { shownYear, todayDate } = element;
  // Lists are looked for only where the rules know them and a unit above may publish them.
  if (!profile.meeting.kinds['content-list'] || data.lists.length === 0) return nothing;
  const months = monthLists(data.lists, data.meetings, shownYear, todayDate);
  const latest = months.at(-1);
  return html`<div class="small-title" role="heading" aria-level=${element.subheadingLevel}>${text.lists}</div>
    ${latest?.items === null ? html`<p class="gate" data-kind="warning" role="status">${icon('warning')}<span>${text.month(Number(latest.month.slice(5)))} · ${text.listNone}</span></p>` : nothing}
    <p class="small muted">${text.listsNote}</p>
    <ul class="cards-list">${[...months].reverse().map((month) => renderMonth(desk, month))}</ul>`;
}

function renderMonth({ text, element }: Desk, { month, items }: MonthList): TemplateResult {
  const name = text.month(Number(month.slice(5)));
  if (!items) return html`<li class="row-card"><span class="row-name">${name}</span> <span class="lack">${icon('warning')}${text.listNone}</span></li>`;
  const covered = items.filter(({ coveredOn }) => coveredOn !== null).length;
  return html`<li class="row-card">
    <div class="posting-head"><span class="row-name">${name}</span><span class="small number">${text.listDone(covered, items.length)}</span></div>
    <ul class="slots">
      ${items.map(({ item, coveredOn }) => html`<li><span class=${coveredOn ? 'given' : 'given muted'}>${coveredOn ? icon('check') : html`<span class="dot" aria-hidden="true">○</span>`}<span><bdi>${item}</bdi> · ${coveredOn ? text.listCovered(dayBeside(coveredOn, element.todayDate, element.settings.locale)) : text.listOpen}</span></span></li>`)}
    </ul>
  </li>`;
}
