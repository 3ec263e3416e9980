import { loadFactControlStrings } from '../fact-control.js';
import { stringTable } from '../string-table.js';
import { fundZhCN, type FundStrings } from './zh-CN.js';

export type { FundStrings };

/** What the calculator says at first. */
export const { of: fundStringsOf, load: loadFundStrings } = stringTable('fund/widget', fundZhCN, () => Promise.all([import('./en.js'), loadFactControlStrings('en')]).then(([{ fundEn }]) => fundEn));
