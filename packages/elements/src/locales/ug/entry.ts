import type { EntryStrings } from '../entry.js';
import { isolated, quoted } from './direction.js';

/** What the small forms in a view say, in Uyghur. */
export const entry: EntryStrings = {
  author: 'تىزىملىغۇچى',
  must: 'چوقۇم تولدۇرۇلىدۇ',
  required: (label) => `${quoted(label)} كاتەكچىسىنى تولدۇرۇڭ.`,
  badDay: (given) => `${quoted(given)} چېسلا ئەمەس. ${isolated('20260212')}، ${isolated('2026-02-12')}، ${isolated('2.12')}، today ياكى ${isolated('+5wd')} (بەش خىزمەت كۈنىدىن كېيىن) شەكلىدە يېزىڭ.`,
  badCount: (label) => `${quoted(label)} كاتەكچىسىگە 0 ياكى ئۇنىڭدىن چوڭ پۈتۈن سان يېزىڭ.`,
  resumed: 'بۇ ئالدىنقى قېتىم تىزىملاپ بولالمىغان مەزمۇن.',
  close: 'تاقاش',
  discard: 'قارالمىنى تاشلىۋېتىش',
};
