import { expect } from '@open-wc/testing';
import { calculator, calculatorAt, choose, openView, pasteInto, pick, pressKeys, rowsOf, settle, textOf, textsOf, typeInto } from '../../testing/fund-views.suite.js';
import { button, find, has, nextEvent, recordEvents, until } from '../../testing/org-tree.suite.js';
import type { JcFundCalculator } from '../fund-calculator.js';

const opened = async (attributes: Readonly<Record<string, string>> = {}): Promise<JcFundCalculator> => openView(await calculator(attributes), 'dues', '#dues-kind');

/** The view with the list to paste into. */
async function listed(text: string, attributes: Readonly<Record<string, string>> = {}): Promise<JcFundCalculator> {
  const fund = await opened(attributes);
  await pick(fund, 'dues-mode', 'list');
  await pasteInto(fund, '#dues-list', text);
  return fund;
}

const restore: (() => void)[] = [];

/** Puts something in place of a property until the test ends. */
function stub<Target extends object, Key extends keyof Target>(target: Target, key: Key, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, writable: true, value });
  restore.push(() => {
    if (own) Object.defineProperty(target, key, own);
    else Reflect.deleteProperty(target, key);
  });
}

/** Stands in for the clipboard; what was written is collected. */
function clipboard(): string[] {
  const written: string[] = [];
  stub(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) });
  return written;
}

afterEach(() => {
  while (restore.length > 0) restore.pop()?.();
});

describe('the dues of one member', () => {
  it('shows month, year, every step, the jump and the clause as it is typed', async () => {
    const fund = await opened();
    await typeInto(fund, '#dues-month', '5001');
    expect(textOf(fund, '.total .figure')).to.equal('75.02');
    expect(textOf(fund, '.outcome')).to.contain('每年 900.24 元');
    const steps = textsOf(fund, '.dues-facts > div:first-child span');
    expect(steps.join('；')).to.contain('5,001 × 1.5% = 75.015').and.to.contain('超过 5,000 元后全额按 1.5%');
    expect(textOf(fund, '.dues-facts')).to.contain('四舍五入到分，取整前 75.015 元').and.to.contain('FND-40').and.to.contain('5000元以上至10000元（含10000元）1.5%');
    expect(textOf(fund, '.verdict[data-kind=warning]')).to.contain('请核对文件原文');
  });

  const bases: readonly (readonly [kind: string, base: string, monthly: string])[] = [
    ['salaried', '3000', '15'],
    ['salaried', '3000.01', '30'],
    ['salaried', '10000', '150'],
    ['salaried', '10001', '200.02'],
    ['retired', '5000', '25'],
    ['retired', '5001', '50.01'],
  ];
  for (const [kind, base, monthly] of bases) {
    it(`of ${kind} with ${base} are ${monthly} yuan`, async () => {
      const fund = await opened();
      await choose(fund, '#dues-kind', kind);
      await typeInto(fund, '#dues-month', base);
      expect(textOf(fund, '.total .figure')).to.equal(monthly);
    });
  }

  it('ask for no income where a document names the amount, and show a range as one', async () => {
    const fund = await opened();
    await choose(fund, '#dues-kind', 'student');
    expect(has(fund, '#dues-month')).to.equal(false);
    expect(textOf(fund, '.total .figure')).to.equal('0.20');
    await choose(fund, '#dues-kind', 'farmer');
    expect(textOf(fund, '.total .figure')).to.equal('0.20—1');
    expect(textOf(fund, '.outcome')).to.contain('每年 2.40—12 元');
  });

  it('take a third of the last quarter, and show the division', async () => {
    const fund = await opened();
    await pick(fund, 'dues-from', 'quarter');
    await typeInto(fund, '#dues-quarter', '15000');
    expect(textOf(fund, '.facts')).to.contain('15000 ÷ 3 = 5,000 元/月');
    expect(textOf(fund, '.total .figure')).to.equal('50');
  });

  it('name what is wrong with an income at its field', async () => {
    const fund = await opened();
    await typeInto(fund, '#dues-month', '-1');
    expect(textOf(fund, '#dues-month-problem')).to.equal('不能是负数。');
    expect(find(fund, '#dues-month').getAttribute('aria-describedby')).to.contain('dues-month-problem');
    expect(has(fund, '.total')).to.equal(false);
  });

  const paid: readonly (readonly [paid: string, kind: string, sentence: string])[] = [
    ['70', 'warning', '实缴 70 元，应缴 75.02 元，少 5.02 元'],
    ['75.02', 'success', '实缴 75.02 元，与应缴一致'],
    ['100', 'info', '实缴 100 元，应缴 75.02 元，多缴 24.98 元，为自愿多缴'],
  ];
  for (const [amount, kind, sentence] of paid) {
    it(`compare ${amount} that were paid with what is due`, async () => {
      const fund = await opened();
      await typeInto(fund, '#dues-month', '5001');
      await typeInto(fund, '#dues-paid', amount);
      expect(textOf(fund, `.verdict[data-kind=${kind}]`)).to.equal(sentence);
    });
  }

  it('note a waiver with the body that approved it, and ask for no reason', async () => {
    const fund = await opened();
    await typeInto(fund, '#dues-month', '5001');
    await typeInto(fund, '#dues-paid', '10');
    find<HTMLInputElement>(fund, '.check input').click();
    await settle(fund);
    expect(textOf(fund, '#dues-approver-help')).to.contain('只填组织名称').and.to.contain('请填批准的党组织名称');
    await pasteInto(fund, '#dues-approver', '石桥镇党委');
    expect(textOf(fund, '.verdict[data-kind=info]')).to.equal('实缴 10 元，应缴 75.02 元，少 65.02 元；经石桥镇党委批准少缴或免缴（FND-44）');
  });
});

