import { stringsIn } from '../string-table.js';

const zh = {
  accounts: '名册和账户',
  import: '导入积分表',
  merge: '合并账本',
  verify: '核对账本',
};

/** What the menu of the scoreboard says beside what each view offers. */
export type PointsCommandStrings = typeof zh;

const en: PointsCommandStrings = {
  accounts: 'Accounts',
  import: 'Import a sheet of points',
  merge: 'Merge a ledger',
  verify: 'Verify the ledger',
};

/** The sentences of a locale. */
export function pointsCommandStrings(locale: string): PointsCommandStrings {
  return stringsIn(locale, 'points/commands', zh, en);
}
