import { isJicengError, recordDifference, type IsoDate, type MeetingRecord, type Person, type Profile, type RecordChange } from '@jiceng/domain';
import type { MeetingWrite, Store, StoredMeeting, UnitMeeting } from '@jiceng/storage';
import type { FindingStrings } from '../../locales/meeting/record-findings.js';
import type { AttachedFiles } from './attached-files.js';
import { attendanceSheet, kindOf, type AttendanceSheet } from './attendance-sheet.js';
import type { DraftShelf } from './draft-shelf.js';
import { carriedActions, inputOfRecord } from './input-of-record.js';
import { emptyAgendaItem, emptyInput, type MarkInput, type RecordInput } from './record-input.js';
import { dayOf, recordOfInput, shownPerson } from './record-of-input.js';
import { recordProblems, type RecordProblem } from './record-problems.js';
import { verdictOf, type Verdict } from './verdict.js';

/** How long typing must pause before it is kept as a draft. */
const draftMilliseconds = 1000;

/** What a form is about. */
export interface FormContext {
  readonly store: Store;
  readonly shelf: DraftShelf;
  /** Files that are attached in forms of the unit, and stand in no record yet. */
  readonly files: AttachedFiles;
  readonly unit: string;
  readonly profile: Profile;
  readonly today: IsoDate;
  /** The unit's whole roll. */
  readonly people: readonly Person[];
  /** Records of the unit, of the form's year and the one before. */
  readonly records: readonly MeetingRecord[];
  readonly findingText: FindingStrings;
  /** Something changed that shows. */
  readonly changed: () => void;
  /** Runs a write of a draft, and shows what goes wrong. */
  readonly perform: (action: () => Promise<unknown>) => void;
}

/** `new` and `edit` end as a record that was held; `amend` as a further version of closed minutes. */
export type FormMode = 'new' | 'edit' | 'amend';

/** What is worked out from the form once per change. */
export interface FormModel {
  readonly record: MeetingRecord;
  readonly sheet: AttendanceSheet;
  readonly verdict: Verdict;
  readonly problems: readonly RecordProblem[];
}

/** The record form: what was typed, what it comes to, its draft, and how it is written. It draws nothing. */
export class RecordForm {
  context: FormContext;
  readonly mode: FormMode;
  /** The record as it was when the form was opened, or as it was last taken over; null for a new one. */
  stored: StoredMeeting | null;
  /** The stored record once another window has changed it. */
  theirs: StoredMeeting | null = null;
  input: RecordInput;
  /** Why closed minutes are corrected. */
  reason = '';
  /** The user asked for the end: from then on it is also said what is missing. */
  isAttempted = false;
  /** What is to be supplied at the end is being asked for. */
  isAsking = false;
  /** When the draft was last kept, in milliseconds; null before. */
  keptAt: number | null = null;
  /** Whether anything was typed since the form was opened, or is there from a draft. */
  isTouched = false;
  #key: Promise<string> | string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = true;
  /** What was typed and is not known to be on the disk. */
  #isLoose = false;
  #isClosed = false;
  /** Marks as they were before each step, for Ctrl+Z. */
  readonly #steps: (readonly MarkInput[])[] = [];
  /** What was filled in from the meeting before, as long as nobody changed it. */
  #suggested: Partial<RecordInput> = {};
  #worked: { readonly of: readonly unknown[]; readonly model: FormModel } | undefined;

  constructor(context: FormContext, mode: FormMode, stored: StoredMeeting | null) {
    this.context = context;
    this.mode = mode;
    this.stored = stored;
    this.#key = stored?.id ?? context.shelf.newKey();
    this.input = stored ? this.#withCarried(inputOfRecord(stored.record, context.profile, context.people)) : { ...emptyInput, agenda: [emptyAgendaItem] };
  }

  /** The draft's place, once it is known. */
  get key(): Promise<string> | string {
    return this.#key;
  }

