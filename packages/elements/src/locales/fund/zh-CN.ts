import { yuanText, type CalculationStep, type FactValue } from '@jiceng/domain';
import { count } from '../format.js';
import { frameZhCN } from '../frame/zh-CN.js';

/** A step of a calculation as a sentence; titles and values of facts are asked for by id. */
export type StepSentence = (step: CalculationStep, title: (fact: string) => string, value: (fact: string, value: FactValue) => string) => string;

/** What the calculator says at first, in Chinese, and the shape that every other language fills. */
export const fundZhCN = {
  ...frameZhCN,
  title: '经费',
  titleOf: (unit: string) => `经费 · ${unit}`,
  views: { calc: '测算', batch: '批量', allocate: '分配', dues: '党费', saved: '存档' },
  save: '保存测算',
  saved: '已保存测算',
  facts: '情况',
  factsOf: (name: string) => `${name}的情况`,
  factsState: (known: number, missing: number) => (missing === 0 ? `已填 ${known} 项，不缺` : `已填 ${known} 项，缺 ${missing} 项`),
  factsUnused: '本次用不到',
  notFilled: '未填',
  yes: '是',
  no: '否',
  fromRecord: (day: string) => `架构 ${day}`,
  fromLastYear: (day: string) => `上年末 ${day}`,
  typed: '手工',
  restore: '恢复',
  restoreAll: '恢复架构数据',
  paste: '粘贴自 Excel',
  restoreFact: (fact: string) => `恢复${fact}的架构数据`,
  echo: (value: string, unit: string) => `= ${value}${unit ? ` ${unit}` : ''}`,
  result: '结果',
  resultCaption: (year: number, unit: string) => `${year} 年${unit}经费测算`,
  resultPlain: (year: number) => `${year} 年经费测算`,
  item: '项目',
  amount: '金额',
  total: '合计',
  totalPartial: '暂计',
  perYear: '元 / 年',
  yuan: (amount: string) => `${amount} 元`,
  range: (lowest: string, highest: string) => `${lowest}—${highest}`,
  atLeast: '不低于',
  without: (lines: number) => `不含 ${count(lines)} 项`,
  notApplicable: '不适用',
  unmet: (condition: string) => `不适用：要求${condition}`,
  missing: (facts: string) => `缺数据：${facts}`,
  fillIn: '去填写',
  subtotal: '小计，不计入合计',
  sumsAgree: '总额与各项之和一致',
  unsaved: '改动即算，尚未保存',
  savedNow: '已保存',
  stale: '所填有误，下面仍是改动前的结果。',
  noRule: (kind: string) => `规则包中没有适用于“${kind}”的经费规则。`,
  noRules: '这个规则包没有经费规则，只有党费标准。请门户设置本地的规则包（profile）。',
  chooseKind: '先选单位类型，或选择一个单位。',
  showBatch: '看下属单位的批量测算',
  otherTabFacts: '另一窗口更新了单位情况',
  money: (fen: number) => yuanText(fen),
  listJoin: '、',
  /** Chinese sentences stand in the profile, so that a locality can word them. */
  step: null as StepSentence | null,
  ruleChange: (day: string) => `规定自 ${day} 起改变，全年按年末有效的规定计算`,
  conditionAnd: '，且',
  conditionOr: '或',
  conditionIs: (fact: string, values: string) => `${fact}为${values}`,
};

export type FundStrings = typeof fundZhCN;
