import type { Calculation, Facts, SavedFund } from '@jiceng/domain';
import type { Store, StoreNotice } from '@jiceng/storage';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { frameStyles } from '../base/frame/frame-styles.js';
import { YearElement } from '../base/frame/year-element.js';
import { loadPart } from '../base/load-part.js';
import { tabStyles } from '../base/tabs.js';
import { UnitData } from '../facts/unit-data.js';
import { fundStringsOf, loadFundStrings, type FundStrings } from '../locales/fund/index.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { factControlStyles } from '../facts/fact-control-styles.js';
import { FundActions } from './fund-actions.js';
import { FundModel } from './fund-model.js';
import { renderFundCalculator } from './fund-calculator-view.js';
import { fundStyles } from './styles.js';
import { badFactError } from './words.js';

/**
 * The fund calculator (经费测算): what a unit is due by the rules of a profile, every yuan with its clause; many units at
 * once, sums divided, dues, and what was saved under which rules.
 *
 * @summary Funds by policy, explained line by line.
 * @fires {CustomEvent<Record<string, never>>} jc-ready - the first data are shown
 * @fires {CustomEvent<{ id: string }>} jc-select - the user chose another unit
 * @fires {CustomEvent<{ noun: string; op: string; id: string }>} jc-change - something was stored durably
 * @fires {CustomEvent<{ phase: string; done: number; total: number }>} jc-progress - long work goes on
 * @fires {CustomEvent<{ code: string; message: string }>} jc-error - something could not be done
 * @fires {CustomEvent<{ view: string }>} jc-view - the user changed what is shown
 * @fires {CustomEvent<{ widget: string; unit: string | null; view: string }>} jc-open - the user asked for another widget
 * @csspart header - heading, unit, year and actions
 * @csspart tabs - the views
 * @csspart panel - the facts, what is divided, the dues
 * @csspart table - the lines of the result, the batch
 * @csspart viewport - the scroller of the batch
 * @csspart banner - a notice above the view
 * @csspart status - the line at the bottom
 * @csspart toolbar - what filters and changes a list
 * @csspart menu - the open menu of further actions
 * @csspart popover - a basis beside its number, the choice of a unit
 * @csspart toast - what was just done, with its undo
 * @csspart primary - the one filled button, of a dialog too
 * @csspart dialog - a dialog: printing, pasting and help
 */
export class JcFundCalculator extends YearElement {
  static override properties: PropertyDeclarations = {
    facts: { attribute: false },
  };
  static override styles = [tokens, controls, tabStyles, frameStyles, factControlStyles, fundStyles];

  /** What is known of the unit, by the ids of the profile's facts; goes before the unit's record. People are whole numbers, money is whole fen. */
  declare facts: Facts | undefined;

  /** @internal What the store holds. */
  readonly data = new UnitData();
  /** @internal The facts and what they come to. */
  readonly model = new FundModel();
  /** @internal What the user does. */
  readonly actions = new FundActions(this);
  /** @internal The sentence for the error that the calculation ended with. */
  errorText = '';

  #reported: unknown;

  // ——— what a host uses ———

  /**
   * The calculation that shows; null before the first data are there. With a fact that cannot be true it is the last good
   * one, or, when there was none, one without the lines that need the fact.
   */
  get calculation(): Calculation | null {
    this.#prepare();
    return this.model.result.calculation;
  }

  /** What is shown, as one string that a host may keep: `calc;u=500999101203;y=2026`. The facts are not in it. */
  get view(): string {
    return this.actions.view;
  }

  set view(view: string) {
    this.actions.perform(() => this.actions.showView(view));
  }

  /**
   * Saves the calculation with its facts, rules and their hash, so that it can be shown as it is now whatever the rules become.
   * @returns the saved calculation's id
   * @throws JicengError `readonly`, `bad-fact`, `nothing-calculated`, `storage-quota`, `storage-newer`, …: then nothing was saved
   */
  async save(): Promise<{ id: string }> {
    await this.ready;
    return this.attempt(async () => {
      this.assertWritable();
      this.#prepare();
      const { saveCalculation } = await loadPart(() => import('./save-calculation.js'));
      const record = await saveCalculation(this);
      await this.updateComplete;
      return { id: record.id };
    });
  }

  // ——— what shows ———

  /** @internal The sentences of the language in force. */
  get fundStrings(): FundStrings {
    return fundStringsOf(this.settings.locale);
  }

  override get frameStrings(): FundStrings {
    return this.fundStrings;
  }

  /** @internal Whether the unit's record says anything, so that there is something to restore. */
  get recordHasFacts(): boolean {
    return Object.keys(this.model.recorded).length > 0;
  }

  // ——— the store ———

  protected override async dataOpened(): Promise<void> {
    // What was known before the store was open is no record.
    this.#recordKey = '';
    await this.actions.resumeDraft();
  }

  protected override async dataChanged(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<void> {
    if (!(await this.data.follow(store, notice))) return;
    this.#readRecord(false);
    if (notice.foreign) this.announcer.announce(this.fundStrings.otherTabFacts);
  }

  // ——— inside ———

  protected override loadOwnStrings(locale: string): Promise<void> | undefined {
    return loadFundStrings(locale);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#prepare();
    this.#reportProblems();
  }

  /** Of which unit and year the record is that shows. */
  #shownRecordOf: string | undefined;
  #recordKey = '';

  /** Brings the model to what the settings say now; cheap when nothing has changed. */
  #prepare(): void {
    this.useProfile();
    this.model.useGiven(this.facts);
    this.model.useRules(this.rules, this.shownYear);
    const key = `${this.shownUnit ?? ''}|${this.shownYear}|${this.todayDate}|${this.rules?.hash ?? ''}`;
    if (key === this.#recordKey) return;
    this.#recordKey = key;
    this.#readRecord(`${this.shownUnit ?? ''}|${this.shownYear}` !== this.#shownRecordOf);
    // Another view shows the same unit, year and rules; it hears of them once this update is over.
    queueMicrotask(() => this.actions.shownView?.refresh());
  }

  #readRecord(isOther: boolean): void {
    const unit = this.shownUnit;
    if (isOther && this.#shownRecordOf !== undefined) this.actions.leaveUnit();
    this.#shownRecordOf = `${unit ?? ''}|${this.shownYear}`;
    this.model.useRecord(this.rules ? this.data.recordOf(unit, this.rules, this.shownYear, this.todayDate) : {}, isOther);
  }

  /** A fact of the page's that cannot be true is told once, as an event and a notice. */
  #reportProblems(): void {
    const { unusable, error } = this.model.result;
    const [wrong] = unusable.filter(({ reason }) => reason === 'wrong-type');
    const problem = wrong ?? error;
    const key = wrong ? `${wrong.fact.id}|${wrong.message}` : error;
    if (key === this.#reported || (!problem && this.#reported === undefined)) return;
    this.#reported = key ?? undefined;
    if (!problem) this.actions.dismissBanner();
    else {
      const thrown = wrong ? badFactError(wrong, this.settings.locale) : error;
      void this.report(thrown);
      void this.localized(thrown).then(({ message }) => {
        this.errorText = message;
        this.requestUpdate();
      });
    }
  }

  /** @internal What another view has saved is known here too. */
  announceSaved(record: SavedFund): void {
    this.send('jc-change', { noun: 'fund', op: 'save', id: record.id });
  }

  protected override render(): TemplateResult {
    return renderFundCalculator(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-fund-calculator': JcFundCalculator;
  }
}
