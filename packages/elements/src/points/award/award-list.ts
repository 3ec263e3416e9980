import { accepted, balanceOf, checkAwards, entryId, householdOn, type LedgerAccount, type Romanization } from '@jiceng/domain';
import { makePace } from '@jiceng/storage/transfer';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { loadRomanization } from '../../base/romanization.js';
import { TableController } from '../../base/table/table-controller.js';
import type { Column } from '../../base/table/table-options.js';
import { count } from '../../locales/format.js';
import { awardListStrings, type AwardListStrings } from '../../locales/points/award-list.js';
import { accountOffers, accountTexts, wantsRomanization, type AccountText } from '../account-offers.js';
import { OncePerPress } from '../once-per-press.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { PrimaryAction } from '../points-view.js';
import type { AwardFormView } from './award-form-view.js';
import { emptyAwardInput, readAward } from './award-input.js';
import { accountsFor, checkListInSteps, pastedLines, type ListCheck, type ListLine, type PastedLine } from './list-check.js';
import { takeBack } from './take-back.js';

/** More lines than this show how far the check is. */
const mostUnsaid = 500;

/** Points for many from a list (按名单登记): ticked or pasted, tried line by line, and recorded all at once. */
export class AwardList {
  readonly #element: JcPointsScoreboard;
  readonly #one: AwardFormView;
  readonly #leave: () => Promise<void>;
  readonly #press: OncePerPress;
  readonly #pickTable: TableController;
  readonly #checkTable: TableController;
  #way: 'tick' | 'codes' = 'tick';
  readonly #ticked = new Set<string>();
  #filter = '';
  #codes = '';
  #readings: Romanization | undefined;
  #check: ListCheck | null = null;
  #problem = '';
  #shown: { readonly of: readonly unknown[]; readonly texts: readonly AccountText[]; readonly found: readonly AccountText[] } | undefined;

