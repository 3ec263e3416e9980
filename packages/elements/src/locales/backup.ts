import type { BackupCounts } from '@jiceng/storage';
import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  title: '数据与备份',
  place: '数据位置',
  places: { indexeddb: '本机的这个浏览器里，不上传', memory: '只在内存里，关闭页面就会丢失' },
  kept: '长期保存',
  room: '已用空间',
  roomOf: (used: string, quota: string) => `${used}，最多可用 ${quota}（本网址的全部数据）`,
  roomUnknown: '浏览器没有说明',
  last: '上次备份',
  /** How old something is: its age in days, then the day. */
  aged: (days: number, day: string) => (days === 0 ? `今天 · ${day}` : `${count(days)} 天前 · ${day}`),
  never: '从未备份',
  pending: '新改动',
  /** @param isMore whether there may be more than were counted */
  changes: (changes: number, isMore: boolean) => (isMore ? `${count(changes)} 条以上新改动未备份` : `${count(changes)} 条新改动未备份`),
  noChanges: '没有未备份的改动',
  holds: '现有内容',
  nothing: '还没有数据',
  /** What is counted, as the heading of a row. */
  things: {
    units: '单位',
    sheets: '单位情况表',
    saved: '存档的测算',
    rolls: '花名册',
    meetings: '会议',
    procedures: '议事程序',
    notes: '谈话和原因说明',
    entries: '积分流水',
    attachments: '附件',
  } satisfies Record<keyof BackupCounts, string>,
  /** The same with its count. */
  counted: {
    units: (size: number) => `${count(size)} 个单位`,
    sheets: (size: number) => `${count(size)} 张单位情况表`,
    saved: (size: number) => `${count(size)} 份存档的测算`,
    rolls: (size: number) => `${count(size)} 份花名册`,
    meetings: (size: number) => `${count(size)} 场会议`,
    procedures: (size: number) => `${count(size)} 项议事程序`,
    notes: (size: number) => `${count(size)} 条谈话和原因说明`,
    entries: (size: number) => `${count(size)} 笔积分流水`,
    attachments: (size: number) => `${count(size)} 个附件`,
  } satisfies Record<keyof BackupCounts, (size: number) => string>,
  backUp: '立即备份',
  saved: (name: string, size: string) => `已保存 ${name}（${size}）。请存放到 U 盘或另一台电脑上。`,
  /** That a backup was saved, but not noted as the last one, and why. */
  notNoted: (sentence: string) => `备份文件已经保存，只是没有记下这次备份：${sentence}`,
  privacy: '备份里有姓名等个人信息，请像保管原始记录一样保管。组件自带的规则包不在备份里。',
  fileName: (database: string, moment: string) => `基层数据备份_${database}_${moment}.zip`,
  restoreTitle: '恢复',
  choose: '选择备份文件…',
  chooseHint: '也可以把备份文件（.zip）拖到这里。先检查文件，您确认之前什么也不改动。',
  chosen: (name: string, size: string) => `${name}（${size}）`,
  /** When a backup was made, and how many days ago. */
  made: (moment: string, days: number) => (days === 0 ? `备份于 ${moment}（今天）` : `备份于 ${moment}（${count(days)} 天前）`),
  compare: '备份里的内容与现在的内容',
  columns: { thing: '内容', backup: '备份里', present: '现在' },
  step1: '第 1 步，共 2 步：先备份现在的数据',
  step1Done: '第 1 步，共 2 步：现在的数据已备份',
  backUpPresent: '备份现在的数据',
  /** What is said before data are taken away: by a backup that takes their place, or for good. */
  decisions: {
    restore: {
      step2: '第 2 步，共 2 步：恢复备份',
      loses: (contents: string) => `将替换现在的全部数据：${contents}。恢复后不能撤回，要换回来只能用第 1 步的备份。`,
      losesNothing: '现在没有数据，备份里的内容会成为全部数据。',
      act: '恢复备份',
      keep: '不恢复',
      backUpFirst: '没有恢复：请先完成第 1 步，备份现在的数据。现有数据没有变化。',
      backUpAgain: (changes: number) => `没有恢复：备份之后又有 ${count(changes)} 条新改动。现有数据没有变化。请再备份一次。`,
    },
    clear: {
      step2: '第 2 步，共 2 步：清除数据',
      loses: (contents: string) => `将清除现在的全部数据：${contents}，连同草稿、设置和变更记录。清除后不能撤回，要找回来只能用第 1 步的备份。`,
      losesNothing: '现在没有记录；草稿、设置和变更记录也会清除，不能撤回。',
      act: '清除数据',
      keep: '不清除',
      backUpFirst: '没有清除：请先完成第 1 步，备份现在的数据。现有数据没有变化。',
      backUpAgain: (changes: number) => `没有清除：备份之后又有 ${count(changes)} 条新改动。现有数据没有变化。请再备份一次。`,
    },
  },
  restored: (moment: string, contents: string) => `已恢复 ${moment} 的备份：${contents}。`,
  restoredEmpty: (moment: string) => `已恢复 ${moment} 的备份，里面没有数据。`,
  verify: '积分账本已换成备份里的。请在积分的“更多”里选“核对账本”，核对一遍。',
  clearTitle: '清除',
  askToClear: '清除本机数据…',
  clearHint: '清除这个数据库里的全部数据，例如换人用这台电脑以前。您确认之前什么也不改动；已经保存的备份文件不受影响。',
  cleared: (contents: string) => `已清除本机数据：${contents}。`,
  clearedRest: '已清除本机数据。',
  tooLarge: '没有读取：文件太大，不是本组件的备份。现有数据没有变化。请选择另一个文件。',
  packing: '正在打包',
};

