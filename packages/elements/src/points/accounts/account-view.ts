import type { EntryRow } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { LazyBasis } from '../../base/basis/lazy-basis.js';
import { EntryForm } from '../../base/entry/entry-form.js';
import { entryStyles } from '../../base/entry/entry-styles.js';
import { formStyles } from '../../base/form/form-styles.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { TableController } from '../../base/table/table-controller.js';
import type { Column } from '../../base/table/table-options.js';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import { statementStrings, type StatementStrings } from '../../locales/points/statement.js';
import { ledgerCell, standingChips } from '../ledger/ledger-cells.js';
import { LedgerDesk } from '../ledger/ledger-desk.js';
import { groupItem } from '../ledger/ledger-filter.js';
import { ledgerStyles } from '../ledger/ledger-styles.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { BoardDesk } from '../standings/board-desk.js';
import { renderTrend } from '../standings/board-drawings.js';
import { accountFigures, type AccountFigures } from './account-figures.js';
import { unitTitle } from './account-places.js';
import { accountsStyles } from './accounts-styles.js';
import { renderCommendations } from './commendations.js';
import { renderTalkHint } from './talk-hint.js';

/** The page of one account: who is in it, its balance as arithmetic, how it went, and its ledger. Part of its address: `a`, the account. */
export class AccountView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #ledger: LedgerDesk;
  readonly #board: BoardDesk;
  readonly #table: TableController;
  readonly #basis: LazyBasis;
  readonly #form: EntryForm;
  #id = '';
  #worked: { readonly of: readonly unknown[]; readonly figures: AccountFigures | undefined } | undefined;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    adoptStyles(element.shadowRoot, formStyles);
    adoptStyles(element.shadowRoot, ledgerStyles);
    adoptStyles(element.shadowRoot, accountsStyles);
    this.#ledger = new LedgerDesk(element);
    this.#board = new BoardDesk(element.model);
    adoptStyles(element.shadowRoot, entryStyles);
    this.#form = new EntryForm(element, 'points');
    this.#basis = new LazyBasis(element, async () => {
      const { balanceBasis } = await import('./balance-basis.js');
      return () => (this.figures ? balanceBasis(this.figures, element.data.state, element.settings.locale) : undefined);
    });
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.ledgerCaption(element.accountTitle(this.#id)),
      columns: () => this.#columns,
      rowCount: () => this.figures?.rows.length ?? 0,
      keyOf: (row) => this.#row(row)?.id ?? '',
      cell: (row, column) => this.#cell(row, column),
      mode: () => (element.isPublic ? 'table' : 'rows'),
      onOpen: (row) => this.#openEntry(this.#row(row)),
    });
  }

  get #text(): StatementStrings {
    return statementStrings(this.#element.settings.locale);
  }

  /** What the account comes to, reckoned once per change; undefined for one that does not show. */
  get figures(): AccountFigures | undefined {
    const { data, rules: profile, todayDate: today, model, isPublic } = this.#element;
    const of = [data.state, this.#id, profile, today, model.accounts, isPublic];
    if (!this.#worked?.of.every((each, at) => each === of[at])) {
      const figures = accountFigures(data.state, this.#id, { profile, today, isPublic });
      this.#worked = { of, figures: figures && model.has(figures.account) ? figures : undefined };
    }
    return this.#worked.figures;
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, actions } = this.#element;
    const { figures } = this;
    if (settings.readonly || !figures || figures.account.isClosed) return null;
    return { label: this.#text.award, run: () => actions.openForUser('award', { a: this.#id, from: 'account' }) };
  }

  get menu(): readonly MenuEntry[] {
    return this.figures ? [{ label: this.#text.print, run: () => this.#print() }] : [];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { a: this.#id || undefined };
  }

  showParts({ a }: Readonly<Record<string, string>>): void {
    if (a === undefined) return;
    this.#id = a;
    const { actions, updateComplete, renderRoot } = this.#element;
    if (actions.mayFocus) void updateComplete.then(() => renderRoot.querySelector<HTMLElement>('#account-title')?.focus());
  }

  refresh(): void {
    this.#element.requestUpdate();
  }

  // ——— what the user does ———

  /** What set the account up and changed it, of whatever period. */
  #openChanges(): void {
    const { actions } = this.#element;
    this.#element.choosePeriod('all');
    actions.perform(() => actions.openForUser('ledger', { a: this.#id, r: groupItem('accounts') }));
  }

  #opens(name: 'account' | 'accounts' | 'award' | 'shop', parts: Readonly<Record<string, string>>): () => void {
    const { actions } = this.#element;
    return () => actions.perform(() => actions.openForUser(name, parts));
  }

  /** An entry opens in the ledger, where it can be taken back. */
  #openEntry(row: EntryRow | undefined): void {
    const { actions } = this.#element;
    if (row) actions.perform(() => actions.openForUser('ledger', { e: row.id }));
  }

  /** Escape goes back as the button does; what is open in the page goes before, and what is being entered is not left. */
  readonly #pressedKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || (event.currentTarget as HTMLElement).querySelector('.popover, .entry')) return;
    const { actions } = this.#element;
    event.preventDefault();
    event.stopPropagation();
    actions.perform(() => actions.back());
  };

  async #print(): Promise<void> {
    const element = this.#element;
    const { figures } = this;
    if (!figures) return;
    const { statementDocument } = await loadPart(() => import('./statement-document.js'));
    const texts = await element.attempt(() => this.#ledger.texts.read([...figures.rows].map((row) => this.#ledger.row(row).id)));
    const document = statementDocument(element, this.#ledger, figures, texts);
    element.actions.command((commands) => commands.print(document));
  }

  // ——— its ledger ———

  #row(at: number): EntryRow | undefined {
    const row = this.figures?.rows[at];
    return row === undefined ? undefined : this.#ledger.row(row);
  }

  get #columns(): readonly Column[] {
    const { columns } = this.#text;
    // Whose of a household an entry is would tell who lives together.
    const hasPeople = this.figures?.account.kind === 'household' && !this.#element.isPublic;
    return [
      { key: 'date', title: columns.date, kind: 'text', width: 7 },
      { key: 'item', title: columns.item, kind: 'content', width: 11 },
      { key: 'points', title: columns.points, kind: 'number', width: 3 },
      { key: 'state', title: columns.state, kind: 'content', width: 6, chips: standingChips(this.#ledger) },
      ...(hasPeople ? [{ key: 'account', title: columns.account, kind: 'text', width: 7 } as const] : []),
      { key: 'number', title: columns.number, kind: 'content', width: 10 },
    ];
  }

  #cell(at: number, column: Column): string | TemplateResult {
    const row = this.#row(at);
    return row ? ledgerCell(this.#ledger, row, column, this.#table.place.row === at, (copied) => this.#copy(copied)) : '';
  }

  #copy({ id }: EntryRow): void {
    const element = this.#element;
    element.actions.perform(async () => {
      const [{ copyText }, [entry]] = await Promise.all([loadPart(() => import('../../base/copy-text.js')), this.#ledger.texts.read([id])]);
      if (!entry) return;
      await element.attempt(() => copyText(entry.hash, element.renderRoot));
      element.announcer.announce(this.#ledger.text.hashCopied);
    });
  }

  // ——— what shows ———

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { figures } = this;
    const back = html`<button type="button" class="accounts-back" @click=${() => element.actions.perform(() => element.actions.back())}>${text.back}</button>`;
    if (!figures) {
      return html`<div class="account-page form" @keydown=${this.#pressedKey}><div class="accounts-head">${back}</div><p>${this.#id === '' ? nothing : text.noAccount(this.#id)}</p></div>`;
    }
    return html`<div class="account-page form ledger" @keydown=${this.#pressedKey}>
      <div class="accounts-head">
        <div class="section-title" id="account-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1"><bdi>${element.accountTitle(figures.account.id)}</bdi></div>
        ${this.#renderTags(figures)} ${back}
      </div>
      ${this.#renderActions(figures)}
      <div class="account-panes">
        <div class="account-main">${this.#renderBalance(figures)} ${this.#renderPeople(figures)} ${renderCommendations(element, this.#form, figures.account)} ${renderTalkHint(element, figures.account)}</div>
        ${this.#renderSide(figures)}
      </div>
      ${this.#renderLedger(figures)}
    </div>`;
  }

  #renderTags({ account }: AccountFigures): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const title = account.class === null ? undefined : element.rules?.points.classes[account.class];
    const tags = element.isPublic
      ? [text.kinds[account.kind]]
      : [
          text.kinds[account.kind],
          account.unit === null ? '' : unitTitle(element, account.unit),
          account.class === null ? '' : title ? localText(title, element.settings.locale) : account.class,
          account.isClosed ? text.states.closed : '',
          account.isExempt ? text.states.exempt : '',
          account.isOptedOut ? text.states.optedOut : '',
        ];
    return html`<span class="account-tags">${tags.filter(Boolean).map((tag) => html`<span class="account-tag"><bdi>${tag}</bdi></span>`)}</span>`;
  }

  #renderActions({ account }: AccountFigures): TemplateResult {
    const { settings, actions, isPublic } = this.#element;
    const text = this.#text;
    const canWrite = !settings.readonly;
    return html`<div class="buttons">
      ${canWrite && !account.isClosed
        ? html`<button type="button" id="account-redeem" @click=${this.#opens('shop', { a: account.id })}>${text.redeem}</button>`
        : nothing}
      <button type="button" id="account-print" @click=${() => actions.perform(() => this.#print())}>${text.print}</button>
      ${isPublic ? nothing : html`<button type="button" id="account-changes" @click=${() => this.#openChanges()}>${text.changes}</button>`}
      ${canWrite ? html`<button type="button" id="account-edit" @click=${this.#opens('accounts', { a: account.id })}>${text.edit}</button>` : nothing}
    </div>`;
  }

  #renderBalance({ parts, balance, purse, lifetime, pending }: AccountFigures): TemplateResult {
    const text = this.#text;
    const level = this.#element.subheadingLevel + 1;
    return html`<section class="account-balance" aria-labelledby="account-balance">
      <div class="section-head">
        <span class="section-title small-title" id="account-balance" role="heading" aria-level=${level}>${text.balance}</span>
        ${parts ? this.#basis.render('balance', text.balance) : nothing}
      </div>
      ${parts ? html`<p class="account-figure number">${text.points(balance)}</p>${this.#renderSum(parts)}` : this.#renderInHousehold(purse.id, balance)}
      <p class="small muted number">${text.lifetime(lifetime)}</p>
      ${pending > 0 ? html`<p class="account-waiting">${icon('info')}<span class="number">${text.waiting(pending)}</span></p>` : nothing}
    </section>`;
  }

  /** 获得 212 − 扣分 0 − 冲正 0 − 兑换 64 − 到期 0 = 余额 148, each figure with its word. */
  #renderSum(parts: NonNullable<AccountFigures['parts']>): TemplateResult {
    const text = this.#text;
    const term = (label: string, points: number, sign: string): TemplateResult => html`<span class="account-term">${sign ? html`<span class="sign">${sign}</span>` : nothing}<span><span class="small muted">${label}</span> <span class="number">${text.points(points)}</span></span></span>`;
    return html`<p class="account-sum">
      ${term(text.earned, parts.earned, '')} ${term(text.deducted, parts.deducted, '−')} ${term(text.reversed, parts.reversed, '−')} ${term(text.redeemed, parts.redeemed, '−')} ${term(text.expired, parts.expired, '−')}
      ${term(text.equals, parts.balance, '=')}
    </p>`;
  }

  #renderInHousehold(household: string, points: number): TemplateResult {
    const text = this.#text;
    // Whose household it is, and what that has left, is nobody else's business.
    if (this.#element.isPublic) return html`<p>${text.inSomeHousehold}</p>`;
    const title = this.#element.accountTitle(household);
    return html`<p>${text.inHousehold(title, points)}</p>
      <div class="buttons"><button type="button" @click=${this.#opens('account', { a: household })}>${text.openHousehold(title)}</button></div>`;
  }

  #renderPeople({ account, people, households }: AccountFigures): unknown {
    const element = this.#element;
    const text = this.#text;
    const { locale } = element.settings;
    const level = element.subheadingLevel + 1;
    const from = (day: string | null): string => (day === null ? text.fromEver : dayText(day, locale));
    const to = (day: string | null): string => (day === null ? text.untilNow : dayText(day, locale));
    if (account.kind === 'member') {
      if (households.length < 2 || element.isPublic) return nothing;
      return html`<section aria-labelledby="account-households">
        <div class="section-title small-title" id="account-households" role="heading" aria-level=${level}>${text.households}</div>
        <ul class="account-list">
          ${households.map((each) => html`<li>${text.moves(element.accountTitle(each.household), from(each.from), to(each.to))}</li>`)}
        </ul>
      </section>`;
    }
    // Who lives together is nobody else's business.
    if (element.isPublic) return nothing;
    return html`<section class="account-people" aria-labelledby="account-people">
      <div class="section-title small-title" id="account-people" role="heading" aria-level=${level}>${text.people}</div>
      ${people.length === 0
        ? html`<p class="muted">${text.nobody}</p>`
        : html`<ul class="account-list">
            ${people.map(
              (time) => html`<li>
                <button type="button" class="plain" @click=${this.#opens('account', { a: time.account.id })}><bdi>${element.accountTitle(time.account.id)}</bdi></button>
                <span>${text.time(from(time.from), to(time.to))}</span> <span class="number">${text.brought(time.points)}</span>
              </li>`,
            )}
          </ul>`}
    </section>`;
  }

  #renderSide({ account, expiring }: AccountFigures): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { pointsStrings, shownPeriod, settings } = element;
    this.#board.use(account.kind, 'accounts');
    const line = this.#board.lines.find((each) => each.account === account.id);
    const stars = line && this.#board.starsOf(line);
    const months = this.#board.trendOf(account.id);
    return html`<dl class="account-side">
      ${line ? html`<dt>${text.standing(periodText(shownPeriod, pointsStrings))}</dt><dd class="number">${text.rank(line.points, line.shownRank, line.isShared)}</dd>` : nothing}
      ${stars ? html`<dt>${text.stars}</dt><dd class="number">${text.starsOf(pointsStrings.stars(stars.stars), stars.score)}</dd>` : nothing}
      ${months.length > 0 ? html`<dt>${text.trend}</dt><dd class="account-trend">${renderTrend(months, pointsStrings)}</dd>` : nothing}
      ${expiring && expiring.length > 0
        ? html`<dt>${text.expiring}</dt>
            <dd>${expiring.map(({ day, points, isPast }) => html`<p class="number" data-past=${isPast ? 'true' : nothing}>${(isPast ? text.hasExpired : text.expires)(dayText(day, settings.locale), points)}</p>`)}</dd>`
        : nothing}
    </dl>`;
  }

  #renderLedger({ rows }: AccountFigures): TemplateResult {
    const text = this.#text;
    return html`<section class="account-ledger" aria-labelledby="account-ledger">
      <div class="section-head">
        <span class="section-title small-title" id="account-ledger" role="heading" aria-level=${this.#element.subheadingLevel + 1}>${text.ledger}</span>
        <span class="small muted number">${text.entries(rows.length)}</span>
      </div>
      ${rows.length === 0 ? html`<p class="muted">${text.noEntries}</p>` : this.#table.render()}
    </section>`;
  }
}