  constructor(element: JcPointsScoreboard, one: AwardFormView, leave: () => Promise<void>) {
    this.#element = element;
    this.#one = one;
    this.#leave = leave;
    this.#press = new OncePerPress(element);
    const locale = (): string => element.settings.locale;
    this.#pickTable = new TableController(element, {
      locale,
      caption: () => this.#text.caption,
      columns: () => this.#pickColumns,
      rowCount: () => this.#found.length,
      keyOf: (row) => this.#found[row]?.account.id ?? '',
      rowOf: (key) => this.#found.findIndex(({ account }) => account.id === key),
      cell: (row, { key }) => this.#pickCell(this.#found[row], key),
      mode: () => 'rows',
      onOpen: (row) => this.#toggle(this.#found[row]?.account),
    });
    this.#checkTable = new TableController(element, {
      locale,
      caption: () => this.#text.checkedCaption,
      columns: () => this.#checkColumns,
      rowCount: () => this.#check?.lines.length ?? 0,
      keyOf: (row) => String(row),
      cell: (row, { key }) => this.#checkCell(this.#check?.lines[row], key),
    });
  }

  get #text(): AwardListStrings {
    return awardListStrings(this.#element.settings.locale);
  }

  /** The ledger or the unit changed: what was tried no longer holds. */
  refresh(): void {
    this.#check = null;
  }

  // ——— who ———

  /** The accounts that can get the item, and those of them that the filter leaves. */
  get #list(): { readonly texts: readonly AccountText[]; readonly found: readonly AccountText[] } {
    const { model, data, settings } = this.#element;
    const { outcome } = this.#one.form;
    const of = [data.state, model.accounts, outcome?.rule, this.#filter, this.#readings, settings.audience];
    if (!this.#shown?.of.every((each, at) => each === of[at])) {
      const texts = accountTexts(accountsFor(outcome?.rule, model.accounts), (account) => model.nameOf(account));
      this.#shown = { of, texts, found: accountOffers(texts, this.#filter, this.#readings, texts.length).offered };
    }
    return this.#shown;
  }

  get #found(): readonly AccountText[] {
    return this.#list.found;
  }

  readonly #filtered = (event: Event): void => {
    this.#filter = (event.target as HTMLInputElement).value;
    if ((event as InputEvent).isComposing) return;
    this.#element.requestUpdate();
    if (!this.#readings && wantsRomanization(this.#filter)) {
      this.#element.actions.perform(async () => {
        this.#readings = await loadRomanization();
        this.#element.requestUpdate();
      });
    }
  };

  #toggle(account: LedgerAccount | undefined): void {
    if (!account) return;
    if (!this.#ticked.delete(account.id)) this.#ticked.add(account.id);
    this.#element.announcer.announce(this.#text.picked(this.#picked, this.#list.texts.length));
    this.#element.requestUpdate();
  }

  /** How many of those who can get the item are ticked. */
  get #picked(): number {
    return this.#list.texts.filter(({ account }) => this.#ticked.has(account.id)).length;
  }

  #setAll(isTicked: boolean): void {
    for (const { account } of this.#found) {
      if (isTicked) this.#ticked.add(account.id);
      else this.#ticked.delete(account.id);
    }
    this.#element.requestUpdate();
  }

  get #lines(): readonly PastedLine[] {
    if (this.#way === 'codes') return pastedLines(this.#codes, this.#element.model.accounts);
    return this.#list.texts.flatMap(({ account }) => (this.#ticked.has(account.id) ? [{ given: account.id, account, problem: null }] : []));
  }

  // ——— the dry run, and the record ———

  /** Tries every line as if those before it were recorded. */
  readonly tryOut = async (): Promise<void> => {
    const element = this.#element;
    const { form } = this.#one;
    const { rules } = element;
    form.isAttempted = true;
    this.#problem = '';
    const lines = this.#lines;
    // What the ledger refuses is said line by line; what cannot be read stops all of them.
    const unread = this.#one.problems.find((problem) => !('message' in problem) && problem.field !== 'account');
    if (unread) {
      element.requestUpdate();
      this.#one.goTo(unread);
      return;
    }
    // Whoever stands in the form for one is no part of the list.
    const { request } = readAward({ ...form.input, account: lines[0]?.given ?? '', source: emptyAwardInput.source }, form.outcome?.rule, element.todayDate);
    if (lines.length === 0 || !request || !rules) {
      this.#complain(lines.length === 0 ? this.#text.noPick : this.#text.nothing);
      return;
    }
    const author = element.settings.author.trim();
    const steps = checkListInSteps(element.data.state, lines, request, rules, { author, today: element.todayDate });
    this.#check = await element.work.run(undefined, (signal) => makePace(signal).run(steps, ({ done, total }) => total > mostUnsaid && element.work.progress({ phase: 'checking', done, total })));
    const { entries, points, cut, refused } = this.#check.counts;
    element.announcer.announce(this.#text.summary(entries, points, cut, refused));
    element.requestUpdate();
    this.#one.focus('award-checked');
  };

  #complain(sentence: string): void {
    this.#problem = sentence;
    this.#element.announcer.alert(sentence);
    this.#element.requestUpdate();
  }

  /** Records what was tried: all of it, or nothing when something has changed meanwhile. */
  readonly commit = (): Promise<void> => this.#press.run(() => this.#commit());

  async #commit(): Promise<void> {
    const element = this.#element;
    const { rules } = element;
    const check = this.#check;
    if (!check || !rules) return;
    if (check.requests.length === 0) {
      this.#complain(this.#text.nothing);
      return;
    }
    element.assertWritable();
    const author = element.settings.author.trim();
    const { entries } = await element.attempt(() => element.record('award', (state) => checkAwards(state, check.requests, rules, { author, today: element.todayDate }).results.map((result) => accepted(result).draft)));
    const isPending = this.#one.form.outcome?.rule?.needsApproval ?? false;
    const { counts } = check;
    this.#check = null;
    this.#ticked.clear();
    this.#codes = '';
    await this.#one.form.end();
    const text = this.#text;
    const ids = entries.map(entryId);
    element.actions.toast.show({ text: (isPending ? text.donePending : text.done)(counts.entries, counts.points), undo: () => takeBack(element, ids) });
    await this.#leave();
  }

  get primary(): PrimaryAction {
    const text = this.#text;
    if (!this.#check) return { label: text.check, run: this.tryOut };
    return { label: this.#commitLabel(this.#check), run: this.commit };
  }

  #commitLabel({ counts }: ListCheck): string {
    const isPending = this.#one.form.outcome?.rule?.needsApproval ?? false;
    return isPending ? this.#text.commitPending(counts.entries) : this.#text.commit(counts.entries);
  }

  // ——— what shows ———

  get #pickColumns(): readonly Column[] {
    const { columns } = this.#text;
    return [
      { key: 'account', title: columns.account, kind: 'content', width: 12 },
      { key: 'household', title: columns.household, kind: 'text', width: 8 },
      { key: 'balance', title: columns.balance, kind: 'number' },
    ];
  }

  #pickCell(entry: AccountText | undefined, key: string): string | TemplateResult {
    if (!entry) return '';
    const { account, name } = entry;
    if (key === 'balance') return count(balanceOf(this.#element.data.state, account));
    if (key === 'household') {
      const household = householdOn(account, Infinity);
      return household === null ? '–' : this.#element.accountTitle(household);
    }
    const label = `${account.id} ${name}`;
    return html`<label class="award-tick"><input type="checkbox" tabindex="-1" aria-label=${this.#text.pickOne(label)} .checked=${this.#ticked.has(account.id)} @change=${() => this.#toggle(account)} /><span><bdi dir="ltr" class="number">${account.id}</bdi> <bdi>${name}</bdi></span></label>`;
  }

  get #checkColumns(): readonly Column[] {
    const { checkedColumns: columns } = this.#text;
    return [
      { key: 'account', title: columns.account, kind: 'text', width: 10 },
      { key: 'points', title: columns.points, kind: 'number' },
      { key: 'state', title: columns.state, kind: 'content', width: 16 },
    ];
  }

  #checkCell(line: ListLine | undefined, key: string): string | TemplateResult {
    if (!line) return '';
    if (key === 'account') return line.account ? this.#element.accountTitle(line.account.id) : line.given;
    if (key === 'points') return line.state === 'accepted' ? count(line.points).replace('-', '−') : '–';
    const text = this.#text;
    if (line.state === 'accepted') {
      const isPending = this.#one.form.outcome?.rule?.needsApproval ?? false;
      if (line.points === line.asked) return html`<span>${isPending ? text.waits : text.counts}</span>`;
      return html`<span class="award-cut">${icon('warning')}<span>${line.asked > 0 ? text.cut(line.points, line.asked) : text.floor(-line.points)}</span></span>`;
    }
    const why =
      line.state === 'refused'
        ? line.refusals.map((refusal) => this.#one.sentenceOf({ ...refusal, field: 'rule' })).join(' ')
        : line.problem === 'twice' ? text.twice : line.problem === 'ambiguous' ? text.ambiguous(line.given) : text.unknownCode(line.given);
    return html`<span class="problem">${icon('error')}<span>${why}</span></span>`;
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !(event.target as Element).matches('tbody > [data-row]')) return;
    event.preventDefault();
    this.#toggle(this.#found[this.#pickTable.place.row]?.account);
  };

  render(): TemplateResult {
    const text = this.#text;
    const one = this.#one;
    return html`<div class="award-list">
      <div class="fields">${one.renderRule()} ${one.renderDay()} ${one.renderAmount()}</div>
      ${one.renderProof()}
      ${this.#check ? this.#renderChecked(this.#check) : this.#renderWho()}
      ${this.#problem ? html`<p class="problem">${icon('error')}<span>${this.#problem}</span></p>` : nothing}
      <div class="award-foot">
        ${one.renderAuthor()}
        <div class="buttons">
          ${this.#check
            ? html`<button type="button" id="award-commit" @click=${() => this.#element.actions.perform(this.commit)}>${this.#commitLabel(this.#check)}</button>
                <button type="button" @click=${() => this.#back()}>${text.checkAgain}</button>`
            : html`<button type="button" id="award-check" @click=${() => this.#element.actions.perform(this.tryOut)}>${text.check}</button>`}
        </div>
      </div>
    </div>`;
  }

  #back(): void {
    this.#check = null;
    this.#element.requestUpdate();
    this.#one.focus(this.#way === 'codes' ? 'award-codes' : 'award-filter');
  }

  #renderWho(): TemplateResult {
    const text = this.#text;
    const choose = (way: 'tick' | 'codes'): void => {
      this.#way = way;
      this.#element.requestUpdate();
    };
    return html`<div class="award-who">
      <div class="buttons" role="group" aria-label=${text.pick}>
        ${(['tick', 'codes'] as const).map((way) => html`<button type="button" aria-pressed=${way === this.#way ? 'true' : 'false'} @click=${() => choose(way)}>${text.ways[way]}</button>`)}
      </div>
      ${this.#way === 'codes' ? this.#renderCodes() : this.#renderTicks()}
    </div>`;
  }

  #renderCodes(): TemplateResult {
    const text = this.#text;
    return html`<div class="field">
      <label class="label" for="award-codes">${text.codes}</label>
      <textarea id="award-codes" rows="8" spellcheck="false" wrap="off" aria-describedby="award-codes-help" .value=${this.#codes} @input=${(event: Event) => (this.#codes = (event.target as HTMLTextAreaElement).value)}></textarea>
      <span class="help small muted" id="award-codes-help">${text.codesHelp}</span>
    </div>`;
  }

  #renderTicks(): TemplateResult {
    const text = this.#text;
    const { texts, found } = this.#list;
    if (!this.#one.form.outcome?.rule) return html`<p class="muted">${text.chooseRule}</p>`;
    if (texts.length === 0) return html`<p class="muted">${text.noneForRule}</p>`;
    return html`<div class="award-picks">
      <input id="award-filter" type="text" inputmode="search" autocomplete="off" spellcheck="false" aria-label=${text.filter} placeholder=${text.filter} .value=${this.#filter} @input=${this.#filtered} @compositionend=${this.#filtered} />
      <button type="button" @click=${() => this.#setAll(true)}>${text.pickAll(found.length)}</button>
      <button type="button" @click=${() => this.#setAll(false)}>${text.pickNone}</button>
      <span class="number">${text.picked(this.#picked, texts.length)}</span>
      <div class="award-pick-table" @keydown=${this.#pressed}>${found.length === 0 ? html`<p>${text.notFound(this.#filter)}</p>` : this.#pickTable.render()}</div>
      <p class="small muted">${text.keys}</p>
    </div>`;
  }

  #renderChecked({ counts }: ListCheck): TemplateResult {
    const text = this.#text;
    const { entries, points, cut, refused } = counts;
    return html`<div class="award-checked">
      <p class="label" id="award-checked" tabindex="-1">${text.checked}${text.summary(entries, points, cut, refused)}</p>
      ${this.#checkTable.render()}
    </div>`;
  }
}
