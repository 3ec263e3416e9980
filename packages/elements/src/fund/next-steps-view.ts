import { nextSteps, valuesOf, type FactSteps, type NextStep } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { besideResultStrings } from '../locales/fund/beside-result.js';
import { nextStepStrings, type NextStepStrings } from '../locales/fund/next-steps.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { localText, valueText } from './words.js';

/** How much more or less of a fact would change a line: upwards at once, downwards folded away. No advice is in it. */
export function renderNextSteps(element: JcFundCalculator): unknown {
  const { model, settings } = element;
  const { calculation, used, isStale } = model.result;
  const { profile } = model;
  if (!profile || !calculation || isStale || calculation.lines.length === 0) return nothing;
  return guard([calculation, settings.locale], () => {
    const steps = nextSteps(profile, valuesOf(used), { year: model.year });
    if (steps.length === 0) return nothing;
    const text = nextStepStrings(settings.locale);
    return html`<div class="next-steps">
      <div class="section-title small-title" role="heading" aria-level=${element.subheadingLevel}>${besideResultStrings(settings.locale).nextSteps}</div>
      <ul>${steps.map((each) => html`<li>${renderUp(element, each, text)}</li>`)}</ul>
      ${steps.some(({ down }) => down !== null)
        ? html`<details>
            <summary>${text.downwards}</summary>
            <ul>${steps.map(({ fact, down }) => (down ? html`<li>${stepText(element, fact, down, text)}</li>` : nothing))}</ul>
          </details>`
        : nothing}
    </div>`;
  });
}

function renderUp(element: JcFundCalculator, { fact, up }: FactSteps, text: NextStepStrings): unknown {
  const shown = element.model.profile?.facts[fact];
  const title = shown ? localText(shown.title, element.settings.locale) : fact;
  return up ? stepText(element, fact, up, text) : text.never(title);
}

function stepText(element: JcFundCalculator, factId: string, { by, value, differenceFen, lines }: NextStep, text: NextStepStrings): TemplateResult {
  const { model, settings, fundStrings } = element;
  const fact = model.profile?.facts[factId];
  const title = fact ? localText(fact.title, settings.locale) : factId;
  const size = valueText(fact, Math.abs(by), fundStrings, settings.locale);
  const reached = valueText(fact, value, fundStrings, settings.locale);
  const sign = differenceFen > 0 ? '+' : '';
  const names = lines.map(({ id, title: own }) => {
    const rule = model.profile?.fund.lines.find((line) => line.id === id);
    return rule ? localText(rule.title, settings.locale) : own;
  });
  return html`<span class="number">${text.step(title, size, by > 0, reached, `${sign}${fundStrings.money(differenceFen)}`)}</span> <span class="small muted">${names.join(fundStrings.listJoin)}</span>`;
}
