import { stringTable } from '../string-table.js';
import { fundZhCN, type FundStrings } from './zh-CN.js';

export type { FundStrings };

/** What the calculator says at first. */
export const { of: fundStringsOf, load: loadFundStrings } = stringTable<FundStrings>(fundZhCN, { en: () => import('./en.js').then(({ fundEn }) => fundEn) });
