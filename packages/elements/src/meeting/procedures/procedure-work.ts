import { withProcedureEvent, type IsoDate, type ProcedureEvent } from '@jiceng/domain';
import { procedureEvents, type NewProcedure, type Store, type StoredProcedure } from '@jiceng/storage';
import { attachmentValue, beginning } from './event-values.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { usableHolidays } from '../usable-holidays.js';

/** A file that proves something, in the place of the value of its event. */
export interface ProofFiles {
  readonly step: string;
  readonly date: IsoDate;
  readonly slot: string;
  readonly files: readonly File[];
}

/** What is told when it is done, and when it was taken back. */
export interface WorkWords {
  readonly done: string;
  readonly undone: string;
}

/** Writes what the user does with procedures: only what the rules allow, and in a way that can be taken back. */
export class ProcedureWork {
  readonly #host: JcMeetingChecklist;
  /** What a change is called for the host page: a closed-loop case, or any other procedure. */
  readonly #nounOf: (procedure: string) => 'procedure' | 'case';

  constructor(host: JcMeetingChecklist, nounOf: (procedure: string) => 'procedure' | 'case') {
    this.#host = host;
    this.#nounOf = nounOf;
  }

  get #author(): string {
    return this.#host.settings.author;
  }

  #told(op: string, { id, procedure }: StoredProcedure): void {
    this.#host.send('jc-change', { noun: this.#nounOf(procedure), op, id });
  }

  /**
   * Begins a procedure on a day.
   * @param matter key of the profile's `matters`; `''` for none
   */
  async start(of: NewProcedure, date: IsoDate, matter: string, { done, undone }: WorkWords): Promise<StoredProcedure> {
    const { store } = await this.#writable();
    // Before anything is written: the template holds on that day, and the day is none to come.
    const first = beginning(date, matter);
    this.#check(of.procedure, [], [first]);
    const { procedure: begun } = await store.procedures.start(of, { author: this.#author });
    const { procedure } = await store.procedures.add(begun.id, first, { author: this.#author, revision: begun.revision });
    this.#told('start-procedure', procedure);
    this.#host.actions.toast.show({ text: done, undo: () => this.#undo(procedure, 2, 'undo-start-procedure', undone) });
    return procedure;
  }

  /**
   * Adds events, all of them or none.
   * @throws {JicengError} `procedure-blocked` with the first reason, `readonly`, and those of the store
   */
  async add(of: StoredProcedure, events: readonly ProcedureEvent[], words: WorkWords): Promise<StoredProcedure> {
    const { store } = await this.#writable();
    this.#check(of.procedure, procedureEvents(of), events);
    return this.#write(store, of, events, words);
  }

  /**
   * Adds a proof: its text, its files, or both, and what is given besides.
   * @param others events that follow the proofs
   */
  async addProofs(of: StoredProcedure, texts: readonly ProcedureEvent[], files: readonly ProofFiles[], others: readonly ProcedureEvent[], words: WorkWords): Promise<StoredProcedure> {
    const { store } = await this.#writable();
    const asFiles = files.flatMap(({ files: list, step, date, slot }) => list.map((file) => ({ file, event: { type: 'proof' as const, step, date, slot } })));
    // A file that would not be taken is not kept either.
    this.#check(of.procedure, procedureEvents(of), [...texts, ...asFiles.map(({ event }) => event), ...others]);
    const kept: ProcedureEvent[] = [];
    for (const { file, event } of asFiles) {
      const { attachment } = await store.attachments.add(file, { unit: of.unit, year: Number(event.date.slice(0, 4)), name: file.name }, { author: this.#author, noun: 'meeting' });
      kept.push({ ...event, value: attachmentValue(attachment.id) });
    }
    return this.#write(store, of, [...texts, ...kept, ...others], words);
  }

  /** Takes the last entry back, or, without one, the procedure. */
  async withdraw(of: StoredProcedure, undone: string): Promise<void> {
    await this.#undo(of, 1, 'undo-add-event', undone);
  }

  async #writable(): Promise<{ store: Store }> {
    this.#host.assertWritable();
    return { store: await this.#host.store };
  }

  #check(procedure: string, before: readonly ProcedureEvent[], events: readonly ProcedureEvent[]): void {
    const { model, todayDate, holidays } = this.#host;
    if (!model.profile) return;
    let all = [...before];
    for (const event of events) all = withProcedureEvent(model.profile, procedure, all, event, todayDate, usableHolidays(holidays));
  }

  async #write(store: Store, of: StoredProcedure, events: readonly ProcedureEvent[], { done, undone }: WorkWords): Promise<StoredProcedure> {
    let stored = of;
    for (const event of events) stored = (await store.procedures.add(stored.id, event, { author: this.#author, revision: stored.revision })).procedure;
    this.#told('add-event', stored);
    const last = stored;
    this.#host.actions.toast.show({ text: done, undo: () => this.#undo(last, events.length, 'undo-add-event', undone) });
    return stored;
  }

  /** Takes so many of the last steps back, as long as nothing else was written since. */
  async #undo(of: StoredProcedure, steps: number, op: string, undone: string): Promise<void> {
    await this.#host.attempt(async () => {
      const { store } = await this.#writable();
      let stored = of;
      for (let step = 0; step < steps; step++) stored = (await store.procedures.withdraw(stored.id, { author: this.#author, revision: stored.revision })).procedure;
      this.#told(op, stored);
      this.#host.actions.toast.show({ text: undone });
    });
  }
}
