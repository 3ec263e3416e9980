import { allAtOnce } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { openImport } from '@jiceng/storage/transfer';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { downloaded } from '../../testing/files-out.suite.js';
import { countyWithFacts } from '../../testing/fund-calculator.suite.js';
import { button, find, has, settled, until } from '../../testing/org-tree.suite.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { calculationInSteps, type BatchTask } from './batch-calculation.js';
import { calculateInWorker, startBatchWorker } from './batch-client.js';
import { batchDocument } from './batch-print.js';
import { mostUnitsOnPage, runBatch } from './batch-runner.js';
import { batch, said, viewOf } from '../../testing/fund-batch.suite.js';

const profile = getProfile('county-five-standards');

function taskOf(length: number): BatchTask {
  return {
    profile,
    year: 2026,
    length,
    columns: [
      { fact: 'kind', form: 'choice', values: new Uint16Array(length).fill(1), choices: ['', 'village'] },
      { fact: 'population', form: 'number', values: Float64Array.from({ length }, (_, index) => (index * 37) % 5000) },
      { fact: 'membersLastYear', form: 'number', values: Float64Array.from({ length }, (_, index) => index % 90) },
    ],
  };
}

const runMenu = (fund: JcFundCalculator, place: number): Promise<unknown> => viewOf(fund).menu[place]?.run() ?? Promise.reject(new Error(`The menu has no entry ${place}.`));

describe('what goes out of the batch', () => {
  it('is a workbook of the rows that show', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    const { name, file } = await downloaded(() => button(fund, '导出表格').click());
    expect(name).to.equal('石桥镇_批量测算_2026_20261120.xlsx');
    const session = await openImport(new File([file], name));
    expect(session.sheets).to.deep.equal(['批量测算', '规则']);
    session.close();
  });

  it('is a CSV with the columns of the screen, its numbers without commas', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    const { name, file } = await downloaded(() => runMenu(fund, 1));
    expect(name).to.equal('石桥镇_批量测算_2026_20261120.csv');
    const lines = (await file.text()).replace(/^\ufeff/, '').trim().split('\r\n');
    expect(lines[0]).to.equal('单位编码,单位,合计,单位类型,城镇社区,常住人口,上年末党员,村办公经费,社区办公经费,党建经费（村）,党建经费（社区）,党员活动经费,服务群众专项经费');
    expect(lines[2]).to.equal('112,石桥村,36100,村,–,2300,61,25000,–,5000,–,6100,–');
    expect(lines.at(-1)).to.equal(',合计 3 个,206100,,,7919,205,45000,30000,10000,50000,21100,50000');
  });

  it('is a landscape sheet with the totals, the rules and the chart on a page of its own', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    const print = batchDocument(viewOf(fund));
    expect(print.orientation).to.equal('landscape');
    expect(print.footNote).to.contain(profile.hash);
    const [table] = print.sections[0]?.blocks ?? [];
    if (table?.kind !== 'table') throw new Error('There is no table.');
    expect(table.rows).to.have.length(3);
    expect(table.foot?.[1]).to.equal('206,100');
    expect(print.sections.at(-1)).to.deep.include({ startsPage: true });
    expect(print.sections.at(-1)?.blocks[0]?.kind).to.equal('figure');
    await runMenu(fund, 2);
    await until(() => has(fund, 'jc-print-dialog'));
  });
});

