import { accepted, checkReversal, entryRow, rowOfId, type EntryRow, type Profile } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../base/icons.js';
import { ledgerStrings } from '../../locales/points/ledger.js';
import { reversalStrings, type ReversalReason, type ReversalStrings } from '../../locales/points/reversal.js';
import { defaultPeriod, periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { renderAuthorField } from './author-field.js';
import { entryName, goodTitle } from './entry-words.js';
import { reversalOutcome, type ReversalOutcome } from './reversal-outcome.js';

const reasonIds: readonly ReversalReason[] = ['duplicate', 'account', 'item', 'points', 'facts', 'objection', 'other'];

/** Taking an entry back (冲正; within ten minutes 撤回): why, what it comes to, and whether another person has to agree. */
export class ReversalPanel {
  readonly #element: JcPointsScoreboard;
  readonly #closed: () => Promise<void>;
  #id = '';
  #reason: ReversalReason | '' = '';
  #words = '';
  #problem: 'reason' | 'words' | null = null;

  /** @param closed called after it is done or left */
  constructor(element: JcPointsScoreboard, closed: () => Promise<void>) {
    this.#element = element;
    this.#closed = closed;
  }

  /** Id of the entry that is to be taken back; `''` for none. */
  get openFor(): string {
    return this.#id;
  }

  get #text(): ReversalStrings {
    return reversalStrings(this.#element.settings.locale);
  }

  /** Opens it for an entry, with nothing chosen. */
  open(id: string): void {
    this.#id = id;
    this.#reason = '';
    this.#words = '';
    this.#problem = null;
    this.#element.requestUpdate();
  }

  /** Leaves it; nothing is recorded. */
  close(): void {
    this.#id = '';
    this.#element.requestUpdate();
  }

  /** Puts the focus on what is asked first. */
  focus(): void {
    const { renderRoot } = this.#element;
    (renderRoot.querySelector<HTMLElement>('#reversal-reason') ?? renderRoot.querySelector<HTMLElement>('#reversal-title'))?.focus();
  }

  #rowOf(id: string): EntryRow | undefined {
    const { state } = this.#element.data;
    const row = rowOfId(state, id);
    return row < 0 ? undefined : entryRow(state, row);
  }

  #outcomeOf(row: EntryRow, profile: Profile): ReversalOutcome {
    return reversalOutcome(this.#element.data.state, profile, row, { today: this.#element.todayDate, now: Date.now() });
  }

  /** What the filled button does; null where the entry cannot be taken back. */
  get action(): { readonly label: string; readonly run: () => Promise<unknown> } | null {
    const { rules } = this.#element;
    const row = this.#rowOf(this.#id);
    const made = row && rules && this.#outcomeOf(row, rules).accepted;
    return made ? { label: made.isUndo ? this.#text.undo : this.#text.reverse, run: () => this.#submit() } : null;
  }

  /** What is missing; null for nothing. Within ten minutes nothing is asked. */
  #missing(isUndo: boolean): 'reason' | 'words' | null {
    if (isUndo) return null;
    if (this.#reason === '') return 'reason';
    return this.#reason === 'other' && this.#words.trim() === '' ? 'words' : null;
  }

  async #submit(): Promise<void> {
    const element = this.#element;
    const text = this.#text;
    const { rules } = element;
    const id = this.#id;
    const row = this.#rowOf(id);
    const made = row && rules && this.#outcomeOf(row, rules).accepted;
    if (!rules || !made) return;
    this.#problem = this.#missing(made.isUndo);
    if (this.#problem) return this.#tellProblem();
    const name = entryName({ state: element.data.state, locale: element.settings.locale }, id);
    const reason = text.noteOf(this.#reason === '' || this.#reason === 'other' ? '' : text.reasons[this.#reason], this.#words.trim());
    let [isUndo, isPending] = [made.isUndo, made.isPending];
    await element.attempt(() =>
      element.record('reverse', (state) => {
        const checked = accepted(checkReversal(state, id, rules, { reason, today: element.todayDate, now: Date.now() }));
        ({ isUndo, isPending } = checked);
        return [checked.draft];
      }),
    );
    element.actions.toast.show({ text: isUndo ? text.undone(name) : isPending ? text.submitted(name) : text.reversed(name) });
    this.close();
    await this.#closed();
  }

  async #tellProblem(): Promise<void> {
    const element = this.#element;
    element.announcer.alert(this.#problem === 'reason' ? this.#text.needsReason : this.#text.needsWords);
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>(this.#problem === 'reason' ? '#reversal-reason' : '#reversal-words')?.focus();
  }

  readonly #leave = (): void => this.#element.actions.perform(async () => {
    this.close();
    await this.#closed();
  });

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#leave();
  };

  /** The panel of the entry that is open; nothing where none is. */
  render(): TemplateResult | typeof nothing {
    const element = this.#element;
    const { rules, data, settings } = element;
    const row = this.#rowOf(this.#id);
    if (!row || !rules) return nothing;
    const text = this.#text;
    const outcome = this.#outcomeOf(row, rules);
    const name = entryName({ state: data.state, locale: settings.locale }, row.id);
    return html`<section class="reversal form" aria-labelledby="reversal-title" @keydown=${this.#pressed}>
      <div class="section-title" id="reversal-title" role="heading" aria-level=${Math.min(6, element.subheadingLevel + 1)} tabindex="-1">${outcome.accepted?.isUndo ? text.undoTitle(name) : text.title(name)}</div>
      ${outcome.accepted ? this.#renderForm(row, outcome, name, text) : html`<p class="sentence" data-tone="info">${icon('info')}<span>${this.#refusalText(outcome, row, text)}</span></p>`}
      <div class="buttons">
        ${outcome.accepted
          ? html`<button type="button" id="reversal-submit" @click=${() => element.actions.perform(() => this.#submit())}>
              ${outcome.accepted.isUndo ? text.undo : text.reverse} <span class="muted small" aria-hidden="true">${text.ctrlEnter}</span>
            </button>`
          : nothing}
        <button type="button" @click=${this.#leave}>${outcome.accepted?.isUndo ? text.keep : text.cancel}</button>
      </div>
    </section>`;
  }

  #renderForm(row: EntryRow, outcome: ReversalOutcome, name: string, text: ReversalStrings): TemplateResult {
    const isUndo = outcome.accepted?.isUndo === true;
    return html`${isUndo ? html`<p class="sentence" data-tone="info">${icon('info')}<span>${text.undoNow(outcome.minutesLeft)}</span></p>` : this.#renderReason(text)}
      <div class="effects">
        <p class="label">${text.effects}</p>
        <ul>
          ${this.#effects(row, outcome, name, text).map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>
      ${renderAuthorField(this.#element, 'reversal-author', ledgerStrings(this.#element.settings.locale).recorder)}`;
  }

  #renderReason(text: ReversalStrings): TemplateResult {
    const element = this.#element;
    const problem = this.#problem === 'reason' ? text.needsReason : this.#problem === 'words' ? text.needsWords : '';
    const chosen = (event: Event): void => {
      this.#reason = (event.target as HTMLSelectElement).value as ReversalReason | '';
      this.#problem = null;
      element.requestUpdate();
    };
    const typed = (event: Event): void => {
      if ((event as InputEvent).isComposing) return;
      this.#words = (event.target as HTMLTextAreaElement).value;
      this.#problem = null;
      element.requestUpdate();
    };
    return html`<div class="fields">
        <div class="field" ?data-invalid=${this.#problem === 'reason'}>
          <label class="label" for="reversal-reason">${text.reason}</label>
          <select id="reversal-reason" aria-required="true" aria-invalid=${this.#problem === 'reason' ? 'true' : 'false'} aria-describedby=${this.#problem === 'reason' ? 'reversal-problem' : nothing} @change=${chosen}>
            <option value="" ?selected=${this.#reason === ''}>${text.chooseReason}</option>
            ${reasonIds.map((id) => html`<option value=${id} ?selected=${id === this.#reason}>${text.reasons[id]}</option>`)}
          </select>
        </div>
        <div class="field wide" ?data-invalid=${this.#problem === 'words'}>
          <label class="label" for="reversal-words">${text.more}</label>
          <textarea id="reversal-words" rows="2" aria-invalid=${this.#problem === 'words' ? 'true' : 'false'} aria-describedby=${this.#problem === 'words' ? 'reversal-help reversal-problem' : 'reversal-help'} .value=${live(this.#words)} @input=${typed} @compositionend=${typed}></textarea>
          <span class="help small muted" id="reversal-help">${this.#reason === 'other' ? text.otherHelp : text.moreHelp}</span>
        </div>
      </div>
      ${problem ? html`<p class="problem" id="reversal-problem">${icon('error')}<span>${problem}</span></p>` : nothing}`;
  }

  #effects(row: EntryRow, { accepted: made, good }: ReversalOutcome, name: string, text: ReversalStrings): string[] {
    const { data, rules, pointsStrings } = this.#element;
    if (!made) return [];
    const { balance, balanceAfter, lockedPeriod, isPending, draft } = made;
    const goods = good ? goodTitle(data.state, good.item) : '';
    return [
      ...(row.account === null ? [] : [row.standing === 'pending' ? text.balanceSame(balance) : text.balance(balance, balanceAfter)]),
      ...(row.account !== null && balanceAfter < 0 && balanceAfter < balance ? [text.belowZero] : []),
      ...(good ? [text.stock(goods, good.before, good.after)] : []),
      ...(good && row.kind === 'redeem' ? [text.goods(goods, good.quantity)] : []),
      ...(lockedPeriod === null ? [] : [text.lockedPeriod(periodText(lockedPeriod, pointsStrings), periodText(defaultPeriod(rules, draft.date), pointsStrings))]),
      ...(isPending ? [text.needsApproval] : []),
      text.keeps(name),
    ];
  }

  /** Why it cannot be taken back. */
  #refusalText({ refusal }: ReversalOutcome, row: EntryRow, text: ReversalStrings): string {
    const { pointsStrings, settings } = this.#element;
    if (refusal?.code === 'points-locked') return text.todayLocked(periodText(String(refusal.details['period']), pointsStrings));
    if (refusal?.code !== 'points-settled') return text.notThis;
    return row.standing === 'counted' || row.standing === 'locked' ? text.waiting : text.settled(ledgerStrings(settings.locale).standings[row.standing]);
  }
}
