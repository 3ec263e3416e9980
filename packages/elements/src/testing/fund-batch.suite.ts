import type { OrgRow } from '@jiceng/domain';
import { sendKeys } from '@web/test-runner-commands';
import type { BatchView } from '../fund/batch/batch-view.js';
import type { JcFundCalculator } from '../fund/fund-calculator.js';
import { county, countyWithFacts } from './fund-calculator.suite.js';
import { find, settled, until } from './org-tree.suite.js';

/** The same county without what its units are. */
export const countyWithoutKinds: readonly OrgRow[] = countyWithFacts.map(({ kind: _, ...row }) => row);

/** The calculator with the small county, at its batch. */
export async function batch(attributes: Readonly<Record<string, string>> = {}, rows: Iterable<OrgRow> = countyWithFacts, unit = ''): Promise<JcFundCalculator> {
  const { provider, fund } = await county(attributes, rows);
  if (unit) provider.unit = unit;
  fund.view = 'batch';
  await until(() => fund.shadowRoot?.querySelector('.batch :is(.data-table, .empty)'));
  await settled(fund as never);
  return fund;
}

/** The view behind it. */
export function viewOf(fund: JcFundCalculator): BatchView {
  return fund.actions.shownView as BatchView;
}

/** What a row of the table shows, cell by cell. */
export function cells(fund: JcFundCalculator, row: string): string[] {
  return [...find(fund, row).querySelectorAll(':scope > * > .value')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

/** What every row shows. */
export function tableOf(fund: JcFundCalculator): string[][] {
  return [...(fund.shadowRoot?.querySelectorAll<HTMLElement>('.data-table tbody .row:not(.sample)') ?? [])]
    .sort((a, b) => Number(a.dataset['row']) - Number(b.dataset['row']))
    .map((row) => [...row.querySelectorAll(':scope > * > .value')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
}

/** What the cells of one column show, by its heading. */
export function column(fund: JcFundCalculator, title: string): string[] {
  const heads = [...(fund.shadowRoot?.querySelectorAll('.data-table thead th') ?? [])].map((head) => head.textContent?.trim());
  const place = heads.indexOf(title);
  if (place < 0) throw new Error(`There is no column “${title}”, only ${heads.join(', ')}.`);
  return tableOf(fund).map((row) => row[place] ?? '');
}

/** All that the batch says. */
export function said(fund: JcFundCalculator): string {
  return find(fund, '.batch').textContent?.replace(/\s+/g, ' ') ?? '';
}

/** A button somewhere below an element. */
export function buttonIn(fund: JcFundCalculator, selector: string, label: string): HTMLButtonElement {
  const found = [...(fund.shadowRoot?.querySelectorAll<HTMLButtonElement>(`${selector} button`) ?? [])].find((each) => each.textContent?.trim() === label);
  if (!found) throw new Error(`There is no button “${label}” in “${selector}”.`);
  return found;
}

/** Presses a key, such as `Enter` or `Control+z`. */
export async function press(keys: string): Promise<void> {
  const parts = keys.split('+');
  const key = parts.pop() as string;
  for (const modifier of parts) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  for (const modifier of parts) await sendKeys({ up: modifier });
}
