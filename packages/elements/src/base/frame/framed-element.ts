import type { Profile } from '@jiceng/domain';
import type { Store, StoreNotice } from '@jiceng/storage';
import type { Reading, UnitData } from '../../facts/unit-data.js';
import type { FrameStrings } from '../../locales/frame/zh-CN.js';
import { isClosed, JcElement } from '../jc-element.js';
import { LongWork, openingMilliseconds } from '../long-work.js';
import { loadProfile, profileAtHand, type ProfileAnswer, type ProfileSetting } from '../profile-source.js';
import { shanghaiToday } from '../today.js';
import { shownName } from '../unit-names.js';
import type { Banner } from '../banner.js';
import type { WidgetFrame } from './widget-frame.js';

/**
 * A widget with views that shows a unit under the rules of a profile.
 *
 * @cssproperty [--jc-color-series-1=#1f5fa8] - the first series of a chart
 * @cssproperty [--jc-color-series-2=#b45f06] - the second
 * @cssproperty [--jc-color-series-3=#0f766e] - the third
 * @cssproperty [--jc-color-series-4=#7a3e9d] - the fourth
 * @cssproperty [--jc-color-series-5=#5b6673] - the fifth
 * @cssproperty [--jc-color-series-6=#9a2c5b] - the sixth
 */
export abstract class FramedElement extends JcElement {
  /** @internal What the store holds. */
  abstract readonly data: UnitData;
  /** @internal What the user does. */
  abstract readonly actions: WidgetFrame;
  /** @internal What the frame says in the language in force. */
  abstract get frameStrings(): FrameStrings & { readonly title: string; readonly titleOf: (unit: string) => string; readonly views: Readonly<Record<string, string>> };

  /** @internal */
  readonly work = new LongWork(this);
  /** @internal The rules in force, once they are loaded. */
  rules: Profile | undefined;
  /** @internal When the copy of the rules was saved that is in use because their address cannot be reached. */
  copySavedAt: string | null = null;

  #profileSetting: ProfileSetting | null = null;
  /** What was said when the last rules that were asked for did not come. */
  #refusal: Banner | null = null;
  /** What is being loaded that shows when it is there. */
  readonly #loading = new Set<Promise<void>>();
  #unit: string | null = null;

  /** What the store holds has been read, and the rules are there; the widget becomes ready after it. */
  protected abstract dataOpened(store: Store): Promise<void>;

  /** Something in the store changed: what depends on it is read again. */
  protected abstract dataChanged(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<void>;

  // ——— what shows ———

  /** @internal Whether there are no rules, and none to wait for. */
  get lacksRules(): boolean {
    return !this.rules && this.#refusal !== null;
  }

  /** @internal Level of the headings inside a view. */
  get subheadingLevel(): number {
    return Math.min(6, this.headingLevel + 1);
  }

  /** @internal The day that counts as today. */
  get todayDate(): string {
    return this.today ?? this.provision.value?.settings.today ?? shanghaiToday();
  }

  /** @internal Id of the unit that shows; null for none. */
  get shownUnit(): string | null {
    return this.unit || this.provision.value?.unit || this.#unit;
  }

  /** @internal Whether the host fixes the unit, so that none can be chosen here. An attribute that is empty, or was taken away, fixes none. */
  get unitIsFixed(): boolean {
    return Boolean(this.unit);
  }

  /** @internal The name of the unit that shows; `''` for none. */
  get unitName(): string {
    const index = this.data.indexOf(this.shownUnit);
    return index < 0 ? (this.shownUnit ?? '') : shownName(this.data.tree, index, this.strings);
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

  /** @internal What of the address belongs to every view. */
  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { u: this.shownUnit ?? undefined };
  }

  /** @internal Shows what an address says, as far as it belongs to every view. */
  showParts(parts: Readonly<Record<string, string>>): void {
    if (parts['u'] && !this.unitIsFixed) this.showUnit(parts['u']);
  }

  /** @internal What of the header chooses the period; nothing here. */
  renderPeriod(): unknown {
    return null;
  }

  // ——— the store ———

  /** @internal */
  override async storeOpened(store: Store): Promise<void> {
    // Of a store that another window blocks nothing may ever be read.
    if (store.status.state !== 'ready') this.actions.describe(store);
    const reading: Reading = (done, total) => this.work.progress({ phase: 'reading', done, total });
    try {
      await Promise.all([this.readChosen(store), this.work.run(undefined, () => this.data.open(store, reading), openingMilliseconds)]);
    } catch (thrown) {
      if (isClosed(thrown)) return;
      await this.report(thrown);
    }
    this.useProfile();
    await this.loaded();
    await this.dataOpened(store);
    this.requestUpdate();
    await this.becomeReady();
    this.actions.describe(store);
  }

  protected override async storeFailed(thrown: unknown): Promise<void> {
    await this.report(thrown);
    void this.becomeReady();
  }

  protected override storeNoticed(notice: StoreNotice): void {
    const { opened } = this;
    if (!opened) return;
    if (notice.type === 'change') void this.#follow(opened, notice);
    else this.actions.describe(opened);
  }

  async #follow(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<void> {
    try {
      await this.dataChanged(store, notice);
      this.actions.dataChanged(notice.noun);
    } catch (thrown) {
      await this.report(thrown);
    }
    this.requestUpdate();
  }

  /** Shows what went wrong and sends it as `jc-error`. */
  protected async report(thrown: unknown): Promise<void> {
    if (isClosed(thrown)) return;
    const { message } = await this.tell(thrown);
    this.actions.show({ kind: 'danger', text: message });
  }

  // ——— inside ———

  /** Takes the rules that the settings name; those that must be loaded follow, and the ones from before stay in force until then. */
  protected useProfile(): void {
    const setting: ProfileSetting = this.profile ?? this.provision.value?.settings.profile;
    if (setting === this.#profileSetting) return;
    this.#profileSetting = setting;
    const atHand = profileAtHand(setting);
    if (atHand) this.#takeRules({ profile: atHand, copySavedAt: null });
    else this.load(this.#loadProfile(setting));
  }

  async #loadProfile(setting: ProfileSetting): Promise<void> {
    try {
      const answer = await loadProfile(setting, () => this.store);
      if (setting === this.#profileSetting) this.#takeRules(answer);
    } catch (thrown) {
      if (setting !== this.#profileSetting) return;
      await this.report(thrown);
      this.#refusal = this.actions.banner;
    }
  }

  #takeRules({ profile, copySavedAt }: ProfileAnswer): void {
    this.rules = profile;
    this.copySavedAt = copySavedAt;
    if (this.#refusal && this.#refusal === this.actions.banner) this.actions.dismissBanner();
    this.#refusal = null;
    this.requestUpdate();
  }

  /** @internal Whoever waits for the widget waits for this too. @param work never rejects, and waits for no update */
  load(work: Promise<void>): void {
    this.#loading.add(work);
    void work.then(() => this.#loading.delete(work));
  }

  /** Settles when nothing is being loaded any more. */
  protected async loaded(): Promise<void> {
    while (this.#loading.size > 0) await Promise.all(this.#loading);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let result = await super.getUpdateComplete();
    while (this.#loading.size > 0) {
      await this.loaded();
      result = await super.getUpdateComplete();
    }
    return result;
  }
}
