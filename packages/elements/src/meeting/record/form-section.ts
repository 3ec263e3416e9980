import type { Person, Profile } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import type { Performing } from '../../base/form/calendar-button.js';
import type { FieldScope } from '../../base/form/fields.js';
import type { RecordStrings } from '../../locales/meeting/record.js';
import type { FormModel, RecordForm } from './record-form.js';
import type { RecordInput } from './record-input.js';

/** What every part of the record form has at hand. */
export interface FormSection extends FieldScope {
  readonly text: RecordStrings;
  readonly locale: string;
  readonly profile: Profile;
  readonly form: RecordForm;
  readonly model: FormModel;
  /** What stands in the form now. */
  readonly input: RecordInput;
  readonly people: readonly Person[];
  readonly headingLevel: number;
  /** Runs an action of the user's and shows what goes wrong. */
  readonly perform: Performing;
  change(part: Partial<RecordInput>): void;
  /** Puts the focus into the field of an id once it is in the DOM. */
  focus(id: string): void;
}

/** The id of the list of names that fields for people offer. */
export const peopleList = 'record-people';

/** A part of the form with its heading. */
export function renderSection(section: FormSection, id: string, title: string, content: unknown): TemplateResult {
  return html`<section class="part" data-part=${id} aria-labelledby=${`record-part-${id}`}>
    <div class="section-title small-title" role="heading" aria-level=${section.headingLevel + 1} id=${`record-part-${id}`}>${title}</div>
    ${content}
  </section>`;
}
