import type { LedgerState, Profile, StockBalance } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { MenuEntry } from '../../base/frame/frame-view.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import type { PointsPlots } from '../plots/points-plots.js';
import { monthBalance, monthBeside, monthDocument, monthName, saveMonth, signed, stockCheck, type MonthBalance } from './month-sheet.js';
import type { RedemptionDesk } from './redemption-actions.js';

/** The monthly reconciliation (月度对账): points issued, redeemed, reversed and expired against the balances, and the stock of each good. */
export class MonthPart {
  readonly #shop: RedemptionDesk;
  #month = '';
  #shown: { readonly state: LedgerState; readonly balance: MonthBalance } | undefined;
  #plots: PointsPlots | undefined;
  #isLoading = false;

  constructor(shop: RedemptionDesk) {
    this.#shop = shop;
  }

  /** The month that shows, as `2026-11`; that of today until another is chosen. */
  get month(): string {
    return this.#month || this.#thisMonth;
  }

  get #thisMonth(): string {
    return this.#shop.element.todayDate.slice(0, 7);
  }

  /** Shows a month; what is none, or lies ahead, is that of today. */
  show(month: string): void {
    this.#month = /^(19|[2-9]\d)\d\d-(0[1-9]|1[0-2])$/.test(month) && month < this.#thisMonth ? month : '';
  }

  /** Worked out once for the same ledger and month. */
  get #balance(): MonthBalance {
    const { state } = this.#shop.element.data;
    if (this.#shown?.state !== state || this.#shown.balance.month !== this.month) this.#shown = { state, balance: monthBalance(state, this.month) };
    return this.#shown.balance;
  }

  /** What is offered in the menu. */
  get menu(): readonly MenuEntry[] {
    const { element } = this.#shop;
    return [{ label: this.#shop.text().printMonth, run: async () => element.actions.command((commands) => commands.print(monthDocument(element, this.#balance))) }];
  }

  /** Beside the month also the file that the menu has among the others. */
  get #offers(): readonly MenuEntry[] {
    return [...this.menu, { label: this.#shop.text().exportMonth, run: () => this.#export() }];
  }

  async #export(): Promise<void> {
    const { element } = this.#shop;
    const name = await element.attempt(() => saveMonth(element, this.#balance));
    element.actions.toast.show({ text: this.#shop.text().exported(name) });
  }

  /** Whether no month may come after the one that shows. Said in words only: a button that is disabled loses the focus. */
  get #isLast(): boolean {
    return this.month >= this.#thisMonth;
  }

  #step(step: -1 | 1): void {
    if (step > 0 && this.#isLast) return;
    const { element } = this.#shop;
    this.show(monthBeside(this.month, step));
    element.actions.viewChanged();
    element.announcer.announce(monthName(this.#shop.text(), this.month));
    element.requestUpdate();
  }

  /** The plots and what draws them are loaded when the month is first shown. */
  #loadPlots(): void {
    if (this.#plots || this.#isLoading) return;
    const { element } = this.#shop;
    this.#isLoading = true;
    element.actions.perform(async () => {
      try {
        const { PointsPlots } = await loadPart(() => import('../plots/points-plots.js'));
        this.#plots = new PointsPlots(element, 'shop');
      } finally {
        this.#isLoading = false;
      }
      element.requestUpdate();
    });
  }

  // ——— what shows ———

  render(profile: Profile): TemplateResult {
    this.#loadPlots();
    const { element } = this.#shop;
    const text = this.#shop.text();
    const balance = this.#balance;
    const heading = (title: string): TemplateResult => html`<div class="small-title" role="heading" aria-level=${element.subheadingLevel}>${title}</div>`;
    return html`${this.#renderStepper()} ${heading(text.pointsBalance)} ${this.#renderPoints(balance)} ${heading(text.stockBalance)}
      ${balance.stock.length === 0 ? html`<p class="empty">${text.noStockRows}</p>` : this.#renderStock(balance.stock)}
      ${balance.stock.some((row) => stockCheck(text, row).kind === 'below') ? html`<p class="small below-zero">${text.belowZeroHelp}</p>` : nothing}
      <p class="small muted">${text.wholeLedger}</p>
      <div class="buttons">${this.#offers.map(({ label, run }) => html`<button type="button" @click=${() => element.actions.perform(run)}>${label}</button>`)}</div>
      ${this.#plots?.render(profile, `${this.month}-01`) ?? nothing}`;
  }

  #renderStepper(): TemplateResult {
    const text = this.#shop.text();
    return html`<div class="month-stepper">
      <button type="button" class="step earlier" aria-label=${text.earlierMonth} @click=${() => this.#step(-1)}>${icon('chevron')}</button>
      <strong class="number">${monthName(text, this.month)}</strong>
      <button type="button" class="step" aria-label=${text.laterMonth} aria-disabled=${this.#isLast ? 'true' : nothing} @click=${() => this.#step(1)}>${icon('chevron')}</button>
    </div>`;
  }

  /** `发放 1,240 − 兑换 310 − 冲正 12 − 到期 0 = 净增 918`, and whether the balances say the same. */
  #renderPoints({ points }: MonthBalance): TemplateResult {
    const { element } = this.#shop;
    const text = this.#shop.text();
    const { issued, redeemed, reversed, expired, net, opening, closing, difference, isBalanced } = points;
    const terms: readonly (readonly [sign: string, label: string, amount: number])[] = [
      ['', text.terms.issued, issued],
      ['−', text.terms.redeemed, redeemed],
      ['−', text.terms.reversed, reversed],
      ['−', text.terms.expired, expired],
      ['=', text.terms.net, net],
    ];
    return html`<p class="arithmetic">${terms.map(([sign, label, amount]) => html`<span class="term">${sign ? html`<span class="sign">${sign}</span> ` : nothing}<span>${label} <b class="number"><bdi dir="ltr">${signed(amount)}</bdi></b></span></span> `)}</p>
      ${isBalanced
        ? html`<p class="balance" data-balanced="true">${icon('check')}<span>${text.balances(opening, closing)}</span></p>`
        : html`<p class="balance" data-balanced="false">${icon('error')}<span>${text.differs(difference, opening, closing)}</span></p>
            <div class="buttons"><button type="button" @click=${() => element.actions.perform(() => element.actions.openForUser('verify'))}>${text.verify}</button></div>`}`;
  }

  #renderCheck(row: StockBalance): TemplateResult {
    const { kind, text } = stockCheck(this.#shop.text(), row);
    return html`<span class="balance" data-balanced=${kind === 'sound' ? 'true' : 'false'}>${icon(({ sound: 'check', below: 'warning', off: 'error' } as const)[kind])}<span>${text}</span></span>`;
  }

  #renderStock(stock: readonly StockBalance[]): TemplateResult {
    const text = this.#shop.text();
    const { opening, brought, redeemed, lost, closing, check } = text.stockColumns;
    return html`<table class="shop-table stock" role="table">
      <caption class="visually-hidden">${text.stockBalance}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${text.good}</th>
          ${[opening, brought, redeemed, lost, closing].map((title) => html`<th role="columnheader" scope="col" class="number">${title}</th>`)}
          <th role="columnheader" scope="col">${check}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${stock.map(
          (row) => html`<tr role="row">
            <th role="rowheader" scope="row"><bdi>${row.name || row.item}</bdi></th>
            ${([[opening, row.opening], [brought, row.brought], [redeemed, row.redeemed], [lost, row.lost], [closing, row.closing]] as const).map(
              ([title, pieces]) => html`<td role="cell" class="number"><span class="cell-label">${title}</span><span><bdi dir="ltr">${signed(pieces)}</bdi></span></td>`,
            )}
            <td role="cell"><span class="cell-label">${check}</span>${this.#renderCheck(row)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
