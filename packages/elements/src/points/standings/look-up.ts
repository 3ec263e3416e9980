// What somebody sees of their own points, who knows their code (查我的积分). Loaded for the public only.
import { accountOf, balanceOf, lifetimeOf, publicAccount, purseOf } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** A field for a code; it shows the figures of that one account and opens nothing else. */
export class LookUp {
  readonly #element: JcPointsScoreboard;
  #code = '';
  /** What was asked for; null before. */
  #asked: string | null = null;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
  }

  render(): TemplateResult {
    const { pointsStrings: text, subheadingLevel } = this.#element;
    const submitted = (event: Event): void => {
      event.preventDefault();
      this.#ask();
    };
    return html`<form class="look-up" @submit=${submitted}>
      <div class="section-title" role="heading" aria-level=${subheadingLevel}>${text.mine}</div>
      <div class="buttons">
        <label><span>${text.myCode}</span><input type="text" autocomplete="off" .value=${this.#code} @input=${(event: Event) => (this.#code = (event.target as HTMLInputElement).value)} /></label>
        <button type="submit">${text.lookUp}</button>
      </div>
      ${this.#asked === null ? nothing : this.#renderAnswer(this.#asked)}
    </form>`;
  }

  #ask(): void {
    this.#asked = this.#code.trim();
    const { announcer } = this.#element;
    announcer.announce(this.#sentence(this.#asked));
    this.#element.requestUpdate();
  }

  /** What the ledger says of the account, in one sentence. */
  #sentence(code: string): string {
    const { data, pointsStrings: text, model } = this.#element;
    const found = publicAccount(data.state, code);
    const account = found && accountOf(data.state, found.id);
    if (!found || !account || !model.has(account)) return text.noSuchCode;
    const points = model.boardOf(account.kind).find((line) => line.account === account.id)?.points ?? 0;
    // Who is in a household spends from its balance, which is not theirs alone.
    const balance = purseOf(data.state, account) === account ? balanceOf(data.state, account) : null;
    return text.myFigures(found.name, points, lifetimeOf(data.state, account), balance);
  }

  #renderAnswer(code: string): TemplateResult {
    const { data, actions, pointsStrings: text } = this.#element;
    const found = publicAccount(data.state, code);
    const opens = (): void => actions.perform(() => actions.openForUser('account', { a: code }));
    return html`<p>${this.#sentence(code)}</p>${found && actions.canOpen('account') ? html`<button type="button" @click=${opens}>${text.myEntries}</button>` : nothing}`;
  }
}

