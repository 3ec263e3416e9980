import { count } from './format.js';
import { stringTable } from './string-table.js';

const zh = {
  title: '组织架构',
  titleOf: (name: string) => `组织架构 · ${name}`,
  treeLabel: (name: string, size: number) => `${name ? `${name}，` : ''}组织架构，${count(size)} 个单位`,
  search: '搜索名称、拼音或编码',
  expandAll: '全部展开',
  collapseAll: '全部收起',
  units: (size: number) => `共 ${count(size)} 个单位`,
  breadcrumb: '上级单位',
  top: '顶级',
  columns: { name: '名称', kind: '类型', direct: '下级', all: '全部' },
  level: (level: number) => `第${level}级`,
  thumb: (row: number, name: string) => `第 ${count(row)} 行 · ${name}`,
  imeHint: '输入法已打开，按 / 搜索',
  empty: '还没有组织架构。',
  emptyHint: '可以导入现有表格。',
  importTable: '导入表格',
  detail: '单位详情',
  detailHint: '选择一个单位，这里显示它的情况。',
};

/** What the org tree says at first. */
export type OrgStrings = typeof zh;

/** What the org tree says at first, in a locale. */
export const { of: orgStringsOf, load: loadOrgStrings } = stringTable('org', zh, () => import('./org-en.js').then(({ orgEn }) => orgEn));
