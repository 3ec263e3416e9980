import { isWithin, meetingFindings, ruleOn, type DutyCell, type MeetingKind, type RecordField } from '@jiceng/domain';
import type { StoredMeeting, UnitMeeting } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { listLines, readCorrections } from './corrections.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { Desk } from './desk.js';
import type { Entered, Entry, EntryField } from '../../base/entry/entry-form.js';
import { postingRows, type PostingRow } from './postings.js';
import { ruleBasis } from './procedure-basis.js';
import { holdMeeting } from './record-work.js';

/** What a small form can supply; a kind that requires more is recorded as a meeting is. */
const offered: readonly RecordField[] = ['date', 'place', 'recorder', 'evidence'];

/** Evidence of a posting is kept under this slot of the record, as the form of meetings names its own. */
const evidenceSlot = 'other';

/** Publicity, reports and checks of the year: each rule with its periods and what was recorded. */
export function renderPostings(desk: Desk): TemplateResult {
  const { text, element } = desk;
  const rows = postingsOf(desk);
  if (rows.length === 0) return html`<p class="empty">${text.postingsEmpty}</p>`;
  return html`<p class="small muted">${text.postingsIntro}</p>
    <ul class="cards-list">${rows.map((row) => renderPosting(desk, row, element.settings.locale))}</ul>`;
}

/** How many periods are overdue. */
export function overduePostings(desk: Desk): number {
  return postingsOf(desk).reduce((sum, { row }) => sum + (row?.overdue ?? 0), 0);
}

function postingsOf({ profile, element, data }: Desk): PostingRow[] {
  const { duties, shownYear, todayDate, model } = element;
  const year = String(shownYear);
  const lastDay = `${year}-12-31`;
  return postingRows(profile, duties, data.meetings.filter(({ record }) => record.date.startsWith(year)), model.unitKind, todayDate < lastDay ? todayDate : lastDay);
}

function renderPosting(desk: Desk, posting: PostingRow, locale: string): TemplateResult {
  const { text, element, basis, form, isReadonly } = desk;
  const { rule, kind, row, records } = posting;
  const title = localText(rule.title, locale);
  const entry = postingEntry(desk, kind, title, '', element.todayDate);
  const counted = new Set(row?.cells.flatMap((cell) => cell.statuses.flatMap((status) => status.records)));
  const others = records.filter(({ id }) => !counted.has(id));
  return html`<li class="row-card">
    <div class="posting-head">
      <span class="row-name">${title}</span>
      <span class="muted small">${text.every[rule.every] ?? rule.every}</span>
      ${row && row.total > 0 ? html`<span class="number small">${text.postingTotal(row.done, row.total)}</span>` : nothing}
      ${basis.render(ruleBasis(`duty-${rule.id}`, rule, locale))}
    </div>
    ${rule.every === 'occasion' ? html`<p class="small muted">${text.atOnce}</p>` : nothing}
    ${row ? html`<ol class="periods">${row.cells.map((cell) => renderPeriod(desk, posting, cell, title))}</ol>` : nothing}
    ${row || isReadonly ? nothing : html`<div class="buttons"><button type="button" aria-label=${text.addPostingOf(title, '')} @click=${() => element.actions.perform(() => openPosting(desk, entry, kind))}>${text.addPosting}</button></div>`}
    ${form.render(entry)} ${row?.cells.map((cell) => form.render(postingOf(desk, kind, title, cell))) ?? nothing}
    ${others.length > 0 ? html`<p class="small">${text.records}${others.map((meeting) => html` ${renderRecord(desk, meeting)}`)}</p>` : nothing}
  </li>`;
}

/** A period in the words of its length: `3月`, `第一季度`. */
function periodText(period: string, text: Desk['text']): string {
  const [, kind = '', number = ''] = /^\d{4}-?([QH]?)(\d{0,2})$/.exec(period) ?? [];
  const count = Number(number || period);
  if (kind === 'Q') return text.quarter(count);
  if (kind === 'H') return text.half(count);
  return number === '' ? text.yearOf(count) : text.month(count);
}

const glyphs = { done: 'check', partly: 'warning', overdue: 'error' } as const;

function renderPeriod(desk: Desk, { kind, records }: PostingRow, cell: DutyCell, title: string): TemplateResult {
  const { text, element, isReadonly } = desk;
  const { locale } = element.settings;
  const { status, period, last, statuses } = cell;
  const name = periodText(period, text);
  const held = records.filter(({ id }) => statuses.some((each) => each.records.includes(id)));
  const days = Math.max(0, ...statuses.map((each) => each.days));
  const glyph = status in glyphs ? icon(glyphs[status as keyof typeof glyphs]) : html`<span class="dot" aria-hidden="true">${status === 'due' ? '○' : status === 'not-applicable' ? '–' : '·'}</span>`;
  const detail = status === 'overdue' ? text.dutyOverdue(days) : status === 'due' && last ? text.dutyDue(dayBeside(last, element.todayDate, locale)) : '';
  const isAsked = !isReadonly && (status === 'due' || status === 'overdue' || status === 'partly');
  return html`<li data-status=${status}>
    <span class="period">${name}</span>
    <span class="duty">${glyph}<span>${text.duty[status]}${detail ? html` <span class="small">${detail}</span>` : nothing}</span></span>
    ${held.map((meeting) => renderRecord(desk, meeting))}
    ${isAsked
      ? html`<button type="button" aria-label=${text.addPostingOf(title, name)} @click=${() => element.actions.perform(() => openPosting(desk, postingOf(desk, kind, title, cell), kind))}>${text.addPosting}</button>`
      : nothing}
  </li>`;
}

