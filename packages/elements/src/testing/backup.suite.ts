import { buildTree } from '@jiceng/domain';
import { openStore, type Store } from '@jiceng/storage';
import '../fund/define.js';
import '../meeting/define.js';
import '../org/define.js';
import '../points/define.js';
import type { JcBackupDialog } from '../base/backup/backup-dialog.js';
import type { JcElement } from '../base/jc-element.js';
import { downloaded } from './files-out.suite.js';
import { countyThatMeets, smallRoll } from './meeting-checklist.suite.js';
import { freshDatabase, until } from './org-tree.suite.js';
import { keys, settle } from './widget-keys.suite.js';

export { downloaded };

/** Every widget that has data of a store. */
export const widgetTags = ['jc-org-tree', 'jc-meeting-checklist', 'jc-points-scoreboard', 'jc-fund-calculator'] as const;

/** The day that counts as today in tests of backups. */
export const today = '2026-11-22';

/** An instant so many days before midday of today in Shanghai, in milliseconds since 1970. */
export const daysBefore = (days: number): number => Date.parse(`${today}T12:00:00+08:00`) - days * 86_400_000;

/** Does something with the store of a database, whose clock stands still. */
export async function inStore<Result>(database: string, use: (store: Store) => Promise<Result>, at = daysBefore(0), storage: 'indexeddb' | 'memory' = 'indexeddb'): Promise<Result> {
  const store = await openStore({ database, storage, clock: () => at });
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/** A tree and a roll: two changes. */
export async function writeCounty(store: Store): Promise<void> {
  await store.org.replace(buildTree(countyThatMeets).tree, { author: '' });
  await store.people.put('111', smallRoll, { author: '' });
}

/** A database with a county, written so many days before today. */
export async function countyOf(days = 0): Promise<string> {
  const database = freshDatabase();
  await inStore(database, writeCounty, daysBefore(days));
  return database;
}

/** A backup of a store that holds a county. */
export async function countyBackup(days = 3): Promise<File> {
  const database = await countyOf(days);
  return inStore(database, async (store) => new File([(await store.backups.make()).file], '备份.zip', { type: 'application/zip' }), daysBefore(days));
}

/** A widget in the page, once it shows what there is and says how its store is. */
export async function widgetOver(tag: (typeof widgetTags)[number], attributes: Readonly<Record<string, string>>): Promise<JcElement & { readonly actions: { readonly storeLine: unknown } }> {
  const element = document.createElement(tag);
  const given = { profile: 'county-five-standards', unit: '111', locale: 'zh-CN', author: '周记录', today, ...attributes };
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  document.body.append(element);
  await element.ready;
  await until(() => element.actions.storeLine);
  await settle(element);
  return element;
}

/** Takes the widgets of a test out of the page. */
export function clearPage(): void {
  for (const element of document.querySelectorAll(widgetTags.join())) element.remove();
}

/** The dialog of a widget, once it shows how the data stand. */
export async function dialogOf(element: JcElement): Promise<JcBackupDialog> {
  const dialog = await until(() => element.shadowRoot?.querySelector('jc-backup-dialog'));
  await until(() => dialog.figures !== null || dialog.isBlocked || dialog.work.messages.length > 0);
  await settle(dialog);
  return dialog;
}

/** Opens the dialog from the menu with the keyboard. */
export async function openedByKeys(element: JcElement): Promise<JcBackupDialog> {
  element.shadowRoot?.querySelector<HTMLElement>('.menu-anchor > button')?.focus();
  await keys(element, 'ArrowDown');
  const items = await until(() => {
    const found = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    return found.length > 0 && found;
  });
  const at = items.findIndex(({ textContent }) => textContent?.trim() === '数据与备份');
  for (let moves = 0; moves < at; moves++) await keys(element, 'ArrowDown');
  await keys(element, 'Enter');
  return dialogOf(element);
}

/** A button of the dialog by its words. */
export function buttonIn(dialog: JcBackupDialog, label: string): HTMLButtonElement {
  const found = [...(dialog.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === label);
  if (!found) throw new Error(`The dialog has no button “${label}”.`);
  return found;
}

/** What has the focus in the dialog, by its words. */
export const focusedIn = (dialog: JcBackupDialog): string => dialog.shadowRoot?.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? 'nowhere';

/** Chooses a file, and waits until it was checked. */
export async function chooseBackup(dialog: JcBackupDialog, file: File): Promise<void> {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  const input = dialog.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await done(dialog);
}

/** Waits until the dialog has done what it was asked for. */
export async function done(dialog: JcBackupDialog): Promise<void> {
  await until(() => dialog.work.task === null);
  await settle(dialog);
}

/** The rows of the table, each as one line. */
export const comparedIn = (dialog: JcBackupDialog): string[] => [...(dialog.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map(({ children }) => [...children].map(({ textContent }) => textContent).join(' '));
