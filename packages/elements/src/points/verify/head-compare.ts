import { findHead, headDigits, type FoundHead, type LedgerState } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../base/icons.js';
import { dayText } from '../../locales/format.js';
import type { VerifyStrings } from '../../locales/points/verify.js';
import { digitsIn, headIn } from './head-text.js';

/** How a ledger stands that a head is looked for in. */
export type CheckedState = 'sound' | 'broken' | 'unchecked';

/** What came of a comparison. */
export interface Comparison {
  readonly kind: 'success' | 'warning' | 'danger';
  readonly text: string;
}

/** What the words of a comparison need. */
export interface CompareScope {
  readonly text: VerifyStrings;
  readonly locale: string;
  readonly nameOf: (period: string) => string;
  readonly entryName: (id: string) => string;
}

/** Looks a head that somebody has on paper up in a ledger, and says what that means. */
export function comparison(state: LedgerState, checked: CheckedState, given: string, scope: CompareScope): Comparison {
  const { text } = scope;
  const head = headIn(given);
  const found = findHead(state, head);
  if (found) {
    if (checked === 'broken') return { kind: 'warning', text: text.foundUnsound };
    return checked === 'sound' ? { kind: 'success', text: foundText(found, scope) } : { kind: 'warning', text: text.foundUnchecked };
  }
  const digits = digitsIn(given);
  return digits < headDigits ? { kind: 'warning', text: text.tooShort(digits) } : { kind: 'danger', text: text.notFound };
}

function foundText(found: FoundHead, { text, locale, nameOf, entryName }: CompareScope): string {
  switch (found.at) {
    case 'now':
      return text.foundNow;
    case 'publish':
      return text.foundPublished(nameOf(found.period), dayText(found.date, locale));
    case 'lock':
      return text.foundLocked(nameOf(found.period), dayText(found.date, locale));
    case 'entry':
      return text.foundEntry(entryName(found.id));
  }
}

const icons = { success: 'check', warning: 'warning', danger: 'error' } as const;

/** The field for a head from paper, and what came of the last one. */
export function renderCompare({ text, value, outcome, level, typed, compare }: { readonly text: VerifyStrings; readonly value: string; readonly outcome: Comparison | null; readonly level: number; readonly typed: (value: string) => void; readonly compare: () => void }): TemplateResult {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey) return;
    event.preventDefault();
    compare();
  };
  return html`<section aria-labelledby="compare-title">
    <div class="small-title" id="compare-title" role="heading" aria-level=${level}>${text.compareTitle}</div>
    <p class="small muted">${text.tailNote}</p>
    <div class="compare">
      <label class="label" for="verify-head">${text.compareLabel}</label>
      <input id="verify-head" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="verify-head-help" .value=${live(value)} @input=${(event: Event) => typed((event.target as HTMLInputElement).value)} @keydown=${pressed} />
      <button type="button" @click=${compare}>${text.compare}</button>
      <span class="help small muted" id="verify-head-help">${text.compareHelp}</span>
    </div>
    ${outcome ? html`<p class="gate" id="compare-outcome" tabindex="-1" data-kind=${outcome.kind}>${icon(icons[outcome.kind])}<span>${outcome.text}</span></p>` : nothing}
  </section>`;
}
