import { idOfRow, type LedgerDraft, type StockDraft } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { button, find, has, until } from '../../testing/org-tree.suite.js';
import { scoreboard, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { chooseIn, keys, settle, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

const totals = { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 };
/** Ten towels came in September, eight in October; four went in between. */
const towels: readonly LedgerDraft[] = [
  { kind: 'item', item: 'towel', name: '毛巾', price: 10 },
  { kind: 'stock', item: 'towel', change: 10, reason: 'delivery', date: '2026-09-03' },
  { kind: 'redeem', account: '03-017', item: 'towel', quantity: 4, points: 0, date: '2026-09-25' },
  { kind: 'stock', item: 'towel', change: 8, reason: 'delivery', date: '2026-10-10' },
];

async function shop(more: readonly LedgerDraft[] = [], view = 'shop;part=goods', attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> {
  const element = await scoreboard(attributes, { entries: [...wholeVillage, ...towels, ...more] });
  element.view = view;
  await until(() => has(element, '.shop[data-part]'));
  await settle(element);
  return element;
}

/** Opens the form for the stock of the towels with the keyboard. */
async function openForm(element: JcPointsScoreboard): Promise<void> {
  button(element, '进货或盘点：毛巾').focus();
  await keys(element, 'Enter');
  await until(() => has(element, '#entry-date'));
}

const towelsIn = (element: JcPointsScoreboard): number | undefined => element.data.state.items.get('towel')?.stock;

async function lastEntry({ data: { state }, store }: JcPointsScoreboard): Promise<StockDraft> {
  const [entry] = await (await store).points.entriesOf([idOfRow(state, state.length - 1)]);
  return entry as unknown as StockDraft;
}

describe('the day of a movement of stock', () => {
  it('is today until another is typed, and is reached and left by Tab', async () => {
    const element = await shop();
    await openForm(element);
    const field = find<HTMLInputElement>(element, '#entry-date');
    expect(field.value).to.equal('2026-11-20');
    expect(textIn(element, 'label[for=entry-date]')).to.equal('进货日期 必填');
    expect(textIn(element, '[data-kind=day] .help')).to.equal('对账按这一天算；补记以前的，填实际日期。');
    expect(field.getAttribute('aria-describedby')).to.equal('entry-date-help');
    find(element, '#entry-quantity').focus();
    await keys(element, 'Tab');
    expect(element.shadowRoot?.activeElement).to.equal(field);
    await keys(element, 'Tab');
    expect(element.shadowRoot?.activeElement?.closest('.with-calendar')).to.equal(field.closest('.with-calendar'));
    await typeInto(element, '#entry-quantity', '2');
    await keys(element, 'Control+Enter');
    await until(() => towelsIn(element) === 16);
    expect(await lastEntry(element)).to.deep.include({ kind: 'stock', change: 2, reason: 'delivery', date: '2026-11-20' });
  });

  it('is taken as people write it, said again below, and brings the month in order', async () => {
    const element = await shop([{ kind: 'redeem', account: '03-017', item: 'towel', quantity: 2, points: 0, date: '2026-08-31' }], 'shop;part=month;m=2026-08');
    const below = '不足 0：有的兑换早于进货日期';
    expect(textsIn(element, '.stock tbody tr:last-child td > span:last-child')).to.deep.equal(['0', '0', '2', '0', '−2', below]);
    expect(textIn(element, '.below-zero')).to.contain('再按实际日期登记');
    button(element, '物品').click();
    await settle(element);
    await openForm(element);
    await typeInto(element, '#entry-quantity', '5');
    await typeInto(element, '#entry-date', '8.30');
    expect(textIn(element, '[data-kind=day] .echo')).to.equal('2026年8月30日 周日');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.toast').includes('已登记进货：毛巾，库存 12 → 17'));
    expect(await lastEntry(element)).to.deep.include({ change: 5, date: '2026-08-30' });
    button(element, '月度对账').click();
    await until(() => has(element, '.stock'));
    expect(textsIn(element, '.stock tbody tr:last-child td > span:last-child')).to.deep.equal(['0', '5', '2', '0', '3', '相符']);
    expect(has(element, '.below-zero')).to.equal(false);
  });

  it('of a count is the one whose stock it is compared with', async () => {
    const element = await shop();
    await openForm(element);
    await chooseIn(element, '#entry-move', 'count');
    expect(textIn(element, 'label[for=entry-date]')).to.equal('盘点日期 必填');
    expect(has(element, '.stock-of-day')).to.equal(false);
    await typeInto(element, '#entry-date', '20260930');
    expect(textIn(element, '.stock-of-day')).to.equal('2026年9月30日账面库存 6 件');
    await typeInto(element, '#entry-quantity', '5');
    await typeInto(element, '#entry-note', '少一条');
    await keys(element, 'Control+Enter');
    await until(() => towelsIn(element) === 13);
    expect(await lastEntry(element)).to.deep.include({ change: -1, reason: 'count', date: '2026-09-30', note: '少一条' });
  });

  it('on which the ledger agrees with a count records nothing', async () => {
    const element = await shop();
    const { length } = element.data.state;
    await openForm(element);
    await chooseIn(element, '#entry-move', 'count');
    await typeInto(element, '#entry-date', '9.30');
    await typeInto(element, '#entry-quantity', '6');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.toast').includes('与账面一致'));
    expect(element.data.state.length).to.equal(length);
  });

  for (const [says, move, typed, sentence] of [
    ['yet to come', 'delivery', '2026-11-21', '这一天还没有到，今天是 2026年11月20日。请改正日期，或到那天再记。'],
    ['in a locked period', 'delivery', '2026-06-30', '这一天在2026年二季度，已于 2026年7月14日锁定。请记到没有锁定的日期，并写明原因。'],
    ['on which there was less than was lost', 'loss', '2026-09-30', '2026年9月30日账面只有 6 件，不能损耗这么多。请改正日期，或改为盘点。'],
    ['that does not exist', 'delivery', '2026-02-30', '2026-02-30'],
    ['that is left empty', 'delivery', '', '进货日期'],
  ] as const) {
    it(`${says} is refused in words, and what was typed stays`, async () => {
      const element = await shop([{ kind: 'lock', period: '2026-Q2', date: '2026-07-14', heads: [], head: '', entries: 0, totals, corrections: [] }]);
      const { length } = element.data.state;
      await openForm(element);
      await chooseIn(element, '#entry-move', move);
      await typeInto(element, '#entry-quantity', '7');
      await typeInto(element, '#entry-note', '受潮');
      if (typed === '') {
        find<HTMLInputElement>(element, '#entry-date').select();
        find(element, '#entry-date').focus();
        await keys(element, 'Delete');
      } else await typeInto(element, '#entry-date', typed);
      await keys(element, 'Control+Enter');
      await until(() => `${textIn(element, '.entry-problems')} ${textIn(element, '#entry-date-problem')}`.includes(sentence));
      expect([find<HTMLInputElement>(element, '#entry-date').value, find<HTMLInputElement>(element, '#entry-quantity').value]).to.deep.equal([typed, '7']);
      expect(element.data.state.length).to.equal(length);
    });
  }

  it('shows in the ledger, where the entry stands by the day that it names', async () => {
    const element = await shop();
    element.view = 'ledger;p=2026-Q3';
    await until(() => has(element, '#ledger-filter-item'));
    await chooseIn(element, '#ledger-filter-item', '.shop');
    await until(() => textIn(element, '.ledger-list').includes('进货 毛巾 +10'));
    expect(textIn(element, '.ledger-list')).to.contain('2026-09-03').and.not.to.contain('+8');
  });
});

describe('the first stock of a new good', () => {
  it('is brought today', async () => {
    const element = await shop();
    button(element, '新增物品').focus();
    await keys(element, 'Enter');
    await typeInto(element, '#entry-name', '肥皂盒');
    await typeInto(element, '#entry-price', '8');
    await typeInto(element, '#entry-stock', '30');
    await keys(element, 'Control+Enter');
    await until(() => element.data.state.items.size === 4);
    expect(await lastEntry(element)).to.deep.include({ change: 30, reason: 'delivery', date: '2026-11-20' });
  });
});
