import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { printPages } from '../../base/print/print-frame.js';
import { has, until } from '../../testing/org-tree.suite.js';
import { scoreboard, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { heightOf, laid, millimetre, setting, textsOn } from '../../testing/print.suite.js';
import { settle } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { monthBalance, monthDocument, saveMonth } from './month-sheet.js';
import { receiptDocument, type Receipt } from './receipt.js';

async function redeemed(attributes: Readonly<Record<string, string>> = {}): Promise<{ readonly element: JcPointsScoreboard; readonly receipt: Receipt }> {
  const element = await scoreboard(attributes, { entries: [...wholeVillage, { kind: 'item', item: 'rice', name: '大米 5 公斤（柳树村股份经济合作社自产，真空包装）' }] });
  const { entries } = await element.record('redeem', () => [{ kind: 'redeem', account: '03-017', person: 'p2', item: 'rice', quantity: 1, points: 60, date: '2026-11-20' }]);
  const [entry] = entries;
  if (entry?.kind !== 'redeem') throw new Error('nothing was redeemed');
  return { element, receipt: { entry, balances: { before: 146, after: 86 } } };
}

describe('the receipt on paper', () => {
  for (const locale of ['zh-CN', 'en']) {
    it(`is one A6 in ${locale}, with the whole hash and a line to sign`, async () => {
      const { element, receipt } = await redeemed({ locale });
      const pages = await laid(receiptDocument(element, receipt, 'A6'), { lang: locale });
      expect(pages).to.have.length(1);
      expect(heightOf(pages[0])).to.be.at.most(148 * millimetre).and.above(147 * millimetre);
      expect(pages[0]?.getBoundingClientRect().width).to.be.closeTo(105 * millimetre, 1);
      expect(textsOn(pages, '.digits').map((text) => text.replaceAll(' ', ''))).to.deep.equal([receipt.entry.hash]);
      expect(textsOn(pages, '.sign')).to.have.length(1);
      expect(textsOn(pages, 'h1, .foot')).to.deep.equal([]);
    });

    it(`is two on one A4 in ${locale}, one above the other, each on its half`, async () => {
      const { element, receipt } = await redeemed({ locale });
      const pages = await laid(receiptDocument(element, receipt, 'A4'), { lang: locale });
      expect(pages).to.have.length(1);
      expect(heightOf(pages[0])).to.be.at.most(297 * millimetre);
      const [keep, give] = [...(pages[0]?.querySelectorAll('.receipt') ?? [])].map((slip) => slip.getBoundingClientRect());
      const top = pages[0]?.getBoundingClientRect().top ?? 0;
      expect((keep?.bottom ?? 0) - top).to.be.at.most(148.5 * millimetre);
      expect((give?.top ?? 0) - top).to.be.above(130 * millimetre);
      expect(textsOn(pages, '.copy')).to.have.length(2);
    });
  }

  for (const [paper, size] of [['A4', 'a4 portrait'], ['A6', '105mm 148mm']] as const) {
    it(`tells the printer that the paper is ${paper}`, async () => {
      const { element, receipt } = await redeemed();
      const document = receiptDocument(element, receipt, paper);
      const place = await fixture<HTMLElement>(html`<div></div>`);
      let rule = '';
      const remove = await printPages(place, await laid(document), document, setting, ({ contentDocument }) => {
        rule = [...(contentDocument?.adoptedStyleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).find((text) => text.startsWith('@page')) ?? '';
      });
      remove();
      expect(rule.toLowerCase().replace('a4;', 'a4 portrait;')).to.contain(`size: ${size};`);
    });
  }

  it('opens for print from the last redemptions, and the dialog offers neither type size nor orientation', async () => {
    const { element } = await redeemed();
    element.view = 'shop;part=redeem';
    const print = await until(() => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.latest button') ?? [])].find(({ textContent }) => textContent === '打印 A6'));
    print.click();
    await until(() => has(element, 'jc-print-dialog'));
    await settle(element);
    const dialog = element.shadowRoot?.querySelector('jc-print-dialog');
    const pages = await until(() => {
      const found = dialog?.shadowRoot?.querySelector('.paper')?.shadowRoot?.querySelectorAll('.page');
      return found && found.length > 0 ? [...found] : null;
    });
    expect(textsOn(pages, 'dd')).to.include('03-017 赵大山').and.to.include('p2 赵小明');
    expect(dialog?.shadowRoot?.querySelectorAll('.options select')).to.have.length(1);
    expect(dialog?.shadowRoot?.querySelector('footer')?.textContent).to.contain('A6 纸 1 页');
  });
});

describe('the month on paper and as a file', () => {
  it('fits one A4 and says what the screen says', async () => {
    const { element } = await redeemed();
    const pages = await laid(monthDocument(element, monthBalance(element.data.state, '2026-11')));
    expect(pages).to.have.length(1);
    expect(textsOn(pages, 'h1')).to.deep.equal(['2026年11月积分超市对账表']);
    expect(textsOn(pages, 'tbody tr td:first-child')).to.deep.equal(['期初余额', '发放', '兑换', '冲正', '到期', '净增', '期末余额', '差额', '洗衣皂', '大米 5 公斤（柳树村股份经济合作社自产，真空包装）']);
    expect(textsOn(pages, '.signatures span')).to.deep.equal(['制表', '复核', '监督']);
  });

  it('is named after unit, month and day', async () => {
    const { element } = await redeemed();
    expect(await saveMonth(element, monthBalance(element.data.state, '2026-11'))).to.equal('柳树村_积分超市对账_2026-11_20261120.csv');
  });
});
