import type { Clause } from './types.js';

/** A clause as it is cited: the title of its document, and the section where one is named. */
export function clauseText({ title, section = '' }: Clause): string {
  return section === '' ? title : `${title} ${section}`;
}
