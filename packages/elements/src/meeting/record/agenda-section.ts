import { html, nothing, type TemplateResult } from 'lit';
import { renderCheck, renderField, withItem, withoutItem } from '../../base/form/fields.js';
import { icon } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { dayBeside } from '../../locales/day-beside.js';
import { kindOf } from './attendance-sheet.js';
import { peopleList, renderSection, type FormSection } from './form-section.js';
import { emptyAgendaItem, emptyCorrection, type ActionInput, type AgendaInput, type RecordInput } from './record-input.js';
import { shownPerson } from './record-of-input.js';

/** ③ What stood on the agenda, what was left from earlier meetings, and what is to be done. */
export function renderAgenda(section: FormSection, print: () => void): TemplateResult {
  const { text, input, form, profile, model, change, focus } = section;
  const kind = kindOf(profile, input.kind, model.record.date);
  const addItem = (): void => {
    change({ agenda: [...section.input.agenda, emptyAgendaItem] });
    focus(`record-agenda-${input.agenda.length}`);
  };
  const addAction = (): void => {
    change({ actions: [...section.input.actions, { id: form.newActionId(), text: '', owner: '', due: '', doneOn: '', since: '' }] });
    focus(`record-actions-${input.actions.length}`);
  };
  const carried = input.actions.filter(({ since }) => since !== '');
  return renderSection(
    section,
    'agenda',
    text.sections.agenda,
    html`${carried.length > 0 ? renderCarried(section, carried) : nothing}
      <ol class="items">
        ${input.agenda.map((item, place) => renderItem(section, item, place, addItem))}
      </ol>
      ${kind?.firstItem || input.agenda.some(({ first }) => first) ? renderFirstItem(section) : nothing}
      ${(kind?.hints ?? []).map((hint) => html`<p class="small muted">${localText(hint, section.locale)}</p>`)}
      <div class="buttons">
        <button type="button" id="record-add-agenda" @click=${addItem}>${text.addAgenda}</button>
        ${input.agenda.some(({ title }) => title.trim() !== '') ? html`<button type="button" @click=${print}>${text.printAgenda}</button>` : nothing}
      </div>
      ${input.actions.some(({ since }) => since === '') ? html`<ol class="items">${input.actions.map((action, place) => (action.since === '' ? renderAction(section, action, place) : nothing))}</ol>` : nothing}
      <div class="buttons"><button type="button" id="record-add-action" @click=${addAction}>${text.addAction}</button></div>`,
  );
}

function renderCarried({ text, form, input, model, people, locale, change }: FormSection, carried: readonly ActionInput[]): TemplateResult {
  const day = (date: string): string => dayBeside(date, form.context.today, locale);
  const done = (id: string, isDone: boolean): void =>
    change({ actions: input.actions.map((action) => (action.id === id ? { ...action, doneOn: isDone ? model.record.date : '' } : action)) });
  return html`<div class="carried">
    <p class="label">${text.carried}</p>
    <ul class="items">
      ${carried.map(
        ({ id, text: what, owner, due, since, doneOn }) => html`<li>
          <span class="what">${[what, shownPerson(owner, people), text.carriedSince(day(since)), due && text.carriedDue(day(due))].filter(Boolean).join(' · ')}</span>
          ${renderCheck(text.carriedDone, doneOn !== '', (isDone) => done(id, isDone))}
        </li>`,
      )}
    </ul>
  </div>`;
}

/** The place is checked, never what is studied. */
function renderFirstItem({ text, input }: FormSection): TemplateResult {
  const place = input.agenda.findIndex(({ first }) => first);
  const isInPlace = place === 0;
  return html`<p class="state-line" data-tone=${isInPlace ? 'good' : 'bad'}>${icon(isInPlace ? 'check' : 'warning')}<span>${place < 0 ? text.firstMissing : isInPlace ? text.firstInPlace : text.firstNotInPlace}</span></p>`;
}

function renderItem(section: FormSection, { title, first, speaker }: AgendaInput, place: number, addItem: () => void): TemplateResult {
  const { text, input, change, focus } = section;
  const put = (part: Partial<AgendaInput>): void => change({ agenda: withItem(section.input.agenda, place, part) });
  const entered = (): void => (place === input.agenda.length - 1 ? addItem() : focus(`record-agenda-${place + 1}`));
  const remove = (): void => {
    change(withoutAgenda(section.input, place));
    focus(place > 0 ? `record-agenda-${place - 1}` : input.agenda.length > 1 ? 'record-agenda-0' : 'record-add-agenda');
  };
  return html`<li class="item">
    ${renderField(section, { id: `record-agenda-${place}`, label: text.agendaTitle(place + 1), value: title, size: 'wide', entered, typed: (typed) => put({ title: typed }) })}
    ${renderField(section, { id: `record-speaker-${place}`, label: text.speaker, value: speaker, list: peopleList, typed: (typed) => put({ speaker: typed }) })}
    <span class="item-tools">
      ${renderCheck(text.firstItem, first, (isFirst) => change({ agenda: section.input.agenda.map((each, at) => ({ ...each, first: at === place ? isFirst : isFirst ? false : each.first })) }))}
      ${place > 0 ? html`<button type="button" class="up" aria-label=${text.moveUp(place + 1)} @click=${() => moveUp(section, place)}>${icon('chevron')}</button>` : nothing}
      <button type="button" aria-label=${text.removeAgenda(place + 1)} @click=${remove}>${icon('close')}</button>
    </span>
  </li>`;
}

