import { ruleOn } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { renderDateField } from '../../base/form/date-field.js';
import { renderCheck, renderField, renderRadios, renderSelect } from '../../base/form/fields.js';
import { localText } from '../../facts/fact-words.js';
import type { UnitGroup } from '../duty-unit.js';
import { kindOf } from './attendance-sheet.js';
import { peopleList, renderSection, type FormSection } from './form-section.js';
import { dayOf } from './record-of-input.js';

/** ① Kind, day, times, place, mode, who chaired and who wrote. */
export function renderBasics(section: FormSection, groups: readonly UnitGroup[]): TemplateResult {
  const { text, input, form, profile, locale, change } = section;
  const day = dayOf(input.date, form.context.today);
  const kinds = Object.values(profile.meeting.kinds).flatMap((kind) => {
    const rule = ruleOn(kind, day || undefined);
    return rule ? [[rule.id, localText(rule.title, locale)] as const] : [];
  });
  const isKnown = kinds.some(([id]) => id === input.kind);
  return renderSection(
    section,
    'basics',
    text.sections.basics,
    html`<div class="fields">
        ${renderSelect(section, 'record-kind', text.kind, input.kind, [...(isKnown ? [] : [[input.kind, input.kind || text.chooseKind] as const]), ...kinds], (kind) => change({ kind, also: [] }), true)}
        ${renderDateField(section, { id: 'record-date', label: text.date, value: input.date, today: form.context.today, locale, isRequired: true, perform: section.perform, typed: (date) => change({ date }) })}
        ${renderField(section, { id: 'record-start', label: text.start, value: input.start, inputmode: 'numeric', size: 'small', typed: (start) => change({ start }) })}
        ${renderField(section, { id: 'record-end', label: text.end, value: input.end, inputmode: 'numeric', size: 'small', typed: (end) => change({ end }) })}
        ${renderField(section, { id: 'record-place', label: text.place, value: input.place, isRequired: true, typed: (place) => change({ place }) })}
        ${renderField(section, { id: 'record-chair', label: text.chair, value: input.chair, isRequired: true, list: peopleList, typed: (chair) => change({ chair }) })}
        ${renderField(section, { id: 'record-recorder', label: text.recorder, value: input.recorder, isRequired: true, list: peopleList, typed: (recorder) => change({ recorder }) })}
        ${renderGroup(section, groups)}
        ${renderField(section, { id: 'record-title', label: text.titleField, value: input.title, typed: (title) => change({ title }) })}
      </div>
      ${renderRadios('record-mode', text.mode, input.mode, (['on-site', 'online', 'mixed'] as const).map((mode) => [mode, text.modes[mode]] as const), (mode) => change({ mode }))} ${renderHeldBy(section)} ${renderAlso(section)}`,
  );
}

/** Kinds that some duty asks of each group. */
function renderGroup(section: FormSection, groups: readonly UnitGroup[]): unknown {
  const { text, input, profile, change } = section;
  const isOfGroups = Object.values(profile.meeting.duties).some(({ kind, per }) => kind === input.kind && per === 'group');
  if (!isOfGroups || (groups.length === 0 && input.group === '')) return nothing;
  const known = groups.map(({ id, name }) => [id, name] as const);
  const own = input.group !== '' && !groups.some(({ id }) => id === input.group) ? [[input.group, input.group] as const] : [];
  return renderSelect(section, 'record-group', text.group, input.group, [['', text.noGroup], ...own, ...known], (group) => change({ group }));
}

/** Who held it, where some duty depends on that, as a lecture of the secretary's. */
function renderHeldBy({ text, input, profile, change }: FormSection): unknown {
  const roles = new Set(Object.values(profile.meeting.duties).flatMap(({ kind, by }) => (kind === input.kind && by !== null ? [by] : [])));
  return [...roles].map((role) => renderCheck(text.heldBy(text.posts[role] ?? role), input.heldBy === role, (isChecked) => change({ heldBy: isChecked ? role : '' })));
}

/** One record may satisfy several duties (MTG-10). */
function renderAlso({ text, input, profile, locale, change, model }: FormSection): unknown {
  const may = kindOf(profile, input.kind, model.record.date)?.mayAlsoBe ?? [];
  const titles = may.flatMap((id) => {
    const rule = kindOf(profile, id, model.record.date);
    return rule ? [[id, localText(rule.title, locale)] as const] : [];
  });
  if (titles.length === 0) return nothing;
  return html`<fieldset class="choice">
    <legend>${text.also}</legend>
    <div class="radios">
      ${titles.map(([id, title]) => renderCheck(title, input.also.includes(id), (isChecked) => change({ also: isChecked ? [...input.also, id] : input.also.filter((each) => each !== id) }), `record-also-${id}`))}
    </div>
  </fieldset>`;
}