  /** What the form comes to. */
  get model(): FormModel {
    const { context, input, stored } = this;
    const of = [input, context.people, context.profile, context.today, context.findingText, context.records, stored];
    if (this.#worked?.of.every((each, place) => each === of[place])) return this.#worked.model;
    const { profile, today, people, unit, findingText } = context;
    const record = recordOfInput(input, { today, base: stored?.record ?? null, unit, people });
    const model: FormModel = {
      record,
      sheet: attendanceSheet(record, input.marks, { profile, people, last: this.#lastOf(record.kind, record.date, record.group) }),
      verdict: verdictOf(profile, input, record, people),
      problems: recordProblems(input, { profile, record, people, today, text: findingText }),
    };
    this.#worked = { of, model };
    return model;
  }

  /** The last meeting of a kind that was held before a day. */
  #lastOf(kind: string, date: string, group?: string): MeetingRecord | undefined {
    const id = this.stored?.id;
    return this.context.records
      .filter((record) => record.kind === kind && record.id !== id && (record.state ?? 'held') === 'held' && (date === '' || record.date < date) && (group === undefined || record.group === group))
      .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  }

  // ——— what is typed ———

  /** Takes what was typed. */
  change(part: Partial<RecordInput>): void {
    if (part.marks !== undefined && part.marks !== this.input.marks) this.#steps.push(this.input.marks);
    this.input = { ...this.input, ...part };
    if (part.kind !== undefined || part.group !== undefined) this.suggest();
    if (part.date !== undefined) this.input = this.#withCarried(this.input);
    this.#touched();
  }

  #touched(): void {
    this.isTouched = true;
    this.#isKept = false;
    this.#isLoose = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keepDraft(), draftMilliseconds);
    this.context.changed();
  }

  /** Takes the last mark back. @returns whether there was one */
  undoMark(): boolean {
    const before = this.#steps.pop();
    if (!before) return false;
    this.input = { ...this.input, marks: before };
    this.#touched();
    return true;
  }

  get canUndoMark(): boolean {
    return this.#steps.length > 0;
  }

  /** Fills in what mostly stays from one meeting of a kind to the next; what somebody typed stays. */
  suggest(): void {
    const { kind, group } = this.input;
    const last = this.#lastOf(kind, dayOf(this.input.date, this.context.today), group || undefined);
    const { people } = this.context;
    const fresh: Partial<RecordInput> = { place: last?.place ?? '', chair: shownPerson(last?.chair ?? '', people), recorder: shownPerson(last?.recorder ?? '', people), mode: last?.mode ?? 'on-site' };
    const isOpen = (field: keyof RecordInput): boolean => this.input[field] === emptyInput[field] || this.input[field] === this.#suggested[field];
    const taken = Object.fromEntries(Object.entries(fresh).filter(([field]) => isOpen(field as keyof RecordInput))) as Partial<RecordInput>;
    this.input = this.#withCarried({ ...this.input, ...taken, ...this.#firstItem() });
    this.#suggested = fresh;
  }

  /** Kinds with a fixed item of study begin with it; nothing that was typed is moved. */
  #firstItem(): Partial<RecordInput> {
    const { agenda, kind, date } = this.input;
    const isEmpty = agenda.every(({ title }) => title.trim() === '');
    if (!isEmpty) return {};
    const first = kindOf(this.context.profile, kind, dayOf(date, this.context.today))?.firstItem === true;
    return { agenda: first ? [{ ...emptyAgendaItem, first: true }, emptyAgendaItem] : [emptyAgendaItem] };
  }

