import { yuanText, type FundLine, type Profile, type SavedAllocation, type SavedCalculation, type SavedDues, type SavedFund } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { allocateStrings } from '../../locales/fund/allocate.js';
import { basisStrings } from '../../locales/fund/basis.js';
import { duesStrings } from '../../locales/fund/dues.js';
import type { SavedStrings } from '../../locales/fund/saved.js';
import { basisTitle } from '../allocate/allocation-sheet.js';
import { originText } from '../basis-content.js';
import { capitalText } from '../capital-text.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { localText, noticeText, stepTexts, valueText } from '../words.js';
import type { CurrentResult } from './current-rules.js';
import { savedTotal, signedYuan } from './saved-words.js';
import { savedTimeText } from './saved-time.js';

/** The total of a stored result, what it was divided by or without what it is. */
export function renderSavedTotal(element: JcFundCalculator, record: SavedFund, text: SavedStrings): TemplateResult {
  const { fundStrings, settings, model } = element;
  const total = savedTotal(record, fundStrings);
  // A range has no capital figures.
  const capital = total === yuanText(record.totalFen) ? capitalText(record.totalFen, settings.locale) : '';
  const isPartial = record.kind === 'calculation' && record.calculation.isPartial;
  const missing = record.kind === 'calculation' ? record.calculation.omitted.filter(({ reason }) => reason === 'missing').length : 0;
  return html`<div class="total">
    <span class="label">${isPartial ? text.totalPartial : text.totalOf}</span>
    <span class="figure number"><bdi dir="ltr">${total}</bdi></span>
    <span class="per">${record.kind === 'allocation' ? fundStrings.yuan('').trim() : fundStrings.perYear}</span>
    ${isPartial ? html`<span class="chip">${icon('warning')}${text.partialOf(missing)}</span>` : html`<span class="capital muted">${capital}</span>`}
    ${record.kind === 'allocation' ? html`<span class="muted">${basisTitle(record.by, model.profile, allocateStrings(settings.locale), settings.locale)}</span>` : nothing}
  </div>`;
}

/** Every line of a stored calculation with its steps and clause, then the facts that it was made with. */
export function renderSavedCalculation(element: JcFundCalculator, { calculation, facts, title, year }: SavedCalculation, text: SavedStrings): TemplateResult {
  const { fundStrings, settings, model } = element;
  const { locale } = settings;
  const { profile } = model;
  const missing = calculation.omitted.filter(({ reason }) => reason === 'missing');
  const notes = calculation.notices.filter(({ code }) => code === 'note' || code === 'rule-change');
  const factTitle = (id: string): string => (profile?.facts[id] ? localText(profile.facts[id].title, locale) : id);
  const used = Object.entries(facts);
  return html`<table class="plain" part="table">
      <caption class="visually-hidden">${text.titles.calculation(year, title)}</caption>
      <thead><tr><th scope="col">${text.item}</th><th scope="col" class="amount">${text.amount}</th></tr></thead>
      <tbody>
        ${calculation.lines.map((line) => renderLine(element, line, profile))}
        ${missing.map((line) => html`<tr><th scope="row"><span class="line-title">${localText(line.titles, locale)}</span> <span class="clause small muted">${text.lacking(line.missing.map(factTitle).join(fundStrings.listJoin))}</span></th><td class="amount">–</td></tr>`)}
      </tbody>
      <tfoot><tr><th scope="row">${calculation.isPartial ? text.totalPartial : text.totalOf}</th><td class="amount number"><bdi dir="ltr">${fundStrings.yuan(yuanText(calculation.totalFen))}</bdi></td></tr></tfoot>
    </table>
    ${notes.length === 0 ? nothing : html`<div class="notes"><ul>${notes.map((notice) => html`<li>${icon('info')}<span>${noticeText(notice, fundStrings, locale)}</span></li>`)}</ul></div>`}
    <div class="section-title small-title" role="heading" aria-level=${element.subheadingLevel}>${text.facts}</div>
    ${used.length === 0
      ? html`<p class="muted">${text.noFacts}</p>`
      : html`<table class="plain amounts">
          <caption class="visually-hidden">${text.facts}</caption>
          <thead><tr><th scope="col">${text.fact}</th><th scope="col">${text.value}</th><th scope="col">${text.source}</th></tr></thead>
          <tbody>
            ${used.map(([id, fact]) => html`<tr><th scope="row">${factTitle(id)}</th><td class="number" data-label=${text.value}><bdi>${valueText(profile?.facts[id], fact.value, fundStrings, locale)}</bdi></td><td data-label=${text.source}>${originText(fact, basisStrings(locale), locale)}</td></tr>`)}
          </tbody>
        </table>`}`;
}