const list = '姓名\t类别\t基数\n张三\t在职\t3000\n李四\t离退休党员\t5,001\n王五\t公务员\t1\n赵六\t学生';

describe('the dues of a list', () => {
  it('stand in a table with totals, a mistake in its row', async () => {
    const fund = await listed(list);
    expect(rowsOf(fund)).to.deep.equal([
      '张三 | 在职 | 3,000 | 3,000 × 0.5% | 15 | 180',
      '李四 | 离退休 | 5,001 | 5,001 × 1% | 50.01 | 600.12',
      '王五 | – | – | 第 4 行：没有“公务员”这一类，可写：在职、离退休、农民、学生、下岗失业、领取抚恤或救济 | – | –',
      '赵六 | 学生 | – | 0.20 元/月 | 0.20 | 2.40',
    ]);
    expect(textOf(fund, 'tfoot')).to.contain('合计 3 人').and.to.contain('65.21').and.to.contain('782.52');
    expect(textOf(fund, '.list-summary')).to.contain('3 人，每月 65.21 元，全年 782.52 元').and.to.contain('不含有问题的 1 行');
  });

  it('take the class chosen below for rows that name none', async () => {
    const fund = await listed('张三\t5000');
    expect(rowsOf(fund)[0]).to.contain('在职 | 5,000 | 5,000 × 1% | 50');
    await choose(fund, '#dues-usual-kind', 'retired');
    expect(rowsOf(fund)[0]).to.contain('离退休 | 5,000 | 5,000 × 0.5% | 25');
  });

  it('say that names stay in the page, and keep nothing of them', async () => {
    const fund = await listed(list);
    expect(textOf(fund, '.facts')).to.contain('姓名只留在本页内存里');
    const store = await fund.store;
    expect(await store.saved.list({ withdrawn: true })).to.have.length(0);
    expect(fund.view).not.to.contain('张三');
    expect(JSON.stringify(await store.changes.list())).not.to.contain('张三');
  });
});

