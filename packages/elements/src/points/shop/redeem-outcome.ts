import { checkRedemption, readWholeNumber, type AcceptedRedemption, type IsoDate, type LedgerState, type PointsRefusal, type Profile } from '@jiceng/domain';

/** What stands in the form of a redemption. */
export interface RedeemInput {
  /** Ids; `''` while nothing is chosen. */
  readonly account: string;
  readonly item: string;
  /** As it was typed. */
  readonly quantity: string;
}

/** What a redemption would come to as the ledger is now. */
export type RedeemOutcome =
  | { readonly kind: 'incomplete'; readonly missing: readonly ('account' | 'item')[] }
  | { readonly kind: 'accepted'; readonly accepted: AcceptedRedemption }
  | { readonly kind: 'refused'; readonly refusals: readonly PointsRefusal[] };

/** Most pieces that the buttons go to; more are typed. */
const mostStepped = 999;

/** The quantity that a text says, also in full-width digits and as `2 件`; NaN for what is no whole number. */
export function quantityOf(text: string): number {
  const reading = readWholeNumber(text, { units: ['件', '个', '份', 'دانە'] });
  return reading.state === 'ok' ? reading.value : Number.NaN;
}

/** The text of one piece more or fewer, at least one; what cannot be read becomes one. */
export function steppedQuantity(text: string, step: 1 | -1): string {
  const quantity = quantityOf(text);
  return String(Number.isNaN(quantity) ? 1 : Math.max(1, Math.min(mostStepped, quantity + step)));
}

/** What would become of a redemption on a day. */
export function redeemOutcome(state: LedgerState, profile: Profile, { account, item, quantity }: RedeemInput, date: IsoDate): RedeemOutcome {
  const missing = [...(account === '' ? (['account'] as const) : []), ...(item === '' ? (['item'] as const) : [])];
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const checked = checkRedemption(state, { account, item, quantity: quantityOf(quantity), date }, profile);
  return checked.ok ? { kind: 'accepted', accepted: checked } : { kind: 'refused', refusals: checked.refusals };
}
