import { calculateFunds, compareCalculations, gatherFacts, isJicengError, valuesOf, type Calculation, type Comparison, type Fact, type FactValue, type FundLine, type UsedFact } from '@jiceng/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { adoptStyles } from '../base/adopt-styles.js';
import { icon } from '../base/icons.js';
import { compareStrings, type CompareStrings } from '../locales/fund/compare.js';
import { fieldText, problemText, renderFactControl, unitText, type TypedFact } from '../facts/fact-control.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { localText, valueText } from './words.js';

/** Adopted when two scenarios are first compared. */
const compareStyles = css`
  .compare {
    padding: var(--_space-3) var(--_space-4);
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    border-block-start: 1px solid var(--_border);
  }
  .compare .scroll {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  .compare table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .compare th,
  .compare td {
    padding: var(--_space-2);
    text-align: end;
    vertical-align: middle;
    border-block-end: 1px solid var(--_border);
  }
  .compare th:first-child {
    text-align: start;
    padding-inline-start: 0;
  }
  .compare thead th {
    background: var(--_bg-subtle);
    font-weight: 600;
    vertical-align: bottom;
  }
  .compare tbody th {
    font-weight: 400;
  }
  .compare .sum > * {
    font-weight: 600;
    border-block: 2px solid var(--_border-strong);
  }
  .compare td input,
  .compare td select {
    min-inline-size: 7em;
    max-inline-size: 14em;
  }
  .compare td input {
    text-align: end;
  }
  .compare thead input {
    max-inline-size: 14em;
    text-align: end;
    font-weight: 600;
  }
  .compare .given {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    inline-size: 100%;
    justify-content: flex-end;
  }
  .compare .bars {
    inline-size: 8em;
  }
  .compare svg.bar {
    display: block;
    inline-size: 100%;
    block-size: 1em;
    overflow: visible;
  }
  .compare svg.bar rect {
    fill: var(--_accent);
  }
  .compare svg.bar line {
    stroke: var(--_border-strong);
  }
  .compare .why {
    display: block;
  }
  @container (width < 50em) {
    .compare .bars {
      display: none;
    }
  }
  @container (width < 30em) {
    .compare table,
    .compare :is(thead, tbody, tfoot),
    .compare tr,
    .compare th,
    .compare td {
      display: block;
      text-align: start;
    }
    /* Nothing to scroll here, and a ring of the focus would be cut. */
    .compare .scroll {
      overflow: visible;
    }
    .compare td,
    .compare :is(tbody, tfoot) th {
      border: 0;
      padding: var(--_space-1) 0;
    }
    .compare :is(tbody, tfoot) th {
      font-weight: 600;
      order: -2;
    }
    .compare .sum > * {
      border: 0;
    }
    .compare .sum {
      border-block: 2px solid var(--_border-strong);
      padding-inline: 0;
    }
    .compare :is(bdi, span.number) {
      white-space: nowrap;
    }
    .compare tr {
      border-block-end: 1px solid var(--_border);
      padding-block: var(--_space-2);
      display: flex;
      flex-direction: column;
    }
    .compare td.difference {
      order: -1;
    }
    .compare td::before {
      content: attr(data-label);
      color: var(--_text-muted);
      margin-inline-end: var(--_space-2);
    }
    .compare thead tr > :not(:has(input)),
    .compare .difference:empty {
      display: none;
    }
    .compare thead input {
      text-align: start;
    }
    .compare .given {
      justify-content: flex-start;
      inline-size: auto;
    }
    .compare td input,
    .compare td select {
      inline-size: 9em;
    }
  }
`;

/** What would change if (对比): the facts as they are beside others, and the difference of every line. */
export class CompareView {
  readonly #element: JcFundCalculator;
  #typed: ReadonlyMap<string, TypedFact> = new Map();
  #names: [string, string] | undefined;
  /** The facts by id, in the order in which they show. */
  #order: readonly string[] = [];
  #isTyping = false;

  constructor(element: JcFundCalculator) {
    this.#element = element;
    adoptStyles(element.shadowRoot, compareStyles);
  }

  get #text(): CompareStrings {
    return compareStrings(this.#element.settings.locale);
  }

