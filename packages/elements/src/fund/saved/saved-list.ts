import type { SavedFund } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { TableController } from '../../base/table/table-controller.js';
import type { SavedStrings } from '../../locales/fund/saved.js';
import type { JcFundCalculator } from '../fund-calculator.js';

/** Which stored results are wanted. */
export interface SavedFilter {
  readonly scope: 'unit' | 'all';
  readonly kind: SavedFund['kind'] | '';
  readonly withdrawn: boolean;
}

/** What the list of 存档 shows and whom it tells. */
export interface SavedList {
  readonly element: JcFundCalculator;
  readonly text: SavedStrings;
  readonly filter: SavedFilter;
  /** Null while they are being read. */
  readonly records: readonly SavedFund[] | null;
  /** Whether anything at all is stored, also beyond the filter. */
  readonly hasAny: boolean;
  /** Whether there may be more than are shown. */
  readonly hasMore: boolean;
  readonly table: TableController;
  readonly filtered: (part: Partial<SavedFilter>) => void;
  readonly reset: () => void;
  readonly more: () => void;
}

/** The filters, and the table of what is stored; or one sentence and a way on. */
export function renderSavedList(list: SavedList): TemplateResult {
  const { element, text, records, hasAny } = list;
  return html`<div class="section-title" role="heading" aria-level=${element.subheadingLevel}>${text.heading}</div>
    ${hasAny || records === null ? renderFilters(list) : nothing} ${records === null ? html`<p class="muted" aria-busy="true">${text.loading}</p>` : records.length === 0 ? renderEmpty(list) : renderRows(list, records.length)}`;
}

function renderRows({ text, table, hasMore, more }: SavedList, rows: number): TemplateResult {
  return html`${table.render()} ${hasMore ? html`<div class="buttons"><span class="small muted">${text.shown(rows)}</span><button type="button" @click=${more}>${text.more}</button></div>` : nothing}`;
}

function renderFilters({ element, text, filter, filtered }: SavedList): TemplateResult {
  const { unitName } = element;
  const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;
  const kinds = Object.entries(text.kinds) as [SavedFund['kind'], string][];
  return html`<div class="filters" part="toolbar">
    ${unitName
      ? html`<label
          ><span>${text.scope}</span
          ><select @change=${(event: Event) => filtered({ scope: chosen(event) === 'unit' ? 'unit' : 'all' })}>
            <option value="unit" ?selected=${filter.scope === 'unit'}>${text.scopes.unit(unitName)}</option>
            <option value="all" ?selected=${filter.scope === 'all'}>${text.scopes.all}</option>
          </select></label
        >`
      : nothing}
    <label
      ><span>${text.kind}</span
      ><select @change=${(event: Event) => filtered({ kind: chosen(event) as SavedFilter['kind'] })}>
        <option value="" ?selected=${filter.kind === ''}>${text.allKinds}</option>
        ${kinds.map(([kind, title]) => html`<option value=${kind} ?selected=${filter.kind === kind}>${title}</option>`)}
      </select></label
    >
    <label><input type="checkbox" .checked=${filter.withdrawn} @change=${(event: Event) => filtered({ withdrawn: (event.target as HTMLInputElement).checked })} /><span>${text.showWithdrawn}</span></label>
  </div>`;
}

/** The filter in words, and the way to everything; or what this view is for, and the way to the first entry. */
function renderEmpty({ element, text, filter, hasAny, reset }: SavedList): TemplateResult {
  if (!hasAny) {
    return html`<div class="buttons">
      <p>${text.empty}</p>
      <button type="button" @click=${() => element.actions.chooseView('calc')}>${text.toCalculate}</button>
    </div>`;
  }
  const words = [filter.scope === 'unit' && element.unitName ? text.scopes.unit(element.unitName) : '', filter.kind === '' ? '' : text.kinds[filter.kind]].filter(Boolean);
  return html`<div class="buttons">
    <p>${text.emptyFilter(words.join(text.joinFilter))}</p>
    <button type="button" @click=${reset}>${text.resetFilter}</button>
  </div>`;
}
