import { evidenceOf } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { undoMilliseconds } from '../../base/recent-actions.js';
import type { DraftShelf } from './draft-shelf.js';
import type { RecordInput } from './record-input.js';

/**
 * Files that were attached in the forms of a unit and that no record names yet. They are stored as soon as they are chosen;
 * when their form is given up, or is lost, nobody would ever take them away again.
 */
export class AttachedFiles {
  readonly #store: Store;
  readonly #unit: string;
  readonly #name: string;
  /** Writes follow each other: each is made on what the one before has left. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store, unit: string) {
    this.#store = store;
    this.#unit = unit;
    this.#name = `meeting-files:${unit}`;
  }

  /** Takes note of files: they were attached now, or their form is given up now. */
  note(ids: readonly string[], now: number): Promise<void> {
    return this.#change((known) => ({ ...known, ...Object.fromEntries(ids.map((id) => [id, now])) }));
  }

  /**
   * Takes away what neither a record nor a draft names, once giving a form up can no longer be taken back. A file that a record names
   * is the record’s from then on.
   * @throws JicengError as the store
   */
  async clear(shelf: DraftShelf, author: string, now: number): Promise<void> {
    const known = await this.#read();
    if (Object.keys(known).length === 0) return;
    const drafted = new Set((await shelf.list()).flatMap(({ input }) => filesOf(input)));
    const open = Object.keys(known).filter((id) => !drafted.has(id));
    if (open.length === 0) return;
    const { attachments, meetings } = this.#store;
    const found = (await Promise.all(open.map((id) => attachments.get(id)))).filter((each) => each !== undefined && !each.removed);
    const years = new Set(found.map((each) => each?.year ?? 0));
    // A meeting may have got another day after its files were attached.
    const kept = (await Promise.all([...new Set([...years].flatMap((year) => [year - 1, year, year + 1]))].map((year) => meetings.list({ year, units: [this.#unit], withdrawn: true })))).flat();
    const sealed = (await Promise.all(kept.filter(({ version }) => version > 0).map(({ id }) => meetings.history(id)))).flat();
    const named = new Set([...kept, ...sealed].flatMap(({ record }) => evidenceOf(record).map(({ id }) => id)));
    const lost = found.flatMap((each) => (each && !named.has(each.id) && now - (known[each.id] ?? now) >= undoMilliseconds ? [each.id] : []));
    for (const id of lost) await attachments.remove(id, { author, noun: 'meeting' });
    const waiting = new Set(found.flatMap((each) => (each && !named.has(each.id) && !lost.includes(each.id) ? [each.id] : [])));
    await this.#change((noted) => Object.fromEntries(Object.entries(noted).filter(([id]) => !open.includes(id) || waiting.has(id))));
  }

  async #read(): Promise<Readonly<Record<string, number>>> {
    const kept = (await this.#store.drafts.get(this.#name))?.value;
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  }

  #change(make: (known: Readonly<Record<string, number>>) => Readonly<Record<string, number>>): Promise<void> {
    const work = this.#last.catch(() => undefined).then(async () => {
      const known = make(await this.#read());
      await (Object.keys(known).length === 0 ? this.#store.drafts.remove(this.#name) : this.#store.drafts.put(this.#name, known));
    });
    this.#last = work;
    return work;
  }
}

/** Ids of the files that a form names. */
export function filesOf({ evidence }: Pick<RecordInput, 'evidence'>): string[] {
  return Object.values(evidence).flat();
}