/** Decisions keep the item that they belong to, wherever it goes. */
function moveUp({ input, change, focus }: FormSection, place: number): void {
  const agenda = [...input.agenda];
  agenda.splice(place - 1, 2, agenda[place] as AgendaInput, agenda[place - 1] as AgendaInput);
  const moved = (item: number | null): number | null => (item === place ? place - 1 : item === place - 1 ? place : item);
  change({ agenda, decisions: input.decisions.map((decision) => ({ ...decision, item: moved(decision.item) })) });
  focus(`record-agenda-${place - 1}`);
}

function withoutAgenda(input: RecordInput, place: number): Partial<RecordInput> {
  const moved = (item: number | null): number | null => (item === null || item === place ? null : item > place ? item - 1 : item);
  return { agenda: withoutItem(input.agenda, place), decisions: input.decisions.map((decision) => ({ ...decision, item: moved(decision.item) })) };
}

function renderAction(section: FormSection, { text: what, owner, due }: ActionInput, place: number): TemplateResult {
  const { text, change, focus } = section;
  const put = (part: Partial<ActionInput>): void => change({ actions: withItem(section.input.actions, place, part) });
  const remove = (): void => {
    change({ actions: withoutItem(section.input.actions, place) });
    focus('record-add-action');
  };
  return html`<li class="item">
    ${renderField(section, { id: `record-actions-${place}`, label: text.actionText, value: what, size: 'wide', typed: (typed) => put({ text: typed }) })}
    ${renderField(section, { id: `record-actions-${place}-owner`, label: text.actionOwner, value: owner, list: peopleList, typed: (typed) => put({ owner: typed }) })}
    ${renderField(section, { id: `record-actions-${place}-due`, label: text.actionDue, value: due, inputmode: 'numeric', size: 'small', typed: (typed) => put({ due: typed }) })}
    <span class="item-tools"><button type="button" aria-label=${text.removeAction(what)} @click=${remove}>${icon('close')}</button></span>
  </li>`;
}

/** The lists that some kinds ask for: tasks, problems, corrections (MTG-17). */
export function renderLists(section: FormSection): unknown {
  const { text, input, profile, model, change, focus } = section;
  const lists = kindOf(profile, input.kind, model.record.date)?.lists ?? [];
  const shows = (list: 'tasks' | 'problems' | 'corrections'): boolean => lists.includes(list) || input[list].length > 0;
  if (!shows('tasks') && !shows('problems') && !shows('corrections')) return nothing;
  const area = (list: 'tasks' | 'problems', label: string): unknown =>
    shows(list)
      ? html`<div class="field"><label class="label" for=${`record-${list}`}>${label}</label><textarea id=${`record-${list}`} rows="3" .value=${input[list]} @input=${(event: Event) => change({ [list]: (event.target as HTMLTextAreaElement).value })}></textarea></div>`
      : nothing;
  const add = (): void => {
    change({ corrections: [...section.input.corrections, emptyCorrection] });
    focus(`record-corrections-${input.corrections.length}`);
  };
  return renderSection(
    section,
    'lists',
    text.sections.lists,
    html`${area('tasks', text.tasks)} ${area('problems', text.problems)}
    ${shows('corrections')
      ? html`<p class="label">${text.corrections}</p>
          <ol class="items">
            ${input.corrections.map(
              ({ text: what, owner, due }, place) => html`<li class="item">
                ${renderField(section, { id: `record-corrections-${place}`, label: text.correctionText, value: what, size: 'wide', typed: (typed) => change({ corrections: withItem(section.input.corrections, place, { text: typed }) }) })}
                ${renderField(section, { id: `record-corrections-${place}-owner`, label: text.actionOwner, value: owner, list: peopleList, typed: (typed) => change({ corrections: withItem(section.input.corrections, place, { owner: typed }) }) })}
                ${renderField(section, { id: `record-corrections-${place}-due`, label: text.actionDue, value: due, isRequired: true, inputmode: 'numeric', size: 'small', typed: (typed) => change({ corrections: withItem(section.input.corrections, place, { due: typed }) }) })}
                <span class="item-tools"><button type="button" aria-label=${text.removeCorrection(what)} @click=${() => change({ corrections: withoutItem(section.input.corrections, place) })}>${icon('close')}</button></span>
              </li>`,
            )}
          </ol>
          <div class="buttons"><button type="button" id="record-corrections" @click=${add}>${text.addCorrection}</button></div>`
      : nothing}`,
  );
}
