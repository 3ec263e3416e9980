import { accepted, checkReversal, JicengError, type EntryRow } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import { loadPart } from '../../base/load-part.js';
import type { ShopStrings } from '../../locales/points/shop.js';
import { keepFocus } from '../keep-focus.js';
import { goodTitle } from '../ledger/entry-words.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { Receipt } from './receipt.js';

/** What is done with a redemption once it stands in the ledger. */
export interface RedemptionDesk {
  readonly element: JcPointsScoreboard;
  text(): ShopStrings;
}

/**
 * Takes a redemption back with an entry of its own: points and goods are there again.
 * @throws {JicengError} `points-settled`, `points-reason` when more than ten minutes have gone by, `points-locked`, …
 */
export async function takeBack({ element, text }: RedemptionDesk, id: string, item: string): Promise<void> {
  const { rules: profile, todayDate: today } = element;
  if (!profile) return;
  await element.attempt(() => element.record('reverse', (state) => [accepted(checkReversal(state, id, profile, { today, now: Date.now() })).draft]));
  // Instead of what still offers the way back.
  element.actions.toast.show({ text: text().takenBack(goodTitle(element.data.state, item)) });
  keepFocus(element, '#redeem-account', '[part=primary]');
}

/** Shows the receipt of a redemption as it is printed. */
export async function printReceipt(element: JcPointsScoreboard, of: Receipt | EntryRow, paper: 'A4' | 'A6'): Promise<void> {
  const [receipt, { receiptDocument }] = await Promise.all(['entry' in of ? of : receiptOf(element, of.id), loadPart(() => import('./receipt.js'))]);
  const document = receiptDocument(element, receipt, paper);
  element.actions.command((commands) => commands.print(document));
}

/** The receipt of an earlier redemption; its balance of then is not known any more. */
function receiptOf(element: JcPointsScoreboard, id: string): Promise<Receipt> {
  return element.attempt(async () => {
    const [entry] = await (await element.store).points.entriesOf([id]);
    if (entry?.kind !== 'redeem') throw new JicengError('unknown-entry', 'Nothing was printed: there is no such redemption.', { entry: id });
    return { entry, balances: null };
  });
}

/** The buttons that print the receipt of a redemption. @param number as it is shown, such as 第 877 笔 */
export function renderPrintButtons({ element, text }: RedemptionDesk, of: Receipt | EntryRow, number: string): TemplateResult {
  const { actions } = element;
  const words = text();
  return html`<button type="button" aria-label=${words.ofNumber(words.printTwo, number)} @click=${() => actions.perform(() => printReceipt(element, of, 'A4'))}>${words.printTwo}</button>
    <button type="button" aria-label=${words.ofNumber(words.printSmall, number)} @click=${() => actions.perform(() => printReceipt(element, of, 'A6'))}>${words.printSmall}</button>`;
}