/** What the dialog for data and backups says. */
export type BackupStrings = typeof zh;

const of =
  (one: string, several: string) =>
  (size: number): string =>
    `${count(size)} ${size === 1 ? one : several}`;

const en: BackupStrings = {
  title: 'Data and backup',
  place: 'Where the data are',
  places: { indexeddb: 'In this browser on this computer; nothing is uploaded', memory: 'In memory only; lost when the page closes' },
  kept: 'Kept for good',
  room: 'Room used',
  roomOf: (used, quota) => `${used} of at most ${quota} (all data of this address)`,
  roomUnknown: 'The browser does not say',
  last: 'Last backup',
  aged: (days, day) => (days === 0 ? `Today · ${day}` : `${of('day', 'days')(days)} ago · ${day}`),
  never: 'Never backed up',
  pending: 'New changes',
  changes: (changes, isMore) => (isMore ? `More than ${count(changes)} new changes not backed up` : `${of('new change', 'new changes')(changes)} not backed up`),
  noChanges: 'All changes are backed up',
  holds: 'What there is',
  nothing: 'No data yet',
  things: {
    units: 'Units',
    sheets: 'Sheets of unit facts',
    saved: 'Saved calculations',
    rolls: 'Rolls',
    meetings: 'Meetings',
    procedures: 'Procedures',
    notes: 'Talks and reasons',
    entries: 'Points entries',
    attachments: 'Attachments',
  },
  counted: {
    units: of('unit', 'units'),
    sheets: of('sheet of unit facts', 'sheets of unit facts'),
    saved: of('saved calculation', 'saved calculations'),
    rolls: of('roll', 'rolls'),
    meetings: of('meeting', 'meetings'),
    procedures: of('procedure', 'procedures'),
    notes: of('talk or reason', 'talks and reasons'),
    entries: of('points entry', 'points entries'),
    attachments: of('attachment', 'attachments'),
  },
  backUp: 'Back up now',
  saved: (name, size) => `${name} (${size}) was saved. Keep it on a USB stick or another computer.`,
  notNoted: (sentence) => `The backup file was saved, only that was not noted: ${sentence}`,
  privacy: 'A backup holds names and other personal data: keep it as carefully as the records themselves. The rules packages that come with the kit are not in it.',
  fileName: (database, moment) => `jiceng-backup_${database}_${moment}.zip`,
  restoreTitle: 'Restore',
  choose: 'Choose a backup file…',
  chooseHint: 'Or drop a backup file (.zip) here. The file is checked first; nothing changes before you confirm.',
  chosen: (name, size) => `${name} (${size})`,
  made: (moment, days) => (days === 0 ? `Made ${moment} (today)` : `Made ${moment} (${of('day', 'days')(days)} ago)`),
  compare: 'What the backup holds, and what there is now',
  columns: { thing: 'What', backup: 'In the backup', present: 'Now' },
  step1: 'Step 1 of 2: back up the present data first',
  step1Done: 'Step 1 of 2: the present data are backed up',
  backUpPresent: 'Back up the present data',
  decisions: {
    restore: {
      step2: 'Step 2 of 2: restore the backup',
      loses: (contents) => `This replaces all present data: ${contents}. It cannot be undone; only the backup of step 1 brings them back.`,
      losesNothing: 'There are no data now; what the backup holds becomes all of them.',
      act: 'Restore the backup',
      keep: 'Do not restore',
      backUpFirst: 'Nothing was restored: complete step 1 first, back up the present data. Your data are unchanged.',
      backUpAgain: (changes) => `Nothing was restored: there ${changes === 1 ? 'is' : 'are'} ${of('new change', 'new changes')(changes)} since the backup. Your data are unchanged. Back them up once more.`,
    },
    clear: {
      step2: 'Step 2 of 2: clear the data',
      loses: (contents) => `This clears all present data: ${contents}, with drafts, settings and the record of changes. It cannot be undone; only the backup of step 1 brings them back.`,
      losesNothing: 'There are no records now; drafts, settings and the record of changes are cleared too. It cannot be undone.',
      act: 'Clear the data',
      keep: 'Do not clear',
      backUpFirst: 'Nothing was cleared: complete step 1 first, back up the present data. Your data are unchanged.',
      backUpAgain: (changes) => `Nothing was cleared: there ${changes === 1 ? 'is' : 'are'} ${of('new change', 'new changes')(changes)} since the backup. Your data are unchanged. Back them up once more.`,
    },
  },
  restored: (moment, contents) => `The backup of ${moment} was restored: ${contents}.`,
  restoredEmpty: (moment) => `The backup of ${moment} was restored; it holds no data.`,
  verify: 'The points ledger is now that of the backup. Verify it: in the menu of the points, choose “Verify the ledger”.',
  clearTitle: 'Clear',
  askToClear: 'Clear the local data…',
  clearHint: 'Clears all data of this database, as before somebody else takes over this computer. Nothing changes before you confirm; backup files that were saved stay as they are.',
  cleared: (contents) => `The local data were cleared: ${contents}.`,
  clearedRest: 'The local data were cleared.',
  tooLarge: 'Nothing was read: the file is too large to be a backup of this kit. Your data are unchanged. Choose another file.',
  packing: 'Packing',
};

/** The words of a locale. */
export function backupStrings(locale: string): BackupStrings {
  return stringsIn(locale, 'backup', zh, en);
}
