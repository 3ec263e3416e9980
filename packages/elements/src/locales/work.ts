import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  phases: {
    opening: '正在打开',
    reading: '正在读取',
    parsing: '正在解析',
    checking: '正在检查',
    building: '正在建立架构',
    writing: '正在写入',
    indexing: '正在建索引',
    calculating: '正在计算',
  },
  progress: (phase: string, done: number, total: number) =>
    total > 1 ? `${phase} ${count(done)} / ${count(total)}` : phase,
};

/** How far long work is, in words. */
export type WorkStrings = typeof zh;

const en: WorkStrings = {
  phases: {
    opening: 'Opening',
    reading: 'Reading',
    parsing: 'Parsing',
    checking: 'Checking',
    building: 'Building the tree',
    writing: 'Writing',
    indexing: 'Indexing',
    calculating: 'Calculating',
  },
  progress: (phase, done, total) => (total > 1 ? `${phase} ${count(done)} of ${count(total)}` : phase),
};

/** The words of a locale. */
export function workStrings(locale: string): WorkStrings {
  return stringsIn(locale, 'work', zh, en);
}

/** How far a phase of long work is: `正在写入 120,000 / 665,276`; the phase alone where there is nothing to count. */
export function progressText(locale: string, { phase, done, total }: { readonly phase: keyof WorkStrings['phases']; readonly done: number; readonly total: number }): string {
  const { progress, phases } = workStrings(locale);
  return progress(phases[phase], done, total);
}
