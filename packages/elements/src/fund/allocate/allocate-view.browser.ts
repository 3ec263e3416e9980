import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { county } from '../../testing/fund-calculator.suite.js';
import { calculator, calculatorAt, choose, openView, pasteInto, pick, pressKeys, rowsOf, settle, textOf, typeInto } from '../../testing/fund-views.suite.js';
import { button, find, has, nextEvent, nextFrame, recordEvents, until } from '../../testing/org-tree.suite.js';
import type { JcFundCalculator } from '../fund-calculator.js';

const allocateOf = (fund: JcFundCalculator): Promise<JcFundCalculator> => openView(fund, 'allocate', '#allocate-sum');

/** The view over the small county, at 石桥镇 with its three units. */
const opened = async (attributes: Readonly<Record<string, string>> = {}, unit = '11'): Promise<JcFundCalculator> => allocateOf(await calculatorAt(unit, attributes));

describe('dividing a sum', () => {
  it('splits 130,000 over three units to the yuan, names the remainder, and adds up', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '130000');
    expect(rowsOf(fund)).to.deep.equal(['柳树村 | 43,334 | ＋1 元 尾差依据', '石桥村 | 43,333 | –', '新民社区 | 43,333 | –']);
    expect(textOf(fund, '.agrees')).to.equal('合计 130,000 = 应分 130,000');
    expect(has(fund, '.agrees svg')).to.equal(true);
  });

  it('explains the remainder from the keyboard, and Escape goes back to its button', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '130000');
    const basis = button(fund, '柳树村尾差的依据');
    basis.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => has(fund, '.popover'));
    expect(basis.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(fund, '.popover')).to.contain('43,333.33…').and.to.contain('余下 1 元').and.to.contain('FND-21');
    await sendKeys({ press: 'Escape' });
    await settle(fund);
    expect(has(fund, '.popover')).to.equal(false);
    expect(fund.shadowRoot?.activeElement).to.equal(basis);
  });

  it('divides by people and by members of the record', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '7919');
    await choose(fund, '#allocate-by', 'population');
    expect(rowsOf(fund)).to.deep.equal(['柳树村 | 1,499 | 1,499', '石桥村 | 2,300 | 2,300', '新民社区 | 4,120 | 4,120']);
  });

  it('offers every people fact of the rules, and no other fact', async () => {
    const fund = await opened();
    const choices = [...find<HTMLSelectElement>(fund, '#allocate-by').options].map(({ value }) => value);
    const people = Object.values(fund.model.profile?.facts ?? {}).filter(({ type }) => type === 'people').map(({ id }) => id);
    expect(people).to.include('population');
    expect(choices).to.deep.equal(['equal', ...people, 'custom']);
  });

  it('names the unit whose fact is missing, and divides nothing', async () => {
    const fund = await opened({}, '12');
    await typeInto(fund, '#allocate-sum', '100');
    await choose(fund, '#allocate-by', 'population');
    expect(textOf(fund, '.problems')).to.contain('缺数据').and.to.contain('河口村').and.to.contain('常住人口');
    expect(rowsOf(fund)).to.deep.equal(['河口村 | – | –']);
    expect(has(fund, '.agrees')).to.equal(false);
  });

  it('says that a unit without units below it has none to divide among', async () => {
    const fund = await opened({}, '111');
    expect(textOf(fund, '.problems')).to.contain('没有可分的下属单位');
  });

  it('takes the units of another unit when that is selected, and keeps the sum', async () => {
    const { provider, fund } = await county();
    provider.unit = '11';
    await until(() => fund.shownUnit === '11');
    await allocateOf(fund);
    await typeInto(fund, '#allocate-sum', '100');
    provider.unit = '12';
    await until(() => rowsOf(fund).length === 1);
    expect(rowsOf(fund)).to.deep.equal(['河口村 | 100']);
    expect(find<HTMLInputElement>(fund, '#allocate-sum').value).to.equal('100');
  });

  it('refuses fen where whole yuan are to come out, and takes them down to the fen', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '100.01');
    expect(textOf(fund, '#allocate-sum-problem')).to.contain('按元分不尽');
    expect(find(fund, '#allocate-sum').getAttribute('aria-invalid')).to.equal('true');
    await pick(fund, 'allocate-unit', 'fen');
    expect(rowsOf(fund)).to.deep.equal(['柳树村 | 33.34 | ＋1 分 尾差依据', '石桥村 | 33.34 | ＋1 分 尾差依据', '新民社区 | 33.33 | –']);
  });

  it('echoes how 1.3万 was read', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '1.3万');
    expect(textOf(fund, '.echo')).to.equal('= 13,000 元');
  });
});

