import type { OmittedLine } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { html, nothing } from 'lit';
import { LazyBasis } from '../base/basis/lazy-basis.js';
import { WidgetFrame } from '../base/frame/widget-frame.js';
import { loadPart } from '../base/load-part.js';
import type { TypedFact } from '../facts/fact-control.js';
import type { CompareView } from './compare-view.js';
import type { FactDrafts } from './fact-drafts.js';
import type { FundCommands } from './fund-commands.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { fundViewNames, type FundView, type FundViewName, type PrimaryAction } from './fund-view.js';
import type { renderNextSteps } from './next-steps-view.js';

/** How long typing must pause before the new total is said. */
const totalMilliseconds = 800;

/** What the views are loaded from when they are first shown. */
const viewLoaders: Readonly<Record<Exclude<FundViewName, 'calc'>, (element: JcFundCalculator) => Promise<FundView>>> = {
  batch: async (element) => new (await import('./batch/batch-view.js')).BatchView(element),
  allocate: async (element) => new (await import('./allocate/allocate-view.js')).AllocateView(element),
  dues: async (element) => new (await import('./dues/dues-view.js')).DuesView(element),
  saved: async (element) => new (await import('./saved/saved-view.js')).SavedView(element),
};

/** What the user does with the calculator, and what shows because of it. */
export class FundActions extends WidgetFrame<JcFundCalculator, FundCommands> {
  readonly helpName = 'fundCalculator';
  readonly viewNames = fundViewNames;
  /** Whether what shows is what was saved last. */
  isSaved = false;
  #capitalAmount: ((fen: number) => string) | undefined;
  readonly #basis = new LazyBasis(this.element, async () => {
    const { basisOf } = await import('./basis-content.js');
    return (id) => basisOf(this.element, id);
  });
  #compare: CompareView | undefined;
  #isComparing = false;
  #renderNextSteps: typeof renderNextSteps | undefined;
  #drafts: FactDrafts | undefined;
  #totalTimer: ReturnType<typeof setTimeout> | undefined;
  #spokenTotal: number | null = null;

  protected override makeView(name: string): Promise<FundView> | undefined {
    return name === 'calc' ? undefined : viewLoaders[name as keyof typeof viewLoaders](this.element);
  }

  protected override async makeCommands(): Promise<FundCommands> {
    const { FundCommands } = await import('./fund-commands.js');
    return new FundCommands(this.element);
  }

  override get primary(): PrimaryAction | null {
    const { element } = this;
    if (this.viewName !== 'calc') return super.primary;
    return element.settings.readonly ? null : { label: element.fundStrings.save, run: () => element.save() };
  }

  // ——— facts ———

  /** Takes what was typed for a fact; the result follows at once, the draft and the spoken total after a pause. */
  type(fact: string, typed: TypedFact): void {
    const { model } = this.element;
    this.#spokenTotal ??= model.result.calculation?.totalFen ?? null;
    model.type(fact, typed);
    this.#changed();
  }

  /** Brings back what the record says. */
  restore(fact?: string): void {
    this.#spokenTotal ??= this.element.model.result.calculation?.totalFen ?? null;
    this.element.model.restore(fact);
    this.#changed();
    if (fact !== undefined) void this.element.updateComplete.then(() => this.focusFact(fact));
  }

  #changed(): void {
    this.isSaved = false;
    this.#drafts?.changed();
    clearTimeout(this.#totalTimer);
    this.#totalTimer = setTimeout(() => this.#sayTotal(), totalMilliseconds);
    this.element.requestUpdate();
  }

  /** Puts the focus into the field of a fact. */
  focusFact(fact: string): void {
    const root = this.element.renderRoot;
    const field = root.querySelector<HTMLElement>(`#fact-${CSS.escape(fact)}`) ?? root.querySelector<HTMLElement>(`[name="fact-${CSS.escape(fact)}"]`);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }

  #sayTotal(): void {
    const { model, announcer, fundStrings: text } = this.element;
    const before = this.#spokenTotal;
    this.#spokenTotal = null;
    const { calculation } = model.result;
    if (!calculation) return;
    const { totalFen, isPartial } = calculation;
    if (totalFen === before) return;
    if (before === null || isPartial) announcer.announce(text.spokenTotal(text.money(totalFen), isPartial));
    else announcer.announce(text.spokenChange(text.money(totalFen), text.money(Math.abs(totalFen - before)), totalFen > before));
  }

  // ——— drafts: what was typed and not saved ———

  /** Keeps what was typed, as a field is left. */
  readonly keepDraft = (): void => this.#drafts?.keep();

  /** Brings back what was typed for this unit and year before the page was left. */
  async resumeDraft(): Promise<void> {
    const { FactDrafts } = await loadPart(() => import('./fact-drafts.js'));
    this.#drafts ??= new FactDrafts(this.element);
    await this.#drafts.resume();
  }

  /** Another unit or year is about to show: what was typed for this one is kept. */
  leaveUnit(): void {
    this.keepDraft();
    this.element.model.resume(new Map());
    this.isSaved = false;
    void this.element.updateComplete.then(() => this.perform(() => this.resumeDraft()));
  }

  override dataChanged(noun: string): void {
    if (noun === 'org' || noun === 'fund') super.dataChanged(noun);
  }

  /** It was saved: the draft has served. */
  saved(): void {
    this.isSaved = true;
    this.element.requestUpdate();
    this.#drafts?.forget();
  }

  // ——— parts that are loaded when they are first needed ———

  /** Loads what is said about the store, and the words of the total. */
  override describe(store: Store): void {
    this.perform(async () => {
      const { capitalAmount } = await loadPart(() => import('@jiceng/domain/capital'));
      this.#capitalAmount = capitalAmount;
      super.describe(store);
    });
  }

  /** The total as a cheque says it (人民币大写); in Chinese only, and once the words are loaded. */
  capital(fen: number): string {
    return this.element.settings.locale === 'en' ? '' : (this.#capitalAmount?.(fen) ?? '');
  }

  /** Lines for other kinds of units say nothing to this one: only those of its own kind that do not apply are shown. */
  showsNotApplicable({ unmet }: OmittedLine): boolean {
    return unmet !== null && !('fact' in unmet && unmet.fact === 'kind');
  }

  /** The button that opens the basis (依据) of a line or check. */
  renderBasis(id: string, title: string): unknown {
    return this.#basis.render(id, title);
  }

  /** How much more or less would change the result; loaded after the first rendering. */
  renderNextSteps(): unknown {
    if (this.#renderNextSteps) return this.#renderNextSteps(this.element);
    this.perform(async () => {
      const { renderNextSteps } = await loadPart(() => import('./next-steps-view.js'));
      if (this.#renderNextSteps) return;
      this.#renderNextSteps = renderNextSteps;
      this.element.requestUpdate();
    });
    return nothing;
  }

  /** Opens the comparison of two scenarios below the result. */
  openCompare(): void {
    this.perform(async () => {
      const { CompareView } = await loadPart(() => import('./compare-view.js'));
      this.#compare ??= new CompareView(this.element);
      this.#isComparing = true;
      this.element.requestUpdate();
      await this.element.updateComplete;
      this.element.renderRoot.querySelector<HTMLElement>('.compare td select, .compare td input')?.focus();
    });
  }

  closeCompare(): void {
    this.#isComparing = false;
    this.element.requestUpdate();
    void this.element.updateComplete.then(() => this.element.renderRoot.querySelector<HTMLElement>('.compare-button')?.focus());
  }

  /** The comparison, or the button that opens it. */
  renderCompare(): unknown {
    if (this.#isComparing) return this.#compare?.render();
    const { fundStrings: text, model } = this.element;
    return (model.result.calculation?.lines.length ?? 0) === 0
      ? nothing
      : html`<div class="after"><button type="button" class="compare-button" @click=${() => this.openCompare()}>${text.compare}</button></div>`;
  }
}
