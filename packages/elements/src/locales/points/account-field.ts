import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

const zh = {
  placeholder: '编号、姓名或拼音首字母',
  options: '农户和个人',
  found: (matches: number) => `找到 ${count(matches)} 个`,
  foundFirst: (matches: number, shown: number) => `找到 ${count(matches)} 个，显示前 ${count(shown)} 个，请再输入几个字`,
  notFound: (query: string) => `没有符合“${query}”的农户或个人。请核对编号，或先建立账户。`,
  empty: '还没有积分账户。请先建立账户。',
  chosen: (code: string, name: string) => `已选 ${code} ${name}`,
  clear: '重新选择',
  kinds: { household: '农户', member: '个人' },
};

/** What the field says that chooses an account. */
export type AccountFieldStrings = typeof zh;

const en: AccountFieldStrings = {
  placeholder: 'Code, name or initials',
  options: 'Households and people',
  found: (matches) => `${count(matches)} found`,
  foundFirst: (matches, shown) => `${count(matches)} found, the first ${count(shown)} shown; type more`,
  notFound: (query) => `No household or person matches “${query}”. Check the code, or set the account up first.`,
  empty: 'There are no accounts yet. Set them up first.',
  chosen: (code, name) => `Chosen: ${code} ${name}`,
  clear: 'Choose again',
  kinds: { household: 'household', member: 'person' },
};

/** The sentences of a locale. */
export function accountFieldStrings(locale: string): AccountFieldStrings {
  return stringsIn(locale, 'points/account-field', zh, en);
}
