import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { buildTree, filterTree, idOf, siblingPlaces, type OrgRow } from '@jiceng/domain';
import { county, find, flatRows, focus, has, press, row, rowsOf, settled, treeWith, typeQuery, until, viewportOf } from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

/** `id level/posinset/setsize` of each row. */
function placesOf(tree: JcOrgTree): string[] {
  return rowsOf(tree).map((row) => {
    const [level, position, size] = ['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => row.getAttribute(name));
    return `${row.dataset['id']} ${level}/${position}/${size}`;
  });
}

/** The same from the domain: of the units that show, by id. */
function domainPlaces(rows: readonly OrgRow[], query = ''): Map<string, string> {
  const { tree } = buildTree(rows);
  const { position, children } = siblingPlaces(tree, query ? filterTree(tree, query).rows : undefined);
  return new Map(
    Array.from({ length: tree.length }, (_, index) => [
      idOf(tree, index),
      `${idOf(tree, index)} ${tree.level[index]}/${position[index]}/${children[(tree.parent[index] ?? 0) + 1]}`,
    ]),
  );
}

function expectDomainPlaces(tree: JcOrgTree, rows: readonly OrgRow[], query = ''): void {
  const expected = domainPlaces(rows, query);
  const places = placesOf(tree);
  expect(places.length).to.be.greaterThan(0);
  expect(places).to.deep.equal(places.map((place) => expected.get(place.split(' ')[0] ?? '')));
}

interface Spoken {
  readonly role?: string;
  readonly name?: string;
  readonly description?: string;
  readonly children?: readonly Spoken[];
}

/** What the browser gives assistive technology for the rows: `name (description)`, from the top. */
async function spokenRows(): Promise<string[]> {
  const spoken: string[] = [];
  const walk = ({ role, name, description, children = [] }: Spoken): void => {
    if (role === 'treeitem') spoken.push(`${name} (${description ?? ''})`);
    for (const child of children) walk(child);
  };
  walk((await a11ySnapshot({})) as unknown as Spoken);
  return spoken;
}

const saidPolitely = (tree: JcOrgTree): string => find(tree, '[role=status]').textContent ?? '';

describe('what assistive technology is told of the org tree', () => {
  let tree: JcOrgTree;

  beforeEach(async () => {
    tree = await treeWith();
  });

  describe('roles', () => {
    it('are a tree, with its tree items directly in it', async () => {
      await tree.expandAll();
      const box = find(tree, '[role=tree]');
      expect(rowsOf(tree)).to.have.length(11);
      for (const item of rowsOf(tree)) expect(item.parentElement === box).to.equal(true);
      for (const child of box.children) expect(child.getAttribute('role') === 'treeitem' || child.getAttribute('aria-hidden') === 'true').to.equal(true);
    });
    it('the tree has a name with its size; the search box controls it', async () => {
      expect(find(tree, '[role=tree]').getAttribute('aria-label')).to.equal('青溪县，组织架构，11 个单位');
      const box = find(tree, '[role=searchbox]');
      expect(box.getAttribute('aria-controls')).to.equal(find(tree, '[role=tree]').id);
      expect(box.getAttribute('aria-label')).to.equal('搜索名称、拼音或编码');
    });
    it('the units above are a navigation, with the unit itself as the current one', async () => {
      await tree.select('111');
      const nav = find(tree, 'nav');
      expect(nav.getAttribute('aria-label')).to.equal('上级单位');
      expect([...nav.querySelectorAll('li')].map((item) => item.textContent?.trim())).to.deep.equal(['青溪县', '石桥镇', '石桥村党支部']);
      expect(nav.querySelector('[aria-current]')?.textContent?.trim()).to.equal('石桥村党支部');
    });
  });

  describe('level, set size and position', () => {
    it('are the domain’s, whatever is open', async () => {
      expectDomainPlaces(tree, county);
      await tree.expand('11');
      await tree.expand('111');
      expectDomainPlaces(tree, county);
      expect(placesOf(tree)).to.include('112 3/2/3');
    });
    it('are counted among what was found in a search', async () => {
      await tree.filter('和平');
      expectDomainPlaces(tree, county, '和平');
      expect(placesOf(tree)).to.deep.equal(['1 1/1/1', '11 2/1/2', '112 3/1/1', '12 2/2/2', '121 3/1/1']);
    });
    it('are those of a plain list when only the hits show', async () => {
      await tree.filter('和平');
      find(tree, '.hits [aria-pressed]').click();
      await settled(tree);
      expect(placesOf(tree)).to.deep.equal(['112 1/1/2', '121 1/2/2']);
    });
    it('are those of the whole list when few of its rows are drawn', async () => {
      const rows = flatRows(3000);
      const long = await treeWith(rows);
      for (const top of [0, 30_000, 70_000, viewportOf(long).scrollHeight]) {
        viewportOf(long).scrollTop = top;
        await settled(long);
        expectDomainPlaces(long, rows);
      }
      expect(placesOf(long)).to.include('3000 2/3000/3000');
    });
    it('of several top units and the marked node count these', async () => {
      await tree.load([{ id: '1', parentId: null, name: '甲县' }, { id: '2', parentId: null, name: '乙县' }, { id: '3', parentId: 'x', name: '丙镇' }]);
      await tree.expandAll();
      expect(placesOf(tree)).to.deep.equal(['1 1/1/3', '2 1/2/3', '@orphans 1/3/3', '3 2/1/1']);
    });
  });

  describe('aria-expanded', () => {
    it('stands on units with children only', async () => {
      await tree.expand('11');
      const expanded = rowsOf(tree).map((item) => `${item.dataset['id']}:${item.getAttribute('aria-expanded')}`);
      expect(expanded).to.deep.equal(['1:true', '11:true', '111:false', '112:null', '113:null', '12:false', '13:null']);
    });
    it('stands in no plain list', async () => {
      await tree.filter('桥');
      find(tree, '.hits [aria-pressed]').click();
      await settled(tree);
      expect(has(tree, '[role=treeitem][aria-expanded]')).to.equal(false);
    });
  });

  describe('aria-selected', () => {
    it('stands on the selected row and nowhere else, however it was selected', async () => {
      expect(has(tree, '[aria-selected]')).to.equal(false);
      await tree.select('12');
      focus(tree, '11');
      await press(tree, 'ArrowDown', 'ArrowDown');
      expect(rowsOf(tree).filter((item) => item.hasAttribute('aria-selected')).map((item) => item.dataset['id'])).to.deep.equal(['12']);
      expect(row(tree, '12').getAttribute('aria-selected')).to.equal('true');
    });
  });

  describe('name and description', () => {
    it('of a row are the unit’s name, and a sentence of kind and counts', async () => {
      await tree.expand('11');
      const spoken = await spokenRows();
      expect(spoken).to.include('石桥镇 (镇，下级 3，全部 5)').and.include('柳树村党支部 (党支部，没有下级)');
      expect(spoken).to.have.length(7);
    });
    it('of a hit are the same, with a part marked', async () => {
      await tree.filter('和平');
      expect(await spokenRows()).to.include('和平村委会 (村，没有下级)');
    });
    it('in a plain list say where the unit is', async () => {
      await tree.filter('和平');
      find(tree, '.hits [aria-pressed]').click();
      await settled(tree);
      expect(await spokenRows()).to.deep.equal(['和平村委会 (青溪县 › 石桥镇)', '和平社区 (青溪县 › 河口镇)']);
    });
    it('of a unit without a name is a word for that', async () => {
      await tree.load([{ id: '1', parentId: null, name: '' }]);
      expect(await spokenRows()).to.deep.equal(['（未填名称） (没有下级)']);
    });
    it('in English are English', async () => {
      tree.locale = 'en';
      await settled(tree);
      expect(await spokenRows()).to.include('石桥镇 (镇, 3 directly below, 5 in all)');
    });
    it('of everything that can be pressed is not empty', async () => {
      await tree.filter('和平');
      for (const button of tree.shadowRoot?.querySelectorAll('button') ?? []) {
        expect((button.getAttribute('aria-label') ?? button.textContent ?? '').trim()).to.not.equal('');
      }
    });
  });

  describe('live regions', () => {
    it('are there from the first moment, one polite and one assertive', async () => {
      expect(find(tree, '[role=status]').textContent).to.equal('');
      expect(find(tree, '[role=alert]').textContent).to.equal('');
    });
    it('say how many were found, the first one, and where it is', async () => {
      typeQuery(tree, '和平');
      await until(() => saidPolitely(tree) === '找到 2 个单位，第 1 个：和平村委会，位于青溪县 › 石桥镇');
    });
    it('say which hit comes next', async () => {
      typeQuery(tree, '和平');
      await until(() => saidPolitely(tree).includes('第 1 个'));
      const box = find<HTMLInputElement>(tree, 'input[type=search]');
      box.focus();
      await press(tree, 'Control+ArrowDown');
      await until(() => saidPolitely(tree) === '找到 2 个单位，第 2 个：和平社区，位于青溪县 › 河口镇');
    });
    it('say that nothing was found', async () => {
      typeQuery(tree, '不存在');
      await until(() => saidPolitely(tree) === '没有符合“不存在”的单位。');
    });
    it('say nothing when the host searches', async () => {
      await tree.filter('和平');
      await settled(tree);
      expect(saidPolitely(tree)).to.equal('');
    });
    it('say a failure at once', async () => {
      const file = new DataTransfer();
      file.items.add(new File(['%PDF'], 'a.pdf'));
      tree.readonly = false;
      tree.actions.show({ kind: 'danger', text: '没有保存。' });
      await settled(tree);
      expect(find(tree, '[role=alert]').textContent).to.equal('没有保存。');
    });
  });
});
