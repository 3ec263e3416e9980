import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import {
  county,
  emptyTree,
  find,
  flatRows,
  focus,
  freshDatabase,
  idsOf,
  isInSight,
  press,
  recordEvents,
  rejection,
  row,
  rowsOf,
  settled,
  shown,
  treeWith,
  until,
  viewportOf,
} from '../testing/org-tree.suite.js';
import { define } from '../base/define.js';
import { JcOrgTree } from './org-tree.js';

const everyEvent = ['jc-ready', 'jc-select', 'jc-change', 'jc-progress', 'jc-error', 'jc-view'] as const;
let names = 0;

/** An element of a name that is not defined yet, in the page. */
async function undefinedTree(attributes: Readonly<Record<string, string>> = {}): Promise<[tree: JcOrgTree, define: () => Promise<void>]> {
  const name = `late-tree-${names++}`;
  const element = document.createElement(name) as JcOrgTree;
  for (const [attribute, value] of Object.entries({ storage: 'memory', database: freshDatabase(), ...attributes })) element.setAttribute(attribute, value);
  await fixture(html`<div>${element}</div>`);
  return [
    element,
    async () => {
      customElements.define(name, class extends JcOrgTree {});
      await element.ready;
    },
  ];
}

describe('the life of an org tree', () => {
  describe('before it is defined', () => {
    it('waits in the page, and takes its attributes when it is', async () => {
      const [tree, defineIt] = await undefinedTree({ scale: 'large', label: '晚到的树' });
      await defineIt();
      await tree.load(county);
      expect(find(tree, '.title').textContent).to.equal('晚到的树');
      expect(row(tree, '1').offsetHeight).to.equal(60);
    });
    it('keeps the properties that were set on it', async () => {
      const [tree, defineIt] = await undefinedTree();
      Object.assign(tree, { locale: 'en', readonly: true, unit: '12', headingLevel: 3, view: 'outline;q=None' });
      await defineIt();
      expect(find(tree, '.title').getAttribute('aria-level')).to.equal('3');
      expect(tree.readonly).to.equal(true);
      expect(tree.shadowRoot?.textContent).to.contain('There is no organisation tree yet');
      // The setter, which the page's own property hid, has had it.
      await until(() => tree.actions.typedQuery === 'None');
      tree.readonly = false;
      await tree.load(county);
      expect(tree.selected).to.equal('12');
      tree.locale = 'zh-CN';
      await settled(tree);
      expect(tree.shadowRoot?.textContent).to.contain('全部展开');
    });
    it('defining it twice leaves the first in place', () => {
      const first = customElements.get('jc-org-tree');
      define('jc-org-tree', class extends JcOrgTree {});
      expect(customElements.get('jc-org-tree') === first).to.equal(true);
    });
  });

  describe('ready and jc-ready', () => {
    it('come once, with the empty state on the screen', async () => {
      const tree = document.createElement('jc-org-tree');
      tree.storage = 'memory';
      tree.database = freshDatabase();
      const heard = recordEvents(tree, 'jc-ready');
      document.body.append(tree);
      await tree.ready;
      expect(tree.shadowRoot?.textContent).to.contain('还没有组织架构。');
      expect(heard).to.deep.equal(['jc-ready {}']);
      tree.remove();
      document.body.append(tree);
      await tree.load(county);
      await settled(tree);
      expect(heard).to.have.length(1);
      tree.remove();
    });
    it('come with the stored rows on the screen', async () => {
      const { database } = await treeWith();
      const tree = document.createElement('jc-org-tree');
      Object.assign(tree, { storage: 'memory', database });
      let ids = '';
      tree.addEventListener('jc-ready', () => (ids = idsOf(tree)));
      document.body.append(tree);
      await tree.ready;
      expect(ids).to.equal('1 11 12 13');
      tree.remove();
    });
    it('methods called before wait for it', async () => {
      const { database } = await treeWith();
      const tree = document.createElement('jc-org-tree');
      Object.assign(tree, { storage: 'memory', database });
      const selecting = tree.select('1111');
      document.body.append(tree);
      await selecting;
      expect(tree.selected).to.equal('1111');
      expect(isInSight(tree, '1111')).to.equal(true);
      tree.remove();
    });
  });

  describe('moved in the page', () => {
    it('keeps rows, expansion and selection', async () => {
      const tree = await treeWith();
      await tree.expand('12');
      await tree.select('122');
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(tree);
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      expect(tree.selected).to.equal('122');
      await tree.load(flatRows(2));
      expect(tree.size).to.equal(3);
    });
    it('keeps its store, and what is searched', async () => {
      const tree = await treeWith();
      const store = await tree.store;
      await tree.filter('和平');
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(tree);
      await settled(tree);
      expect((await tree.store) === store).to.equal(true);
      expect(tree.view).to.equal(`outline;q=${encodeURIComponent('和平')}`);
      expect(tree.shadowRoot?.querySelector('mark') !== null).to.equal(true);
    });
    it('shows rows where its scroller then stands', async () => {
      const tree = await treeWith(flatRows(2000));
      await tree.reveal('1500');
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(tree);
      await settled(tree);
      await settled(tree);
      const { top, bottom } = viewportOf(tree).getBoundingClientRect();
      const seen = rowsOf(tree).filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom);
      expect(seen.length).to.be.at.least(10);
      expect(isInSight(tree, '1500')).to.equal(true);
    });
  });

  describe('removed and put back', () => {
    it('shows what was stored meanwhile, and its keys work', async () => {
      const tree = await treeWith();
      const place = tree.parentElement as HTMLElement;
      tree.remove();
      const twin = await shown(html`<jc-org-tree storage="memory" database=${tree.database ?? ''}></jc-org-tree>`);
      await twin.load(flatRows(3));
      place.append(tree);
      await until(() => tree.size === 4);
      await settled(tree);
      focus(tree, '0');
      await press(tree, 'ArrowDown');
      expect(tree.shadowRoot?.activeElement?.getAttribute('data-id')).to.equal('1');
    });
    it('a load while it is out rejects; the next one works', async () => {
      const tree = await treeWith();
      const place = tree.parentElement as HTMLElement;
      tree.remove();
      expect((await rejection(tree.load(flatRows(3)))).code).to.equal('storage-closed');
      place.append(tree);
      expect((await tree.load(flatRows(3))).total).to.equal(4);
    });
  });

  describe('events', () => {
    it('bubble and are composed, each with what the contract says', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const heard = new Map<string, unknown>();
      for (const name of everyEvent) {
        host.addEventListener(name, (event) => {
          expect(event.bubbles && event.composed, name).to.equal(true);
          heard.set(name, (event as CustomEvent<unknown>).detail);
        });
      }
      const inner = host.attachShadow({ mode: 'open' });
      const tree = document.createElement('jc-org-tree');
      Object.assign(tree, { storage: 'memory', database: freshDatabase() });
      inner.append(tree);
      await tree.ready;
      await tree.load(county);
      row(tree, '12').click();
      await settled(tree);
      await rejection(tree.importFile(new Blob(['%PDF'])));
      expect([...heard.keys()]).to.have.members([...everyEvent]);
      expect(heard.get('jc-ready')).to.deep.equal({});
      expect(heard.get('jc-select')).to.deep.equal({ id: '12' });
      expect(heard.get('jc-view')).to.deep.equal({ view: 'outline;u=12' });
      expect(heard.get('jc-change')).to.have.keys(['noun', 'op', 'id']);
      expect(heard.get('jc-progress')).to.have.keys(['phase', 'done', 'total']);
      expect(heard.get('jc-error')).to.have.keys(['code', 'message']);
    });
    it('jc-change comes once a load, after it is durable', async () => {
      const tree = await emptyTree();
      const versions: (string | undefined)[] = [];
      tree.addEventListener('jc-change', (event) => {
        const { id } = (event as CustomEvent<{ id: string }>).detail;
        versions.push(id);
      });
      await tree.load(county);
      await tree.load(flatRows(3));
      const { org } = await tree.store;
      expect(versions).to.have.length(2);
      expect((await org.head())?.version).to.equal(versions[1]);
    });
    it('a second act on the selected row sends no second jc-select', async () => {
      const tree = await treeWith();
      const heard = recordEvents(tree, 'jc-select');
      row(tree, '12').click();
      row(tree, '12').click();
      await settled(tree);
      expect(heard).to.deep.equal(['jc-select {"id":"12"}']);
    });
    it('the breadcrumb sends one jc-select for a unit above', async () => {
      const tree = await treeWith();
      await tree.select('1112');
      const heard = recordEvents(tree, 'jc-select');
      const crumbs = [...(tree.shadowRoot?.querySelectorAll<HTMLButtonElement>('.breadcrumb button') ?? [])];
      expect(crumbs.map((crumb) => crumb.textContent?.trim())).to.deep.equal(['青溪县', '石桥镇', '石桥村党支部']);
      crumbs[1]?.click();
      await settled(tree);
      expect(heard).to.deep.equal(['jc-select {"id":"11"}']);
      expect(tree.selected).to.equal('11');
    });
  });
});
