import type { CompareStrings } from '../../fund/compare.js';
import { isolated, quoted } from '../direction.js';

/** What the comparison says, in Uyghur. */
export const compare: CompareStrings = {
  title: 'ئىككى لايىھەنى سېلىشتۇرۇش',
  hint: 'A لايىھە ھازىرقى ھېساب. B لايىھەدە سانلارنى ئۆزگەرتىپ، ھەر تۈرنىڭ پەرقىنى كۆرۈڭ؛ بۇ يەردىكى ئۆزگەرتىش ھازىرقى ھېسابقا تەسىر كۆرسەتمەيدۇ.',
  nothing: 'ئاۋۋال ئەھۋالنى تولدۇرۇڭ، ئاندىن سېلىشتۇرغىلى بولىدۇ.',
  subject: 'تۈر',
  nameA: 'A لايىھە، ھازىرقى ھالەت',
  nameB: 'B لايىھە',
  nameOf: (letter) => `${letter} لايىھەنىڭ نامى`,
  factOf: (fact, scenario) => `${fact}، ${scenario}`,
  difference: 'پەرقى',
  tier: (before, after) => `${before}-دەرىجە ئورنىغا ${after}-دەرىجە`,
  takeB: (name) => `${quoted(name)} نى يېڭى ھېساب قىلىش`,
  close: 'سېلىشتۇرۇشنى ئاخىرلاشتۇرۇش',
  spoken: (difference) => `جەمئىي پەرقى ${isolated(difference)}`,
};
