import { abortedError, type Change, type ChangeNoun } from '@jiceng/domain';
import type { StoreContext } from '../context.js';
import { readYear, unplaced } from '../places.js';
import { recordError } from '../record-errors.js';
import { marks, recordChange, type ChangeContent } from '../record-change.js';
import { attachmentLimits, type Attachment, type AttachmentLimits } from './attachment.js';
import { readFile } from './read-file.js';

/** Which attachments are wanted. */
export interface AttachmentQuery {
  readonly year: number;
  /** Only of these units; without them, of all. */
  readonly units?: readonly string[] | undefined;
}

/** Of what an attachment is. */
export interface NewAttachment {
  readonly unit: string;
  /** The year whose room it takes: that of the meeting. */
  readonly year: number;
  /** Name of the file. */
  readonly name: string;
}

/** How a file is attached. */
export interface AttachOptions {
  /** Who does it; `''` when not known. */
  readonly author: string;
  /** The noun of its change: of what it is evidence. */
  readonly noun: ChangeNoun;
  /** Calls it off until the moment it is durable. */
  readonly signal?: AbortSignal | undefined;
}

/** An attachment as it is durable now. */
export interface AttachmentWrite {
  readonly attachment: Attachment;
  readonly change: Change;
}

/**
 * Files kept with records (附件), each with its content hash. Every rejection is a `JicengError` and leaves the data as they
 * were. Which record a file belongs to stands in the record.
 *
 * A write leaves a change of the given noun, with op `attach` or `remove-attachment`, the attachment as key, and its unit,
 * year, name and bytes.
 */
export interface AttachmentRepository {
  /**
   * What is known of attachments without their files, by unit and then by when they came; also of those whose file was
   * removed. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`.
   */
  list(query: AttachmentQuery): Promise<Attachment[]>;
  /** What is known of the attachment of an id; `undefined` when there is none. Rejects like `list`. */
  get(id: string): Promise<Attachment | undefined>;
  /** Its file, with the name and type in what `get` gives. Rejects with `unknown-attachment` when it was removed or never there, and like `list`. */
  file(id: string): Promise<Blob>;
  /**
   * Keeps a copy of a file. Rejects with `attachment-too-large` beyond {@link attachmentLimits}`.fileBytes`, with `attachments-full` when
   * the unit's year would be beyond `yearBytes`, with `attachment-unreadable`, `aborted`, `storage-quota`, `storage-newer`, `storage-failed`
   * and like `list`.
   */
  add(file: Blob, of: NewAttachment, options: AttachOptions): Promise<AttachmentWrite>;
  /**
   * Removes a file to make room; that it was there, with its hash, stays known. It cannot be undone. Rejects with
   * `unknown-attachment`, also when that was done before, and like `add`.
   */
  remove(id: string, options: Omit<AttachOptions, 'signal'>): Promise<AttachmentWrite>;
}

/** The one implementation, over any backend. @param limits what a test replaces */
export function createAttachmentRepository(
  { read, write, identifiers, now }: StoreContext,
  { fileBytes, yearBytes }: AttachmentLimits = attachmentLimits,
): AttachmentRepository {
  const stores = ['attachments', 'blobs', 'changes'] as const;
  const contentOf = (op: string, { id, unit, year, name, bytes }: Attachment, { author, noun }: AttachOptions): ChangeContent => ({
    author,
    noun,
    op,
    key: id,
    summary: { unit, year, name, bytes },
  });

  return {
    list: async ({ year, units }) => (await read(['attachments'], (records) => readYear(records, 'attachments', String(year), units))).map(unplaced),
    async get(id) {
      const found = await read(['attachments'], (records) => records.get('attachments', id));
      return found && unplaced(found);
    },
    async file(id) {
      const blob = await read(['blobs'], (records) => records.get('blobs', id));
      if (!blob) throw recordError('unknown-attachment', { id });
      return blob;
    },
    async add(file, { unit, year, name }, options) {
      const { size: bytes, type } = file;
      // Looked at first, so that a file of gigabytes is not read to be refused.
      if (bytes > fileBytes) throw recordError('attachment-too-large', { name, bytes, limit: fileBytes });
      const identify = await identifiers();
      const { blob, hash } = await readFile(file, name);
      if (options.signal?.aborted) throw abortedError();
      let attachment: Attachment | undefined;
      const change = await write(stores, async (records) => {
        const mark = await marks(records, identify, now);
        const place = [String(year), unit];
        const used = (await records.getPlaced('attachments', place)).reduce((sum, each) => sum + (each.removed ? 0 : each.bytes), 0);
        if (used + bytes > yearBytes) throw recordError('attachments-full', { name, bytes, used, limit: yearBytes });
        attachment = { ...mark(), author: options.author, unit, year, name, type, bytes, hash };
        await records.put('attachments', { ...attachment, place });
        await records.put('blobs', blob, attachment.id);
        return recordChange(records, mark(), contentOf('attach', attachment, options));
      }, options.signal);
      return { attachment: attachment as Attachment, change };
    },
    async remove(id, options) {
      const identify = await identifiers();
      let attachment: Attachment | undefined;
      const change = await write(stores, async (records) => {
        const mark = await marks(records, identify, now);
        const known = await records.get('attachments', id);
        if (!known || known.removed) throw recordError('unknown-attachment', { id });
        const its = mark();
        attachment = { ...unplaced(known), removed: { time: its.time, author: options.author } };
        await records.put('attachments', { ...attachment, place: known.place });
        await records.remove('blobs', id);
        return recordChange(records, its, contentOf('remove-attachment', attachment, options));
      });
      return { attachment: attachment as Attachment, change };
    },
  };
}
