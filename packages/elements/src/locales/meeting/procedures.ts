import { proceduresEn } from './procedures-en.js';
import { proceduresZh, type ProcedureStrings } from './procedures-zh.js';

export type { ProcedureStrings };

/** The sentences of a locale. */
export function procedureStrings(locale: string): ProcedureStrings {
  return locale.startsWith('en') ? proceduresEn : proceduresZh;
}
