import type { OmittedLine } from '@jiceng/domain';
import { LazyBasis } from '../base/basis/lazy-basis.js';
import { WidgetFrame } from '../base/frame/widget-frame.js';
import { loadPart } from '../base/load-part.js';
import type { TypedFact } from '../facts/fact-control.js';
import type { BesideResult } from './beside-result.js';
import type { FactDrafts } from './fact-drafts.js';
import type { FundCommands } from './fund-commands.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { fundViewNames, type FundView, type FundViewName, type PrimaryAction } from './fund-view.js';

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
  readonly #basis = new LazyBasis(this.element, async () => {
    const { basisOf } = await import('./basis-content.js');
    return (id) => basisOf(this.element, id);
  });
  #beside: BesideResult | undefined;
  #isLoadingBeside = false;
  #drafts: FactDrafts | undefined;

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
    this.#beside?.factChanges();
    this.element.model.type(fact, typed);
    this.#changed();
  }

  /** Brings back what the record says. */
  restore(fact?: string): void {
    this.#beside?.factChanges();
    this.element.model.restore(fact);
    this.#changed();
    if (fact !== undefined) void this.element.updateComplete.then(() => this.focusFact(fact));
  }

  #changed(): void {
    this.isSaved = false;
    this.#drafts?.changed();
    this.element.requestUpdate();
  }

  /** Puts the focus into the field of a fact. */
  focusFact(fact: string): void {
    const root = this.element.renderRoot;
    const field = root.querySelector<HTMLElement>(`#fact-${CSS.escape(fact)}`) ?? root.querySelector<HTMLElement>(`[name="fact-${CSS.escape(fact)}"]`);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
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

  /** Lines for other kinds of units say nothing to this one: only those of its own kind that do not apply are shown. */
  showsNotApplicable({ unmet }: OmittedLine): boolean {
    return unmet !== null && !('fact' in unmet && unmet.fact === 'kind');
  }

  /** The button that opens the basis (依据) of a line or check. */
  renderBasis(id: string, title: string): unknown {
    return this.#basis.render(id, title);
  }

  /** What goes with the result; undefined until it is loaded, after the first rendering. */
  get besideResult(): BesideResult | undefined {
    if (!this.#isLoadingBeside) {
      this.#isLoadingBeside = true;
      this.perform(async () => {
        const { BesideResult } = await loadPart(() => import('./beside-result.js'));
        this.#beside = new BesideResult(this.element);
        this.element.requestUpdate();
      });
    }
    return this.#beside;
  }
}
