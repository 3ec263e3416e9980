import { keepLanguage } from '../add-locale.js';
import type { Tables } from '../tables.js';
import { backup } from './backup.js';
import { backupLine } from './backup-line.js';
import { basis } from './basis.js';
import { calendar } from './calendar.js';
import { dayStrip } from './day-strip.js';
import { days } from './days.js';
import { display } from './display.js';
import { entry } from './entry.js';
import { errors } from './errors.js';
import { factControl } from './fact-control.js';
import { factPaste } from './fact-paste.js';
import { findings } from './findings.js';
import { form } from './form.js';
import { commands as frameCommands } from './frame/commands.js';
import { allocate as fundAllocate } from './fund/allocate.js';
import { basis as fundBasis } from './fund/basis.js';
import { batch as fundBatch } from './fund/batch.js';
import { besideResult as fundBesideResult } from './fund/beside-result.js';
import { commands as fundCommands } from './fund/commands.js';
import { compare as fundCompare } from './fund/compare.js';
import { dues as fundDues } from './fund/dues.js';
import { nextSteps as fundNextSteps } from './fund/next-steps.js';
import { plot as fundPlot } from './fund/plot.js';
import { saved as fundSaved } from './fund/saved.js';
import { sheets as fundSheets } from './fund/sheets.js';
import { widget as fundWidget } from './fund/widget.js';
import { help } from './help.js';
import { import as imports } from './import.js';
import { joins } from './joins.js';
import { cell as meetingCell } from './meeting/cell.js';
import { dutyBasis as meetingDutyBasis } from './meeting/duty-basis.js';
import { meetingImport } from './meeting/import.js';
import { out as meetingOut } from './meeting/out.js';
import { procedures as meetingProcedures } from './meeting/procedures.js';
import { recordFindings as meetingRecordFindings } from './meeting/record-findings.js';
import { recordVerdict as meetingRecordVerdict } from './meeting/record-verdict.js';
import { record as meetingRecord } from './meeting/record.js';
import { roll as meetingRoll } from './meeting/roll.js';
import { rollup as meetingRollup } from './meeting/rollup.js';
import { sheets as meetingSheets } from './meeting/sheets.js';
import { talks as meetingTalks } from './meeting/talks.js';
import { widget as meetingWidget } from './meeting/widget.js';
import { money } from './money.js';
import { orgCommands } from './org-commands.js';
import { orgDetail } from './org-detail.js';
import { org } from './org.js';
import { orgSearch } from './org-search.js';
import { accountField as pointsAccountField } from './points/account-field.js';
import { accounts as pointsAccounts } from './points/accounts.js';
import { approvals as pointsApprovals } from './points/approvals.js';
import { awardList as pointsAwardList } from './points/award-list.js';
import { award as pointsAward } from './points/award.js';
import { commands as pointsCommands } from './points/commands.js';
import { import as pointsImport } from './points/import.js';
import { ledger as pointsLedger } from './points/ledger.js';
import { merge as pointsMerge } from './points/merge.js';
import { notice as pointsNotice } from './points/notice.js';
import { out as pointsOut } from './points/out.js';
import { plots as pointsPlots } from './points/plots.js';
import { publicity as pointsPublicity } from './points/publicity.js';
import { reversal as pointsReversal } from './points/reversal.js';
import { shop as pointsShop } from './points/shop.js';
import { standings as pointsStandings } from './points/standings.js';
import { statement as pointsStatement } from './points/statement.js';
import { verify as pointsVerify } from './points/verify.js';
import { widget as pointsWidget } from './points/widget.js';
import { print } from './print.js';
import { readAloud } from './read-aloud.js';
import { storeNotices } from './store-notices.js';
import { table } from './table.js';
import { unitFacts } from './unit-facts.js';
import { unitPicker } from './unit-picker.js';
import { weekdays } from './weekdays.js';
import { widget } from './widget.js';
import { work } from './work.js';

/** Every string in Uyghur: a table or a key that is not here does not compile. */
export const uyghur: Tables = {
  backup,
  'backup-line': backupLine,
  basis,
  calendar,
  'day-strip': dayStrip,
  days,
  display,
  entry,
  errors,
  'fact-control': factControl,
  'fact-paste': factPaste,
  findings,
  form,
  'frame/commands': frameCommands,
  'fund/allocate': fundAllocate,
  'fund/basis': fundBasis,
  'fund/batch': fundBatch,
  'fund/beside-result': fundBesideResult,
  'fund/commands': fundCommands,
  'fund/compare': fundCompare,
  'fund/dues': fundDues,
  'fund/next-steps': fundNextSteps,
  'fund/plot': fundPlot,
  'fund/saved': fundSaved,
  'fund/sheets': fundSheets,
  'fund/widget': fundWidget,
  help,
  import: imports,
  joins,
  'meeting/cell': meetingCell,
  'meeting/duty-basis': meetingDutyBasis,
  'meeting/import': meetingImport,
  'meeting/out': meetingOut,
  'meeting/procedures': meetingProcedures,
  'meeting/record': meetingRecord,
  'meeting/record-findings': meetingRecordFindings,
  'meeting/record-verdict': meetingRecordVerdict,
  'meeting/roll': meetingRoll,
  'meeting/rollup': meetingRollup,
  'meeting/sheets': meetingSheets,
  'meeting/talks': meetingTalks,
  'meeting/widget': meetingWidget,
  money,
  org,
  'org-commands': orgCommands,
  'org-detail': orgDetail,
  'org-search': orgSearch,
  'points/account-field': pointsAccountField,
  'points/accounts': pointsAccounts,
  'points/approvals': pointsApprovals,
  'points/award': pointsAward,
  'points/award-list': pointsAwardList,
  'points/commands': pointsCommands,
  'points/import': pointsImport,
  'points/ledger': pointsLedger,
  'points/merge': pointsMerge,
  'points/notice': pointsNotice,
  'points/out': pointsOut,
  'points/plots': pointsPlots,
  'points/publicity': pointsPublicity,
  'points/reversal': pointsReversal,
  'points/shop': pointsShop,
  'points/standings': pointsStandings,
  'points/statement': pointsStatement,
  'points/verify': pointsVerify,
  'points/widget': pointsWidget,
  print,
  'read-aloud': readAloud,
  'store-notices': storeNotices,
  table,
  'unit-facts': unitFacts,
  'unit-picker': unitPicker,
  weekdays,
  work,
  widget,
};

/** Makes Uyghur known. */
export function addUyghur(): void {
  keepLanguage('ug', { direction: 'rtl', base: 'zh-CN', strings: uyghur });
}
