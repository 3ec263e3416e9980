import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { JcOrgTree } from '../org/org-tree.js';
import { find, has, nextEvent, until } from '../testing/org-tree.suite.js';
import { edit, factsOf, lookAt, panelOf, pressButton, shownFacts, steady, today, toldBy, typeFact } from '../testing/unit-facts.suite.js';

async function write(tree: JcOrgTree, population: string): Promise<void> {
  await edit(tree);
  await typeFact(tree, 'population', population);
  await pressButton(tree, '保存');
  await until(() => !has(panelOf(tree), 'form'));
  await steady(tree);
}

const population = (tree: JcOrgTree): string => shownFacts(tree).find((fact) => fact.startsWith('常住人口')) ?? '';

describe('what was written about a unit', () => {
  it('can be taken back by key, which leaves a record, tells the page, and leaves the focus in the panel', async () => {
    const tree = await factsOf('111');
    await write(tree, '1500');
    find(panelOf(tree), '.undo').focus();
    const change = nextEvent<{ op: string; id: string }>(tree, 'jc-change');
    await sendKeys({ press: 'Enter' });
    const { op, id } = (await change).detail;
    await until(() => population(tree) === '常住人口 1,499 人 2026年11月20日');
    await steady(tree);
    const sheets = await (await tree.store).facts.read();
    expect([op, id, sheets[1]?.reverts]).to.deep.equal(['undo-facts', sheets[1]?.id, sheets[0]?.id]);
    expect(toldBy(tree)).to.equal('已撤回，并留有记录');
    expect(panelOf(tree).shadowRoot?.activeElement?.textContent).to.equal('修改');
  });

  it('can be taken back from another unit, and the one before it after that', async () => {
    const tree = await factsOf('111');
    await write(tree, '1500');
    await write(tree, '1600');
    await lookAt(tree, '112');
    expect(toldBy(tree)).to.equal('柳树村：已写入 1 项 撤回 还可撤回 10 分钟');
    await pressButton(tree, '撤回');
    await until(() => toldBy(tree).startsWith('已撤回') && has(panelOf(tree), '.undo'));
    await pressButton(tree, '撤回');
    await until(() => !has(panelOf(tree), '.undo'));
    await lookAt(tree, '111');
    expect(population(tree)).to.equal('常住人口 1,499 人 2026年11月20日');
  });

  it('cannot be taken back once somebody has entered it anew: the banner says so, and the new value stays', async () => {
    const tree = await factsOf('111');
    await write(tree, '1500');
    await (await tree.store).facts.add([{ fact: 'population', asOf: today, units: ['111'], values: [1600] }], { author: '', source: 'typed' });
    await until(() => population(tree).includes('1,600'));
    await pressButton(tree, '撤回');
    const banner = await until(() => tree.shadowRoot?.querySelector('[part=banner][data-kind=danger]'));
    expect(banner.textContent).to.contain('没有撤回：这些情况后来又改过').and.to.contain('(facts-changed)');
    expect(population(tree)).to.equal('常住人口 1,600 人 2026年11月20日');
  });

  it('cannot be taken back on a page that became read-only', async () => {
    const tree = await factsOf('111');
    await write(tree, '1500');
    tree.readonly = true;
    await until(() => !has(panelOf(tree), '.undo'));
  });
});

describe('two trees on one database', () => {
  for (const storage of ['memory', 'indexeddb'] as const) {
    it(`follow each other (${storage})`, async () => {
      const first = await factsOf('111', { storage });
      const second = await fixture<JcOrgTree>(
        html`<jc-org-tree storage=${storage} database=${first.database ?? ''} profile="county-five-standards" today=${today} style="inline-size: 1000px"></jc-org-tree>`,
      );
      await second.ready;
      await lookAt(second, '111');
      await write(first, '1500');
      await until(() => population(second) === '常住人口 1,500 人 2026年11月20日');
      await write(second, '1600');
      await until(() => population(first) === '常住人口 1,600 人 2026年11月20日');
    });
  }

  it('on two databases have nothing in common', async () => {
    const first = await factsOf('111');
    const second = await factsOf('111');
    await write(first, '1500');
    await steady(second);
    expect(population(second)).to.equal('常住人口 1,499 人 2026年11月20日');
  });

  it('show the facts of another database when the tree goes there', async () => {
    const first = await factsOf('111');
    const second = await factsOf('111');
    await write(first, '1500');
    second.database = first.database;
    await until(() => population(second).includes('1,500'));
    expect(has(panelOf(second), '.undo')).to.equal(false);
  });
});
