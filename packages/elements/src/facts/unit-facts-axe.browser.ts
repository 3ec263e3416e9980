import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { JcOrgTree } from '../org/org-tree.js';
import { passAxe, type States } from '../testing/axe.suite.js';
import { find, settled, until } from '../testing/org-tree.suite.js';
import { edit, enterDay, factsOf, panelOf, pasteBlock, pasteDialog, preview, steady, typeFact } from '../testing/unit-facts.suite.js';

/** Presses the first button of the panel whatever its language. */
async function begin(tree: JcOrgTree): Promise<void> {
  find(panelOf(tree), '.begin').click();
  await until(() => panelOf(tree).shadowRoot?.querySelector('form'));
  await steady(tree);
}

async function paste(tree: JcOrgTree): ReturnType<typeof pasteDialog> {
  tree.actions.command((commands) => commands.pasteFacts());
  return pasteDialog(tree);
}

const states: States<JcOrgTree> = {
  async 'facts with history'(attributes) {
    const tree = await factsOf('111', attributes);
    await (await tree.store).facts.add([{ fact: 'population', asOf: '2025-12-31', units: ['111'], values: [1480] }], { author: '王会计', source: 'pasted' });
    const details = await until(() => panelOf(tree).shadowRoot?.querySelector('details'));
    details.open = true;
    return tree;
  },
  'no facts': (attributes) => factsOf('114', attributes),
  'a field that cannot be read': (attributes) => factsOf('113', attributes),
  async 'the form'(attributes) {
    const tree = await factsOf('111', attributes);
    await begin(tree);
    return tree;
  },
  async 'the form, refused'(attributes) {
    const tree = await factsOf('111', attributes);
    await begin(tree);
    await typeFact(tree, 'population', 'x');
    await enterDay(tree, '');
    find(panelOf(tree), '.save').click();
    await steady(tree);
    return tree;
  },
  async 'the form, about to be left'(attributes) {
    const tree = await factsOf('111', attributes);
    await begin(tree);
    await typeFact(tree, 'population', '7');
    find(panelOf(tree), '.save + button').click();
    await steady(tree);
    return tree;
  },
  async 'something to take back'(attributes) {
    const tree = await factsOf('111', attributes);
    await begin(tree);
    await typeFact(tree, 'population', '7');
    find(panelOf(tree), '.save').click();
    await until(() => panelOf(tree).shadowRoot?.querySelector('.undo'));
    return tree;
  },
  async 'the dialog, with the offer to fill in kinds'(attributes) {
    const tree = await factsOf('11', attributes);
    const dialog = await paste(tree);
    await until(() => dialog.shadowRoot?.querySelector('.kinds'));
    return tree;
  },
  async 'the dialog, with changes and problems'(attributes) {
    const tree = await factsOf('11', attributes);
    const dialog = await paste(tree);
    pasteBlock(dialog, [['单位', '人口', '备注'], ['111', '1520', 'x'], ['999', '1', '']]);
    await preview(dialog);
    return tree;
  },
  async 'the dialog, with nothing pasted'(attributes) {
    const tree = await factsOf('11', attributes);
    await preview(await paste(tree));
    return tree;
  },
};

describe('axe finds nothing to say about the facts of units', () => {
  // Wide enough for the facts to stand beside the tree in the largest type, which is that of Uyghur.
  before(() => setViewport({ width: 1440, height: 900 }));
  passAxe(states);

  it('in a column 320 px wide, where nothing is wider than it', async () => {
    const tree = await factsOf('111', { scale: 'large' });
    await edit(tree);
    tree.style.inlineSize = '320px';
    tree.actions.openDetail();
    await settled(tree);
    await expect(tree).to.be.accessible();
    const panel = panelOf(tree);
    expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
    for (const each of panel.shadowRoot?.querySelectorAll<HTMLElement>('button, input:not([type=radio]), select, summary, .radio') ?? []) expect(each.offsetHeight, each.outerHTML.slice(0, 80)).to.be.at.least(44);
  });
});

describe('the names in the form', () => {
  it('are those of the profile, with what describes each field', async () => {
    const tree = await factsOf('111');
    await edit(tree);
    const root = panelOf(tree).shadowRoot as ShadowRoot;
    const described = (id: string): string =>
      (root.querySelector(`#${id}`)?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((other) => root.querySelector(`#${other}`)?.textContent?.trim())
        .filter(Boolean)
        .join(' ');
    expect([...root.querySelectorAll('form label.label, form span.label')].map((each) => each.textContent)).to.deep.equal([
      '这些数的日期', '单位类型', '城镇社区', '常住人口', '党员', '正式党员', '上年末党员', '村集体经济收入', '财务往来较多', '本年累计已付', '村干部基本报酬（年）', '当地农民人均可支配收入', '驻村工作队保障已落实',
    ]);
    expect(root.querySelector('form')?.getAttribute('aria-label')).to.equal('修改柳树村的情况');
    expect(described('edit-membersLastYear')).to.equal('上一年12月31日的党员人数。 记为 2025年12月31日 的数。');
    expect([...root.querySelectorAll('[role=radiogroup] label')].map((each) => each.textContent)).to.deep.equal(['是', '否', '未填', '是', '否', '未填']);
  });
});
