import { accepted, checkAward, entryId, type LedgerEntry } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { formStyles } from '../../base/form/form-styles.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { localText } from '../../facts/fact-words.js';
import { awardStrings, type AwardStrings } from '../../locales/points/award.js';
import { OncePerPress } from '../once-per-press.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { AwardFormView } from './award-form-view.js';
import { awardStyles } from './award-styles.js';
import type { AwardList } from './award-list.js';
import { takeBack } from './take-back.js';

/**
 * Points are recorded (登记积分): one by one, with what each comes to, or from a list. Parts of its address: `a` account,
 * `r` item, `d` day, `list=1` for the list, `from=account` to go back to that account.
 */
export class AwardView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #one: AwardFormView;
  readonly #press: OncePerPress;
  #list: AwardList | null = null;
  #isList = false;
  #isFromAccount = false;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    adoptStyles(element.shadowRoot, formStyles);
    adoptStyles(element.shadowRoot, awardStyles);
    this.#one = new AwardFormView(element);
    this.#press = new OncePerPress(element);
  }

  get #text(): AwardStrings {
    return awardStrings(this.#element.settings.locale);
  }

  // ——— the view ———

  get viewParts(): Readonly<Record<string, string | undefined>> {
    const { form, account } = this.#one;
    return { a: account.value, r: form.input.rule, list: this.#isList ? '1' : undefined, from: this.#isFromAccount ? 'account' : undefined };
  }

  showParts({ a, r, d, list, from }: Readonly<Record<string, string>>): void {
    const { form, account } = this.#one;
    this.#isFromAccount = from === 'account';
    this.#one.hush();
    if (a !== undefined) account.choose(a);
    const { rule, date } = form.input;
    if (a !== undefined || r !== undefined || d !== undefined || date === '') {
      form.change({ ...(a === undefined ? {} : { account: a }), rule: r ?? rule, date: d ?? (date || this.#element.todayDate) });
    }
    this.#show(list === '1', this.#element.actions.mayFocus);
  }

  refresh(): void {
    const element = this.#element;
    const { form, files, account } = this.#one;
    element.actions.perform(async () => {
      await form.resume(await element.store, element.shownUnit ?? '');
      if (account.value !== form.input.account) account.choose(form.input.account);
      await files.read();
    });
    this.#list?.refresh();
  }

  get primary(): PrimaryAction | null {
    const { settings, model } = this.#element;
    if (settings.readonly || model.accounts.length === 0) return null;
    if (this.#isList) return this.#list?.primary ?? null;
    return { label: this.#submitLabel, run: () => this.submit(false) };
  }

  get menu(): readonly MenuEntry[] {
    return this.#element.settings.readonly ? [] : [{ label: this.#text.modes[this.#isList ? 'one' : 'list'], run: async () => this.#show(!this.#isList) }];
  }

  get #submitLabel(): string {
    return this.#one.form.outcome?.rule?.needsApproval ? this.#text.submitPending : this.#text.submit;
  }

  /** Shows the form for one or for a list; item and day are the same in both. */
  #show(isList: boolean, mayFocus = true): void {
    this.#isList = isList;
    this.#element.requestUpdate();
    if (!isList) {
      if (mayFocus) this.#one.focus(this.#one.account.value === '' ? 'award-account' : 'award-rule');
      return;
    }
    this.#element.actions.perform(async () => {
      if (!this.#list) {
        const { AwardList } = await loadPart(() => import('./award-list.js'));
        this.#list ??= new AwardList(this.#element, this.#one, () => this.#leave());
      }
      this.#list.refresh();
      this.#element.requestUpdate();
      if (mayFocus) this.#one.focus('award-rule');
    });
  }

  // ——— what the user does ———

  /** Records what stands in the form; what is wrong or missing is named. @param isNext the form stays, for the next account */
  submit(isNext: boolean): Promise<void> {
    return this.#press.run(() => this.#submit(isNext));
  }

  async #submit(isNext: boolean): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    const { form, files, account } = this.#one;
    form.isAttempted = true;
    await account.settle();
    const { outcome } = form;
    const { rules } = element;
    if (!outcome || !rules) return;
    const { request, problems, rule } = outcome;
    if (problems.length > 0 || !request || !rule) {
      form.keepDraft();
      element.requestUpdate();
      await element.updateComplete;
      if (problems.length === 1 && problems[0]) this.#one.goTo(problems[0]);
      else this.#one.focus('award-summary');
      return;
    }
    const author = element.settings.author.trim();
    const { entries } = await element.attempt(() => element.record('award', (state) => [accepted(checkAward(state, request, rules, { author, today: element.todayDate })).draft]));
    this.#one.hush();
    await form.end();
    account.choose('');
    await files.clear();
    this.#offerUndo(entries[0], localText(rule.title, element.settings.locale));
    if (isNext) this.#one.focus('award-account');
    else await this.#leave(request.account);
  }

  #offerUndo(entry: LedgerEntry | undefined, title: string): void {
    if (entry?.kind !== 'award') return;
    const element = this.#element;
    const text = this.#text;
    const name = element.accountTitle(entry.account);
    const said = entry.approval ? text.donePending(name, title, entry.points) : text.done(name, title, entry.points);
    element.actions.toast.show({ text: said, undo: () => takeBack(element, [entryId(entry)]) });
  }

  /** Back to where it was opened from; what was typed stays as a draft. */
  async #leave(account = this.#one.account.value): Promise<void> {
    const { actions } = this.#element;
    this.#one.form.keepDraft();
    if (this.#isFromAccount && account !== '') await actions.openForUser('account', { a: account });
    else await actions.back();
  }

  async #clear(): Promise<void> {
    const element = this.#element;
    const { form, account } = this.#one;
    const before = await form.clear();
    account.choose('');
    element.actions.toast.show({
      text: this.#text.cleared,
      undo: async () => {
        form.change(before);
        account.choose(before.account);
      },
    });
    form.change({ date: element.todayDate });
    this.#one.focus('award-account');
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const { actions } = this.#element;
    if (event.key === 'Escape') actions.perform(() => this.#leave());
    else if (event.key === 'Enter' && event.ctrlKey && event.shiftKey && !this.#isList) actions.perform(() => this.submit(true));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // ——— what shows ———

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    return html`<div class="award form" @keydown=${this.#pressed}>
      <div class="award-head">
        <div class="section-title" id="award-title" role="heading" aria-level=${element.subheadingLevel}>${text.title}</div>
        <span class="buttons" role="group" aria-label=${text.mode}>
          ${(['one', 'list'] as const).map((mode) => html`<button type="button" aria-pressed=${(mode === 'list') === this.#isList ? 'true' : 'false'} @click=${() => this.#show(mode === 'list')}>${text.modes[mode]}</button>`)}
        </span>
        <button type="button" class="award-back" @click=${() => element.actions.perform(() => this.#leave())}>${text.back}</button>
      </div>
      ${this.#renderContent()}
    </div>`;
  }

  #renderContent(): unknown {
    const { settings, model, data, rules } = this.#element;
    const text = this.#text;
    if (settings.readonly) return html`<p>${text.readonly}</p>`;
    if (data.isOpen && model.accounts.length === 0) {
      const open = (): void => this.#element.actions.perform(() => this.#element.actions.openForUser('accounts'));
      return html`<div class="empty"><p>${text.noAccounts}</p><button type="button" @click=${open}>${text.openAccounts}</button></div>`;
    }
    if (rules && rules.points.rules.length === 0) return html`<p>${text.noRules}</p>`;
    if (this.#isList) return this.#list?.render() ?? nothing;
    return html`${this.#renderSummary()}${this.#one.render(this.#renderButtons())}`;
  }

  #renderSummary(): unknown {
    const { form, problems } = this.#one;
    if (!form.isAttempted || problems.length === 0) return nothing;
    return html`<div class="award-summary" role="alert">
      <p class="label" id="award-summary" tabindex="-1">${icon('error')}<span>${this.#text.cannotSubmit(problems.length)}</span></p>
      <ul>
        ${problems.map((problem) => html`<li><button type="button" class="plain" @click=${() => this.#one.goTo(problem)}>${this.#one.sentenceOf(problem)}</button></li>`)}
      </ul>
    </div>`;
  }

  #renderButtons(): TemplateResult {
    const text = this.#text;
    const { actions } = this.#element;
    const key = (keys: string): TemplateResult => html` <span class="muted small award-key" aria-hidden="true">${keys}</span>`;
    return html`<div class="buttons">
      <button type="button" id="award-submit" @click=${() => actions.perform(() => this.submit(false))}>${this.#submitLabel}${key(text.keys.submit)}</button>
      <button type="button" id="award-next" @click=${() => actions.perform(() => this.submit(true))}>${text.submitNext}${key(text.keys.next)}</button>
      <button type="button" class="plain" @click=${() => actions.perform(() => this.#clear())}>${text.clear}</button>
    </div>`;
  }
}
