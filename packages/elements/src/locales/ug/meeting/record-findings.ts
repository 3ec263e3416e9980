import { count } from '../../format.js';
import type { FindingStrings } from '../../meeting/record-findings.js';
import { isolated, quoted } from '../direction.js';

const number = (value: string | number | undefined): string => (typeof value === 'number' ? count(value) : (value ?? ''));

const fields: FindingStrings['fields'] = {
  kind: 'تۈرى', date: 'چېسلا', title: 'ماۋزۇ', start: 'باشلانغان ۋاقىت', end: 'ئاخىرلاشقان ۋاقىت', place: 'جاي', mode: 'شەكلى', chair: 'رىياسەتچى', recorder: 'خاتىرىلىگۈچى', group: 'پارتىيە گۇرۇپپىسى', heldBy: 'سۆزلىگۈچى', also: 'قوشۇپ ھېسابلىنىدىغىنى', attendance: 'قاتنىشىش ئەھۋالى', roll: 'قاتنىشىش ئەھۋالى',
  due: 'كېلىشكە تېگىشلىك كىشى سانى', present: 'كەلگەن كىشى سانى', agenda: 'كۈن تەرتىپى', votes: 'ئاۋازغا قويۇش', resolutions: 'قارار', actions: 'بېجىرىلىدىغان ئىش', tasks: 'ۋەزىپە تىزىملىكى', problems: 'مەسىلە تىزىملىكى', corrections: 'ئوڭشاپ تۈزىتىش تىزىملىكى', evidence: 'قوشۇمچە', state: 'ھالىتى', covers: 'قاپلىغان تىزىملىك',
  status: 'قاتنىشىش', late: 'كېچىككەن', left: 'كەتكەن', checkedIn: 'كىرگەن', reason: 'سەۋەب', text: 'مەزمۇن', about: 'ئىش', yes: 'قوشۇلغان', no: 'قارشى تۇرغان', abstain: 'بىتەرەپ تۇرغان', at: 'ۋاقىت', rule: 'قائىدە', recused: 'ئۆزىنى چەتكە ئالغان', issued: 'تارقىتىلغان بېلەت', collected: 'يىغىۋېلىنغان بېلەت', spoiled: 'بىكار بېلەت', candidates: 'نامزات', seats: 'سايلىنىدىغان سان',
  owner: 'مەسئۇل', doneOn: 'بېجىرىلگەن كۈنى', speaker: 'دوكلات بەرگۈچى', first: 'بىرىنچى تېما', item: 'ماس كۈن تەرتىپى', answers: 'چۈشەندۈرۈش', 'absence-reasons': 'كەلمىگەنلىك سەۋەبى', 'online-times': 'توردا كىرگەن ۋاقتى',
};

