// What goes with the result once it shows: remarks below its lines, the comparison, and the new total as a screen reader says it.
import type { CheckResult } from '@jiceng/domain';
import { css, html, nothing } from 'lit';
import { adoptStyles } from '../base/adopt-styles.js';
import { icon } from '../base/icons.js';
import { loadPart } from '../base/load-part.js';
import { besideResultStrings } from '../locales/fund/beside-result.js';
import { capitalText } from './capital-text.js';
import type { CompareView } from './compare-view.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { renderNextSteps } from './next-steps-view.js';
import { localText, noticeText, valueText } from './words.js';

const besideStyles = css`
  .total .capital {
    flex: 1 1 100%;
  }
  .after {
    padding: var(--_space-2) var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }
  .checks ul,
  .notes ul,
  .next-steps ul {
    margin: var(--_space-1) 0 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--_space-2);
  }
  .checks li,
  .notes li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: flex-start;
  }
  .checks li > span,
  .notes li > span {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .checks li > svg,
  .notes li > svg {
    margin-block-start: 0.25em;
  }
  .checks [data-kind='danger'] > svg {
    color: var(--_danger);
  }
  .checks [data-kind='success'] > svg {
    color: var(--_success);
  }
  .notes li > svg {
    color: var(--_info);
  }
`;

/** How long typing must pause before the new total is said. */
const totalMilliseconds = 800;

/** Loaded after the first rendering of a result. */
export class BesideResult {
  readonly #element: JcFundCalculator;
  #compare: CompareView | undefined;
  #isComparing = false;
  #totalTimer: ReturnType<typeof setTimeout> | undefined;
  #spokenTotal: number | null = null;

  constructor(element: JcFundCalculator) {
    this.#element = element;
    adoptStyles(element.shadowRoot, besideStyles);
  }

  /** Checks, notes, and how much more or less would change the result. */
  renderRemarks(): unknown {
    const element = this.#element;
    return [renderChecks(element), renderNotes(element), renderNextSteps(element)];
  }

  // ——— the total, in capitals and said after a pause ———

  /** The total as a cheque says it (人民币大写); in Chinese only. */
  capital(fen: number): string {
    return capitalText(fen, this.#element.settings.locale);
  }

  /** A fact is about to change: the total before it is what the next one is told against. */
  factChanges(): void {
    this.#spokenTotal ??= this.#element.model.result.calculation?.totalFen ?? null;
    clearTimeout(this.#totalTimer);
    this.#totalTimer = setTimeout(() => this.#sayTotal(), totalMilliseconds);
  }

  #sayTotal(): void {
    const { model, announcer, fundStrings, settings } = this.#element;
    const text = besideResultStrings(settings.locale);
    const before = this.#spokenTotal;
    this.#spokenTotal = null;
    const { calculation } = model.result;
    if (!calculation) return;
    const { totalFen, isPartial } = calculation;
    if (totalFen === before) return;
    if (before === null || isPartial) announcer.announce(text.spokenTotal(fundStrings.money(totalFen), isPartial));
    else announcer.announce(text.spokenChange(fundStrings.money(totalFen), fundStrings.money(Math.abs(totalFen - before)), totalFen > before));
  }

  // ——— two scenarios ———

  /** Opens the comparison of two scenarios below the result. */
  openCompare(): void {
    const element = this.#element;
    element.actions.perform(async () => {
      const { CompareView } = await loadPart(() => import('./compare-view.js'));
      this.#compare ??= new CompareView(element);
      this.#isComparing = true;
      element.requestUpdate();
      await element.updateComplete;
      element.renderRoot.querySelector<HTMLElement>('.compare td select, .compare td input')?.focus();
    });
  }

  closeCompare(): void {
    const element = this.#element;
    this.#isComparing = false;
    element.requestUpdate();
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>('.compare-button')?.focus());
  }

  /** The comparison, or the button that opens it. */
  renderCompare(): unknown {
    if (this.#isComparing) return this.#compare?.render();
    const { model, settings } = this.#element;
    return (model.result.calculation?.lines.length ?? 0) === 0
      ? nothing
      : html`<div class="after"><button type="button" class="compare-button" @click=${() => this.openCompare()}>${besideResultStrings(settings.locale).compare}</button></div>`;
  }
}

function renderChecks(element: JcFundCalculator): unknown {
  const { model, settings } = element;
  const text = besideResultStrings(settings.locale);
  const checks = model.result.calculation?.checks ?? [];
  if (checks.length === 0) return nothing;
  return html`<div class="checks">
    <div class="section-title small-title" role="heading" aria-level=${element.subheadingLevel}>${text.checks}</div>
    <ul>
      ${checks.map(
        (check) => html`<li data-kind=${check.ok === false ? 'danger' : check.ok ? 'success' : 'neutral'}>
          ${icon(check.ok === false ? 'error' : check.ok ? 'check' : 'info')}
          <span><span class="line-title">${localText(check.titles, settings.locale)}</span> <span class="small">${checkText(element, check)}</span></span>
          ${element.actions.renderBasis(check.id, localText(check.titles, settings.locale))}
        </li>`,
      )}
    </ul>
  </div>`;
}

function checkText(element: JcFundCalculator, { fact, value, atLeast, atMost, ok, short, over }: CheckResult): string {
  const { fundStrings, model, settings } = element;
  const text = besideResultStrings(settings.locale);
  const shown = (number: number): string => valueText(model.profile?.facts[fact], number, fundStrings, settings.locale);
  if (short > 0 && atLeast !== null) return text.checkShort(shown(value), shown(atLeast), shown(short));
  if (over > 0 && atMost !== null) return text.checkOver(shown(value), shown(atMost), shown(over));
  if (ok === null) return text.checkUnknown;
  return atLeast !== null ? text.checkAtLeast(shown(value), shown(atLeast)) : text.checkAtMost(shown(value), shown(atMost ?? 0));
}

function renderNotes(element: JcFundCalculator): unknown {
  const { fundStrings, model, settings } = element;
  // That the total is partial stands beside it, that no rule applies in place of the result.
  const notices = (model.result.calculation?.notices ?? []).filter(({ code }) => code === 'note' || code === 'rule-change');
  if (notices.length === 0) return nothing;
  return html`<div class="notes">
    <div class="section-title small-title" role="heading" aria-level=${element.subheadingLevel}>${besideResultStrings(settings.locale).notes}</div>
    <ul>${notices.map((notice) => html`<li>${icon('info')}<span>${noticeText(notice, fundStrings, settings.locale)}</span></li>`)}</ul>
  </div>`;
}
