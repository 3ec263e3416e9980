import { accepted, accountOf, checkAccounts, type AccountKind, type LedgerAccount } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { renderDateField } from '../../base/form/date-field.js';
import { renderCheck, renderField, renderSelect, type FieldScope } from '../../base/form/fields.js';
import { accountsStrings, type AccountsStrings } from '../../locales/points/accounts.js';
import { AccountField } from '../account-field.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { accountFieldOf, emptyAccountInput, householdOf, inputOfAccount, readAccount, requestBack, type AccountInput, type AccountProblem } from './account-input.js';
import { classChoices, unitChoices } from './account-places.js';

/** What the form tells the view that it is part of. */
export interface AccountFormEvents {
  readonly left: () => void;
  /** It was written: the account of the id is there now. */
  readonly written: (id: string) => void;
}

/** The form that adds an account or changes one. Every change is an entry of the ledger, with its way back. */
export class AccountForm {
  readonly #element: JcPointsScoreboard;
  readonly #events: AccountFormEvents;
  readonly #household: AccountField;
  /** The account as it stood when the form was opened; undefined for a new one. */
  readonly before: LedgerAccount | undefined;
  input: AccountInput;
  #isAttempted = false;
  #refused: readonly AccountProblem[] = [];

  constructor(element: JcPointsScoreboard, before: LedgerAccount | undefined, kind: AccountKind, events: AccountFormEvents) {
    this.#element = element;
    this.#events = events;
    this.before = before;
    this.input = before ? inputOfAccount(before) : emptyAccountInput(kind, element.shownUnit ?? '');
    this.#household = new AccountField(element, {
      id: 'account-household',
      accounts: () => this.#households,
      picked: (account) => this.#change({ household: account?.id ?? '' }),
    });
    this.#household.choose(this.input.household);
  }

  #householdList: { readonly of: readonly LedgerAccount[]; readonly list: readonly LedgerAccount[] } | undefined;

  get #households(): readonly LedgerAccount[] {
    const { accounts } = this.#element.model;
    if (this.#householdList?.of !== accounts) this.#householdList = { of: accounts, list: accounts.filter(({ kind }) => kind === 'household') };
    return this.#householdList.list;
  }

  get #text(): AccountsStrings {
    return accountsStrings(this.#element.settings.locale);
  }

  #change(part: Partial<AccountInput>): void {
    this.input = { ...this.input, ...part };
    this.#refused = [];
    this.#element.requestUpdate();
  }

  get #reading() {
    const { data, todayDate } = this.#element;
    return readAccount(this.input, this.before, { isTaken: (code) => accountOf(data.state, code)?.isKnown ?? false, today: todayDate });
  }

  #sentence(problem: AccountProblem): string {
    return this.#text.problems[problem.code]?.('details' in problem ? problem.details : { given: problem.given }) ?? problem.code;
  }

  get #scope(): FieldScope {
    const problems = [...(this.#isAttempted ? this.#reading.problems : []), ...this.#refused];
    return {
      text: this.#text,
      problemOf: (id) => {
        const problem = problems.find(({ field }) => `account-${field}` === id);
        return problem && this.#sentence(problem);
      },
    };
  }

  /** Writes it; what is wrong or missing is named beside its field, and the first such field gets the focus. */
  readonly save = async (): Promise<void> => {
    const element = this.#element;
    const text = this.#text;
    element.assertWritable();
    this.#isAttempted = true;
    await this.#household.settle();
    const { request, problems } = this.#reading;
    const checked = problems.length > 0 ? null : checkAccounts(element.data.state, [request], element.todayDate);
    this.#refused = checked && !checked.ok ? checked.refusals.map((refusal) => ({ ...refusal, field: accountFieldOf(refusal) })) : [];
    const [first] = [...problems, ...this.#refused];
    if (!checked?.ok || first) {
      element.requestUpdate();
      await element.updateComplete;
      element.renderRoot.querySelector<HTMLElement>(`#account-${first?.field ?? 'code'}`)?.focus();
      return;
    }
    if (checked.drafts.length === 0) {
      element.announcer.announce(text.unchanged);
      this.#events.left();
      return;
    }
    await element.attempt(() => element.record('account', (state) => accepted(checkAccounts(state, [request], element.todayDate)).drafts));
    const { before } = this;
    const title = element.accountTitle(request.id);
    element.actions.toast.show({
      text: before ? text.changed(title) : text.added(title),
      undo: async () => {
        await element.attempt(() => element.record('account', (state) => accepted(checkAccounts(state, [requestBack(before, request)])).drafts));
        element.actions.show({ kind: 'info', text: text.undone });
      },
    });
    this.#events.written(request.id);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#events.left();
  };

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { input, before } = this;
    const scope = this.#scope;
    const units = unitChoices(element, input.unit);
    const classes = classChoices(element);
    const kinds: readonly AccountKind[] = ['household', 'member'];
    return html`<section class="account-form" aria-labelledby="account-form-title" @keydown=${this.#pressed}>
      <div class="section-title small-title" id="account-form-title" role="heading" aria-level=${element.subheadingLevel + 1}>${before ? text.titles.edit(element.accountTitle(before.id)) : text.titles.new}</div>
      <div class="fields">
        ${before
          ? html`<div class="field"><span class="label">${text.code}</span><span class="account-fixed"><bdi dir="ltr">${before.id}</bdi> · ${text.kinds[before.kind]}</span></div>`
          : html`${renderSelect(scope, 'account-kind', text.kind, input.kind, kinds.map((kind) => [kind, text.kinds[kind]] as const), (kind) => this.#change({ kind: kind as AccountKind }), true)}
            ${renderField(scope, { id: 'account-code', label: text.code, value: input.code, isRequired: true, help: text.codeHelp, typed: (code) => this.#change({ code }) })}`}
        ${renderField(scope, { id: 'account-name', label: text.name, value: input.name, isRequired: true, help: text.nameHelp, typed: (name) => this.#change({ name }) })}
        ${units.length === 0 ? nothing : renderSelect(scope, 'account-unit', text.unit, input.unit, [['', text.noUnit], ...units], (unit) => this.#change({ unit }))}
        ${input.kind === 'member' ? this.#renderHousehold(scope) : nothing}
        ${classes.length === 0 ? nothing : html`<div>${renderSelect(scope, 'account-class', text.class, input.class, [['', text.noClass], ...classes], (id) => this.#change({ class: id }))}<span class="small muted">${text.classHelp}</span></div>`}
      </div>
      <div class="radios account-flags">
        ${renderCheck(text.optedOut, input.isOptedOut, (isOptedOut) => this.#change({ isOptedOut }), 'account-opted-out')} ${renderCheck(text.exempt, input.isExempt, (isExempt) => this.#change({ isExempt }), 'account-exempt')}
        ${before ? renderCheck(text.closed, input.isClosed, (isClosed) => this.#change({ isClosed }), 'account-closed') : nothing}
      </div>
      <div class="buttons">
        <button type="button" id="account-save" @click=${() => element.actions.perform(this.save)}>${text.save}</button>
        <button type="button" @click=${this.#events.left}>${text.cancel}</button>
        ${before ? html`<button type="button" class="plain" @click=${() => element.actions.perform(() => element.actions.openForUser('account', { a: before.id }))}>${text.open}</button>` : nothing}
      </div>
    </section>`;
  }

  #renderHousehold(scope: FieldScope): TemplateResult {
    const text = this.#text;
    const { input, before } = this;
    const { settings, todayDate } = this.#element;
    const isMoving = input.household !== (before ? (householdOf(before) ?? '') : '');
    const leave = (): void => {
      this.#household.choose('');
      this.#change({ household: '' });
    };
    return html`<div class="field">
        ${this.#household.render({ label: text.household, problem: scope.problemOf('account-household') })}
        ${input.household === '' ? html`<span class="small muted">${text.noHousehold}</span>` : html`<button type="button" class="plain account-leave" @click=${leave}>${text.leaveHousehold}</button>`}
      </div>
      ${isMoving
        ? html`<div>
            ${renderDateField(scope, { id: 'account-since', label: text.since, value: input.since, today: todayDate, locale: settings.locale, perform: (action) => this.#element.actions.perform(action), typed: (since) => this.#change({ since }) })}
            <span class="small muted">${before ? text.sinceHelp : text.sinceNewHelp}</span>
          </div>`
        : nothing}`;
  }
}
