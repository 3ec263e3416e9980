import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import {
  button,
  county,
  find,
  flatRows,
  focus,
  focusedId,
  freshDatabase,
  has,
  idsOf,
  nextEvent,
  recordEvents,
  rejection,
  settled,
  shown,
  treeWith,
  until,
} from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

const twinOf = (tree: JcOrgTree): Promise<JcOrgTree> =>
  shown(html`<jc-org-tree storage=${tree.storage ?? 'indexeddb'} database=${tree.database ?? ''}></jc-org-tree>`);

const bannerOf = (tree: JcOrgTree): Promise<HTMLElement> => until(() => tree.shadowRoot?.querySelector<HTMLElement>('[part=banner]'));

const restore: (() => void)[] = [];

/** Puts something in place of a property until the test ends. */
function stub<Target extends object, Key extends keyof Target>(target: Target, key: Key, value: Target[Key]): void {
  const own = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, writable: true, value });
  restore.push(() => {
    if (own) Object.defineProperty(target, key, own);
    else Reflect.deleteProperty(target, key);
  });
}

function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as DOMException);
  });
}

describe('the store of an org tree', () => {
  afterEach(() => {
    while (restore.length > 0) restore.pop()?.();
  });

  describe('shared by name', () => {
    for (const storage of ['memory', 'indexeddb'] as const) {
      it(`shows what another element of the page loads (${storage})`, async () => {
        const first = await treeWith(county, { storage });
        const second = await twinOf(first);
        expect(idsOf(second)).to.equal('1 11 12 13');
        await first.load(flatRows(3));
        await until(() => second.size === 4);
        await settled(second);
        expect(idsOf(second)).to.equal('0 1 2 3');
      });
    }
    it('leaves the other element’s expansion, selection and focus alone, and sends it no event', async () => {
      const first = await treeWith();
      const second = await twinOf(first);
      await second.expand('12');
      await second.select('122');
      focus(second, '121');
      const heard = recordEvents(second, 'jc-change', 'jc-select', 'jc-view', 'jc-progress');
      await first.load(county.filter(({ id }) => id !== '13'));
      await until(() => second.size === 10);
      await settled(second);
      expect(idsOf(second)).to.equal('1 11 12 121 122');
      expect(second.selected).to.equal('122');
      expect(focusedId(second)).to.equal('121');
      expect(heard).to.deep.equal([]);
    });
    it('does not share what is open, selected or searched', async () => {
      const first = await treeWith();
      const second = await twinOf(first);
      await first.select('122');
      await first.filter('和平');
      expect(second.selected).to.equal(null);
      expect(idsOf(second)).to.equal('1 11 12 13');
    });
    it('does not mix two loads at once: both elements end with the later one', async () => {
      const first = await treeWith();
      const second = await twinOf(first);
      await Promise.all([first.load(flatRows(300)), second.load(flatRows(200))]);
      await until(() => first.size === second.size);
      expect(await first.store.then(({ org }) => org.read()).then((stored) => stored?.tree.length)).to.equal(first.size);
    });
    it('follows another window, and says so', async () => {
      const tree = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
      await tree.load(county);
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another window"></iframe>`);
      const other = frame.contentDocument as Document;
      const script = other.createElement('script');
      script.type = 'module';
      script.src = new URL('./define.ts', import.meta.url).href;
      const loaded = nextEvent(script, 'load');
      other.head.append(script);
      await loaded;
      const foreign = other.createElement('jc-org-tree');
      foreign.setAttribute('database', tree.database ?? '');
      other.body.append(foreign);
      await foreign.ready;
      expect(foreign.size).to.equal(11);
      await foreign.load(flatRows(3));
      await until(() => tree.size === 4);
      await until(() => find(tree, '[role=status]').textContent === '另一窗口更新了组织架构');
    });
  });

  describe('in memory', () => {
    it('says that nothing is kept, and offers to export once there is something', async () => {
      const tree = await treeWith();
      const banner = await bannerOf(tree);
      expect(banner.textContent).to.contain('本页数据只保存在内存，关闭页面就会丢失。').and.contain('立即导出');
      expect(has(tree, '[part=status]')).to.equal(false);
    });
  });

  describe('where the browser refuses IndexedDB', () => {
    const refusals: readonly (readonly [name: string, refuse: () => void])[] = [
      ['a private window or policy throws SecurityError', () => stub(IDBFactory.prototype, 'open', () => { throw new DOMException('denied', 'SecurityError'); })],
      ['the property itself throws', () => {
        Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => { throw new DOMException('denied', 'SecurityError'); } });
        restore.push(() => Reflect.deleteProperty(globalThis, 'indexedDB'));
      }],
      ['there is none', () => {
        const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') as PropertyDescriptor;
        Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });
        restore.push(() => Object.defineProperty(globalThis, 'indexedDB', own));
      }],
    ];
    for (const [name, refuse] of refusals) {
      it(`says so in plain words and works: ${name}`, async () => {
        if (name.startsWith('the property')) {
          const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') as PropertyDescriptor;
          restore.push(() => Object.defineProperty(globalThis, 'indexedDB', own));
        }
        refuse();
        const tree = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
        const banner = await bannerOf(tree);
        expect(banner.textContent).to.contain('浏览器不允许本页保存数据').and.contain('关闭页面就会丢失');
        expect((await tree.load(county)).total).to.equal(11);
        expect(idsOf(tree)).to.equal('1 11 12 13');
        expect((await tree.filter('和平')).matches).to.equal(2);
      });
    }
  });

  describe('that cannot be read', () => {
    it('says so, sends jc-error, and is ready', async () => {
      stub(IDBFactory.prototype, 'open', () => { throw new DOMException('Internal error.', 'UnknownError'); });
      const tree = document.createElement('jc-org-tree');
      tree.database = freshDatabase();
      const failed = nextEvent<{ code: string; message: string }>(tree, 'jc-error');
      document.body.append(tree);
      const { detail } = await failed;
      await tree.ready;
      expect(detail.code).to.equal('storage-unreadable');
      expect((await bannerOf(tree)).textContent).to.contain('没有改动');
      tree.remove();
    });
    it('by a newer version is read-only here', async () => {
      const first = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
      await first.load(county);
      first.remove();
      (await openRaw(first.database ?? '', 99)).close();
      const tree = await twinOf(first);
      expect(tree.size).to.equal(11);
      expect((await bannerOf(tree)).textContent).to.contain('数据由较新版本写入，本窗口只读。');
      expect((await rejection(tree.load(flatRows(3)))).code).to.equal('storage-newer');
      expect(tree.size).to.equal(11);
    });
    it('because another window moved on to a newer version asks to reload', async () => {
      const tree = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
      await tree.load(county);
      const newer = await openRaw(tree.database ?? '', 99);
      expect((await bannerOf(tree)).textContent).to.contain('请刷新本页').and.contain('刷新本页');
      expect(tree.size).to.equal(11);
      newer.close();
    });
  });

  describe('without room', () => {
    it('rejects a load with storage-quota, and shows and keeps the old tree', async () => {
      const tree = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
      await tree.load(county);
      await tree.expand('12');
      const full = (): never => { throw new DOMException('full', 'QuotaExceededError'); };
      stub(IDBObjectStore.prototype, 'put', full);
      stub(IDBObjectStore.prototype, 'add', full);
      const heard = recordEvents(tree, 'jc-error', 'jc-change');
      const error = await rejection(tree.load(flatRows(3)));
      expect(error.code).to.equal('storage-quota');
      expect(error.message).to.contain('空间已满');
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      expect(heard).to.have.length(1);
    });
  });

  describe('persistence', () => {
    it('is shown as the browser answers, and asked for by the user', async () => {
      stub(StorageManager.prototype, 'persisted', async () => false);
      stub(StorageManager.prototype, 'persist', async () => true);
      const tree = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
      const status = find(tree, '[part=status]');
      await until(() => status.textContent?.includes('数据存于本机浏览器'));
      expect(status.textContent).to.contain('浏览器可能在空间不足');
      button(tree, '申请长期保存').click();
      await until(() => status.textContent?.includes('浏览器已同意长期保存'));
    });
    it('that cannot be asked for is said, without a button', async () => {
      stub(StorageManager.prototype, 'persisted', undefined as unknown as StorageManager['persisted']);
      const tree = await shown(html`<jc-org-tree database=${freshDatabase()}></jc-org-tree>`);
      await until(() => find(tree, '[part=status]').textContent?.includes('不能申请长期保存'));
      expect(has(tree, '[part=status] button')).to.equal(false);
    });
  });
});
