import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import type { MenuButton } from '../../base/menu.js';
import { localText } from '../../facts/fact-words.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { Desk } from './desk.js';
import { caseColumns, caseMoves, slotText, type CaseMove } from './case-board.js';
import type { Entry } from '../../base/entry/entry-form.js';
import { wordsOf } from './procedure-detail.js';
import { hasTemplates, startEntry } from './procedure-list.js';
import type { ProcedureRow } from './procedure-rows.js';
import { backEntry, moveEntry, type StepTarget } from './step-entries.js';

/** Which cases show. */
export type CaseFilter = 'all' | 'open' | 'overdue';

/** What the board works with beside the desk. */
export interface CaseBoard {
  readonly desk: Desk;
  readonly rows: readonly ProcedureRow[];
  readonly filter: CaseFilter;
  readonly menu: MenuButton;
  /** Id of the case whose menu is open. */
  readonly menuOf: string | null;
  chooseFilter(filter: CaseFilter): void;
  toggleMenu(id: string): void;
}

/** The states of the closed loop side by side, where there is room; else one below the other, the empty ones left out. */
export function renderCases(board: CaseBoard): TemplateResult {
  const { desk, rows, filter } = board;
  const { text, form, element, isReadonly } = desk;
  const shown = rows.filter(({ state }) => filter === 'all' || (filter === 'open' ? !state?.isFinished : state?.isOverdue === true && !state.isFinished));
  const procedures = [...new Map(rows.flatMap(({ state }) => (state ? [[state.procedure.id, state.procedure] as const] : []))).values()];
  const names: Readonly<Record<CaseFilter, string>> = { all: text.filterAll, open: text.filterOpen, overdue: text.filterOverdue };
  return html`${form.render(startEntry(desk, true))}
    ${rows.length === 0
      ? html`<p class="empty">${!hasTemplates(desk, true) ? text.noRules : isReadonly ? text.casesEmptyReadonly : text.casesEmpty}</p>`
      : html`<div class="filters" part="toolbar">
          <label><span>${text.filter}</span>
            <select class="case-filter" @change=${(event: Event) => board.chooseFilter((event.target as HTMLSelectElement).value as CaseFilter)}>
              ${(Object.keys(names) as CaseFilter[]).map((each) => html`<option value=${each} ?selected=${each === filter}>${names[each]}</option>`)}
            </select>
          </label>
        </div>`}
    ${rows.map((row) => renderForms(board, row))}
    ${rows.length > 0 && shown.length === 0
      ? html`<p class="empty">${text.noneOfFilter(names[filter])}</p><div class="buttons"><button type="button" @click=${() => board.chooseFilter('all')}>${text.resetFilter}</button></div>`
      : procedures.map(
          (procedure) => html`<div class="board" role="group" aria-label=${text.caseBoard}>
            ${caseColumns(procedure, shown.filter(({ stored }) => stored.procedure === procedure.id)).map(
              ({ step, rows: cases }) => html`<section class="column" ?data-empty=${cases.length === 0} aria-label=${text.column(localText(step.title, element.settings.locale), cases.length)}>
                <div class="column-title" aria-hidden="true"><span>${localText(step.title, element.settings.locale)}</span><span class="number">${cases.length}</span></div>
                <ul>${cases.map((row) => renderCase(board, row))}</ul>
              </section>`,
            )}
          </div>`,
        )}`;
}

/** The form of a move stands above the board, as wide as it is. */
function renderForms(board: CaseBoard, row: ProcedureRow): unknown {
  return caseMoves(row).map((move) => {
    const entry = entryOfMove(board, row, move);
    return entry ? board.desk.form.render(entry) : nothing;
  });
}

