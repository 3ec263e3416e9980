import { count } from '../format.js';
import type { OrgSearchStrings } from '../org-search.js';
import { quoted } from './direction.js';

/** What stands above the hits of a search in the tree, in Uyghur. */
export const orgSearch: OrgSearchStrings = {
  foundSpoken: (matches, current, name, place) => `${count(matches)} ئورۇن تېپىلدى، ${count(current)}-ئورۇن: ${name}${place ? `، تۇرغان يېرى: ${place}` : ''}`,
  notFound: (query) => `${quoted(query)} بىلەن ماس كېلىدىغان ئورۇن يوق.`,
  clear: 'ئىزدەشنى تازىلاش',
  previousHit: 'ئالدىنقى',
  nextHit: 'كېيىنكى',
  resultsOnly: 'پەقەت نەتىجە تىزىملىكى',
  foundAt: (matches, current) => `${count(matches)} تېپىلدى، ھازىر ${count(current)}-ئورۇن`,
};
