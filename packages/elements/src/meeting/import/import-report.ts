import type { Profile } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { dayText } from '../../locales/format.js';
import type { MeetingImportStrings } from '../../locales/meeting/import.js';
import { findingStrings } from '../../locales/meeting/record-findings.js';
import { kindTitle } from '../out/out-words.js';
import type { ImportRow } from './import-plan.js';
import type { SourceFault } from './import-source.js';

/** Which rows show. */
export type ReportFilter = 'all' | ImportRow['plan']['standing'];

/** What the report of a dry run shows, and what the user does with it. */
export interface ImportReport {
  readonly text: MeetingImportStrings;
  readonly locale: string;
  readonly headingLevel: number;
  readonly profile: Profile | undefined;
  readonly rows: readonly ImportRow[];
  readonly faults: readonly SourceFault[];
  readonly chosen: ReadonlySet<ImportRow>;
  readonly filter: ReportFilter;
  readonly filtered: (filter: ReportFilter) => void;
  readonly choose: (chosen: ReadonlySet<ImportRow>) => void;
  /** Writes what is chosen; null where nothing may be written. */
  readonly take: (() => void) | null;
  /** Who records, where the page does not say. */
  readonly author: { readonly value: string; readonly typed: (author: string) => void } | null;
}

const standings = ['new', 'unchanged', 'differs', 'problem'] as const;

const signs = { new: 'check', unchanged: 'info', differs: 'warning', problem: 'error' } as const;

/** Reasons that name what is wrong or missing. */
const tellsFindings: readonly string[] = ['as-draft', 'sealed-findings', 'incomplete'];

/** More rows than this do not show at once; the filter reaches the others. */
const mostRows = 200;

/** The report of the dry run: how many of what, and each meeting with what to do. */
export function renderImportReport(report: ImportReport): TemplateResult {
  const { text, rows, faults, chosen, take } = report;
  const shown = rows.filter(({ plan }) => report.filter === 'all' || plan.standing === report.filter);
  const files = [...chosen].reduce((sum, row) => sum + row.files.length, 0);
  const canTake = rows.some(({ plan }) => plan.canTake);
  return html`<div class="import-section">
    <div class="import-title" id="import-report" tabindex="-1" role="heading" aria-level=${report.headingLevel}>${text.report}</div>
    ${faults.map(({ source, reason }) => html`<p class="problem">${icon('error')}<span><bdi>${source}</bdi> · ${text.faults[reason] ?? text.faults['other']} <span class="muted">${text.faultAdvice}</span></span></p>`)}
    ${rows.length === 0
      ? nothing
      : html`<dl class="import-tiles">
            ${standings.map((standing) => html`<div data-standing=${standing}><dt>${text.tiles[standing]}</dt><dd class="number">${rows.filter(({ plan }) => plan.standing === standing).length}</dd></div>`)}
          </dl>
          ${renderTools(report)} ${renderRows(report, shown.slice(0, mostRows))} ${shown.length > mostRows ? html`<p class="small muted">${text.shown(mostRows, shown.length)}</p>` : nothing}
          ${take === null || !canTake ? html`<p class="muted">${canTake ? nothing : text.nothing}</p>` : renderFoot(report, take, files)}`}
  </div>`;
}

function renderTools({ text, rows, filter, filtered, choose, take }: ImportReport): TemplateResult {
  const countOf = (standing: ReportFilter): number => rows.filter(({ plan }) => plan.standing === standing).length;
  return html`<div class="import-tools">
    <label class="inline"><span>${text.show}</span>
      <select @change=${(event: Event) => filtered((event.target as HTMLSelectElement).value as ReportFilter)}>
        <option value="all" ?selected=${filter === 'all'}>${text.showAll(rows.length)}</option>
        ${standings.filter((standing) => countOf(standing) > 0).map((standing) => html`<option value=${standing} ?selected=${filter === standing}>${text.showOnly(text.tiles[standing], countOf(standing))}</option>`)}
      </select></label>
    ${take === null
      ? nothing
      : html`<button type="button" @click=${() => choose(new Set(rows.filter(({ plan }) => plan.canTake)))}>${text.takeAll}</button>
          <button type="button" @click=${() => choose(new Set())}>${text.takeNone}</button>`}
  </div>`;
}

