import type { JsonValue, Store } from '@jiceng/storage';
import { emptyAwardInput, inputOfDraft, isTouched, nextInput, type AwardInput } from './award-input.js';
import { awardOutcome, type AwardContext, type AwardOutcome } from './award-outcome.js';

/** How long typing must pause before it is kept as a draft. */
const draftMilliseconds = 1000;

/** What the form is part of. */
export interface AwardFormHost {
  /** What it is reckoned against; null while ledger or rules are not there. */
  context(): AwardContext | null;
  /** Something changed that shows. */
  changed(): void;
  /** Runs a write of a draft, and shows what goes wrong. */
  perform(action: () => Promise<unknown>): void;
}

/** The award form: what was typed, what it comes to, and its draft, which outlives the page. It draws nothing. */
export class AwardForm {
  readonly #host: AwardFormHost;
  input: AwardInput = emptyAwardInput;
  /** The user asked for the end: from then on it is also said what is missing. */
  isAttempted = false;
  /** When the draft was last kept, in milliseconds; null before. */
  keptAt: number | null = null;
  /** Whether what stands in the form came from a draft. */
  isResumed = false;
  /** A draft that was found while something else stood in the form already; the user says which of the two goes on. */
  offered: AwardInput | null = null;
  #store: Store | null = null;
  #draftName = '';
  #isKept = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes of the draft follow each other. */
  #writing: Promise<unknown> = Promise.resolve();
  #worked: { readonly of: readonly unknown[]; readonly outcome: AwardOutcome } | undefined;

  constructor(host: AwardFormHost) {
    this.#host = host;
  }

  /** What the form comes to, reckoned once per change; null while ledger or rules are not there. */
  get outcome(): AwardOutcome | null {
    const context = this.#host.context();
    if (!context) return null;
    const of = [this.input, context.state, context.shownAccounts, context.profile, context.today, context.author];
    if (!this.#worked?.of.every((each, place) => each === of[place])) this.#worked = { of, outcome: awardOutcome(this.input, context) };
    return this.#worked.outcome;
  }

  /** Takes what was typed. */
  change(part: Partial<AwardInput>): void {
    this.input = { ...this.input, ...part };
    this.#isKept = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keepDraft(), draftMilliseconds);
    this.#host.changed();
  }

  /** Begins anew; the draft goes. @returns what stood in the form */
  async clear(input: AwardInput = emptyAwardInput): Promise<AwardInput> {
    const before = this.input;
    this.input = input;
    this.isAttempted = this.isResumed = false;
    this.offered = null;
    this.keptAt = null;
    this.#isKept = true;
    clearTimeout(this.#timer);
    this.#host.changed();
    await this.#write(null);
    return before;
  }

  /** What was typed is recorded: item and day stay for the next one. */
  async end(): Promise<void> {
    await this.clear(nextInput(this.input));
  }

  // ——— its draft ———

  /** Takes the draft of a unit up; where something stands in the form already, it is offered. Drafts of other units stay where they are. */
  async resume(store: Store, unit: string): Promise<void> {
    const name = `points-award:${unit}`;
    if (store === this.#store && name === this.#draftName) return;
    this.keepDraft();
    this.#store = store;
    this.#draftName = name;
    const kept = inputOfDraft((await store.drafts.get(name))?.value);
    if (this.#draftName !== name || !isTouched(kept)) return;
    this.offered = kept;
    if (!isTouched(this.input)) this.takeOffered();
    this.#host.changed();
  }

  /** The draft that was found takes the place of what stands in the form. */
  takeOffered(): void {
    if (!this.offered) return;
    this.input = this.offered;
    this.offered = null;
    this.isResumed = true;
    this.#host.changed();
  }

  /** What stands in the form goes on, and takes the place of the draft that was found. */
  dropOffered(): void {
    this.offered = null;
    this.change({});
  }

  /** Keeps what was typed and is not kept yet: after a pause, and when the form is left. */
  readonly keepDraft = (): void => {
    clearTimeout(this.#timer);
    if (this.#isKept) return;
    this.#isKept = true;
    const { input } = this;
    this.#host.perform(async () => {
      await this.#write(isTouched(input) ? input : null);
      this.keptAt = isTouched(input) ? Date.now() : null;
      this.#host.changed();
    });
  };

  #write(input: AwardInput | null): Promise<void> {
    const store = this.#store;
    const name = this.#draftName;
    if (!store) return Promise.resolve();
    const work = this.#writing
      .catch(() => undefined)
      .then(() => (input ? store.drafts.put(name, input as unknown as JsonValue) : store.drafts.remove(name)));
    this.#writing = work;
    return work;
  }
}
