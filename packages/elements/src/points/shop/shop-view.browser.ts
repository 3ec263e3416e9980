import { accountOf, balanceOf, ledgerState, numberAt, sealedEntries, withEntries, type LedgerAccount, type LedgerDraft } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { button, find, freshDatabase, has, nextEvent, recordEvents, until } from '../../testing/org-tree.suite.js';
import { emptyScoreboard, scoreboard, seedPoints, wholeVillage, type PointsSeed } from '../../testing/points-scoreboard.suite.js';
import { chooseIn, keys, settle, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

async function shop(attributes: Readonly<Record<string, string>> = {}, seed: PointsSeed = {}, view = 'shop;part=goods'): Promise<JcPointsScoreboard> {
  const element = await scoreboard(attributes, seed);
  element.view = view;
  await until(() => has(element, '.shop[data-part]'));
  await settle(element);
  return element;
}

const goods = (element: JcPointsScoreboard): string[] => textsIn(element, '.goods tbody tr:not(.form-row)').map((row) => row.replace(/ 兑换 进货或盘点 修改 下架$| 进货或盘点 重新上架$/, ''));
const item = (element: JcPointsScoreboard, id: string) => element.data.state.items.get(id);
const submit = async (element: JcPointsScoreboard): Promise<void> => keys(element, 'Control+Enter');

describe('the catalogue of the shop', () => {
  it('says price, stock, limit and state of every good', async () => {
    const element = await shop({}, { entries: [...wholeVillage, { kind: 'item', item: 'rice', limit: { quantity: 1, every: 'quarter' } }, { kind: 'item', item: 'towel', name: '毛巾', price: 1500 }, { kind: 'item', item: 'bag', name: '布袋', price: 8, closed: true }] });
    expect(textsIn(element, '.goods thead th').slice(0, 6)).to.deep.equal(['物品', '积分', '库存', '限兑', '状态', '操作']);
    expect(goods(element).map((row) => row.replaceAll(/积分|库存|限兑|状态/g, '').trim())).to.deep.equal(['洗衣皂 20 分 6 件 不限 可兑换', '大米 5 公斤 60 分 1 件 每户每季限 1 件 可兑换', '毛巾 1,500 分 0 件 不限 缺货', '布袋 8 分 0 件 不限 已下架']);
    expect(textIn(element, '.closed-goods summary')).to.equal('已下架的物品 1 种');
  });

  it('takes a new good with its stock, by the keyboard, and keeps its id for good', async () => {
    const element = await shop();
    const events = recordEvents(element, 'jc-change');
    button(element, '新增物品').focus();
    await keys(element, 'Enter');
    await typeInto(element, '#entry-name', '毛巾');
    await typeInto(element, '#entry-price', '15');
    await typeInto(element, '#entry-stock', '30');
    await typeInto(element, '#entry-limit', '2');
    await submit(element);
    await until(() => element.data.state.items.size === 3);
    const [, , towel] = [...element.data.state.items.values()];
    expect(towel).to.deep.include({ name: '毛巾', price: 15, stock: 30, limit: { quantity: 2, every: 'quarter' }, isClosed: false });
    expect(towel?.id).to.match(/^[0-9a-f-]{36}$/);
    expect(events).to.have.length(1);
    expect(has(element, '.entry')).to.equal(false);
  });

  it('changes one good and leaves the others as they are', async () => {
    const element = await shop();
    button(element, '修改：洗衣皂').click();
    await typeInto(element, '#entry-price', '25');
    await submit(element);
    await until(() => item(element, 'soap')?.price === 25);
    expect([item(element, 'soap')?.name, item(element, 'soap')?.stock, item(element, 'rice')?.isClosed]).to.deep.equal(['洗衣皂', 6, false]);
  });

  it('refuses the name of another good in words, and keeps what was typed', async () => {
    const element = await shop();
    const length = element.data.state.length;
    button(element, '修改：洗衣皂').click();
    await typeInto(element, '#entry-name', '大米 5 公斤');
    await submit(element);
    await until(() => textIn(element, '.entry-problems').includes('已经有叫“大米 5 公斤”的物品'));
    expect(find<HTMLInputElement>(element, '#entry-name').value).to.equal('大米 5 公斤');
    expect(element.data.state.length).to.equal(length);
  });

  it('speaks the language that was chosen, also in a form that was open before, and keeps what was typed', async () => {
    const element = await shop();
    const words = (): string[] => [textIn(element, '.entry-title'), ...textsIn(element, '.entry .label'), textIn(element, '.entry .submit')];
    for (const [opens, title, field, translated] of [
      ['修改：洗衣皂', '修改：洗衣皂', '#entry-price', 'Edit 洗衣皂'],
      ['进货或盘点：大米 5 公斤', '大米 5 公斤：库存 1 件', '#entry-quantity', '大米 5 公斤: 1 piece in stock'],
    ] as const) {
      button(element, opens).click();
      await until(() => textIn(element, '.entry-title') === title);
      await typeInto(element, field, '25');
      element.locale = 'en';
      await until(() => textIn(element, '.entry .submit') === 'Save');
      expect(textIn(element, '.entry-title')).to.equal(translated);
      for (const word of words()) expect(word.replace(/洗衣皂|大米 5 公斤/, '')).not.to.match(/\p{Script=Han}/u);
      expect(find<HTMLInputElement>(element, field).value).to.equal('25');
      element.locale = 'zh-CN';
      await until(() => textIn(element, '.entry-title') === title);
    }
  });

  it('shows in an open form what was recorded meanwhile', async () => {
    const element = await shop();
    button(element, '进货或盘点：大米 5 公斤').click();
    await until(() => textIn(element, '.entry-title') === '大米 5 公斤：库存 1 件');
    await typeInto(element, '#entry-quantity', '2');
    await (await element.store).points.append([{ kind: 'stock', item: 'rice', change: 3, reason: 'delivery', date: element.todayDate }], { author: '吴登记' });
    await until(() => textIn(element, '.entry-title') === '大米 5 公斤：库存 4 件');
    expect(find<HTMLInputElement>(element, '#entry-quantity').value).to.equal('2');
  });

  it('takes a good out and puts it back', async () => {
    const element = await shop();
    button(element, '下架：洗衣皂').click();
    await until(() => item(element, 'soap')?.isClosed);
    await settle(element);
    find(element, '.closed-goods summary').click();
    button(element, '重新上架：洗衣皂').click();
    await until(() => item(element, 'soap')?.isClosed === false);
    expect(item(element, 'soap')?.stock).to.equal(6);
  });
});

describe('the stock', () => {
  for (const [says, move, quantity, note, after, said] of [
    ['a delivery', 'delivery', '10', '', 16, '已登记进货：洗衣皂，库存 6 → 16'],
    ['a count that finds less, with its reason', 'count', '5', '少一块', 5, '已登记盘点：洗衣皂，库存 6 → 5'],
    ['a loss', 'loss', '6', '受潮', 0, '已登记损耗：洗衣皂，库存 6 → 0'],
  ] as const) {
    it(`moves by ${says}, as an entry of its own`, async () => {
      const element = await shop();
      const length = element.data.state.length;
      button(element, '进货或盘点：洗衣皂').click();
      await until(() => has(element, '#entry-move'));
      await chooseIn(element, '#entry-move', move);
      await typeInto(element, '#entry-quantity', quantity);
      if (note) await typeInto(element, '#entry-note', note);
      await submit(element);
      await until(() => item(element, 'soap')?.stock === after);
      expect(element.data.state.length).to.equal(length + 1);
      await until(() => textIn(element, '.toast').includes(said));
      const [entry] = await (await element.store).points.entriesOf([(await lastId(element)) ?? '']);
      expect(entry).to.deep.include({ kind: 'stock', reason: move, ...(note ? { note } : {}) });
    });
  }

  for (const [says, move, quantity, note, sentence] of [
    ['a loss of more than there is', 'loss', '7', '受潮', '库存只有 6 件，不能损耗这么多。请改为盘点。'],
    ['another count without a reason', 'count', '5', '', '请写明原因。'],
  ] as const) {
    it(`refuses ${says}`, async () => {
      const element = await shop();
      const length = element.data.state.length;
      button(element, '进货或盘点：洗衣皂').click();
      await until(() => has(element, '#entry-move'));
      await chooseIn(element, '#entry-move', move);
      await typeInto(element, '#entry-quantity', quantity);
      if (note) await typeInto(element, '#entry-note', note);
      await submit(element);
      await until(() => textIn(element, '.entry-problems').includes(sentence));
      expect(element.data.state.length).to.equal(length);
    });
  }

  it('says that a count agrees, and records nothing', async () => {
    const element = await shop();
    const length = element.data.state.length;
    button(element, '进货或盘点：洗衣皂').click();
    await until(() => has(element, '#entry-move'));
    await chooseIn(element, '#entry-move', 'count');
    await typeInto(element, '#entry-quantity', '6');
    await submit(element);
    await until(() => textIn(element, '.toast').includes('与账面一致'));
    expect(element.data.state.length).to.equal(length);
  });
});

async function lastId({ data: { state } }: JcPointsScoreboard): Promise<string | undefined> {
  const { idOfRow } = await import('@jiceng/domain');
  return idOfRow(state, state.length - 1);
}

describe('what a merge oversold', () => {
  it('is found with what to do, counted on the tab, and goes with a delivery', async () => {
    const database = freshDatabase();
    const store = await seedPoints(database);
    const given = (account: string): LedgerDraft => ({ kind: 'redeem', account, item: 'rice', quantity: 1, points: 10, date: '2026-11-20' });
    const before = (await store.points.read()).entries;
    const state = ledgerState(before);
    const elsewhere = sealedEntries(state, [given('03-009')], { writer: 'zz', author: '郑', now: Date.now() });
    expect(withEntries(state, elsewhere).findings).to.deep.equal([]);
    await store.points.append([given('03-017')], { author: '吴登记' });
    await store.points.merge(elsewhere, { author: '吴登记' });
    const element = await emptyScoreboard({ database, unit: '111' });
    store.close();
    element.view = 'shop';
    await until(() => has(element, '.oversold'));
    expect(textIn(element, '.oversold')).to.contain('大米 5 公斤：多兑出 1 件').and.to.contain('先盘点实物').and.to.match(/11月20日 03-0(17|09) /);
    await until(() => textsIn(element, '[role=tab]').includes('积分超市 1'));
    find(element, '.oversold .buttons button').click();
    await typeInto(element, '#entry-quantity', '1');
    await submit(element);
    await until(() => !has(element, '.oversold'));
    expect(item(element, 'rice')?.stock).to.equal(0);
  });
});

describe('the reconciliation of the month', () => {
  const redeemed: LedgerDraft = { kind: 'redeem', account: '03-017', item: 'soap', quantity: 1, points: 20, date: '2026-11-20' };

  it('sums what came in and went out, and says whether the balances agree', async () => {
    const element = await shop({}, { entries: [...wholeVillage, redeemed] }, 'shop;part=month');
    expect(textIn(element, '.arithmetic')).to.equal('发放 205 − 兑换 20 − 冲正 0 − 到期 0 = 净增 185');
    const sum = (accounts: readonly LedgerAccount[]): number => accounts.reduce((total, account) => total + numberAt(element.data.state.purse, account.index), 0);
    expect(textIn(element, '.balance')).to.equal(`对得上：余额合计 103 → ${sum(element.data.state.accounts)}`);
    expect(textsIn(element, '.stock tbody th')).to.deep.equal(['洗衣皂', '大米 5 公斤']);
    expect(textsIn(element, '.stock tbody tr:first-child td > span:last-child')).to.deep.equal(['0', '6', '1', '0', '5', '相符']);
    expect(textsIn(element, ':is(.arithmetic, .stock tr:first-child) .number bdi[dir=ltr]').slice(0, 6)).to.deep.equal(['205', '20', '0', '0', '185', '0']);
  });

  it('goes from month to month, and not beyond that of today; the host is told', async () => {
    const element = await shop({}, {}, 'shop;part=month');
    expect(textIn(element, '.month-stepper strong')).to.equal('2026年11月');
    expect(button(element, '下一个月').getAttribute('aria-disabled')).to.equal('true');
    const changed = nextEvent<{ view: string }>(element, 'jc-view');
    button(element, '上一个月').click();
    expect((await changed).detail.view).to.contain('part=month').and.to.contain('m=2026-10');
    await settle(element);
    expect(textIn(element, '.arithmetic')).to.contain('发放 51');
    const later = button(element, '下一个月');
    later.focus();
    for (const month of ['11', '11']) {
      await keys(element, 'Enter');
      await until(() => textIn(element, '.month-stepper strong') === `2026年${month}月`);
      expect(element.shadowRoot?.activeElement).to.equal(later);
    }
    element.view = 'shop;part=month;m=2030-01';
    await until(() => textIn(element, '.month-stepper strong') === '2026年11月');
  });

  it('has plots that say the same in a sentence, with their numbers as a table', async () => {
    const element = await shop({}, { entries: [...wholeVillage, redeemed] }, 'shop;part=month');
    await until(() => element.shadowRoot?.querySelectorAll('.points-plots figure').length === 2);
    const [categories, flows] = [...(element.shadowRoot?.querySelectorAll('.plot-drawing') ?? [])].map((plot) => plot.getAttribute('aria-label'));
    expect(categories).to.equal('2025年12月至2026年11月共发放 308 分：环境 10、参会 2、其他 296');
    expect(flows).to.equal('2025年12月至2026年11月共发放 308 分，兑换 20 分');
    find(element, '.points-plots .plot-point').focus();
    await keys(element, 'End');
    expect(textIn(element, '.plot-value')).to.equal('2026年11月：发放 205 分，参会 2、其他 203');
  });

  it('shows a difference in words with a sign of its own, and the way to the check', async () => {
    const element = await shop({}, { entries: wholeVillage }, 'shop;part=month');
    const { state } = element.data;
    const purse = state.purse.map((piece) => piece.slice());
    const { index } = accountOf(state, '03-017') as LedgerAccount;
    (purse[0] as Float64Array)[index] = balanceOf(state, state.accounts[index] as LedgerAccount) - 3;
    element.data.state = { ...state, purse };
    element.requestUpdate();
    await settle(element);
    expect(textIn(element, '.balance[data-balanced=false]')).to.contain('对不上，差 −3 分');
    expect(has(element, '.balance[data-balanced=false] svg')).to.equal(true);
    expect(textsIn(element, '.shop button')).to.include('核对账本');
  });
});

describe('the shop of the public', () => {
  it('is the catalogue alone: no people, no form, nothing to change', async () => {
    const element = await shop({ audience: 'public' }, {}, 'shop;part=redeem');
    expect(goods(element).map((row) => row.split(' ')[0])).to.deep.equal(['洗衣皂', '大米']);
    expect(textsIn(element, '.shop button')).to.deep.equal([]);
    expect(textIn(element, '.shop')).to.not.match(/赵|钱|孙|欧阳/);
  });

  it('tells nobody what was oversold, and shows no form that was open before', async () => {
    const element = await shop({}, { entries: [...wholeVillage, { kind: 'redeem', account: '03-017', item: 'rice', quantity: 2, points: 1, date: '2026-11-20' }] });
    button(element, '新增物品').click();
    await until(() => has(element, '.entry'));
    element.setAttribute('audience', 'public');
    await settle(element);
    expect([has(element, '.entry'), has(element, '.oversold'), textsIn(element, '[role=tab]').at(-1)]).to.deep.equal([false, false, '积分超市']);
    expect(textIn(element, '[data-item=rice]')).to.contain('0 件').and.to.contain('缺货');
  });

  it('of whoever may only read has no form either, but the month', async () => {
    const element = await shop({ readonly: '' }, {}, 'shop;part=redeem');
    expect(textsIn(element, '.shop .parts button')).to.deep.equal(['物品', '月度对账']);
    expect(textsIn(element, '.goods button')).to.deep.equal([]);
  });
});
