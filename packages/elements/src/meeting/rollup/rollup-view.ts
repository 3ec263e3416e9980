import { css, html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '@jiceng/domain';
import { adoptStyles } from '../../base/adopt-styles.js';
import { renderLoading } from '../../base/frame/frame-render.js';
import { loadPart } from '../../base/load-part.js';
import { TableController, tableStyles, textWidth, type Column } from '../../base/table/index.js';
import { localText } from '../../facts/fact-words.js';
import { rollupStrings, type RollupStrings } from '../../locales/meeting/rollup.js';
import { shareText } from '../../locales/share.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { MeetingView, MenuEntry, PrimaryAction } from '../meeting-view.js';
import { arranged, type Rollup, type RollupArrangement, type RollupCount, type RollupRow } from './rollup.js';
import { RollupWork } from './rollup-work.js';

const rollupStyles = css`
  .rollup {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
  }
  .rollup-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
  }
  .rollup-tools label {
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
    min-block-size: var(--_control);
    max-inline-size: 100%;
  }
  .rollup-tools label > span {
    flex: none;
  }
  .rollup-tools select {
    min-inline-size: 0;
    inline-size: auto;
    max-inline-size: 100%;
    flex: 0 1 auto;
  }
  .heat {
    display: inline-flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0 var(--_space-2);
    padding: 0 var(--_space-1);
    border: 1px solid transparent;
    border-radius: var(--_radius-sm);
    white-space: nowrap;
  }
  /* Counts, share and what is overdue stand below each other where it is narrow. */
  .rollup .data-table {
    --_row-block-size: calc(4em + var(--_space-2));
  }
  .heat[data-heat='all'] {
    background: var(--_success-soft);
    border-color: var(--_success);
  }
  .heat[data-heat='most'] {
    border-color: var(--_border-strong);
  }
  .heat[data-heat='some'] {
    background: var(--_warning-soft);
    border-color: var(--_warning);
  }
  .heat[data-heat='few'] {
    background: var(--_danger-soft);
    border-color: var(--_danger);
  }
`;

/** Below these shares a field is marked; only all of what was due is all. */
const [mostOf, halfOf] = [0.8, 0.5];
/** In em: how wide a digit of the smaller type is, and the edges of a field with those of its cell. */
const [smallCharacter, edges] = [0.5, 1.7];
const allKey = 'all';
const nameKey = 'name';

/** The units below the one that shows, each with how its duties stand (下级汇总). Units only, never people. */
export class RollupView implements MeetingView {
  readonly #element: JcMeetingChecklist;
  readonly #work: RollupWork;
  readonly #table: TableController;
  #arrangement: RollupArrangement = { onlyOverdue: false, rule: '', order: 'tree' };
  #rows: readonly RollupRow[] = [];
  #rowsOf: readonly unknown[] = [];

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
    this.#work = new RollupWork(element);
    adoptStyles(element.shadowRoot, tableStyles);
    adoptStyles(element.shadowRoot, rollupStyles);
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.caption(element.unitName, element.shownYear),
      columns: () => this.#columns(),
      rowCount: () => this.#rows.length,
      keyOf: (row) => this.#rows[row]?.id ?? '',
      rowOf: (id) => this.#rows.findIndex((row) => row.id === id),
      cell: (row, column) => this.#cell(row, column),
      foot: (column) => this.#foot(column),
      mode: () => 'rows',
      onOpen: (row) => this.#open(row),
    });
  }

  get #text(): RollupStrings {
    return rollupStrings(this.#element.settings.locale);
  }

  // ——— as a view ———

  get primary(): PrimaryAction | null {
    const { rollup } = this.#work;
    return rollup?.rows.length === 0 ? null : { label: this.#text.exportAll, run: () => this.#export('xlsx'), isAwaited: !rollup };
  }

  get menu(): readonly MenuEntry[] {
    return this.#work.rollup?.rows.length ? [{ label: this.#text.exportCsv, run: () => this.#export('csv') }] : [];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    const { rule, onlyOverdue, order } = this.#arrangement;
    return { kind: rule || undefined, only: onlyOverdue ? 'overdue' : undefined, sort: order === 'tree' ? undefined : order };
  }

  showParts(parts: Readonly<Record<string, string>>): void {
    // A tab that is chosen again shows what it showed.
    if (Object.keys(parts).length === 0) return;
    const { kind, only, sort } = parts;
    this.#arrangement = { rule: kind ?? '', onlyOverdue: only === 'overdue', order: sort === 'overdue' ? 'overdue' : 'tree' };
  }

  refresh(): void {
    this.#work.update();
    this.#element.requestUpdate();
  }

  // ——— what the user does ———

  #arrange(change: Partial<RollupArrangement>): void {
    const { announcer, actions } = this.#element;
    this.#arrangement = { ...this.#arrangement, ...change };
    actions.viewChanged();
    const { rollup } = this.#work;
    if (rollup) {
      this.#useRows(rollup);
      announcer.announce(this.#text.units(this.#rows.length, rollup.rows.length));
    }
    this.#element.requestUpdate();
  }

  /** The page may answer by itself; unless it does, the unit shows here. */
  #open(row: number): void {
    const unit = this.#rows[row]?.id;
    const element = this.#element;
    if (unit === undefined) return;
    const goesOn = element.send('jc-open', { widget: 'jc-meeting-checklist', unit, view: `todo;u=${encodeURIComponent(unit)};y=${element.shownYear}` }, true);
    if (goesOn && !element.unitIsFixed) element.actions.openUnit(unit);
  }

  async #export(format: 'xlsx' | 'csv'): Promise<void> {
    const element = this.#element;
    const { rollup } = this.#work;
    if (!rollup) return;
    const { saveRollupFile } = await loadPart(() => import('./rollup-sheet.js'));
    const name = await element.attempt(() => saveRollupFile(element, { ...rollup, rows: this.#rows }, format));
    element.announcer.announce(this.#text.exported(name));
  }

  // ——— the table ———

  /** The rows that show; found anew when the figures or the arrangement changed. */
  #useRows(rollup: Rollup): void {
    const of = [rollup, this.#arrangement];
    if (of.every((each, at) => each === this.#rowsOf[at])) return;
    this.#rowsOf = of;
    this.#rows = arranged(rollup, this.#arrangement);
  }

  #columns(): Column[] {
    const { rollup } = this.#work;
    const { locale } = this.#element.settings;
    const { rule } = this.#arrangement;
    const rules = (rollup?.rules ?? []).filter(({ id }) => rule === '' || id === rule);
    const all: Column = { key: allKey, title: this.#text.all, kind: 'number', ...this.#room(rollup?.all) };
    return [
      { key: nameKey, title: this.#text.unit, kind: 'text', width: 9 },
      ...(rule === '' ? [all] : []),
      ...rules.map(({ id, title }): Column => ({ key: id, title: localText(title, locale), kind: 'number', ...this.#room(rollup?.sums.get(id)) })),
    ];
  }

  /** The room that the lines of a field need at least, by the sum: no unit below it has more. */
  #room(sum: RollupCount | undefined): Pick<Column, 'chips' | 'width'> {
    if (!sum || sum.total === 0) return {};
    const { done, due, overdue } = sum;
    const smallLine = Math.max(textWidth(this.#text.overdue(overdue)), textWidth(this.#text.notYetDue));
    return { chips: [this.#text.counts(done, due)], width: smallLine * smallCharacter + edges };
  }

  #cell(at: number, { key }: Column): string | TemplateResult {
    const row = this.#rows[at];
    if (!row) return '';
    if (key === nameKey) return nameOf(this.#element.data.tree, row.index) || row.id;
    return this.#renderCount(key === allKey ? row.all : row.counts.get(key));
  }

  #foot({ key }: Column): string | TemplateResult {
    const { rollup } = this.#work;
    if (key === nameKey) return this.#text.sum;
    return this.#renderCount(key === allKey ? rollup?.all : rollup?.sums.get(key));
  }

  #renderCount(count: RollupCount | undefined): string | TemplateResult {
    const text = this.#text;
    if (!count || count.total === 0) return text.none;
    const { done, due, overdue } = count;
    if (due === 0) return html`<span class="heat small muted">${text.notYetDue}</span>`;
    const heat = done === due ? 'all' : done >= due * mostOf ? 'most' : done >= due * halfOf ? 'some' : 'few';
    return html`<span class="heat" data-heat=${heat}><span>${text.counts(done, due)}</span> <span>${shareText(done, due)}</span>${overdue > 0 ? html` <span class="small">${text.overdue(overdue)}</span>` : nothing}</span>`;
  }

  // ——— what shows ———

  render(): TemplateResult {
    this.#work.update();
    const { rollup, isCancelled } = this.#work;
    const text = this.#text;
    if (isCancelled) return html`<div class="empty"><p>${text.cancelled}</p><button type="button" @click=${() => this.#work.again()}>${text.again}</button></div>`;
    if (!rollup) return html`${renderLoading(this.#element)}`;
    if (rollup.rows.length === 0) return html`<div class="empty"><p>${text.noUnits}</p></div>`;
    this.#useRows(rollup);
    return html`<div class="rollup">
      ${this.#renderTools(rollup)}
      <p class="small muted">${text.hint}</p>
      ${this.#rows.length === 0
        ? html`<div class="empty"><p>${text.noMatch}</p><button type="button" @click=${() => this.#arrange({ onlyOverdue: false })}>${text.clear}</button></div>`
        : this.#table.render()}
    </div>`;
  }

  #renderTools(rollup: Rollup): TemplateResult {
    const text = this.#text;
    const { rule, onlyOverdue, order } = this.#arrangement;
    const { locale } = this.#element.settings;
    const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
    return html`<div class="rollup-tools" part="toolbar">
      <label><span>${text.duty}</span>
        <select @change=${(event: Event) => this.#arrange({ rule: valueOf(event) })}>
          <option value="" ?selected=${rule === ''}>${text.allDuties}</option>
          ${rollup.rules.map(({ id, title }) => html`<option value=${id} ?selected=${id === rule}>${localText(title, locale)}</option>`)}
        </select>
      </label>
      <label><span>${text.order}</span>
        <select @change=${(event: Event) => this.#arrange({ order: valueOf(event) === 'overdue' ? 'overdue' : 'tree' })}>
          <option value="tree" ?selected=${order === 'tree'}>${text.treeOrder}</option>
          <option value="overdue" ?selected=${order === 'overdue'}>${text.overdueFirst}</option>
        </select>
      </label>
      <label><input type="checkbox" .checked=${onlyOverdue} @change=${(event: Event) => this.#arrange({ onlyOverdue: (event.target as HTMLInputElement).checked })} />${text.onlyOverdue}</label>
      <span class="muted number">${text.units(this.#rows.length, rollup.rows.length)}</span>
    </div>`;
  }
}
