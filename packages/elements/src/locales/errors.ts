import { enPointsErrors, zhPointsErrors } from './errors-points.js';
import { enRecordErrors, zhRecordErrors } from './errors-records.js';
import { enRuleErrors, zhRuleErrors } from './errors-rules.js';
import { stringsIn } from './string-table.js';
import type { Values } from './strings.js';

/** Why a file cannot be read, by the reason that the error has. */
const zhReasons: Readonly<Record<string, string>> = {
  empty: '文件里没有数据行',
  'old-excel': '这是旧版 .xls 或加密的工作簿，请另存为不加密的 .xlsx 或 .csv',
  'other-kind': '这是另一种文件',
  binary: '内容不是文字',
  markup: '这是网页或文档，不是表格',
  truncated: '文件不完整，后面缺了一部分',
  damaged: '文件已损坏',
  'unclosed-quote': '有一个引号没有结束',
  'no-table': '里面没有单位表格',
  'unknown-sheet': '没有这个工作表',
  gone: '文件读不到，可能已被移动或改动',
};

const enReasons: typeof zhReasons = {
  empty: 'it holds no rows of data',
  'old-excel': 'it is an old .xls or a locked workbook; save it as .xlsx or .csv without a password',
  'other-kind': 'it is another kind of file',
  binary: 'it is not text',
  markup: 'it is a web page or a document, not a table',
  truncated: 'it is incomplete: its end is missing',
  damaged: 'it is damaged',
  'unclosed-quote': 'a quotation mark is never closed',
  'no-table': 'there is no table of units in it',
  'unknown-sheet': 'there is no such sheet',
  gone: 'it cannot be reached; it may have been moved or changed',
};

const zhLocaleReasons: Readonly<Record<string, string>> = {
  tag: '不是语言标签，如 kk、zh-Hant',
  'built-in': '这种语言本来就有，不能替换',
  direction: '方向只能是 ltr 或 rtl',
  base: '依托的语言只能是 zh-CN 或 en',
  strings: '文字应是按表分列的对象',
  table: '没有这个名字的文字表',
};

const enLocaleReasons: typeof zhLocaleReasons = {
  tag: 'that is no language tag such as kk or zh-Hant',
  'built-in': 'the kit has it, and does not let it be replaced',
  direction: 'its direction is ltr or rtl',
  base: 'its base is zh-CN or en',
  strings: 'its strings are an object of tables',
  table: 'it brings a table that there is not',
};

/** Where in the file, when that is known. */
function lineOf({ row, line }: Values, before: string, after: string): string {
  const number = row ?? line;
  return number === undefined ? '' : `${before}${number}${after}`;
}

const zh = {
  ...zhRuleErrors,
  ...zhRecordErrors,
  ...zhPointsErrors,
  'unknown-unit': (v: Values) => (v.id === '' ? '还没有选单位。请先选择单位。' : `没有编码为“${v.id}”的单位。`),
  readonly: () => '没有修改：本页只读。请向门户管理员申请修改权限。',
  aborted: () => '已取消，原有数据没有变化。',
  'storage-changed': () => '没有撤回：另一窗口已经改动了架构。请先查看现在的架构。',
  'storage-failed': () => '没有保存，原有数据没有变化。请重试；仍不行时请刷新本页。',
  'storage-refused': () => '浏览器不允许本页保存数据。数据只保存在内存，关闭页面就会丢失。请及时导出。',
  'storage-closed': () => '没有保存：本页已关闭数据连接。请刷新本页。',
  'mapping-invalid': () => '没有导入：选择的列在文件里不存在。现有架构没有变化。请重新对应列。',
  'storage-quota': () => '空间已满，没有保存，原有数据没有变化。请先导出备份并清理浏览器空间，再试一次。',
  'storage-newer': () => '没有保存：数据由较新版本写入，本窗口只读。请刷新本页。',
  'storage-blocked': () => '没有保存：数据库被其他窗口占用。请关闭其他旧窗口再试。',
  'storage-unreadable': () => '本机保存的数据读不出来，没有改动它。请刷新页面再试；还不行，就从文件重新导入，或联系门户管理员。',
  'nothing-to-undo': () => '没有可以撤回的导入。',
  'file-unreadable': (v: Values) => `没有导入：文件读不出表格（${zhReasons[v['reason'] ?? ''] ?? '原因不明'}${lineOf(v, '，第 ', ' 行')}）。现有架构没有变化。请用 CSV、TSV、XLSX 或 JSON 文件。`,
  'file-too-large': () => '没有导入：文件太大（超过 200 MB，或解压后超过 500 MB、100 倍）。现有架构没有变化。请拆分后再导入。',
  'file-encoding': () => '没有导入：认不出文件的文字编码。现有架构没有变化。请另存为 UTF-8 的 CSV，或存为 XLSX。',
  'too-many-kinds': () => '没有导入：“类型”列有超过 65,535 种不同的值，可能选错了列。现有架构没有变化。',
  'import-failed': () => '没有导入：读取中途停止，多半是内存不够。现有架构没有变化。请关闭其他窗口再试，或拆分文件。',
  'mapping-missing': () => '没有导入：认不出哪一列是编码、上级和名称。现有架构没有变化。请在导入向导中对应列。',
  'chunk-unreachable': () => '没有办成：这项功能的文件没有下载下来。数据没有变化。请检查网络后重试。',
  'unknown-locale': (v: Values) => `没有换语言：“${v['locale'] ?? ''}”没有加入过，现在用 ${v['used'] ?? ''}。请改正 locale，或先用 addLocale() 加入这种语言。`,
  'bad-attribute': (v: Values) => `属性 ${v['name'] ?? ''} 的值“${v['value'] ?? ''}”不能用，现在按 ${v['used'] ?? ''} 显示。可用的值：${v['known'] ?? ''}。`,
  'bad-locale': (v: Values) => `没有加入语言“${v['tag'] ?? ''}”：${zhLocaleReasons[v['reason'] ?? ''] ?? '写法不对'}。`,
  unexpected: () => '出了问题，刚才的操作没有保存。请重试。',
};

