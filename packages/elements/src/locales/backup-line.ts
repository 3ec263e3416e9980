import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  /** The entry of the menu. */
  menu: '数据与备份',
  /** How old the last backup is, in days. */
  last: (days: number) => (days === 0 ? '上次备份 今天' : `上次备份 ${count(days)} 天前`),
  never: '从未备份',
  /** @param isMore whether there may be more than were counted */
  pending: (changes: number, isMore: boolean) => (isMore ? `已有 ${count(changes)} 条以上新改动未备份` : `已有 ${count(changes)} 条新改动未备份`),
  /** The same as a whole sentence. */
  pendingNotice: (changes: number, isMore: boolean) => (isMore ? `已有 ${count(changes)} 条以上新改动未备份。` : `已有 ${count(changes)} 条新改动未备份。`),
  mayBeCleared: '浏览器可能在空间不足或长期不打开时清除数据。',
  backUpNow: '立即备份',
  /** That all data are others than before, by what was done. */
  replaced: { restore: '数据已由备份恢复', clear: '本机数据已清除' },
};

/** What a widget says of backups beside its view: in the menu, in the line at the bottom and in notices. */
export type BackupLineStrings = typeof zh;

const en: BackupLineStrings = {
  menu: 'Data and backup',
  last: (days) => (days === 0 ? 'Last backup today' : `Last backup ${count(days)} ${days === 1 ? 'day' : 'days'} ago`),
  never: 'Never backed up',
  pending: (changes, isMore) => (isMore ? `More than ${count(changes)} new changes not backed up` : `${count(changes)} new ${changes === 1 ? 'change' : 'changes'} not backed up`),
  pendingNotice: (changes, isMore) =>
    isMore ? `More than ${count(changes)} new changes are in no backup.` : `${count(changes)} new ${changes === 1 ? 'change is' : 'changes are'} in no backup.`,
  mayBeCleared: 'The browser may clear the data when space is short or the page is not opened for long.',
  backUpNow: 'Back up now',
  replaced: { restore: 'The data were restored from a backup', clear: 'The local data were cleared' },
};

/** The words of a locale. */
export function backupLineStrings(locale: string): BackupLineStrings {
  return stringsIn(locale, 'backup-line', zh, en);
}
