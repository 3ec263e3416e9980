import { childrenOf, groupedText, idOf, isOrphanRoot, JicengError, sumOfShares, yuanText, type SavedAllocation, type UnsavedFund } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { Popover } from '../../base/popover.js';
import { TableController } from '../../base/table/table-controller.js';
import type { CellPlace, Column } from '../../base/table/table-options.js';
import { tableStyles } from '../../base/table/table-styles.js';
import { shownName } from '../../base/unit-names.js';
import { allocateStrings, type AllocateStrings } from '../../locales/fund/allocate.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import type { FundView, MenuEntry, PrimaryAction } from '../fund-view.js';
import { localText } from '../words.js';
import { renderAllocateForm } from './allocate-form.js';
import { formStyles } from './allocate-styles.js';
import { emptyAllocation, isByPercent, planAllocation, type AllocationInput, type AllocationPlan, type AllocationProblem, type AllocationRow, type AllocationUnit } from './allocation-plan.js';
import type { SheetFormat } from './sheet-file.js';

/** How long typing must pause before it is kept as a draft. */
const draftMilliseconds = 1000;
const draftKey = 'fund-allocate';

/** The view 分配: a sum divided among units or a list, without losing a fen, and which part got the remainder. */
export class AllocateView implements FundView {
  readonly #element: JcFundCalculator;
  readonly #table: TableController;
  #input: AllocationInput = emptyAllocation;
  /** The percentages before the last change, for Ctrl+Z in the table. */
  #before: AllocationInput['percents'] | undefined;
  #hasResumed = false;
  #isAttempted = false;
  /** Explains the remainder of one row; what is open is the row's key. */
  readonly #why: Popover;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #planned: { readonly of: readonly unknown[]; readonly plan: AllocationPlan; readonly units: number } | undefined;

