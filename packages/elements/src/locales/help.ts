import { stringsIn } from './string-table.js';

/** One row of a key table: the keys, and what they do. */
export type HelpRow = readonly [keys: string, does: string];

/** A widget's keys. */
export interface HelpTable {
  readonly title: string;
  readonly keys: readonly HelpRow[];
}

/** The key tables of all widgets. */
export interface Help {
  readonly orgTree: HelpTable;
  readonly fundCalculator: HelpTable;
  readonly meetingChecklist: HelpTable;
  readonly pointsScoreboard: HelpTable;
}

/** The widgets that have a key table. */
export type HelpName = keyof Help;

const zh: Help = {
  orgTree: {
    title: '键盘帮助 · 组织架构',
    keys: [
      ['Tab', '进入列表（选中的行，没有选中时为第一行），再按离开'],
      ['↓ ↑', '下一行、上一行'],
      ['Home End', '第一行、最后一行'],
      ['PgDn PgUp', '下翻一屏、上翻一屏'],
      ['→', '展开；已展开时到第一个下级'],
      ['←', '收起；已收起时到上级'],
      ['Enter', '选中；再按一次查看详情'],
      ['空格、+ −', '展开或收起'],
      ['*', '展开所有同级'],
      ['字母、数字、汉字', '跳到名称、拼音首字母或编码末尾相符的行'],
      ['/', '到搜索框'],
      ['Ctrl+↓ Ctrl+↑', '下一个、上一个搜索结果'],
      ['Esc', '结束搜索，回到搜索前的样子'],
      ['?', '打开本帮助'],
    ],
  },
  fundCalculator: {
    title: '键盘帮助 · 经费',
    keys: [
      ['Tab', '依次到单位、年度、标签、各项情况和每个“依据”'],
      ['数字键、小数点', '填数；可以带逗号，也可以写 1.3万'],
      ['Alt+↓', '打开选项'],
      ['Ctrl+Enter', '主要按钮：保存测算、导出表格、保存方案'],
      ['← →', '在标签之间移动，Enter 打开'],
      ['Enter', '打开“依据”，Esc 关闭并回到原处'],
      ['↑ ↓ PgUp PgDn', '批量表：上下移动；Enter 打开这个单位的测算'],
      ['F2', '填写表：编辑格子；Enter 向下，Tab 向右，Esc 取消'],
      ['Ctrl+C Ctrl+V', '填写表：与 Excel、WPS 互相复制一块'],
      ['Ctrl+Home Ctrl+End', '批量表：第一格、最后一格'],
      ['Ctrl+Z', '撤回上一步'],
      ['/', '选择单位'],
      ['?', '打开本帮助'],
    ],
  },
  meetingChecklist: {
    title: '键盘帮助 · 会议清单',
    keys: [
      ['Tab', '依次到单位、年度、标签、待办各项和年历（一个停靠点）'],
      ['方向键', '年历：逐格移动，上下移动时月份不变'],
      ['Home End', '年历：一行的第一格、最后一格'],
      ['Ctrl+Home Ctrl+End', '年历：第一行第一格、最后一行最后一格'],
      ['Enter', '年历：打开这一格；下级汇总：打开这个单位'],
      ['N', '年历：登记这一格的会议'],
      ['PgUp PgDn', '年历：上一年、下一年'],
      ['1—5', '出席：到会、线上、请假、缺席、列席，并到下一人'],
      ['L E R', '出席：迟到时间、离会时间、事由'],
      ['Ctrl+Enter', '登记完成，或按主要按钮'],
      ['Esc', '关闭，草稿保留'],
      ['Ctrl+Z', '撤回上一步'],
      ['/', '搜索会议记录'],
      ['?', '打开本帮助'],
    ],
  },
  pointsScoreboard: {
    title: '键盘帮助 · 积分',
    keys: [
      ['Tab', '依次到单位、榜单、时段、标签和列表（一个停靠点）'],
      ['↓ ↑ Home End', '榜单、流水：下一行、上一行、第一行、最后一行'],
      ['PgDn PgUp', '榜单、流水：下翻一屏、上翻一屏'],
      ['Enter', '榜单：打开这个账户；流水：打开这一笔'],
      ['/', '按姓名、拼音或编号查找'],
      ['Ctrl+Enter', '主要按钮：登记积分、通过、登记兑换'],
      ['编号、姓名、拼音首字母', '登记：找账户和项目，Enter 选定，Tab 向下'],
      ['Ctrl+Shift+Enter', '登记：提交并继续登记下一户'],
      ['A R E', '待审：通过、驳回、看证明'],
      ['数字键', '积分超市：数量'],
      ['Ctrl+Z', '撤回上一步'],
      ['Esc', '关闭，草稿保留'],
      ['?', '打开本帮助'],
    ],
  },
};

