import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';
import { TableController, tableStyles, type Column, type Sort, type TableMode } from '../base/table/index.js';
import { count } from '../locales/format.js';
import { directionOf } from '../locales/strings.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';

/** Nine columns, as a batch of calculations has them; people and members can be edited. */
export const columns: readonly Column[] = [
  { key: 'name', title: '单位', kind: 'text', sortable: true },
  { key: 'kind', title: '类型', kind: 'text', width: 5 },
  { key: 'people', title: '人口', kind: 'number', sortable: true },
  { key: 'members', title: '上年党员', kind: 'number' },
  { key: 'office', title: '办公', kind: 'number' },
  { key: 'party', title: '党建', kind: 'number' },
  { key: 'activity', title: '活动', kind: 'number' },
  { key: 'service', title: '服务', kind: 'number' },
  { key: 'total', title: '合计', kind: 'number', sortable: true },
];

/** A widget with one table; what its callbacks hear is kept in `heard`. */
export class TestTable extends LitElement {
  static override properties = { size: {}, mode: {}, locale: {}, scale: {}, sort: {}, reversed: {}, fewer: {} };
  static override styles = [tokens, controls, tableStyles];

  declare size: number;
  declare mode: TableMode;
  declare locale: string;
  declare scale: string;
  declare sort: Sort | undefined;
  /** Whether the last unit comes first. */
  declare reversed: boolean;
  /** How many columns are left out at the end. */
  declare fewer: number;
  readonly heard: string[] = [];
  readonly typed = new Map<string, string>();
  readonly problems = new Map<string, string>();
  /** Units whose rows were drawn. */
  readonly drawn: number[] = [];
  /** What a row is made of: by itself always something else. */
  partsOf: (row: number) => readonly unknown[] = () => [{}];

  constructor() {
    super();
    this.size = 12;
    this.mode = 'rows';
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.sort = { column: 'total', descending: true };
    this.reversed = false;
    this.fewer = 0;
  }

  readonly table: TableController = new TableController(this, {
    locale: () => this.locale,
    caption: () => '批量测算',
    columns: () => columns.slice(0, columns.length - this.fewer),
    rowCount: () => this.size,
    keyOf: (row) => String(this.unitAt(row)),
    rowOf: (key) => (Number(key) < this.size ? this.unitAt(Number(key)) : -1),
    madeOf: (row) => this.partsOf(row),
    cell: (row, column) => {
      if (column.key === 'name') this.drawn.push(this.unitAt(row));
      return this.textOf(row, column);
    },
    foot: ({ key }) => (key === 'name' ? `合计 ${count(this.size)}` : key === 'kind' ? '–' : '206,100'),
    mode: () => this.mode,
    sort: () => this.sort,
    onSort: ({ key }) => this.heard.push(`sort ${key}`),
    onOpen: (row) => this.heard.push(`open ${this.unitAt(row)}`),
    edit: {
      isEditable: (_row, { key }) => key === 'people' || key === 'members',
      text: (row, column) => this.textOf(row, column).replaceAll(',', ''),
      commit: (row, { key }, text) => {
        this.heard.push(`commit ${this.unitAt(row)} ${key} ${text}`);
        this.typed.set(`${this.unitAt(row)} ${key}`, text);
      },
      paste: ({ row, column }, rows) => this.heard.push(`paste ${row} ${column} ${JSON.stringify(rows)}`),
      undo: () => this.heard.push('undo'),
      problem: (row, { key }) => this.problems.get(`${this.unitAt(row)} ${key}`),
    },
  });

  /** The unit that stands in a row; units are numbered from 0. */
  unitAt(row: number): number {
    return this.reversed ? this.size - 1 - row : row;
  }

  textOf(row: number, { key }: Column): string {
    const unit = this.unitAt(row);
    const typed = this.typed.get(`${unit} ${key}`);
    if (typed !== undefined) return typed;
    if (key === 'name') return `第${unit}村`;
    if (key === 'kind') return unit % 3 === 2 ? '社区' : '村';
    if (key === 'people') return count(1499 + unit);
    if (key === 'members') return count(24 + unit);
    return key === 'total' ? count(28000 + 10 * unit) : '5,000';
  }

  override render(): TemplateResult {
    return html`<div class="root" lang=${this.locale} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme="light">
      <button id="before">before</button>${this.table.render()}<button id="after">after</button>
    </div>`;
  }
}

if (!customElements.get('jc-test-table')) customElements.define('jc-test-table', TestTable);

/** The widget in the page, in a column of some width. */
export async function tableWith(given: Partial<Pick<TestTable, 'size' | 'mode' | 'locale' | 'scale' | 'sort' | 'reversed'>> = {}, width = 1000): Promise<TestTable> {
  const element = document.createElement('jc-test-table') as TestTable;
  Object.assign(element, given);
  element.style.inlineSize = `${width}px`;
  await fixture(html`${element}`);
  await settled(element);
  return element;
}

/** Waits until the widget has rendered all that was asked of it so far, and has been painted. */
export async function settled(element: LitElement): Promise<void> {
  do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  while (!(await element.updateComplete) || element.isUpdatePending);
}

export function query<Found extends HTMLElement = HTMLElement>(element: LitElement, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no “${selector}”.`);
  return found;
}

export function all(element: LitElement, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export const viewportOf = (element: LitElement): HTMLElement => query(element, '[part=viewport]');
export const rowOf = (element: LitElement, row: number): HTMLElement => query(element, `tbody > [data-row="${row}"]`);
export const cellOf = (element: LitElement, row: number, column: number): HTMLElement => query(element, `tbody > [data-row="${row}"] > [data-column="${column}"]`);

/** Where the keyboard focus is: `row 3`, `cell 3 2`, `field 3 2`, `head 2`, or the id of what has it. */
export function focusOf(element: LitElement): string {
  const active = element.shadowRoot?.activeElement as HTMLElement | null;
  if (!active) return 'nowhere';
  const column = active.closest<HTMLElement>('[data-column]')?.dataset['column'];
  if (active.closest('thead')) return `head ${column}`;
  const row = active.closest<HTMLElement>('tbody > [data-row]')?.dataset['row'];
  if (row === undefined) return active.id || active.className;
  if (active.matches('tr')) return `row ${row}`;
  return `${active.matches('input') ? 'field' : active.matches('button') ? 'button' : 'cell'} ${row} ${column}`;
}

/** Presses keys one after the other; `Control+End` holds the first one down. */
export async function press(element: LitElement, ...keys: string[]): Promise<void> {
  for (const combination of keys) {
    const [key = '', ...modifiers] = combination.split('+').reverse();
    for (const modifier of modifiers) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of modifiers) await sendKeys({ up: modifier });
    await settled(element);
  }
}

/** Where rows can be seen: between head and totals, as far as these stand still. */
export function bandOf(element: LitElement): { readonly top: number; readonly bottom: number } {
  const viewport = viewportOf(element).getBoundingClientRect();
  const head = query(element, 'thead').getBoundingClientRect();
  const foot = query(element, 'tfoot').getBoundingClientRect();
  return { top: Math.max(viewport.top, head.bottom), bottom: Math.min(viewport.bottom, foot.top) };
}

/** Whether an element lies in that band, all of it. */
export function isInSight(element: LitElement, target: HTMLElement): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  const band = bandOf(element);
  return top >= band.top - 1 && bottom <= band.bottom + 1;
}
