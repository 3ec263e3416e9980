import type { CSSResult } from 'lit';
import { count } from './format.js';

/** The interface in Chinese, and the shape that every other language fills. A plural is a function, a sentence is whole. */
export const zhCN = {
  code: 'zh-CN' as string,
  /** The tokens of the language, where it has its own. */
  styles: undefined as CSSResult | undefined,
  largeType: '大字版',
  standardType: '标准字',
  more: '更多',
  moreActions: '更多操作',
  keyboardHelp: '键盘帮助',
  close: '关闭',
  cancel: '取消',
  undo: '撤回',
  readonly: '只读：门户未开放修改',
  otherTab: '另一窗口更新了组织架构',
  unit: {
    unnamed: '（未填名称）',
    orphans: (size: number) => `未找到上级（${count(size)}）`,
    describe: (kind: string, direct: number, all: number) =>
      [kind, direct === 0 ? '没有下级' : `下级 ${count(direct)}，全部 ${count(all)}`].filter(Boolean).join('，'),
  },
};

export type Strings = typeof zhCN;
