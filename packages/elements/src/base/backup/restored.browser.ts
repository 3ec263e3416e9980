import { buildTree, indexOfId, nameOf, type FactBook, type OrgTree } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { openIndexedStore } from '../../../../storage/src/open-store.js';
import { expect } from '@open-wc/testing';
import { clearPage, inStore, today, widgetOver, widgetTags } from '../../testing/backup.suite.js';
import { countyWithFacts } from '../../testing/fund-calculator.suite.js';
import { find, freshDatabase, until } from '../../testing/org-tree.suite.js';
import { settle, textIn, typeInto } from '../../testing/widget-keys.suite.js';
import { FactWork } from '../../facts/fact-work.js';
import type { JcMeetingChecklist } from '../../meeting/meeting-checklist.js';
import type { JcElement } from '../jc-element.js';

/** Writes a tree of one county whose town has a name. */
const writeTown = (name: string) => (store: Store): Promise<unknown> =>
  store.org.replace(buildTree(countyWithFacts.map((row) => (row.id === '11' ? { ...row, name } : row))).tree, { author: '' });

/** A database of a town, which was backed up when the town had another name. */
async function renamed(storage: 'indexeddb' | 'memory'): Promise<{ readonly database: string; readonly file: Blob }> {
  const database = freshDatabase();
  return inStore(database, async (store) => {
    await writeTown('旧石桥镇')(store);
    const { file } = await store.backups.make();
    await writeTown('新石桥镇')(store);
    return { database, file };
  }, Date.now(), storage);
}

/** The name of the town as a widget has it. */
function townIn(element: JcElement): string {
  const { tree } = (element as unknown as { readonly data: { readonly tree: OrgTree } }).data;
  const index = indexOfId(tree, '11');
  return index < 0 ? '' : nameOf(tree, index);
}

const restored = (element: JcElement): Promise<unknown> => until(() => textIn(element, '.root > [role=status]') === '数据已由备份恢复');

describe('when a backup took the place of the data', () => {
  afterEach(clearPage);

  for (const storage of ['indexeddb', 'memory'] as const) {
    it(`every widget of the page shows what it held (${storage}), and says so`, async () => {
      const { database, file } = await renamed(storage);
      const elements: JcElement[] = [];
      for (const tag of widgetTags) elements.push(await widgetOver(tag, { database, storage }));
      expect(elements.map(townIn)).to.deep.equal(Array(4).fill('新石桥镇'));
      await inStore(database, (store) => store.backups.restore(file, { author: '' }), Date.now(), storage);
      await until(() => elements.every((element) => townIn(element) === '旧石桥镇'));
      await Promise.all(elements.map(restored));
    });
  }

  it('so does one in another tab', async () => {
    const { database, file } = await renamed('indexeddb');
    const element = await widgetOver('jc-meeting-checklist', { database });
    const other = await openIndexedStore({ database });
    await other.backups.restore(file, { author: '' });
    other.close();
    await until(() => townIn(element) === '旧石桥镇');
    await restored(element);
  });

  for (const tag of widgetTags) {
    it(`${tag} shows it too when it was still opening what was there before`, async () => {
      const { database, file } = await renamed('indexeddb');
      await inStore(database, async (store) => {
        const { get } = store.settings;
        let open = (): void => {};
        const opening = new Promise<void>((resolve) => (open = resolve));
        // The scale belongs to what a widget opens with.
        Object.assign(store.settings, { get: (name: 'scale') => opening.then(() => get(name)) });
        const element = document.createElement(tag) as JcElement;
        Object.assign(element, { database, profile: 'county-five-standards', unit: '111', locale: 'zh-CN', today });
        document.body.append(element);
        await until(() => element.opened && townIn(element) === '新石桥镇');
        const other = await openIndexedStore({ database });
        const heard = new Promise<void>((resolve) => store.subscribe((notice) => notice.type === 'change' && resolve()));
        await other.backups.restore(file, { author: '' });
        other.close();
        await heard;
        open();
        await until(() => townIn(element) === '旧石桥镇');
        await restored(element);
      });
    });
  }

  it('a widget that was moved in the page hears of it too, and one that has left does not', async () => {
    const { database, file } = await renamed('indexeddb');
    const moved = await widgetOver('jc-meeting-checklist', { database });
    const gone = await widgetOver('jc-meeting-checklist', { database });
    document.body.append(moved);
    gone.remove();
    await settle(moved);
    await inStore(database, (store) => store.backups.restore(file, { author: '' }));
    await until(() => townIn(moved) === '旧石桥镇');
    expect(townIn(gone)).to.equal('新石桥镇');
  });

  it('a form keeps what is typed in it, and its view stays', async () => {
    const { database, file } = await renamed('indexeddb');
    const element = (await widgetOver('jc-meeting-checklist', { database })) as unknown as JcMeetingChecklist;
    element.view = 'record;new=1';
    await until(() => element.shadowRoot?.querySelector('#record-place'));
    await typeInto(element, '#record-place', '村活动室');
    await inStore(database, (store) => store.backups.restore(file, { author: '' }));
    await restored(element);
    await settle(element);
    expect([element.view.startsWith('record'), find<HTMLInputElement>(element, '#record-place').value]).to.deep.equal([true, '村活动室']);
  });

  const books = {
    'jc-fund-calculator': (element: JcElement) => (element as unknown as { readonly data: { readonly book: FactBook } }).data.book,
    'jc-org-tree': (element: JcElement) => FactWork.of(element).record.book,
  };
  for (const tag of ['jc-fund-calculator', 'jc-org-tree'] as const) {
    it(`the facts of units are those of the backup in ${tag}`, async () => {
      const database = freshDatabase();
      const file = await inStore(database, async (store) => {
        await writeTown('石桥镇')(store);
        return (await store.backups.make()).file;
      });
      await inStore(database, (store) => store.facts.add([{ fact: 'population', asOf: '2026-01-01', units: ['111'], values: [1500] }], { author: '', source: 'typed' }));
      const element = await widgetOver(tag, { database });
      await until(() => books[tag](element).facts.size === 1);
      await inStore(database, (store) => store.backups.restore(file, { author: '' }));
      await until(() => books[tag](element).facts.size === 0);
    });
  }
});
