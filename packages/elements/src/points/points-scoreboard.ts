import { accountOf, entryId, JicengError, pointsPeriod, type CatalogueItem, type LedgerDraft, type LedgerState, type VerifyResult } from '@jiceng/domain';
import type { PointsProgress, PointsWorkOptions, PointsWrite, Store, StoreNotice } from '@jiceng/storage';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { FramedElement } from '../base/frame/framed-element.js';
import type { EffectiveSettings } from '../base/jc-element.js';
import { frameStyles } from '../base/frame/frame-styles.js';
import { loadPart } from '../base/load-part.js';
import { tabStyles } from '../base/tabs.js';
import { loadPointsStrings, pointsStringsOf, type PointsStrings } from '../locales/points/index.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import type { GivenAward, GivenRedemption, PointsAccount, VerifyAnswer } from './host-methods.js';
import { accountsGiven, catalogueGiven, standingsGiven, type GivenStanding } from './given.js';
import { defaultPeriod, renderBoardAndPeriod } from './period.js';
import { PointsActions } from './points-actions.js';
import { PointsData, phasesShown } from './points-data.js';
import { PointsModel, type BoardKind } from './points-model.js';
import { renderPointsScoreboard } from './points-scoreboard-view.js';
import { pointsHeaderStyles } from './styles.js';

/**
 * The points scoreboard (积分): a ledger of points that anyone can verify, with standings, approval by a second person,
 * publicity and the points shop.
 *
 * @summary A ledger of points that a villager can check.
 * @fires {CustomEvent<Record<string, never>>} jc-ready - the first data are shown
 * @fires {CustomEvent<{ id: string }>} jc-select - the user chose another unit; never a person
 * @fires {CustomEvent<{ noun: string; op: string; id: string }>} jc-change - entries were stored durably
 * @fires {CustomEvent<{ phase: string; done: number; total: number }>} jc-progress - long work goes on
 * @fires {CustomEvent<{ code: string; message: string }>} jc-error - something could not be done
 * @fires {CustomEvent<{ view: string }>} jc-view - the user changed what is shown
 * @fires {CustomEvent<{ widget: string; unit: string | null; view: string }>} jc-open - the user asked for another widget
 * @csspart header - heading, unit, board, period and actions
 * @csspart tabs - the views
 * @csspart table - the board and other tables
 * @csspart viewport - the scroller of a table
 * @csspart banner - a notice above the view
 * @csspart status - the line at the bottom
 * @csspart toolbar - what filters and changes a list
 * @csspart panel - the entry to decide on, the result of an award
 * @csspart menu - the open menu of further actions
 * @csspart popover - a basis beside its number, the choice of a unit
 * @csspart toast - what was just done, with its undo
 * @csspart primary - the one filled button, of a dialog too
 * @csspart dialog - a dialog: printing and help
 */
export class JcPointsScoreboard extends FramedElement {
  static override properties: PropertyDeclarations = {
    period: { type: String },
    contact: { type: String },
  };
  static override styles = [tokens, controls, tabStyles, frameStyles, pointsHeaderStyles];

  /** The period that shows: `all`, `2026`, `2026-Q1`, `2026-03`; default the one of today that the rules publish, else the quarter. */
  declare period: string | undefined;
  /** Whom to turn to with objections, as the public notice prints it; without it a line is left to write on. */
  declare contact: string | undefined;

