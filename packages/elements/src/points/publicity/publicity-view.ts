import { pointsPeriod } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { dayStripStyles } from '../../base/day-strip/day-strip.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { EntryForm } from '../../base/entry/entry-form.js';
import { entryStyles } from '../../base/entry/entry-styles.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { publicityStrings, type PublicityStrings } from '../../locales/points/publicity.js';
import { entryName } from '../ledger/entry-words.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { renderCorrections } from './corrections-view.js';
import { renderLockGate } from './lock-gate.js';
import { renderObjections, renderOpen } from './objections-view.js';
import { renderPeriods } from './periods-view.js';
import type { LockBlock } from './period-stage.js';
import { answerEntry, lockEntry, publishEntry } from './publicity-entries.js';
import { focusPart, type PublicityDesk } from './publicity-desk.js';
import { publicityFacts, type PublicityFacts } from './publicity-facts.js';
import { publicityStyles } from './publicity-styles.js';
import { renderStatements } from './statement-view.js';
import { renderTimeline } from './timeline.js';

/** The view 公示: a period is put up, objected to, answered and locked; its notice is printed from here. */
export class PublicityView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #form: EntryForm;
  #facts: PublicityFacts | null = null;
  #factsOf: readonly unknown[] = [];
  #showsAllCorrections = false;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    for (const styles of [entryStyles, dayStripStyles, publicityStyles]) adoptStyles(element.shadowRoot, styles);
    this.#form = new EntryForm(element, 'points');
  }

  get #text(): PublicityStrings {
    return publicityStrings(this.#element.settings.locale);
  }

  /** What is said of the period that shows; null for all time, which is none that can be published. */
  get #desk(): PublicityDesk | null {
    const element = this.#element;
    const { data, settings, rules: profile, todayDate: today } = element;
    const facts = this.#factsNow();
    if (!facts) return null;
    const { state } = data;
    const { locale } = settings;
    return {
      element,
      text: this.#text,
      form: this.#form,
      facts,
      state,
      profile,
      locale,
      today,
      nameOf: (period) => periodText(period, element.pointsStrings),
      entryName: (id) => entryName({ state, locale }, id),
      isReadonly: settings.readonly,
      isPublic: element.isPublic,
    };
  }

  #factsNow(): PublicityFacts | null {
    const { data, rules: profile, todayDate: today, shownPeriod: period, shownUnit, isPublic, model } = this.#element;
    if (period === 'all') return null;
    const { state, tree } = data;
    const of = [state, tree, profile, today, period, shownUnit, isPublic];
    if (!this.#facts || of.some((each, index) => each !== this.#factsOf[index])) {
      if (period !== this.#factsOf[4]) this.#showsAllCorrections = false;
      this.#factsOf = of;
      this.#facts = publicityFacts({ state, profile, period, today, has: (account) => model.has(account) });
    }
    return this.#facts;
  }

  // ——— what the user does ———

  async #print(kind: 'notice' | 'honours'): Promise<void> {
    const { printNotice, printHonours } = await loadPart(() => import('./print-notice.js'));
    await (kind === 'notice' ? printNotice(this.#element) : printHonours(this.#element));
  }

  readonly #choosePeriod = (period: string): void => {
    const { actions } = this.#element;
    this.#element.choosePeriod(period);
    actions.unitChanged();
    actions.perform(async () => {
      await this.#element.updateComplete;
      focusPart(this.#element, 'publicity-title');
    });
  };

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, data, rules, todayDate } = this.#element;
    const desk = settings.readonly || !data.isOpen || !rules ? null : this.#desk;
    if (!desk) return null;
    const { period, stage } = desk.facts.standing;
    if (stage === 'published' || stage === 'answering') return this.#next(desk);
    if (stage === 'locked' || pointsPeriod(period).to >= todayDate) return null;
    return { label: desk.text.publish, run: () => this.#form.open(publishEntry(desk)) };
  }

  /** What can be done next with a period that is put up: what keeps it from being locked, and then the lock. */
  #next(desk: PublicityDesk): PrimaryAction {
    const { element, text, form, facts } = desk;
    const { blocks, standing } = facts;
    const has = (code: LockBlock['code']): boolean => blocks.some((block) => block.code === code);
    if (blocks.length === 0) return { label: text.lock, run: () => form.open(lockEntry(desk)) };
    if (has('pending')) return { label: text.goApprove, run: () => element.actions.openForUser('approvals') };
    const first = standing.objections.findIndex(({ isOpen }) => isOpen);
    const objection = standing.objections[first];
    if (objection) return { label: text.answer, run: () => form.open(answerEntry(desk, objection, first + 1)) };
    return { label: text.print, run: () => this.#print('notice') };
  }

  get menu(): readonly MenuEntry[] {
    if (this.#element.shownPeriod === 'all' || !this.#element.data.isOpen) return [];
    return [
      { label: this.#text.print, run: () => this.#print('notice') },
      { label: this.#text.printHonours, run: () => this.#print('honours') },
    ];
  }

  get openCount(): number {
    return this.#factsNow()?.standing.open ?? 0;
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return {};
  }

  showParts(): void {}

  refresh(): void {
    this.#element.requestUpdate();
  }

  render(): TemplateResult {
    const text = this.#text;
    if (!this.#element.data.isOpen) return this.#renderUnread();
    const desk = this.#desk;
    return html`<div class="publicity">${desk ? this.#renderPeriod(desk) : html`<p class="muted">${text.all}</p>`}</div>`;
  }

  /** A ledger that is being read, or cannot be: then it can still be verified. */
  #renderUnread(): TemplateResult {
    const { data, pointsStrings, actions } = this.#element;
    const text = this.#text;
    const { problem } = data;
    if (!problem) return html`<div class="publicity" aria-busy="true"><p class="muted">${text.loading}</p></div>`;
    return html`<div class="publicity">
      <p class="muted">${problem.code === 'aborted' ? pointsStrings.cancelled : pointsStrings.unreadable}</p>
      <div class="buttons"><button type="button" @click=${() => actions.perform(() => actions.openForUser('verify'))}>${text.verify}</button></div>
    </div>`;
  }

  #renderPeriod(desk: PublicityDesk): TemplateResult {
    const { element, text, form, facts, nameOf, isReadonly, isPublic } = desk;
    const { period, publication, lock } = facts.standing;
    const publishing = publishEntry(desk);
    const locking = lockEntry(desk);
    const showAll = (): void => {
      this.#showsAllCorrections = true;
      element.requestUpdate();
    };
    return html`<div class="section-title" id="publicity-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">${text.timeline(nameOf(period))}</div>
      ${renderTimeline(desk)} ${publication || lock ? nothing : this.#renderUnpublished(desk)} ${renderLockGate(desk)} ${isReadonly ? nothing : html`${form.render(locking)} ${form.render(publishing)}`}
      ${publication
        ? html`<div class="buttons">
            <button type="button" @click=${() => element.actions.perform(() => this.#print('notice'))}>${text.print}</button>
            ${isReadonly || lock ? nothing : renderOpen(desk, publishing, text.publishAgain)}
          </div>`
        : nothing}
      ${renderStatements(desk)} ${renderObjections(desk)} ${renderCorrections(desk, this.#showsAllCorrections ? null : showAll)} ${renderPeriods(desk, this.#choosePeriod)} ${isPublic ? this.#renderPublicHints(desk) : nothing}`;
  }

  #renderUnpublished({ text, facts, nameOf, today, locale, isReadonly }: PublicityDesk): TemplateResult {
    const { actions } = this.#element;
    const { period } = facts.standing;
    const { to } = pointsPeriod(period);
    const isOver = to < today;
    return html`<p class="gate" data-kind="info">${icon('info')}<span>${isOver ? text.ready(nameOf(period)) : text.notOver(nameOf(period), dayBeside(to, today, locale))}</span></p>
      ${isOver && facts.waiting > 0 && !isReadonly
        ? html`<p class="gate" data-kind="warning">${icon('warning')}<span>${text.waitingFirst(facts.waiting)} <button type="button" class="plain" @click=${() => actions.perform(() => actions.openForUser('approvals'))}>${text.goApprove}</button></span></p>`
        : nothing}`;
  }

  #renderPublicHints({ text, element }: PublicityDesk): TemplateResult {
    return html`<p>${text.howToObject(element.unitName)}</p>
      <p>${text.checkIt} <button type="button" class="plain" @click=${() => element.actions.perform(() => element.actions.openForUser('verify'))}>${text.verify}</button></p>`;
  }
}