const en: Help = {
  orgTree: {
    title: 'Keyboard help · Organisation tree',
    keys: [
      ['Tab', 'enters the list on the selected row, else on the first; again leaves it'],
      ['↓ ↑', 'next row, previous row'],
      ['Home End', 'first row, last row'],
      ['PgDn PgUp', 'a screen down, a screen up'],
      ['→', 'opens; on an open unit moves to the first below'],
      ['←', 'closes; on a closed unit moves to the one above'],
      ['Enter', 'selects; once more shows the details'],
      ['Space, + −', 'opens or closes'],
      ['*', 'opens all siblings'],
      ['letters, digits, characters', 'moves to a row whose name or pinyin initials begin so, or whose code ends so'],
      ['/', 'search box'],
      ['Ctrl+↓ Ctrl+↑', 'next, previous hit'],
      ['Esc', 'ends the search and brings back what showed before'],
      ['?', 'this help'],
    ],
  },
  fundCalculator: {
    title: 'Keyboard help · Funds',
    keys: [
      ['Tab', 'unit, year, tabs, each fact and each basis in turn'],
      ['digits and point', 'numbers; with commas, or as 1.3万'],
      ['Alt+↓', 'opens the choices'],
      ['Ctrl+Enter', 'the main button: save, export'],
      ['← →', 'between tabs; Enter opens one'],
      ['Enter', 'opens a basis; Esc closes it and goes back'],
      ['↑ ↓ PgUp PgDn', 'batch: up and down; Enter opens the unit’s calculation'],
      ['F2', 'facts table: edits the cell; Enter goes down, Tab right, Esc cancels'],
      ['Ctrl+C Ctrl+V', 'facts table: copies a block from and to Excel or WPS'],
      ['Ctrl+Home Ctrl+End', 'batch: first and last cell'],
      ['Ctrl+Z', 'takes the last step back'],
      ['/', 'chooses a unit'],
      ['?', 'this help'],
    ],
  },
  meetingChecklist: {
    title: 'Keyboard help · Meetings',
    keys: [
      ['Tab', 'unit, year, tabs, each thing to do and the year (one stop)'],
      ['arrows', 'year: cell by cell; up and down keep the month'],
      ['Home End', 'year: first, last cell of the row'],
      ['Ctrl+Home Ctrl+End', 'year: first cell of the first row, last of the last'],
      ['Enter', 'year: opens the cell; units below: opens the unit'],
      ['N', 'year: records a meeting of the cell'],
      ['PgUp PgDn', 'year: the year before, the next'],
      ['1 to 5', 'attendance: present, online, excused, absent, sitting in, and on to the next person'],
      ['L E R', 'attendance: came late, left early, reason'],
      ['Ctrl+Enter', 'keeps the record, or presses the main button'],
      ['Esc', 'closes; the draft is kept'],
      ['Ctrl+Z', 'takes the last step back'],
      ['/', 'searches the records'],
      ['?', 'this help'],
    ],
  },
  pointsScoreboard: {
    title: 'Keyboard help · Points',
    keys: [
      ['Tab', 'unit, board, period, tabs and the list (one stop) in turn'],
      ['↓ ↑ Home End', 'board, ledger: next, previous, first, last row'],
      ['PgDn PgUp', 'board, ledger: a screen down, a screen up'],
      ['Enter', 'board: opens the account; ledger: opens the entry'],
      ['/', 'searches by name, pinyin or code'],
      ['Ctrl+Enter', 'the main button: award, approve, redeem'],
      ['code, name, initials', 'award: finds account and item; Enter picks, Tab goes on'],
      ['Ctrl+Shift+Enter', 'award: submits and goes on with the next'],
      ['A R E', 'approvals: approve, refuse, open the evidence'],
      ['digits', 'shop: the quantity'],
      ['Ctrl+Z', 'takes the last step back'],
      ['Esc', 'closes; the draft is kept'],
      ['?', 'this help'],
    ],
  },
};

/** The key tables of a locale. */
export function helpOf(locale: string): Help {
  return stringsIn(locale, 'help', zh, en);
}
