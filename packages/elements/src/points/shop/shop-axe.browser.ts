import type { LedgerDraft } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { fitColumns, passAxe, type States } from '../../testing/axe.suite.js';
import { find, has, until } from '../../testing/org-tree.suite.js';
import { scoreboard, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { settle, typeInto } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

const long: readonly LedgerDraft[] = [
  { kind: 'item', item: 'soap', limit: { quantity: 2, every: 'quarter' } },
  { kind: 'item', item: 'oil', name: '食用油 2.5 升（压榨菜籽油，石桥镇柳树村股份经济合作社）', price: 12345 },
  { kind: 'item', item: 'bag', name: 'A very long bag', price: 8, closed: true },
  { kind: 'redeem', account: '03-017', person: 'p2', item: 'soap', quantity: 1, points: 20, date: '2026-11-20' },
];

async function shop(attributes: Readonly<Record<string, string>>, view: string, more: readonly LedgerDraft[] = []): Promise<JcPointsScoreboard> {
  const element = await scoreboard(attributes, { entries: [...wholeVillage, ...long, ...more] });
  element.view = view;
  await until(() => has(element, '.shop[data-part]'));
  await settle(element);
  return element;
}

const states: States<JcPointsScoreboard> = {
  'the goods': (attributes) => shop(attributes, 'shop;part=goods'),
  'goods that were oversold': (attributes) => shop(attributes, 'shop;part=goods', [{ kind: 'redeem', account: '03-009', item: 'rice', quantity: 2, points: 1, date: '2026-11-20' }]),
  async 'a good that is changed'(attributes) {
    const element = await shop(attributes, 'shop;part=goods');
    find(element, '[data-item=soap] .row-actions button:nth-of-type(3)').click();
    await until(() => has(element, '#entry-price'));
    find(element, '.entry .submit').click();
    await settle(element);
    return element;
  },
  async 'what is missing of a redemption'(attributes) {
    const element = await shop(attributes, 'shop;part=redeem');
    find(element, '.redeem-submit').click();
    await until(() => has(element, '.redeem-form .problem'));
    return element;
  },
  async 'the accounts to choose from'(attributes) {
    const element = await shop(attributes, 'shop;part=redeem');
    await typeInto(element, '#redeem-account', '0');
    await until(() => has(element, '#redeem-account-option-0'));
    return element;
  },
  'what becomes of balance and stock': (attributes) => shop(attributes, 'shop;part=redeem;a=01-022;i=soap'),
  'why it cannot be': (attributes) => shop(attributes, 'shop;part=redeem;a=01-022;i=oil'),
  async 'a receipt'(attributes) {
    const element = await shop(attributes, 'shop;part=redeem;a=01-022;i=soap');
    find(element, '.redeem-submit').click();
    await until(() => has(element, '.receipt-card'));
    return element;
  },
  async 'the month'(attributes) {
    const element = await shop(attributes, 'shop;part=month');
    await until(() => has(element, '.points-plots'));
    await settle(element);
    return element;
  },
  'the goods for the public': (attributes) => shop({ ...attributes, audience: 'public' }, 'shop'),
};

describe('axe finds nothing to say about the points shop', () => {
  passAxe(states);
  fitColumns(states, { asksAxe: () => false, also: [[800, 'standard']] });

  for (const [name, show] of Object.entries(states)) {
    it(`and in large type every target is at least 44 px high: ${name}`, async () => {
      const element = await show({ scale: 'large' });
      for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('.shop :is(button:not(.plot-point), select, input, summary, [role=option])') ?? []) {
        if (target.offsetHeight > 0) expect(target.offsetHeight, target.outerHTML.slice(0, 80)).to.be.at.least(44);
      }
    });
  }
});
