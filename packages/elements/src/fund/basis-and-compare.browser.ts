import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { county, totalOf } from '../testing/fund-calculator.suite.js';
import { button, find, has, until } from '../testing/org-tree.suite.js';
import type { JcFundCalculator } from './fund-calculator.js';

async function shown(unit = '111', attributes: Readonly<Record<string, string>> = {}): Promise<JcFundCalculator> {
  const { provider, fund } = await county(attributes);
  provider.unit = unit;
  await until(() => totalOf(fund) !== '');
  return fund;
}

const basisButton = (fund: JcFundCalculator, id: string): HTMLButtonElement => find(fund, `[data-basis="${id}"]`);

async function openBasis(fund: JcFundCalculator, id: string): Promise<HTMLElement> {
  basisButton(fund, id).focus();
  await sendKeys({ press: 'Enter' });
  return until(() => fund.shadowRoot?.querySelector<HTMLElement>('.popover'));
}

describe('the basis of a line', () => {
  it('has rule, clause, inputs, calculation, rounding and layers, in this order', async () => {
    const panel = await openBasis(await shown(), 'village-office');
    expect([...panel.querySelectorAll('dt')].map(({ textContent }) => textContent)).to.deep.equal(['规则', '依据', '输入', '计算', '取整', '来自']);
    const text = panel.textContent ?? '';
    for (const part of ['FND-01', '示例县五个规范 v3', '二(四)2', '1500人以下的村每年2万元', '常住人口 1,499 人（架构，2026年11月20日）', '不足 1,500 人', '20,000 / 25,000（采用）', '本单位：无调整']) {
      expect(text).to.contain(part);
    }
  });

  it('opens with Enter, takes the focus, and Escape closes it and gives the focus back', async () => {
    const fund = await shown();
    await openBasis(fund, 'member-activity');
    expect(basisButton(fund, 'member-activity').getAttribute('aria-expanded')).to.equal('true');
    expect(fund.shadowRoot?.activeElement?.classList.contains('popover')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !has(fund, '.popover'));
    expect(fund.shadowRoot?.activeElement === basisButton(fund, 'member-activity')).to.equal(true);
  });

  it('of another line takes the place of the one that is open', async () => {
    const fund = await shown();
    await openBasis(fund, 'village-office');
    basisButton(fund, 'village-party-building').click();
    await until(() => find(fund, '.popover').textContent?.includes('FND-03'));
    expect(fund.shadowRoot?.querySelectorAll('.popover').length).to.equal(1);
  });

  it('of a line that does not apply says which condition fails', async () => {
    const { provider, fund } = await county({}, [{ id: '9', parentId: null, name: '山下社区', kind: '社区', 人口: '800', 上年末党员: '12', 城镇社区: '否' }]);
    provider.unit = '9';
    await until(() => totalOf(fund) === '83,000');
    expect((await openBasis(fund, 'service')).textContent).to.contain('城镇社区为是');
  });

  it('is accessible, beside its button and, in a narrow column, below it', async () => {
    const wide = await shown();
    await openBasis(wide, 'village-office');
    await expect(wide).to.be.accessible();
    const narrow = await shown();
    narrow.style.inlineSize = '320px';
    await narrow.updateComplete;
    const panel = await openBasis(narrow, 'village-office');
    expect(panel.hasAttribute('popover')).to.equal(false);
    await expect(narrow).to.be.accessible();
  });
});

describe('what would change it', () => {
  it('names the next step of each fact, in words and without advice', async () => {
    const fund = await shown();
    const text = (await until(() => fund.shadowRoot?.querySelector('.next-steps')))?.textContent ?? '';
    expect(text).to.contain('常住人口 +1 人（到 1,500 人）→ +5,000 元');
    expect(text).to.contain('上年末党员 +7 人（到 31 人）→ +100 元');
  });
});

