import type { JoinStrings } from '../joins.js';

/** What stands between things in Uyghur. */
export const joins: JoinStrings = {
  list: '، ',
  phrase: '، ',
  clause: '؛ ',
  sentence: '. ',
  beside: (what, besides) => `${what} (${besides})`,
};
