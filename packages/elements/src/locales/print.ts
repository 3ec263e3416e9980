import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  title: (name: string) => `打印 · ${name}`,
  pages: (pages: number, paper: string) => `${paper} 纸 ${count(pages)} 页`,
  pagesChanged: (pages: number) => `已重新排版，共 ${count(pages)} 页`,
  preview: (pages: number) => `打印预览，共 ${count(pages)} 页`,
  pageOf: (page: number, pages: number) => `第 ${count(page)} / ${count(pages)} 页`,
  orientation: '方向',
  portrait: '纵向',
  landscape: '横向',
  size: '字号',
  standardSize: '标准',
  largeSize: '大',
  zoom: '显示',
  withAttachments: '含附件目录',
  fitWidth: '适合宽度',
  actualSize: '实际大小',
  print: '打印',
  failed: '没有打印：浏览器没有打开打印窗口。数据没有变化。请再按一次“打印”。(unexpected)',
  laying: (percent: number) => `正在排版 ${percent}%`,
  layingLabel: '排版进度',
  useButton: '完整内容请用“打印”按钮',
};

const en: typeof zh = {
  title: (name) => `Print · ${name}`,
  pages: (pages, paper) => `${count(pages)} ${paper} ${pages === 1 ? 'page' : 'pages'}`,
  pagesChanged: (pages) => `Laid out again: ${count(pages)} ${pages === 1 ? 'page' : 'pages'}`,
  preview: (pages) => `Print preview, ${count(pages)} ${pages === 1 ? 'page' : 'pages'}`,
  pageOf: (page, pages) => `Page ${count(page)} of ${count(pages)}`,
  orientation: 'Orientation',
  portrait: 'Portrait',
  landscape: 'Landscape',
  size: 'Type size',
  standardSize: 'Standard',
  largeSize: 'Large',
  zoom: 'View',
  withAttachments: 'With the list of attachments',
  fitWidth: 'Fit width',
  actualSize: 'Actual size',
  print: 'Print',
  failed: 'Not printed: the browser did not open its print window. Your data is unchanged. Press Print again. (unexpected)',
  laying: (percent) => `Laying out ${percent}%`,
  layingLabel: 'Layout progress',
  useButton: 'For everything, use the Print button',
};

export type PrintStrings = typeof zh;

/** What the print preview says, in a locale. */
export function printStrings(locale: string): PrintStrings {
  return stringsIn(locale, 'print', zh, en);
}
