import { abortedError, JicengError } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { buttonIn, chooseBackup, clearPage, comparedIn, countyBackup, countyOf, daysBefore, dialogOf, done, downloaded, focusedIn, inStore, openedByKeys, widgetOver, widgetTags, writeCounty } from '../../testing/backup.suite.js';
import { freshDatabase, has, until } from '../../testing/org-tree.suite.js';
import { keys, settle, textIn, textsIn } from '../../testing/widget-keys.suite.js';
import type { JcElement } from '../jc-element.js';
import type { JcBackupDialog } from './backup-dialog.js';

const isOpen = (dialog: JcBackupDialog): boolean => dialog.shadowRoot?.querySelector('dialog')?.open === true;
const message = (dialog: JcBackupDialog): string => textIn(dialog, '.banner .text');
/** What a figure of the data says. */
function figure(dialog: JcBackupDialog, name: string): string {
  const lines = [...(dialog.shadowRoot?.querySelectorAll('.figures > div') ?? [])];
  return lines.find((line) => line.querySelector('dt')?.textContent === name)?.querySelector('dd')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** A widget over a database with a county, its dialog open. */
async function opened(days = 3, attributes: Readonly<Record<string, string>> = {}): Promise<{ element: JcElement; dialog: JcBackupDialog; database: string }> {
  const database = await countyOf(days);
  const element = await widgetOver('jc-meeting-checklist', { database, ...attributes });
  return { element, dialog: await openedByKeys(element), database };
}

/** The dialog over an empty database, with a backup chosen. */
async function chosen(file: File, attributes: Readonly<Record<string, string>> = {}): Promise<JcBackupDialog> {
  const element = await widgetOver('jc-meeting-checklist', { database: freshDatabase(), ...attributes });
  const dialog = await openedByKeys(element);
  await chooseBackup(dialog, file);
  return dialog;
}

describe('data and backup', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(clearPage);

  for (const tag of widgetTags) {
    it(`opens from the menu of ${tag} with the keyboard, says how the data stand, and gives the focus back`, async () => {
      const element = await widgetOver(tag, { database: await countyOf(3) });
      const dialog = await openedByKeys(element);
      expect([isOpen(dialog), focusedIn(dialog)]).to.deep.equal([true, '数据与备份']);
      expect(figure(dialog, '数据位置')).to.equal('本机的这个浏览器里，不上传');
      expect(figure(dialog, '已用空间')).to.match(/^[\d.,]+ [KMG]B，最多可用 [\d.,]+ [MG]B/);
      expect(figure(dialog, '上次备份')).to.equal('从未备份');
      expect(figure(dialog, '新改动')).to.equal('2 条新改动未备份');
      expect(figure(dialog, '现有内容')).to.equal('10 个单位、1 份花名册');
      await sendKeys({ press: 'Escape' });
      await until(() => !isOpen(dialog));
      await settle(element);
      expect(element.shadowRoot?.activeElement?.matches('.menu-anchor > button')).to.equal(true);
    });
  }

  it('keeps the keys of the widget behind it from what is typed in it', async () => {
    const { element, dialog } = await opened();
    await keys(dialog, '?', 'Control+Enter');
    await settle(element);
    expect(has(element, 'jc-help-dialog')).to.equal(false);
    expect(isOpen(dialog)).to.equal(true);
  });

  describe('makes a backup', () => {
    it('as a file that is named after the database and the moment, and says so', async () => {
      const { dialog, database } = await opened();
      const { name, file } = await downloaded(() => buttonIn(dialog, '立即备份').click());
      await done(dialog);
      expect(name).to.match(new RegExp(`^基层数据备份_${database}_\\d{8}-\\d{4}\\.zip$`));
      expect(message(dialog)).to.match(/^已保存 基层数据备份_.*\.zip（\d+ KB）。请存放到 U 盘或另一台电脑上。$/);
      expect(figure(dialog, '新改动')).to.equal('没有未备份的改动');
      expect(figure(dialog, '上次备份')).to.not.equal('从未备份');
      const contents = await inStore(freshDatabase(), (store) => store.backups.inspect(file));
      expect([contents.counts.units, contents.counts.rolls]).to.deep.equal([10, 1]);
    });

    it('of data in memory too, and says that they are lost otherwise', async () => {
      const database = freshDatabase();
      await inStore(
        database,
        async (store) => {
          await writeCounty(store);
          const dialog = await openedByKeys(await widgetOver('jc-meeting-checklist', { database, storage: 'memory' }));
          expect(figure(dialog, '数据位置')).to.equal('只在内存里，关闭页面就会丢失');
          expect(figure(dialog, '长期保存')).to.equal('');
          const { file } = await downloaded(() => buttonIn(dialog, '立即备份').click());
          await done(dialog);
          expect((await store.backups.inspect(file)).counts.units).to.equal(10);
        },
        daysBefore(0),
        'memory',
      );
    });

    it('that counts as one where it cannot be noted: both is said, and it lets the data be replaced', async () => {
      const { element, dialog } = await opened();
      const { backups } = await element.store;
      Object.assign(backups, { noteSaved: () => Promise.reject(new JicengError('storage-quota', 'Storage is full.')) });
      const heard: string[] = [];
      element.addEventListener('jc-error', (event) => heard.push((event as CustomEvent<{ code: string }>).detail.code));
      await chooseBackup(dialog, await countyBackup());
      await downloaded(() => buttonIn(dialog, '备份现在的数据').click());
      await done(dialog);
      const [saved, failed, ...others] = textsIn(dialog, '.banner .text');
      expect(saved).to.match(/^已保存 基层数据备份_/);
      expect(failed).to.equal('备份文件已经保存，只是没有记下这次备份：空间已满，没有保存，原有数据没有变化。请先导出备份并清理浏览器空间，再试一次。 (storage-quota)');
      expect([others, textIn(dialog, '[role=alert]'), heard]).to.deep.equal([[], failed, ['storage-quota']]);
      expect(figure(dialog, '上次备份')).to.equal('从未备份');
      expect(focusedIn(dialog)).to.equal('恢复备份');
      await expect(dialog).to.be.accessible();
      await keys(dialog, 'Enter');
      await until(() => message(dialog).startsWith('已恢复'));
    });

    it('or is called off with Escape, which leaves the dialog open, and nothing counts as backed up', async () => {
      const { dialog } = await opened();
      const store = dialog.store as NonNullable<typeof dialog.store>;
      // A store that takes long: it is at work until it is called off.
      dialog.store = { ...store, status: store.status, backups: { ...store.backups, state: () => store.backups.state(), counts: () => store.backups.counts(), make: slow } } as unknown as typeof store;
      await settle(dialog);
      dialog.shadowRoot?.querySelector<HTMLElement>('[part=primary]')?.focus();
      await keys(dialog, 'Enter');
      await until(() => has(dialog, '.running progress'));
      expect(textIn(dialog, '.running .number')).to.equal('正在读取 250 / 1,000');
      await expect(dialog).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await done(dialog);
      expect([isOpen(dialog), message(dialog), focusedIn(dialog)]).to.deep.equal([true, '已取消，原有数据没有变化。', '立即备份']);
      expect(figure(dialog, '上次备份')).to.equal('从未备份');
    });
  });

  describe('restores', () => {
    it('into an empty database at once, and says what', async () => {
      const dialog = await chosen(await countyBackup());
      expect(comparedIn(dialog)).to.deep.equal(['单位 10 0', '花名册 1 0']);
      expect(textIn(dialog, '.chosen')).to.match(/^备份\.zip（\d+ KB）$/);
      expect(textIn(dialog, '.chosen + p')).to.equal('备份于 2026年11月19日 12:00（3 天前）');
      expect([has(dialog, '.steps'), focusedIn(dialog)]).to.deep.equal([false, '不恢复']);
      await keys(dialog, 'Tab', 'Enter');
      await done(dialog);
      await until(() => message(dialog).startsWith('已恢复'));
      expect(message(dialog)).to.match(/^已恢复 2026年11月19日 12:00 的备份：10 个单位、1 份花名册。$/);
      expect(focusedIn(dialog)).to.equal(message(dialog));
      expect(figure(dialog, '现有内容')).to.equal('10 个单位、1 份花名册');
    });

    it('and says so once the figures beside it are those of the data that are there now', async () => {
      const dialog = await chosen(await countyBackup());
      const { backups } = dialog.store as NonNullable<typeof dialog.store>;
      const { counts } = backups;
      const late = async (): ReturnType<typeof counts> => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return counts();
      };
      Object.assign(backups, { counts: late });
      await keys(dialog, 'Tab', 'Enter');
      await until(() => message(dialog).startsWith('已恢复'));
      expect(figure(dialog, '现有内容')).to.equal('10 个单位、1 份花名册');
    });

    it('tells the page with jc-change, and who did it stays with the change', async () => {
      const element = await widgetOver('jc-meeting-checklist', { database: freshDatabase() });
      const heard: unknown[] = [];
      element.addEventListener('jc-change', (event) => heard.push((event as CustomEvent).detail));
      const dialog = await openedByKeys(element);
      await chooseBackup(dialog, await countyBackup());
      buttonIn(dialog, '恢复备份').click();
      await until(() => message(dialog).startsWith('已恢复'));
      expect(heard).to.deep.equal([{ noun: 'backup', op: 'restore', id: new Date(daysBefore(3)).toISOString() }]);
      const [change] = await (await element.store).changes.list({ limit: 1 });
      expect([change?.noun, change?.op, change?.author]).to.deep.equal(['backup', 'restore', '周记录']);
    });

    it('over data only after these were downloaded: pressed before, the button says what is missing', async () => {
      const { dialog, database } = await opened(5);
      await inStore(database, (store) => store.people.put('112', [{ id: 'p9', name: '韩党员', standing: 'full' }], { author: '' }), daysBefore(1));
      await chooseBackup(dialog, await countyBackup());
      expect(comparedIn(dialog)).to.deep.equal(['单位 10 10', '花名册 1 2']);
      expect(textsIn(dialog, '.step')).to.deep.equal(['第 1 步，共 2 步：先备份现在的数据', '第 2 步，共 2 步：恢复备份']);
      expect(textIn(dialog, '.steps')).to.contain('将替换现在的全部数据：10 个单位、2 份花名册。');
      expect(focusedIn(dialog)).to.equal('不恢复');
      await keys(dialog, 'Tab', 'Enter');
      await done(dialog);
      expect([message(dialog), focusedIn(dialog)]).to.deep.equal(['没有恢复：请先完成第 1 步，备份现在的数据。现有数据没有变化。', '备份现在的数据']);
      expect(textIn(dialog, '[role=alert]')).to.equal(message(dialog));
      expect((await inStore(database, (store) => store.backups.counts())).rolls).to.equal(2);
      const { file } = await downloaded(() => sendKeys({ press: 'Enter' }));
      await done(dialog);
      expect((await inStore(database, (store) => store.backups.inspect(file))).counts.rolls).to.equal(2);
      expect(textsIn(dialog, '.step')[0]).to.equal('第 1 步，共 2 步：现在的数据已备份');
      expect(focusedIn(dialog)).to.equal('恢复备份');
      await keys(dialog, 'Enter');
      await until(() => message(dialog).startsWith('已恢复'));
      expect((await inStore(database, (store) => store.backups.counts())).rolls).to.equal(1);
    });

    it('not over what was written since that download', async () => {
      const { dialog, database } = await opened();
      await chooseBackup(dialog, await countyBackup());
      await downloaded(() => buttonIn(dialog, '备份现在的数据').click());
      await done(dialog);
      await inStore(database, (store) => store.people.put('112', [{ id: 'p9', name: '韩党员', standing: 'full' }], { author: '' }));
      buttonIn(dialog, '恢复备份').click();
      await done(dialog);
      expect(message(dialog)).to.equal('没有恢复：备份之后又有 1 条新改动。现有数据没有变化。请再备份一次。');
      expect((await inStore(database, (store) => store.backups.counts())).rolls).to.equal(2);
    });

    it('not, when the user would rather not: the file is let go of, and nothing changes', async () => {
      const { dialog, database } = await opened();
      await chooseBackup(dialog, await countyBackup());
      await keys(dialog, 'Enter');
      expect([has(dialog, '#restore'), focusedIn(dialog)]).to.deep.equal([false, '选择备份文件…']);
      expect((await inStore(database, (store) => store.backups.state())).changes).to.equal(2);
    });

    it('what is dropped on the dialog', async () => {
      const { dialog } = await opened();
      const transfer = new DataTransfer();
      transfer.items.add(await countyBackup());
      dialog.shadowRoot?.querySelector('.body')?.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer }));
      await until(() => has(dialog, '#restore'));
      expect(comparedIn(dialog)).to.deep.equal(['单位 10 10', '花名册 1 1']);
    });
  });

  describe('says of a file', () => {
    it('that it is no backup', async () => {
      const dialog = await chosen(new File(['姓名,电话\n'], '名单.zip'));
      expect(message(dialog)).to.equal('没有恢复：这不是本组件的备份文件。现有数据没有变化。请选择“立即备份”保存的 .zip 文件。 (backup-unknown)');
      expect([has(dialog, '#restore'), textIn(dialog, '[role=alert]')]).to.deep.equal([false, message(dialog)]);
      await expect(dialog).to.be.accessible();
    });

    it('that it is damaged, and where', async () => {
      const bytes = new Uint8Array(await (await countyBackup()).arrayBuffer());
      const damaged = new Uint8Array(bytes);
      for (let at = 100; at < 110; at++) damaged[at] = (damaged[at] as number) ^ 0xff;
      const dialog = await chosen(new File([damaged], '坏的.zip'));
      expect(message(dialog)).to.match(/^没有恢复：备份文件已损坏（.+）.*\(backup-damaged\)$/);
    });

    it('what it holds, when another one is chosen after a wrong one', async () => {
      const dialog = await chosen(new File(['x'], 'x.zip'));
      await chooseBackup(dialog, await countyBackup());
      expect([message(dialog), has(dialog, '#restore')]).to.deep.equal(['', true]);
    });
  });

  describe('keeps restoring and clearing from', () => {
    it('a page that lets nothing be changed, which can be backed up all the same', async () => {
      const { dialog } = await opened(3, { readonly: '' });
      expect([has(dialog, '#choose'), has(dialog, '#ask-to-clear')]).to.deep.equal([false, false]);
      const { file } = await downloaded(() => buttonIn(dialog, '立即备份').click());
      expect(file.size).to.be.greaterThan(100);
      await done(dialog);
    });

    it('data of a newer version', async () => {
      const database = await countyOf(3);
      await new Promise<void>((resolve) => {
        const request = indexedDB.open(database, 99);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
      const dialog = await openedByKeys(await widgetOver('jc-meeting-checklist', { database }));
      expect([has(dialog, '#choose'), has(dialog, '#ask-to-clear')]).to.deep.equal([false, false]);
    });
  });

  it('is nothing for the public: no menu entry, no age, no notice', async () => {
    for (const tag of widgetTags) {
      const element = await widgetOver(tag, { database: await countyOf(40), audience: 'public' });
      await until(() => textIn(element, '[part=status]').includes('数据存于本机浏览器'));
      await settle(element);
      element.shadowRoot?.querySelector<HTMLElement>('.menu-anchor > button')?.click();
      await until(() => has(element, '[role=menuitem]'));
      expect(textsIn(element, '[role=menuitem], .frame button, .banner').filter((text) => text.includes('备份'))).to.deep.equal([]);
    }
  });

  for (const [locale, scale, width] of [['zh-CN', 'standard', 1280], ['zh-CN', 'large', 360], ['en', 'large', 768], ['ug', 'standard', 360]] as const) {
    it(`${locale}, ${scale}, ${width} px: axe finds nothing, and nothing is wider than there is room`, async () => {
      await setViewport({ width, height: 700 });
      const database = await countyOf(3);
      const element = await widgetOver('jc-meeting-checklist', { database, locale, scale });
      (await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=status] button[aria-haspopup=dialog]'))).click();
      const dialog = await dialogOf(element);
      const fits = (): void => {
        const box = dialog.shadowRoot?.querySelector('dialog') as HTMLElement;
        expect(box.scrollWidth).to.be.at.most(box.clientWidth);
      };
      await expect(dialog).to.be.accessible();
      fits();
      await chooseBackup(dialog, await countyBackup());
      await expect(dialog).to.be.accessible();
      fits();
      dialog.shadowRoot?.querySelector<HTMLElement>('#restore')?.click();
      await done(dialog);
      await expect(dialog).to.be.accessible();
      fits();
    });
  }
});

/** Work on a backup that goes on until it is called off. */
function slow({ signal, onProgress }: { signal: AbortSignal; onProgress: (progress: unknown) => void }): Promise<never> {
  onProgress({ phase: 'reading', done: 250, total: 1000 });
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(abortedError())));
}