  readonly #left = (event: FocusEvent): void => {
    const rows = event.currentTarget as HTMLElement;
    if (event.relatedTarget instanceof Node && rows.contains(event.relatedTarget)) return;
    this.#isTyping = false;
    this.#element.requestUpdate();
  };

  #type(fact: string, typed: TypedFact): void {
    this.#typed = new Map([...this.#typed, [fact, typed]]);
    this.#element.requestUpdate();
  }

  /** Scenario B becomes the calculation; what was A is what the record says. */
  #takeB(): void {
    const { actions } = this.#element;
    for (const [fact, typed] of this.#typed) if (typed.reading.state !== 'bad') actions.type(fact, typed);
    this.#typed = new Map();
    actions.besideResult?.closeCompare();
  }

  render(): TemplateResult {
    const { model, settings } = this.#element;
    const text = this.#text;
    const { calculation: a, used } = model.result;
    const { profile } = model;
    if (!a || !profile) return html`<div class="compare"><p>${text.nothing}</p></div>`;
    const readings = new Map([...this.#typed].map(([fact, { reading }]) => [fact, reading]));
    const gathered = gatherFacts(profile, { typed: readings, recorded: used });
    const b = this.#calculated(gathered.used);
    const comparison = b && compareCalculations(a, b);
    const names = this.#names ?? [text.nameA, text.nameB];
    const facts = model.result.questions.filter(({ use, fact }) => use === 'needed' || this.#typed.has(fact.id)).map(({ fact }) => fact);
    const differs = (fact: Fact): boolean => used[fact.id]?.value !== gathered.used[fact.id]?.value;
    // What differs stands first, but no row moves away under the fingers of who types in it.
    if (!this.#isTyping) this.#order = [...facts].sort((one, other) => Number(differs(other)) - Number(differs(one))).map(({ id }) => id);
    const ordered = [...facts].sort((one, other) => this.#order.indexOf(one.id) - this.#order.indexOf(other.id));
    const heading = (position: 0 | 1): TemplateResult => html`<input
      type="text"
      aria-label=${text.nameOf(position === 0 ? 'A' : 'B')}
      .value=${names[position]}
      @change=${(event: Event) => this.#rename(position, (event.target as HTMLInputElement).value)}
    />`;
    return html`<section class="compare" aria-label=${text.title}>
      <div class="section-title" role="heading" aria-level=${this.#element.subheadingLevel}>${text.title}</div>
      <p class="small muted">${text.hint}</p>
      <div class="scroll">
        <table>
          <caption class="visually-hidden">${text.title}</caption>
          <thead>
            <tr><th scope="col">${text.subject}</th><th scope="col">${heading(0)}</th><th scope="col">${heading(1)}</th><th scope="col">${text.difference}</th><th class="bars" aria-hidden="true"></th></tr>
          </thead>
          <tbody @focusin=${() => (this.#isTyping = true)} @focusout=${this.#left}>
            ${repeat(
              ordered,
              ({ id }) => id,
              (fact) => this.#renderFact(fact, used[fact.id], gathered.used[fact.id], names),
            )}
          </tbody>
          ${comparison && b ? this.#renderLines(comparison, a, b, names) : nothing}
        </table>
      </div>
      ${comparison ? html`<p class="visually-hidden" role="status">${text.spoken(signed(comparison.differenceFen, settings.locale, this.#element))}</p>` : nothing}
      <div class="buttons">
        <button type="button" @click=${() => this.#takeB()}>${text.takeB(names[1])}</button>
        <button type="button" @click=${() => this.#element.actions.besideResult?.closeCompare()}>${text.close}</button>
      </div>
    </section>`;
  }

  #rename(position: 0 | 1, name: string): void {
    const names: [string, string] = [...(this.#names ?? [this.#text.nameA, this.#text.nameB])];
    names[position] = name.trim() || (position === 0 ? this.#text.nameA : this.#text.nameB);
    this.#names = names;
    this.#element.requestUpdate();
  }

  #calculated(used: Readonly<Record<string, UsedFact>>): Calculation | null {
    const { profile, year } = this.#element.model;
    try {
      return profile ? calculateFunds(profile, valuesOf(used), { year }) : null;
    } catch (thrown) {
      // An amount too large to be told: the fields stay, the lines come back with another number.
      if (isJicengError(thrown)) return null;
      throw thrown;
    }
  }

  #renderFact(fact: Fact, a: UsedFact | undefined, b: UsedFact | undefined, names: readonly string[]): TemplateResult {
    const { settings, fundStrings: strings } = this.#element;
    const { locale } = settings;
    const text = this.#text;
    const typed = this.#typed.get(fact.id);
    const title = localText(fact.title, locale);
    const problem = typed?.reading.state === 'bad' ? problemText(fact, typed.reading, locale) : '';
    const value = typed ? (typed.reading.state === 'ok' ? typed.reading.value : undefined) : b?.value;
    const id = `b-${fact.id}`;
    const control = renderFactControl({
      fact,
      id,
      name: text.factOf(title, names[1] ?? ''),
      value,
      shown: typed?.text ?? (value === undefined ? '' : fieldText(fact, value)),
      problem,
      locale,
      typed: (next) => this.#type(fact.id, next),
    });
    return html`<tr>
      <th scope="row">${title}</th>
      <td data-label=${names[0] ?? ''}><span class="number">${a === undefined ? strings.notFilled : valueText(fact, a.value, strings, locale)}</span></td>
      <td data-label=${names[1] ?? ''}><span class="given">${control}</span>${problem ? html`<span class="problem small" id=${`${id}-problem`}>${icon('error')}<span>${problem}</span></span>` : nothing}</td>
      <td class="difference number" data-label=${text.difference}>${differenceOf(fact, a?.value, b?.value, locale)}</td>
      <td class="bars"></td>
    </tr>`;
  }

  #renderLines({ lines, differenceFen }: Comparison, a: Calculation, b: Calculation, names: readonly string[]): TemplateResult {
    const { settings } = this.#element;
    const { locale } = settings;
    const text = this.#text;
    const widest = Math.max(1, Math.abs(differenceFen), ...lines.map((line) => Math.abs(line.differenceFen)));
    const amount = (fen: number | null): string => (fen === null ? '–' : this.#element.fundStrings.yuan(this.#element.fundStrings.money(fen)));
    const cells = (title: string, aFen: number | null, bFen: number | null, difference: number, why: string): TemplateResult => html`<th scope="row">${title}</th>
      <td class="number" data-label=${names[0] ?? ''}><bdi dir="ltr">${amount(aFen)}</bdi></td>
      <td class="number" data-label=${names[1] ?? ''}><bdi dir="ltr">${amount(bFen)}</bdi></td>
      <td class="difference number" data-label=${text.difference}><bdi dir="ltr">${signed(difference, locale, this.#element)}</bdi>${why ? html`<span class="why small muted">${why}</span>` : nothing}</td>
      <td class="bars" aria-hidden="true">${bar(difference, widest)}</td>`;
    return html`<tbody>
        ${lines.map(({ id, titles, aFen, bFen, differenceFen: difference }) => html`<tr>${cells(localText(titles, locale), aFen, bFen, difference, this.#why(id, a, b))}</tr>`)}
      </tbody>
      <tfoot>
        <tr class="sum">${cells(this.#element.fundStrings.total, a.totalFen, b.totalFen, differenceFen, '')}</tr>
      </tfoot>`;
  }

  /** That another tier counts, where that is why. */
  #why(id: string, a: Calculation, b: Calculation): string {
    const tierOf = ({ lines }: Calculation): string | number | undefined => lines.find((line: FundLine) => line.id === id)?.calculation.find(({ kind }) => kind === 'tier' || kind === 'band')?.values['tier'];
    const [before, after] = [tierOf(a), tierOf(b)];
    return before !== undefined && after !== undefined && before !== after ? this.#text.tier(Number(before), Number(after)) : '';
  }
}

/** An amount with its sign: `+5,000 元`, `−500 元`, `0 元`. */
function signed(fen: number, _locale: string, element: JcFundCalculator): string {
  const { yuan, money } = element.fundStrings;
  return yuan(`${fen > 0 ? '+' : ''}${money(fen)}`);
}

function differenceOf(fact: Fact, a: FactValue | undefined, b: FactValue | undefined, locale: string): string {
  if (typeof a !== 'number' || typeof b !== 'number' || a === b) return '';
  const size = fieldText(fact, Math.abs(b - a));
  return `${b > a ? '+' : '−'}${size} ${unitText(fact, locale)}`.trim();
}

/** A bar from the middle: to the end for more, to the start for less. The number stands beside it. */
function bar(difference: number, widest: number): TemplateResult {
  const length = (50 * Math.abs(difference)) / widest;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none"><line x1="50" x2="50" y1="0" y2="10"></line><rect x=${difference < 0 ? 50 - length : 50} y="2" width=${length} height="6"></rect></svg>`;
}
