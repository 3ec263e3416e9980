import { numberAt, type LedgerDraft } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { button, find, freshDatabase, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { emptyScoreboard, scoreboard, seedPoints, wholeVillage, type PointsSeed } from '../../testing/points-scoreboard.suite.js';
import { chooseIn, keys, settle, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

const redeem: LedgerDraft = { kind: 'redeem', account: '03-017', item: 'soap', quantity: 1, points: 20, date: '2026-11-20' };

/** The shop with the form of a redemption. */
async function shop(attributes: Readonly<Record<string, string>> = {}, seed: PointsSeed = {}, view = 'shop;part=redeem'): Promise<JcPointsScoreboard> {
  const element = await scoreboard(attributes, seed);
  return opened(element, view);
}

async function opened(element: JcPointsScoreboard, view: string): Promise<JcPointsScoreboard> {
  element.view = view;
  await until(() => has(element, '#redeem-quantity'));
  await settle(element);
  find(element, '#redeem-quantity').focus();
  return element;
}

/** What the state of the ledger says of a household and of soap: balance, stock, entries. */
const kept = ({ data: { state } }: JcPointsScoreboard, account = '03-017', item = 'soap'): (number | undefined)[] => {
  const index = state.book.accountPositions.get(account) as number;
  return [numberAt(state.purse, index), state.items.get(item)?.stock, state.length];
};

async function choose(element: JcPointsScoreboard, account: string, item: string): Promise<void> {
  await typeInto(element, '#redeem-account', account);
  await until(() => has(element, '#redeem-account-option-0'));
  await keys(element, 'Enter');
  await chooseIn(element, '#redeem-item', item);
}

describe('a redemption', () => {
  it('is entered by the keyboard alone: code, good, pieces, Ctrl+Enter; it shows what becomes of balance and stock before', async () => {
    const element = await shop();
    const events = recordEvents(element, 'jc-change', 'jc-error');
    const [, , before] = kept(element);
    await choose(element, '03017', 'soap');
    expect(textIn(element, '.redeem-result')).to.contain('−20 分').and.to.contain('余额 46 → 26').and.to.contain('库存 6 → 5');
    await typeInto(element, '#redeem-quantity', '2');
    expect(textIn(element, '.redeem-result')).to.contain('余额 46 → 6').and.to.contain('库存 6 → 4');
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.receipt-card'));
    expect(kept(element)).to.deep.equal([6, 4, (before as number) + 1]);
    expect(textIn(element, '.receipt-card')).to.contain('03-017 赵大山 兑换洗衣皂 2 件，−40 分').and.to.contain('余额 46 → 6').and.to.match(/第 \d+ 笔 · 校验码 [0-9a-f]{4} [0-9a-f]{4}/);
    expect(events).to.have.length(1);
    expect(events[0]).to.contain('"op":"redeem"');
    expect((element.shadowRoot?.activeElement as HTMLElement | null)?.id).to.equal('redeem-account');
    expect(find<HTMLInputElement>(element, '#redeem-quantity').value).to.equal('1');
  });

  for (const [typed, expected] of [
    ['zds', '03-017 赵大山'],
    ['欧阳', '02-004 欧阳小兰'],
    ['qianxiu', '03-009 钱秀'],
  ] as const) {
    it(`finds the household by “${typed}”`, async () => {
      const element = await shop();
      await typeInto(element, '#redeem-account', typed);
      await until(() => has(element, '#redeem-account-option-0 mark'));
      await keys(element, 'Enter');
      expect(find<HTMLInputElement>(element, '#redeem-account').value).to.equal(expected);
      expect(has(element, '.account-panel')).to.equal(false);
    });
  }

  it('is paid by the household, whoever of it comes', async () => {
    const element = await shop();
    await choose(element, '赵小明', 'soap');
    expect(textIn(element, '.redeem-result')).to.contain('余额 46 → 26').and.to.contain('由所在农户 03-017 赵大山 支付');
  });

  it('can be stepped by buttons, and never below one', async () => {
    const element = await shop({}, {}, 'shop;part=redeem;i=soap;a=03-017');
    button(element, '多一件').click();
    await settle(element);
    expect(textIn(element, '.redeem-result')).to.contain('余额 46 → 6');
    button(element, '少一件').click();
    button(element, '少一件').click();
    await settle(element);
    expect(find<HTMLInputElement>(element, '#redeem-quantity').value).to.equal('1');
  });

  it('is taken back within ten minutes: points and goods are there again, and the receipt is gone', async () => {
    const element = await shop({}, {}, 'shop;part=redeem;i=soap;a=03-017');
    await keys(element, 'Control+Enter');
    (await until(() => element.shadowRoot?.querySelector<HTMLElement>('.receipt-card button[aria-label^="撤回："]'))).focus();
    await keys(element, 'Enter');
    await until(() => !has(element, '.receipt-card'));
    await until(() => textIn(element, '.toast .text') === '已撤回兑换：洗衣皂，积分和库存都已退回');
    expect(textsIn(element, '.toast button')).to.not.include('撤回');
    await until(() => element.shadowRoot?.activeElement?.id === 'redeem-account');
    expect(kept(element).slice(0, 2)).to.deep.equal([46, 6]);
    expect(textIn(element, '.latest')).to.contain('已退回');
    expect(textsIn(element, '.latest tbody button')).to.deep.equal([]);
  });

  it('is taken back with Ctrl+Z, as everything that was just stored', async () => {
    const element = await shop({}, {}, 'shop;part=redeem;i=soap;a=03-017');
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.toast'));
    find(element, '.redeem-submit').focus();
    await keys(element, 'Control+z');
    await until(() => kept(element)[0] === 46);
    expect(kept(element)[1]).to.equal(6);
  });

  it('cannot be taken back here after ten minutes', async () => {
    const element = await shop({}, { entries: [...wholeVillage, redeem] });
    expect(textsIn(element, '.latest tbody button')).to.include('撤回');
    const now = Date.now;
    Date.now = () => now() + 11 * 60_000;
    try {
      element.requestUpdate();
      await settle(element);
      expect(textsIn(element, '.latest tbody button')).to.deep.equal(['打印 A4 两联', '打印 A6']);
    } finally {
      Date.now = now;
    }
  });

  it('asks who records where nobody has said, and keeps the name', async () => {
    const element = await shop({ author: '' }, {}, 'shop;part=redeem;i=soap;a=03-017');
    await typeInto(element, '#redeem-author', '郑经办');
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.receipt-card'));
    expect(element.data.state.book.authors).to.include('郑经办');
    expect(find<HTMLInputElement>(element, '#redeem-author').value).to.equal('郑经办');
  });
});

describe('what cannot be redeemed', () => {
  for (const [says, entries, view, sentence, code] of [
    ['too few points', [], 'i=rice;a=03-017', '余额 46 分，需 60 分，差 14 分', 'points-balance'],
    ['no stock', [{ kind: 'stock', item: 'soap', change: -6, reason: 'count' }], 'i=soap;a=03-017', '库存为 0', 'points-stock'],
    ['the limit', [{ kind: 'item', item: 'soap', limit: { quantity: 1, every: 'quarter' } }, redeem], 'i=soap;a=03-017', '每户每季限 1 件，本期已兑 1 件，还可兑 0 件', 'points-limit'],
  ] as const) {
    it(`says ${says}, and records nothing`, async () => {
      const element = await shop({}, { entries: [...wholeVillage, ...entries] }, `shop;part=redeem;${view}`);
      const before = kept(element);
      expect(textIn(element, '.redeem-result')).to.contain('不能兑换').and.to.contain(sentence);
      expect(find(element, `.reasons [data-code=${code}]`).textContent).to.equal(sentence);
      await keys(element, 'Control+Enter');
      await settle(element);
      expect(kept(element)).to.deep.equal(before);
      expect(textIn(element, '[role=alert]')).to.contain(sentence);
    });
  }

  it('says when the window opens next', async () => {
    const element = await shop({ profile: 'sample-village-options' }, {}, 'shop;part=redeem;i=soap;a=03-017');
    await until(() => textIn(element, '.window').includes('下次'));
    expect(textIn(element, '.window')).to.equal('不在兑换期：下次 12月25日—31日。');
    expect(textsIn(element, '.reasons li')).to.deep.equal(['不在兑换期：下次 12月25日—31日']);
    element.setAttribute('today', '2026-12-25');
    await settle(element);
    expect(textIn(element, '.window')).to.equal('兑换期 12月25日—31日，今天可以兑换。');
    expect(has(element, '.reasons')).to.equal(false);
  });

  it('names what is missing, with the focus there', async () => {
    const element = await shop();
    find(element, '[role=tab][aria-selected=true]').focus();
    await keys(element, 'Control+Enter');
    await settle(element);
    expect((element.shadowRoot?.activeElement as HTMLElement | null)?.id).to.equal('redeem-account');
    expect(textsIn(element, '.redeem-form .problem')).to.deep.equal(['请选择农户或个人。', '请选择物品。']);
  });
});

describe('two tabs', () => {
  it('that give out the last one at the same time: one is refused with points-stock, and nothing else changes', async () => {
    const database = freshDatabase();
    (await seedPoints(database, {}, 'indexeddb')).close();
    const tabs = await Promise.all([0, 1].map(() => emptyScoreboard({ database, storage: 'indexeddb', unit: '111' })));
    const events = tabs.map((tab) => recordEvents(tab, 'jc-change', 'jc-error'));
    const households = ['02-004', '02-004'];
    await Promise.all(tabs.map((tab, at) => opened(tab, `shop;part=redeem;i=rice;a=${households[at]}`)));
    for (const tab of tabs) expect(textIn(tab, '.redeem-result')).to.contain('余额 90 → 30').and.to.contain('库存 1 → 0');
    const [{ length } = { length: 0 }] = tabs.map(({ data }) => data.state);
    for (const tab of tabs) find(tab, '.redeem-submit').click();
    await until(() => events.every((each) => each.length > 0));
    await until(() => tabs.every(({ data }) => data.state.length === length + 1));
    expect(tabs.map((tab) => has(tab, '.receipt-card')).sort()).to.deep.equal([false, true]);
    const loser = tabs.findIndex((tab) => !has(tab, '.receipt-card'));
    expect(textIn(tabs[loser] as JcPointsScoreboard, '.redeem-result')).to.contain('没有兑换，库存为 0');
    expect(events[loser]).to.have.length(1);
    expect(events[loser]?.[0]).to.contain('points-stock');
    for (const tab of tabs) {
      expect(kept(tab, '02-004', 'rice')).to.deep.equal([30, 0, length + 1]);
      expect(tab.data.state.findings).to.deep.equal([]);
    }
  });
});
