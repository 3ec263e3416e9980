import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import {
  button,
  county,
  emptyTree,
  find,
  flatRows,
  focus,
  freshDatabase,
  has,
  idsOf,
  isInSight,
  nextFrame,
  press,
  recordEvents,
  rejection,
  row,
  settled,
  shown,
  treeWith,
  until,
  viewportOf,
} from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

const textOf = (element: JcOrgTree): string => element.shadowRoot?.textContent ?? '';
const rootOf = (element: JcOrgTree): HTMLElement => find(element, '.root');

describe('attributes of the org tree', () => {
  describe('locale', () => {
    it('is Chinese when nothing says otherwise', async () => {
      const tree = await treeWith();
      expect(rootOf(tree).lang).to.equal('zh-CN');
      expect(textOf(tree)).to.contain('全部展开').and.contain('共 11 个单位');
    });
    it('changes everything at once, with plurals and numbers of the language', async () => {
      const tree = await treeWith();
      tree.locale = 'en';
      await until(() => textOf(tree).includes('Expand all'));
      expect(textOf(tree)).to.contain('11 units in all').and.contain('3 directly below, 10 in all');
      expect(rootOf(tree).lang).to.equal('en');
      tree.locale = 'zh-CN';
      await until(() => textOf(tree).includes('全部展开'));
    });
    it('shows English from the first moment', async () => {
      const tree = await emptyTree({ locale: 'en' });
      expect(textOf(tree)).to.contain('There is no organisation tree yet.').and.not.match(/[\u4e00-\u9fff]/);
    });
    it('is from right to left in Uyghur', async () => {
      const tree = await treeWith(county, { locale: 'ug' });
      expect(rootOf(tree).dir).to.equal('rtl');
      const label = find(tree, '[data-id="1"] .label').getBoundingClientRect();
      const cell = find(tree, '[data-id="1"] .cell.number').getBoundingClientRect();
      expect(label.left).to.be.greaterThan(cell.left);
    });
    it('comes from the nearest lang, outside a shadow root too', async () => {
      const around = await fixture<HTMLElement>(html`<div lang="en-GB"><p></p></div>`);
      const inner = around.querySelector('p')?.attachShadow({ mode: 'open' });
      const tree = document.createElement('jc-org-tree');
      tree.storage = 'memory';
      tree.database = freshDatabase();
      inner?.append(tree);
      await tree.ready;
      expect(rootOf(tree).lang).to.equal('en');
    });
    it('of a language that the kit does not have is Chinese', async () => {
      const tree = await treeWith(county, { locale: 'fr' });
      expect(rootOf(tree).lang).to.equal('zh-CN');
    });
  });

  describe('scale', () => {
    it('large makes rows 60 px, buttons 48 px and text 20 px', async () => {
      const tree = await treeWith();
      expect(row(tree, '1').offsetHeight).to.equal(36);
      tree.scale = 'large';
      await settled(tree);
      expect(row(tree, '1').offsetHeight).to.equal(60);
      expect(getComputedStyle(rootOf(tree)).fontSize).to.equal('20px');
      expect(find(tree, '[part=primary]').offsetHeight).to.be.at.least(60);
      expect(row(tree, '11').getBoundingClientRect().top).to.be.closeTo(row(tree, '1').getBoundingClientRect().bottom, 0.5);
    });
    it('keeps the first row in sight where it is', async () => {
      const tree = await treeWith(flatRows(1000));
      viewportOf(tree).scrollTop = 500 * 36;
      await settled(tree);
      tree.scale = 'large';
      await settled(tree);
      expect(viewportOf(tree).scrollTop).to.equal(500 * 60);
    });
    it('offers no switch where the host sets it', async () => {
      const tree = await treeWith(county, { scale: 'standard' });
      expect(textOf(tree)).to.not.contain('大字版');
    });
    it('chosen by the user is kept with the data', async () => {
      const tree = await treeWith();
      button(tree, '大字版').click();
      await until(() => row(tree, '1').offsetHeight === 60);
      expect(button(tree, '标准字').getAttribute('aria-pressed')).to.equal('true');
      const { settings } = await tree.store;
      while (JSON.stringify(await settings.get('display')) !== '{"scale":"large"}') await nextFrame();
      const twin = await shown(html`<jc-org-tree storage="memory" database=${tree.database ?? ''}></jc-org-tree>`);
      expect(row(twin, '1').offsetHeight).to.equal(60);
    });
  });

  describe('theme', () => {
    const backgroundOf = (tree: JcOrgTree): string => getComputedStyle(find(tree, '.frame')).backgroundColor;

    it('light, dark and contrast set the colours', async () => {
      const tree = await treeWith(county, { theme: 'light' });
      expect(backgroundOf(tree)).to.equal('rgb(255, 255, 255)');
      tree.theme = 'dark';
      await settled(tree);
      expect(backgroundOf(tree)).to.equal('rgb(21, 25, 31)');
      tree.theme = 'contrast';
      await settled(tree);
      expect(backgroundOf(tree)).to.equal('rgb(0, 0, 0)');
    });
    it('auto is dark only in a page that says it is', async () => {
      const tree = await treeWith();
      expect(backgroundOf(tree)).to.equal('rgb(255, 255, 255)');
      const dark = await fixture<HTMLElement>(html`<div></div>`);
      dark.style.colorScheme = 'dark';
      dark.append(tree);
      await tree.ready;
      expect(backgroundOf(tree)).to.equal('rgb(21, 25, 31)');
    });
    it('paints nothing beside the frame, so that a coloured page has no strip above it', async () => {
      const tree = await treeWith();
      const [root, frame] = [rootOf(tree), find(tree, '.frame')];
      expect(getComputedStyle(root).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      expect(frame.getBoundingClientRect().top).to.equal(tree.getBoundingClientRect().top);
      expect(getComputedStyle(frame).boxShadow).to.equal('rgba(0, 0, 0, 0) 0px 3px 0px 0px inset');
    });
    it('has a line of 3 px in the colour of a brand, which moves nothing', async () => {
      const tree = await treeWith();
      const [before, header] = [tree.offsetHeight, find(tree, '.header').getBoundingClientRect().top];
      tree.style.setProperty('--jc-color-brand', 'rgb(163, 23, 28)');
      expect(getComputedStyle(find(tree, '.frame')).boxShadow).to.equal('rgb(163, 23, 28) 0px 3px 0px 0px inset');
      expect([tree.offsetHeight, find(tree, '.header').getBoundingClientRect().top]).to.deep.equal([before, header]);
    });
    it('keeps its height when a dialog opens', async () => {
      const tree = await treeWith();
      const before = tree.offsetHeight;
      find(tree, '[aria-label=键盘帮助]').click();
      await until(() => has(tree, 'jc-help-dialog'));
      await settled(tree);
      expect(tree.offsetHeight).to.equal(before);
    });
  });

  describe('unit', () => {
    it('selects and reveals, and sends nothing', async () => {
      const tree = await treeWith();
      const heard = recordEvents(tree, 'jc-select', 'jc-view');
      tree.unit = '1112';
      await settled(tree);
      expect(tree.selected).to.equal('1112');
      expect(isInSight(tree, '1112')).to.equal(true);
      expect(heard).to.deep.equal([]);
    });
    it('given before the data selects when they come', async () => {
      const tree = await emptyTree({ unit: '122' });
      await tree.load(county);
      expect(tree.selected).to.equal('122');
      await until(() => has(tree, '[data-id="122"][aria-selected=true]'));
    });
    it('follows what the user selects', async () => {
      const tree = await treeWith(county, { unit: '11' });
      await settled(tree);
      focus(tree, '12');
      await press(tree, 'Enter');
      expect(tree.unit).to.equal('12');
      expect(tree.selected).to.equal('12');
    });
  });

  describe('readonly', () => {
    it('says so, and takes away import and undo, not search and export', async () => {
      const tree = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
      await tree.load(county);
      tree.readonly = true;
      await settled(tree);
      expect(find(tree, '[part=banner]').textContent).to.contain('只读：门户未开放修改');
      expect(textOf(tree)).to.not.contain('导入表格');
      button(tree, '更多操作').click();
      const menu = await until(() => tree.shadowRoot?.querySelector('[role=menu]'));
      expect(menu.textContent).to.contain('导出').and.not.contain('导入');
      tree.readonly = false;
      await settled(tree);
      expect(has(tree, '[part=primary]')).to.equal(true);
    });
    it('of an empty tree offers nothing to press', async () => {
      const tree = await emptyTree({ readonly: '' });
      expect(has(tree, '[part=primary]')).to.equal(false);
    });
    it('lets the user browse and select', async () => {
      const tree = await treeWith();
      tree.readonly = true;
      await settled(tree);
      focus(tree, '12');
      await press(tree, 'ArrowRight', 'Enter');
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      expect(tree.selected).to.equal('12');
    });
  });

  describe('heading-level and label', () => {
    it('set the heading and the name of the tree', async () => {
      const tree = await treeWith();
      const heading = find(tree, '[role=heading]');
      expect(heading.getAttribute('aria-level')).to.equal('2');
      expect(heading.textContent).to.equal('组织架构 · 青溪县');
      expect(find(tree, '[role=tree]').getAttribute('aria-label')).to.equal('青溪县，组织架构，11 个单位');
      tree.setAttribute('heading-level', '4');
      tree.setAttribute('label', '另一棵');
      await settled(tree);
      expect(heading.getAttribute('aria-level')).to.equal('4');
      expect(heading.textContent).to.equal('另一棵');
      expect(find(tree, '[role=tree]').getAttribute('aria-label')).to.equal('另一棵，组织架构，11 个单位');
    });
  });

  describe('database', () => {
    it('changed shows the other data, and back', async () => {
      const tree = await treeWith();
      const first = tree.database ?? '';
      tree.database = freshDatabase();
      await until(() => tree.size === 0);
      await tree.load([{ id: 'a', parentId: null, name: '旧县' }]);
      expect(idsOf(tree)).to.equal('a');
      tree.database = first;
      await until(() => tree.size === 11);
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
    it('sends jc-ready once, whatever changes', async () => {
      const tree = await emptyTree();
      const heard = recordEvents(tree, 'jc-ready');
      await tree.load(county);
      tree.database = freshDatabase();
      await until(() => tree.size === 0);
      await settled(tree);
      expect(heard).to.deep.equal([]);
    });
    it('changed while a load runs calls the load off, and never mixes the two', async () => {
      const tree = await emptyTree();
      const first = tree.database ?? '';
      const loading = rejection(tree.load(county));
      tree.database = freshDatabase();
      expect((await loading).code).to.equal('storage-closed');
      await settled(tree);
      expect(tree.size).to.equal(0);
      const twin = await shown(html`<jc-org-tree storage="memory" database=${first}></jc-org-tree>`);
      expect(twin.size).to.equal(0);
    });
  });

  it('a host’s display, hidden and block size work', async () => {
    const tree = await treeWith();
    expect(getComputedStyle(tree).display).to.equal('block');
    tree.hidden = true;
    expect(getComputedStyle(tree).display).to.equal('none');
    tree.hidden = false;
    tree.style.setProperty('--jc-block-size', '200px');
    await settled(tree);
    expect(viewportOf(tree).offsetHeight).to.equal(200);
  });
});
