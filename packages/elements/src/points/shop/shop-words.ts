import { shopWindow, type ItemLimit, type LedgerState, type Profile, type ShopItem } from '@jiceng/domain';
import type { ShopStrings } from '../../locales/points/shop.js';

/** How a good of the catalogue stands. */
export type GoodState = 'open' | 'none' | 'oversold' | 'closed';

/** How a good stands: whether it can be redeemed, and where not, why. The public is not told of what was oversold. */
export function goodState({ isClosed, stock }: ShopItem, isPublic = false): GoodState {
  if (stock < 0 && !isPublic) return 'oversold';
  if (isClosed) return 'closed';
  return stock <= 0 ? 'none' : 'open';
}

/** `每户每季限 2 件`; `不限` for none. */
export function limitText(text: ShopStrings, limit: ItemLimit | null): string {
  return limit ? text.limitOf(limit.quantity, text.everys[limit.every]) : text.noLimit;
}

/** When the shop gives out, as a sentence. @param today an ISO day */
export function windowText(text: ShopStrings, profile: Profile, today: string): { readonly isOpen: boolean; readonly text: string } {
  const shop = shopWindow(profile, today);
  if (!shop) return { isOpen: true, text: text.alwaysOpen };
  const { from, to } = shop.window;
  const isOtherYear = !from.startsWith(today.slice(0, 4));
  return { isOpen: shop.isOpen, text: shop.isOpen ? text.windowOpen(from, to, isOtherYear) : text.windowClosed(from, to, isOtherYear) };
}

/** What is said of a refused redemption: the reason with its numbers, without a full stop. */
export interface RefusedFor {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Why something cannot be redeemed, in the words of design.md 4.3.
 * @returns undefined for a code that is none of a redemption
 */
export function refusalText(text: ShopStrings, { code, details }: RefusedFor, { items }: Pick<LedgerState, 'items'>): string | undefined {
  const number = (key: string): number => Number(details[key]);
  const words = text.refusals;
  switch (code) {
    case 'points-balance':
      return words.balance(number('balance'), number('needed'), number('short'), Number(details['expired'] ?? 0));
    case 'points-stock':
      return number('stock') > 0 ? words.stock(number('stock'), number('quantity')) : number('stock') === 0 ? words.noStock : words.stockBelow(number('stock'));
    case 'points-window': {
      const [from, to] = [String(details['from']), String(details['to'])];
      return words.window(from, to, !from.startsWith(String(details['date']).slice(0, 4)));
    }
    case 'points-limit': {
      const limit = items.get(String(details['item']))?.limit ?? { quantity: number('limit'), every: details['every'] as ItemLimit['every'] };
      return words.limit(limitText(text, limit), number('used'), Math.max(0, number('limit') - number('used')));
    }
    case 'points-locked':
      return words.locked;
    case 'unknown-account':
      return words.account;
    case 'unknown-item':
      return words.good;
    case 'points-bad-value':
      return words.quantity;
    default:
      return undefined;
  }
}
