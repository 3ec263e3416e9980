import { readFactText } from '@jiceng/domain';
import type { TypedFact } from '../facts/fact-control.js';
import type { JcFundCalculator } from './fund-calculator.js';

/** How long typing must pause before it is kept. */
const draftMilliseconds = 1000;

/** What was typed over the record and not saved, by unit and year: it is there again when the page was left. */
export class FactDrafts {
  readonly #element: JcFundCalculator;
  /** What is not kept yet, and under which key it will be. */
  #pending: { readonly key: string; readonly typed: ReadonlyMap<string, TypedFact> } | null = null;
  /** What was typed in this page, by the same keys. */
  readonly #kept = new Map<string, ReadonlyMap<string, TypedFact>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: JcFundCalculator) {
    this.#element = element;
  }

  get #key(): string {
    const { shownUnit, shownYear } = this.#element;
    return `fund-facts:${shownUnit ?? ''}:${shownYear}`;
  }

  /** Something was typed or brought back: it is kept after a pause. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#pending = { key: this.#key, typed: this.#element.model.typed };
    this.#timer = setTimeout(() => this.keep(), draftMilliseconds);
  }

  /** Keeps what is not kept yet; also when a field is left, and before another unit shows. */
  keep(): void {
    clearTimeout(this.#timer);
    const draft = this.#pending;
    const { opened, settings, actions } = this.#element;
    if (!draft || !opened || settings.readonly) return;
    this.#pending = null;
    this.#kept.set(draft.key, draft.typed);
    const texts = Object.fromEntries([...draft.typed].map(([fact, { text }]) => [fact, text]));
    actions.perform(() => (draft.typed.size === 0 ? opened.drafts.remove(draft.key) : opened.drafts.put(draft.key, texts)));
  }

  /** Brings back what was typed for the unit and year that show. */
  async resume(): Promise<void> {
    const { opened, model, settings } = this.#element;
    if (!opened || settings.readonly) return;
    const key = this.#key;
    // What was typed in this page need not be on the disk yet.
    const kept = this.#kept.get(key);
    if (kept) {
      this.#show(kept);
      return;
    }
    const draft = (await opened.drafts.get(key))?.value;
    // Meanwhile yet another unit may show, or somebody types already.
    if (key !== this.#key || model.typed.size > 0) return;
    const facts = model.profile?.facts ?? {};
    const typed = new Map<string, TypedFact>();
    if (draft && typeof draft === 'object' && !Array.isArray(draft)) {
      for (const [id, text] of Object.entries(draft)) {
        const fact = facts[id];
        if (fact && typeof text === 'string') typed.set(id, { text, reading: readFactText(fact, text) });
      }
    }
    this.#show(typed);
  }

  #show(typed: ReadonlyMap<string, TypedFact>): void {
    this.#element.model.resume(typed);
    this.#element.requestUpdate();
  }

  /** What shows was saved: the draft has served. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    const key = this.#key;
    this.#kept.delete(key);
    const { opened, actions } = this.#element;
    if (opened) actions.perform(() => opened.drafts.remove(key));
  }
}