  /** The open items of earlier meetings stand before those of this one, each once; minutes that were taken already get no more of them. */
  #withCarried(input: RecordInput): RecordInput {
    const { records, today } = this.context;
    const day = dayOf(input.date, today);
    if (day === '' || this.stored?.record.state === 'held') return input;
    const id = this.stored?.id;
    const others = records.filter((record) => record.id === undefined || record.id !== id);
    // Of the day itself they are this meeting's, or those of another one of the same day: neither is carried.
    const carried = carriedActions(others.filter(({ date }) => date < day), day);
    const known = new Map(input.actions.map((action) => [action.id, action]));
    const since = new Map(carried.map((action) => [action.id, action.since]));
    const own = input.actions.filter((action) => action.since === '' || since.has(action.id) || action.doneOn !== '');
    return {
      ...input,
      actions: [
        ...carried.map((action) => ({ ...action, ...known.get(action.id), since: action.since })),
        ...own.filter(({ id: each }) => !since.has(each)),
      ],
    };
  }

  /** An id for something to do that no other has. */
  newActionId(): string {
    const taken = new Set([...this.input.actions, ...this.context.records.flatMap(({ actions = [] }) => actions)].map(({ id }) => id));
    const base = dayOf(this.input.date, this.context.today) || this.context.today;
    let number = 1;
    while (taken.has(`${base}-${number}`)) number++;
    return `${base}-${number}`;
  }

  // ——— its draft ———

  /** Shows a draft in place of what the form began with. */
  resume(input: RecordInput, key: string): void {
    this.input = input;
    this.#key = key;
    this.isTouched = true;
  }

  /** Keeps what was typed and is not kept yet: after a pause, when a field is left, and when the form is left. */
  readonly keepDraft = (): void => {
    clearTimeout(this.#timer);
    if (this.#isKept || this.#isClosed) return;
    this.#isKept = true;
    const { input, stored, context } = this;
    context.perform(async () => {
      await context.shelf.keep({ key: this.#key, input, revision: stored?.revision ?? '' });
      this.#isLoose = !this.#isKept;
      this.keptAt = Date.now();
      context.changed();
    });
  };

  /** Keeps what was typed last when the page goes: by one write that is begun at once. */
  keepLast(): void {
    if (!this.#isLoose || this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#isKept = true;
    const { input, stored, context } = this;
    context.perform(() => context.shelf.keepLast({ key: this.#key, input, revision: stored?.revision ?? '' }));
  }

  /** It was written or given up: its draft has served. */
  async end(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.context.shelf.drop(await this.#key);
  }

  // ——— other windows ———

  /** Another window may have changed the stored record. */
  compare(now: StoredMeeting | undefined): void {
    if (!now || !this.stored || now.revision === this.stored.revision) return;
    this.theirs = now;
  }

  /** What differs between what is stored now and what the form says. */
  get difference(): RecordChange[] {
    const { theirs } = this;
    if (!theirs) return [];
    const { id: _id, unit: _unit, state: _state, ...stored } = theirs.record;
    const { id: _ownId, unit: _ownUnit, state: _ownState, ...own } = this.model.record;
    return recordDifference(stored as MeetingRecord, own as MeetingRecord);
  }

  /** What was typed here is to be stored over what the other window has stored. */
  keepMine(): void {
    this.stored = this.theirs;
    this.theirs = null;
    this.context.changed();
  }

  /** What the other window has stored takes the place of what was typed here. */
  takeTheirs(): void {
    const { theirs } = this;
    if (!theirs) return;
    this.stored = theirs;
    this.theirs = null;
    this.input = this.#withCarried(inputOfRecord(theirs.record, this.context.profile, this.context.people));
    this.#touched();
  }

  // ——— how it is written ———

  /** The record as it is to be stored. */
  get meeting(): UnitMeeting {
    const { id: _id, ...record } = this.model.record;
    return { ...record, unit: this.context.unit, ...(this.stored && { id: this.stored.id }) };
  }

  /**
   * Keeps the record as held, or closed minutes as a further version.
   * @throws JicengError as the store; with `record-changed` {@link theirs} is set
   */
  finish(author: string): Promise<MeetingWrite> {
    const { meeting, stored, reason } = this;
    const options = { author, ...(stored && { revision: stored.revision }) };
    const { meetings } = this.context.store;
    if (this.mode === 'amend' && stored) return this.#written(() => meetings.amend({ ...meeting, id: stored.id }, { ...options, reason }));
    return this.#written(() => meetings.hold({ ...meeting, state: 'held' }, options));
  }

  /** Keeps the record as a draft among the records; what cannot be kept in one stays on the shelf. */
  async saveDraft(author: string): Promise<{ readonly write: MeetingWrite; readonly isWhole: boolean }> {
    const { meeting, stored, input, context } = this;
    const options = { author, ...(stored && { revision: stored.revision }) };
    const write = await this.#written(() => context.store.meetings.save({ ...meeting, state: 'draft' }, options));
    const shown = this.#withCarried(inputOfRecord(write.meeting.record, context.profile, context.people));
    const isWhole = recordDifference(shown as unknown as MeetingRecord, input as unknown as MeetingRecord).length === 0;
    await this.end();
    if (!isWhole) await context.shelf.keep({ key: write.meeting.id, input, revision: write.meeting.revision });
    return { write, isWhole };
  }

  async #written(write: () => Promise<MeetingWrite>): Promise<MeetingWrite> {
    try {
      return await write();
    } catch (thrown) {
      if (isJicengError(thrown) && thrown.code === 'record-changed' && this.stored) {
        this.compare(await this.context.store.meetings.get(this.stored.id));
        this.context.changed();
      }
      throw thrown;
    }
  }
}
