import { accepted, checkAccounts, peopleOn, type AccountKind } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { TableController } from '../../base/table/table-controller.js';
import type { Column } from '../../base/table/table-options.js';
import { rowsOfTabSeparated } from '../../base/table/tab-separated.js';
import { accountsStrings, type AccountsStrings } from '../../locales/points/accounts.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { PrimaryAction } from '../points-view.js';
import { classOfText, unitOfText } from './account-places.js';
import { accountTexts, type AccountTexts } from './accounts-list.js';
import { previewAccounts, textsOfRoll, type AccountsPreview, type PreviewLine } from './accounts-preview.js';

/** The order of lines in the preview: what is wrong first. */
const stateOrder: readonly PreviewLine['state'][] = ['wrong', 'changed', 'added', 'same'];

/** Many accounts at once: from the roll of the unit, or from a pasted list. Nothing is written before it was seen. */
export class AccountsFill {
  readonly #element: JcPointsScoreboard;
  readonly #leave: () => void;
  readonly #table: TableController;
  #from: 'roll' | 'paste' = 'paste';
  #pasted = '';
  #kind: AccountKind = 'household';
  #preview: AccountsPreview | null = null;
  #lines: readonly PreviewLine[] = [];
  #problem = '';

  constructor(element: JcPointsScoreboard, leave: () => void) {
    this.#element = element;
    this.#leave = leave;
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.previewTitle,
      columns: () => this.#columns,
      rowCount: () => this.#lines.length,
      keyOf: (row) => String(this.#lines[row]?.row ?? row),
      cell: (row, { key }) => this.#cell(this.#lines[row], key),
    });
  }

  get #text(): AccountsStrings {
    return accountsStrings(this.#element.settings.locale);
  }

  // ——— what is read ———

  /** Begins with an empty box for a list. */
  openPaste(): void {
    this.#from = 'paste';
    this.#show(null);
    this.#focus('accounts-area');
  }

  /** Reads the people who are on the roll of the unit today. */
  async openRoll(): Promise<void> {
    const element = this.#element;
    const unit = element.shownUnit;
    this.#from = 'roll';
    this.#show(null);
    if (unit === null) {
      this.#complain(this.#text.needsUnit);
      return;
    }
    const { people } = await element.attempt(async () => (await element.store).people.get(unit));
    const now = peopleOn(people, element.todayDate);
    if (now.length === 0) this.#complain(this.#text.noRoll);
    else this.#read(textsOfRoll(now), 'member');
  }

  readonly #tryPasted = async (): Promise<void> => {
    const block = this.#pasted.trim() === '' ? [] : rowsOfTabSeparated(this.#pasted);
    const texts = accountTexts(block);
    if (block.length === 0 || texts?.length === 0) this.#complain(this.#text.nothingPasted);
    else if (texts === null) this.#complain(this.#text.noColumns);
    else this.#read(texts, this.#kind);
  };

  #read(list: readonly AccountTexts[], kind: AccountKind): void {
    const element = this.#element;
    const { data, shownUnit, todayDate } = element;
    this.#show(previewAccounts(list, { state: data.state, kind, unit: shownUnit, today: todayDate, unitOf: (text) => unitOfText(element, text), classOf: (text) => classOfText(element, text) }));
    element.announcer.announce(this.#summary);
    this.#focus('accounts-preview');
  }

  #show(preview: AccountsPreview | null): void {
    this.#preview = preview;
    this.#problem = '';
    this.#lines = stateOrder.flatMap((state) => preview?.lines.filter((line) => line.state === state) ?? []);
    this.#element.requestUpdate();
  }

  #complain(sentence: string): void {
    this.#problem = sentence;
    this.#element.announcer.alert(sentence);
    this.#element.requestUpdate();
  }

  #focus(id: string): void {
    void this.#element.updateComplete.then(() => this.#element.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus());
  }

  get #summary(): string {
    const { added, changed, same, wrong } = this.#preview?.counts ?? { added: 0, changed: 0, same: 0, wrong: 0 };
    return this.#text.summary(added, changed, same, wrong);
  }

  /** Writes what the preview shows: all of it, or nothing. */
  readonly #write = async (): Promise<void> => {
    const element = this.#element;
    const requests = this.#preview?.requests ?? [];
    if (requests.length === 0) {
      this.#complain(this.#text.nothingToWrite);
      return;
    }
    await element.attempt(() => element.record('account', (state) => accepted(checkAccounts(state, requests, element.todayDate)).drafts));
    this.#pasted = '';
    this.#show(null);
    element.actions.toast.show({ text: this.#text.written(requests.length) });
    this.#leave();
  };

  get primary(): PrimaryAction | null {
    const text = this.#text;
    if (this.#preview) return { label: text.write(this.#preview.requests.length), run: this.#write };
    return this.#from === 'paste' ? { label: text.preview, run: this.#tryPasted } : null;
  }

  // ——— what shows ———

  get #columns(): readonly Column[] {
    const { previewColumns: columns } = this.#text;
    return [
      { key: 'account', title: columns.account, kind: 'text', width: 10 },
      { key: 'kind', title: columns.kind, kind: 'text', width: 6 },
      { key: 'household', title: columns.household, kind: 'text', width: 7 },
      { key: 'state', title: columns.state, kind: 'content', width: 14 },
      { key: 'row', title: columns.row, kind: 'text', width: 5 },
    ];
  }

  #cell(line: PreviewLine | undefined, key: string): string | TemplateResult {
    if (!line) return '';
    const text = this.#text;
    const { request, state, problems } = line;
    switch (key) {
      case 'account':
        return `${request.id} ${request.name}`;
      case 'kind':
        return text.kinds[request.kind];
      case 'household':
        return request.household ?? '–';
      case 'row':
        return text.line(line.row);
      default:
        if (state !== 'wrong') return html`<span class="account-tag" data-state=${state}>${text.lineStates[state]}</span>`;
        return html`<span class="problem">${icon('error')}<span>${problems.map(({ code, given }) => text.problems[code]?.({ given }) ?? code).join(text.join)}</span></span>`;
    }
  }

  /** Back from the preview to the box, whose text is still there; from the box to the accounts. */
  readonly #cancel = (): void => {
    const isPreview = this.#preview !== null;
    this.#show(null);
    if (isPreview && this.#from === 'paste') this.#focus('accounts-area');
    else this.#leave();
  };

  render(): TemplateResult {
    const text = this.#text;
    const perform = (action: () => Promise<unknown>): void => this.#element.actions.perform(action);
    return html`<section class="account-form" aria-labelledby="accounts-fill">
      <div class="section-title small-title" id="accounts-fill" role="heading" aria-level=${this.#element.subheadingLevel + 1}>${this.#from === 'roll' ? text.fromRoll : text.paste}</div>
      ${this.#preview ? html`<p class="label" id="accounts-preview" tabindex="-1">${text.previewTitle} · ${this.#summary}</p>${this.#table.render()}` : this.#from === 'paste' ? this.#renderArea() : nothing}
      ${this.#problem ? html`<p class="problem">${icon('error')}<span>${this.#problem}</span></p>` : nothing}
      <div class="buttons">
        ${this.#preview
          ? html`<button type="button" id="accounts-write" @click=${() => perform(this.#write)}>${text.write(this.#preview.requests.length)}</button>`
          : this.#from === 'paste'
            ? html`<button type="button" id="accounts-try" @click=${() => perform(this.#tryPasted)}>${text.preview}</button>`
            : nothing}
        <button type="button" @click=${this.#cancel}>${text.cancel}</button>
      </div>
    </section>`;
  }

  #renderArea(): TemplateResult {
    const text = this.#text;
    const kinds: readonly AccountKind[] = ['household', 'member'];
    return html`<div class="field">
        <label class="label" for="accounts-area">${text.area}</label>
        <textarea id="accounts-area" rows="8" spellcheck="false" wrap="off" aria-describedby="accounts-area-help" .value=${this.#pasted} @input=${(event: Event) => (this.#pasted = (event.target as HTMLTextAreaElement).value)}></textarea>
        <span class="help small muted" id="accounts-area-help">${text.areaHelp}</span>
      </div>
      <label class="inline"
        ><span>${text.usualKind}</span>
        <select id="accounts-usual-kind" @change=${(event: Event) => (this.#kind = (event.target as HTMLSelectElement).value as AccountKind)}>
          ${kinds.map((kind) => html`<option value=${kind} .selected=${kind === this.#kind}>${text.kinds[kind]}</option>`)}
        </select></label
      >`;
  }
}
