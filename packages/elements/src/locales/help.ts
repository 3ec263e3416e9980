/** One row of a key table: the keys, and what they do. */
export type HelpRow = readonly [keys: string, does: string];

/** A widget's keys. */
export interface HelpTable {
  readonly title: string;
  readonly keys: readonly HelpRow[];
}

interface Help {
  readonly orgTree: HelpTable;
}

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
};

/** The key tables of a locale. */
export function helpOf(locale: string): Help {
  return locale.startsWith('en') ? en : zh;
}