  constructor(element: JcFundCalculator) {
    this.#element = element;
    adoptStyles(element.shadowRoot, tableStyles);
    adoptStyles(element.shadowRoot, formStyles);
    this.#why = new Popover(element);
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.caption(element.shownYear, this.#title),
      columns: () => this.#columns,
      rowCount: () => this.plan.rows.length,
      keyOf: (row) => this.#row(row)?.key ?? '',
      rowOf: (key) => this.plan.rows.findIndex((row) => row.key === key),
      cell: (row, column) => this.#cell(row, column),
      foot: (column) => this.#foot(column),
      mode: () => (this.#editsPercents ? 'cells' : 'table'),
      edit: {
        isEditable: (_row, { key }) => key === 'share',
        text: (row, { key }) => (key === 'share' ? (this.#row(row)?.weightText ?? '') : ''),
        commit: (row, _column, text) => this.#changePercents([[row, text]]),
        paste: (anchor, rows) => this.#pastePercents(anchor, rows),
        undo: () => this.#undoPercents(),
        problem: (row, { key }) => (key === 'share' && this.#row(row)?.problem === 'bad' ? this.#text.badWeight : undefined),
      },
    });
  }

  get #text(): AllocateStrings {
    return allocateStrings(this.#element.settings.locale);
  }

  /** What the plan is called: as it was named, else by its unit. */
  get #title(): string {
    return this.#input.title || this.#element.unitName;
  }

  get #editsPercents(): boolean {
    return isByPercent(this.#input) && this.#input.among === 'units';
  }

  // ——— the plan ———

  /** What was entered and what it comes to. */
  get plan(): AllocationPlan {
    return this.#current.plan;
  }

  /** Divided anew only when something has changed that it depends on. */
  get #current(): { readonly plan: AllocationPlan; readonly units: number } {
    const { data, model, shownUnit, shownYear, todayDate, strings } = this.#element;
    const of = [this.#input, data.tree, data.book, model.profile, shownUnit, shownYear, todayDate, strings];
    if (this.#planned?.of.every((each, index) => each === of[index])) return this.#planned;
    const units = this.#units();
    this.#planned = { of, plan: planAllocation(this.#input, units), units: units.length };
    return this.#planned;
  }

  #units(): AllocationUnit[] {
    const { data, model, shownUnit, shownYear, todayDate, strings } = this.#element;
    const { tree } = data;
    const index = data.indexOf(shownUnit);
    if (index < 0) return [];
    const fact = model.profile?.facts[this.#input.by];
    return childrenOf(tree, index)
      .filter((child) => !isOrphanRoot(tree, child))
      .map((child) => {
        const id = idOf(tree, child);
        const value = fact && model.profile ? data.recordOf(id, model.profile, shownYear, todayDate)[fact.id]?.value : undefined;
        return { id, name: shownName(tree, child, strings), weight: typeof value === 'number' ? value : null };
      });
  }

  #row(row: number): AllocationRow | undefined {
    return this.plan.rows[row];
  }

  /** The plan as it would be saved; null while it cannot be divided. */
  get record(): Extract<UnsavedFund, { kind: 'allocation' }> | null {
    const { plan } = this;
    const { profile } = this.#element.model;
    if (!plan.allocation || !profile) return null;
    const { id, version, hash, title } = profile;
    return {
      kind: 'allocation',
      unit: this.#element.shownUnit,
      title: this.#title,
      year: this.#element.shownYear,
      profile: { id, version, hash, title },
      totalFen: plan.allocation.totalFen,
      by: this.#input.by,
      names: plan.rows.map(({ name }) => name),
      weights: plan.weights,
      allocation: plan.allocation,
    } satisfies Omit<SavedAllocation, 'id' | 'time' | 'author' | 'withdrawn'>;
  }

  // ——— what the user does ———

  #change(part: Partial<AllocationInput>): void {
    this.#hasResumed = true;
    this.#input = { ...this.#input, ...part };
    this.#why.close(false);
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => this.#element.actions.perform(() => this.#keepDraft()), draftMilliseconds);
    this.#say();
    this.#element.requestUpdate();
  }

  /** Said once typing pauses: the announcer waits, and only the last is heard. */
  #say(): void {
    const { allocation, rows, problems } = this.plan;
    if (allocation) this.#element.announcer.announce(this.#text.spokenDivided(yuanText(allocation.totalFen), rows.length));
    else {
      const shares = problems.find(({ kind }) => kind === 'shares');
      if (shares) this.#element.announcer.announce(this.#problemText(shares));
    }
  }

  #changePercents(changes: readonly (readonly [row: number, text: string])[]): void {
    this.#before = this.#input.percents;
    const percents = { ...this.#input.percents };
    for (const [row, text] of changes) {
      const key = this.#row(row)?.key;
      if (key !== undefined) percents[key] = text;
    }
    this.#change({ percents });
  }

