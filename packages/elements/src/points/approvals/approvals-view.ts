import { rowOfId, type EntryRow } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import type { LazyBasis } from '../../base/basis/lazy-basis.js';
import { formStyles } from '../../base/form/form-styles.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { entryBasis } from '../ledger/entry-page.js';
import { proofsOf } from '../ledger/ledger-cells.js';
import { LedgerDesk } from '../ledger/ledger-desk.js';
import { ledgerStyles } from '../ledger/ledger-styles.js';
import { OncePerPress } from '../once-per-press.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import type { ApprovalCheck } from './approval-check.js';
import { blockerText, missingTexts, renderApprovalPane, shortageText } from './approval-pane.js';
import { ApprovalWork } from './approval-work.js';
import { approvalsStyles } from './approvals-styles.js';
import { PendingList } from './pending-list.js';

/** Kept per device: whether the note about identity was read. */
const identityKey = 'points-identity-noted';

/**
 * The view 待审: what waits for a second person, with its evidence; each entry is approved or refused, or several are
 * approved at once. Nobody approves what they recorded or get (PTS-44); a panel is counted where the rule asks for one (PTS-04).
 *
 * Part: `e`, the entry that is looked at.
 */
export class ApprovalsView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #desk: LedgerDesk;
  readonly #work: ApprovalWork;
  /** One press decides one entry: the next one stands under the same button before it was looked at. */
  readonly #press: OncePerPress;
  readonly #list: PendingList;
  readonly #basis: LazyBasis;
  readonly #ticked = new Set<string>();
  #currentId = '';
  /** The rows that the list followed last. */
  #followed: readonly number[] = [];
  /** The reason as far as it is typed; null while nothing is being refused. */
  #reason: string | null = null;
  #needsReason = false;
  #isPanelTold = false;
  /** Undefined until it is known. */
  #isNoted: boolean | undefined;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    for (const styles of [formStyles, ledgerStyles, approvalsStyles]) adoptStyles(element.shadowRoot, styles);
    this.#desk = new LedgerDesk(element);
    this.#work = new ApprovalWork(this.#desk);
    this.#press = new OncePerPress(element);
    this.#basis = entryBasis(this.#desk);
    this.#list = new PendingList(element, {
      desk: this.#desk,
      rows: () => this.#rows,
      isTicked: (id) => this.#ticked.has(id),
      canTick: () => !this.#isReadonly,
      tick: (position) => this.#tick(position),
      moved: () => this.#moved(),
      pressed: (event) => this.#pressedInList(event),
    });
  }

  get #rows(): readonly number[] {
    return this.#element.model.pending;
  }

  get #isReadonly(): boolean {
    return this.#element.settings.readonly;
  }

  #find(selector: string): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Renders, and puts the focus on something. */
  async #focus(selector: string): Promise<void> {
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    this.#find(selector)?.focus();
  }

  // ——— the entry that is looked at ———

  get #current(): EntryRow | undefined {
    const row = this.#rows[this.#list.position];
    return row === undefined ? undefined : this.#desk.row(row);
  }

  /** The list goes on with the entry that was looked at, or with what came into its place. */
  #follow(): void {
    const rows = this.#rows;
    if (rows === this.#followed) return;
    this.#followed = rows;
    const { state } = this.#desk;
    const found = this.#currentId === '' ? -1 : rows.indexOf(rowOfId(state, this.#currentId));
    if (found < 0) this.#stopRefusing();
    this.#list.position = found < 0 ? Math.max(0, Math.min(this.#list.position, rows.length - 1)) : found;
    this.#currentId = this.#current?.id ?? '';
    for (const id of this.#ticked) if (!state.pending.has(rowOfId(state, id))) this.#ticked.delete(id);
  }

  #moved(): void {
    const id = this.#current?.id ?? '';
    if (id !== this.#currentId) this.#stopRefusing();
    this.#currentId = id;
  }

  /** The next entry takes the focus; after the last one, what says that nothing waits. */
  #next(): Promise<void> {
    this.#follow();
    return this.#rows.length > 0 ? this.#list.focus() : this.#focus('#approvals-none');
  }

  // ——— deciding ———

  readonly #pass = (): Promise<void> =>
    this.#press.run(async () => {
      const row = this.#current;
      const check = row && this.#work.checkOf(row);
      if (!row || !check) return;
      if (!check.canPass) return this.#tellWhy(check);
      this.#ticked.delete(row.id);
      await this.#work.pass([row]);
      await this.#next();
    });

  readonly #passTicked = (): Promise<void> =>
    this.#press.run(async () => {
      const { state } = this.#desk;
      await this.#work.pass([...this.#ticked].map((id) => this.#desk.row(rowOfId(state, id))));
      this.#ticked.clear();
      await this.#next();
    });

  /** Why an entry cannot be approved, in words. */
  #whyNot(check: ApprovalCheck): string {
    const { text } = this.#work;
    return [blockerText(check, text), shortageText(check, text), ...missingTexts(check, text)].filter((sentence) => sentence !== '').join(' ');
  }

  /** Says why nothing was approved; the focus goes to the field that is missing. */
  async #tellWhy(check: ApprovalCheck): Promise<void> {
    this.#element.announcer.alert(this.#whyNot(check));
    this.#isPanelTold = true;
    const [lack] = check.missing;
    if (check.blocker === 'unnamed') await this.#focus('#approval-author');
    else if (check.blocker === null && lack) await this.#focus(`#panel-${lack.kind}`);
  }

  readonly #startRefusing = (): void =>
    this.#element.actions.perform(async () => {
      if (!this.#current) return;
      this.#reason = '';
      this.#needsReason = false;
      await this.#focus('#approval-reason');
    });

  /** What was asked of the entry that is looked at is no matter of the next one. */
  #stopRefusing(): void {
    this.#reason = null;
    this.#needsReason = this.#isPanelTold = false;
  }

  readonly #cancelRefusal = (): void => {
    this.#stopRefusing();
    void this.#list.focus();
  };

  readonly #refuse = (): Promise<void> =>
    this.#press.run(async () => {
      const row = this.#current;
      const reason = this.#reason?.trim() ?? '';
      if (!row) return;
      if (reason === '') {
        this.#needsReason = true;
        this.#element.announcer.alert(this.#work.text.needsReason);
        return this.#focus('#approval-reason');
      }
      await this.#work.refuse(row, reason);
      this.#ticked.delete(row.id);
      this.#stopRefusing();
      await this.#next();
    });

  // ——— ticking ———

  /** Ticks an entry that can be approved; says why one cannot. */
  #tick(position: number): void {
    const { actions } = this.#element;
    const row = this.#rows[position];
    if (row === undefined || this.#isReadonly) return;
    const listed = this.#desk.row(row);
    const check = this.#work.checkOf(listed);
    if (this.#ticked.delete(listed.id) || !check) return this.#element.requestUpdate();
    if (check.canPass) this.#ticked.add(listed.id);
    else actions.show({ kind: 'info', text: this.#work.text.cannotTick(this.#whyNot(check)) });
    this.#element.requestUpdate();
  }

  /** Ticks whatever can be approved; when something is ticked, nothing any more. */
  readonly #tickAll = (): void => {
    if (this.#ticked.size > 0) this.#ticked.clear();
    else for (const row of this.#rows) if (this.#work.checkOf(this.#desk.row(row))?.canPass) this.#ticked.add(this.#desk.row(row).id);
    this.#element.announcer.announce(this.#work.text.tickedCount(this.#ticked.size));
    this.#element.requestUpdate();
  };

  // ——— keys ———

  #pressedInList({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (altKey || metaKey || shiftKey) return false;
    const letter = key.toLowerCase();
    if (ctrlKey) {
      if (letter !== 'a' || this.#isReadonly) return false;
      this.#tickAll();
    } else if (letter === 'e') this.#showEvidence();
    else if (key === 'Enter') void this.#focus('#approval-title');
    else if (this.#isReadonly) return false;
    else if (letter === 'a') this.#element.actions.perform(this.#pass);
    else if (letter === 'r') this.#startRefusing();
    else return false;
    return true;
  }

  /** Ctrl+Z takes back the last decision from anywhere but a field. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || event.key.toLowerCase() !== 'z' || !event.ctrlKey || event.shiftKey) return;
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement || this.#isReadonly) return;
    event.preventDefault();
    event.stopPropagation();
    this.#element.actions.perform(() => this.#press.run(() => this.#work.undoLast()));
  };

  readonly #showEvidence = (): void => {
    const { announcer, updateComplete } = this.#element;
    const row = this.#current;
    if (!row) return;
    if (proofsOf(this.#desk.entry(row)) === 0) announcer.announce(this.#work.text.noEvidence);
    else if (this.#desk.evidence.toggle(row.id)) void updateComplete.then(() => this.#find('.approval-pane .evidence')?.scrollIntoView({ block: 'nearest' }));
  };

  async #print(kind: 'pendingDocument' | 'decidedDocument'): Promise<void> {
    const { actions } = this.#element;
    const paper = await loadPart(() => import('./print-approvals.js'));
    const document = await this.#element.attempt(() => paper[kind](this.#desk));
    actions.command((commands) => commands.print(document));
  }

  // ——— the view ———

  get openCount(): number {
    return this.#rows.length;
  }

  get primary(): PrimaryAction | null {
    const { text } = this.#work;
    if (this.#isReadonly || this.#rows.length === 0) return null;
    return this.#reason === null ? { label: text.pass, run: this.#pass } : { label: text.refuse, run: this.#refuse };
  }

  get menu(): readonly MenuEntry[] {
    const { text } = this.#work;
    return [...(this.#rows.length > 0 ? [{ label: text.print, run: () => this.#print('pendingDocument') }] : []), { label: text.printDecided, run: () => this.#print('decidedDocument') }];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { e: this.#currentId || undefined };
  }

  showParts(parts: Readonly<Record<string, string>>): void {
    if (!parts['e']) return;
    this.#currentId = parts['e'];
    this.#followed = [];
  }

  refresh(): void {
    this.#follow();
    if (this.#isNoted === undefined) this.#element.actions.perform(() => this.#readNote());
    this.#element.requestUpdate();
  }

  async #readNote(): Promise<void> {
    const { settings } = await this.#element.store;
    this.#isNoted = (await settings.get(identityKey)) === true;
    this.#element.requestUpdate();
  }

  async #note(): Promise<void> {
    this.#isNoted = true;
    await (await this.#element.store).settings.set(identityKey, true);
    await this.#next();
  }

  render(): TemplateResult {
    const { text } = this.#work;
    if (this.#element.isPublic) return html`<p class="hint">${text.notForPublic}</p>`;
    this.#follow();
    return html`<div class="approvals" @keydown=${this.#pressed}>
      ${this.#isNoted === false && !this.#isReadonly
        ? html`<div class="banner" data-kind="info" data-note="identity">
            ${icon('info')}<span class="text">${text.identity}</span><button type="button" @click=${() => this.#element.actions.perform(() => this.#note())}>${text.understood}</button>
          </div>`
        : nothing}
      ${this.#rows.length === 0 ? this.#renderNone() : this.#renderPanes()}
    </div>`;
  }

  #renderNone(): TemplateResult {
    const { text, decided } = this.#work;
    return html`<div class="empty" id="approvals-none" tabindex="-1">
      <p>${text.none}</p>
      <p class="muted">${decided > 0 ? text.done(decided) : text.noneYet}</p>
    </div>`;
  }

  #renderPanes(): TemplateResult {
    const { actions } = this.#element;
    const { text } = this.#work;
    return html`<div class="approval-panes">
      <div class="pending-side">
        ${this.#list.render(text.list(this.#rows.length))}
        ${this.#isReadonly
          ? nothing
          : html`<div class="buttons">
              <button type="button" id="approvals-tick-all" @click=${this.#tickAll}>${this.#ticked.size > 0 ? text.untick : text.tickAll}</button>
              ${this.#ticked.size > 0 ? html`<button type="button" id="approvals-pass-ticked" @click=${() => actions.perform(this.#passTicked)}>${text.passTicked(this.#ticked.size)}</button>` : nothing}
            </div>`}
      </div>
      ${this.#renderPane()}
    </div>`;
  }

  #renderPane(): TemplateResult | typeof nothing {
    const element = this.#element;
    const row = this.#current;
    const check = row && this.#work.checkOf(row);
    if (!row || !check) return nothing;
    return renderApprovalPane({
      desk: this.#desk,
      text: this.#work.text,
      row,
      check,
      basis: this.#basis,
      panel: this.#work.panel,
      isPanelTold: this.#isPanelTold,
      typedPanel: (kind, typed) => {
        this.#work.panel = { ...this.#work.panel, [kind]: typed };
        element.requestUpdate();
      },
      reason: this.#reason,
      needsReason: this.#needsReason,
      typedReason: (typed) => {
        this.#reason = typed;
        this.#needsReason = false;
        element.requestUpdate();
      },
      pass: () => element.actions.perform(this.#pass),
      refuse: this.#startRefusing,
      cancelRefusal: this.#cancelRefusal,
      submitRefusal: () => element.actions.perform(this.#refuse),
      showEvidence: this.#showEvidence,
      isReadonly: this.#isReadonly,
    });
  }
}