describe('comparing two scenarios', () => {
  async function comparing(): Promise<JcFundCalculator> {
    const fund = await shown();
    button(fund, '对比两个方案').click();
    await until(() => fund.shadowRoot?.querySelector('.compare tfoot'));
    return fund;
  }

  async function setB(fund: JcFundCalculator, fact: string, text: string): Promise<void> {
    const field = find<HTMLInputElement>(fund, `#b-${fact}`);
    field.focus();
    field.select();
    await sendKeys({ type: text });
    await fund.updateComplete;
  }

  const rowText = (fund: JcFundCalculator, title: string): string =>
    [...(fund.shadowRoot?.querySelectorAll('.compare tr') ?? [])].find((row) => row.querySelector('th')?.textContent === title)?.textContent?.replace(/\s+/g, ' ') ?? '';

  it('shows the difference of every line with its sign, and leaves the calculation alone', async () => {
    const fund = await comparing();
    await setB(fund, 'population', '2300');
    await setB(fund, 'membersLastYear', '61');
    expect(rowText(fund, '村办公经费')).to.contain('+5,000 元').and.to.contain('第 1 档变为第 2 档');
    expect(rowText(fund, '党建经费')).to.contain('0 元');
    expect(rowText(fund, '党员活动经费')).to.contain('+3,100 元');
    expect(rowText(fund, '合计')).to.contain('+8,100 元');
    expect(totalOf(fund)).to.equal('28,000');
  });

  it('puts the facts that differ first, once nobody types in them', async () => {
    const fund = await comparing();
    await setB(fund, 'membersLastYear', '61');
    expect(fund.shadowRoot?.activeElement?.id).to.equal('b-membersLastYear');
    button(fund, '结束对比').focus();
    await fund.updateComplete;
    expect(fund.shadowRoot?.querySelector('.compare tbody th')?.textContent).to.equal('上年末党员');
  });

  it('can take scenario B as the calculation', async () => {
    const fund = await comparing();
    await setB(fund, 'population', '2300');
    button(fund, '以“方案 B”为新测算').click();
    await until(() => totalOf(fund) === '33,000');
    expect(has(fund, '.compare')).to.equal(false);
  });

  it('is accessible', async () => {
    await expect(await comparing()).to.be.accessible();
  });
});

describe('the frame', () => {
  it('? opens the table of keys, from anywhere but a field', async () => {
    const fund = await shown();
    basisButton(fund, 'village-office').focus();
    await sendKeys({ press: '?' });
    const help = await until(() => fund.shadowRoot?.querySelector('jc-help-dialog'));
    await until(() => help.shadowRoot?.querySelector('dialog')?.open);
    expect(help.shadowRoot?.textContent).to.contain('键盘帮助 · 经费');
  });

  it('arrows move between tabs, Enter opens one', async () => {
    const fund = await shown();
    find(fund, '#tab-calc').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await until(() => fund.shadowRoot?.activeElement?.id === 'tab-allocate');
    expect(find(fund, '.root').dataset['view']).to.equal('calc');
    await sendKeys({ press: 'Enter' });
    await until(() => find(fund, '.root').dataset['view'] === 'allocate');
  });

  it('the unit picker chooses another unit, which the tree follows', async () => {
    const { provider, tree, fund } = await county();
    provider.unit = '111';
    await until(() => totalOf(fund) === '28,000');
    find(fund, '.unit-button').click();
    const picker = await until(() => fund.shadowRoot?.querySelector('jc-unit-picker'));
    await until(() => picker.shadowRoot?.activeElement instanceof HTMLInputElement);
    await sendKeys({ type: '石桥村' });
    await until(() => picker.shadowRoot?.querySelector('[role=option]')?.textContent?.includes('石桥村'));
    await sendKeys({ press: 'Enter' });
    await until(() => totalOf(fund) === '36,100');
    expect(tree.selected).to.equal('112');
  });

  it('the menu offers the sheet as a workbook, as CSV and on paper', async () => {
    const fund = await shown();
    button(fund, '更多操作').click();
    const menu = await until(() => fund.shadowRoot?.querySelector('[role=menu]'));
    const labels = [...menu.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent?.trim());
    expect(labels).to.deep.equal(['导出测算表 · Excel（.xlsx，带公式）', '导出测算表 · CSV（WPS/Excel 可直接打开）', '打印测算表', '数据与备份', '显示设置', '键盘帮助']);
  });

  for (const width of [320, 360, 480, 768, 1280]) {
    it(`does not scroll sideways at ${width} px, in both scales`, async () => {
      for (const scale of ['standard', 'large']) {
        const fund = await shown('113', { scale });
        fund.style.inlineSize = `${width}px`;
        await fund.updateComplete;
        const root = find(fund, '.root');
        expect(root.scrollWidth <= root.clientWidth, `${scale}: ${root.scrollWidth} > ${root.clientWidth}`).to.equal(true);
      }
    });
  }
});
