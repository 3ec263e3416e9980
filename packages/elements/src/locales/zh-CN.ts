import { count } from './format.js';

/** The interface in Chinese, and the shape that every other language fills. A plural is a function, a sentence is whole. */
export const zhCN = {
  code: 'zh-CN' as string,
  largeType: '大字版',
  standardType: '标准字',
  more: '更多',
  moreActions: '更多操作',
  keyboardHelp: '键盘帮助',
  close: '关闭',
  cancel: '取消',
  retry: '重试',
  undo: '撤回',
  back: '返回列表',
  readonly: '只读：门户未开放修改',
  cancelled: '已取消，原有数据没有变化',
  phases: {
    opening: '正在打开',
    reading: '正在读取',
    parsing: '正在解析',
    checking: '正在检查',
    building: '正在建立架构',
    writing: '正在写入',
    indexing: '正在建索引',
  },
  progress: (phase: string, done: number, total: number) =>
    total > 1 ? `${phase} ${count(done, 'zh-CN')} / ${count(total, 'zh-CN')}` : phase,
  otherTab: '另一窗口更新了组织架构',
  org: {
    title: '组织架构',
    titleOf: (name: string) => `组织架构 · ${name}`,
    treeLabel: (name: string, size: number) => `${name ? `${name}，` : ''}组织架构，${count(size, 'zh-CN')} 个单位`,
    search: '搜索名称、拼音或编码',
    clearSearch: '清除搜索',
    previousHit: '上一个',
    nextHit: '下一个',
    resultsOnly: '只看结果列表',
    expandAll: '全部展开',
    collapseAll: '全部收起',
    foundAt: (matches: number, current: number) => `找到 ${count(matches, 'zh-CN')} 个，第 ${count(current, 'zh-CN')} 个`,
    foundSpoken: (matches: number, current: number, name: string, place: string) =>
      `找到 ${count(matches, 'zh-CN')} 个单位，第 ${count(current, 'zh-CN')} 个：${name}${place ? `，位于${place}` : ''}`,
    notFound: (query: string) => `没有符合“${query}”的单位。`,
    units: (size: number) => `共 ${count(size, 'zh-CN')} 个单位`,
    breadcrumb: '上级单位',
    top: '顶级',
    unnamed: '（未填名称）',
    orphans: (size: number) => `未找到上级（${count(size, 'zh-CN')}）`,
    columns: { name: '名称', kind: '类型', direct: '下级', all: '全部' },
    noChildren: '没有下级',
    describe: (kind: string, direct: number, all: number) =>
      [kind, direct === 0 ? '没有下级' : `下级 ${count(direct, 'zh-CN')}，全部 ${count(all, 'zh-CN')}`].filter(Boolean).join('，'),
    level: (level: number) => `第${level}级`,
    thumb: (row: number, name: string) => `第 ${count(row, 'zh-CN')} 行 · ${name}`,
    imeHint: '输入法已打开，按 / 搜索',
    empty: '还没有组织架构。可以导入现有表格。',
    importTable: '导入表格',
    detail: '单位详情',
    detailHint: '选择一个单位，这里显示它的情况。',
  },
};

export type Strings = typeof zhCN;