function renderCase(board: CaseBoard, row: ProcedureRow): TemplateResult {
  const { desk } = board;
  const { text, element, isReadonly, isPublic } = desk;
  const { locale } = element.settings;
  const { state, stored, number, matter } = row;
  const owner = slotText(row, 'owner');
  const isOpen = board.menuOf === stored.id;
  const matterTitle = matter === null ? undefined : state?.procedure.matters[matter];
  const day = (date: string): string => dayBeside(date, element.todayDate, locale);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    event.preventDefault();
    if (!isOpen) board.toggleMenu(stored.id);
  };
  return html`<li class="case" @keydown=${isReadonly || state?.isFinished ? nothing : pressed}>
    <button type="button" class="row-title" data-id=${stored.id} aria-label=${text.openCase(stored.title)} @click=${() => element.actions.perform(() => desk.open(row))}><bdi>${stored.title}</bdi></button>
    <p class="small">
      <bdi class="case-number muted">${number}</bdi>
      ${matterTitle ? html`<span>${localText(matterTitle, locale)}</span>` : nothing}
      ${state?.isFinished ? html`<span class="chip" data-kind="success">${icon('check')}${text.closed}</span><span>${text.closedAfter(state.ageDays)}</span>` : html`<span>${text.days(state?.ageDays ?? 0)}</span>`}
      ${isPublic ? nothing : html`<span><bdi>${owner ? text.owner(owner) : text.noOwner}</bdi></span>`}
      <span>${state?.dueOn ? text.dueOn(day(state.dueOn)) : text.noDue}</span>
      ${state?.isOverdue && !state.isFinished ? html`<span class="chip" data-kind="danger">${icon('error')}${text.overdue}</span>` : nothing}
    </p>
    ${isReadonly || state?.isFinished ? nothing : renderMenu(board, row, isOpen)}
  </li>`;
}

function renderMenu(board: CaseBoard, row: ProcedureRow, isOpen: boolean): TemplateResult {
  const { desk, menu } = board;
  const { text } = desk;
  const { id, title } = row.stored;
  const first = (event: KeyboardEvent): void => {
    if (isOpen) menu.pressedKey(event);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      board.toggleMenu(id);
    }
  };
  return html`<span class=${isOpen ? 'case-menu open' : 'case-menu'} @keydown=${first}>
    <button type="button" aria-haspopup="menu" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${text.moveOf(title)} @click=${() => board.toggleMenu(id)}>${text.moveTo}</button>
    ${isOpen ? html`<div class="menu" part="menu" role="menu" aria-label=${text.moveOf(title)}>${caseMoves(row).map((move) => renderMove(board, row, move))}</div>` : nothing}
  </span>`;
}

function renderMove(board: CaseBoard, row: ProcedureRow, move: CaseMove): TemplateResult {
  const { desk, menu } = board;
  const { element, form } = desk;
  const chosen = (): void => {
    menu.close();
    const entry = entryOfMove(board, row, move);
    if (entry) element.actions.perform(() => form.open(entry));
  };
  return html`<button type="button" role="menuitem" tabindex="-1" @click=${chosen}>${moveLabel(board, move)}</button>`;
}

function moveLabel({ desk: { text, element } }: CaseBoard, { kind, step }: CaseMove): string {
  const name = localText(step.title, element.settings.locale);
  return kind === 'close' ? text.moveClose : kind === 'back' ? text.moveBack(name) : text.moveNext(name);
}

/** The form of a move: what the state of the case asks for before it goes on, or why it goes back. */
function entryOfMove(board: CaseBoard, row: ProcedureRow, move: CaseMove): Entry | undefined {
  const { desk } = board;
  const { text, element } = desk;
  const words = wordsOf(desk, row);
  const current = row.state?.steps.find(({ step }) => step.id === row.state?.current)?.step;
  if (!words || !current) return undefined;
  const target: StepTarget = { desk, row, words };
  if (move.kind === 'back') return backEntry(target, move.step);
  const { title } = row.stored;
  const submit = moveLabel(board, move);
  const done = move.kind === 'close' ? text.caseClosed(title) : text.moved(title, localText(move.step.title, element.settings.locale));
  return moveEntry(target, current, `${title} · ${submit}`, { submit, done });
}
