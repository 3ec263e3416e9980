import { stringsIn } from './string-table.js';

const zh = {
  /** Whether an amount also stands in the capital figures that Chinese vouchers have (大写). */
  hasCapitals: true as boolean,
};

/** What a language does with amounts beside writing them. */
export type MoneyStrings = typeof zh;

const en: MoneyStrings = { hasCapitals: false };

/** What a locale does with amounts. */
export function moneyStrings(locale: string): MoneyStrings {
  return stringsIn(locale, 'money', zh, en);
}