describe('copying the result', () => {
  it('puts the rows on the clipboard in their order, with the totals', async () => {
    const written = clipboard();
    const fund = await listed(list);
    await pressKeys(fund, 'Control+Enter');
    await until(() => written.length > 0);
    const lines = (written[0] as string).split('\r\n');
    expect(lines[0]).to.equal('姓名\t类别\t基数（元）\t计算\t每月（元）\t全年（元）');
    expect(lines[2]).to.equal('李四\t离退休\t5,001\t5,001 × 1%\t50.01\t600.12');
    expect(lines[3]).to.match(/^王五\t\t\t没有“公务员”这一类/);
    expect(lines.at(-1)).to.equal('合计 3 人\t\t\t\t65.21\t782.52');
    await until(() => has(fund, '.toast'));
    expect(textOf(fund, '.toast')).to.contain('已复制');
  });

  it('copies as a user would where the page has no clipboard, and the focus stays', async () => {
    stub(navigator, 'clipboard', undefined);
    const copied: string[] = [];
    stub(document, 'execCommand', (command: string) => {
      const field = fund.shadowRoot?.activeElement as HTMLTextAreaElement;
      if (command === 'copy') copied.push(field.value.slice(field.selectionStart, field.selectionEnd));
      return true;
    });
    const fund = await opened();
    await typeInto(fund, '#dues-month', '3000');
    button(fund, '复制结果').focus();
    await pressKeys(fund, 'Enter');
    await until(() => copied.length > 0);
    expect(copied[0]).to.contain('3,000 × 0.5%\t15\t180');
    expect(fund.shadowRoot?.activeElement?.textContent?.trim()).to.equal('复制结果');
  });

  it('shows the text, selected, where the browser refuses both', async () => {
    stub(navigator, 'clipboard', undefined);
    const fund = await opened();
    await typeInto(fund, '#dues-month', '3000');
    stub(document, 'execCommand', () => false);
    button(fund, '复制结果').click();
    await until(() => has(fund, '#dues-copy'));
    await settle(fund);
    const field = find<HTMLTextAreaElement>(fund, '#dues-copy');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.contain('3,000 × 0.5%\t15\t180');
    expect(fund.shadowRoot?.activeElement).to.equal(field);
  });

  it('says that there is nothing to copy yet, and goes to the field', async () => {
    const written = clipboard();
    const fund = await opened();
    button(fund, '复制结果').click();
    await settle(fund);
    expect(textOf(fund, '.banner')).to.contain('还没有结果可以复制');
    expect(fund.shadowRoot?.activeElement?.id).to.equal('dues-month');
    expect(written).to.deep.equal([]);
  });
});

describe('saving dues', () => {
  it('keeps the members with their dues, only when it is asked for', async () => {
    const fund = await openView(await calculatorAt('11'), 'dues', '#dues-kind');
    await pick(fund, 'dues-mode', 'list');
    await pasteInto(fund, '#dues-list', list);
    const events = recordEvents(fund, 'jc-change');
    const changed = nextEvent<{ id: string }>(fund, 'jc-change');
    button(fund, '保存到存档').click();
    const record = await (await fund.store).saved.get((await changed).detail.id);
    if (record?.kind !== 'dues') throw new Error('No dues were saved.');
    expect(record).to.include({ unit: '11', title: '石桥镇', year: 2026, totalFen: 782_52, author: '王会计' });
    expect(record.rows.map(({ name, dues }) => [name, dues.monthlyFen])).to.deep.equal([['张三', 15_00], ['李四', 50_01], ['赵六', 20]]);
    expect(events).to.have.length(1);
  });

  it('keeps what was paid and who approved less', async () => {
    const fund = await opened();
    await typeInto(fund, '#dues-month', '3000');
    await typeInto(fund, '#dues-paid', '5');
    find<HTMLInputElement>(fund, '.check input').click();
    await settle(fund);
    await pasteInto(fund, '#dues-approver', '石桥镇党委');
    const changed = nextEvent<{ id: string }>(fund, 'jc-change');
    button(fund, '保存到存档').click();
    const record = await (await fund.store).saved.get((await changed).detail.id);
    expect(record).to.have.nested.property('rows[0].paidFen', 500);
    expect(record).to.have.nested.property('rows[0].waiver', '石桥镇党委');
  });

  it('is not offered where nothing may be changed; working out still is', async () => {
    const fund = await opened({ readonly: '' });
    await typeInto(fund, '#dues-month', '3000');
    expect(textOf(fund, '.total .figure')).to.equal('15');
    expect(() => button(fund, '保存到存档')).to.throw();
  });
});

describe('the view 党费 to assistive technology', () => {
  it('is accessible with one member and with a list', async () => {
    const fund = await opened();
    await typeInto(fund, '#dues-month', '5001');
    await expect(fund).to.be.accessible();
    await pick(fund, 'dues-mode', 'list');
    await pasteInto(fund, '#dues-list', list);
    await expect(fund).to.be.accessible();
  });

  it('speaks English where the page does', async () => {
    const fund = await opened({ locale: 'en' });
    await typeInto(fund, '#dues-month', '5001');
    expect(textOf(fund, '.outcome')).to.contain('900.24 yuan a year').and.to.contain('half up to the fen; 75.015 yuan before').and.to.contain('Above 5,000 yuan the whole amount is at 1.5%');
  });

  for (const [says, attributes] of [['in large type', { scale: 'large' }], ['from right to left', { locale: 'ug' }]] as const) {
    it(`does not overflow 320 px ${says}`, async () => {
      const fund = await listed(list, attributes);
      (fund.parentElement as HTMLElement).style.width = '320px';
      await settle(fund);
      const view = find(fund, '.view');
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
    });
  }
});