describe('the charts', () => {
  async function charts(): Promise<JcFundCalculator> {
    const fund = await batch({}, countyWithFacts, '11');
    button(fund, '图表').click();
    await until(() => has(fund, '.plot'));
    await settled(fund as never);
    return fund;
  }

  it('are named by one sentence, and their table has the same numbers', async () => {
    const fund = await charts();
    const name = find(fund, '.plot-drawing').getAttribute('aria-label');
    expect(name).to.equal('3 个单位合计 206,100 元：村办公经费 45,000、社区办公经费 30,000、党建经费（村） 10,000、党建经费（社区） 50,000、党员活动经费 21,100、服务群众专项经费 50,000；新民社区占 68.9%');
    const totals = [...(fund.shadowRoot?.querySelectorAll('.plot-table tbody tr') ?? [])].map((row) => row.lastElementChild?.textContent?.trim());
    expect(totals).to.deep.equal(['142,000', '36,100', '28,000']);
  });

  it('are one tab stop, and arrows show and name one unit after the other', async () => {
    const fund = await charts();
    const points = [...(fund.shadowRoot?.querySelectorAll<HTMLElement>('.plot-point') ?? [])];
    expect(points.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1]);
    points[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(fund as never);
    expect(fund.shadowRoot?.activeElement?.getAttribute('aria-label')).to.contain('石桥村：合计 36,100 元');
    expect(find(fund, '.plot-value').textContent).to.contain('石桥村：合计 36,100 元');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowDown' });
    expect(fund.shadowRoot?.activeElement?.getAttribute('aria-label')).to.contain('柳树村');
  });

  it('show shares where that is asked for', async () => {
    const fund = await charts();
    const [, share] = fund.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=batch-measure]') ?? [];
    share?.click();
    await settled(fund as never);
    const ticks = [...(fund.shadowRoot?.querySelectorAll('.plot .tick') ?? [])].map((tick) => tick.textContent);
    expect(ticks.join(' ')).to.contain('100').and.to.contain('%');
  });

  it('count villages by income in both readings, with the one in use and the targets named', async () => {
    const rows = countyWithFacts.map((row) => (row.id === '111' ? { ...row, 村集体经济收入: '120000' } : row));
    const fund = await batch({}, rows, '11');
    button(fund, '图表').click();
    await until(() => fund.shadowRoot?.querySelectorAll('.plot').length === 2);
    const text = said(fund);
    expect(text).to.contain('现用算法').and.to.contain('目标').and.to.contain('2 个单位没有填收入');
  });
});

describe('many units', () => {
  it('are calculated in a worker as on the page', async () => {
    const task = taskOf(mostUnitsOnPage + 1);
    const worker = await startBatchWorker();
    if (!worker) throw new Error('The worker did not come up.');
    const heard: number[] = [];
    const result = await calculateInWorker(worker, task, new AbortController().signal, (done) => heard.push(done));
    expect(result.totalFen).to.equal(allAtOnce(calculationInSteps(task)).totalFen);
    expect(result.lines[0]?.amounts).to.have.length(task.length);
    expect(heard).to.deep.equal([4096, 8192, 12_288, 16_384]);
    expect(task.columns[0]?.values).to.have.length(task.length);
  });

  it('come to the same in slices, where there is no worker', async () => {
    const task = taskOf(mostUnitsOnPage + 1);
    const { signal } = new AbortController();
    const [inWorker, inSlices] = await Promise.all([runBatch(task, { signal, onProgress: () => undefined }), runBatch(task, { signal, onProgress: () => undefined, mayUseWorker: false })]);
    expect(inSlices).to.deep.equal(inWorker);
  });

  for (const mayUseWorker of [true, false]) {
    it(`are called off ${mayUseWorker ? 'in the worker' : 'on the page'}`, async () => {
      const controller = new AbortController();
      const work = runBatch(taskOf(200_000), { signal: controller.signal, onProgress: () => controller.abort(), mayUseWorker });
      const code = await work.then(() => '', (thrown: { code?: string }) => thrown.code);
      expect(code).to.equal('aborted');
    });
  }

  it('show in a windowed table with their totals, and the work tells how far it is', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ id: `v${index}`, parentId: null, name: `第${index}村`, kind: '村', 人口: '100', 上年末党员: '10' }));
    const fund = await batch({}, rows);
    await until(() => has(fund, '.data-table'));
    expect(find(fund, '.data-table').getAttribute('aria-rowcount')).to.equal('5002');
    expect(fund.shadowRoot?.querySelectorAll('tbody .row').length).to.be.below(120);
    expect(find(fund, 'tfoot').textContent).to.contain('140,000,000');
  });
});

describe('averages', () => {
  it('say that one is in order while some units are below (FND-14)', async () => {
    const rows = [
      { id: '1', parentId: null, name: '甲村', kind: '村', 安排的村办公经费: '10000' },
      { id: '2', parentId: null, name: '乙村', kind: '村', 安排的村办公经费: '40000' },
      { id: '3', parentId: null, name: '丙村', kind: '村' },
    ];
    const fund = await batch({ profile: 'zaoyang' }, rows);
    const text = find(fund, '.batch-averages').textContent ?? '';
    expect(text).to.contain('2 个单位平均 25,000 元').and.to.contain('符合').and.to.contain('但有 1 个单位达不到：甲村').and.to.contain('1 个单位没有填');
  });
});
