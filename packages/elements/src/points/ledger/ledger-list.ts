import type { LedgerFindingCode } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import type { TableController } from '../../base/table/table-controller.js';
import { localText } from '../../facts/fact-words.js';
import type { AccountField } from '../account-field.js';
import { periodText } from '../period.js';
import type { LedgerDesk } from './ledger-desk.js';
import { askedStandings, entryGroups, everything, groupItem, isFiltering, ruleItem, type EntryGroup, type LedgerFilter } from './ledger-filter.js';
import { findingCounts } from './ledger-findings.js';

/** What the list shows and whom it tells. */
export interface LedgerListOptions {
  readonly desk: LedgerDesk;
  readonly filter: LedgerFilter;
  readonly filtered: (part: Partial<LedgerFilter>) => void;
  readonly reset: () => void;
  readonly rows: number;
  readonly table: TableController;
  readonly accountField: AccountField;
}

/** The ledger with its filters, and what was noticed of it. */
export function renderLedgerList(options: LedgerListOptions): TemplateResult {
  const { desk, rows, table } = options;
  const { state, text } = desk;
  if (state.length === 0) return renderNothingYet(desk);
  return html`<div class="ledger-list">
    ${desk.element.isPublic ? nothing : renderFindings(options)} ${renderFilters(options)}
    ${rows > 0 ? html`<p class="small muted count number" id="ledger-count">${text.total(rows, state.length)}</p>${table.render()}` : renderEmpty(options)}
  </div>`;
}

function renderNothingYet({ element, text }: LedgerDesk): TemplateResult {
  const { actions } = element;
  const open = (name: 'import'): void => actions.perform(() => actions.openForUser(name));
  return html`<div class="empty">
    <p>${text.empty}</p>
    ${element.settings.readonly ? nothing : html`<button type="button" @click=${() => open('import')}>${text.import}</button>`}
  </div>`;
}

function renderFindings({ desk, filter, filtered }: LedgerListOptions): unknown {
  const { state, text } = desk;
  const counts = findingCounts(state);
  if (counts.length === 0) return nothing;
  const toggle = (code: LedgerFindingCode): void => filtered({ finding: filter.finding === code ? '' : code });
  return html`<div class="findings" role="group" aria-label=${text.findings}>
    ${icon('warning')}
    ${counts.map(({ code, entries }) => {
      const title = text.findingTitles[code];
      return html`<button type="button" aria-pressed=${filter.finding === code ? 'true' : 'false'} aria-label=${`${text.findingCount(title, entries)}${text.clauseJoin}${text.showFinding(title)}`} @click=${() => toggle(code)}>${text.findingCount(title, entries)}</button>`;
    })}
  </div>`;
}

function renderFilters(options: LedgerListOptions): TemplateResult {
  const { desk, filter, filtered, reset, accountField } = options;
  const { text, element } = desk;
  return html`<div class="filters" part="toolbar" role="search" aria-label=${text.filters}>
    ${element.isPublic ? nothing : accountField.render({ label: text.filterAccount })} ${renderItemFilter(options)}
    ${element.isPublic
      ? nothing
      : html`${renderSelect('ledger-filter-state', text.filterState, filter.standing, [['', text.allStates], ...askedStandings.map((each) => [each, text.standings[each]] as const)], (value) =>
          filtered({ standing: askedStandings.find((each) => each === value) ?? '' }),
        )}
        ${renderSelect('ledger-filter-recorder', text.filterRecorder, filter.recorder, [['', text.allRecorders], ...recorders(options)], (recorder) => filtered({ recorder }))}`}
    ${filter.account !== '' && accountField.account === null ? html`<p class="named">${text.onlyAccount(element.accountTitle(filter.account))}</p>` : nothing}
    ${isFiltering(filter) ? html`<button type="button" class="reset" @click=${reset}>${text.resetFilter}</button>` : nothing}
  </div>`;
}

/** Who has recorded; one that an address names and nobody knows too, so that it shows what is asked for. */
function recorders({ desk, filter }: LedgerListOptions): (readonly [string, string])[] {
  const known = desk.recorders;
  return [...new Set(filter.recorder === '' || known.includes(filter.recorder) ? known : [filter.recorder, ...known])].map((name) => [name, name] as const);
}

function renderSelect(id: string, label: string, value: string, choices: readonly (readonly [string, string])[], chosen: (value: string) => void): TemplateResult {
  return html`<div class="filter">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}>
      ${choices.map(([each, title]) => html`<option value=${each} ?selected=${each === value}>${title}</option>`)}
    </select>
  </div>`;
}

function renderItemFilter({ desk, filter, filtered }: LedgerListOptions): TemplateResult {
  const { text, element } = desk;
  const { rules, settings, isPublic } = element;
  const option = (value: string, title: string): TemplateResult => html`<option value=${value} ?selected=${value === filter.item}>${title}</option>`;
  const categories = Object.entries(rules?.points.categories ?? {});
  const items = new Map(rules?.points.rules.map(({ id, title }) => [id, title]) ?? []);
  const groups = (Object.keys(entryGroups) as EntryGroup[]).filter((group) => !isPublic || group === 'reverse' || group === 'redeem' || group === 'expire');
  return html`<div class="filter">
    <label for="ledger-filter-item">${text.filterItem}</label>
    <select id="ledger-filter-item" @change=${(event: Event) => filtered({ item: (event.target as HTMLSelectElement).value })}>
      ${option('', text.moves)} ${isPublic ? nothing : option(everything, text.all)}
      ${categories.length > 0 ? html`<optgroup label=${text.categories}>${categories.map(([id, title]) => option(id, localText(title, settings.locale)))}</optgroup>` : nothing}
      ${items.size > 0 ? html`<optgroup label=${text.items}>${[...items].map(([id, title]) => option(ruleItem(id), localText(title, settings.locale)))}</optgroup>` : nothing}
      <optgroup label=${text.others}>${groups.map((group) => option(groupItem(group), text.groups[group]))}</optgroup>
    </select>
  </div>`;
}

function renderEmpty({ desk, filter, reset }: LedgerListOptions): TemplateResult {
  const { text, element } = desk;
  const period = periodText(element.shownPeriod, element.pointsStrings);
  if (!isFiltering(filter)) return html`<div class="empty"><p>${text.emptyPeriod(period)}</p></div>`;
  return html`<div class="empty"><p>${text.emptyFilter(filterText(desk, filter))}</p><button type="button" @click=${reset}>${text.resetFilter}</button></div>`;
}

/** The filter in words. */
export function filterText({ text, element }: LedgerDesk, { account, item, standing, recorder, finding }: LedgerFilter): string {
  const { rules, settings, shownPeriod, pointsStrings } = element;
  const group = (Object.keys(entryGroups) as EntryGroup[]).find((each) => groupItem(each) === item);
  const title = rules?.points.categories[item] ?? rules?.points.rules.find(({ id }) => id === item || ruleItem(id) === item)?.title;
  const itemText = group ? text.groups[group] : item === everything ? text.all : title ? localText(title, settings.locale) : item;
  return [
    account === '' ? '' : element.accountTitle(account),
    itemText,
    standing === '' ? '' : text.standings[standing],
    recorder,
    finding === '' ? periodText(shownPeriod, pointsStrings) : text.findingTitles[finding],
  ]
    .filter((part) => part !== '')
    .join(text.listJoin);
}