describe('dividing by percentages', () => {
  it('says what is lacking to 100 % while they are typed into the cells', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '1000');
    await choose(fund, '#allocate-by', 'custom');
    expect(textOf(fund, '.problems')).to.contain('还没有填比例：柳树村、石桥村、新民社区');
    const cell = (): HTMLElement => find(fund, '.data-table tbody [data-row="0"] [data-column="1"]');
    cell().focus();
    await sendKeys({ type: '40' });
    await sendKeys({ press: 'Enter' });
    await settle(fund);
    await sendKeys({ type: '59' });
    await sendKeys({ press: 'Enter' });
    await settle(fund);
    await sendKeys({ type: '0' });
    await sendKeys({ press: 'Enter' });
    await settle(fund);
    expect(textOf(fund, '.problems')).to.equal('合计 99%，还差 1%');
    expect(textOf(fund, 'tfoot')).to.contain('99%');
    await sendKeys({ type: '1' });
    await sendKeys({ press: 'Enter' });
    await settle(fund);
    expect(rowsOf(fund)).to.deep.equal(['柳树村 | 40% | 400', '石桥村 | 59% | 590', '新民社区 | 1% | 10']);
  });

  it('takes a column from Excel, and gives it back on Ctrl+Z', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '1000');
    await choose(fund, '#allocate-by', 'custom');
    const cell = find(fund, '.data-table tbody [data-row="0"] [data-column="1"]');
    cell.focus();
    const data = new DataTransfer();
    data.setData('text/plain', '50%\r\n25%\r\n25%\r\n');
    cell.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true, clipboardData: data }));
    await settle(fund);
    expect(rowsOf(fund)).to.deep.equal(['柳树村 | 50% | 500', '石桥村 | 25% | 250', '新民社区 | 25% | 250']);
    await pressKeys(fund, 'Control+z');
    expect(textOf(fund, '.problems')).to.contain('还没有填比例');
  });
});

describe('dividing among a list', () => {
  it('reads two pasted columns, and a heading above them', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '100');
    await pick(fund, 'allocate-among', 'list');
    await choose(fund, '#allocate-by', 'listed');
    await pasteInto(fund, '#allocate-list', '单位\t人数\n甲组\t1\n乙组\t3');
    expect(rowsOf(fund)).to.deep.equal(['甲组 | 1 | 25', '乙组 | 3 | 75']);
  });

  it('needs no tree', async () => {
    const fund = await calculator();
    await allocateOf(fund);
    await pick(fund, 'allocate-among', 'list');
    await pasteInto(fund, '#allocate-list', '甲组\n乙组');
    await typeInto(fund, '#allocate-sum', '3');
    expect(rowsOf(fund)).to.deep.equal(['甲组 | 2 | ＋1 元 尾差依据', '乙组 | 1 | –']);
  });
});

