import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { countyWithFacts } from '../../testing/fund-calculator.suite.js';
import { button, find, has, nextEvent, recordEvents, settled, until } from '../../testing/org-tree.suite.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { batch, buttonIn, cells, column, said, tableOf, viewOf } from '../../testing/fund-batch.suite.js';

async function choose(fund: JcFundCalculator, filter: string): Promise<void> {
  const select = find<HTMLSelectElement>(fund, '.batch-filter select');
  select.value = filter;
  select.dispatchEvent(new Event('change'));
  await settled(fund as never);
}

describe('the batch', () => {
  it('shows all units below the one that shows, each with its facts, lines and total, the largest first', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    // The third column is the drawing of how the total is made up.
    const withoutDrawing = (row: readonly string[]): string[] => row.filter((_, index) => index !== 2);
    expect(tableOf(fund).map(withoutDrawing)).to.deep.equal([
      ['新民社区', '142,000', '社区', '是', '4,120', '120', '–', '30,000', '–', '50,000', '12,000', '50,000'],
      ['石桥村', '36,100', '村', '–', '2,300', '61', '25,000', '–', '5,000', '–', '6,100', '–'],
      ['柳树村', '28,000', '村', '–', '1,499', '24', '20,000', '–', '5,000', '–', '3,000', '–'],
    ]);
    expect(withoutDrawing(cells(fund, '.data-table tfoot tr'))).to.deep.equal(['合计 3 个', '206,100', '', '', '7,919', '205', '45,000', '30,000', '10,000', '50,000', '21,100', '50,000']);
    expect(said(fund)).to.contain('批量 · 石桥镇 3 个单位').and.to.contain('不缺数据');
  });

  it('names each bar with its figures', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    const bar = find(fund, 'tbody [data-row="1"] svg.mini-bar');
    expect(bar.getAttribute('role')).to.equal('img');
    expect(bar.getAttribute('aria-label')).to.equal('石桥村：村办公经费 25,000 元，占 69.3%、党建经费 5,000 元，占 13.9%、党员活动经费 6,100 元，占 16.9%');
  });

  it('says what is missing, in the cell and below the table', async () => {
    const fund = await batch();
    expect(column(fund, '村办公经费').at(-1)).to.equal('缺 常住人口');
    expect(column(fund, '常住人口').at(-1)).to.equal('缺');
    expect(column(fund, '合计').at(-1)).to.equal('5,000');
    expect(said(fund)).to.contain('1 个单位缺数据（常住人口 1、上年末党员 1），合计不含所缺的项目');
  });

  it('sorts by a head, by keys too, and the other way round', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    buttonIn(fund, 'thead', '常住人口').click();
    await settled(fund as never);
    expect(column(fund, '单位')).to.deep.equal(['新民社区', '石桥村', '柳树村']);
    expect(fund.view).to.equal('batch;u=11;y=2026;sort=-fact.population');
    buttonIn(fund, 'thead', '常住人口').focus();
    await sendKeys({ press: 'Enter' });
    await settled(fund as never);
    expect(column(fund, '单位')).to.deep.equal(['柳树村', '石桥村', '新民社区']);
    expect(find(fund, '[aria-sort]').getAttribute('aria-sort')).to.equal('ascending');
  });

  it('filters, adds up what shows, says when nothing does, and tells the host', async () => {
    const fund = await batch();
    const heard = recordEvents(fund, 'jc-view');
    await choose(fund, 'missing');
    expect(column(fund, '单位')).to.deep.equal(['河口村']);
    expect(cells(fund, '.data-table tfoot tr')[0]).to.equal('合计 1 个');
    await choose(fund, 'near-step');
    expect(column(fund, '单位')).to.deep.equal(['柳树村']);
    await choose(fund, 'refused');
    expect(said(fund)).to.contain('没有“有误”的单位。');
    button(fund, '显示全部').click();
    await settled(fund as never);
    expect(tableOf(fund)).to.have.length(4);
    expect(heard.at(-1)).to.contain('batch;y=2026;sort=-total');
    expect(heard[0]).to.contain('filter=missing');
  });

  it('compares with the year before', async () => {
    const fund = await batch({}, countyWithFacts.map((row) => (row.id === '111' ? { ...row, '党员（2024年末）': '24' } : row)), '11');
    await choose(fund, 'changed');
    // Of the year before only the kinds are known, and of one village the members.
    expect(column(fund, '单位')).to.have.length(3);
  });

  it('is brought back by its address', async () => {
    const fund = await batch();
    fund.view = 'batch;u=11;y=2026;sort=name;filter=near-step;paid=1';
    await until(() => viewOf(fund).model?.rows.length === 1 && fund.shownUnit === '11');
    await settled(fund as never);
    expect(column(fund, '单位')).to.deep.equal(['柳树村']);
    expect(fund.view).to.equal('batch;u=11;y=2026;sort=name;filter=near-step;paid=1');
  });

  for (const view of ['batch;sort=', 'batch;sort=-', 'batch;sort=fact.', 'batch;sort=line.nothing', 'batch;filter=nonsense', 'batch;sort=-gap']) {
    it(`“${view}” from a host does no harm`, async () => {
      const fund = await batch();
      fund.view = view;
      await settled(fund as never);
      await until(() => tableOf(fund).length === 4);
    });
  }

  it('is walked through by keys, and Enter opens the calculation of a unit', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    find(fund, 'tbody [data-row="0"]').focus();
    await sendKeys({ press: 'ArrowDown' });
    const selected = nextEvent<{ id: string }>(fund, 'jc-select');
    await sendKeys({ press: 'Enter' });
    expect((await selected).detail.id).to.equal('112');
    await until(() => fund.view === 'calc;u=112;y=2026');
  });

  it('of one unit offers its calculation', async () => {
    const fund = await batch({}, countyWithFacts, '112');
    expect(tableOf(fund)).to.have.length(1);
    button(fund, '打开石桥村的测算').click();
    await until(() => fund.view === 'calc;u=112;y=2026');
  });

  it('follows the unit, the year and the facts of the store, and keeps the focus', async () => {
    const fund = await batch();
    expect(tableOf(fund)).to.have.length(4);
    find(fund, 'tbody [data-row="1"]').focus();
    const name = tableOf(fund)[1]?.[0];
    const store = await fund.store;
    await store.facts.add([{ fact: 'population', asOf: '2026-11-01', units: ['121'], values: [9] }, { fact: 'members', asOf: '2025-12-31', units: ['121'], values: [2000] }], { author: '', source: 'typed' });
    await until(() => column(fund, '单位')[0] === '河口村');
    const focused = fund.shadowRoot?.activeElement as HTMLElement | null;
    expect(focused?.querySelector('.value')?.textContent?.trim()).to.equal(name);
    fund.chooseUnit('11');
    await until(() => tableOf(fund).length === 3);
  });

  it('calculates nothing while another view shows', async () => {
    const fund = await batch();
    const before = viewOf(fund).model;
    const view = viewOf(fund);
    fund.view = 'calc';
    await settled(fund as never);
    await until(() => fund.view.startsWith('calc'));
    await (await fund.store).facts.add([{ fact: 'population', asOf: '2026-11-01', units: ['121'], values: [9] }], { author: '', source: 'typed' });
    await settled(fund as never);
    expect(view.model).to.equal(before);
    fund.view = 'batch';
    await until(() => view.model !== before);
  });

  it('tells namesakes apart by where they stand', async () => {
    const fund = await batch({}, countyWithFacts.map((row) => (row.id === '121' ? { ...row, name: '柳树村' } : row)));
    const names = column(fund, '单位');
    expect(names).to.include('柳树村 青溪县 › 石桥镇').and.to.include('柳树村 青溪县 › 河口镇').and.to.include('石桥村');
  });

  it('has no fault that axe finds, for reading, filling in and with charts', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    await expect(fund).to.be.accessible();
    button(fund, '执行情况').click();
    button(fund, '图表').click();
    await until(() => has(fund, '.plot'));
    await settled(fund as never);
    await expect(fund).to.be.accessible();
    button(fund, '填写').click();
    await settled(fund as never);
    await expect(fund).to.be.accessible();
  });
});
