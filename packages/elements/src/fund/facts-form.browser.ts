import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { calculator, county, fieldOf, linesOf, sourceOf, takeField, totalOf } from '../testing/fund-calculator.suite.js';
import { button, find, freshDatabase, has, recordEvents, settled, until } from '../testing/org-tree.suite.js';
import type { JcFundCalculator } from './fund-calculator.js';

async function villageSelected(): Promise<Awaited<ReturnType<typeof county>>> {
  const all = await county();
  all.provider.unit = '111';
  await until(() => totalOf(all.fund) === '28,000');
  return all;
}

async function typeInto(fund: JcFundCalculator, fact: string, text: string): Promise<void> {
  takeField(fund, fact);
  await sendKeys({ type: text });
  await fund.updateComplete;
}

describe('facts from the record', () => {
  it('fill the form when a unit is selected in the tree, each with its day', async () => {
    const { fund } = await villageSelected();
    expect(fieldOf(fund, 'population').value).to.equal('1,499');
    expect(sourceOf(fund, 'population')).to.equal('架构 2026年11月20日');
    expect(sourceOf(fund, 'membersLastYear')).to.equal('上年末 2025年12月31日');
    expect(linesOf(fund)).to.deep.equal(['村办公经费 20,000 元', '党建经费 5,000 元', '党员活动经费 3,000 元']);
    expect(find(fund, '.facts .section-head').textContent).to.contain('已填 3 项，不缺');
  });

  it('change with the selection', async () => {
    const { provider, fund } = await villageSelected();
    provider.unit = '113';
    await until(() => totalOf(fund) === '142,000');
    expect(linesOf(fund)).to.have.length(4);
  });

  it('that are missing are named, with the way to the field', async () => {
    const { provider, fund } = await villageSelected();
    provider.unit = '121';
    await until(() => totalOf(fund) === '5,000');
    expect(linesOf(fund)).to.deep.equal(['村办公经费 去填写', '党建经费 5,000 元', '党员活动经费 去填写']);
    button(fund, '去填写').click();
    expect(fund.shadowRoot?.activeElement?.id).to.equal('fact-population');
  });

  it('follow what is written in the store, here and in another store of the same data', async () => {
    const { fund } = await villageSelected();
    const store = await fund.store;
    await store.facts.add([{ fact: 'population', asOf: '2026-11-20', units: ['111'], values: [1500] }], { author: '李四', source: 'typed' });
    await until(() => totalOf(fund) === '33,000');
    expect(fieldOf(fund, 'population').value).to.equal('1,500');
  });

  it('of last year are those of 31 December, not those of today', async () => {
    const { fund } = await villageSelected();
    const store = await fund.store;
    await store.facts.add([{ fact: 'members', asOf: '2026-06-30', units: ['111'], values: [45] }], { author: '', source: 'typed' });
    await settled(fund as never);
    expect(fieldOf(fund, 'membersLastYear').value).to.equal('24');
    await store.facts.add([{ fact: 'members', asOf: '2025-12-31', units: ['111'], values: [31] }], { author: '', source: 'typed' });
    await until(() => fieldOf(fund, 'membersLastYear').value === '31');
    expect(linesOf(fund)[2]).to.equal('党员活动经费 3,100 元');
  });
});

