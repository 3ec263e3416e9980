import { openStore, type Store } from '@jiceng/storage';
import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { meetingMeta, readyChecklist, type Play, type Story } from './meeting-support.js';
import { dialogOf, inside, openMenu, press, recordedAt, type Widget } from './support.js';
import { databaseOf, type WidgetArguments, type WidgetContext } from './widget-story.js';

/** What the browser says of its room, and whether it keeps the data, is the same wherever the stories are shown. */
const browserSays = (): (() => void) => {
  const { estimate, persisted } = StorageManager.prototype;
  Object.assign(StorageManager.prototype, { estimate: async () => ({ usage: 3_565_158, quota: 10_737_418_240 }), persisted: async () => false });
  return () => Object.assign(StorageManager.prototype, { estimate, persisted });
};

const meta: Meta<WidgetArguments> = {
  ...meetingMeta,
  title: 'Meeting checklist/Data and backup',
  args: { ...meetingMeta.args, storage: 'indexeddb' },
  beforeEach: browserSays,
};

export default meta;

type BackupDialog = HTMLElementTagNameMap['jc-backup-dialog'];

/** Opens the dialog from the menu, and waits until it says how the data stand. */
async function openDialog({ canvasElement }: Pick<WidgetContext, 'canvasElement'>): Promise<BackupDialog> {
  const checklist = await readyChecklist(canvasElement);
  await openMenu(checklist);
  await press(checklist, '数据与备份', '.menu');
  const dialog = (await dialogOf(checklist, 'jc-backup-dialog')) as BackupDialog;
  await inside(dialog, '.figures[aria-busy=false]');
  return dialog;
}

/** Chooses a file, and waits for what comes of it. */
async function choose(dialog: BackupDialog, file: File, selector: string): Promise<void> {
  await userEvent.upload(await inside<HTMLInputElement>(dialog, 'input[type=file]'), file);
  await inside(dialog, selector);
}

/** A backup of the story's own data, as it was made earlier. */
async function earlierBackup(id: string): Promise<File> {
  const store = await openStore({ database: databaseOf(id), storage: 'indexeddb' });
  try {
    const { file } = await store.backups.make();
    return new File([file], '基层数据备份_jiceng_20261119-0930.zip', { type: 'application/zip' });
  } finally {
    store.close();
  }
}

/** How the data stand: where they are, whether the browser keeps them, how old the last backup is, what there is. */
export const Opened: Story = {
  play: async (context) => void (await openDialog(context)),
};

/** A backup is being made: how far it is, and the button that calls it off. */
export const BackingUp: Story = {
  play: async (context) => {
    const dialog = await openDialog(context);
    const store = dialog.store as Store;
    const make: Store['backups']['make'] = ({ onProgress } = {}) => {
      onProgress?.({ phase: 'reading', done: 120, total: 480 });
      return new Promise(() => undefined);
    };
    dialog.store = { ...store, status: store.status, backups: { make } } as unknown as Store;
    await userEvent.click(await inside(dialog, '[part=primary]'));
    await inside(dialog, '.running progress');
  },
};

/** A backup was chosen and checked: what it holds beside what there is now, and the two steps. The safe button has the focus. */
export const Chosen: Story = {
  play: async (context) => {
    const dialog = await openDialog(context);
    // When it was made is that of the story, and not of whoever looks at it.
    const store = dialog.store as Store;
    const inspect: Store['backups']['inspect'] = async (...given) => ({ ...(await store.backups.inspect(...given)), savedAt: new Date(recordedAt).toISOString() });
    dialog.store = { ...store, status: store.status, backups: { inspect } } as unknown as Store;
    await choose(dialog, await earlierBackup(context.id), '#restore');
  },
};

/** The second step before the first: the button says what is missing. */
export const BackUpFirst: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await Chosen.play?.(context as never);
    const dialog = (await dialogOf(await readyChecklist(context.canvasElement), 'jc-backup-dialog')) as BackupDialog;
    await userEvent.click(await inside(dialog, '#restore'));
    await inside(dialog, '.banner[data-kind=danger]');
  },
};

/** The file is no backup. */
export const WrongFile: Story = {
  play: async (context) => {
    const dialog = await openDialog(context);
    await choose(dialog, new File(['姓名,电话\n'], '名单.zip', { type: 'application/zip' }), '.banner[data-kind=danger]');
  },
};

/** Clearing was asked for: what would be lost, and the two steps. The safe button has the focus. */
export const Clearing: Story = {
  play: async (context) => {
    const dialog = await openDialog(context);
    await userEvent.click(await inside(dialog, '#ask-to-clear'));
    await inside(dialog, '#clear');
  },
};

/** The second step of that before the first: the button says what is missing. */
export const ClearFirst: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await Clearing.play?.(context as never);
    const dialog = (await dialogOf(await readyChecklist(context.canvasElement), 'jc-backup-dialog')) as BackupDialog;
    await userEvent.click(await inside(dialog, '#clear'));
    await inside(dialog, '.banner[data-kind=danger]');
  },
};

/** Three weeks later, without a backup: the line at the bottom says so, and so does a notice. */
export const Overdue: Story = {
  args: { today: '2026-12-10' },
  play: async ({ canvasElement }) => {
    await inside((await readyChecklist(canvasElement)) as Widget, '.banner[data-kind=warning]');
  },
};

/** The same on the way to a backup: the notice leads to the button that makes one. */
export const OverdueOpened: Story = {
  tags: ['!autodocs'],
  args: { today: '2026-12-10' },
  play: (async ({ canvasElement }) => {
    const checklist = await readyChecklist(canvasElement);
    await userEvent.click(await inside(checklist, '.banner[data-kind=warning] button'));
    await inside(await dialogOf(checklist, 'jc-backup-dialog'), '.figures[aria-busy=false]');
  }) satisfies Play,
};
