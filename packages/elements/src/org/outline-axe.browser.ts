import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { passAxe, type States } from '../testing/axe.suite.js';
import { button, county, emptyTree, find, flatRows, focus, freshDatabase, has, press, row, settled, shown, treeWith, until } from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

/** One row of most kinds of fault, so that the report has something to show. */
const faulty = '编码,上级编码,名称\n1,,青溪县\n11,1,石桥镇\n11,1,重复镇\n12,9,孤立镇\n13,1,\n';

async function openWizard(tree: JcOrgTree, text?: string): Promise<HTMLElement> {
  tree.actions.command((commands) => commands.openWizard(text === undefined ? undefined : new File([text], '架构.csv')));
  const wizard = await until(() => tree.shadowRoot?.querySelector<HTMLElement>('jc-import-dialog'));
  await until(() => has(wizard, 'dialog[open]') && has(wizard, text === undefined ? 'input[type=file]' : 'fieldset'));
  return wizard;
}

const states: States<JcOrgTree> = {
  empty: (attributes) => emptyTree(attributes),
  'a county': (attributes) => treeWith(county, attributes),
  async 'a unit selected, its details open'(attributes) {
    const tree = await treeWith(county, attributes);
    await tree.expandAll();
    focus(tree, '11');
    await press(tree, 'Enter', 'Enter');
    await until(() => has(tree, '#detail-title'));
    return tree;
  },
  async 'a search'(attributes) {
    const tree = await treeWith(county, attributes);
    await tree.filter('和平');
    return tree;
  },
  async 'a plain list of hits'(attributes) {
    const tree = await treeWith(county, attributes);
    await tree.filter('和平');
    find(tree, '.hits [aria-pressed]').click();
    await settled(tree);
    return tree;
  },
  async 'a search without hits'(attributes) {
    const tree = await treeWith(county, attributes);
    await tree.filter('不存在');
    return tree;
  },
  async 'the menu open'(attributes) {
    const tree = await treeWith(county, attributes);
    find(tree, '[aria-haspopup=menu]').click();
    await until(() => has(tree, '[role=menu]'));
    return tree;
  },
  async 'the table of keys'(attributes) {
    const tree = await treeWith(county, attributes);
    tree.actions.command((commands) => commands.showHelp());
    const help = await until(() => tree.shadowRoot?.querySelector('jc-help-dialog'));
    await until(() => has(help, 'dialog[open]'));
    return tree;
  },
  async 'the wizard, choosing a file'(attributes) {
    const tree = await emptyTree(attributes);
    await openWizard(tree);
    return tree;
  },
  async 'the wizard, matching columns'(attributes) {
    const tree = await emptyTree(attributes);
    await openWizard(tree, faulty);
    return tree;
  },
  async 'the wizard, with findings'(attributes) {
    const tree = await emptyTree(attributes);
    const wizard = await openWizard(tree, faulty);
    find(wizard, 'footer .primary').click();
    await until(() => has(wizard, '.findings'));
    return tree;
  },
  async 'the wizard, about to replace the tree'(attributes) {
    const tree = await treeWith(county, attributes);
    const wizard = await openWizard(tree, faulty);
    find(wizard, 'footer .primary').click();
    await until(() => has(wizard, '.findings'));
    find(wizard, 'footer .primary').click();
    await until(() => !has(wizard, '.findings'));
    return tree;
  },
  async 'an error'(attributes) {
    const tree = await treeWith(county, attributes);
    tree.actions.perform(() => tree.select('nowhere'));
    await until(() => has(tree, '[part=banner][data-kind=danger]'));
    return tree;
  },
  async 'readonly, with its banner'(attributes) {
    const tree = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
    for (const [name, value] of Object.entries(attributes)) tree.setAttribute(name, value);
    await tree.load(county);
    tree.readonly = true;
    await settled(tree);
    return tree;
  },
};

describe('axe finds nothing to say about the org tree', () => {
  passAxe(states);
  it('with rows far down in a long list', async () => {
    const tree = await treeWith(flatRows(3000));
    await tree.select('2500');
    focus(tree, '2500');
    await expect(tree).to.be.accessible();
    expect(row(tree, '2500').getAttribute('aria-posinset')).to.equal('2500');
  });
  it('in a column 320 px wide', async () => {
    const tree = await treeWith(county, { scale: 'large' });
    tree.style.inlineSize = '320px';
    await settled(tree);
    await expect(tree).to.be.accessible();
    expect(button(tree, '更多操作').offsetWidth).to.be.at.least(44);
  });
});
