import type { BatchSheetWords, CalculationSheetWords } from '@jiceng/domain';
import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

const zhShared = { line: '项目', clause: '依据条款', total: '合计', rules: '规则包', version: '版本', hash: '内容哈希（SHA-256）' };

const zhCalculation: CalculationSheetWords = {
  ...zhShared,
  tab: '经费测算',
  unit: '单位',
  year: '年度',
  fact: '情况',
  value: '数值',
  source: '来源和日期',
  origins: { record: '架构', 'last-year': '上年末', typed: '手工' },
  number: '序号',
  process: '计算过程',
  amount: '金额（元）',
  highest: '最高（元）',
  notApplicable: '不适用',
  lacking: (facts) => `缺数据：${facts}`,
  notes: '说明',
  missing: '缺数据',
  saved: '保存时间',
  savedId: '存档编号',
  author: '编制',
  reviewer: '审核',
  responsible: '负责人',
};

const zhBatch: BatchSheetWords = {
  ...zhShared,
  tab: '批量测算',
  rulesTab: '规则',
  id: '单位编码',
  name: '单位',
  sum: (units) => `合计 ${count(units)} 个单位`,
  partial: (units) => `${count(units)} 个单位缺数据，合计不含所缺的项目`,
  refused: (units) => `${count(units)} 个单位的情况有误，没有计入`,
  rule: '规则编号',
  clauseText: '条文',
  method: '算法（公式）',
  comparison: '是否核对过原文',
  checked: '已核对',
  unchecked: '未核对',
};

const zh = {
  calculation: zhCalculation,
  batch: zhBatch,
  heading: (year: number, unit: string) => `${year} 年${unit}经费测算`,
  batchHeading: (year: number, unit: string) => `${year} 年${unit}经费批量测算`,
  fileName: (unit: string, kind: string, year: number, day: string, extension: string) => `${unit || '经费'}_${kind}_${year}_${day}.${extension}`,
  calculationFile: '经费测算',
  batchFile: '批量测算',
  printedOn: (day: string) => `${day} 打印`,
  rulesLine: (title: string, version: string, hash: string) => `规则包 ${title} v${version} ${hash}`,
  capital: (amount: string) => `人民币${amount.replace(/^人民币/, '')}`,
  partialTotal: '暂计（缺数据的项目未计入）',
};

/** What the sheets that go out say: files and paper. */
export type SheetStrings = typeof zh;

const enShared = { line: 'Item', clause: 'Clause', total: 'Total', rules: 'Rules', version: 'Version', hash: 'Content hash (SHA-256)' };

const en: SheetStrings = {
  calculation: {
    ...enShared,
    tab: 'Calculation',
    unit: 'Unit',
    year: 'Year',
    fact: 'Fact',
    value: 'Value',
    source: 'Source and day',
    origins: { record: 'record', 'last-year': 'last year-end', typed: 'typed' },
    number: 'No.',
    process: 'Calculation',
    amount: 'Amount (yuan)',
    highest: 'Highest (yuan)',
    notApplicable: 'not applicable',
    lacking: (facts) => `Missing: ${facts}`,
    notes: 'Notes',
    missing: 'Missing',
    saved: 'Saved',
    savedId: 'Number of the saved result',
    author: 'Prepared by',
    reviewer: 'Checked by',
    responsible: 'Responsible',
  },
  batch: {
    ...enShared,
    tab: 'Batch',
    rulesTab: 'Rules',
    id: 'Code',
    name: 'Unit',
    sum: (units) => `Total of ${count(units)} ${units === 1 ? 'unit' : 'units'}`,
    partial: (units) => `${count(units)} ${units === 1 ? 'unit lacks' : 'units lack'} facts; the total is without those items`,
    refused: (units) => `${count(units)} ${units === 1 ? 'unit has' : 'units have'} facts that cannot be true and ${units === 1 ? 'is' : 'are'} left out`,
    rule: 'Rule',
    clauseText: 'Text',
    method: 'Method (formula)',
    comparison: 'Compared with the official text',
    checked: 'yes',
    unchecked: 'no',
  },
  heading: (year, unit) => `Funds of ${unit}, ${year}`,
  batchHeading: (year, unit) => `Funds of the units of ${unit}, ${year}`,
  fileName: (unit, kind, year, day, extension) => `${unit || 'funds'}_${kind}_${year}_${day}.${extension}`,
  calculationFile: 'funds',
  batchFile: 'funds-batch',
  printedOn: (day) => `Printed ${day}`,
  rulesLine: (title, version, hash) => `Rules ${title} v${version} ${hash}`,
  capital: (amount) => amount,
  partialTotal: 'So far (items with missing facts are not in it)',
};

/** The words of a locale. */
export function sheetStrings(locale: string): SheetStrings {
  return stringsIn(locale, 'fund/sheets', zh, en);
}
