import { html, type TemplateResult } from 'lit';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { shortHash } from '../../base/short-hash.js';
import { count } from '../../locales/format.js';
import type { PeriodStanding } from './period-stage.js';
import type { PublicityDesk } from './publicity-desk.js';

/** All periods that were published or locked, and those that wait for it, the newest first. */
export function renderPeriods(desk: PublicityDesk, choose: (period: string) => void): TemplateResult {
  const { text, element, facts } = desk;
  const { period, state, window, entries, issued, objections, head } = text.periodColumns;
  return html`<section aria-labelledby="periods-title">
    <div class="small-title" id="periods-title" role="heading" aria-level=${element.subheadingLevel}>${text.periods}</div>
    ${facts.periods.length === 0
      ? html`<p class="muted">${text.noPeriods}</p>`
      : html`<table class="plain periods" role="table" aria-labelledby="periods-title">
          <thead role="rowgroup"><tr role="row">${[period, state, window, entries, issued, objections, head].map((title) => html`<th scope="col" role="columnheader">${title}</th>`)}</tr></thead>
          <tbody role="rowgroup">${facts.periods.map((standing) => renderPeriod(desk, standing, choose))}</tbody>
        </table>`}
  </section>`;
}

const kinds = { recording: 'neutral', published: 'info', answering: 'warning', locked: 'success' } as const;

function renderPeriod({ text, facts, nameOf, locale, today }: PublicityDesk, standing: PeriodStanding, choose: (period: string) => void): TemplateResult {
  const { period, stage, publication, lock, objections, open } = standing;
  const name = nameOf(period);
  const statement = lock ?? publication;
  const day = (each: string): string => dayBeside(each, today, locale);
  const labels = text.periodColumns;
  const cell = (label: string, content: unknown): TemplateResult => html`<td role="cell" ?data-empty=${content === null}><span class="cell-label">${label}</span>${content ?? '–'}</td>`;
  const isShown = period === facts.standing.period;
  return html`<tr role="row" aria-current=${isShown ? 'true' : 'false'}>
    <th scope="row" role="rowheader">
      ${isShown ? html`${name} <span class="small muted">${text.shown}</span>` : html`<button type="button" class="plain" aria-label=${text.showPeriod(name)} @click=${() => choose(period)}>${name}</button>`}
    </th>
    ${cell(labels.state, html`<span class="chip" data-kind=${kinds[stage]}>${text.stage[stage]}</span>`)}
    ${cell(labels.window, publication ? text.windowOf(day(publication.date), day(publication.ends), publication.days) : null)}
    ${cell(labels.entries, statement ? text.entry(statement.entries) : null)}
    ${cell(labels.issued, statement ? html`<span class="number">${count(statement.totals.issued)}</span>` : null)}
    ${cell(labels.objections, publication ? text.objectionsOf(objections.length, open) : null)}
    ${cell(labels.head, statement ? html`<span class="digits">${shortHash(statement.head)}</span>` : null)}
  </tr>`;
}
