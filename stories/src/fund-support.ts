import '@jiceng/elements/fund-calculator/define.js';
import '@jiceng/elements/provider/define.js';
import type { FactColumn, OrgRow } from '@jiceng/domain';
import type { JcFundCalculator } from '@jiceng/elements/fund-calculator';
import { openStore, type Store } from '@jiceng/storage';
import { userEvent, waitFor } from 'storybook/test';
import { inside, seed } from './support.js';

/** What a story finds in its store. */
export interface FundSeed {
  readonly rows?: () => Iterable<OrgRow>;
  /** Facts that were entered since, sheet by sheet. */
  readonly sheets?: readonly (readonly FactColumn[])[];
}

/** Fills the store of a story before its widget opens it. */
export async function seedFunds(database: string, { rows, sheets = [] }: FundSeed): Promise<void> {
  if (rows) await seed(database, 'memory', rows());
  if (sheets.length === 0) return;
  const store: Store = await openStore({ database, storage: 'memory' });
  try {
    for (const columns of sheets) await store.facts.add(columns, { author: '李会计', source: 'typed' });
  } finally {
    store.close();
  }
}

/** The calculator of a story, once it shows what there is. */
export async function readyFund(canvas: HTMLElement): Promise<JcFundCalculator> {
  const fund = await waitFor(() => {
    const found = canvas.querySelector('jc-fund-calculator');
    if (!found) throw new Error('There is no jc-fund-calculator.');
    return found;
  });
  await fund.ready;
  await fund.updateComplete;
  return fund;
}

/** Opens a view and waits for something in it. */
export async function openView(fund: JcFundCalculator, view: string, selector: string): Promise<Element> {
  fund.view = view;
  return inside(fund, selector);
}

/** Types a text in the place of what a field holds, as a person does. */
export async function retype(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  field.select();
  await userEvent.keyboard(text);
}