function renderLine(element: JcFundCalculator, line: FundLine, profile: Profile | undefined): TemplateResult {
  const { fundStrings, settings } = element;
  const { locale } = settings;
  const amount = line.highestFen === null ? yuanText(line.amountFen) : fundStrings.range(yuanText(line.amountFen), yuanText(line.highestFen));
  return html`<tr>
    <th scope="row">
      <span class="line-title">${localText(line.titles, locale)}</span>
      <span class="steps small muted">${stepTexts(line, profile, fundStrings, locale).map((step) => html`<span>${step}</span>`)}</span>
      <span class="clause small muted">${[line.rule, line.clause.title, line.clause.section, line.clause.text].filter(Boolean).join(' ')}</span>
    </th>
    <td class="amount number"><bdi dir="ltr">${fundStrings.yuan(amount)}</bdi></td>
  </tr>`;
}

/** What a stored division has to say beside its table. */
export function renderAllocationFoot({ allocation }: SavedAllocation, locale: string): TemplateResult {
  const text = allocateStrings(locale);
  const sum = allocation.shares.reduce((all, { amountFen }) => all + amountFen, 0);
  return html`<p class="agrees number"><span>${text.agrees(yuanText(sum), yuanText(allocation.totalFen))}</span>${icon(sum === allocation.totalFen ? 'check' : 'error')}</p>`;
}

/** The clauses of stored dues, each once. */
export function renderDuesClauses({ rows }: SavedDues, locale: string): TemplateResult {
  const text = duesStrings(locale);
  const clauses = new Map(rows.map(({ dues }) => [dues.kind, dues]));
  return html`<dl class="meta">
    ${[...clauses.values()].map(({ titles, rule, clause }) => html`<dt>${localText(titles, locale)}</dt><dd>${[rule, clause.title, clause.section, clause.text].filter(Boolean).join(' ') || text.clause}</dd>`)}
  </dl>`;
}

/** When, by whom, and with which rules it was saved. */
export function renderSavedMeta(record: SavedFund, text: SavedStrings, locale: string): TemplateResult {
  const { profile, time, author, id } = record;
  return html`<dl class="meta">
    <dt>${text.savedOn}</dt><dd><bdi>${text.savedBy(savedTimeText(time), author)}</bdi></dd>
    <dt>${text.rules}</dt><dd>${text.rulesOf(localText(profile.title, locale), profile.version)} <span class="muted">(${profile.id})</span></dd>
    <dt>${text.hash}</dt><dd class="hash"><bdi dir="ltr">${profile.hash}</bdi></dd>
    <dt>${text.id}</dt><dd class="hash"><bdi dir="ltr">${id}</bdi></dd>
  </dl>`;
}

/** What differs between a stored result and the same by the rules in force: the amounts with their sign, and the facts that only one of them uses. */
export function renderDifference(element: JcFundCalculator, { amounts, differenceFen, facts, totalFen }: CurrentResult, record: SavedFund, text: SavedStrings): TemplateResult {
  const { settings, model } = element;
  const { locale } = settings;
  const amount = (fen: number | null): string => (fen === null ? '–' : yuanText(fen));
  const row = (title: string, before: number | null, now: number | null, difference: number): TemplateResult => html`<tr>
    <th scope="row">${title}</th>
    <td class="amount number" data-label=${text.before}><bdi dir="ltr">${amount(before)}</bdi></td>
    <td class="amount number" data-label=${text.now}><bdi dir="ltr">${amount(now)}</bdi></td>
    <td class="amount number" data-label=${text.differs}><bdi dir="ltr">${signedYuan(difference)}</bdi></td>
  </tr>`;
  const factRow = (id: string, a: CurrentResult['facts'][number]['a'], b: CurrentResult['facts'][number]['b']): TemplateResult => {
    const fact = model.profile?.facts[id];
    const value = (each: typeof a): string => (each === undefined ? text.notUsed : valueText(fact, each, element.fundStrings, locale));
    return html`<tr>
      <th scope="row">${fact ? localText(fact.title, locale) : id}</th>
      <td class="amount number" data-label=${text.before}>${value(a)}</td>
      <td class="amount number" data-label=${text.now}>${value(b)}</td>
      <td class="amount" data-label=${text.differs}>–</td>
    </tr>`;
  };
  const changed = amounts.filter((each) => each.differenceFen !== 0 || each.beforeFen !== each.nowFen);
  return html`<table class="plain amounts" id="saved-difference">
    <caption class="visually-hidden">${text.differenceCaption}</caption>
    <thead>
      <tr><th scope="col">${text.item}</th><th scope="col" class="amount">${text.before}</th><th scope="col" class="amount">${text.now}</th><th scope="col" class="amount">${text.differs}</th></tr>
    </thead>
    <tbody>
      ${changed.map(({ titles, beforeFen, nowFen, differenceFen: difference }) => row(localText(titles, locale), beforeFen, nowFen, difference))} ${facts.map(({ fact, a, b }) => factRow(fact, a, b))}
    </tbody>
    <tfoot>${row(text.totalOf, record.totalFen, totalFen, differenceFen)}</tfoot>
  </table>`;
}

