import { stringsIn } from './string-table.js';

const zh = {
  label: '公示期逐日说明',
  posted: '张贴，次日起算',
  workday: (number: number) => `第 ${number} 个工作日`,
  makeUp: (number: number | null) => (number === null ? '调休上班' : `调休上班，第 ${number} 个工作日`),
  weekend: '周末，不计',
  holiday: '节假日，不计',
  end: (what: string) => `${what}，公示期满`,
  glyph: { posted: '贴', workday: '工', 'make-up': '班', weekend: '休', holiday: '节' },
  estimated: '推算',
  estimatedNote: '放假安排尚未公布，按周一至周五推算。',
  endsOn: (day: string, days: number) => `${day}是第 ${days} 个工作日，公示期满`,
  join: '；',
};

/** What the days of a notice say one by one. */
export type DayStripStrings = typeof zh;

const en: DayStripStrings = {
  label: 'The notice day by day',
  posted: 'posted, counted from the next day',
  workday: (number) => `working day ${number}`,
  makeUp: (number) => (number === null ? 'make-up day, worked' : `make-up day, worked; working day ${number}`),
  weekend: 'weekend, not counted',
  holiday: 'holidays, not counted',
  end: (what) => `${what}, the notice ends`,
  glyph: { posted: 'P', workday: 'W', 'make-up': 'M', weekend: '–', holiday: 'H' },
  estimated: 'estimated',
  estimatedNote: 'The holidays are not published yet; Monday to Friday are taken as worked.',
  endsOn: (day, days) => `${day} is working day ${days}; the notice ends`,
  join: '; ',
};

/** The sentences of a locale. */
export function dayStripStrings(locale: string): DayStripStrings {
  return stringsIn(locale, 'day-strip', zh, en);
}
