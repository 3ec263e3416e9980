import { pointsRulesOn, resolvedProfile, type PointsRule } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { LazyBasis } from '../../base/basis/lazy-basis.js';
import { renderDateField } from '../../base/form/date-field.js';
import { renderField, renderProblem, type FieldScope } from '../../base/form/fields.js';
import { icon } from '../../base/icons.js';
import { shanghaiTime } from '../../base/shanghai-time.js';
import { localText } from '../../facts/fact-words.js';
import { joins } from '../../locales/joins.js';
import { awardStrings, type AwardStrings } from '../../locales/points/award.js';
import { AccountField } from '../account-field.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { AwardFiles } from './award-files.js';
import { AwardForm } from './award-form.js';
import { dayOf, type AwardField } from './award-input.js';
import type { AwardContext, AwardProblem } from './award-outcome.js';
import { problemText, resultWords, rulePointsText, unitText, type AwardWording, type ResultWords } from './award-words.js';

/** How long typing must pause before a changed result is said. */
const spokenMilliseconds = 800;

/** The element that takes the focus for a problem in a field. */
const focusIds: Readonly<Partial<Record<AwardField, string>>> = { evidence: 'award-witnesses' };

/** The fields of one award with what they come to, on the screen. */
export class AwardFormView {
  readonly #element: JcPointsScoreboard;
  readonly form: AwardForm;
  readonly files: AwardFiles;
  readonly account: AccountField;
  readonly #basis: LazyBasis;
  /** The field that is being typed into: what is wrong with it is said once it is left. */
  #focused = '';
  /** The result that was said last. */
  #said = '';
  #sayTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    this.form = new AwardForm({ context: () => this.#context, changed: () => this.#changed(), perform: (action) => element.actions.perform(action) });
    this.files = new AwardFiles(element, {
      text: () => this.#text,
      ids: () => this.form.input.files,
      change: (files) => this.form.change({ files }),
      year: () => Number((dayOf(this.form.input.date, element.todayDate) || element.todayDate).slice(0, 4)),
    });
    this.account = new AccountField(element, { id: 'award-account', picked: (account) => this.form.change({ account: account?.id ?? '' }) });
    this.#basis = new LazyBasis(element, async () => {
      const { awardBasis } = await import('./award-basis.js');
      return (id) => (element.rules ? awardBasis(id, this.#day, { text: this.#text, locale: element.settings.locale, profile: element.rules }) : undefined);
    });
  }

  get #text(): AwardStrings {
    return awardStrings(this.#element.settings.locale);
  }

  get #join(): string {
    return joins(this.#element.settings.locale).phrase;
  }

  get #context(): AwardContext | null {
    const { data, model, rules, todayDate, settings } = this.#element;
    return data.isOpen && rules ? { state: data.state, shownAccounts: model.accounts, profile: rules, today: todayDate, author: settings.author.trim() } : null;
  }

  get #wording(): AwardWording | null {
    const { rules, settings, pointsStrings } = this.#element;
    return rules ? { text: this.#text, pointsText: pointsStrings, locale: settings.locale, profile: rules } : null;
  }

  /** The day that the items are those of. */
  get #day(): string {
    return dayOf(this.form.input.date, this.#element.todayDate) || this.#element.todayDate;
  }

  /** The result in words; null while there is none. */
  get words(): ResultWords | null {
    const { outcome } = this.form;
    const wording = this.#wording;
    return outcome && wording ? resultWords(outcome, wording, (id) => this.#element.model.nameOf(id)) : null;
  }

  #changed(): void {
    if (this.account.value !== this.form.input.account) this.account.choose(this.form.input.account);
    clearTimeout(this.#sayTimer);
    this.#sayTimer = setTimeout(() => this.#say(), spokenMilliseconds);
    this.#element.requestUpdate();
  }

  /** Says a result that is another one than before, once typing pauses. */
  #say(): void {
    const { words } = this;
    const sentence = words ? [words.figure, words.state, ...words.lines.filter(({ tone }) => tone).map(({ text }) => text)].join(this.#join) : '';
    if (sentence === this.#said || !this.#element.isConnected) return;
    this.#said = sentence;
    if (sentence !== '') this.#element.announcer.announce(sentence);
  }

  /** Another form shows: its result is not news. */
  hush(): void {
    clearTimeout(this.#sayTimer);
    this.#said = '';
  }

  /** Puts the focus into a field once it is in the DOM. */
  focus(id: string): void {
    void this.#element.updateComplete.then(() => this.#element.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus());
  }

  /** Goes to where a problem is put right. */
  goTo({ field }: AwardProblem): void {
    this.focus(focusIds[field] ?? `award-${field}`);
  }

  /** What stands in the way, in words; empty for nothing. */
  get problems(): readonly AwardProblem[] {
    return this.form.outcome?.problems ?? [];
  }

  sentenceOf(problem: AwardProblem): string {
    const { locale } = this.#element.settings;
    return problemText(problem, this.form.outcome?.rule, { text: this.#text, pointsText: this.#element.pointsStrings, locale });
  }

  /** What is missing is said once the user asked for the end; what is wrong, as soon as its field is left. */
  #problemOf(id: string): string | undefined {
    const { isAttempted, outcome } = this.form;
    const problem = this.problems.find(({ field }) => (focusIds[field] ?? `award-${field}`) === id);
    if (!problem) return undefined;
    const isMissing = problem.code.startsWith('no-') || ((problem.code === 'points-evidence' || problem.code === 'points-judges') && outcome?.request !== null);
    if (!isAttempted && (isMissing || id === this.#focused)) return undefined;
    return this.sentenceOf(problem);
  }

  get scope(): FieldScope {
    return { text: this.#text, problemOf: (id) => this.#problemOf(id) };
  }

  readonly #focusedField = (event: FocusEvent): void => {
    this.#focused = (event.target as HTMLElement).id;
    this.#element.requestUpdate();
  };

  readonly #leftField = (): void => {
    this.#focused = '';
    this.form.keepDraft();
    this.#element.requestUpdate();
  };

  // ——— what shows ———

  render(foot: TemplateResult): TemplateResult {
    const text = this.#text;
    return html`<div class="award-panes" @focusin=${this.#focusedField} @focusout=${this.#leftField}>
      <form class="award-fields" aria-labelledby="award-title" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#renderOffered()} ${this.#renderKept()}
        <div class="fields">
          ${this.account.render({ label: text.account, required: text.required, problem: this.#problemOf('award-account') })} ${this.renderRule()} ${this.renderDay()} ${this.renderAmount()}
        </div>
        ${this.renderProof()}
        <div class="fields">
          ${renderField(this.scope, { id: 'award-note', label: text.note, value: this.form.input.note, help: text.noteHelp, typed: (note) => this.form.change({ note }) })}
          ${renderField(this.scope, { id: 'award-source', label: text.source, value: this.form.input.source, help: text.sourceHelp, typed: (source) => this.form.change({ source }) })}
        </div>
      </form>
      ${this.#renderResult()}
      <div class="award-foot">${this.renderAuthor()} ${foot}</div>
    </div>`;
  }

  #renderOffered(): unknown {
    const { form } = this;
    const { offered } = form;
    if (!offered) return nothing;
    const text = this.#text;
    const { strings } = this.#element;
    const isShown = this.#element.model.accounts.some(({ id }) => id === offered.account);
    const whose = [isShown ? this.#element.accountTitle(offered.account) : '', this.#ruleTitle(offered.rule)].filter(Boolean).join(this.#join);
    const goOn = (choose: () => void): void => {
      choose();
      this.focus('award-account');
    };
    return html`<div class="banner" data-kind="info">
      ${icon('info')}<span class="text">${text.draftFound(whose)}</span>
      <button type="button" @click=${() => goOn(() => form.takeOffered())}>${text.resume}</button>
      <button type="button" aria-label=${strings.close} @click=${() => goOn(() => form.dropOffered())}>${icon('close')}</button>
    </div>`;
  }

  #renderKept(): unknown {
    const { isResumed, keptAt } = this.form;
    const text = this.#text;
    if (!isResumed && keptAt === null) return nothing;
    return html`<p class="small muted">${[isResumed ? text.draftResumed : '', keptAt === null ? '' : text.draftKept(shanghaiTime(keptAt))].filter(Boolean).join(' · ')}</p>`;
  }

  /** The items that hold on the day, by category, those for the chosen kind of account only. @param subject when it is known otherwise */
  renderRule(subject = this.account.account?.kind): TemplateResult {
    const { rules, settings } = this.#element;
    const { locale } = settings;
    const text = this.#text;
    const { input } = this.form;
    const items = rules ? pointsRulesOn(rules, this.#day, subject) : [];
    const chosen = items.find(({ id }) => id === input.rule);
    const problem = this.#problemOf('award-rule');
    const wording = { text, locale };
    const option = (rule: PointsRule): TemplateResult => html`<option value=${rule.id} .selected=${rule.id === input.rule}>${text.optionOf(localText(rule.title, locale), rulePointsText(rule, wording))}</option>`;
    const groups = rules ? Object.entries(resolvedProfile(rules).points.categories).map(([id, title]) => ({ title: localText(title, locale), items: items.filter(({ category }) => category === id) })) : [];
    return html`<div class="field award-rule" ?data-invalid=${problem !== undefined}>
      <label class="label" for="award-rule">${text.rule} <span class="must small muted">${text.required}</span></label>
      <span class="control">
        <select id="award-rule" aria-required="true" aria-invalid=${problem ? 'true' : nothing} aria-describedby=${problem ? 'award-rule-problem' : nothing} @change=${(event: Event) => this.form.change({ rule: (event.target as HTMLSelectElement).value })}>
          ${chosen ? nothing : html`<option value=${input.rule} .selected=${true}>${this.#ruleTitle(input.rule) || text.chooseRule}</option>`}
          ${groups.filter((group) => group.items.length > 0).map((group) => html`<optgroup label=${group.title}>${group.items.map(option)}</optgroup>`)}
        </select>
        ${chosen ? this.#basis.render(chosen.id, localText(chosen.title, locale)) : nothing}
      </span>
      ${renderProblem('award-rule', problem)}
    </div>`;
  }

  /** The title of an item that the list does not have, such as one for people while a household is chosen. */
  #ruleTitle(id: string): string {
    const { rules, settings } = this.#element;
    const rule = rules && id !== '' ? resolvedProfile(rules).points.rules.find((each) => each.id === id) : undefined;
    return rule ? localText(rule.title, settings.locale) : '';
  }

  renderDay(): TemplateResult {
    const { todayDate, settings } = this.#element;
    return renderDateField(this.scope, { id: 'award-date', label: this.#text.date, value: this.form.input.date, isRequired: true, today: todayDate, locale: settings.locale, perform: (action) => this.#element.actions.perform(action), typed: (date) => this.form.change({ date }) });
  }

  /** The points where the item leaves them open, else the quantity. */
  renderAmount(): TemplateResult {
    const text = this.#text;
    const { locale } = this.#element.settings;
    const { input, outcome } = this.form;
    const rule = outcome?.rule;
    if (rule?.how.form === 'open') {
      return renderField(this.scope, { id: 'award-points', label: text.points, value: input.points, isRequired: true, inputmode: 'numeric', help: text.pointsHelp(rulePointsText(rule, { text, locale })), typed: (points) => this.form.change({ points }) });
    }
    const unit = rule ? unitText(rule, { text, locale }) : text.times;
    return renderField(this.scope, { id: 'award-quantity', label: text.quantity(unit), value: input.quantity, inputmode: 'numeric', help: text.quantityHelp, typed: (quantity) => this.form.change({ quantity }) });
  }

  /** What proves it: judges where the item asks for them, files, witnesses. */
  renderProof(): TemplateResult {
    const text = this.#text;
    const { input, outcome } = this.form;
    const needed = outcome?.rule?.judges ?? 0;
    const isNeeded = outcome?.rule?.needsEvidence ?? false;
    return html`<div class="fields award-proof">
      ${needed > 0 ? renderField(this.scope, { id: 'award-judges', label: text.judges(needed), value: input.judges, isRequired: true, help: text.judgesHelp, typed: (judges) => this.form.change({ judges }) }) : nothing}
      <div class="field" role="group" aria-labelledby="award-evidence">
        <span class="label" id="award-evidence">${text.evidence}${isNeeded ? html` <span class="must small muted">${text.required}</span>` : nothing}</span>
        ${this.files.render()}
      </div>
      ${renderField(this.scope, { id: 'award-witnesses', label: text.witnesses, value: input.witnesses, help: text.witnessesHelp, typed: (witnesses) => this.form.change({ witnesses }) })}
    </div>`;
  }

  /** Who records is asked for where the page does not say. */
  renderAuthor(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    if (element.author ?? element.provision.value?.settings.author) return html`<p class="small muted">${text.authorIs(element.settings.author)}</p>`;
    return renderField(this.scope, {
      id: 'award-author',
      label: text.author,
      value: element.chosenAuthor,
      isRequired: true,
      help: text.authorHelp,
      typed: (author) => {
        element.chosenAuthor = author;
        element.requestUpdate();
      },
    });
  }

  #renderResult(): TemplateResult {
    const text = this.#text;
    const { words } = this;
    const refused = words ? [] : this.problems.filter((problem) => 'message' in problem);
    return html`<section class="award-result" part="panel" aria-labelledby="award-result">
      <div class="section-title small-title" id="award-result" role="heading" aria-level=${this.#element.subheadingLevel + 1}>${text.result}</div>
      ${words
        ? html`<p class="award-figure"><span class="number">${words.figure}</span> <span class="award-state" data-pending=${words.isPending ? 'true' : 'false'}>${words.state}</span></p>
            <ul class="award-lines">
              ${words.lines.map(({ text: line, tone }) => html`<li data-tone=${tone ?? nothing}>${tone ? icon('warning') : nothing}<span class="number">${line}</span></li>`)}
            </ul>`
        : refused.length > 0
          ? html`<p class="award-refused">${icon('error')}<span>${text.refused}</span></p>
              <ul class="award-lines">
                ${refused.map((problem) => html`<li>${this.sentenceOf(problem)}</li>`)}
              </ul>`
          : html`<p class="muted">${text.resultHint}</p>`}
    </section>`;
  }
}
