import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FactSheet } from '@jiceng/domain';
import { countyWithFacts } from '../../testing/fund-calculator.suite.js';
import { button, find, has, recordEvents, settled, until } from '../../testing/org-tree.suite.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { batch, buttonIn, column, countyWithoutKinds, press, said } from '../../testing/fund-batch.suite.js';

async function sheetsOf(fund: JcFundCalculator): Promise<FactSheet[]> {
  return (await fund.store).facts.read();
}

/** The dialog that shows what would be written. */
function dialogOf(fund: JcFundCalculator, name = 'jc-fact-paste-dialog'): Promise<HTMLElement> {
  return until(() => {
    const dialog = fund.shadowRoot?.querySelector<HTMLElement>(name);
    return dialog?.shadowRoot?.querySelector('dialog')?.open ? dialog : null;
  });
}

async function filling(rows = countyWithFacts): Promise<JcFundCalculator> {
  const fund = await batch({}, rows, '11');
  button(fund, '填写').click();
  await settled(fund as never);
  await until(() => fund.shadowRoot?.activeElement?.matches('tbody [data-column]'));
  return fund;
}

/** Moves the focus to a cell by its unit and column. */
async function goTo(fund: JcFundCalculator, unit: string, title: string): Promise<void> {
  const row = column(fund, '单位').indexOf(unit);
  const heads = [...(fund.shadowRoot?.querySelectorAll('.data-table thead th') ?? [])].map((head) => head.textContent?.trim());
  find(fund, `tbody [data-row="${row}"] > [data-column="${heads.indexOf(title)}"]`).focus();
  await settled(fund as never);
}