/** The sentences of what is to be known about a record, in Uyghur. */
export const recordFindings: FindingStrings = {
  fields,
  codes: {
    'meeting-unknown-kind': () => 'يىغىن تۈرىنى تاللاڭ',
    'meeting-bad-date': () => `چېسلانى ئوقۇغىلى بولمىدى، ${isolated('2026-11-19')} شەكلىدە يېزىڭ`,
    'meeting-in-future': (v) => `چېسلا بۈگۈندىن كېيىن: ${isolated(v['date'])}. تېخى ئېچىلمىغان يىغىننى تاماملانغان دەپ تىزىملىغىلى بولمايدۇ، قارالما قىلىپ ساقلاشقا بولىدۇ`,
    'meeting-bad-time': () => 'ۋاقىتنى ئوقۇغىلى بولمىدى، 14:30 ياكى 1430 شەكلىدە يېزىڭ',
    'meeting-end-before-start': (v) => `ئاخىرلاشقان ۋاقىت (${isolated(v['end'])}) باشلانغان ۋاقىتتىن (${isolated(v['start'])}) بۇرۇن`,
    'meeting-left-before-late': (v) => `كەتكەن ۋاقىت (${isolated(v['left'])}) كەلگەن ۋاقىتتىن (${isolated(v['late'])}) بۇرۇن`,
    'meeting-person-twice': () => 'بىر كىشى ئىككى قېتىم تىزىملانغان',
    'meeting-present-over-due': (v) => `كەلگەن ${number(v['present'])} كىشى، كېلىشكە تېگىشلىك ${number(v['due'])} كىشىدىن كۆپ، بىرىنى تۈزىتىڭ`,
    'meeting-bad-count': () => 'كىشى سانى ياكى ئاۋاز سانىغا 0 ياكى ئۇنىڭدىن چوڭ پۈتۈن سان يېزىڭ',
    'meeting-vote-sum': (v) => (v['collected'] === undefined ? `ئاۋاز سانى جەمئىي ${number(v['sum'])}، نەق مەيداندىكى ${number(v['present'])} كىشىدىن كۆپ` : `ئاۋاز سانى جەمئىي ${number(v['sum'])}، يىغىۋېلىنغان ${number(v['collected'])} بېلەتتىن كۆپ`),
    'meeting-vote-no-attendance': () => 'قاتنىشىش ئەھۋالى تېخى تىزىملانمىدى، ئاۋازغا قويۇشقا ھۆكۈم قىلغىلى بولمايدۇ',
    'meeting-vote-rule-unknown': () => 'قائىدە بولىقىدا بۇنداق قائىدە يوق، ھۆكۈم قىلىنمايدۇ',
    'meeting-vote-time': (v) => `ئاۋازغا قويۇلغان ۋاقىت ${isolated(v['at'])} يىغىن ۋاقتىنىڭ سىرتىدا`,
    'meeting-also-not-allowed': () => 'بۇ تۈردىكى يىغىننى تاللانغان يىغىن دەپ قوشۇپ ھېسابلىغىلى بولمايدۇ',
    'meeting-person-unknown': () => 'ئىسىملىكتە بۇ كىشى يوق',
    'meeting-person-unmarked': (v) => `يەنە ${number(v['count'])} كىشىنىڭ قاتنىشىشى تىزىملانمىدى`,
    'meeting-field-missing': (v) => `كەم: ${fields[String(v['field'])] ?? v['field']}${Number(v['count']) > 1 ? ` (${number(v['count'])} تۈر)` : ''}`,
    'meeting-first-item-not-first': () => 'بىرىنچى تېما بىرىنچى ئورۇندا ئەمەس',
    'meeting-first-item-missing': () => 'بىرىنچى تېما بەلگىلەنمىگەن',
    'meeting-resolution-incomplete': () => 'قارارنىڭ چۈشەندۈرىدىغان تۈرلىرى تولۇق تولدۇرۇلمىدى',
    'meeting-list-missing': (v) => `كەم: ${fields[String(v['list'])] ?? v['list']}`,
    'meeting-correction-no-deadline': () => 'ئوڭشاپ تۈزىتىدىغان ئىشنىڭ مۆھلىتى بولۇشى كېرەك',
    'bad-day': (v) => `${quoted(v['text'])} چېسلا ئەمەس، ${isolated('2026-11-19')} شەكلىدە يېزىڭ`,
    'no-such-day': (v) => `${quoted(v['text'])} دېگەن كۈن يوق`,
    'bad-time': (v) => `${quoted(v['text'])} ۋاقىت ئەمەس، 14:30 ياكى 1430 شەكلىدە يېزىڭ`,
    'bad-count': (v) => `${quoted(v['text'])} سان ئەمەس، 0 ياكى ئۇنىڭدىن چوڭ پۈتۈن سان يېزىڭ`,
  },
  ofDecision: (place) => `${place}-قارار`,
  ofAgenda: (place) => `كۈن تەرتىپى ${place}`,
  at: (where, what) => `${where}: ${what}`,
  joinPath: ' · ',
  yesWord: 'ھەئە',
  noWord: 'ياق',
};
