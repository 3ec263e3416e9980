import type { BackupState, Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { buttonIn, clearPage, countyOf, daysBefore, dialogOf, done, downloaded, focusedIn, inStore, widgetOver, widgetTags } from '../../testing/backup.suite.js';
import { find, freshDatabase, has, until } from '../../testing/org-tree.suite.js';
import { keys, settle, textIn, textsIn } from '../../testing/widget-keys.suite.js';
import type { JcElement } from '../jc-element.js';

const lineButton = '[part=status] button[aria-haspopup=dialog]';
const banners = (element: JcElement): string[] => textsIn(element, '.frame > .banner > .text');

/** Waits until a widget has asked how its data stand to the last backup. */
async function asked(element: Widget): Promise<void> {
  await until(() => textIn(element, '[part=status]').includes('数据存于本机浏览器'));
  await lineOf(element).readBackups();
  await settle(element);
}

type Widget = JcElement & { readonly actions: { readonly storeLine: unknown } };
const lineOf = ({ actions }: Widget): { readBackups(): Promise<void> } => actions.storeLine as ReturnType<typeof lineOf>;

const note = (store: Store, at = 0): Promise<unknown> => store.people.put('112', [{ id: 'p9', name: `韩${at}`, standing: 'full' }], { author: '' });

/** A database that was backed up so many days ago, and changed since. */
async function backedUp(days: number, changed?: number): Promise<string> {
  const database = await countyOf(60);
  await inStore(database, async ({ backups }) => backups.noteSaved(await backups.make()), daysBefore(days));
  if (changed !== undefined) await inStore(database, (store) => note(store), daysBefore(changed));
  return database;
}

/** An answer that is given later. */
function laterAnswer(): { readonly promise: Promise<BackupState>; give(state: BackupState): void } {
  let give = (_: BackupState): void => {};
  const promise = new Promise<BackupState>((resolve) => (give = resolve));
  return { promise, give };
}

/** What the browser is asked, and what it answers, in a test. */
const { persisted, persist } = StorageManager.prototype;

describe('the line at the bottom', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(() => {
    clearPage();
    Object.assign(StorageManager.prototype, { persisted, persist });
  });

  for (const [what, database, says, notices] of [
    ['data of today', () => countyOf(0), '从未备份', []],
    ['data of seven days', () => countyOf(7), '从未备份', []],
    ['data of eight days', () => countyOf(8), '已有 2 条新改动未备份', []],
    ['data of fourteen days', () => countyOf(14), '已有 2 条新改动未备份', []],
    ['data of fifteen days', () => countyOf(15), '已有 2 条新改动未备份', ['已有 2 条新改动未备份。']],
    ['a backup of today', () => backedUp(0), '上次备份 今天', []],
    ['an old backup, and nothing since', () => backedUp(30), '上次备份 30 天前', []],
    ['an old backup, and a change of yesterday', () => backedUp(30, 1), '上次备份 30 天前', []],
    ['an old backup, and a change of fifteen days ago', () => backedUp(30, 15), '已有 1 条新改动未备份', ['已有 1 条新改动未备份。']],
  ] as const) {
    it(`says of ${what}: ${says}`, async () => {
      const element = await widgetOver('jc-meeting-checklist', { database: await database() });
      await asked(element);
      expect(textIn(element, lineButton)).to.equal(says);
      expect(banners(element)).to.deep.equal(notices);
    });
  }

  for (const tag of widgetTags) {
    it(`opens the dialog in ${tag}, and has the focus again`, async () => {
      const element = await widgetOver(tag, { database: await backedUp(3) });
      await asked(element);
      expect(textIn(element, lineButton)).to.equal('上次备份 3 天前');
      find(element, lineButton).focus();
      await keys(element, 'Enter');
      const dialog = await dialogOf(element);
      expect(focusedIn(dialog)).to.equal('数据与备份');
      await sendKeys({ press: 'Escape' });
      await settle(element);
      expect(element.shadowRoot?.activeElement?.matches(lineButton)).to.equal(true);
    });

    it(`says nothing of backups in ${tag} where nothing was ever stored, and where all is in memory`, async () => {
      const element = await widgetOver(tag, { database: freshDatabase() });
      await asked(element);
      const inMemory = await widgetOver(tag, { database: freshDatabase(), storage: 'memory' });
      expect([has(element, lineButton), has(inMemory, lineButton)]).to.deep.equal([false, false]);
    });
  }

  it('says that nothing is backed up as soon as the first change is stored, and not before', async () => {
    const element = await widgetOver('jc-meeting-checklist', { database: freshDatabase() });
    await asked(element);
    const store = await element.store;
    await store.settings.set('scale', 'standard');
    await store.drafts.put('a', 1);
    await settle(element);
    expect(has(element, lineButton)).to.equal(false);
    await note(store);
    await until(() => has(element, lineButton));
    expect(textIn(element, lineButton)).to.equal('从未备份');
  });

  it('shows the answer to what was asked last, whichever comes first', async () => {
    const element = await widgetOver('jc-meeting-checklist', { database: await countyOf(8) });
    await asked(element);
    const { backups } = await element.store;
    const answer = (changes: number): BackupState => ({ savedAt: null, changes, since: new Date(daysBefore(8)).toISOString() });
    const answers = [laterAnswer(), laterAnswer()] as const;
    let questions = 0;
    Object.assign(backups, { state: () => answers[questions++]?.promise });
    const both = [lineOf(element).readBackups(), lineOf(element).readBackups()];
    answers[1].give(answer(6));
    await both[1];
    answers[0].give(answer(5));
    await both[0];
    await settle(element);
    expect([questions, textIn(element, lineButton)]).to.deep.equal([2, '已有 6 条新改动未备份']);
  });

  it('sees the first change that is stored while it asks', async () => {
    const element = await widgetOver('jc-meeting-checklist', { database: freshDatabase() });
    await asked(element);
    const store = await element.store;
    const { state } = store.backups;
    const before = await state();
    const answered = laterAnswer();
    Object.assign(store.backups, { state: () => answered.promise });
    const asking = lineOf(element).readBackups();
    Object.assign(store.backups, { state });
    await note(store);
    answered.give(before);
    await asking;
    await until(() => has(element, lineButton));
    expect(textIn(element, lineButton)).to.equal('从未备份');
  });

  for (const [changes, says] of [[999, '已有 999 条新改动未备份'], [1000, '已有 1,000 条以上新改动未备份']] as const) {
    it(`says of ${changes} changes: ${says}`, async () => {
      const element = await widgetOver('jc-meeting-checklist', { database: await countyOf(8) });
      const { backups } = await element.store;
      Object.assign(backups, { state: async () => ({ savedAt: null, changes, since: new Date(daysBefore(8)).toISOString() }) });
      await asked(element);
      expect(textIn(element, lineButton)).to.equal(says);
    });
  }

  it('follows a backup that another widget of the page, or another tab, has made', async () => {
    const database = await countyOf(15);
    const element = await widgetOver('jc-meeting-checklist', { database });
    await asked(element);
    expect(banners(element)).to.have.length(1);
    await inStore(database, async ({ backups }) => backups.noteSaved(await backups.make()));
    await until(() => textIn(element, lineButton) === '上次备份 今天');
    expect(banners(element)).to.deep.equal([]);
  });
});

