import type { Profile } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { entryStyles } from '../../base/entry/entry-styles.js';
import { formStyles } from '../../base/form/form-styles.js';
import { icon } from '../../base/icons.js';
import { monthDayText } from '../../locales/format.js';
import { shopStrings, type ShopStrings } from '../../locales/points/shop.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { GoodsPart } from './goods-part.js';
import { LatestPart } from './latest-part.js';
import { MonthPart } from './month-part.js';
import { RedeemPart } from './redeem-part.js';
import { oversoldGoods, type Oversold } from './redemptions.js';
import { shopStyles } from './shop-styles.js';
import { windowText } from './shop-words.js';

/** The parts of the shop; the public sees the goods alone. */
const shopParts = ['goods', 'redeem', 'month'] as const;
export type ShopPart = (typeof shopParts)[number];

/** The view 积分超市: the catalogue and its stock, redemptions with their receipts, and the reconciliation of the month. */
export class ShopView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #goods: GoodsPart;
  readonly #redeem: RedeemPart;
  readonly #latest: LatestPart;
  readonly #month: MonthPart;
  #part: ShopPart = 'goods';
  #oversold: { readonly state: unknown; readonly goods: readonly Oversold[] } | undefined;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    for (const styles of [entryStyles, formStyles, shopStyles]) adoptStyles(element.shadowRoot, styles);
    const desk = { element, text: () => this.#text };
    this.#goods = new GoodsPart({ ...desk, redeem: (item) => this.#openRedeem({ item }) });
    this.#redeem = new RedeemPart(desk);
    this.#latest = new LatestPart(desk);
    this.#month = new MonthPart(desk);
  }

  get #text(): ShopStrings {
    return shopStrings(this.#element.settings.locale);
  }

  /** The part that shows to this audience. */
  get #shownPart(): ShopPart {
    if (this.#element.isPublic) return 'goods';
    return this.#part === 'redeem' && this.#element.settings.readonly ? 'goods' : this.#part;
  }

  /** What a merge oversold, found once for each state of the ledger. Nothing of it is for the public. */
  get #oversoldGoods(): readonly Oversold[] {
    const { data, isPublic } = this.#element;
    if (isPublic) return [];
    if (this.#oversold?.state !== data.state) this.#oversold = { state: data.state, goods: oversoldGoods(data.state) };
    return this.#oversold.goods;
  }

  // ——— what the user does ———

  async #openPart(part: ShopPart): Promise<void> {
    const element = this.#element;
    this.#part = part;
    element.actions.viewChanged();
    element.requestUpdate();
    await element.updateComplete;
    if (part === 'redeem') await this.#redeem.focus();
  }

  #openRedeem(chosen: { readonly account?: string; readonly item?: string }): Promise<void> {
    this.#redeem.choose(chosen);
    return this.#openPart('redeem');
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, isPublic, rules, data } = this.#element;
    if (settings.readonly || isPublic || !rules || data.state.items.size === 0) return null;
    return { label: this.#text.redeem, run: () => (this.#shownPart === 'redeem' ? this.#redeem.submit() : this.#openRedeem({})) };
  }

  get menu(): readonly MenuEntry[] {
    return this.#element.isPublic || !this.#element.rules ? [] : this.#month.menu;
  }

  get openCount(): number {
    return this.#oversoldGoods.length;
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    const part = this.#shownPart;
    const { account, item } = this.#redeem.chosen;
    if (part === 'redeem') return { part, i: item || undefined, a: account || undefined };
    return part === 'month' ? { part, m: this.#month.month } : {};
  }

  /** `part` is goods, redeem or month; `i` a good and `a` an account to redeem, `m` a month such as 2026-11. */
  showParts({ part, i, a, m }: Readonly<Record<string, string>>): void {
    this.#part = shopParts.find((each) => each === part) ?? (i || a ? 'redeem' : this.#part);
    if (i !== undefined || a !== undefined) this.#redeem.choose({ item: i, account: a });
    if (m !== undefined) this.#month.show(m);
  }

  refresh(): void {
    this.#element.requestUpdate();
  }

  render(): TemplateResult {
    const { rules: profile, data, isPublic } = this.#element;
    const text = this.#text;
    if (!data.isOpen) return html`<div class="shop" aria-busy="true"><p class="muted">${text.loading}</p></div>`;
    if (!profile) return html`<div class="shop"><p class="muted">${text.noRules}</p></div>`;
    return html`<div class="shop" data-part=${this.#shownPart} @keydown=${this.#pressedKey}>
      ${isPublic ? nothing : this.#renderParts()} ${this.#renderOversold()} ${this.#shownPart === 'month' ? nothing : this.#renderWindow(profile)} ${this.#renderPart(profile)}
    </div>`;
  }

  /** A digit from anywhere but a field is how many pieces. */
  readonly #pressedKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (this.#shownPart !== 'redeem' || !/^[1-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    this.#element.actions.perform(() => this.#redeem.typeQuantity(event.key));
  };

  #renderParts(): TemplateResult {
    const text = this.#text;
    const { actions, settings } = this.#element;
    const parts = shopParts.filter((part) => part !== 'redeem' || !settings.readonly);
    return html`<div class="parts" role="group" aria-label=${text.parts}>
      ${parts.map((part) => html`<button type="button" data-part=${part} aria-pressed=${part === this.#shownPart ? 'true' : 'false'} @click=${() => actions.perform(() => this.#openPart(part))}>${text.partNames[part]}</button>`)}
    </div>`;
  }

  #renderPart(profile: Profile): unknown {
    switch (this.#shownPart) {
      case 'goods':
        return this.#goods.render();
      case 'redeem':
        return html`${this.#redeem.render(profile)} ${this.#latest.render(profile)}`;
      case 'month':
        return this.#month.render(profile);
    }
  }

  #renderWindow(profile: Profile): TemplateResult {
    const { isOpen, text } = windowText(this.#text, profile, this.#element.todayDate);
    return html`<p class="window" data-open=${isOpen ? 'true' : 'false'}>${icon(isOpen ? 'check' : 'warning')}<span>${text}</span></p>`;
  }

  #renderOversold(): unknown {
    const text = this.#text;
    const { actions, settings } = this.#element;
    return this.#oversoldGoods.map(
      ({ item, pieces, entries }) => html`<div class="oversold" data-item=${item.id}>
        ${icon('error')}
        <div>
          <p><strong>${text.oversoldTitle(item.name || item.id, pieces)}</strong></p>
          <p>${text.oversoldWhy}</p>
          <p>${text.oversoldDo}</p>
          <ul>${entries.map((entry) => this.#renderOversoldEntry(entry))}</ul>
          ${settings.readonly ? nothing : html`<div class="buttons"><button type="button" aria-label=${text.ofGood(text.moveStock, item.name || item.id)} @click=${() => actions.perform(() => this.#openStock(item.id))}>${text.moveStock}</button></div>`}
        </div>
      </div>`,
    );
  }

  #renderOversoldEntry({ day, account, quantity }: Oversold['entries'][number]): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const id = account?.id ?? '';
    const title = element.accountTitle(id);
    return html`<li>
      <span>${text.oversoldEntry(monthDayText(day, element.settings.locale), title, quantity)}</span>
      <button type="button" class="plain" aria-label=${text.openAccount(title)} @click=${() => element.actions.perform(() => element.actions.openForUser('account', { a: id }))}>${text.lookAtAccount}</button>
    </li>`;
  }

  async #openStock(id: string): Promise<void> {
    await this.#openPart('goods');
    const item = this.#element.data.state.items.get(id);
    if (item) await this.#goods.move(item);
  }
}
