import type { LocalText, Procedure, ProcedureState } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { shanghaiToday } from '../../base/today.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { Desk } from './desk.js';
import type { Entry, EntryField } from '../../base/entry/entry-form.js';
import { wordsOf } from './procedure-detail.js';
import { templatesFor, type ProcedureRow } from './procedure-rows.js';
import { blockText, refusalSentences } from './procedure-words.js';

/** Key of the form that begins a procedure. */
const startKey = 'start-procedure';

/** The running and the finished procedures of the unit, each with its step, the next day and what blocks it. */
export function renderList(desk: Desk, rows: readonly ProcedureRow[]): TemplateResult {
  const { text, form, element, isReadonly } = desk;
  const running = rows.filter(({ state }) => !state?.isFinished);
  const finished = rows.filter(({ state }) => state?.isFinished);
  const group = (title: string, each: readonly ProcedureRow[]): unknown =>
    each.length === 0
      ? nothing
      : html`<div class="small-title" role="heading" aria-level=${element.subheadingLevel}>${title}</div>
          <ul class="cards-list">${each.map((row) => renderRow(desk, row))}</ul>`;
  return html`${form.render(startEntry(desk, false))}
    ${rows.length === 0 ? html`<p class="empty">${!hasTemplates(desk, false) ? text.noRules : isReadonly ? text.emptyReadonly : text.empty}</p>` : nothing}
    ${group(text.running, running)} ${group(text.finished, finished)}`;
}

function renderRow(desk: Desk, row: ProcedureRow): TemplateResult {
  const { text, element } = desk;
  const { locale } = element.settings;
  const { state, stored, number, at } = row;
  const words = wordsOf(desk, row);
  const begun = dayBeside(state?.startedOn ?? shanghaiToday(Date.parse(stored.time)), element.todayDate, locale);
  const decision = state?.steps.find(({ step }) => step.id === state.current)?.decisions.at(-1);
  const reasons = state && words ? state.blocks.map((block) => blockText(block, words, decision)) : [];
  const step = state?.steps[at - 1]?.step;
  const next = state ? nextText(desk, state) : '';
  return html`<li class="row-card">
    <button type="button" class="row-title" data-id=${stored.id} @click=${() => element.actions.perform(() => desk.open(row))}>
      ${state ? html`<span class="muted">${localText(state.procedure.title, locale)}</span>` : nothing} <bdi>${stored.title}</bdi>
    </button>
    <p class="small">
      ${state && step ? html`<span>${state.isFinished ? text.allDone(state.steps.length) : text.stepOf(at, state.steps.length, localText(step.title, locale))}</span>` : html`<span>${text.otherRules}</span>`}
      ${next ? html`<span class="next">${next}</span>` : nothing} <span class="muted">${text.begunOn(begun)}</span> <span class="muted">${text.numbered(number)}</span>
    </p>
    ${state && !state.isFinished ? renderStanding(desk, reasons) : nothing}
  </li>`;
}

/** The first day on which the next step may begin, where that is known and lies ahead. */
function nextText({ text, element }: Desk, { nextDay, isNextDayEstimated, isFinished }: ProcedureState): string {
  const { todayDate, settings } = element;
  if (isFinished || nextDay === null || nextDay <= todayDate) return '';
  const day = text.nextOn(dayBeside(nextDay, todayDate, settings.locale));
  return isNextDayEstimated ? text.withEstimate(day) : day;
}

function renderStanding({ text }: Desk, reasons: readonly string[]): TemplateResult {
  return reasons.length === 0
    ? html`<p class="gate small" data-kind="success">${icon('check')}<span>${text.canGoOn}</span></p>`
    : html`<p class="gate small" data-kind="warning">${icon('warning')}<span>${text.blockedBy(reasons.join(text.joinReasons))}</span></p>`;
}

/** Whether the rules have anything that a unit of this kind can begin. */
export function hasTemplates({ profile, element }: Pick<Desk, 'profile' | 'element'>, isCase: boolean): boolean {
  return templatesFor(profile, element.model.unitKind).some(({ category }) => (category === 'case') === isCase);
}

/** The form that begins a procedure from a template, or a case. */
export function startEntry(desk: Desk, isCase: boolean): Entry {
  const { text, profile, element, work } = desk;
  const { locale } = element.settings;
  const unit = element.shownUnit ?? '';
  const templates = templatesFor(profile, element.model.unitKind).filter(({ category }) => (category === 'case') === isCase);
  const templateOf = (values: Readonly<Record<string, string>>): Procedure | undefined => templates.find(({ id }) => id === values['template']) ?? templates[0];
  const choice = (id: string, label: string, options: readonly (readonly [string, LocalText | string])[], initial: string): EntryField => ({
    id,
    label,
    kind: 'choice',
    initial,
    choices: options.map(([value, title]) => ({ value, label: typeof title === 'string' ? title : localText(title, locale) })),
  });
  return {
    key: `${startKey}:${unit}:${isCase ? 'case' : ''}`,
    title: isCase ? text.startCase : text.startTitle,
    submit: isCase ? text.startCase : text.start,
    fields: (values) => {
      const template = templateOf(values);
      const matters = Object.entries(template?.matters ?? {});
      return [
        ...(templates.length > 1 ? [choice('template', text.template, templates.map(({ id, title }) => [id, title] as const), templates[0]?.id ?? '')] : []),
        { id: 'title', label: isCase ? text.caseAbout : text.about, kind: 'line', isRequired: true, help: isCase ? text.caseHelp : text.aboutHelp },
        ...(matters.length > 0 ? [choice('matter', text.matter, [['', text.noMatter] as const, ...matters], '')] : []),
        { id: 'date', label: isCase ? text.foundDay : text.startDay, kind: 'day', isRequired: true, initial: element.todayDate },
      ];
    },
    save: async ({ values }) => {
      const template = templateOf(values);
      if (!template) return;
      const title = values['title'] as string;
      const matter = template.matters[values['matter'] ?? ''] ? (values['matter'] as string) : '';
      const stored = await work.start({ unit, procedure: template.id, title }, values['date'] as string, matter, { done: text.started(title), undone: text.startUndone(title) });
      await desk.data.read();
      const row = desk.data.rows.find((each) => each.stored.id === stored.id);
      if (row && !isCase) await desk.open(row);
    },
    explain: (thrown) => {
      const [template] = templates;
      return template && refusalSentences(thrown, { profile, procedure: template, objections: [], text, locale, today: element.todayDate });
    },
  };
}
