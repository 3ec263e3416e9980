import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { emptyScoreboard, seedPoints } from '../testing/points-scoreboard.suite.js';
import { calculator } from '../testing/fund-calculator.suite.js';
import { countyThatMeets, emptyChecklist, heldMeeting, seedMeetings } from '../testing/meeting-checklist.suite.js';
import { freshDatabase, has, rejection, shown, until } from '../testing/org-tree.suite.js';
import { settle, textIn } from '../testing/widget-keys.suite.js';
import type { JcElement } from './jc-element.js';

/** Opens a database beside the kit, as a window with another version of it does. */
function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as DOMException);
  });
}

const labelsOf = (element: JcElement): string[] => [...(element.shadowRoot?.querySelectorAll('button') ?? [])].map((button) => button.textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** The menu's entries, once it is open. */
async function menuOf(element: JcElement): Promise<string[]> {
  element.shadowRoot?.querySelector<HTMLElement>('.menu-anchor button')?.click();
  await until(() => has(element, '[role=menuitem]'));
  return [...(element.shadowRoot?.querySelectorAll('[role=menuitem]') ?? [])].map((item) => item.textContent?.trim() ?? '');
}

interface Widget {
  readonly tag: 'jc-org-tree' | 'jc-meeting-checklist' | 'jc-points-scoreboard' | 'jc-fund-calculator';
  readonly open: (attributes: Readonly<Record<string, string>>) => Promise<JcElement>;
  /** Words of the buttons and entries with which something is changed. */
  readonly writes: readonly string[];
  /** A write that a page asks for. */
  readonly write: (element: never) => Promise<unknown>;
}

const widgets: readonly Widget[] = [
  {
    tag: 'jc-org-tree',
    open: ({ database }) => shown(html`<jc-org-tree database=${database}></jc-org-tree>`),
    writes: ['导入表格', '粘贴单位情况'],
    write: (tree: { load(rows: unknown): Promise<unknown> }) => tree.load(countyThatMeets),
  },
  { tag: 'jc-meeting-checklist', open: emptyChecklist, writes: ['登记会议', '登记', '说明原因', '导入会议记录'], write: (checklist: { record(meeting: unknown): Promise<unknown> }) => checklist.record({ ...heldMeeting, date: '2026-11-10' }) },
  { tag: 'jc-points-scoreboard', open: emptyScoreboard, writes: ['登记积分', '导入', '新增账户'], write: (board: { award(entry: unknown): Promise<unknown> }) => board.award({ account: 'h1', rule: 'other', points: 1, date: '2026-11-10' }) },
  { tag: 'jc-fund-calculator', open: calculator, writes: ['保存测算', '保存'], write: (fund: { save(): Promise<unknown> }) => fund.save() },
];

/** A database with a tree, a roll and a ledger, which newer code has written if asked. */
async function filled(version?: number): Promise<string> {
  const database = freshDatabase();
  (await seedMeetings(database, {}, 'indexeddb')).close();
  (await seedPoints(database, { rows: countyThatMeets }, 'indexeddb')).close();
  if (version !== undefined) (await openRaw(database, version)).close();
  return database;
}

describe('data that a newer version has written', () => {
  for (const { tag, open, writes, write } of widgets) {
    it(`are read-only in ${tag}: it says so, and offers nothing that would change them`, async () => {
      const attributes = { storage: 'indexeddb', unit: '111' };
      const writable = await open({ ...attributes, database: await filled() });
      await settle(writable);
      const offered = [...labelsOf(writable), ...(await menuOf(writable))];
      expect(offered.some((label) => writes.includes(label)), `what can be changed otherwise: ${offered.join(' | ')}`).to.equal(true);
      const element = await open({ ...attributes, database: await filled(99) });
      await until(() => textIn(element, '.frame > .banner').includes('数据由较新版本写入，本窗口只读。'));
      await settle(element);
      expect(textIn(element, '.frame')).not.to.contain('门户未开放修改');
      expect([...labelsOf(element), ...(await menuOf(element))].filter((label) => writes.includes(label))).to.deep.equal([]);
      expect((await rejection(write(element as never))).code).to.equal('storage-newer');
    });

    it(`leave the size of type in ${tag} to the user`, async () => {
      const element = await open({ storage: 'indexeddb', database: await filled(99) });
      await until(() => has(element, '.frame > .banner'));
      const [large] = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[aria-pressed]') ?? [])].filter((button) => button.textContent?.trim() === '大字版');
      large?.click();
      await until(() => has(element, '.root[data-scale=large]'));
      await settle(element);
      expect(has(element, '.banner[data-kind=danger]')).to.equal(false);
    });
  }
});

describe('data that another window holds in an older version', () => {
  for (const { tag } of widgets) {
    it(`are said to be held, in ${tag}, before anything could be read, and no longer once that window is closed`, async () => {
      const database = freshDatabase();
      // A window that does not let go, of a version before all others.
      const older = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(database, 1);
        request.onupgradeneeded = () => request.result.createObjectStore('meta');
        request.onsuccess = () => resolve(request.result);
      });
      const element = document.createElement(tag);
      element.setAttribute('database', database);
      await fixture(html`${element}`);
      let isReady = false;
      void element.ready.then(() => (isReady = true));
      await until(() => element.opened?.status.state === 'blocked');
      await until(() => textIn(element, '.frame > .banner').includes('请先关闭打开着本页旧版本的其他窗口，数据才能打开。'));
      expect(isReady).to.equal(false);
      older.close();
      await element.ready;
      await until(() => !textIn(element, '.frame').includes('请先关闭'));
    });
  }
});