describe('the notice of changes in no backup', () => {
  afterEach(() => {
    clearPage();
    Object.assign(StorageManager.prototype, { persisted, persist });
  });

  it('leads to the button that makes one, and is gone after it', async () => {
    const element = await widgetOver('jc-meeting-checklist', { database: await countyOf(15) });
    await asked(element);
    await expect(element).to.be.accessible();
    find(element, '.frame > .banner button').focus();
    await keys(element, 'Enter');
    const dialog = await dialogOf(element);
    expect(focusedIn(dialog)).to.equal('立即备份');
    await downloaded(() => sendKeys({ press: 'Enter' }));
    await done(dialog);
    buttonIn(dialog, '关闭').click();
    await until(() => banners(element).length === 0);
    await settle(element);
    // The system's clock made the backup, which is no later than the day of the test.
    await until(() => element.shadowRoot?.activeElement?.matches('.menu-anchor > button'));
  });

  it('is joined by another where the browser may clear much that was never backed up', async () => {
    const database = freshDatabase();
    await inStore(database, async (store) => {
      for (let at = 0; at < 100; at++) await note(store, at);
    }, daysBefore(8));
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => true;
    const element = await widgetOver('jc-meeting-checklist', { database });
    await asked(element);
    expect(banners(element)).to.deep.equal(['浏览器可能在空间不足或长期不打开时清除数据。']);
    expect(textsIn(element, '.frame > .banner button')).to.deep.equal(['申请长期保存', '立即备份']);
    find(element, '.frame > .banner button').focus();
    await keys(element, 'Enter');
    await until(() => banners(element).length === 0);
    expect(textIn(element, '[part=status]')).to.contain('浏览器已同意长期保存');
  });
});
