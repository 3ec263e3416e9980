import type { Calculation, Facts, Profile, SavedFund } from '@jiceng/domain';
import type { Store, StoreNotice } from '@jiceng/storage';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { JcElement } from '../base/jc-element.js';
import { loadPart } from '../base/load-part.js';
import { LongWork } from '../base/long-work.js';
import { loadProfile, profileAtHand, type ProfileAnswer, type ProfileSetting } from '../base/profile-source.js';
import { tabStyles } from '../base/tabs.js';
import { shanghaiToday } from '../base/today.js';
import { shownName } from '../base/unit-names.js';
import { fundStringsOf, loadFundStrings, type FundStrings } from '../locales/fund/index.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { FundActions } from './fund-actions.js';
import { FundData } from './fund-data.js';
import { FundModel } from './fund-model.js';
import { renderFundCalculator } from './fund-calculator-view.js';
import { fundStyles } from './styles.js';
import { badFactError } from './words.js';

/**
 * The fund calculator (经费测算): what a unit is due by the rules of a profile, every yuan with its clause; many units at
 * once, sums divided, dues, and what was saved under which rules.
 *
 * @summary Funds by policy, explained line by line.
 * @fires jc-ready - the first data are shown
 * @fires jc-select - the user chose another unit: `{ id }`
 * @fires jc-change - something was stored durably: `{ noun, op, id }`
 * @fires jc-progress - long work goes on: `{ phase, done, total }`
 * @fires jc-error - something could not be done: `{ code, message }`
 * @fires jc-view - the user changed what is shown: `{ view }`
 * @fires jc-open - the user asked for another widget: `{ widget, unit, view }`
 * @csspart header - heading, unit, year and actions
 * @csspart tabs - the views
 * @csspart panel - the facts
 * @csspart table - the lines of the result, the batch
 * @csspart viewport - the scroller of the batch
 * @csspart banner - a notice above the view
 * @csspart status - the line at the bottom
 * @csspart primary - the one filled button
 * @cssproperty --jc-block-size - height of the scrolling area
 */
export class JcFundCalculator extends JcElement {
  static override properties: PropertyDeclarations = {
    year: { type: Number },
    facts: { attribute: false },
  };
  static override styles = [tokens, controls, tabStyles, fundStyles];

  /** The year whose rules and record count; default the year of today. */
  declare year: number | undefined;
  /** What is known of the unit, by the ids of the profile's facts; goes before the unit's record. People are whole numbers, money is whole fen. */
  declare facts: Facts | undefined;

  /** @internal What the store holds. */
  readonly data = new FundData();
  /** @internal The facts and what they come to. */
  readonly model = new FundModel();
  /** @internal What the user does. */
  readonly actions = new FundActions(this);
  /** @internal */
  readonly work = new LongWork(this);
  /** @internal The store, once it is open. */
  opened: Store | null = null;
  /** @internal When the copy of the rules was saved that is in use because their address cannot be reached. */
  copySavedAt: string | null = null;
  /** @internal The sentence for the error that the calculation ended with. */
  errorText = '';

  #profile: Profile | undefined;
  #profileSetting: ProfileSetting | null = null;
  #loadingProfile: Promise<void> | undefined;
  #unit: string | null = null;
  #chosenYear: number | undefined;
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

  /** @internal Level of the headings inside a view. */
  get subheadingLevel(): number {
    return Math.min(6, this.headingLevel + 1);
  }

  /** @internal The day that counts as today. */
  get todayDate(): string {
    return this.today ?? this.provision.value?.settings.today ?? shanghaiToday();
  }

  /** @internal The year that shows. */
  get shownYear(): number {
    return this.year ?? this.#chosenYear ?? Number(this.todayDate.slice(0, 4));
  }

  /** @internal Id of the unit that shows; null for none. */
  get shownUnit(): string | null {
    return this.unit ?? this.provision.value?.unit ?? this.#unit;
  }

  /** @internal Whether the host fixes the unit, so that none can be chosen here. */
  get unitIsFixed(): boolean {
    return this.unit !== undefined;
  }

  /** @internal The name of the unit that shows; `''` for none. */
  get unitName(): string {
    const index = this.data.indexOf(this.shownUnit);
    return index < 0 ? (this.shownUnit ?? '') : shownName(this.data.tree, index, this.strings);
  }

  /** @internal Whether the unit's record says anything, so that there is something to restore. */
  get recordHasFacts(): boolean {
    return Object.keys(this.model.recorded).length > 0;
  }

