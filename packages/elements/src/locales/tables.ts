import type { BackupStrings } from './backup.js';
import type { BackupLineStrings } from './backup-line.js';
import type { RuleBasisStrings } from './basis.js';
import type { CalendarStrings } from './calendar.js';
import type { DayStripStrings } from './day-strip.js';
import type { DayStrings } from './days.js';
import type { DisplayStrings } from './display.js';
import type { EntryStrings } from './entry.js';
import type { ErrorStrings } from './errors.js';
import type { FactControlStrings } from './fact-control.js';
import type { FactPasteStrings } from './fact-paste.js';
import type { FindingTable } from './findings.js';
import type { FormStrings } from './form.js';
import type { FrameCommandStrings } from './frame/commands.js';
import type { AllocateStrings } from './fund/allocate.js';
import type { BasisStrings as FundBasisStrings } from './fund/basis.js';
import type { BatchStrings } from './fund/batch.js';
import type { BesideResultStrings } from './fund/beside-result.js';
import type { FundCommandStrings } from './fund/commands.js';
import type { CompareStrings } from './fund/compare.js';
import type { DuesStrings } from './fund/dues.js';
import type { FundStrings } from './fund/index.js';
import type { NextStepStrings } from './fund/next-steps.js';
import type { PlotStrings } from './fund/plot.js';
import type { SavedStrings } from './fund/saved.js';
import type { SheetStrings } from './fund/sheets.js';
import type { Help } from './help.js';
import type { ImportStrings } from './import.js';
import type { JoinStrings } from './joins.js';
import type { CellStrings } from './meeting/cell.js';
import type { DutyBasisStrings } from './meeting/duty-basis.js';
import type { MeetingImportStrings } from './meeting/import.js';
import type { MeetingStrings } from './meeting/index.js';
import type { MeetingOutStrings } from './meeting/out.js';
import type { ProcedureStrings } from './meeting/procedures.js';
import type { FindingStrings } from './meeting/record-findings.js';
import type { VerdictStrings } from './meeting/record-verdict.js';
import type { RecordStrings } from './meeting/record.js';
import type { RollStrings } from './meeting/roll.js';
import type { RollupStrings } from './meeting/rollup.js';
import type { MeetingSheetStrings } from './meeting/sheets.js';
import type { TalkStrings } from './meeting/talks.js';
import type { MoneyStrings } from './money.js';
import type { OrgStrings } from './org.js';
import type { OrgCommandStrings } from './org-commands.js';
import type { OrgDetailStrings } from './org-detail.js';
import type { OrgSearchStrings } from './org-search.js';
import type { AccountFieldStrings } from './points/account-field.js';
import type { AccountsStrings } from './points/accounts.js';
import type { ApprovalStrings } from './points/approvals.js';
import type { AwardListStrings } from './points/award-list.js';
import type { AwardStrings } from './points/award.js';
import type { PointsCommandStrings } from './points/commands.js';
import type { ImportStrings as PointsImportStrings } from './points/import.js';
import type { PointsStrings } from './points/index.js';
import type { LedgerStrings } from './points/ledger.js';
import type { MergeStrings } from './points/merge.js';
import type { NoticeStrings } from './points/notice.js';
import type { OutStrings } from './points/out.js';
import type { PointsPlotStrings } from './points/plots.js';
import type { PublicityStrings } from './points/publicity.js';
import type { ReversalStrings } from './points/reversal.js';
import type { ShopStrings } from './points/shop.js';
import type { PublicationStrings } from './points/standings.js';
import type { StatementStrings } from './points/statement.js';
import type { VerifyStrings } from './points/verify.js';
import type { PrintStrings } from './print.js';
import type { ReadAloudStrings } from './read-aloud.js';
import type { StoreNoticeStrings } from './store-notices.js';
import type { Strings } from './strings.js';
import type { TableStrings } from './table.js';
import type { UnitFactsStrings } from './unit-facts.js';
import type { UnitPickerStrings } from './unit-picker.js';
import type { WeekdayStrings } from './weekdays.js';
import type { WorkStrings } from './work.js';