describe('a plan', () => {
  it('is saved with Ctrl+Enter, with its weights and parts, and can be taken back', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '130000');
    const events = recordEvents(fund, 'jc-change', 'jc-error');
    const changed = nextEvent<{ id: string }>(fund, 'jc-change');
    await pressKeys(fund, 'Control+Enter');
    const { id } = (await changed).detail;
    expect(events).to.deep.equal([`jc-change ${JSON.stringify({ noun: 'fund', op: 'save', id })}`]);
    const { saved } = await fund.store;
    expect(await saved.get(id)).to.deep.include({ kind: 'allocation', unit: '11', title: '石桥镇', year: 2026, totalFen: 13_000_000, by: 'equal', author: '王会计', names: ['柳树村', '石桥村', '新民社区'], weights: [1, 1, 1] });
    await until(() => has(fund, '.toast'));
    button(fund, '撤回').click();
    await until(() => events.length === 2);
    expect((await saved.get(id))?.withdrawn?.author).to.equal('王会计');
  });

  it('that is not divided yet is not saved: what is missing is said, at its field', async () => {
    const fund = await opened();
    const failed = nextEvent<{ code: string }>(fund, 'jc-error');
    button(fund, '保存方案').click();
    expect((await failed).detail.code).to.equal('nothing-calculated');
    await settle(fund);
    expect(textOf(fund, '#allocate-sum-problem')).to.equal('请填应分总额。');
    expect(fund.shadowRoot?.activeElement?.id).to.equal('allocate-sum');
    expect(await (await fund.store).saved.list()).to.have.length(0);
  });

  it('cannot be saved where nothing may be changed', async () => {
    const fund = await opened();
    fund.readonly = true;
    await typeInto(fund, '#allocate-sum', '3');
    expect(has(fund, '[part=primary]')).to.equal(false);
    expect(rowsOf(fund)).to.have.length(3);
  });

  it('is kept while another view shows', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '9');
    fund.view = 'calc';
    await until(() => !has(fund, '#allocate-sum'));
    await allocateOf(fund);
    expect(find<HTMLInputElement>(fund, '#allocate-sum').value).to.equal('9');
  });

  it('is kept as a draft for the next time, until it is saved', async () => {
    const fund = await opened();
    await typeInto(fund, '#allocate-sum', '9');
    const store = await fund.store;
    let draft: unknown;
    for (let tries = 0; tries < 200 && draft === undefined; tries++) {
      await nextFrame();
      draft = await store.drafts.get('fund-allocate');
    }
    expect(draft).to.have.nested.property('value.sum', '9');
    const again = document.createElement('jc-fund-calculator');
    fund.parentElement?.append(again);
    await again.ready;
    await allocateOf(again);
    await until(() => find<HTMLInputElement>(again, '#allocate-sum').value === '9');
    const changed = nextEvent(again, 'jc-change');
    button(again, '保存方案').click();
    await changed;
    await settle(again);
    expect(await store.drafts.get('fund-allocate')).to.equal(undefined);
  });
});

describe('the view 分配 to assistive technology', () => {
  it('is accessible, filled in and with a mistake', async () => {
    const fund = await opened();
    await expect(fund).to.be.accessible();
    await typeInto(fund, '#allocate-sum', '130000');
    await expect(fund).to.be.accessible();
    await typeInto(fund, '#allocate-sum', '-1');
    await expect(fund).to.be.accessible();
  });

  it('speaks English where the page does', async () => {
    const fund = await opened({ locale: 'en' });
    await typeInto(fund, '#allocate-sum', '130000');
    expect(rowsOf(fund)[0]).to.equal('柳树村 | 43,334 | +1 yuan, remainderBasis');
    expect(textOf(fund, '.agrees')).to.equal('Total 130,000 = sum to divide 130,000');
    expect(textOf(fund, '.panes')).not.to.match(/[分配合计应]/);
  });

  for (const [says, attributes] of [['in large type', { scale: 'large' }], ['from right to left', { locale: 'ug' }]] as const) {
    it(`does not overflow 320 px ${says}`, async () => {
      const fund = await opened(attributes);
      await typeInto(fund, '#allocate-sum', '12345678901');
      (fund.parentElement as HTMLElement).style.width = '320px';
      await settle(fund);
      const view = find(fund, '.view');
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
    });
  }
});
