import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

const zh = {
  open: (period: string, ends: string, workingDay: number, objections: number) =>
    `${period}公示至 ${ends}，${workingDay > 0 ? `第 ${count(workingDay)} 个工作日，` : ''}意见 ${count(objections)} 条`,
  over: (period: string, open: number) => (open > 0 ? `${period}公示期已满，还有 ${count(open)} 条意见没有答复` : `${period}公示期已满，可以锁定`),
};

/** What the board says about a period that is put up for objections. */
export type PublicationStrings = typeof zh;

const en: PublicationStrings = {
  open: (period, ends, workingDay, objections) =>
    `${period} is up for objections until ${ends}${workingDay > 0 ? `, working day ${count(workingDay)}` : ''}; ${count(objections)} ${objections === 1 ? 'objection' : 'objections'}`,
  over: (period, open) =>
    open > 0 ? `The time for objections to ${period} is over; ${count(open)} ${open === 1 ? 'is' : 'are'} not answered` : `The time for objections to ${period} is over; it can be locked`,
};

/** The sentences of a locale. */
export function publicationStrings(locale: string): PublicationStrings {
  return stringsIn(locale, 'points/standings', zh, en);
}
