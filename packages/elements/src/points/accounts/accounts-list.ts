import { halfWidth, plainWord, type AccountKind } from '@jiceng/domain';

/** What a column of a list of accounts can hold. */
export type AccountColumn = 'code' | 'name' | 'kind' | 'household' | 'class' | 'unit' | 'since';

/** A line of a list as texts by column, with its number in the list from 1. */
export type AccountTexts = Readonly<Partial<Record<AccountColumn, string>>> & { readonly row: number };

/** The headings under which lists have the columns, as {@link plainWord} writes them. */
const headings: Readonly<Record<AccountColumn, string>> = {
  code: '编号 编码 代码 账户编号 户编号 党员编号 code id account كود',
  name: '姓名 名称 户主 户主姓名 农户姓名 党员姓名 name ئىسىم',
  kind: '类别 类型 种类 kind type خىلى',
  household: '农户 所属农户 所在户 农户编号 家庭 household ئائىلە تەۋەئائىلىسى',
  class: '档 分档 档次 分类 class دەرىجە',
  unit: '单位 小组 村民小组 组 网格 unit group ئورۇن',
  since: '入户日期 起始日期 日期 since from date inthehouseholdsince ئائىلىگەكىرگەنكۈن',
};

/** The column that a heading names, or undefined. */
export function columnOfHeading(heading: string): AccountColumn | undefined {
  const word = plainWord(heading);
  return (Object.keys(headings) as AccountColumn[]).find((column) => headings[column].split(' ').includes(word));
}

const kindWords: Readonly<Record<AccountKind, string>> = {
  household: '农户 户 家庭 household ئائىلە',
  member: '个人 党员 成员 人 村民 居民 member person شەخس',
};

/** The kind that a text names, or undefined. */
export function kindOfText(text: string): AccountKind | undefined {
  const word = plainWord(text);
  return (Object.keys(kindWords) as AccountKind[]).find((kind) => kindWords[kind].split(' ').includes(word));
}

/** The columns of a list without headings. */
const usualColumns: readonly AccountColumn[] = ['code', 'name', 'kind', 'household'];

/**
 * The lines of a pasted block by their columns: by headings where the first row has one for codes or names, else code,
 * name, kind and household. Null when it has headings and none of them is for codes or names.
 */
export function accountTexts(block: readonly (readonly string[])[]): readonly AccountTexts[] | null {
  const rows = block.map((cells, at) => ({ cells, row: at + 1 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const heads = (rows[0]?.cells ?? []).map(columnOfHeading);
  const isHeaded = heads.includes('code') || heads.includes('name');
  if (!isHeaded && heads.filter((column) => column !== undefined).length > 1) return null;
  const columns = isHeaded ? heads : usualColumns;
  return (isHeaded ? rows.slice(1) : rows).map(({ cells, row }) => {
    const texts: Partial<Record<AccountColumn, string>> = {};
    columns.forEach((column, at) => {
      if (column !== undefined && texts[column] === undefined) texts[column] = halfWidth(cells[at] ?? '');
    });
    return { ...texts, row };
  });
}
