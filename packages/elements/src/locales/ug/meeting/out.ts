import { count } from '../../format.js';
import type { MeetingOutStrings } from '../../meeting/out.js';
import { isolated } from '../direction.js';

const times = (meetings: number | undefined): string => (meetings === undefined ? '' : `، ${count(meetings)} قېتىم`);

/** What the files of the meetings say, and what offers them, in Uyghur. */
export const out: MeetingOutStrings = {
  menu: {
    xlsx: (year, meetings) => `${year}-يىللىق يىغىن تىزىملاش دەپتىرىنى چىقىرىش${times(meetings)} · Excel (.xlsx)`,
    csv: (year, meetings) => `${year}-يىللىق يىغىن تىزىملاش دەپتىرىنى چىقىرىش${times(meetings)} · CSV (WPS/Excel بىۋاسىتە ئاچالايدۇ)`,
    ics: (year) => `${year}-يىللىق كالېندارنى چىقىرىش · كالېندار ھۆججىتى (${isolated('.ics')})`,
    html: (year) => `${year}-يىللىق تىزىملاش دەپتىرى ۋە خاتىرىلەرنى چىقىرىش · توربەت (${isolated('.html')})`,
    json: (year, meetings) => `${year}-يىللىق يىغىنلارنى چىقىرىش${times(meetings)} · JSON (OParl 1.1)`,
    zip: (year, files) => `${year}-يىللىق بارلىق ماتېرىيالنى چىقىرىش، ${files === undefined ? 'قوشۇمچە' : `${count(files)} قوشۇمچە`} بىلەن · پرېسلانغان ھۆججەت (${isolated('.zip')})`,
    year: 'يىللىق جەدۋەلنى بېسىش',
    evidence: 'ماتېرىيال مۇندەرىجىسىنى بېسىش',
  },
  fileName: (unit, kind, year, day, extension) => `${unit || 'يىغىن-تىزىملىكى'}_${kind}_${year}_${day}.${extension}`,
  files: { register: 'يىغىن-تىزىملاش-دەپتىرى', calendar: 'يىغىن-كالېندارى', page: 'يىغىن-تىزىملاش-دەپتىرى', meetings: 'يىغىن', archive: 'يىغىن-ماتېرىياللىرى', year: 'يىللىق-جەدۋەل', evidence: 'ماتېرىيال-مۇندەرىجىسى', minutes: 'يىغىن-خاتىرىسى', signIn: 'يوقلىما-جەدۋىلى', agenda: 'كۈن-تەرتىپى', notice: 'ئاشكارا-ئېلان' },
  exported: (name) => `چىقىرىلدى: ${name}`,
  calendarHint: 'توركۆرگۈ تاقالغاندىن كېيىن ئەسكەرتىلمەيدۇ، كالېندارنى يانفونغا ياكى WPS كالېندارىغا كىرگۈزۈڭ.',
  calendarName: (unit, year) => `${year}-يىللىق يىغىنلار · ${unit}`,
  dutyTitle: (duty, period, unit) => `${duty} (${period}) مۆھلەتنىڭ ئاخىرقى كۈنى · ${unit}`,
  dutyPlanned: (duty, period, unit) => `${duty} (${period}) · ${unit}`,
  dutyDone: (title) => `✓ ${title}`,
  dutyText: (deadline, done, least) => (deadline === '' ? `تاماملانغىنى ${done}/${least}.` : `ئېچىش مۆھلىتى: ${deadline}، تاماملانغىنى ${done}/${least}.`),
  dutyRule: (clause) => `ئاساس: ${clause}`,
  meetingTitle: (title, unit) => `${title} · ${unit}`,
  noticeEnd: (title, step, unit) => `ئاشكارا ئېلان مۇددىتى توشىدۇ: ${title} (${step}) · ${unit}`,
  noticeText: (from, to, days, next) => `ئاشكارا ئېلان مۇددىتى: ${from} – ${to}، جەمئىي ${days} خىزمەت كۈنى؛ كېيىنكى باسقۇچقا ئۆتكىلى بولىدىغان كۈن: ${next}.`,
  noticeEstimated: 'ئاخىرلىشىش كۈنى دۈشەنبىدىن جۈمەگىچە خىزمەت كۈنى دەپ مۆلچەرلەندى، ئېلان قىلىنىدىغان دەم ئېلىش ئورۇنلاشتۇرۇشى ئاساس قىلىنىدۇ.',
  alarm: (days, title) => (days === 1 ? `ئەتە: ${title}` : `${days} كۈن قالدى: ${title}`),
  sheets: { meetings: 'يىغىن', votes: 'ئاۋازغا قويۇش', duties: 'تاماملىنىش ئەھۋالى', rules: 'قائىدە' },
  columns: {
    number: 'رەت', unit: 'ئورۇن', date: 'چېسلا', start: 'باشلانغان', end: 'ئاخىرلاشقان', kind: 'تۈرى', also: 'قوشۇپ ھېسابلىنىدىغىنى', title: 'ماۋزۇ', group: 'پارتىيە گۇرۇپپىسى', place: 'جاي', mode: 'شەكلى', chair: 'رىياسەتچى', recorder: 'خاتىرىلىگۈچى', due: 'كېلىشكە تېگىشلىك', present: 'كەلگەن', excused: 'رۇخسەت سورىغان', absent: 'كەلمىگەن', attending: 'سىرتتىن قاتناشقان', agenda: 'كۈن تەرتىپى', resolutions: 'قارار', votes: 'ئاۋازغا قويۇش', evidence: 'قوشۇمچە سانى', state: 'ھالىتى', version: 'نۇسخا', hash: 'مەزمۇن ھەش قىممىتى (SHA-256)', id: 'كود',
    about: 'ئىش', at: 'ئاۋازغا قويۇلغان ۋاقىت', atVote: 'نەق مەيداندا', yes: 'قوشۇلغان', no: 'قارشى تۇرغان', abstain: 'بىتەرەپ تۇرغان', result: 'خۇلاسە', basis: 'ئاساس ماددا',
    duty: 'يىغىن', period: 'مەزگىل', deadline: 'مۆھلىتى', dutyState: 'ھالىتى', dutyDone: 'ئېچىلغىنى', least: 'ئېچىشقا تېگىشلىكى', dates: 'ئېچىلغان كۈنلەر', reason: 'سەۋەبى',
    item: 'تۈر', value: 'مەزمۇن',
  },
  rules: { title: 'قائىدە بولىقى', version: 'نەشرى', hash: 'مەزمۇن ھەش قىممىتى (SHA-256)', day: 'قايسى كۈنگىچە', generated: 'بۇ جەدۋەل يىغىن تىزىملىكىدىن چىقىرىلدى؛ كېلىشكە تېگىشلىك ۋە كەلگەن كىشى سانى، ئاۋازغا قويۇش نەتىجىسى قائىدە بولىقى بويىچە ھېسابلاندى.' },
  pageTitle: (unit, year) => `${year}-يىللىق يىغىن تىزىملاش دەپتىرى · ${unit}`,
  contents: 'مۇندەرىجە',
  register: 'يىغىن تىزىملاش دەپتىرى',
  noMeetings: 'بۇ يىل يىغىن تىزىملانمىغان.',
  folder: { meeting: (day, kind) => `${day} ${kind}`, evidence: 'قوشۇمچە', others: 'باشقا ماتېرىياللار', minutes: 'يىغىن خاتىرىسى.html', meetingFile: 'يىغىن.json', versions: 'بېكىتىلگەن نۇسخىلار.json', register: 'يىغىن تىزىملاش دەپتىرى.xlsx', table: 'يىغىن تىزىملاش دەپتىرى.csv', page: 'يىغىن تىزىملاش دەپتىرى.html', calendar: 'يىغىن كالېندارى.ics', index: 'قوشۇمچە مۇندەرىجىسى.csv' },
  index: ['يىغىن', 'تۈرى', 'ھۆججەت', 'چوڭلۇقى (بايت)', 'مەزمۇن ھەش قىممىتى (SHA-256)', 'قوشۇلغان ۋاقتى', 'ئىزاھات'],
};
