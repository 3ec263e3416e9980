import { count } from '../../format.js';
import type { DutyBasisStrings } from '../../meeting/duty-basis.js';
import { basis } from '../basis.js';

/** What the basis of a duty says, in Uyghur. */
export const dutyBasis: DutyBasisStrings = {
  ...basis,
  inputs: 'كىرگۈزۈلگەن مەلۇمات',
  calculation: 'ھېسابلاش',
  kind: (kind) => `ئورۇن تىپى: ${kind}`,
  members: (members) => `پارتىيە ئەزاسى: ${count(members)} كىشى`,
  membersUnknown: 'پارتىيە ئەزاسىنىڭ سانى: تىزىملانمىغان',
  fullMembers: (members) => `رەسمىي ئەزا: ${count(members)} كىشى`,
  fullMembersUnknown: 'رەسمىي ئەزانىڭ سانى: تىزىملانمىغان',
  hasCommittee: 'ياچېيكا كومىتېتى بار (ئىسىملىكتە كومىتېت ئەزاسى كۆرسىتىلگەن)',
  groups: (groups) => `پارتىيە گۇرۇپپىسى: ${groups}`,
  noGroups: 'پارتىيە گۇرۇپپىسى يوق',
  since: (day) => `باشلانغان كۈنى: ${day}`,
  existed: (from, to) => [from && `قۇرۇلغان كۈنى: ${from}`, to && `ئەمەلدىن قالدۇرۇلغان كۈنى: ${to}`].filter(Boolean).join('، '),
  window: (first, last) => `ئېچىشقا تېگىشلىك ۋاقىت: ${first} – ${last}`,
  windowOpen: (first) => `باشلىنىش كۈنى: ${first}؛ ھەر ۋاقىت تاماملاشقا تېگىشلىك، مۆھلىتى بەلگىلەنمىگەن`,
  endOfDay: 'مۆھلەت شۇ كۈنى سائەت 23:59 دا توشىدۇ، ئەتىسىدىن باشلاپ مۆھلىتى ئۆتكەن ھېسابلىنىدۇ',
  counted: (done, total) => `جەمئىي ${count(total)} تۈر، تاماملانغان ھېسابلىنىدىغىنى ${count(done)} تۈر`,
  planned: (fixed, day) => `مۇقىم كۈن: ھەر ئاينىڭ ${fixed}-كۈنى، دەم ئېلىش كۈنىگە توغرا كەلسە كېيىنگە سۈرۈلىدۇ؛ بۇ ئايدا: ${day}`,
  idle: (days, allowed) => `ھازىرغىچە ئۆتكىنى ${count(days)} كۈن، يول قويۇلغىنى ${count(allowed)} كۈن`,
  idleTitle: 'بىر يىل تەشكىلىي تۇرمۇش ئۆتكۈزۈلمىگەن',
};
