import { expect } from '@open-wc/testing';
import type { OrgRow } from '@jiceng/domain';
import { county, emptyTree, flatRows, freshDatabase, has, idsOf, recordEvents, rejection, settled, shown, treeWith } from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';
import { html } from 'lit';

/** One row of every kind of fault. */
const faulty: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县' },
  { id: '11', parentId: '1', name: '石桥镇' },
  { id: '11', parentId: '1', name: '重复镇' },
  { id: '12', parentId: '9', name: '孤立镇' },
  { id: '13', parentId: '13', name: '自上镇' },
  { id: '14', parentId: '15', name: '环甲' },
  { id: '15', parentId: '14', name: '环乙' },
  { id: '16', parentId: '1', name: '' },
  { id: '', parentId: '1', name: '无码镇' },
  { id: '1.10101E+11', parentId: '1', name: '坏码镇' },
];

describe('load() of the org tree', () => {
  let tree: JcOrgTree;

  beforeEach(async () => {
    tree = await emptyTree();
  });

  it('shows and counts the rows, and says how many', async () => {
    const report = await tree.load(county);
    expect(report).to.deep.equal({ total: 11, findings: [] });
    expect(tree.size).to.equal(11);
    expect(idsOf(tree)).to.equal('1 11 12 13');
  });
  it('takes children before their parents', async () => {
    const report = await tree.load([...county].reverse());
    expect(report).to.deep.equal({ total: 11, findings: [] });
    await tree.expandAll();
    expect(idsOf(tree)).to.equal('1 11 111 1111 1112 112 113 12 121 122 13');
  });
  it('takes any iterable, and reads it once', async () => {
    let reads = 0;
    function* rows(): Iterable<OrgRow> {
      reads++;
      yield* county;
    }
    expect((await tree.load(rows())).total).to.equal(11);
    expect(reads).to.equal(1);
  });
  it('puts the second of two loads in place of the first', async () => {
    await tree.load(county);
    await tree.load([{ id: 'a', parentId: null, name: '新县' }]);
    expect(tree.size).to.equal(1);
    expect(idsOf(tree)).to.equal('a');
  });
  it('opens the single top unit of another tree, as at first', async () => {
    await tree.load([{ id: 'a', parentId: null, name: '旧县' }]);
    await tree.load(county);
    expect(idsOf(tree)).to.equal('1 11 12 13');
    await tree.load(flatRows(2));
    expect(idsOf(tree)).to.equal('0 1 2');
  });
  it('leaves a top unit closed that was closed before', async () => {
    await tree.load(county);
    await tree.collapseAll();
    await tree.load(county);
    expect(idsOf(tree)).to.equal('1');
  });
  it('leaves everything open that was', async () => {
    await tree.load(county);
    await tree.expandAll();
    await tree.load(flatRows(2));
    await tree.load([...flatRows(2), { id: 'x', parentId: '2', name: '组' }]);
    expect(idsOf(tree)).to.equal('0 1 2 x');
  });
  it('ends a search, and empties its box', async () => {
    await tree.load(county);
    await tree.filter('和平');
    await tree.load(county);
    expect(idsOf(tree)).to.equal('1 11 12 13');
    expect(tree.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]')?.value).to.equal('');
    expect(tree.view).to.equal('outline');
  });
  it('with no rows empties the tree', async () => {
    await tree.load(county);
    expect(await tree.load([])).to.deep.equal({ total: 0, findings: [] });
    expect(tree.size).to.equal(0);
    expect(has(tree, '[role=tree]')).to.equal(false);
  });

  describe('findings', () => {
    it('name every fault with code, id and row, and no row is lost in silence', async () => {
      const { total, findings } = await tree.load(faulty);
      expect(total).to.equal(7);
      const codes = findings.map(({ code, id, row }) => `${code} ${id ?? ''} ${row ?? ''}`);
      for (const expected of ['duplicate-id 11 3', 'orphan 12 4', 'self-parent 13 5', 'empty-name 16 8', 'damaged-id 1.10101E+11 10']) {
        expect(codes).to.include(expected);
      }
      expect(codes.some((code) => code.startsWith('cycle'))).to.equal(true);
      expect(codes.some((code) => code.startsWith('bad-id'))).to.equal(true);
    });
    it('keep the first of duplicates', async () => {
      await tree.load(faulty);
      await tree.expandAll();
      expect(tree.shadowRoot?.textContent).to.contain('石桥镇').and.not.contain('重复镇');
    });
    it('hang orphans under one marked node, which is no unit', async () => {
      await tree.load(faulty);
      await tree.expandAll();
      expect(idsOf(tree)).to.contain('@orphans');
      expect(tree.shadowRoot?.querySelector('[data-id="@orphans"] .label')?.textContent).to.match(/^未找到上级（\d）$/);
      expect(tree.size).to.equal(7);
    });
    it('are sentences in Chinese', async () => {
      const { findings } = await tree.load(faulty);
      for (const { message } of findings) expect(message).to.match(/[\u4e00-\u9fff].*[。）]$/);
    });
    it('are sentences in English at locale="en"', async () => {
      tree.locale = 'en';
      await settled(tree);
      const { findings } = await tree.load(faulty);
      for (const { message } of findings) expect(message).to.match(/^[^\u4e00-\u9fff]+[“ ].*\.$/);
      expect(findings.find(({ code }) => code === 'orphan')?.message).to.contain('9');
    });
  });

  describe('while another load runs', () => {
    it('waits for it: the later one stays, and both report their own', async () => {
      const first = tree.load(flatRows(5000));
      const second = tree.load(county);
      expect((await first).total).to.equal(5001);
      expect((await second).total).to.equal(11);
      expect(tree.size).to.equal(11);
    });
    it('goes on when that one fails', async () => {
      const controller = new AbortController();
      const first = rejection(tree.load(flatRows(5000), { signal: controller.signal }));
      const second = tree.load(county);
      controller.abort();
      expect((await first).code).to.equal('aborted');
      expect((await second).total).to.equal(11);
      expect(tree.size).to.equal(11);
    });
  });

  describe('called off', () => {
    it('before it begins rejects with aborted and changes nothing', async () => {
      await tree.load(county);
      const heard = recordEvents(tree, 'jc-change', 'jc-error');
      const { code } = await rejection(tree.load(flatRows(10), { signal: AbortSignal.abort() }));
      expect(code).to.equal('aborted');
      expect(tree.size).to.equal(11);
      expect(heard).to.deep.equal([]);
    });
    it('while it builds keeps the old tree, shown and stored', async () => {
      await tree.load(county);
      const controller = new AbortController();
      tree.addEventListener('jc-progress', () => controller.abort(), { once: true });
      const { code } = await rejection(tree.load(flatRows(50_000), { signal: controller.signal }));
      expect(code).to.equal('aborted');
      expect(tree.size).to.equal(11);
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 12 13');
      const twin = await shown(html`<jc-org-tree storage="memory" database=${tree.database ?? ''}></jc-org-tree>`);
      expect(twin.size).to.equal(11);
    });
    it('while it writes brings the old tree back, with its expansion and selection', async () => {
      await tree.load(county);
      await tree.expand('12');
      await tree.select('121');
      const controller = new AbortController();
      tree.addEventListener('jc-progress', (event) => {
        if ((event as CustomEvent<{ phase: string }>).detail.phase === 'writing') controller.abort();
      });
      const { code } = await rejection(tree.load(flatRows(10), { signal: controller.signal }));
      expect(code).to.equal('aborted');
      await settled(tree);
      expect(tree.size).to.equal(11);
      expect(tree.selected).to.equal('121');
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
    });
    it('after it is durable changes nothing any more', async () => {
      const controller = new AbortController();
      await tree.load(county, { signal: controller.signal });
      controller.abort();
      await settled(tree);
      expect(tree.size).to.equal(11);
    });
  });

  describe('readonly', () => {
    it('rejects with readonly, says so, and changes nothing', async () => {
      await tree.load(county);
      tree.readonly = true;
      const heard = recordEvents(tree, 'jc-change', 'jc-error');
      const error = await rejection(tree.load(flatRows(3)));
      expect(error.code).to.equal('readonly');
      expect(error.message).to.contain('只读');
      expect(tree.size).to.equal(11);
      expect(heard.map((event) => event.split(' ')[0])).to.deep.equal(['jc-error']);
    });
    it('counts for audience="public" too', async () => {
      tree.audience = 'public';
      expect((await rejection(tree.load(county))).code).to.equal('readonly');
    });
  });

  describe('what was open, selected and focused', () => {
    it('stays, as far as the units are still there', async () => {
      await tree.load(county);
      await tree.expand('11');
      await tree.select('112');
      await tree.load(county.filter(({ id }) => !id.startsWith('12')));
      expect(idsOf(tree)).to.equal('1 11 111 112 113 13');
      expect(tree.selected).to.equal('112');
    });
    it('a focused row that is gone gives the focus to the nearest above', async () => {
      await tree.load(county);
      await tree.expand('11');
      tree.shadowRoot?.querySelector<HTMLElement>('[data-id="112"]')?.focus();
      await tree.load(county.filter(({ id }) => !id.startsWith('112')));
      await settled(tree);
      expect((tree.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id']).to.equal('11');
    });
  });

  it('of an element that is not in a page rejects, and does not hang', async () => {
    const loose = document.createElement('jc-org-tree');
    expect((await rejection(loose.load(county))).code).to.equal('storage-closed');
  });
  it('is durable when it resolves: another element finds it', async () => {
    const database = freshDatabase();
    const first = await shown(html`<jc-org-tree database=${database}></jc-org-tree>`);
    await first.load(county);
    first.remove();
    const second = await shown(html`<jc-org-tree database=${database}></jc-org-tree>`);
    expect(second.size).to.equal(11);
    expect(idsOf(second)).to.equal('1 11 12 13');
  });
  it('of a chain of 10,000 shows the deepest', async () => {
    const chain = Array.from({ length: 10_000 }, (_, level) => ({ id: `c${level}`, parentId: level === 0 ? null : `c${level - 1}`, name: `第${level}层` }));
    const deep = await treeWith(chain);
    await deep.reveal('c9999');
    expect(deep.shadowRoot?.querySelector('[data-id="c9999"]')?.getAttribute('aria-level')).to.equal('10000');
  });
});
