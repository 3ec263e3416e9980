import { expect } from '@open-wc/testing';
import {
  county,
  flatRows,
  focus,
  focusedId,
  has,
  idsOf,
  isInSight,
  nextEvent,
  recordEvents,
  rejection,
  row,
  settled,
  treeWith,
  viewportOf,
} from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

describe('methods of the org tree', () => {
  let tree: JcOrgTree;

  beforeEach(async () => {
    tree = await treeWith();
  });

  describe('expand()', () => {
    it('shows the children when it resolves', async () => {
      await tree.expand('11');
      expect(idsOf(tree)).to.equal('1 11 111 112 113 12 13');
      expect(row(tree, '11').getAttribute('aria-expanded')).to.equal('true');
    });
    it('of an open unit, or one without children, changes nothing', async () => {
      await tree.expand('1');
      await tree.expand('13');
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
    it('of a unit that is hidden opens it for later', async () => {
      await tree.expand('111');
      expect(idsOf(tree)).to.equal('1 11 12 13');
      await tree.expand('11');
      expect(idsOf(tree)).to.equal('1 11 111 1111 1112 112 113 12 13');
    });
  });

  describe('collapse()', () => {
    it('hides what is below, and remembers what was open there', async () => {
      await tree.expand('11');
      await tree.expand('111');
      await tree.collapse('11');
      expect(idsOf(tree)).to.equal('1 11 12 13');
      await tree.expand('11');
      expect(idsOf(tree)).to.equal('1 11 111 1111 1112 112 113 12 13');
    });
    it('moves a focus below it up to the closed unit', async () => {
      await tree.expandAll();
      focus(tree, '1112');
      await tree.collapse('11');
      await settled(tree);
      expect(focusedId(tree)).to.equal('11');
    });
  });

  describe('expandAll() and collapseAll()', () => {
    it('open and close everything', async () => {
      await tree.expandAll();
      expect(idsOf(tree)).to.equal('1 11 111 1111 1112 112 113 12 121 122 13');
      await tree.collapseAll();
      expect(idsOf(tree)).to.equal('1');
    });
    it('collapseAll moves the focus to the top', async () => {
      await tree.expandAll();
      focus(tree, '1112');
      await tree.collapseAll();
      await settled(tree);
      expect(focusedId(tree)).to.equal('1');
    });
  });

  describe('select()', () => {
    it('selects, opens the path and shows the row', async () => {
      await tree.select('1112');
      expect(tree.selected).to.equal('1112');
      expect(row(tree, '1112').getAttribute('aria-selected')).to.equal('true');
      expect(idsOf(tree)).to.equal('1 11 111 1111 1112 112 113 12 13');
    });
    it('sends neither jc-select nor jc-view, and takes no focus', async () => {
      const heard = recordEvents(tree, 'jc-select', 'jc-view');
      await tree.select('12');
      await settled(tree);
      expect(heard).to.deep.equal([]);
      expect(document.activeElement === document.body).to.equal(true);
    });
    it('leaves one row selected', async () => {
      await tree.select('11');
      await tree.select('12');
      expect(tree.shadowRoot?.querySelectorAll('[aria-selected]').length).to.equal(1);
    });
  });

  describe('reveal()', () => {
    it('opens the path, scrolls to the row and selects nothing', async () => {
      const long = await treeWith([...flatRows(500), { id: 'x', parentId: '400', name: '第一组' }]);
      await long.reveal('x');
      expect(isInSight(long, 'x')).to.equal(true);
      expect(long.selected).to.equal(null);
    });
    it('does not scroll the page', async () => {
      const spacer = document.createElement('div');
      spacer.style.height = '3000px';
      tree.before(spacer);
      window.scrollTo(0, 0);
      await tree.reveal('1112');
      await settled(tree);
      expect(window.scrollY).to.equal(0);
      spacer.remove();
    });
    it('ends a search that hides the unit', async () => {
      await tree.filter('和平');
      await tree.reveal('113');
      expect(has(tree, '[data-id="113"]')).to.equal(true);
      expect(tree.view).to.equal('outline');
    });
  });

  describe('an unknown id', () => {
    for (const method of ['expand', 'collapse', 'select', 'reveal'] as const) {
      it(`rejects ${method}() with unknown-unit in plain words`, async () => {
        const before = idsOf(tree);
        const error = await rejection(tree[method]('nowhere'));
        expect(error.code).to.equal('unknown-unit');
        expect(error.message).to.contain('没有编码为“nowhere”的单位');
        expect(idsOf(tree)).to.equal(before);
        expect(tree.selected).to.equal(null);
      });
    }
  });

  describe('filter()', () => {
    it('keeps the hits by name and the units above them', async () => {
      expect(await tree.filter('和平')).to.deep.equal({ matches: 2 });
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
    });
    it('finds ids, and letters in either case', async () => {
      await tree.load([...county, { id: 'AB-7', parentId: '13', name: 'Zhujian Office' }]);
      expect((await tree.filter('ab-7')).matches).to.equal(1);
      expect((await tree.filter('zHUJIAN o')).matches).to.equal(1);
      expect((await tree.filter('111')).matches).to.equal(3);
    });
    it('finds pinyin initials and syllables', async () => {
      expect((await tree.filter('hp')).matches).to.equal(2);
      expect((await tree.filter('lscdzb')).matches).to.equal(1);
      expect((await tree.filter('heping')).matches).to.equal(2);
    });
    it('says 0 when nothing matches, and shows no row', async () => {
      expect(await tree.filter('不存在')).to.deep.equal({ matches: 0 });
      expect(idsOf(tree)).to.equal('');
    });
    it('sends no event', async () => {
      const heard = recordEvents(tree, 'jc-select', 'jc-view', 'jc-change');
      await tree.filter('和平');
      await tree.filter('');
      await settled(tree);
      expect(heard).to.deep.equal([]);
    });
    it('shows the query in the search box', async () => {
      await tree.filter('和平');
      expect(tree.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]')?.value).to.equal('和平');
    });
    it('of two at once, the later one shows', async () => {
      const first = tree.filter('hekou');
      const second = tree.filter('和平');
      await Promise.all([first, second]);
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
    });
  });

  describe('in a search,', () => {
    it('expand() and collapse() work among what was found', async () => {
      await tree.filter('和平');
      await tree.collapse('11');
      expect(idsOf(tree)).to.equal('1 11 12 121');
      await tree.expand('11');
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
    });
    it('select() of what was found keeps the search; of another ends it', async () => {
      await tree.filter('和平');
      await tree.select('121');
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
      await tree.select('13');
      expect(idsOf(tree)).to.equal('1 11 12 13');
      expect(tree.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]')?.value).to.equal('');
    });
  });

  describe("filter('')", () => {
    it('ends the search and brings back what was open before', async () => {
      await tree.expand('12');
      await tree.filter('小组');
      expect(await tree.filter('')).to.deep.equal({ matches: 0 });
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
    });
    it('forgets what was opened and closed within the search', async () => {
      await tree.filter('小组');
      await tree.collapse('1');
      await tree.filter('');
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
    it('brings back the scroll position and the row that Tab reaches', async () => {
      const long = await treeWith(flatRows(1000));
      focus(long, '0');
      await long.reveal('700');
      const { scrollTop } = viewportOf(long);
      expect(scrollTop).to.be.greaterThan(0);
      const reached = long.shadowRoot?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.dataset['id'];
      await long.filter('第3村');
      await long.filter('第33村');
      await long.filter('');
      await settled(long);
      expect(viewportOf(long).scrollTop).to.equal(scrollTop);
      expect(long.shadowRoot?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.dataset['id']).to.equal(reached);
    });
    it('counts blanks as empty', async () => {
      await tree.filter('小组');
      await tree.filter('   ');
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
  });

  describe('size and selected', () => {
    it('are 0 and null at first', async () => {
      const empty = document.createElement('jc-org-tree');
      expect(empty.size).to.equal(0);
      expect(empty.selected).to.equal(null);
    });
  });

  describe('view', () => {
    it('says what is selected and searched', async () => {
      expect(tree.view).to.equal('outline');
      await tree.select('112');
      expect(tree.view).to.equal('outline;u=112');
      await tree.filter('和平;=%');
      expect(tree.view).to.equal(`outline;u=112;q=${encodeURIComponent('和平;=%')}`);
    });
    it('brings its own string back', async () => {
      await tree.filter('和平');
      await tree.select('121');
      const { view } = tree;
      const other = await treeWith();
      other.view = view;
      await settled(other);
      await settled(other);
      expect(other.view).to.equal(view);
      expect(other.selected).to.equal('121');
      expect(idsOf(other)).to.equal('1 11 112 12 121');
    });
    it('set by the host sends nothing; a user’s choice sends jc-view', async () => {
      const heard = recordEvents(tree, 'jc-view', 'jc-select');
      tree.view = 'outline;u=12';
      await settled(tree);
      expect(tree.selected).to.equal('12');
      expect(heard).to.deep.equal([]);
      const viewed = nextEvent<{ view: string }>(tree, 'jc-view');
      row(tree, '11').click();
      expect((await viewed).detail).to.deep.equal({ view: 'outline;u=11' });
    });
    it('of a unit that is not there, or damaged, shows the tree', async () => {
      tree.view = 'outline;u=nowhere';
      tree.view = 'nonsense';
      tree.view = 'outline;q=%E4%B8';
      await settled(tree);
      expect(tree.selected).to.equal(null);
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
  });
});
