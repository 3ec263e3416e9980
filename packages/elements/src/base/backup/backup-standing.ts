import type { BackupState, Persistence } from '@jiceng/storage';
import { shanghaiToday } from '../today.js';

const dayMilliseconds = 86_400_000;
/** So many days changes may be in no backup before the line at the bottom says so. */
const lineDays = 7;
/** So many days they may be before a notice says so. */
const noticeDays = 14;
/** So many changes are worth asking the browser to keep them. */
const changesWorthKeeping = 100;

/** Days from the day of an instant in Asia/Shanghai to a day; 0 for one that is not past. */
export function daysSince(instant: string, today: string): number {
  const days = Math.round((Date.parse(today) - Date.parse(shanghaiToday(Date.parse(instant)))) / dayMilliseconds);
  return days > 0 ? days : 0;
}

/** What is to be said of backups. */
export interface BackupStanding {
  /** What the line at the bottom says: nothing where nothing was ever stored. */
  readonly line: 'nothing' | 'never' | 'last' | 'pending';
  /** Days since the last backup; 0 without one. */
  readonly days: number;
  /** Whether changes have been in no backup for so long that a notice says so. */
  readonly isOverdue: boolean;
  /** Whether much that was never backed up may be cleared by the browser, and has been so for as long as the line needs. */
  readonly mayBeCleared: boolean;
}

/** How the data stand to the last backup on a day. @param persistence whether the browser keeps them */
export function backupStanding({ savedAt, changes, since }: BackupState, today: string, persistence: Persistence | undefined): BackupStanding {
  const pendingDays = since === null ? 0 : daysSince(since, today);
  const isPending = pendingDays > lineDays;
  const said = savedAt === null ? (changes > 0 ? 'never' : 'nothing') : 'last';
  return {
    line: isPending ? 'pending' : said,
    days: savedAt === null ? 0 : daysSince(savedAt, today),
    isOverdue: pendingDays > noticeDays,
    mayBeCleared: persistence === 'denied' && savedAt === null && changes >= changesWorthKeeping && isPending,
  };
}
