import { capitalAmount } from '@jiceng/domain/capital';
import { moneyStrings } from '../locales/money.js';

/** An amount in capital figures (大写); `''` in a language that has none. */
export function capitalText(fen: number, locale: string): string {
  return moneyStrings(locale).hasCapitals ? capitalAmount(fen) : '';
}
