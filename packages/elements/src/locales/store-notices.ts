import type { Persistence, StoreStatus } from '@jiceng/storage';
import { stringsIn } from './string-table.js';

const zh = {
  kept: '数据存于本机浏览器',
  granted: '浏览器已同意长期保存',
  denied: '浏览器可能在空间不足或长期不打开时清除数据',
  unavailable: '此浏览器或此网址不能申请长期保存（例如不是 HTTPS）',
  ask: '申请长期保存',
  memory: '本页数据只保存在内存，关闭页面就会丢失。',
  memoryRefused: '浏览器不允许本页保存数据（可能是无痕窗口或安全策略）。数据只保存在内存，关闭页面就会丢失。请及时导出。',
  blocked: '请先关闭打开着本页旧版本的其他窗口，数据才能打开。',
  outdated: '另一窗口已更新到新版本，本窗口不能再保存。请刷新本页。',
  newer: '数据由较新版本写入，本窗口只读。请刷新本页。',
  failed: '本机数据打不开。数据没有被改动。请刷新本页；仍不行时请联系门户管理员。',
  exportNow: '立即导出',
  reload: '刷新本页',
  /** Rules that are in use because their address could not be reached. */
  rulesCopy: (day: string) => `没有连上规则包地址，正在使用 ${day} 保存的副本。`,
  /** The button of the notices that do not show. */
  more: (notices: number) => `还有 ${notices} 条提示`,
};

/** The words of the notices about a store. */
export type StoreNoticeStrings = typeof zh;

const en: StoreNoticeStrings = {
  kept: 'Data is kept in this browser',
  granted: 'The browser has agreed to keep the data',
  denied: 'The browser may clear the data when space is short or the page is not opened for long',
  unavailable: 'This browser or address cannot ask for lasting storage (for example without HTTPS)',
  ask: 'Ask the browser to keep the data',
  memory: 'Data is in memory only and is lost when the page closes.',
  memoryRefused:
    'The browser does not let this page keep data (a private window, or a security policy). Data is in memory only and is lost when the page closes. Export it in time.',
  blocked: 'Close the other windows that show an older version of this page; then the data can be opened.',
  outdated: 'Another window has moved to a newer version; this window can save no more. Reload the page.',
  newer: 'The data were written by a newer version; this window is read-only. Reload the page.',
  failed: 'The data in this browser cannot be opened. They were not touched. Reload the page; if that does not help, ask the portal’s administrator.',
  exportNow: 'Export now',
  reload: 'Reload the page',
  rulesCopy: (day) => `The address of the rules could not be reached; a copy of ${day} is in use.`,
  more: (notices) => `${notices} more ${notices === 1 ? 'notice' : 'notices'}`,
};

/** What there is to say about a store that does not simply work, and the words of the buttons beside it. */
export interface StoreNotices {
  /** The sentence for a status; undefined when all is well. */
  sentence(status: StoreStatus): string | undefined;
  readonly exportNow: string;
  /** Where the data are. */
  readonly kept: string;
  /** Whether the browser keeps them when room gets short. */
  persistence(state: Persistence): string;
  readonly ask: string;
  readonly reload: string;
  /** That the address of the rules cannot be reached, and a copy of a day is in use. */
  rulesCopy(day: string): string;
  /** The button that shows so many further notices. */
  more(notices: number): string;
}

/** The notices of a locale. */
export function storeNotices(locale: string): StoreNotices {
  const text = stringsIn(locale, 'store-notices', zh, en);
  return {
    sentence({ kind, state, reason }) {
      if (kind === 'memory') return reason === 'requested' ? text.memory : text.memoryRefused;
      return state === 'ready' ? undefined : text[state];
    },
    exportNow: text.exportNow,
    kept: text.kept,
    persistence: (state) => text[state],
    ask: text.ask,
    reload: text.reload,
    rulesCopy: text.rulesCopy,
    more: text.more,
  };
}