/** The form of a period: of this day, or of its last one where it is over. */
function postingOf(desk: Desk, kind: MeetingKind, title: string, cell: DutyCell): Entry {
  return postingEntry(desk, kind, title, cell.period, dayWithin(cell, desk.element.todayDate));
}

/** Today, or the last day of a period that is over. */
function dayWithin({ first, last }: DutyCell, today: string): string {
  return last !== null && !isWithin(today, { first, last }) && today > last ? last : today;
}

function renderRecord(desk: Desk, { id, record }: StoredMeeting): TemplateResult {
  const { text, element } = desk;
  const { actions, todayDate, settings } = element;
  const files = Object.values(record.evidence ?? {}).flat().length;
  const open = async (): Promise<void> => {
    await actions.openView('record', { id });
    actions.viewChanged();
  };
  return html`<button type="button" class="plain small" @click=${() => actions.perform(open)}>${dayBeside(record.date, todayDate, settings.locale)} · ${text.evidenceOf(files)}</button>`;
}

/** A kind that needs more than this form has is recorded with the form of meetings. */
async function openPosting(desk: Desk, entry: Entry, kind: MeetingKind): Promise<void> {
  const { profile, form, element } = desk;
  const rule = ruleOn(profile.meeting.records[kind.category]);
  if (rule && rule.required.some((field) => !offered.includes(field))) await element.actions.openRecord({ kind: kind.id });
  else await form.open(entry);
}

/** The form for a posting, report or check: the day, where, by whom, the evidence, and the lists that its kind asks for. */
function postingEntry(desk: Desk, kind: MeetingKind, title: string, period: string, date: string): Entry {
  const { text, profile, element } = desk;
  const rule = ruleOn(profile.meeting.records[kind.category]);
  const isRequired = (field: RecordField): boolean => rule?.required.includes(field) === true;
  const lists = { tasks: text.tasks, problems: text.problems, corrections: text.correctionList } as const;
  const fields = (): readonly EntryField[] => [
    { id: 'date', label: text.postingDay, kind: 'day', isRequired: true, initial: date },
    ...(kind.category === 'posting' || isRequired('place') ? [{ id: 'place', label: text.postingPlace, kind: 'line' as const, isRequired: isRequired('place') }] : []),
    ...(isRequired('recorder') ? [{ id: 'recorder', label: text.postingRecorder, kind: 'line' as const, isRequired: true, initial: element.settings.author }] : []),
    { id: 'title', label: text.postingTitle, kind: 'line' },
    ...kind.lists.map((list): EntryField => ({ id: list, label: lists[list], kind: 'lines', isRequired: true, help: list === 'corrections' ? text.correctionHelp : text.listHelp })),
    { id: 'files', label: text.postingFile, kind: 'file', help: text.proofFileHelp },
  ];
  return {
    key: `posting:${element.shownUnit ?? ''}:${kind.id}:${period}`,
    title: text.addPostingOf(title, period === '' ? '' : periodText(period, text)),
    submit: text.addPosting,
    fields,
    check: ({ values }) => {
      const { problems } = readCorrections(values['corrections'] ?? '', element.todayDate);
      return [
        ...((values['date'] ?? '') > element.todayDate ? [text.postingFuture] : []),
        ...problems.map(({ line, code }) => (code === 'no-deadline' ? text.correctionNoDeadline(line) : text.correctionBadDeadline(line))),
      ];
    },
    save: (entered) => savePosting(desk, kind, title, entered),
  };
}

async function savePosting(desk: Desk, kind: MeetingKind, title: string, { values, files }: Entered): Promise<void> {
  const { text, element, profile } = desk;
  const { place, recorder, title: about, tasks, problems, corrections } = values;
  const record: UnitMeeting = {
    unit: element.shownUnit ?? '',
    kind: kind.id,
    date: values['date'] as string,
    state: 'held',
    ...(place && { place }),
    ...(recorder && { recorder }),
    ...(about && { title: about }),
    ...(tasks && { tasks: listLines(tasks) }),
    ...(problems && { problems: listLines(problems) }),
    ...(corrections && { corrections: readCorrections(corrections, element.todayDate).corrections }),
  };
  // What the rules do not take as held is never kept as held; the fields above ask for all of it.
  const isWhole = meetingFindings(profile, record, { today: element.todayDate, people: desk.data.people }).every(({ level }) => level !== 'wrong' && level !== 'missing');
  await holdMeeting(element, isWhole ? record : { ...record, state: 'draft' }, { slot: evidenceSlot, files: files['files'] ?? [] }, { done: isWhole ? text.postingSaved(title) : text.postingMore, undone: text.undone });
}
