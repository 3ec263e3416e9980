import { attachmentLimits, type Attachment } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { renderSection, type FormSection } from './form-section.js';

/** What can be attached; the keys stand in the record. */
export const evidenceSlots = ['sheet', 'notice', 'photo', 'minutes', 'other'] as const;

/** What the part of the form does beside its fields. */
export interface FilesWork {
  /** What is known of the files, by id; null for one whose file was removed. */
  readonly known: ReadonlyMap<string, Attachment>;
  /** Slot that files go to next. */
  readonly slot: string;
  /** Why the last file was not taken; `''` for nothing. */
  readonly problem: string;
  readonly choose: (slot: string) => void;
  readonly add: (files: readonly File[], slot: string) => void;
  readonly remove: (slot: string, id: string) => void;
  readonly open: (id: string) => void;
}

const bytesInMegabyte = 1024 * 1024;

/** ⑤ Files that prove what the record says. They stay in this browser. */
export function renderFiles(section: FormSection, work: FilesWork): TemplateResult {
  const { text, input } = section;
  const files = Object.entries(input.evidence).flatMap(([slot, ids]) => ids.map((id) => ({ slot, id, file: work.known.get(id) })));
  const chosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const list = [...(field.files ?? [])];
    field.value = '';
    if (list.length > 0) work.add(list, work.slot);
  };
  return renderSection(
    section,
    'files',
    text.sections.files,
    html`<p class="small muted">${text.filesHint(attachmentLimits.fileBytes / bytesInMegabyte)}</p>
      ${files.length === 0
        ? nothing
        : html`<ul class="items files">
            ${files.map(({ slot, id, file }) => renderFile(section, slot, id, file, work))}
          </ul>`}
      ${work.problem ? html`<p class="problem" role="alert">${icon('error')}<span>${work.problem}</span></p>` : nothing}
      <div class="buttons">
        <label class="inline"><span class="small">${text.fileSlot}</span>
          <select id="record-file-slot" @change=${(event: Event) => work.choose((event.target as HTMLSelectElement).value)}>
            ${evidenceSlots.map((slot) => html`<option value=${slot} ?selected=${slot === work.slot}>${text.slots[slot]}</option>`)}
          </select></label>
        <input class="visually-hidden" id="record-file-input" type="file" multiple tabindex="-1" aria-hidden="true" @change=${chosen} />
        <button type="button" id="record-files" @click=${(event: Event) => (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLInputElement>('#record-file-input')?.click()}>${text.addFiles}</button>
      </div>`,
  );
}

function renderFile({ text }: FormSection, slot: string, id: string, file: Attachment | undefined, work: FilesWork): TemplateResult {
  const name = file?.name ?? id;
  const isThere = file !== undefined && !file.removed;
  return html`<li class="file">
    <span class="what">${text.slots[slot] ?? slot} · <bdi>${name}</bdi> ${file ? html`<span class="number muted">${text.fileSize(file.bytes)}</span>` : nothing} ${isThere ? nothing : html`<span class="muted">${text.fileGone}</span>`}</span>
    ${isThere ? html`<button type="button" class="plain" aria-label=${text.openFile(name)} @click=${() => work.open(id)}>${text.saveFile}</button>` : nothing}
    <button type="button" aria-label=${text.removeFile(name)} @click=${() => work.remove(slot, id)}>${icon('close')}</button>
  </li>`;
}
