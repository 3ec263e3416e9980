import { attendanceOf } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { renderField } from '../../base/form/fields.js';
import type { AttendanceGrid } from './attendance-grid.js';
import { peopleList, renderSection, type FormSection } from './form-section.js';
import { allPresent, changedMark } from './marks.js';

/** What the part of the form does beside its fields. */
export interface AttendanceWork {
  readonly grid: AttendanceGrid;
  readonly openRoll: () => void;
  /** Prints the sheet to sign on; null where that cannot be done. */
  readonly printSheet: (() => void) | null;
}

/** ② Who came: the sheet of those on the roll, or two figures where there is none. */
export function renderAttendance(section: FormSection, { grid, openRoll, printSheet }: AttendanceWork): TemplateResult {
  const { text, people, model, input, form, change } = section;
  const { sheet } = model;
  const hasSheet = sheet.rows.length > 0;
  const markAll = (): void => {
    change({ marks: allPresent(input.marks, sheet.expected) });
    grid.focus(sheet.expected[0]);
  };
  return renderSection(
    section,
    'attendance',
    text.sections.attendance,
    html`<div class="buttons">
        ${hasSheet ? html`<button type="button" @click=${markAll}>${text.allPresent}</button>` : nothing}
        ${form.canUndoMark ? html`<button type="button" @click=${() => form.undoMark()}>${text.undoMark}</button>` : nothing} ${printSheet && hasSheet ? html`<button type="button" @click=${printSheet}>${text.printSheet}</button>` : nothing}
        <button type="button" @click=${openRoll}>${people.length === 0 ? text.makeRoll : text.editRoll}</button>
        ${hasSheet ? html`<span class="counts number" role="group">${countsOf(section)}</span>` : nothing}
      </div>
      ${sheet.gone.length > 0 ? html`<p class="small muted">${text.gone(sheet.gone)}</p>` : nothing} ${hasSheet ? grid.render() : html`<p>${people.length === 0 ? text.noRoll : text.nobodyExpected}</p>`}
      ${sheet.expected.length === 0 ? renderFigures(section) : nothing} ${renderGuest(section)}`,
  );
}

function countsOf({ text, model, profile, people }: FormSection): string {
  const { came, excused, absent, attending, unmarked } = attendanceOf(profile, { ...model.record, roll: model.record.roll ?? [] }, people);
  const counts = text.counts(came, excused, absent, attending);
  return unmarked.length > 0 ? `${counts} · ${text.unmarked(unmarked.length)}` : counts;
}

/** Without a roll the sheet on paper says how many. */
function renderFigures(section: FormSection): TemplateResult {
  const { text, input, change } = section;
  return html`<div class="fields">
    ${renderField(section, { id: 'record-due', label: text.due, value: input.due, inputmode: 'numeric', size: 'small', typed: (due) => change({ due }) })}
    ${renderField(section, { id: 'record-present', label: text.present, value: input.present, inputmode: 'numeric', size: 'small', typed: (present) => change({ present }) })}
  </div>`;
}

/** Somebody who sat in and stands on no roll of this unit. */
function renderGuest({ text, input, people, change, focus }: FormSection): TemplateResult {
  const id = 'record-guest';
  const add = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLElement).closest('.guest')?.querySelector('input');
    const name = field?.value.trim() ?? '';
    if (!field || name === '') {
      focus(id);
      return;
    }
    field.value = '';
    const person = people.find((each) => each.name === name)?.id ?? name;
    change({ marks: changedMark(input.marks, person, { status: 'attending' }) });
    focus(id);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.isComposing) add(event);
  };
  return html`<div class="guest">
    <label class="label small" for=${id}>${text.guestName}</label>
    <span class="control"><input id=${id} type="text" autocomplete="off" list=${peopleList} @keydown=${pressed} /><button type="button" @click=${add}>${text.addGuest}</button></span>
  </div>`;
}