  /** @internal What the store holds. */
  readonly data = new PointsData({ run: (work) => this.#runLedgerWork(work) });
  /** @internal What of it shows. */
  readonly model = new PointsModel();
  /** @internal What the user does. */
  readonly actions = new PointsActions(this);

  #chosenPeriod: string | undefined;
  #chosenBoard: BoardKind | undefined;
  #reportedPeriod: string | undefined;
  #settings: EffectiveSettings | undefined;
  /** Kept: of code that is there, too, a browser only says so some tasks later. */
  #hostMethods: typeof import('./host-methods.js') | undefined;

  // ——— what a host uses ———

  /**
   * Records points. They count at once, or, where the rule asks for it, once somebody else has approved them.
   * @returns the id of the entry
   * @throws JicengError `unknown-account`, `unknown-rule`, `points-bad-value`, `points-range`, `points-cap`, `points-locked`, `points-future`,
   * `points-same-person`, `points-subject`, `points-judges`, `points-evidence`, `duplicate-source`, `readonly`,
   * `storage-quota`, …: then nothing was recorded
   */
  award(entry: GivenAward): Promise<{ readonly id: string }> {
    return this.#asked(({ award }) => award(this, entry));
  }

  /**
   * Takes an entry back (冲正) with one of its own; within ten minutes (撤回) no reason is needed.
   * @returns the id of the reversal
   * @throws JicengError `unknown-entry`, `points-settled`, `points-reason`, `points-locked`, `readonly`, …
   */
  reverse(entryId: string, reason = ''): Promise<{ readonly id: string }> {
    return this.#asked(({ reverse }) => reverse(this, entryId, reason));
  }

  /**
   * Gives something of the shop out, today. Two at once never overdraw the balance or oversell the stock.
   * @returns the id of the entry
   * @throws JicengError `unknown-account`, `unknown-item`, `points-bad-value`, `points-balance`, `points-stock`,
   * `points-window`, `points-limit`, `points-locked`, `readonly`, …
   */
  redeem(redemption: GivenRedemption): Promise<{ readonly id: string }> {
    return this.#asked(({ redeem }) => redeem(this, redemption));
  }

  /**
   * Approves what waits, as the `author`, who neither recorded it nor gets the points.
   * @returns the id of the approval
   * @throws JicengError `unknown-entry`, `points-settled`, `points-same-person`, `points-panel`, `points-balance`, `readonly`, …
   */
  approve(entryId: string): Promise<{ readonly id: string }> {
    return this.#asked(({ approve }) => approve(this, entryId));
  }

  /** The accounts of the unit that shows and the units below it; for the public those on boards, with masked names. */
  get accounts(): readonly PointsAccount[] {
    this.prepare();
    return accountsGiven(this.model, this.isPublic);
  }

  /**
   * Sets accounts up; the same id again changes what is named and leaves the ledger alone. A new account of which no unit
   * is said belongs to the one that shows. All of them or none.
   * @throws JicengError `points-bad-value`, `unknown-account` for a household, `unknown-unit`, `points-locked` for a move that
   * would change what was locked, `points-future`, `readonly`, …
   */
  addAccounts(accounts: readonly PointsAccount[]): Promise<void> {
    return this.#asked(({ addAccounts }) => addAccounts(this, accounts));
  }

  /** The goods of the shop, with their stock. */
  get catalogue(): readonly CatalogueItem[] {
    return catalogueGiven(this.data.state);
  }

  /**
   * Makes the catalogue what is given; goods that are not given any more leave it. All or nothing.
   * @throws JicengError `points-bad-value`, `readonly`, …
   */
  setCatalogue(items: readonly CatalogueItem[]): Promise<void> {
    return this.#asked(({ setCatalogue }) => setCatalogue(this, items));
  }

  /** The boards of the period: households, then members, each ranked by itself, the highest points first. For the public with masked names and without balances. */
  get standings(): readonly GivenStanding[] {
    this.prepare();
    return standingsGiven(this.model, this.isPublic);
  }

  /**
   * Walks through the stored ledger and says whether it is what was written, the end of it included.
   * @throws JicengError `aborted`, `storage-unreadable`, `points-chain` when the heads are gone
   */
  verify(): Promise<VerifyAnswer> {
    return this.#asked(({ verify }) => verify(this));
  }

  /** What is shown, as one string that a host may keep: `board;u=500999101203;p=2026-Q3;k=household`. */
  get view(): string {
    return this.actions.view;
  }

  set view(view: string) {
    this.actions.perform(() => this.actions.showView(view));
  }

  // ——— what shows ———

  /** @internal The sentences of the language in force. */
  get pointsStrings(): PointsStrings {
    return pointsStringsOf(this.settings.locale);
  }

  override get frameStrings(): PointsStrings {
    return this.pointsStrings;
  }

  /** @internal Whether everybody may be looking: masked names, only public fields, nothing to change. */
  get isPublic(): boolean {
    return this.settings.audience === 'public';
  }

  /** @internal The period that shows; one that a page sets and that is none is as though it had set none. */
  get shownPeriod(): string {
    return [this.period, this.#chosenPeriod].find((period) => period !== undefined && isPeriod(period)) ?? defaultPeriod(this.rules, this.todayDate);
  }

  /** @internal The user chooses another period. */
  choosePeriod(period: string): void {
    if (this.period === undefined) this.#chosenPeriod = period;
    else this.period = period;
    this.requestUpdate();
  }

  /** @internal The kind of board that shows; households where there are any. */
  get shownBoard(): BoardKind {
    return this.#chosenBoard ?? this.model.firstBoard;
  }

  /** @internal The user chooses another kind of board. */
  chooseBoard(board: BoardKind): void {
    this.#chosenBoard = board;
    this.requestUpdate();
  }

  override get viewParts(): Readonly<Record<string, string | undefined>> {
    return { ...super.viewParts, p: this.shownPeriod, k: this.shownBoard };
  }

  override showParts(parts: Readonly<Record<string, string>>): void {
    const { p, k } = parts;
    if (p !== undefined && isPeriod(p)) this.choosePeriod(p);
    if (k === 'household' || k === 'member') this.chooseBoard(k);
    super.showParts(parts);
    this.prepare();
  }

  override renderPeriod(): TemplateResult {
    return renderBoardAndPeriod(this);
  }

  // ——— the store ———

  /** What this widget writes it takes in by itself, without reading it again. */
  protected override storeNoticed(notice: StoreNotice): void {
    const { writing } = this.data;
    if (notice.type !== 'change' || notice.foreign || notice.noun !== 'points' || !writing) super.storeNoticed(notice);
    else void writing.then((own) => own === notice.id || super.storeNoticed(notice));
  }

  protected override async dataOpened(): Promise<void> {
    this.prepare();
    // The view was there before the data.
    this.actions.dataChanged('points');
  }

  protected override async dataChanged(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<void> {
    const isNew = await this.data.follow(store, notice);
    this.prepare();
    if (isNew && notice.foreign && notice.noun === 'points') this.announcer.announce(this.pointsStrings.otherTab);
  }

  /**
   * @internal Records what `make` gives for the ledger as it is at that moment, all or nothing, and sends one `jc-change`.
   * Settles when it is durable and shows.
   * @param op such as `award`
   * @param make throws the refusal; called inside the transaction, perhaps more than once, and must not wait for anything
   * @throws JicengError `readonly`, `storage-closed`, those of `store.points.appendChecked`, and what `make` throws
   */
  async record(op: string, make: (state: LedgerState) => readonly LedgerDraft[]): Promise<PointsWrite> {
    this.assertWritable();
    const store = this.#storeAtHand;
    const written = await this.data.write(store, make, this.settings.author);
    const last = written.entries.at(-1);
    this.#showState();
    await this.updateComplete;
    if (last) this.send('jc-change', { noun: 'points', op, id: entryId(last) });
    return written;
  }

  /**
   * @internal Verifies what is stored, with progress, and keeps what was found. What shows afterwards follows from the
   * entries that were verified, whatever it was opened from. @throws JicengError `aborted`, `storage-unreadable`, …
   */
  async verifyLedger(): Promise<VerifyResult> {
    const store = this.#storeAtHand;
    const result = await this.#runLedgerWork((options) => store.points.verify([], options));
    if (result.ok) await this.data.foldAnew(store);
    this.data.noteVerified(result);
    this.#showState();
    await this.updateComplete;
    return result;
  }

  /** Shows what the ledger comes to now. */
  #showState(): void {
    this.prepare();
    this.actions.dataChanged('points');
    this.requestUpdate();
  }

  /** @internal Opens the ledger again, after the user called it off. */
  async openAgain(): Promise<void> {
    await this.data.readLedger(this.#storeAtHand);
    this.#showState();
  }

  get #storeAtHand(): Store {
    if (!this.opened) throw new JicengError('storage-closed', 'Nothing was done: the data are not open. Try again.');
    return this.opened;
  }

  #runLedgerWork<Result>(work: (options: PointsWorkOptions) => Promise<Result>): Promise<Result> {
    const onProgress = ({ phase, done, total }: PointsProgress): void => {
      const detail = { phase: phasesShown[phase], done, total };
      this.work.progress(detail);
      this.send('jc-progress', detail);
    };
    return this.work.run(undefined, (signal) => work({ signal, onProgress }));
  }

  // ——— inside ———

  override connectedCallback(): void {
    super.connectedCallback();
    this.actions.openFirst();
  }

  /** What a host asks for, once the widget is ready; the code for it is loaded with the first call. */
  async #asked<Result>(ask: (methods: typeof import('./host-methods.js')) => Promise<Result>): Promise<Result> {
    await this.ready;
    return this.attempt(async () => ask((this.#hostMethods ??= await loadPart(() => import('./host-methods.js')))));
  }

  protected override loadOwnStrings(locale: string): Promise<void> | undefined {
    return loadPointsStrings(locale);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.prepare();
    this.actions.followAudience();
    this.actions.followUnit();
    this.#reportPeriod();
  }

  /** A period that is none is told once. */
  #reportPeriod(): void {
    const { period } = this;
    if (period === this.#reportedPeriod) return;
    this.#reportedPeriod = period;
    if (period === undefined || isPeriod(period)) return;
    void this.report(new JicengError('bad-period', `“${period.slice(0, 40)}” is no period. Give all, a year such as 2026, a quarter such as 2026-Q1, or a month such as 2026-03.`, { period: period.slice(0, 40) }));
  }

  /** @internal Brings the model to what the data and settings say now; cheap when nothing has changed. */
  prepare(): void {
    this.useProfile();
    const { data, rules: profile, shownUnit: unit, todayDate: today, isPublic } = this;
    const { state, tree } = data;
    this.model.use({ state, tree, profile, unit, period: this.shownPeriod, board: this.#chosenBoard, today, isPublic });
  }

  /** @internal An account's name with its code, as the audience may see it: `03-017 赵大山`. */
  accountTitle(id: string): string {
    const account = accountOf(this.data.state, id);
    const name = this.model.nameOf(account ?? id);
    return name === id ? id : `${id} ${name}`;
  }

  /** Asked for by every cell, and found by looking around the element: within one update it stays what it was. */
  override get settings(): EffectiveSettings {
    return this.#settings ?? super.settings;
  }

  protected override performUpdate(): void {
    this.#settings = super.settings;
    try {
      super.performUpdate();
    } finally {
      this.#settings = undefined;
    }
  }

  protected override render(): TemplateResult {
    return renderPointsScoreboard(this);
  }
}

function isPeriod(period: string): boolean {
  try {
    pointsPeriod(period);
    return true;
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-points-scoreboard': JcPointsScoreboard;
  }
}
