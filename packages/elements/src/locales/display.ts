import { stringsIn } from './string-table.js';

const zh = {
  display: '显示设置',
  scale: '字号',
  theme: '配色',
  auto: '跟随网页',
  light: '浅色',
  dark: '深色',
  contrast: '高对比（黑底亮字）',
  kept: '选了马上生效，与数据一起存在本机浏览器，用这份数据的其他组件也跟着变。',
  untilClosed: '选了马上生效，关闭页面以后要再选。',
  onPaper: '打印总是白纸黑字，字号在打印时选。',
  notKept: '现在能看到，但没有存下来，下次打开要再选。',
};

/** What is said where type size and colours are chosen. */
export type DisplayStrings = typeof zh;

const en: DisplayStrings = {
  display: 'Display',
  scale: 'Type size',
  theme: 'Colours',
  auto: 'As the page',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast (bright on black)',
  kept: 'A choice shows at once and is kept with the data in this browser; the other widgets with these data follow it. ',
  untilClosed: 'A choice shows at once, until the page is closed. ',
  onPaper: 'Paper is always black on white, and its type size is chosen when you print.',
  notKept: 'It shows now but was not kept; choose it again the next time.',
};

/** The words of a locale. */
export function displayStrings(locale: string): DisplayStrings {
  return stringsIn(locale, 'display', zh, en);
}
