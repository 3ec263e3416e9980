import { sizeOf, type OrgTree } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { openIndexedStore } from '../../../../storage/src/open-store.js';
import { buttonIn, chooseBackup, clearPage, countyBackup, countyOf, dialogOf, done, downloaded, focusedIn, inStore, openedByKeys, widgetOver, widgetTags } from '../../testing/backup.suite.js';
import { freshDatabase, has, until } from '../../testing/org-tree.suite.js';
import { keys, settle, textIn, textsIn } from '../../testing/widget-keys.suite.js';
import type { JcElement } from '../jc-element.js';
import type { JcBackupDialog } from './backup-dialog.js';

const message = (dialog: JcBackupDialog): string => textIn(dialog, '.banner .text');

/** A widget over a database with a county, its dialog open. */
async function opened(): Promise<{ element: JcElement; dialog: JcBackupDialog; database: string }> {
  const database = await countyOf(3);
  const element = await widgetOver('jc-meeting-checklist', { database });
  return { element, dialog: await openedByKeys(element), database };
}

/** Asks to clear the data, and waits until it says what that would take away. */
async function asked(dialog: JcBackupDialog): Promise<void> {
  buttonIn(dialog, '清除本机数据…').click();
  await done(dialog);
}

const unitsIn = (element: JcElement): number => sizeOf((element as unknown as { readonly data: { readonly tree: OrgTree } }).data.tree);
const unitsKept = async (database: string): Promise<number> => (await inStore(database, (store) => store.backups.counts())).units;
const addPerson = (database: string): Promise<unknown> => inStore(database, (store) => store.people.put('112', [{ id: 'p9', name: '韩党员', standing: 'full' }], { author: '' }));

