import { stringsIn } from '../string-table.js';
import { en } from './record-en.js';
import { zh } from './record-zh.js';

/** The sentences of the view 记录. */
export type RecordStrings = typeof zh;

/** The sentences of a locale. */
export function recordStrings(locale: string): RecordStrings {
  return stringsIn(locale, 'meeting/record', zh, en);
}
