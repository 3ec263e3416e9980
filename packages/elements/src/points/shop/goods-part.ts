import type { ShopItem } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { EntryForm } from '../../base/entry/entry-form.js';
import { icon } from '../../base/icons.js';
import type { ShopStrings } from '../../locales/points/shop.js';
import { keepFocus } from '../keep-focus.js';
import { OncePerPress } from '../once-per-press.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { itemEntry, setClosed, stockEntry, type GoodsDesk } from './goods-entries.js';
import { goodState, limitText } from './shop-words.js';

/** What the catalogue asks of the shop around it. */
export interface GoodsShop {
  readonly element: JcPointsScoreboard;
  text(): ShopStrings;
  /** Opens the form of a redemption with a good. */
  redeem(item: string): Promise<void>;
}

/** The catalogue (物品): goods with price, stock, limit and state; staff add and change them and move their stock. */
export class GoodsPart {
  readonly #shop: GoodsShop;
  readonly #form: EntryForm;
  readonly #press: OncePerPress;

  constructor(shop: GoodsShop) {
    this.#shop = shop;
    this.#form = new EntryForm(shop.element, 'points');
    this.#press = new OncePerPress(shop.element);
  }

  get #desk(): GoodsDesk {
    return { element: this.#shop.element, text: this.#shop.text() };
  }

  /** Opens the form of a new good. */
  add(): Promise<void> {
    return this.#form.open(itemEntry(this.#desk));
  }

  /** Opens the form for the stock of a good. */
  move(item: ShopItem): Promise<void> {
    return this.#form.open(stockEntry(this.#desk, item));
  }

  /** Takes a good out of the catalogue, or puts it back; the focus goes after it. */
  #setClosed(item: ShopItem, closed: boolean): Promise<void> {
    const { element } = this.#shop;
    return this.#press.run(async () => {
      await setClosed(this.#desk, item, closed);
      await element.updateComplete;
      keepFocus(element, closed ? '.closed-goods > summary' : `.goods [data-item="${CSS.escape(item.id)}"] button`, '.view');
    });
  }

  render(): TemplateResult {
    const { element } = this.#shop;
    const text = this.#shop.text();
    const all = [...element.data.state.items.values()];
    const open = all.filter(({ isClosed }) => !isClosed);
    const closed = element.isPublic ? [] : all.filter(({ isClosed }) => isClosed);
    const canWrite = !element.settings.readonly && !element.isPublic;
    return html`${canWrite ? html`<div class="buttons"><button type="button" class="add-good" @click=${() => element.actions.perform(() => this.add())}>${text.addGood}</button></div>` : nothing}
      ${canWrite ? this.#form.render(itemEntry(this.#desk)) : nothing}
      ${open.length === 0 ? html`<p class="empty">${element.isPublic ? text.noGoodsPublic : text.noGoods}</p>` : this.#renderTable(open, text.goodsOf, canWrite)}
      ${closed.length === 0
        ? nothing
        : html`<details class="closed-goods">
            <summary>${text.closedGoods(closed.length)}</summary>
            ${this.#renderTable(closed, text.closedGoods(closed.length), canWrite)}
          </details>`}`;
  }

  #renderTable(goods: readonly ShopItem[], caption: string, canWrite: boolean): TemplateResult {
    const text = this.#shop.text();
    return html`<table class="shop-table goods" role="table">
      <caption class="visually-hidden">${caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${text.good}</th>
          <th role="columnheader" scope="col" class="number">${text.price}</th>
          <th role="columnheader" scope="col" class="number">${text.stock}</th>
          <th role="columnheader" scope="col">${text.limit}</th>
          <th role="columnheader" scope="col">${text.state}</th>
          ${canWrite ? html`<th role="columnheader" scope="col">${text.actions}</th>` : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">${repeat(goods, ({ id }) => id, (item) => this.#renderGood(item, canWrite))}</tbody>
    </table>`;
  }

  #renderGood(item: ShopItem, canWrite: boolean): TemplateResult {
    const text = this.#shop.text();
    const { id, name, price, limit } = item;
    const stock = this.#shop.element.isPublic ? Math.max(0, item.stock) : item.stock;
    const state = goodState(item, this.#shop.element.isPublic);
    const entry = canWrite ? [itemEntry(this.#desk, item), stockEntry(this.#desk, item)].find(({ key }) => key === this.#form.openKey) : undefined;
    return html`<tr role="row" data-item=${id}>
        <th role="rowheader" scope="row"><bdi>${name || id}</bdi></th>
        <td role="cell" class="number"><span class="cell-label">${text.price}</span><span>${text.points(price)}</span></td>
        <td role="cell" class="number"><span class="cell-label">${text.stock}</span><span>${text.pieces(stock)}</span></td>
        <td role="cell"><span class="cell-label">${text.limit}</span><span>${limitText(text, limit)}</span></td>
        <td role="cell"><span class="cell-label">${text.state}</span><span class="good-state" data-state=${state}>${state === 'oversold' ? icon('error') : state === 'none' ? icon('warning') : nothing}${text.states[state]}</span></td>
        ${canWrite ? html`<td role="cell" class="row-actions"><div class="buttons">${this.#renderActions(item)}</div></td>` : nothing}
      </tr>
      ${entry ? html`<tr role="row" class="form-row"><td role="cell" colspan="6">${this.#form.render(entry)}</td></tr>` : nothing}`;
  }

  #renderActions(item: ShopItem): TemplateResult {
    const { element } = this.#shop;
    const text = this.#shop.text();
    const action = (label: string, run: () => Promise<unknown>): TemplateResult =>
      html`<button type="button" aria-label=${text.ofGood(label, item.name || item.id)} @click=${() => element.actions.perform(run)}>${label}</button>`;
    return html`${item.isClosed ? nothing : action(text.redeemGood, () => this.#shop.redeem(item.id))} ${action(text.moveStock, () => this.move(item))}
      ${item.isClosed ? nothing : action(text.edit, () => this.#form.open(itemEntry(this.#desk, item)))}
      ${action(item.isClosed ? text.reopen : text.close, () => this.#setClosed(item, !item.isClosed))}`;
  }
}