/** Every table of strings by its name: its path here. A language brings one object of this shape, or a part of it. */
export interface Tables {
  readonly backup: BackupStrings;
  readonly 'backup-line': BackupLineStrings;
  readonly basis: RuleBasisStrings;
  readonly calendar: CalendarStrings;
  readonly 'day-strip': DayStripStrings;
  readonly days: DayStrings;
  readonly display: DisplayStrings;
  readonly entry: EntryStrings;
  readonly errors: ErrorStrings;
  readonly 'fact-control': FactControlStrings;
  readonly 'fact-paste': FactPasteStrings;
  readonly findings: FindingTable;
  readonly form: FormStrings;
  readonly 'frame/commands': FrameCommandStrings;
  readonly 'fund/allocate': AllocateStrings;
  readonly 'fund/basis': FundBasisStrings;
  readonly 'fund/batch': BatchStrings;
  readonly 'fund/beside-result': BesideResultStrings;
  readonly 'fund/commands': FundCommandStrings;
  readonly 'fund/compare': CompareStrings;
  readonly 'fund/dues': DuesStrings;
  readonly 'fund/next-steps': NextStepStrings;
  readonly 'fund/plot': PlotStrings;
  readonly 'fund/saved': SavedStrings;
  readonly 'fund/sheets': SheetStrings;
  readonly 'fund/widget': FundStrings;
  readonly help: Help;
  readonly import: ImportStrings;
  readonly joins: JoinStrings;
  readonly 'meeting/cell': CellStrings;
  readonly 'meeting/duty-basis': DutyBasisStrings;
  readonly 'meeting/import': MeetingImportStrings;
  readonly 'meeting/out': MeetingOutStrings;
  readonly 'meeting/procedures': ProcedureStrings;
  readonly 'meeting/record': RecordStrings;
  readonly 'meeting/record-findings': FindingStrings;
  readonly 'meeting/record-verdict': VerdictStrings;
  readonly 'meeting/roll': RollStrings;
  readonly 'meeting/rollup': RollupStrings;
  readonly 'meeting/sheets': MeetingSheetStrings;
  readonly 'meeting/talks': TalkStrings;
  readonly 'meeting/widget': MeetingStrings;
  readonly money: MoneyStrings;
  readonly org: OrgStrings;
  readonly 'org-commands': OrgCommandStrings;
  readonly 'org-detail': OrgDetailStrings;
  readonly 'org-search': OrgSearchStrings;
  readonly 'points/account-field': AccountFieldStrings;
  readonly 'points/accounts': AccountsStrings;
  readonly 'points/approvals': ApprovalStrings;
  readonly 'points/award': AwardStrings;
  readonly 'points/award-list': AwardListStrings;
  readonly 'points/commands': PointsCommandStrings;
  readonly 'points/import': PointsImportStrings;
  readonly 'points/ledger': LedgerStrings;
  readonly 'points/merge': MergeStrings;
  readonly 'points/notice': NoticeStrings;
  readonly 'points/out': OutStrings;
  readonly 'points/plots': PointsPlotStrings;
  readonly 'points/publicity': PublicityStrings;
  readonly 'points/reversal': ReversalStrings;
  readonly 'points/shop': ShopStrings;
  readonly 'points/standings': PublicationStrings;
  readonly 'points/statement': StatementStrings;
  readonly 'points/verify': VerifyStrings;
  readonly 'points/widget': PointsStrings;
  readonly print: PrintStrings;
  readonly 'read-aloud': ReadAloudStrings;
  readonly 'store-notices': StoreNoticeStrings;
  readonly table: TableStrings;
  readonly 'unit-facts': UnitFactsStrings;
  readonly 'unit-picker': UnitPickerStrings;
  readonly weekdays: WeekdayStrings;
  readonly work: WorkStrings;
  readonly widget: Strings;
}

/** The name of a table. */
export type TableName = keyof Tables;

/** Every name of a table. A new table comes into {@link Tables}, here, and into `ug/index.ts`. */
export const tableNames: Readonly<Record<TableName, true>> = {
  backup: true,
  'backup-line': true,
  basis: true,
  calendar: true,
  'day-strip': true,
  days: true,
  display: true,
  entry: true,
  errors: true,
  'fact-control': true,
  'fact-paste': true,
  findings: true,
  form: true,
  'frame/commands': true,
  'fund/allocate': true,
  'fund/basis': true,
  'fund/batch': true,
  'fund/beside-result': true,
  'fund/commands': true,
  'fund/compare': true,
  'fund/dues': true,
  'fund/next-steps': true,
  'fund/plot': true,
  'fund/saved': true,
  'fund/sheets': true,
  'fund/widget': true,
  help: true,
  import: true,
  joins: true,
  'meeting/cell': true,
  'meeting/duty-basis': true,
  'meeting/import': true,
  'meeting/out': true,
  'meeting/procedures': true,
  'meeting/record': true,
  'meeting/record-findings': true,
  'meeting/record-verdict': true,
  'meeting/roll': true,
  'meeting/rollup': true,
  'meeting/sheets': true,
  'meeting/talks': true,
  'meeting/widget': true,
  money: true,
  org: true,
  'org-commands': true,
  'org-detail': true,
  'org-search': true,
  'points/account-field': true,
  'points/accounts': true,
  'points/approvals': true,
  'points/award': true,
  'points/award-list': true,
  'points/commands': true,
  'points/import': true,
  'points/ledger': true,
  'points/merge': true,
  'points/notice': true,
  'points/out': true,
  'points/plots': true,
  'points/publicity': true,
  'points/reversal': true,
  'points/shop': true,
  'points/standings': true,
  'points/statement': true,
  'points/verify': true,
  'points/widget': true,
  print: true,
  'read-aloud': true,
  'store-notices': true,
  table: true,
  'unit-facts': true,
  'unit-picker': true,
  weekdays: true,
  work: true,
  widget: true,
};
