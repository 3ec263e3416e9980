import type { OrgRow } from '@jiceng/domain';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../fund/define.js';
import '../org/define.js';
import '../provider/define.js';
import type { JcFundCalculator } from '../fund/fund-calculator.js';
import type { JcOrgTree } from '../org/org-tree.js';
import { freshDatabase, until } from './org-tree.suite.js';

/**
 * A small county whose table has the facts that the sample county's rules ask for, as a spreadsheet writes them.
 *
 *     1 青溪县
 *       11 石桥镇: 111 柳树村 (1,499 people, 24 members), 112 石桥村 (2,300, 61), 113 新民社区 (urban, 120)
 *       12 河口镇: 121 河口村, without facts
 */
export const countyWithFacts: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县', kind: '县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村', 人口: '1,499', 上年末党员: '24' },
  { id: '112', parentId: '11', name: '石桥村', kind: '村', 人口: '2300', 上年末党员: '61' },
  { id: '113', parentId: '11', name: '新民社区', kind: '社区', 人口: '4120', 上年末党员: '120', 城镇社区: '是' },
  { id: '12', parentId: '1', name: '河口镇', kind: '乡镇' },
  { id: '121', parentId: '12', name: '河口村', kind: '村' },
];

/** Attributes of the provider in tests, where nothing else is said. */
const defaults: Readonly<Record<string, string>> = { storage: 'memory', profile: 'county-five-standards', today: '2026-11-20', locale: 'zh-CN', author: '王会计' };

/** A calculator on its own, once it shows what there is. */
export async function calculator(attributes: Readonly<Record<string, string>> = {}): Promise<JcFundCalculator> {
  const element = document.createElement('jc-fund-calculator');
  for (const [name, value] of Object.entries({ ...defaults, database: freshDatabase(), ...attributes })) element.setAttribute(name, value);
  await fixture(html`${element}`);
  await element.ready;
  await element.updateComplete;
  return element;
}

/** Tree and calculator under one provider, with the small county loaded. */
export async function county(
  attributes: Readonly<Record<string, string>> = {},
  rows: Iterable<OrgRow> = countyWithFacts,
): Promise<{ provider: HTMLElement & { unit: string | undefined }; tree: JcOrgTree; fund: JcFundCalculator }> {
  const provider = document.createElement('jc-provider');
  for (const [name, value] of Object.entries({ ...defaults, database: freshDatabase(), ...attributes })) provider.setAttribute(name, value);
  const tree = document.createElement('jc-org-tree');
  const fund = document.createElement('jc-fund-calculator');
  provider.append(tree, fund);
  await fixture(html`${provider}`);
  await tree.ready;
  await fund.ready;
  await tree.load(rows);
  await until(() => fund.data.tree.length > 0);
  return { provider, tree, fund };
}

/** The total that shows, as text: `28,000`. */
export function totalOf(fund: JcFundCalculator): string {
  return fund.shadowRoot?.querySelector('.total .figure')?.textContent?.trim() ?? '';
}

/** The lines that show: title, amount or what stands in its place. */
export function linesOf(fund: JcFundCalculator): string[] {
  return [...(fund.shadowRoot?.querySelectorAll('table.lines tbody tr') ?? [])].map((row) =>
    [row.querySelector('.line-title'), row.querySelector('.amount')].map((cell) => cell?.textContent?.replace(/\s+/g, ' ').trim()).join(' '),
  );
}

/** The field of a fact. */
export function fieldOf(fund: JcFundCalculator, fact: string): HTMLInputElement {
  const field = fund.shadowRoot?.querySelector<HTMLInputElement>(`#fact-${fact}`);
  if (!field) throw new Error(`There is no field for the fact “${fact}”.`);
  return field;
}

/** Puts the focus into the field of a fact with all its text selected, so that keys replace it. */
export function takeField(fund: JcFundCalculator, fact: string): void {
  const field = fieldOf(fund, fact);
  field.focus();
  field.select();
}

/** The text beside a field that says where its value comes from. */
export function sourceOf(fund: JcFundCalculator, fact: string): string {
  return fieldOf(fund, fact).closest('.field')?.querySelector('.source')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
