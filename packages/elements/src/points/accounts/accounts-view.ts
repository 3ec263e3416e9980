import { balanceOf, expiryDrafts, type AccountKind, type ExpireDraft, type LedgerAccount, type Romanization } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { formStyles } from '../../base/form/form-styles.js';
import { renderCheck } from '../../base/form/fields.js';
import { icon } from '../../base/icons.js';
import { loadRomanization } from '../../base/romanization.js';
import { TableController } from '../../base/table/table-controller.js';
import type { Column } from '../../base/table/table-options.js';
import { count } from '../../locales/format.js';
import { accountsStrings, type AccountsStrings } from '../../locales/points/accounts.js';
import { matchingAccounts, wantsRomanization } from '../account-offers.js';
import { keepFocus } from '../keep-focus.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { AccountForm } from './account-form.js';
import { householdOf } from './account-input.js';
import { unitTitle } from './account-places.js';
import { accountState, classTitle } from './account-words.js';
import { AccountsFill } from './accounts-fill.js';
import { accountsStyles } from './accounts-styles.js';

/** What is listed. */
interface Shown {
  readonly of: readonly unknown[];
  readonly rows: readonly LedgerAccount[];
}

/** The accounts of the unit (名册和账户): set up one by one, from the roll or from a list, and changed. */
export class AccountsView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #table: TableController;
  readonly #fill: AccountsFill;
  #isFilling = false;
  #form: AccountForm | null = null;
  #kind: AccountKind | '' = '';
  #filter = '';
  #showsClosed = false;
  #readings: Romanization | undefined;
  #shown: Shown | undefined;
  #expired: { readonly of: readonly unknown[]; readonly drafts: readonly ExpireDraft[] } | undefined;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    adoptStyles(element.shadowRoot, formStyles);
    adoptStyles(element.shadowRoot, accountsStyles);
    this.#fill = new AccountsFill(element, () => this.#closeFill());
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.caption(element.unitName),
      columns: () => this.#columns,
      rowCount: () => this.found.length,
      keyOf: (row) => this.found[row]?.id ?? '',
      rowOf: (key) => this.found.findIndex(({ id }) => id === key),
      cell: (row, { key }) => this.#cell(this.found[row], key) || '–',
      mode: () => 'rows',
      onOpen: (row) => this.#open(this.found[row]),
    });
  }

  get #text(): AccountsStrings {
    return accountsStrings(this.#element.settings.locale);
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    if (this.#element.settings.readonly) return null;
    if (this.#isFilling) return this.#fill.primary;
    if (this.#form) return { label: this.#text.save, run: this.#form.save };
    return { label: this.#text.add, run: async () => this.#edit(undefined) };
  }

  get menu(): readonly MenuEntry[] {
    const text = this.#text;
    if (this.#element.settings.readonly) return [];
    return [
      { label: text.fromRoll, run: () => this.#openFill('roll') },
      { label: text.paste, run: () => this.#openFill('paste') },
    ];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { a: this.#form?.before?.id };
  }

  showParts({ a }: Readonly<Record<string, string>>): void {
    const account = a === undefined ? undefined : this.#element.model.accounts.find(({ id }) => id === a);
    if (account) this.#edit(account, this.#element.actions.mayFocus);
  }

  refresh(): void {
    this.#element.requestUpdate();
  }

  // ——— what is listed ———

  /** Those that the filter leaves. */
  get found(): readonly LedgerAccount[] {
    const { model, data } = this.#element;
    const of = [data.state, model.accounts, this.#kind, this.#filter, this.#showsClosed, this.#readings];
    if (!this.#shown?.of.every((each, at) => each === of[at])) {
      const listed = model.accounts.filter(({ kind, isKnown, isClosed }) => isKnown && (this.#kind === '' || kind === this.#kind) && (this.#showsClosed || !isClosed));
      const found = this.#filter.trim() === '' ? byCode(listed) : matchingAccounts(listed, this.#filter, (account) => model.nameOf(account), this.#readings);
      this.#shown = { of, rows: found };
    }
    return this.#shown.rows;
  }

  get #columns(): readonly Column[] {
    const { columns } = this.#text;
    return [
      { key: 'account', title: columns.account, kind: 'text', width: 11 },
      { key: 'kind', title: columns.kind, kind: 'text', width: 7 },
      { key: 'household', title: columns.household, kind: 'text', width: 9 },
      { key: 'unit', title: columns.unit, kind: 'text', width: 6 },
      { key: 'balance', title: columns.balance, kind: 'number' },
      ...(Object.keys(this.#element.rules?.points.classes ?? {}).length > 0 ? [{ key: 'class', title: columns.class, kind: 'text', width: 6 } as const] : []),
      { key: 'state', title: columns.state, kind: 'text', width: 6 },
    ];
  }

  #cell(account: LedgerAccount | undefined, key: string): string {
    if (!account) return '';
    const element = this.#element;
    const text = this.#text;
    switch (key) {
      case 'account':
        return element.accountTitle(account.id);
      case 'kind':
        return text.kinds[account.kind];
      case 'household': {
        const household = householdOf(account);
        return household === null ? '–' : element.accountTitle(household);
      }
      case 'unit':
        return account.unit === null ? '' : unitTitle(element, account.unit);
      case 'class':
        return classTitle(element, account);
      case 'balance':
        return count(balanceOf(element.data.state, account)).replace('-', '−');
      default:
        return accountState(text, account);
    }
  }

  readonly #filtered = (event: Event): void => {
    this.#filter = (event.target as HTMLInputElement).value;
    if ((event as InputEvent).isComposing) return;
    this.#element.requestUpdate();
    if (this.#readings || !wantsRomanization(this.#filter)) return;
    this.#element.actions.perform(async () => {
      this.#readings = await loadRomanization();
      this.#element.requestUpdate();
    });
  };

  // ——— what the user does ———

  #open(account: LedgerAccount | undefined): void {
    if (!account) return;
    if (this.#element.settings.readonly) this.#element.actions.perform(() => this.#element.actions.openForUser('account', { a: account.id }));
    else this.#edit(account);
  }

  #edit(account: LedgerAccount | undefined, mayFocus = true): void {
    const element = this.#element;
    this.#isFilling = false;
    /** The focus goes to the line of the account, or, where it is not listed, to what adds one. */
    const shut = (id?: string): void => {
      this.#form = null;
      element.requestUpdate();
      const row = this.found.findIndex((each) => each.id === id);
      if (row >= 0) void this.#table.focusRow(row);
      else this.#focus('accounts-add');
    };
    this.#form = new AccountForm(element, account, this.#kind || 'household', { left: () => shut(account?.id), written: shut });
    element.requestUpdate();
    if (mayFocus) this.#focus(account ? 'account-name' : 'account-kind');
  }

  async #openFill(from: 'roll' | 'paste'): Promise<void> {
    this.#form = null;
    this.#isFilling = true;
    if (from === 'paste') this.#fill.openPaste();
    else await this.#fill.openRoll();
  }

  #closeFill(): void {
    this.#isFilling = false;
    this.#element.requestUpdate();
    this.#focus('accounts-add');
  }

  #focus(id: string): void {
    void this.#element.updateComplete.then(() => this.#element.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus());
  }

  /** What has run out of accounts that show, and is not in the ledger yet. */
  get #expiring(): readonly ExpireDraft[] {
    const { data, rules, todayDate, model } = this.#element;
    const of = [data.state, rules, todayDate, model.accounts];
    if (!this.#expired?.of.every((each, at) => each === of[at])) {
      const shown = new Set(model.accounts.map(({ id }) => id));
      this.#expired = { of, drafts: rules ? expiryDrafts(data.state, rules, todayDate).filter(({ account }) => shown.has(account)) : [] };
    }
    return this.#expired.drafts;
  }

  readonly #recordExpiry = async (): Promise<void> => {
    const element = this.#element;
    const { rules, todayDate } = element;
    if (!rules) return;
    const shown = new Set(this.#expiring.map(({ account }) => account));
    const { entries } = await element.attempt(() => element.record('expire', (state) => expiryDrafts(state, rules, todayDate).filter(({ account }) => shown.has(account))));
    element.actions.toast.show({ text: this.#text.expiryDone(entries.length, entries.reduce((sum, entry) => sum + (entry.kind === 'expire' ? entry.points : 0), 0)) });
    keepFocus(element, '#accounts-add');
  };

  // ——— what shows ———

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const accounts = element.model.accounts.filter(({ isKnown }) => isKnown);
    const households = accounts.filter(({ kind, isClosed }) => kind === 'household' && !isClosed).length;
    const members = accounts.filter(({ kind, isClosed }) => kind === 'member' && !isClosed).length;
    return html`<div class="accounts form">
      <div class="accounts-head">
        <div class="section-title" id="accounts-title" role="heading" aria-level=${element.subheadingLevel}>${text.title}</div>
        <span class="small muted number">${accounts.length > 0 ? text.total(households, members) : nothing}</span>
        <button type="button" class="accounts-back" @click=${() => element.actions.perform(() => element.actions.back())}>${text.back}</button>
      </div>
      ${element.settings.readonly ? html`<p class="small muted">${text.readonly}</p>` : html`${this.#renderExpiry()} ${this.#renderButtons(accounts.length === 0)}`}
      ${this.#isFilling ? this.#fill.render() : (this.#form?.render() ?? nothing)} ${accounts.length === 0 ? nothing : this.#renderList()}
    </div>`;
  }

  #renderExpiry(): unknown {
    const drafts = this.#expiring;
    if (drafts.length === 0) return nothing;
    const text = this.#text;
    return html`<div class="banner" data-kind="warning">
      ${icon('warning')}<span class="text">${text.expired(drafts.length, drafts.reduce((sum, { points }) => sum + points, 0))}</span>
      <button type="button" id="accounts-expire" @click=${() => this.#element.actions.perform(this.#recordExpiry)}>${text.recordExpiry}</button>
    </div>`;
  }

  #renderButtons(isEmpty: boolean): unknown {
    const text = this.#text;
    const { actions } = this.#element;
    return html`${isEmpty && !this.#isFilling && !this.#form ? html`<p>${text.empty}</p>` : nothing}
      <div class="buttons">
        <button type="button" id="accounts-add" @click=${() => this.#edit(undefined)}>${text.add}</button>
        <button type="button" id="accounts-roll" @click=${() => actions.perform(() => this.#openFill('roll'))}>${text.fromRoll}</button>
        <button type="button" id="accounts-paste" @click=${() => actions.perform(() => this.#openFill('paste'))}>${text.paste}</button>
      </div>`;
  }

  #renderList(): TemplateResult {
    const text = this.#text;
    const rows = this.found;
    const kinds: readonly (readonly [AccountKind | '', string])[] = [['', text.allKinds], ['household', text.kinds.household], ['member', text.kinds.member]];
    const choose = (event: Event): void => {
      this.#kind = (event.target as HTMLSelectElement).value as AccountKind | '';
      this.#element.requestUpdate();
    };
    const showClosed = (isChecked: boolean): void => {
      this.#showsClosed = isChecked;
      this.#element.requestUpdate();
    };
    return html`<div class="accounts-filters" part="toolbar">
        <input id="accounts-filter" type="text" inputmode="search" autocomplete="off" spellcheck="false" aria-label=${text.filter} placeholder=${text.filter} .value=${this.#filter} @input=${this.#filtered} @compositionend=${this.#filtered} />
        <label class="inline"><span>${text.kindsShown}</span><select id="accounts-kind" @change=${choose}>${kinds.map(([kind, title]) => html`<option value=${kind} .selected=${kind === this.#kind}>${title}</option>`)}</select></label>
        ${renderCheck(text.showClosed, this.#showsClosed, showClosed, 'accounts-closed')} <span class="small muted number">${text.found(rows.length)}</span>
      </div>
      ${rows.length === 0 ? html`<p>${text.notFound(this.#filter)}</p>` : this.#table.render()}`;
  }
}

/** Accounts as people look for them: by code, with numbers in their order. */
function byCode(accounts: readonly LedgerAccount[]): LedgerAccount[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return [...accounts].sort((a, b) => collator.compare(a.id, b.id));
}
