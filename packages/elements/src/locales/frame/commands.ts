import { stringsIn } from '../string-table.js';

const zh = {
  undo: (what: string, minutes: number) => `撤回：${what}（还可撤回 ${minutes} 分钟）`,
};

/** What the menu of every widget with views says beside its own entries. */
export type FrameCommandStrings = typeof zh;

const en: FrameCommandStrings = {
  undo: (what, minutes) => `Undo: ${what} (${minutes} more ${minutes === 1 ? 'minute' : 'minutes'})`,
};

/** The sentences of a locale. */
export function frameCommandStrings(locale: string): FrameCommandStrings {
  return stringsIn(locale, 'frame/commands', zh, en);
}