function paste(fund: JcFundCalculator, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  fund.shadowRoot?.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('filling in', () => {
  it('calculates what is typed at once, and writes it as one sheet when it is confirmed', async () => {
    const fund = await filling();
    await goTo(fund, '柳树村', '常住人口');
    await sendKeys({ type: '0.15万' });
    await sendKeys({ press: 'Enter' });
    await settled(fund as never);
    expect(column(fund, '合计')).to.include('33,000');
    expect(said(fund)).to.contain('已改 1 处，还没有保存');
    expect(await sheetsOf(fund)).to.deep.equal([]);
    button(fund, '查看并确认').click();
    const dialog = await dialogOf(fund);
    expect(dialog.shadowRoot?.textContent).to.contain('柳树村').and.to.contain('1,499').and.to.contain('1,500');
    const heard = recordEvents(fund, 'jc-change');
    find<HTMLButtonElement>(dialog, '.primary').click();
    await until(async () => (await sheetsOf(fund)).length === 1);
    const [sheet] = await sheetsOf(fund);
    expect(sheet?.columns).to.deep.equal([{ fact: 'population', asOf: '2026-11-20', units: ['111'], values: [1500] }]);
    await until(() => !said(fund).includes('还没有保存'));
    expect(heard).to.deep.equal([`jc-change ${JSON.stringify({ noun: 'org', op: 'facts', id: sheet?.id })}`]);
    expect(column(fund, '合计')).to.include('33,000');
  });

  it('can be taken back from the toast', async () => {
    const fund = await filling();
    await goTo(fund, '柳树村', '上年末党员');
    await sendKeys({ type: '130' });
    await sendKeys({ press: 'Tab' });
    button(fund, '查看并确认').click();
    find<HTMLButtonElement>(await dialogOf(fund), '.primary').click();
    await until(() => has(fund, '.toast') && find(fund, '.toast').textContent?.includes('已保存 1 个单位的 1 个数'));
    const [sheet] = await sheetsOf(fund);
    expect(sheet?.columns).to.deep.equal([{ fact: 'members', asOf: '2025-12-31', units: ['111'], values: [130] }]);
    buttonIn(fund, '.toast', '撤回').click();
    await until(async () => (await sheetsOf(fund))[1]?.reverts === sheet?.id);
    await until(() => column(fund, '上年末党员').includes('24'));
  });

  it('goes back step by step with Ctrl+Z', async () => {
    const fund = await filling();
    await goTo(fund, '石桥村', '常住人口');
    await sendKeys({ type: '7' });
    await sendKeys({ press: 'Enter' });
    await settled(fund as never);
    expect(column(fund, '常住人口')).to.include('7');
    await press('Control+z');
    await settled(fund as never);
    expect(column(fund, '常住人口')).to.deep.equal(['4,120', '2,300', '1,499']);
    expect(said(fund)).not.to.contain('还没有保存');
  });

  it('says what cannot be read, calculates without it, and does not write it', async () => {
    const fund = await filling();
    await goTo(fund, '石桥村', '常住人口');
    await sendKeys({ type: '-5' });
    await sendKeys({ press: 'Enter' });
    await settled(fund as never);
    expect(find(fund, 'tbody [aria-invalid=true]').textContent).to.contain('不能是负数');
    expect(said(fund)).to.contain('已改 0 处，1 处有误');
    expect(column(fund, '村办公经费')).to.include('缺 常住人口');
    button(fund, '放弃改动').click();
    await settled(fund as never);
    expect(column(fund, '村办公经费')).to.include('25,000');
  });

  it('takes a block that was copied in a sheet, cell by cell, and shows it before it is written', async () => {
    const fund = await filling();
    await goTo(fund, '石桥村', '常住人口');
    paste(fund, '1.3万\t70\r\n1600\tmany\r\n');
    const dialog = await dialogOf(fund);
    expect(dialog.shadowRoot?.textContent).to.contain('13,000').and.to.contain('1.3万').and.to.contain('many');
    expect(said(fund)).to.contain('已改 3 处，1 处有误');
    find<HTMLButtonElement>(dialog, '.primary').click();
    await until(async () => (await sheetsOf(fund)).length === 1);
    const [sheet] = await sheetsOf(fund);
    expect(sheet?.source).to.equal('pasted');
    expect(sheet?.columns).to.deep.equal([
      { fact: 'population', asOf: '2026-11-20', units: ['112', '111'], values: [13_000, 1600] },
      { fact: 'members', asOf: '2025-12-31', units: ['112'], values: [70] },
    ]);
  });

  it('reads a block with headings by its headings', async () => {
    const fund = await filling();
    await goTo(fund, '新民社区', '单位类型');
    paste(fund, '单位\t常住人口\r\n柳树村\t1501\r\n');
    const dialog = await dialogOf(fund);
    expect(dialog.shadowRoot?.textContent).to.contain('柳树村').and.to.contain('1,501');
    expect(said(fund)).not.to.contain('还没有保存');
  });

  it('says that cells outside were not taken, and that empty ones change nothing', async () => {
    const fund = await filling();
    await goTo(fund, '柳树村', '村集体经济收入');
    paste(fund, '\t5\r\n\t6\r\n');
    await settled(fund as never);
    expect(fund.shadowRoot?.textContent).to.contain('2 格落在表外').and.to.contain('空格不改变已有的数');
    expect(said(fund)).not.to.contain('还没有保存');
  });

  it('has what was paid beside what was planned, and its gap', async () => {
    const fund = await filling();
    button(fund, '执行情况').click();
    await settled(fund as never);
    await goTo(fund, '柳树村', '已付');
    for (const amount of ['190000', '30000', '30000']) {
      await sendKeys({ type: amount });
      await press('Shift+Enter');
      await settled(fund as never);
    }
    expect(column(fund, '已付')).to.deep.equal(['30,000', '30,000', '190,000']);
    expect(column(fund, '缺口')).to.deep.equal(['112,000', '6,100', '多付 162,000']);
    expect(column(fund, '缺口占比')).to.deep.equal(['78.9%', '16.9%', '多付 578.6%']);
    expect(said(fund)).to.contain('已付 250,000 元 · 缺口 118,100 元（57.3%）').and.to.contain('多付 162,000 元（1 个单位）');
  });

  it('is not offered where nothing may be changed', async () => {
    const fund = await batch({}, countyWithFacts, '11');
    expect(button(fund, '填写')).to.be.an('HTMLButtonElement');
    fund.readonly = true;
    await settled(fund as never);
    expect(() => button(fund, '填写')).to.throw();
    expect(() => button(fund, '粘贴自 Excel')).to.throw();
  });
});

describe('units without a kind', () => {
  it('are counted, and get one from their names as one sheet that can be taken back', async () => {
    const fund = await batch({}, countyWithoutKinds);
    expect(said(fund)).to.contain('4 个单位没有类型');
    button(fund, '按名称建议类型').click();
    const dialog = await dialogOf(fund, 'jc-kind-suggestions');
    const shown = dialog.shadowRoot?.textContent ?? '';
    expect(shown).to.contain('村').and.to.contain('柳树村').and.to.contain('新民社区');
    expect(await sheetsOf(fund)).to.deep.equal([]);
    find<HTMLButtonElement>(dialog, '.primary').click();
    await until(() => has(fund, '.data-table') && column(fund, '合计').includes('142,000'));
    const sheets = await sheetsOf(fund);
    expect(sheets).to.have.length(1);
    expect(sheets[0]?.columns.map(({ fact, asOf }) => [fact, asOf])).to.deep.equal([['kind', '2026-11-20']]);
    await until(() => has(fund, '.toast'));
    buttonIn(fund, '.toast', '撤回').click();
    await until(() => said(fund).includes('4 个单位没有类型'));
  });

  it('say so without ways on where nothing may be changed', async () => {
    const fund = await batch({}, countyWithoutKinds);
    fund.readonly = true;
    await settled(fund as never);
    expect(said(fund)).to.contain('4 个单位没有类型');
    expect(() => button(fund, '按名称建议类型')).to.throw();
  });
});
