import { accepted, balanceOf, checkRedemption, entryId, isJicengError, statusOf, type LedgerEntry, type Profile, type RedeemDraft, type ShopItem } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../base/icons.js';
import { AccountField } from '../account-field.js';
import { renderAuthorField } from '../ledger/author-field.js';
import { entryNumber, goodTitle, groupedHash } from '../ledger/entry-words.js';
import { OncePerPress } from '../once-per-press.js';
import type { Receipt } from './receipt.js';
import { quantityOf, redeemOutcome, steppedQuantity, type RedeemInput, type RedeemOutcome } from './redeem-outcome.js';
import { renderPrintButtons, takeBack, type RedemptionDesk } from './redemption-actions.js';
import { refusalText, type RefusedFor } from './shop-words.js';

/** The form of a redemption (兑换), what it comes to while it is filled in, and its receipt. */
export class RedeemPart {
  readonly #shop: RedemptionDesk;
  readonly #account: AccountField;
  readonly #press: OncePerPress;
  #item = '';
  #quantity = '1';
  /** What is missing is told once somebody has tried to redeem. */
  #isTried = false;
  /** Why the last attempt recorded nothing, until something is changed. */
  #failures: readonly string[] = [];
  #receipt: Receipt | null = null;

  constructor(shop: RedemptionDesk) {
    this.#shop = shop;
    const { element } = shop;
    this.#press = new OncePerPress(element);
    this.#account = new AccountField(element, {
      id: 'redeem-account',
      beside: (account) => shop.text().balanceOf(balanceOf(element.data.state, account)),
      picked: () => this.#changed(),
    });
  }

  // ——— what is chosen ———

  /** The account and the good as ids; `''` for none. */
  get chosen(): { readonly account: string; readonly item: string } {
    return { account: this.#account.value, item: this.#item };
  }

  /** Chooses an account and a good; undefined leaves what is chosen. */
  choose({ account, item }: { readonly account?: string | undefined; readonly item?: string | undefined }): void {
    if (account !== undefined) this.#account.choose(account);
    if (item !== undefined) this.#item = item;
    this.#failures = [];
    this.#isTried = false;
  }

  /** Puts the focus on the first thing that is not filled in. */
  async focus(): Promise<void> {
    const { element } = this.#shop;
    await element.updateComplete;
    if (this.#account.value === '') this.#account.focus();
    else element.renderRoot.querySelector<HTMLElement>(this.#item === '' ? '#redeem-item' : '#redeem-quantity')?.focus();
  }

  /** Begins the quantity anew with a digit, and goes on in its field. */
  async typeQuantity(digit: string): Promise<void> {
    const { element } = this.#shop;
    this.#quantity = digit;
    this.#changed();
    await element.updateComplete;
    const field = element.renderRoot.querySelector<HTMLInputElement>('#redeem-quantity');
    field?.focus();
    field?.setSelectionRange(digit.length, digit.length);
  }

  get #input(): RedeemInput {
    return { account: this.#account.value, item: this.#item, quantity: this.#quantity };
  }

  #outcome(profile: Profile): RedeemOutcome {
    const { element } = this.#shop;
    return redeemOutcome(element.data.state, profile, this.#input, element.todayDate);
  }

  /** Something was chosen or typed: the result is said. */
  #changed(): void {
    const { element } = this.#shop;
    this.#failures = [];
    const { rules } = element;
    const outcome = rules && this.#outcome(rules);
    if (outcome && outcome.kind !== 'incomplete') element.announcer.announce(this.#sentences(outcome).join(this.#shop.text().join));
    element.requestUpdate();
  }

  /** What an outcome says; empty while something is missing. */
  #sentences(outcome: RedeemOutcome): readonly string[] {
    const text = this.#shop.text();
    if (outcome.kind === 'incomplete') return [];
    if (outcome.kind === 'refused') return outcome.refusals.map((each) => this.#refusalText(each));
    const { balance, balanceAfter, item, stockAfter } = outcome.accepted;
    return [text.balanceLine(balance, balanceAfter), text.stockLine(item.stock, stockAfter)];
  }

  #refusalText(refused: RefusedFor & { readonly message?: string }): string {
    return refusalText(this.#shop.text(), refused, this.#shop.element.data.state) ?? refused.message ?? refused.code;
  }

  // ——— redeeming ———

  /** Redeems what is chosen; what cannot be is told, and nothing is recorded. */
  submit(): Promise<void> {
    return this.#press.run(() => this.#submit());
  }

  async #submit(): Promise<void> {
    const { element } = this.#shop;
    const { rules: profile } = element;
    await this.#account.settle();
    if (!profile) return;
    this.#isTried = true;
    const outcome = this.#outcome(profile);
    if (outcome.kind === 'accepted') await this.#redeem(profile);
    else this.#tellProblems(outcome);
  }

  #tellProblems(outcome: RedeemOutcome): void {
    const { element } = this.#shop;
    const text = this.#shop.text();
    const problems = outcome.kind === 'incomplete' ? outcome.missing.map((each) => (each === 'account' ? text.missingAccount : text.missingGood)) : this.#sentences(outcome);
    element.announcer.alert([...(outcome.kind === 'refused' ? [text.cannot] : []), ...problems].join(' '));
    element.requestUpdate();
    if (outcome.kind === 'incomplete') element.actions.perform(() => this.focus());
    else if (outcome.kind === 'refused' && outcome.refusals.some(({ code }) => code === 'points-bad-value')) element.renderRoot.querySelector<HTMLInputElement>('#redeem-quantity')?.select();
  }

  async #redeem(profile: Profile): Promise<void> {
    const { element } = this.#shop;
    const { account, item, quantity } = this.#input;
    const request = { account, item, quantity: quantityOf(quantity), date: element.todayDate };
    try {
      let balances = { before: 0, after: 0 };
      const written = await element.attempt(() =>
        element.record('redeem', (state) => {
          const { draft, balance, balanceAfter } = accepted(checkRedemption(state, request, profile));
          balances = { before: balance, after: balanceAfter };
          return [draft];
        }),
      );
      this.#receipt = { entry: written.entries.at(-1) as LedgerEntry<RedeemDraft>, balances };
      this.#told(this.#receipt);
      await this.#begin();
    } catch (thrown) {
      await this.#failed(thrown);
    } finally {
      element.requestUpdate();
    }
  }

  /** The form stands empty for the next household; the good stays, because often several take the same. */
  async #begin(): Promise<void> {
    this.#account.choose('');
    this.#quantity = '1';
    this.#isTried = false;
    await this.focus();
  }

  /** Others were faster, or it could not be stored: what was chosen stays. */
  async #failed(thrown: unknown): Promise<void> {
    const { element } = this.#shop;
    const text = this.#shop.text();
    const cause = isJicengError(thrown) && isJicengError(thrown.cause) ? thrown.cause : thrown;
    const words = isJicengError(cause) ? refusalText(text, { code: cause.code, details: cause.details }, element.data.state) : undefined;
    this.#failures = words === undefined ? [(await element.localized(cause)).message] : [`${text.notRedeemed}${text.join}${words}`, text.otherTook];
    element.announcer.alert(this.#failures.join(' '));
  }

  #told(receipt: Receipt): void {
    const { element } = this.#shop;
    element.actions.toast.show({ text: this.#line(receipt), undo: () => takeBack(this.#shop, entryId(receipt.entry), receipt.entry.item) });
  }

  #line({ entry }: Receipt): string {
    return this.#shop.text().redeemedLine(this.#shop.element.accountTitle(entry.person ?? entry.account), goodTitle(this.#shop.element.data.state, entry.item), entry.quantity, entry.points);
  }

  // ——— what shows ———

  render(profile: Profile): TemplateResult {
    const { element } = this.#shop;
    const text = this.#shop.text();
    return html`<div class="redeem">
      <form class="redeem-form form" aria-label=${text.redeem} novalidate @submit=${(event: Event) => event.preventDefault()}>
        ${this.#account.render({ label: text.account, problem: this.#isTried && this.#account.value === '' ? text.missingAccount : undefined })} ${this.#renderItem()} ${this.#renderQuantity()}
        ${renderAuthorField(element, 'redeem-author', text.author)}
        <div class="buttons"><button type="button" class="redeem-submit" @click=${() => element.actions.perform(() => this.submit())}>${text.redeem} <span class="small wide-only" aria-hidden="true">${text.submitKeys}</span></button></div>
      </form>
      <section class="redeem-result" aria-label=${text.result}>${this.#renderResult(profile)}</section>
    </div>`;
  }

  #renderItem(): TemplateResult {
    const { element } = this.#shop;
    const text = this.#shop.text();
    const goods = [...element.data.state.items.values()].filter(({ isClosed }) => !isClosed);
    const problem = this.#isTried && this.#item === '';
    const chosen = (event: Event): void => {
      this.#item = (event.target as HTMLSelectElement).value;
      this.#changed();
    };
    const option = ({ id, name, price, stock }: ShopItem): TemplateResult => html`<option value=${id} ?selected=${id === this.#item}>${text.goodChoice(name || id, price, stock)}</option>`;
    return html`<div class="field" ?data-invalid=${problem}>
      <label class="label" for="redeem-item">${text.good}</label>
      <select id="redeem-item" aria-required="true" aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${problem ? 'redeem-item-problem' : nothing} .value=${live(this.#item)} @change=${chosen}>
        <option value="">${text.chooseGood}</option>
        ${goods.map(option)}
      </select>
      ${problem ? html`<span class="problem small" id="redeem-item-problem">${icon('error')}<span>${text.missingGood}</span></span>` : nothing}
    </div>`;
  }

  #renderQuantity(): TemplateResult {
    const text = this.#shop.text();
    const set = (quantity: string): void => {
      this.#quantity = quantity;
      this.#changed();
    };
    const typed = (event: Event): void => {
      if (!(event as InputEvent).isComposing) set((event.target as HTMLInputElement).value);
    };
    return html`<div class="field">
      <label class="label" for="redeem-quantity">${text.quantity}</label>
      <span class="stepper">
        <button type="button" aria-label=${text.fewer} @click=${() => set(steppedQuantity(this.#quantity, -1))}>−</button>
        <input id="redeem-quantity" type="text" inputmode="numeric" autocomplete="off" aria-required="true" .value=${live(this.#quantity)} @input=${typed} @compositionend=${typed} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
        <button type="button" aria-label=${text.more} @click=${() => set(steppedQuantity(this.#quantity, 1))}>+</button>
      </span>
    </div>`;
  }

  #renderResult(profile: Profile): unknown {
    const text = this.#shop.text();
    const outcome = this.#outcome(profile);
    const title = html`<p class="result-title">${text.result}</p>`;
    if (this.#failures.length > 0) {
      const [first, ...more] = this.#failures;
      return html`${title}<p class="verdict" data-kind="refused">${icon('error')}<span>${first}</span></p>${more.map((each) => html`<p class="small muted">${each}</p>`)}`;
    }
    if (outcome.kind === 'accepted') return html`${title}${this.#renderAccepted(outcome)}`;
    if (outcome.kind === 'refused') {
      return html`${title}<p class="verdict" data-kind="refused">${icon('error')}<span>${text.cannot}</span></p>
        <ul class="reasons">${outcome.refusals.map((each) => html`<li data-code=${each.code}>${this.#refusalText(each)}</li>`)}</ul>`;
    }
    const receipt = this.#receipt;
    // One that was taken back meanwhile is no receipt any more.
    const isStanding = receipt && statusOf(this.#shop.element.data.state, entryId(receipt.entry)) === 'counted';
    return isStanding ? this.#renderReceipt(receipt) : html`${title}<p class="muted">${text.chooseFirst}</p>`;
  }

  #renderAccepted({ accepted: { draft, purse, item, balance, balanceAfter, stockAfter } }: Extract<RedeemOutcome, { kind: 'accepted' }>): TemplateResult {
    const { element } = this.#shop;
    const text = this.#shop.text();
    return html`<p class="verdict" data-kind="accepted">${icon('check')}<span class="number">${text.costLine(draft.points)}</span></p>
      <dl class="changes">
        <div><dt>${text.balance}</dt> <dd class="number">${text.change(balance, balanceAfter)}</dd></div>
        <div><dt>${text.stock}</dt> <dd class="number">${text.change(item.stock, stockAfter)}</dd></div>
      </dl>
      ${draft.person ? html`<p class="small muted">${text.paidBy(element.accountTitle(purse.id))}</p>` : nothing}`;
  }

  #renderReceipt(receipt: Receipt): TemplateResult {
    const { element } = this.#shop;
    const text = this.#shop.text();
    const { entry, balances } = receipt;
    const number = text.number(entryNumber(element.data.state, entry.writer, entry.sequence));
    return html`<div class="receipt-card">
      <p class="verdict" data-kind="accepted">${icon('check')}<span>${text.redeemed}</span></p>
      <p><bdi>${this.#line(receipt)}</bdi></p>
      ${balances ? html`<p class="number">${text.balanceLine(balances.before, balances.after)}</p>` : nothing}
      <p class="small muted">${text.receiptNumber(number)} · ${text.hash} <bdi class="number" dir="ltr">${groupedHash(entry.hash.slice(0, 16))} …</bdi></p>
      <div class="buttons">${renderPrintButtons(this.#shop, receipt, number)} <button type="button" aria-label=${text.ofNumber(text.takeBack, number)} @click=${() => element.actions.perform(() => takeBack(this.#shop, entryId(entry), entry.item))}>${text.takeBack}</button></div>
    </div>`;
  }
}