describe('typing a fact', () => {
  it('changes the result with each key, says where it comes from, and sends nothing', async () => {
    const { fund } = await villageSelected();
    const heard = recordEvents(fund, 'jc-change', 'jc-select', 'jc-view', 'jc-error');
    await typeInto(fund, 'population', '1500');
    expect(totalOf(fund)).to.equal('33,000');
    expect(sourceOf(fund, 'population')).to.contain('手工');
    expect(heard).to.deep.equal([]);
  });

  for (const [typed, total, echo] of [['1.3万', '33,000', '= 13,000 人'], ['１４９９', '28,000', '= 1,499 人'], ['1,500', '33,000', '']] as const) {
    it(`reads ${typed}`, async () => {
      const { fund } = await villageSelected();
      await typeInto(fund, 'population', typed);
      expect(totalOf(fund)).to.equal(total);
      expect(fund.shadowRoot?.querySelector('.echo')?.textContent ?? '').to.equal(echo);
    });
  }

  for (const [typed, problem] of [['-3', '不能是负数'], ['12.5', '整数'], ['abc', '要填数字']] as const) {
    it(`of ${typed} says what is wrong and keeps the last good result, marked`, async () => {
      const { fund } = await villageSelected();
      await typeInto(fund, 'population', typed);
      const field = fieldOf(fund, 'population');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(find(fund, `#${field.getAttribute('aria-describedby')?.split(' ').at(-1)}`).textContent).to.contain(problem);
      expect(field.value).to.equal(typed);
      expect(totalOf(fund)).to.equal('28,000');
      expect(has(fund, '.total[data-stale]')).to.equal(true);
    });
  }

  it('nothing into a field says that the fact is not known', async () => {
    const { fund } = await villageSelected();
    takeField(fund, 'population');
    await sendKeys({ press: 'Delete' });
    await fund.updateComplete;
    expect(fund.calculation?.missing).to.deep.equal(['population']);
  });

  it('can be taken back for one fact and for all', async () => {
    const { fund } = await villageSelected();
    await typeInto(fund, 'population', '1500');
    await typeInto(fund, 'membersLastYear', '31');
    button(fund, '恢复常住人口的架构数据').click();
    await fund.updateComplete;
    expect(fieldOf(fund, 'population').value).to.equal('1,499');
    expect(totalOf(fund)).to.equal('28,100');
    await typeInto(fund, 'population', '1500');
    button(fund, '恢复架构数据').click();
    await fund.updateComplete;
    expect(totalOf(fund)).to.equal('28,000');
  });

  it('is read out once, when it pauses, as a change of the total', async () => {
    const { fund } = await villageSelected();
    await typeInto(fund, 'population', '1500');
    expect(find(fund, '[role=status]').textContent).to.not.contain('33,000');
    await until(() => find(fund, '[role=status]').textContent?.includes('合计 33,000 元，比刚才多 5,000 元'));
  });

  it('Ctrl+Enter saves', async () => {
    const { fund } = await villageSelected();
    await typeInto(fund, 'population', '1500');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    const store = await fund.store;
    await until(async () => (await store.saved.list()).length === 1);
    const [record] = await store.saved.list();
    expect(record).to.deep.include({ unit: '111', title: '柳树村', totalFen: 3_300_000 });
    expect((record as { facts: Record<string, unknown> }).facts['population']).to.deep.equal({ value: 1500, origin: 'typed', asOf: null });
  });

  it('is not read while an input method composes', async () => {
    const { fund } = await villageSelected();
    const field = fieldOf(fund, 'population');
    field.value = '15';
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
    await fund.updateComplete;
    expect(totalOf(fund)).to.equal('28,000');
  });

  it('is there again after another unit was looked at, and after the page was left', async () => {
    const database = freshDatabase();
    const { provider, fund } = await county({ database });
    provider.unit = '111';
    await until(() => totalOf(fund) === '28,000');
    await typeInto(fund, 'population', '1500');
    provider.unit = '112';
    await until(() => totalOf(fund) === '36,100');
    provider.unit = '111';
    await until(() => totalOf(fund) === '33,000');
    const again = await calculator({ database, unit: '111' });
    await until(() => totalOf(again) === '33,000');
  });
});

describe('pasting facts', () => {
  it('of the unit that shows writes its record, and the calculation follows', async () => {
    const { fund } = await villageSelected();
    const heard = recordEvents(fund, 'jc-change');
    button(fund, '粘贴自 Excel').click();
    const dialog = await until(() => fund.shadowRoot?.querySelector('jc-fact-paste-dialog'));
    const area = await until(() => dialog.shadowRoot?.querySelector('textarea'));
    area.focus();
    area.value = '人口\t上年末党员\n1.3万\t61';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    button(dialog, '预览').click();
    await until(() => dialog.shadowRoot?.textContent?.includes('13,000 人'));
    button(dialog, '写入 2 项').click();
    await until(() => totalOf(fund) === '36,100');
    expect(heard).to.have.length(1);
    expect(fieldOf(fund, 'population').value).to.equal('13,000');
  });
});

describe('what the page fixes', () => {
  it('a unit is plain text, without a choice', async () => {
    const database = freshDatabase();
    await county({ database });
    const fund = await calculator({ database, unit: '112' });
    await until(() => totalOf(fund) === '36,100');
    expect(has(fund, '.unit-button')).to.equal(false);
    expect(find(fund, '.title').textContent).to.equal('经费 · 石桥村');
  });

  it('read-only fields are text', async () => {
    const { fund } = await villageSelected();
    fund.readonly = true;
    await fund.updateComplete;
    expect(find(fund, '.facts').textContent).to.contain('1,499 人');
    expect(fund.shadowRoot?.querySelectorAll('.facts input, .facts select').length).to.equal(0);
  });
});

describe('for assistive technology', () => {
  for (const attributes of [{}, { scale: 'large', theme: 'contrast' }, { locale: 'en', theme: 'dark' }, { locale: 'ug' }]) {
    it(`is accessible with ${JSON.stringify(attributes)}`, async () => {
      const { provider, fund } = await county(attributes);
      provider.unit = '113';
      await until(() => totalOf(fund) === '142,000');
      await expect(fund).to.be.accessible();
    });
  }

  it('the form is named by its unit, the result is a table with a caption, the total is in no live region', async () => {
    const { fund } = await villageSelected();
    expect(find(fund, 'form').getAttribute('aria-label')).to.equal('柳树村的情况');
    expect(find(fund, 'table.lines caption').textContent).to.equal('2026 年柳树村经费测算');
    expect(find(fund, '.total').closest('[role=status]') === null).to.equal(true);
  });
});