describe('clearing the local data', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(clearPage);

  it('says what is lost, and is done only after that was downloaded: pressed before, the button says what is missing', async () => {
    const { dialog, database } = await opened();
    await asked(dialog);
    expect(textsIn(dialog, '.step')).to.deep.equal(['第 1 步，共 2 步：先备份现在的数据', '第 2 步，共 2 步：清除数据']);
    expect(textIn(dialog, '.steps')).to.contain('将清除现在的全部数据：10 个单位、1 份花名册，连同草稿、设置和变更记录。');
    expect(focusedIn(dialog)).to.equal('不清除');
    await keys(dialog, 'Tab', 'Enter');
    await done(dialog);
    expect([message(dialog), focusedIn(dialog)]).to.deep.equal(['没有清除：请先完成第 1 步，备份现在的数据。现有数据没有变化。', '备份现在的数据']);
    expect(textIn(dialog, '[role=alert]')).to.equal(message(dialog));
    expect(await unitsKept(database)).to.equal(10);
    const { file } = await downloaded(() => sendKeys({ press: 'Enter' }));
    await done(dialog);
    expect((await inStore(database, (store) => store.backups.inspect(file))).counts.units).to.equal(10);
    expect([textsIn(dialog, '.step')[0], focusedIn(dialog)]).to.deep.equal(['第 1 步，共 2 步：现在的数据已备份', '清除数据']);
    await keys(dialog, 'Enter');
    await until(() => message(dialog).startsWith('已清除'));
    expect([message(dialog), focusedIn(dialog)]).to.deep.equal(['已清除本机数据：10 个单位、1 份花名册。', '已清除本机数据：10 个单位、1 份花名册。']);
    await until(() => textIn(dialog, '.figures').includes('还没有数据'));
    expect([has(dialog, '#clear'), await unitsKept(database)]).to.deep.equal([false, 0]);
  });

  it('not over what was written since that download', async () => {
    const { dialog, database } = await opened();
    await asked(dialog);
    await downloaded(() => buttonIn(dialog, '备份现在的数据').click());
    await done(dialog);
    await addPerson(database);
    buttonIn(dialog, '清除数据').click();
    await done(dialog);
    expect([message(dialog), focusedIn(dialog)]).to.deep.equal(['没有清除：备份之后又有 1 条新改动。现有数据没有变化。请再备份一次。', '备份现在的数据']);
    expect(await unitsKept(database)).to.equal(10);
  });

  it('takes the backup that was made above for the first step', async () => {
    const { dialog } = await opened();
    await downloaded(() => buttonIn(dialog, '立即备份').click());
    await done(dialog);
    await asked(dialog);
    expect(textsIn(dialog, '.step')[0]).to.equal('第 1 步，共 2 步：现在的数据已备份');
    buttonIn(dialog, '清除数据').click();
    await until(() => message(dialog).startsWith('已清除'));
  });

  it('not, when the user would rather not, or chooses a backup instead', async () => {
    const { dialog, database } = await opened();
    await asked(dialog);
    await keys(dialog, 'Enter');
    expect([has(dialog, '#clear'), focusedIn(dialog)]).to.deep.equal([false, '清除本机数据…']);
    await asked(dialog);
    await chooseBackup(dialog, await countyBackup());
    expect([has(dialog, '#clear'), has(dialog, '#restore')]).to.deep.equal([false, true]);
    await asked(dialog);
    expect([has(dialog, '#clear'), has(dialog, '#restore'), await unitsKept(database)]).to.deep.equal([true, false, 10]);
  });

  it('of a database without records needs no backup: drafts and settings go', async () => {
    const database = freshDatabase();
    const kept = (): Promise<unknown> => inStore(database, (store) => store.drafts.get('a'));
    await inStore(database, (store) => store.drafts.put('a', 1));
    expect(await kept()).to.not.equal(undefined);
    const dialog = await openedByKeys(await widgetOver('jc-meeting-checklist', { database }));
    await asked(dialog);
    expect([has(dialog, '.steps'), focusedIn(dialog)]).to.deep.equal([false, '不清除']);
    buttonIn(dialog, '清除数据').click();
    await until(() => message(dialog).startsWith('已清除'));
    expect([message(dialog), await kept()]).to.deep.equal(['已清除本机数据。', undefined]);
  });

  it('that fails says so and leaves everything', async () => {
    const { element, dialog, database } = await opened();
    const { backups } = await element.store;
    await downloaded(() => buttonIn(dialog, '立即备份').click());
    await done(dialog);
    Object.assign(backups, { clear: () => Promise.reject(new Error('The disk is gone.')) });
    await asked(dialog);
    buttonIn(dialog, '清除数据').click();
    await done(dialog);
    expect([message(dialog).includes('(unexpected)'), has(dialog, '#clear'), await unitsKept(database)]).to.deep.equal([true, true, 10]);
  });

  it('tells the page with jc-change, and who did it stays with the change', async () => {
    const { element, dialog } = await opened();
    const heard: { readonly noun: string; readonly op: string; readonly id: string }[] = [];
    element.addEventListener('jc-change', (event) => heard.push((event as CustomEvent).detail));
    await downloaded(() => buttonIn(dialog, '立即备份').click());
    await done(dialog);
    await asked(dialog);
    buttonIn(dialog, '清除数据').click();
    await until(() => message(dialog).startsWith('已清除'));
    const changes = await (await element.store).changes.list();
    expect(changes.map(({ noun, op, author }) => [noun, op, author])).to.deep.equal([['backup', 'clear', '周记录']]);
    expect(heard).to.deep.equal([{ noun: 'backup', op: 'clear', id: changes[0]?.time }]);
  });

  for (const from of ['the same page', 'another tab'] as const) {
    it(`leaves every widget empty that was open, when it was done in ${from}, and says so`, async () => {
      const database = await countyOf(3);
      const elements: JcElement[] = [];
      for (const tag of widgetTags) elements.push(await widgetOver(tag, { database }));
      expect(elements.map(unitsIn)).to.deep.equal([10, 10, 10, 10]);
      if (from === 'another tab') {
        const other = await openIndexedStore({ database });
        await other.backups.clear({ author: '' });
        other.close();
      } else await inStore(database, (store) => store.backups.clear({ author: '' }));
      await until(() => elements.every((element) => unitsIn(element) === 0));
      await until(() => elements.every((element) => textIn(element, '.root > [role=status]') === '本机数据已清除'));
      for (const element of elements) await settle(element);
      expect(elements.map((element) => [has(element, '.banner[data-kind=danger]'), has(element, '[aria-busy=true]')])).to.deep.equal(Array(4).fill([false, false]));
      expect(has(elements[0] as JcElement, '[role=treeitem]')).to.equal(false);
      expect(elements.map((element) => has(element, '[part=status] button[aria-haspopup=dialog]'))).to.deep.equal([false, false, false, false]);
    });
  }

  for (const [locale, scale, width] of [['zh-CN', 'standard', 1280], ['zh-CN', 'large', 360], ['en', 'large', 768], ['ug', 'standard', 360]] as const) {
    it(`${locale}, ${scale}, ${width} px: axe finds nothing, and nothing is wider than there is room`, async () => {
      await setViewport({ width, height: 700 });
      const element = await widgetOver('jc-meeting-checklist', { database: await countyOf(3), locale, scale });
      (await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=status] button[aria-haspopup=dialog]'))).click();
      const dialog = await dialogOf(element);
      for (const id of ['ask-to-clear', 'clear']) {
        dialog.shadowRoot?.querySelector<HTMLElement>(`#${id}`)?.click();
        await done(dialog);
        await expect(dialog).to.be.accessible();
        const box = dialog.shadowRoot?.querySelector('dialog') as HTMLElement;
        expect(box.scrollWidth).to.be.at.most(box.clientWidth);
      }
      expect(has(dialog, '.banner[data-kind=danger]')).to.equal(true);
    });
  }
});
