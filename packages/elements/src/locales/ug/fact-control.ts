import type { FactControlStrings } from '../fact-control.js';

/** What the field of a fact says, in Uyghur. */
export const factControl: FactControlStrings = {
  choose: 'تاللاڭ',
  yes: 'ھەئە',
  no: 'ياق',
  neither: 'تولدۇرۇلمىغان',
  badNumber: 'بۇ يەرگە سان يېزىلىدۇ، مەسىلەن: 1499.',
  badNegative: 'مەنفىي سان بولسا بولمايدۇ.',
  badFraction: (suggestion) => `ئادەم سانى ۋە پارچە سانى پۈتۈن سان بولىدۇ${suggestion ? `، مەسىلەن: ${suggestion}` : ''}.`,
  badDecimals: (suggestion) => `سوممىنىڭ كەسىر قىسمى ئەڭ كۆپ بولغاندا ئىككى خانە بولىدۇ${suggestion ? `، مەسىلەن: ${suggestion}` : ''}.`,
  badTooLarge: 'سان بەك چوڭ، تەكشۈرۈڭ.',
  badChoice: 'بۇنداق تۈر يوق، تىزىملىكتىن تاللاڭ.',
  badYesNo: '«ھەئە» ياكى «ياق» نى تاللاڭ.',
};