/** The sentences for errors by their codes. */
export type ErrorStrings = typeof zh;

const en: ErrorStrings = {
  ...enRuleErrors,
  ...enRecordErrors,
  ...enPointsErrors,
  'unknown-unit': (v: Values) => (v.id === '' ? 'No unit is chosen. Choose one first.' : `There is no unit with the code “${v.id}”.`),
  readonly: () => 'Nothing was changed: this page is read-only. Ask the portal’s administrator for the right to edit.',
  aborted: () => 'Cancelled. Your data is unchanged.',
  'storage-changed': () => 'Nothing was undone: another window has changed the tree since. Look at the tree as it is now first.',
  'storage-failed': () => 'Nothing was saved and your data is unchanged. Try again; if that does not help, reload the page.',
  'storage-refused': () => 'The browser does not let this page keep data. Data is in memory only and is lost when the page closes. Export it in time.',
  'storage-closed': () => 'Nothing was saved: this page has closed its connection to the data. Reload the page.',
  'mapping-invalid': () => 'Nothing was imported: a chosen column is not in the file. Your tree is unchanged. Match the columns again.',
  'storage-quota': () => 'Storage is full; nothing was saved and your data is unchanged. Export a backup, free some space in the browser and try again.',
  'storage-newer': () => 'Nothing was saved: the data were written by a newer version and this window is read-only. Reload the page.',
  'storage-blocked': () => 'Nothing was saved: another window holds the database. Close other old windows and try again.',
  'storage-unreadable': () => 'The data kept in this browser cannot be read. They were not touched. Reload the page; if that does not help, import them again from a file, or ask the portal’s administrator.',
  'nothing-to-undo': () => 'There is no import to undo.',
  'file-unreadable': (v: Values) => `Nothing was imported: the file holds no table that can be read (${enReasons[v['reason'] ?? ''] ?? 'for an unknown reason'}${lineOf(v, ', line ', '')}). Your tree is unchanged. Use a CSV, TSV, XLSX or JSON file.`,
  'file-too-large': () => 'Nothing was imported: the file is too large (over 200 MB, or over 500 MB or 100 times its size unpacked). Your tree is unchanged. Split it and import the parts.',
  'file-encoding': () => 'Nothing was imported: the text encoding of the file is unknown. Your tree is unchanged. Save it as CSV in UTF-8, or as XLSX.',
  'too-many-kinds': () => 'Nothing was imported: the kind column holds more than 65,535 different values; it may be the wrong column. Your tree is unchanged.',
  'import-failed': () => 'Nothing was imported: reading stopped on the way, most likely for want of memory. Your tree is unchanged. Close other windows and try again, or split the file.',
  'mapping-missing': () => 'Nothing was imported: it is not clear which columns hold code, unit above and name. Your tree is unchanged. Choose them in the import wizard.',
  'chunk-unreachable': () => 'It could not be done: a file of this feature could not be loaded. Your data is unchanged. Check the network and try again.',
  'unknown-locale': (v: Values) => `The language was not changed: “${v['locale'] ?? ''}” was not added; ${v['used'] ?? ''} is used. Correct locale, or add the language with addLocale() first.`,
  'bad-attribute': (v: Values) => `The attribute ${v['name'] ?? ''} cannot be “${v['value'] ?? ''}”; ${v['used'] ?? ''} is used. It may be: ${v['known'] ?? ''}.`,
  'bad-locale': (v: Values) => `The language “${v['tag'] ?? ''}” was not added: ${enLocaleReasons[v['reason'] ?? ''] ?? 'it is not well formed'}.`,
  unexpected: () => 'Something went wrong and the last action was not saved. Try again.',
};

/** The sentence for an error, by its code: what did not happen, how the data stand, what to do. */
export function errorSentence(locale: string, code: string, details: Values): string {
  const sentences: Readonly<Record<string, (values: Values) => string>> = stringsIn(locale, 'errors', zh, en);
  return (sentences[code] ?? sentences['unexpected'] ?? String)(details);
}
