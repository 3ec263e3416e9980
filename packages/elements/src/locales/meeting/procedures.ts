import { stringsIn } from '../string-table.js';
import { proceduresEn } from './procedures-en.js';
import { proceduresZh, type ProcedureStrings } from './procedures-zh.js';

export type { ProcedureStrings };

/** The sentences of a locale. */
export function procedureStrings(locale: string): ProcedureStrings {
  return stringsIn(locale, 'meeting/procedures', proceduresZh, proceduresEn);
}
