import type { BesideResultStrings } from '../../fund/beside-result.js';

/** What stands beside the result, in Uyghur. */
export const besideResult: BesideResultStrings = {
  compare: 'ئىككى لايىھەنى سېلىشتۇرۇش',
  spokenTotal: (total, partial) => `${partial ? 'ۋاقىتلىق جەمئىي' : 'جەمئىي'} ${total} يۈەن`,
  spokenChange: (total, difference, more) => `جەمئىي ${total} يۈەن، ھېلىقىدىن ${difference} يۈەن ${more ? 'كۆپ' : 'ئاز'}`,
  checks: 'تەكشۈرۈپ سېلىشتۇرۇش',
  checkShort: (value, limit, short) => `${value}، چەكتىن تۆۋەن (${limit})، ${short} يەتمەيدۇ`,
  checkOver: (value, limit, over) => `${value}، چەكتىن يۇقىرى (${limit})، ${over} ئارتۇق`,
  checkAtLeast: (value, limit) => `${value}، ئەڭ تۆۋەن چەككە يەتتى (${limit})`,
  checkAtMost: (value, limit) => `${value}، ئەڭ يۇقىرى چەكتىن ئاشمىدى (${limit})`,
  checkUnknown: 'سېلىشتۇرىدىغان سان كەم، ھۆكۈم قىلىنمىدى',
  notes: 'ئىزاھات',
  nextSteps: 'قانچە كۆپەيسە ئۆزگىرىدۇ',
};