  #pastePercents(anchor: CellPlace, rows: readonly (readonly string[])[]): void {
    const column = this.#columns.findIndex(({ key }) => key === 'share');
    this.#changePercents(rows.flatMap((cells, index) => (cells[column - anchor.column] === undefined ? [] : [[anchor.row + index, cells[column - anchor.column] as string] as const])));
  }

  #undoPercents(): void {
    if (!this.#before) return;
    this.#change({ percents: this.#before });
    this.#before = undefined;
  }

  readonly #save = (): Promise<unknown> =>
    this.#element.attempt(async () => {
      const element = this.#element;
      element.assertWritable();
      this.#isAttempted = true;
      element.requestUpdate();
      const { record } = this;
      if (!record) {
        await element.updateComplete;
        element.renderRoot.querySelector<HTMLElement>('#allocate-sum[aria-invalid]')?.focus();
        throw new JicengError('nothing-calculated', 'There is nothing to save: the sum is not divided yet. Do what the form asks for first.');
      }
      const { saveRecord } = await loadPart(() => import('../saved/save-record.js'));
      const text = this.#text;
      await saveRecord(element, record, { saved: text.saved, undone: text.savedUndone });
      clearTimeout(this.#draftTimer);
      await element.opened?.drafts.remove(draftKey);
      this.#isAttempted = false;
    });

  async #keepDraft(): Promise<void> {
    const { opened, settings } = this.#element;
    if (!opened || settings.readonly) return;
    const { isEntered } = await import('./draft.js');
    if (isEntered(this.#input)) await opened.drafts.put(draftKey, { ...this.#input });
    else await opened.drafts.remove(draftKey);
  }

  /** Brings back what was entered before the page was left, unless something has been entered since. */
  async #resumeDraft(): Promise<void> {
    const { opened, settings } = this.#element;
    if (this.#hasResumed || !opened || settings.readonly) return;
    const draft = await opened.drafts.get(draftKey);
    if (this.#hasResumed) return;
    this.#hasResumed = true;
    if (!draft) return;
    const { inputOfDraft } = await import('./draft.js');
    this.#input = inputOfDraft(draft.value);
    this.#element.requestUpdate();
  }

  async #export(format: SheetFormat): Promise<void> {
    const { record } = this;
    if (!record) return;
    const { saveAllocationFile } = await loadPart(() => import('./allocation-sheet.js'));
    const name = await this.#element.attempt(() => saveAllocationFile(this.#element, record, format));
    this.#element.announcer.announce(this.#text.exported(name));
  }

  async #print(): Promise<void> {
    const { record } = this;
    if (!record) return;
    const { allocationDocument } = await loadPart(() => import('./allocation-sheet.js'));
    this.#element.actions.command((commands) => commands.print(allocationDocument(this.#element, record)));
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    return this.#element.settings.readonly ? null : { label: this.#text.save, run: this.#save };
  }

  get menu(): readonly MenuEntry[] {
    const text = this.#text;
    const { allocation, rows } = this.plan;
    if (!allocation) return [];
    return [
      { label: text.exportXlsx(rows.length), run: () => this.#export('xlsx') },
      { label: text.exportCsv(rows.length), run: () => this.#export('csv') },
      { label: text.print, run: () => this.#print() },
    ];
  }

  /** What was entered is not in the address: it may be private. */
  readonly viewParts = {};

  showParts(): void {
    // Nothing of this view is in an address.
  }

  refresh(): void {
    this.#why.close(false);
    this.#element.actions.perform(() => this.#resumeDraft());
  }

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { plan, units } = this.#current;
    return html`<div class="panes">
      ${renderAllocateForm({ element, text, input: this.#input, plan, units, isAttempted: this.#isAttempted, changed: (part) => this.#change(part) })}
      <section class="outcome entry" aria-label=${text.result}>
        <div class="section-title" role="heading" aria-level=${element.subheadingLevel}>${text.result}</div>
        ${this.#renderProblems(plan)} ${this.#editsPercents && plan.rows.length > 0 ? html`<p class="small muted">${text.editPercents}</p>` : nothing}
        ${plan.rows.length > 0 ? this.#table.render() : nothing} ${this.#renderWhy(plan)} ${this.#renderAgreement(plan)}
      </section>
    </div>`;
  }

  /** What is wrong with the sum stands at its field; an empty form is no mistake until the result is asked for. */
  #renderProblems({ problems }: AllocationPlan): unknown {
    const own = problems.filter(({ kind }) => kind !== 'bad-sum' && kind !== 'fen-in-sum');
    if (own.length === 0) return nothing;
    return html`<ul class="problems">
      ${own.map((problem) => {
        const isMistake = problem.kind === 'bad-weights' || (problem.kind === 'shares' && problem.over !== '0');
        return html`<li data-kind=${isMistake ? 'danger' : 'warning'}>${icon(isMistake ? 'error' : 'warning')}<span>${this.#problemText(problem)}</span></li>`;
      })}
    </ul>`;
  }

  #problemText(problem: AllocationProblem): string {
    const text = this.#text;
    const { among, by } = this.#input;
    switch (problem.kind) {
      case 'nobody':
        return among === 'list' ? text.nobodyList : text.nobodyUnits;
      case 'only-zeros':
        return text.onlyZeros;
      case 'missing-weights': {
        if (isByPercent({ by })) return text.missingPercents(problem.names);
        const fact = this.#element.model.profile?.facts[by];
        return fact && among === 'units' ? text.missingFacts(localText(fact.title, this.#element.settings.locale), problem.names) : text.missingListed(problem.names);
      }
      case 'bad-weights':
        return text.badWeights(problem.names);
      case 'shares':
        return problem.over === '0' ? text.sharesShort(problem.sum, problem.short) : text.sharesOver(problem.sum, problem.over);
      default:
        return text.noSum;
    }
  }

  // ——— the table ———

  get #columns(): readonly Column[] {
    const text = this.#text;
    const { by } = this.#input;
    const { allocation } = this.plan;
    const fact = this.#element.model.profile?.facts[by];
    const weight = isByPercent({ by }) ? text.share : fact ? localText(fact.title, this.#element.settings.locale) : text.listed;
    return [
      { key: 'name', title: text.name, kind: 'text' },
      ...(by === 'equal' ? [] : [{ key: 'share', title: weight, kind: 'number' as const }]),
      { key: 'amount', title: text.amount, kind: 'number' },
      ...(allocation && allocation.remainder > 0 ? [{ key: 'remainder', title: text.remainder, kind: 'content' as const, width: 12 }] : []),
    ];
  }

  #cell(position: number, { key }: Column): string | TemplateResult {
    const row = this.#row(position);
    if (!row) return '';
    if (key === 'name') return row.name;
    if (key === 'share') return this.#shareText(row);
    if (key === 'amount') return row.share ? yuanText(row.share.amountFen) : '–';
    return row.share?.hasRemainder ? this.#renderRemainder(row) : '–';
  }

  #shareText({ problem, weightText }: AllocationRow): string {
    if (problem !== null) return weightText || '–';
    return isByPercent(this.#input) ? this.#text.percent(weightText) : groupedText(Number(weightText));
  }

  #foot({ key }: Column): string {
    const text = this.#text;
    const { rows, allocation } = this.plan;
    if (key === 'name') return text.total;
    if (key === 'amount') return allocation ? yuanText(allocation.shares.reduce((sum, { amountFen }) => sum + amountFen, 0)) : '–';
    if (key === 'remainder') return allocation ? text.remainderOf(allocation.remainder, allocation.unit) : '';
    const known = rows.flatMap(({ problem, weightText }) => (problem === null ? [weightText] : []));
    return isByPercent(this.#input) ? text.percent(sumOfShares(known).sum) : groupedText(known.reduce((sum, weight) => sum + Number(weight), 0));
  }

  #renderRemainder({ key, name }: AllocationRow): TemplateResult {
    const text = this.#text;
    return html`<span class="remainder"
      ><span>${text.gotRemainder(this.#input.unit)}</span
      ><button
        type="button"
        class="basis-button"
        aria-haspopup="dialog"
        aria-expanded=${this.#why.openId === key ? 'true' : 'false'}
        aria-label=${text.basisOfRemainder(name)}
        @click=${(event: Event) => this.#why.toggle(key, event.currentTarget as HTMLElement)}
      >${this.#element.fundStrings.basis}</button
      ></span
    >`;
  }

  /** Beside the button where there is room; else below the table, whose rows are too low for it. */
  #renderWhy({ rows, allocation }: AllocationPlan): unknown {
    const text = this.#text;
    const { strings } = this.#element;
    const row = rows.find(({ key }) => key === this.#why.openId);
    if (!row || !allocation) return nothing;
    const content = html`<div class="why">
      <p>${text.whyRemainder(row.name, row.exact, allocation.unit, allocation.remainder)}</p>
      <button type="button" aria-label=${strings.close} @click=${() => this.#why.close()}>${icon('close')}</button>
    </div>`;
    return this.#why.render(text.basisOfRemainder(row.name), content);
  }

  #renderAgreement({ allocation }: AllocationPlan): unknown {
    if (!allocation) return nothing;
    const sum = allocation.shares.reduce((all, { amountFen }) => all + amountFen, 0);
    return html`<p class="agrees number"><span>${this.#text.agrees(yuanText(sum), yuanText(allocation.totalFen))}</span>${sum === allocation.totalFen ? icon('check') : icon('error')}</p>`;
  }
}
