import { averageChecks, factsOfCondition, kindFact, valueIn, type AverageCheck, type FactValue } from '@jiceng/domain';
import { html, nothing } from 'lit';
import { factControlStrings } from '../../locales/fact-control.js';
import type { BatchStrings } from '../../locales/fund/batch.js';
import { localText, valueText } from '../words.js';
import type { BatchModel } from './batch-model.js';
import type { BatchWords } from './batch-words.js';

/** How many units are named that are on the wrong side of a limit. */
const mostNamed = 5;

const known = new WeakMap<BatchModel, readonly AverageCheck[]>();

/** The averages of a batch that the profile compares with a limit (FND-14). */
export function averagesOf(model: BatchModel): readonly AverageCheck[] {
  let averages = known.get(model);
  if (!averages) known.set(model, (averages = newAverages(model)));
  return averages;
}

function newAverages(model: BatchModel): readonly AverageCheck[] {
  const { profile, year, columns, count } = model;
  const checks = profile.fund.checks.filter(({ scope }) => scope === 'average');
  if (checks.length === 0) return [];
  // Only what the checks read, so that many units stay few values.
  const read = new Set([kindFact, ...checks.flatMap(({ fact, appliesWhen }) => [fact, ...factsOfCondition(appliesWhen)])]);
  const needed = columns.filter(({ fact }) => read.has(fact));
  const units = Array.from({ length: count }, (_, unit) => {
    const facts: Record<string, FactValue | undefined> = {};
    for (const column of needed) facts[column.fact] = valueIn(column, unit);
    return facts;
  });
  return averageChecks(profile, units, { year });
}

/** Averages with their limits, and the units that lie outside though the average is in order. */
export function renderAverages(model: BatchModel, words: BatchWords | null, locale: string, text: BatchStrings): unknown {
  const averages = averagesOf(model);
  if (averages.length === 0 || !words) return nothing;
  return html`<section class="batch-averages" aria-label=${text.averages}>
    <ul role="list">
      ${averages.map((check) => html`<li data-state=${check.ok === null ? 'unknown' : check.ok ? 'ok' : 'bad'}>${averageText(check, model, words, locale, text)}</li>`)}
    </ul>
  </section>`;
}

function averageText(check: AverageCheck, { profile }: BatchModel, words: BatchWords, locale: string, text: BatchStrings): string {
  const fact = profile.facts[check.fact];
  const said = (value: number): string => valueText(fact, value, factControlStrings(locale), locale);
  const verdict = check.ok === null ? text.averageUnjudged : check.ok ? text.averageOk : check.over > 0 || check.atLeast === null ? text.averageOver(said(check.atMost ?? 0)) : text.averageShort(said(check.atLeast));
  const names = check.outside.slice(0, mostNamed).map((unit) => words.name(unit)).join(text.listJoin);
  const outside = check.outside.length === 0 ? [] : [text.averageOutside(check.outside.length, check.outside.length > mostNamed ? text.andMore(names, check.outside.length) : names)];
  const unknown = check.unknownUnits === 0 ? [] : [text.averageUnknown(check.unknownUnits)];
  return [`${text.average(localText(check.titles, locale), said(check.value), check.units)}${text.sentenceJoin}${verdict}`, ...outside, ...unknown].join(text.sentenceJoin);
}
