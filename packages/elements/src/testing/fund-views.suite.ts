import { sendKeys } from '@web/test-runner-commands';
import type { JcFundCalculator } from '../fund/fund-calculator.js';
import { calculator, county } from './fund-calculator.suite.js';
import { find, has, nextFrame, until } from './org-tree.suite.js';

/** Opens a view by its address, as a host does, and waits for something of it. */
export async function openView(fund: JcFundCalculator, view: string, selector: string): Promise<JcFundCalculator> {
  fund.view = view;
  await until(() => has(fund, selector));
  await settle(fund);
  return fund;
}

/** A calculator over the small county, at a unit, 石桥镇 with its three units where nothing else is said. */
export async function calculatorAt(unit = '11', attributes: Readonly<Record<string, string>> = {}): Promise<JcFundCalculator> {
  const { provider, fund } = await county(attributes);
  provider.unit = unit;
  await until(() => fund.shownUnit === unit);
  return fund;
}

export { calculator };

/** Waits until the calculator has rendered all that was asked of it so far. */
export async function settle(fund: JcFundCalculator): Promise<void> {
  do await nextFrame();
  while (!(await fund.updateComplete) || fund.isUpdatePending);
}

/** Types into a field with the keys of a keyboard, over what stands in it. */
export async function typeInto(fund: JcFundCalculator, selector: string, text: string): Promise<void> {
  const field = find<HTMLInputElement>(fund, selector);
  field.focus();
  field.select();
  await sendKeys({ type: text });
  await settle(fund);
}

/** Puts text into a field at once, as pasting does, over what stands in it. */
export async function pasteInto(fund: JcFundCalculator, selector: string, text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(fund, selector);
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  await settle(fund);
}

/** Chooses from a list. */
export async function choose(fund: JcFundCalculator, selector: string, value: string): Promise<void> {
  const field = find<HTMLSelectElement>(fund, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(fund);
}

/** Picks one of several radio buttons. */
export async function pick(fund: JcFundCalculator, name: string, value: string): Promise<void> {
  find<HTMLInputElement>(fund, `[name=${name}][value=${value}]`).click();
  await settle(fund);
}

/** Presses a key, or several held together: `Control+Enter`. */
export async function pressKeys(fund: JcFundCalculator, combination: string): Promise<void> {
  const [key = '', ...modifiers] = combination.split('+').reverse();
  for (const modifier of modifiers) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  for (const modifier of modifiers) await sendKeys({ up: modifier });
  await settle(fund);
}

/** The text of the first thing that a selector finds, its spaces made one; `''` for nothing. */
export function textOf(fund: JcFundCalculator, selector: string): string {
  return plain(fund.shadowRoot?.querySelector(selector));
}

/** The texts of everything that a selector finds. */
export function textsOf(fund: JcFundCalculator, selector: string): string[] {
  return [...(fund.shadowRoot?.querySelectorAll(selector) ?? [])].map(plain);
}

/** The rows of the data table, cell by cell: `柳树村 | 43,334`. */
export function rowsOf(fund: JcFundCalculator): string[] {
  const rows = [...(fund.shadowRoot?.querySelectorAll('.data-table tbody > .row:not(.sample)') ?? [])];
  return rows.map((row) => [...row.querySelectorAll('.value')].map(plain).join(' | ').trim());
}

function plain(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