  /** @internal Shows another unit, where the host leaves the choice. */
  showUnit(id: string): void {
    this.#unit = id;
    this.provision.value?.selectUnit(id);
    this.requestUpdate();
  }

  /** @internal The user chooses another unit. */
  chooseUnit(id: string): void {
    if (id === this.shownUnit) return;
    this.showUnit(id);
    this.send('jc-select', { id });
    this.actions.unitChanged();
  }

  /** @internal The user chooses another year. */
  chooseYear(year: number): void {
    if (this.year === undefined) this.#chosenYear = year;
    else this.year = year;
    this.requestUpdate();
  }

  // ——— the store ———

  protected override async storeOpened(store: Store): Promise<void> {
    this.opened = store;
    try {
      const [scale] = await Promise.all([store.settings.get('scale'), this.data.open(store)]);
      if (scale === 'large' || scale === 'standard') this.chosenScale = scale;
    } catch (thrown) {
      await this.#show(thrown);
    }
    // What was known before the store was open is no record.
    this.#recordKey = '';
    this.#useProfile();
    await this.#loadingProfile;
    await this.actions.resumeDraft();
    this.requestUpdate();
    await this.becomeReady();
    this.actions.describe(store);
  }

  protected override async storeFailed(thrown: unknown): Promise<void> {
    await this.#show(thrown);
    void this.becomeReady();
  }

  async #show(thrown: unknown): Promise<void> {
    const { code, message } = await this.localized(thrown);
    this.actions.show({ kind: 'danger', text: message });
    this.send('jc-error', { code, message });
  }

  protected override storeNoticed(notice: StoreNotice): void {
    if (notice.type !== 'change' || !this.opened) return;
    void this.#follow(this.opened, notice);
  }

  async #follow(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<void> {
    try {
      if (await this.data.follow(store, notice)) {
        this.#readRecord(false);
        if (notice.foreign) this.announcer.announce(this.fundStrings.otherTabFacts);
      }
      this.actions.dataChanged(notice.noun);
    } catch (thrown) {
      await this.#show(thrown);
    }
    this.requestUpdate();
  }

  // ——— inside ———

  /** The strings of the calculator come before its first rendering, like those of every widget. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const pending = loadFundStrings(this.settings.locale);
    return pending ? pending.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
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
    this.#useProfile();
    this.model.useGiven(this.facts);
    this.model.useRules(this.#profile, this.shownYear);
    const key = `${this.shownUnit ?? ''}|${this.shownYear}|${this.todayDate}|${this.#profile?.hash ?? ''}`;
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
    this.model.useRecord(this.#profile ? this.data.recordOf(unit, this.#profile, this.shownYear, this.todayDate) : {}, isOther);
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
      void this.#show(thrown);
      void this.localized(thrown).then(({ message }) => {
        this.errorText = message;
        this.requestUpdate();
      });
    }
  }

  /** Takes the rules that the settings name; those that must be loaded follow, and the ones from before stay in force until then. */
  #useProfile(): void {
    const setting: ProfileSetting = this.profile ?? this.provision.value?.settings.profile;
    if (setting === this.#profileSetting) return;
    this.#profileSetting = setting;
    const atHand = profileAtHand(setting);
    this.#loadingProfile = atHand ? undefined : this.#loadProfile(setting);
    if (atHand) this.#takeRules({ profile: atHand, copySavedAt: null });
  }

  async #loadProfile(setting: ProfileSetting): Promise<void> {
    try {
      const answer = await loadProfile(setting, () => this.store);
      if (setting === this.#profileSetting) this.#takeRules(answer);
    } catch (thrown) {
      if (setting === this.#profileSetting) await this.#show(thrown);
    }
  }

  #takeRules({ profile, copySavedAt }: ProfileAnswer): void {
    this.#profile = profile;
    this.copySavedAt = copySavedAt;
    this.requestUpdate();
  }

  /** Whoever waits for the widget waits for its rules too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let result = await super.getUpdateComplete();
    while (this.#loadingProfile) {
      const loading = this.#loadingProfile;
      await loading;
      if (loading === this.#loadingProfile) this.#loadingProfile = undefined;
      result = await super.getUpdateComplete();
    }
    return result;
  }

  /** @internal Gives what is thrown the sentence of the language in force, and sends it as `jc-error`. */
  async attempt<Result>(action: () => Promise<Result>): Promise<Result> {
    try {
      return await action();
    } catch (thrown) {
      const error = await this.localized(thrown);
      if (error.code !== 'aborted') this.send('jc-error', { code: error.code, message: error.message });
      throw error;
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