function renderRows(report: ImportReport, rows: readonly ImportRow[]): TemplateResult {
  const { text } = report;
  return html`<table class="import-rows" role="table" aria-label=${text.caption}>
    <thead role="rowgroup">
      <tr role="row">${(['take', 'meeting', 'standing', 'advice'] as const).map((column) => html`<th role="columnheader" scope="col">${text.columns[column]}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">${rows.map((row) => renderRow(report, row))}</tbody>
  </table>`;
}

function renderRow(report: ImportReport, row: ImportRow): TemplateResult {
  const { text, chosen, choose, take } = report;
  const { plan, source } = row;
  const name = meetingName(report, row);
  const said = sentencesOf(report, row);
  const toggled = (event: Event): void => {
    const next = new Set(chosen);
    if ((event.target as HTMLInputElement).checked) next.add(row);
    else next.delete(row);
    choose(next);
  };
  return html`<tr role="row" data-standing=${plan.standing}>
    <td role="cell" class="take">${plan.canTake && take ? html`<input type="checkbox" aria-label=${text.takeOf(name)} .checked=${chosen.has(row)} @change=${toggled} />` : html`<span class="muted" aria-hidden="true">–</span>`}</td>
    <th role="rowheader" scope="row"><bdi>${name}</bdi><span class="small muted source"><bdi>${source}</bdi></span></th>
    <td role="cell"><span class="standing">${icon(signs[plan.standing])}<span>${text.tiles[plan.standing]}</span></span>${said.what.map((line) => html`<span class="line">${line}</span>`)}</td>
    <td role="cell"><span class="cell-label">${text.columns.advice}</span>${said.advice.map((line) => html`<span class="line">${line}</span>`)}</td>
  </tr>`;
}

/** Day, kind and unit: from the record where there is one, else from what the file says of it. */
function meetingName({ text, locale, profile }: ImportReport, { plan: { meeting } }: ImportRow): string {
  const { record, label } = meeting;
  const day = record?.date ?? label.date;
  const title = record && profile ? record.title || kindTitle(profile, record.kind, record.date, locale) : label.name;
  return [day === '' ? text.noDay : dayWords(day, locale), title || text.unnamed, label.unitName].filter(Boolean).join(' · ');
}

function dayWords(day: string, locale: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? dayText(day, locale) : day;
}

/** What a row is, and what to do about it; neither is empty. */
export function sentencesOf({ text, locale }: Pick<ImportReport, 'text' | 'locale'>, { plan, problems, files }: Pick<ImportRow, 'plan' | 'problems' | 'files'>): { readonly what: readonly string[]; readonly advice: readonly string[] } {
  const { codes } = findingStrings(locale);
  const what: string[] = [];
  const advice: string[] = [];
  for (const { code, values } of plan.reasons) {
    const [is, todo] = text.reasons[code]?.(values) ?? [code, ''];
    // The same is found at several places of a record; said without the place it is one sentence.
    const findings = new Set(tellsFindings.includes(code) ? plan.findings.map((finding) => codes[finding.code]?.(finding.values) ?? finding.code) : []);
    what.push(findings.size === 0 ? is : text.withFindings(is, [...findings].join(text.join)));
    advice.push(todo);
  }
  if (plan.standing === 'unchanged') what.push(text.unchanged);
  if (plan.standing === 'new') advice.unshift(text.asNew);
  for (const { code, count, name } of problems) what.push(text.files[code](count, name));
  if (files.length > 0) advice.push(text.files.taken(files.length));
  return { what, advice };
}

function renderFoot({ text, chosen, author }: ImportReport, take: () => void, files: number): TemplateResult {
  return html`<div class="import-foot">
    ${author ? html`<label class="field"><span class="label">${text.author}</span><input type="text" .value=${author.value} @input=${(event: Event) => author.typed((event.target as HTMLInputElement).value)} /></label>` : nothing}
    <p>${chosen.size === 0 ? text.chooseFirst : text.sum(chosen.size, files)}</p>
    <div class="buttons"><button type="button" class="import-take" @click=${take}>${text.take(chosen.size)}</button></div>
  </div>`;
}
