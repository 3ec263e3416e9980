import type { LedgerEntry, LedgerState, RedeemDraft } from '@jiceng/domain';
import { css, html, type TemplateResult } from 'lit';
import type { PrintDocument } from '../../base/print/print-document.js';
import { shanghaiMoment } from '../../base/shanghai-time.js';
import { dayText } from '../../locales/format.js';
import { shopStrings, type ShopStrings } from '../../locales/points/shop.js';
import { entryNumber, groupedHash } from '../ledger/entry-words.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** A redemption that is durable, with what its entry does not say. */
export interface Receipt {
  readonly entry: LedgerEntry<RedeemDraft>;
  /** Before and after; null where it was redeemed earlier. */
  readonly balances: { readonly before: number; readonly after: number } | null;
}

/** What stands on a receipt, label by label. */
export interface ReceiptWords {
  readonly number: string;
  /** 64 hexadecimal digits, parted in fours. */
  readonly hash: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** The words of a receipt. @param titleOf gives code and name of an account */
export function receiptWords(text: ShopStrings, state: Pick<LedgerState, 'items' | 'heads'>, { entry, balances }: Receipt, titleOf: (account: string) => string, unit: string): ReceiptWords {
  const { account, person, item, quantity, points, writer, sequence, hash, time, author } = entry;
  const number = text.number(entryNumber(state, writer, sequence));
  const good = state.items.get(item)?.name || item;
  const facts: [string, string][] = [
    ...(unit ? [[text.unit, unit] as [string, string]] : []),
    [text.receiptNo, number],
    [text.time, shanghaiMoment(time)],
    [text.account, titleOf(account)],
    ...(person ? [[text.person, titleOf(person)] as [string, string]] : []),
    [text.good, good],
    [text.pieceCount, text.pieces(quantity)],
    // What one cost then: its price may be another by now.
    ...(points % quantity === 0 ? [[text.each, text.points(points / quantity)] as [string, string]] : []),
    [text.total, text.points(points)],
    ...(balances ? [[text.balance, text.change(balances.before, balances.after)] as [string, string]] : []),
    ...(author ? [[text.clerk, author] as [string, string]] : []),
  ];
  return { number, hash: groupedHash(hash), facts: facts.map(([label, value]) => ({ label, value })) };
}

const receiptStyles = css`
  .receipt h2 {
    text-align: center;
    padding-block: 0 2mm;
  }
  .receipt .copy {
    text-align: center;
    font-size: 0.9em;
  }
  .receipt dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.6mm 4mm;
    padding-block: 2mm;
  }
  .receipt .digits {
    font-size: 0.85em;
    overflow-wrap: normal;
  }
  .receipt .small {
    font-size: 0.85em;
    padding-block-start: 1.5mm;
  }
  .receipt .sign {
    display: flex;
    align-items: flex-end;
    gap: 2mm;
    padding-block-start: 4mm;
  }
  .receipt .sign::after {
    content: '';
    flex: 1;
    min-block-size: 7mm;
    border-block-end: 0.25mm solid #000;
  }
  /* Half a sheet each, with the line to cut along. */
  .A4 .receipt {
    min-block-size: 128mm;
    padding-inline: 20mm;
  }
  .A4 .block + .block .receipt {
    border-block-start: 0.25mm dashed #000;
    padding-block-start: 10mm;
  }
  .A6 .receipt {
    line-height: 1.35;
  }
`;

/** The receipt as one slip on A6, or on A4 as one to keep and one to give. */
export function receiptDocument(element: JcPointsScoreboard, receipt: Receipt, paper: 'A4' | 'A6'): PrintDocument {
  const { settings, data, unitName, todayDate } = element;
  const text = shopStrings(settings.locale);
  const words = receiptWords(text, data.state, receipt, (account) => element.accountTitle(account), unitName);
  const copies = paper === 'A4' ? [text.copies.keep, text.copies.give] : [''];
  return {
    title: text.receiptTitle,
    orientation: 'portrait',
    form: 'slips',
    paper,
    fileName: text.fileReceipt(String(receipt.entry.sequence)),
    printedOn: text.printedOn(dayText(todayDate, settings.locale)),
    footNote: '',
    sections: [{ blocks: copies.map((copy) => ({ kind: 'figure', content: slip(text, words, copy) })) }],
    styles: [receiptStyles],
  };
}

function slip(text: ShopStrings, { hash, facts }: ReceiptWords, copy: string): TemplateResult {
  return html`<div class="receipt">
    <h2>${text.receiptTitle}</h2>
    ${copy ? html`<p class="copy">${copy}</p>` : ''}
    <dl>${facts.map(({ label, value }) => html`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>
    <p>${text.hash}</p>
    <p class="digits"><bdi dir="ltr">${hash}</bdi></p>
    <p class="sign">${text.signHere}</p>
    <p class="small">${text.checkHow}</p>
    <p class="small">${text.noMoney}</p>
  </div>`;
}
