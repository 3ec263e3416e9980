import { evidenceOf } from '@jiceng/domain';
import { attachmentLimits, type Attachment } from '@jiceng/storage';
import { saveFile } from '../../base/save-file.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { RecordStrings } from '../../locales/meeting/record.js';
import type { FilesWork } from './files-section.js';
import type { RecordForm } from './record-form.js';

const bytesInMegabyte = 1024 * 1024;

/** The files of one form: kept as soon as they are chosen, so that they survive like what is typed. */
export class RecordFiles implements FilesWork {
  readonly #element: JcMeetingChecklist;
  readonly #form: RecordForm;
  readonly #text: () => RecordStrings;
  readonly known = new Map<string, Attachment>();
  slot = 'sheet';
  problem = '';
  /** Files that were taken out of the form. */
  readonly #removed = new Set<string>();

  constructor(element: JcMeetingChecklist, form: RecordForm, text: () => RecordStrings) {
    this.#element = element;
    this.#form = form;
    this.#text = text;
  }

  /** Reads what is known of the files that the form names. */
  async read(): Promise<void> {
    const { store } = this.#form.context;
    const ids = evidenceOf({ kind: '', date: '', evidence: this.#form.input.evidence }).map(({ id }) => id).filter((id) => !this.known.has(id));
    const found = await Promise.all(ids.map((id) => store.attachments.get(id)));
    for (const file of found) if (file) this.known.set(file.id, file);
    this.#element.requestUpdate();
  }

  readonly choose = (slot: string): void => {
    this.slot = slot;
    this.#element.requestUpdate();
  };

  readonly add = (files: readonly File[], slot: string): void => this.#element.actions.perform(() => this.#add(files, slot));

  async #add(files: readonly File[], slot: string): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    const text = this.#text();
    const limit = attachmentLimits.fileBytes;
    this.problem = '';
    for (const file of files) {
      if (file.size > limit) {
        this.problem = text.fileTooLarge(file.name, Math.ceil(file.size / bytesInMegabyte), limit / bytesInMegabyte);
        continue;
      }
      const { context } = this.#form;
      const { date } = this.#form.model.record;
      const year = Number((date || context.today).slice(0, 4));
      const { attachment, change } = await element.attempt(() => context.store.attachments.add(file, { unit: context.unit, year, name: file.name }, { author: element.settings.author, noun: 'meeting' }));
      this.known.set(attachment.id, attachment);
      await context.files.note([attachment.id], Date.now());
      const { evidence } = this.#form.input;
      this.#form.change({ evidence: { ...evidence, [slot]: [...(evidence[slot] ?? []), attachment.id] } });
      element.send('jc-change', { noun: change.noun, op: change.op, id: change.key });
      element.announcer.announce(text.fileAdded(file.name));
    }
    element.requestUpdate();
  }

  readonly remove = (slot: string, id: string): void => {
    const { evidence } = this.#form.input;
    const put = (ids: readonly string[]): void => this.#form.change({ evidence: { ...this.#form.input.evidence, [slot]: ids } });
    const before = evidence[slot] ?? [];
    this.#removed.add(id);
    put(before.filter((each) => each !== id));
    const name = this.known.get(id)?.name ?? id;
    this.#element.actions.toast.show({
      text: this.#text().fileRemoved(name),
      undo: async () => {
        const file = await this.#form.context.store.attachments.get(id);
        if (!file || file.removed) return;
        this.#removed.delete(id);
        put([...(this.#form.input.evidence[slot] ?? []), id]);
      },
    });
  };

  readonly open = (id: string): void =>
    this.#element.actions.perform(() =>
      this.#element.attempt(async () => {
        const file = await this.#form.context.store.attachments.file(id);
        saveFile(this.known.get(id)?.name ?? id, file);
      }),
    );

  /** The form was written: the room of files that were taken out of it, and that no version names, is given back. */
  async clear(): Promise<void> {
    const { stored, context, model } = this.#form;
    const { store } = context;
    const versions = stored ? (await store.meetings.history(stored.id)).map(({ record }) => record) : [];
    const named = new Set([...versions, model.record, ...(stored ? [stored.record] : [])].flatMap((record) => evidenceOf(record).map(({ id }) => id)));
    for (const id of this.#removed) {
      const file = named.has(id) ? undefined : await store.attachments.get(id);
      if (file && !file.removed) await store.attachments.remove(id, { author: this.#element.settings.author, noun: 'meeting' });
    }
    this.#removed.clear();
  }
}
