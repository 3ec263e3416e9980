/** When an error comes, in both languages. Its sentence is the widget's own. */
export interface ErrorMeaning {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export const errors: readonly ErrorMeaning[] = [
  { code: 'unknown-unit', zh: '方法里写的编码不在架构中', en: 'A method was given an id that is not in the tree' },
  { code: 'readonly', zh: '组件设为只读，或面向公众', en: 'The widget is read-only, or shown to the public' },
  { code: 'aborted', zh: '用户点了取消，或页面中止了信号', en: 'The user cancelled, or the page aborted its signal' },
  { code: 'file-unreadable', zh: '文件里没有能读的表格；细节说明原因', en: 'The file holds no table that can be read; the details say why' },
  { code: 'file-too-large', zh: '文件或解压后的内容超过上限', en: 'The file, or what it unpacks to, is beyond the limits' },
  { code: 'file-encoding', zh: '认不出文字编码，或文件与所选编码不符', en: 'The text encoding is unknown, or not the one that was chosen' },
  { code: 'mapping-missing', zh: '列的标题和内容都看不出编码、上级、名称', en: 'Neither headings nor contents tell which column holds code, unit above and name' },
  { code: 'mapping-invalid', zh: '对应的列在表格中不存在', en: 'A chosen column is not in the table' },
  { code: 'too-many-kinds', zh: '“类型”列的值多得不像类型', en: 'The kind column has more different values than kinds can be' },
  { code: 'import-failed', zh: '后台线程在读取时停止，多半是内存不够', en: 'The worker that reads the file stopped, most likely for want of memory' },
  { code: 'storage-quota', zh: '浏览器给本站的空间已满', en: 'The room that the browser gives the site is used up' },
  { code: 'storage-newer', zh: '另一窗口已用新版本打开了数据', en: 'A newer version has opened the data in another window' },
  { code: 'storage-blocked', zh: '旧窗口占着数据库，新版本打不开', en: 'An old window holds the database, so a newer version cannot open it' },
  { code: 'storage-unreadable', zh: '保存的数据读不出来', en: 'What is stored cannot be read' },
  { code: 'storage-failed', zh: '浏览器没能写入', en: 'The browser could not write' },
  { code: 'storage-closed', zh: '组件不在页面中，或数据连接已关闭', en: 'The widget is not in a page, or its connection was closed' },
  { code: 'storage-changed', zh: '要撤回时，数据已被别处改动', en: 'The data were changed elsewhere since the step that was to be undone' },
  { code: 'nothing-to-undo', zh: '没有导入，或已超过 10 分钟', en: 'There was no import, or its 10 minutes are over' },
  { code: 'chunk-unreachable', zh: '按需加载的文件没有取到', en: 'A file that is fetched when needed could not be fetched' },
  { code: 'unexpected', zh: '没有料到的错误；原因在 error.cause', en: 'What nobody foresaw; the cause is in error.cause' },
];
