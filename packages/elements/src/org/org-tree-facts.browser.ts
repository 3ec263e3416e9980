import { expect } from '@open-wc/testing';
import type { JcFundCalculator } from '../fund/fund-calculator.js';
import { county, fieldOf as calculatorField, linesOf, sourceOf, totalOf } from '../testing/fund-calculator.suite.js';
import { find, has, recordEvents, settled, until } from '../testing/org-tree.suite.js';
import { edit, fieldOf, historyOf, lookAt, openPaste, panelOf, pasteBlock, pressButton, preview, shownFacts, steady, typeFact } from '../testing/unit-facts.suite.js';
import type { JcOrgTree } from './org-tree.js';

/** Tree and calculator with 柳树村 selected in both. */
async function both(attributes: Readonly<Record<string, string>> = {}): Promise<{ tree: JcOrgTree; fund: JcFundCalculator }> {
  const { provider, tree, fund } = await county({ today: '2026-11-20', ...attributes });
  tree.style.inlineSize = '1000px';
  provider.unit = '111';
  await lookAt(tree, '111');
  await until(() => totalOf(fund) === '28,000');
  return { tree, fund };
}

async function save(tree: JcOrgTree): Promise<void> {
  await pressButton(tree, '保存');
  await until(() => !has(panelOf(tree), 'form'));
}

describe('the detail of a unit in the org tree', () => {
  it('shows its kind and its numbers with their days, below a heading of its level', async () => {
    const { tree } = await both();
    const imported = shownFacts(tree)[0]?.split(' ').at(-1) as string;
    expect(shownFacts(tree)).to.deep.equal([`单位类型 村 ${imported}`, `常住人口 1,499 人 ${imported}`, '党员 24 人 2025年12月31日', '上年末党员 24 人 2025年12月31日']);
    expect(find(panelOf(tree), '[role=heading]').getAttribute('aria-level')).to.equal('4');
  });

  it('has no facts for the mark above units that found none above them', async () => {
    const { tree } = await county({}, [{ id: '1', parentId: null, name: '青溪县' }, { id: '9', parentId: 'nowhere', name: '孤立村' }]);
    const { orphanRoot } = tree.list.outline.tree;
    await tree.expandAll();
    tree.actions.userSelects(orphanRoot);
    await until(() => has(tree, '#detail-title'));
    await settled(tree);
    expect(has(tree, 'jc-unit-facts')).to.equal(false);
  });

  it('says why where other rules cannot be had, and keeps those from before', async () => {
    const { tree } = await both();
    const errors = recordEvents(tree, 'jc-error');
    tree.profile = 'nowhere.json';
    await until(() => has(tree, '[part=banner][data-kind=danger]'));
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('unknown-profile');
    expect(shownFacts(tree).length).to.equal(4);
  });

  it('says where no rules came, and shows the facts once there are some', async () => {
    const { tree } = await county({ profile: 'nowhere.json' });
    tree.style.inlineSize = '1000px';
    await tree.select('111');
    await until(() => tree.shadowRoot?.querySelector('jc-unit-facts')?.shadowRoot?.textContent?.includes('没有取到规则包'));
    tree.profile = 'county-five-standards';
    await until(() => shownFacts(tree).length === 4);
  });
});

describe('a fact that is changed in the tree', () => {
  for (const storage of ['memory', 'indexeddb'] as const) {
    it(`changes the calculator under the same provider (${storage})`, async () => {
      const { tree, fund } = await both({ storage });
      const changes = recordEvents(tree, 'jc-change');
      await edit(tree);
      await typeFact(tree, 'population', '1500');
      await save(tree);
      await until(() => totalOf(fund) === '33,000');
      expect(linesOf(fund)[0]).to.equal('村办公经费 25,000 元');
      expect(calculatorField(fund, 'population').value).to.equal('1,500');
      expect(sourceOf(fund, 'population')).to.contain('2026年11月20日');
      expect(changes).to.have.length(1);
      expect(JSON.parse(changes[0]?.replace('jc-change ', '') ?? '')).to.include({ noun: 'org', op: 'facts' });
    });
  }

  it('changes it back when it is taken back', async () => {
    const { tree, fund } = await both();
    await edit(tree);
    await typeFact(tree, 'population', '1500');
    await save(tree);
    await until(() => totalOf(fund) === '33,000');
    await pressButton(tree, '撤回');
    await until(() => totalOf(fund) === '28,000');
  });

  it('for last year-end counts this year, and is there under its day', async () => {
    const { tree, fund } = await both();
    await edit(tree);
    await typeFact(tree, 'membersLastYear', '61');
    await save(tree);
    await until(() => linesOf(fund).at(-1) === '党员活动经费 6,100 元');
    await steady(tree);
    expect(shownFacts(tree)[3]).to.equal('上年末党员 61 人 2025年12月31日');
  });

  it('leaves what was typed in the calculator as it was', async () => {
    const { tree, fund } = await both();
    fund.actions.type('population', { text: '2000', reading: { state: 'ok', value: 2000, isConverted: false } });
    await until(() => totalOf(fund) === '33,000');
    await edit(tree);
    await typeFact(tree, 'population', '100');
    await save(tree);
    await until(() => fund.data.book.facts.has('population'));
    await fund.updateComplete;
    expect(calculatorField(fund, 'population').value).to.equal('2000');
  });
});

describe('facts that are pasted into the tree', () => {
  it('change the calculator for every unit of the block', async () => {
    const { tree, fund } = await both();
    await lookAt(tree, '1');
    const dialog = await openPaste(tree);
    pasteBlock(dialog, [['单位编码', '单位类型', '常住人口', '上年末党员'], ['111', '', '1500', ''], ['121', '村', '900', '10']]);
    await preview(dialog);
    await preview(dialog);
    await until(() => !has(dialog, 'dialog[open]'));
    await lookAt(tree, '121');
    await until(() => totalOf(fund) === '28,000' && linesOf(fund).length > 0);
    await lookAt(tree, '111');
    await until(() => totalOf(fund) === '33,000');
    expect(historyOf(tree, '常住人口').length).to.be.at.most(2);
  });
});

describe('a form in the tree while the calculator writes', () => {
  it('shows the new value where nothing was typed, and beside what was typed', async () => {
    const { tree } = await both();
    await edit(tree);
    await typeFact(tree, 'members', '30');
    const store = await tree.store;
    await store.facts.add([{ fact: 'population', asOf: '2026-11-20', units: ['111'], values: [1600] }, { fact: 'members', asOf: '2026-11-20', units: ['111'], values: [29] }], { author: '', source: 'typed' });
    await until(() => fieldOf(tree, 'population').value === '1,600');
    expect(fieldOf(tree, 'members').value).to.equal('30');
    expect(find(panelOf(tree), '#edit-members-note').textContent?.trim()).to.equal('现在 29 人（2026年11月20日）。');
  });
});
