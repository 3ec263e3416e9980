import { datedFactsOf, statementsOf, type Fact, type FactBook, type Profile, type UnitFacts } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../base/icons.js';
import { dayText } from '../locales/format.js';
import { unitFactsStrings } from '../locales/unit-facts.js';
import { localText, valueText } from './fact-words.js';

/** What shows of the facts of a unit while nobody changes them. */
export interface ShownFacts {
  readonly profile: Profile;
  readonly book: FactBook;
  /** Id of the unit. */
  readonly unit: string;
  readonly known: UnitFacts;
  /** All values of a fact. */
  readonly dated: ReturnType<typeof datedFactsOf>;
  readonly locale: string;
  /** Whether the names of those who recorded something are left out, and what only they can act on. */
  readonly isPublic: boolean;
}

/** The facts that are known, each with its day and its history. */
export function renderKnownFacts(shown: ShownFacts): TemplateResult {
  const { profile, known, locale, unit, isPublic } = shown;
  const text = unitFactsStrings(locale);
  const facts = Object.values(profile.facts).flatMap((fact) => {
    const used = known.facts[fact.id];
    return used ? [{ fact, used }] : [];
  });
  return html`${facts.length === 0
      ? html`<p class="muted none">${text.none}</p>`
      : keyed(
          unit,
          html`<dl>
            ${facts.map(
              ({ fact, used }) => html`<dt>${localText(fact.title, locale)}</dt>
                <dd>
                  <span class="value number">${valueText(fact, used.value, text, locale)}</span>
                  ${used.asOf === null ? nothing : html`<span class="small muted day">${dayText(used.asOf, locale)}</span>`} ${renderHistory(shown, fact)}
                </dd>`,
            )}
          </dl>`,
        )}
    ${isPublic
      ? nothing
      : known.unreadable.map(({ fact, text: written, reason }) => {
          const fields = profile.facts[fact];
          const title = fields ? localText(fields.title, locale) : fact;
          return html`<p class="unreadable small">${icon('warning')}<span>${reason === 'contradiction' ? text.contradiction(title, written) : text.unreadable(title, written)}</span></p>`;
        })}`;
}

/** The values of a fact from the newest back; for a count of last year-end those of the counted fact, unless that shows them. */
function renderHistory({ book, unit, known, dated, locale, isPublic }: ShownFacts, fact: Fact): TemplateResult | typeof nothing {
  const text = unitFactsStrings(locale);
  const source = fact.previousYearOf ?? fact.id;
  if (source !== fact.id && known.facts[source]) return nothing;
  const values = dated(source);
  if (values.length < 2) return nothing;
  const statements = statementsOf(book, unit, source);
  return html`<details>
    <summary class="small" aria-label=${text.historyOf(localText(fact.title, locale), values.length)}>${text.history(values.length)}</summary>
    <ul class="small">
      ${values.map(({ day, value }) => {
        const statement = statements.find((each) => each.day === day);
        const from = statement ? [text.sources[statement.source], isPublic ? '' : text.by(statement.author)] : [text.fromTable];
        return html`<li><span class="number">${valueText(fact, value, text, locale)}</span> <span class="muted">${[dayText(day, locale), ...from].filter(Boolean).join(' · ')}</span></li>`;
      })}
    </ul>
  </details>`;
}
