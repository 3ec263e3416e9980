import '@jiceng/elements/fund-calculator/define.js';
import type { JcFundCalculator } from '@jiceng/elements/fund-calculator';
import { userEvent } from 'storybook/test';
import { fundCounty } from './data/fund-county.js';
import { openViewOf, readyWidget, seeding, type Seed } from './support.js';
import { widgetMeta } from './widget-story.js';

export const accountant = '王会计';

const meta = widgetMeta('jc-fund-calculator', { profile: 'county-five-standards', unit: '990111', author: accountant });

/** What the pages of stories about the calculator have in common: a village in a county that has reported. */
export const fundMeta = {
  ...meta,
  parameters: { ...meta.parameters, seed: (): Seed => ({ rows: fundCounty }) },
  loaders: [seeding(accountant)],
};

/** The calculator of a story, once it shows what there is. */
export const readyFund = (canvas: HTMLElement): Promise<JcFundCalculator> => readyWidget(canvas, 'jc-fund-calculator');

/** Opens a view of a story's calculator and waits for something in it. */
export const openFund = (canvas: HTMLElement, view: string, selector: string): Promise<JcFundCalculator> => openViewOf(canvas, 'jc-fund-calculator', view, selector);

/** Types a text in the place of what a field holds, as a person does. */
export async function retype(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  field.select();
  await userEvent.keyboard(text);
}
