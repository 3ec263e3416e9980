import type { MoneyStrings } from '../money.js';

/** Sheets in Uyghur go to the same offices: their amounts stand in Chinese capital figures too. */
export const money: MoneyStrings = { hasCapitals: true };
