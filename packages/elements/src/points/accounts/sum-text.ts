import type { BalanceParts } from '@jiceng/domain';
import type { StatementStrings } from '../../locales/points/statement.js';

/** A balance as arithmetic in one line: `获得 212 − 扣分 0 − 冲正 0 − 兑换 64 − 到期 0 = 余额 148`. */
export function sumText({ earned, deducted, reversed, redeemed, expired, balance }: BalanceParts, text: StatementStrings): string {
  const terms = [text.part(text.earned, earned), text.part(text.deducted, deducted), text.part(text.reversed, reversed), text.part(text.redeemed, redeemed), text.part(text.expired, expired)];
  return text.arithmetic(terms.join(text.minus), text.part(text.equals, balance));
}
