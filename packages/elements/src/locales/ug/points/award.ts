import { count } from '../../format.js';
import type { AwardStrings } from '../../points/award.js';
import { isolated, quoted } from '../direction.js';

/** The values in a sentence; days and periods are in words already. */
type Details = Readonly<Record<string, string | number>>;

const number = (details: Details, key: string): string => count(Number(details[key] ?? 0));
const signed = (points: number): string => (points === 0 ? '0' : isolated(points > 0 ? `+${count(points)}` : `−${count(-points)}`));

/** What the award form says, in Uyghur. */
export const award: AwardStrings = {
  title: 'نومۇر تىزىملاش',
  back: 'قايتىش',
  required: 'چوقۇم تولدۇرۇلىدۇ',
  modes: { one: 'بىردىن تىزىملاش', list: 'تىزىملىك بويىچە تىزىملاش' },
  mode: 'تىزىملاش ئۇسۇلى',
  account: 'ئائىلە ياكى شەخس',
  rule: 'تۈر',
  chooseRule: 'تاللاڭ',
  perOne: (points, per, unit) => (per > 1 ? `ھەر ${count(per)} ${isolated(unit)} ${signed(points)}` : `ھەر ${isolated(unit)} ${signed(points)}`),
  byClass: (least, most) => `دەرىجە بويىچە ${count(least)}–${count(most)} نومۇر`,
  openPoints: (lowest, highest) => (highest === null ? `ئەڭ ئاز ${count(lowest)} نومۇر` : `${count(lowest)}–${count(highest)} نومۇر`),
  optionOf: (title, points) => `${isolated(title)} · ${points}`,
  times: 'قېتىم',
  date: 'چېسلا',
  quantity: (unit) => `سانى (${isolated(unit)})`,
  quantityHelp: 'تولدۇرۇلمىسا 1',
  points: 'نومۇر',
  pointsHelp: (range) => `بۇ تۈرنى تىزىملىغۇچى تولدۇرىدۇ: ${range}`,
  witnesses: 'گۇۋاھچى',
  witnessesHelp: 'بىردىن كۆپ بولسا پەش بىلەن ئايرىڭ؛ ئاشكارا ئېلان قىلىنمايدۇ',
  judges: (needed) => `باھالىغۇچى (ئەڭ ئاز ${count(needed)} كىشى)`,
  judgesHelp: 'ئىسىملارنى پەش بىلەن ئايرىڭ، باھالانغۇچى ۋە ئۇنىڭ ئائىلىسىدىكىلەر بۇنىڭ ئىچىدە ئەمەس',
  evidence: 'ئىسپات',
  evidenceHelp: 'سۈرەت، قول قويۇش جەدۋىلى؛ پەقەت بۇ ئۈسكۈنىدە ساقلىنىدۇ، ئاشكارا ئېلان قىلىنمايدۇ',
  addFiles: 'سۈرەت ياكى ھۆججەت قوشۇش',
  filesNone: 'سۈرەت ياكى ھۆججەت تېخى يوق',
  fileSize: (bytes) => isolated(bytes < 1024 * 1024 ? `${count(Math.max(1, Math.round(bytes / 1024)))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`),
  removeFile: (name) => `چىقىرىۋېتىش: ${isolated(name)}`,
  openFile: (name) => `باشقا ساقلاش: ${isolated(name)}`,
  saveFile: 'باشقا ساقلاش',
  fileRemoved: (name) => `چىقىرىۋېتىلدى: ${isolated(name)}`,
  fileAdded: (name) => `قوشۇلدى: ${isolated(name)}`,
  source: 'پائالىيەت كودى',
  sourceHelp: 'ئوخشاش كود بىرلا قېتىم ھېسابلىنىدۇ، تولدۇرمىسىڭىزمۇ بولىدۇ',
  note: 'ئىزاھات',
  noteHelp: 'ئاشكارا ئېلان قىلىنمايدۇ؛ سالامەتلىك، كىرىم، ئائىلە، ئېتىقاد ئەھۋالىنى يازماڭ',
  author: 'تىزىملىغۇچى',
  authorHelp: 'بۇ بەتتە كىمنىڭ تىزىملاۋاتقانلىقى كۆرسىتىلمىگەن، ئىسمىڭىزنى تولدۇرۇڭ',
  authorIs: (name) => `تىزىملىغۇچى: ${isolated(name)} (تەستىقلىنىدىغان تۈرنى ئۆزىگە تىزىملىيالمايدۇ)`,
  submit: 'تىزىملاش',
  submitPending: 'تەستىققا يوللاش',
  submitNext: 'يوللاپ كېيىنكى ئائىلىنى تىزىملاش',
  keys: { submit: 'Ctrl+Enter', next: 'Ctrl+Shift+Enter' },
  clear: 'تازىلاش',
  cleared: 'جەدۋەل تازىلاندى',
  draftResumed: 'ئالدىنقى قېتىم تاماملانمىغان تىزىملاش ئەسلىگە كەلتۈرۈلدى',
  draftFound: (whose) => `تاماملانمىغان تىزىملاش بار${whose ? ` (${isolated(whose)})` : ''}`,
  resume: 'تولدۇرۇشنى داۋاملاشتۇرۇش',
  draftKept: (time) => `قارالما ساقلاندى ${isolated(time)}`,
  cannotSubmit: (problems) => `تېخى تىزىملىغىلى بولمايدۇ، بىر تەرەپ قىلىدىغىنى ${count(problems)}:`,
  noRules: 'قائىدە بولىقىدا تىزىملىغىلى بولىدىغان نومۇر تۈرى يوق.',
  noAccounts: 'نومۇر ھېساباتى تېخى يوق. ئالدى بىلەن ئائىلە ياكى شەخس ھېساباتى قۇرۇپ، ئاندىن نومۇر تىزىملاڭ.',
  openAccounts: 'ھېسابات قۇرۇش',
  readonly: 'پەقەت ئوقۇشقا، نومۇر تىزىملىغىلى بولمايدۇ.',

  result: 'بۇ قېتىمقى نەتىجە',
  resultHint: 'ئائىلە ياكى شەخس، تۈر ۋە چېسلا تاللانسا، بۇ يەردە نومۇر، يۇقىرى چەك ۋە قالدۇق كۆرۈنىدۇ.',
  refused: 'تىزىملىغىلى بولمايدۇ',
  pointsOf: (points) => `${signed(points)} نومۇر`,
  waits: 'تەستىق كۈتۈۋاتىدۇ (ئىككىنچى كىشى ماقۇللىشى كېرەك)',
  counts: 'تىزىملانسا دەرھال ھېسابقا كىرىدۇ',
  sumOf: (each, times, points) => `${signed(each)} نومۇر × ${count(times)} = ${signed(points)} نومۇر`,
  sumPer: (quantity, unit, per, times) => `${count(quantity)} ${isolated(unit)}، ھەر ${count(per)} ${isolated(unit)} بىر ئۈلۈش، جەمئىي ${count(times)} ئۈلۈش`,
  classOf: (title, points) => `${quoted(title)} دەرىجىسى بويىچە ${signed(points)} نومۇر`,
  otherClass: 'باشقا',
  capPoints: (period, before, after, cap, isPending) =>
    `${period} بۇ تۈر ${count(before)}/${count(cap)} نومۇر، ${isPending ? 'ماقۇللانغاندىن كېيىن' : 'تىزىملانغاندىن كېيىن'} ${count(after)}/${count(cap)} نومۇر، ${after >= cap ? 'يۇقىرى چەككە يەتتى' : `يەنە ${count(cap - after)} نومۇر قالدى`}`,
  capTimes: (period, before, after, cap) => `${period} بۇ تۈر ${count(before)}/${count(cap)} قېتىم، بۇ قېتىمدىن كېيىن ${count(after)}/${count(cap)} قېتىم${after >= cap ? '، يۇقىرى چەككە يەتتى' : ''}`,
  beyondCap: (points, asked) => `يۇقىرى چەكتىن ئاشقان ${count(points)} نومۇر ھېسابلانمايدۇ (قائىدە بويىچە ${count(asked)} نومۇر)، دەپتەردە ئەسكەرتىلىدۇ`,
  deductionBeyondCap: (points, asked) => `يۇقىرى چەكتىن ئاشقان ${count(points)} نومۇر تۇتۇلمايدۇ (قائىدە بويىچە ${count(asked)} نومۇر تۇتۇلۇشى كېرەك)، دەپتەردە ئەسكەرتىلىدۇ`,
  deductionsWaiting: (points) => `تەستىق كۈتۈۋاتقان تۇتۇلىدىغان ${count(points)} نومۇر تۇتۇلغان دەپ ھېسابلىنىدۇ`,
  beyondFloor: (points, asked) => `قائىدە بويىچە ئەڭ تۆۋىنى 0 نومۇر، بۇ قېتىم ئەمەلىيەتتە ${count(points)} نومۇر تۇتۇلىدۇ (قائىدە بويىچە ${count(asked)} نومۇر تۇتۇلۇشى كېرەك)`,
  balance: (before, after, isPending) => `قالدۇق ${count(before)} ← ${count(after)} نومۇر${isPending ? ' (ماقۇللانغاندىن كېيىن)' : ''}`,
  purse: (code, name) => `نومۇر كىرىدىغان ئائىلە: ${isolated(`${code} ${name}`)}`,
  sameDay: (times) => `شۇ كۈنى شۇ تۈردە ${count(times)} خاتىرە بار`,

  done: (name, title, points) => `تىزىملاندى: ${isolated(name)}، ${isolated(title)} ${signed(points)} نومۇر`,
  donePending: (name, title, points) => `تەستىققا يوللاندى: ${isolated(name)}، ${isolated(title)} ${signed(points)} نومۇر`,
  undone: 'قايتۇرۇۋېلىندى، دەپتەردە تەتۈر خاتىرە قالدى',
  clause: (section) => ` (ئاساس: ${isolated(section)})`,
  problems: {
    'no-account': () => 'ئائىلە ياكى شەخسنى تاللاڭ.',
    'no-rule': () => 'تۈرنى تاللاڭ.',
    'no-date': () => 'چېسلانى تولدۇرۇڭ.',
    'bad-date': ({ given }) => `${quoted(given)} چېسلا ئەمەس، 20261119 ياكى 11.19 شەكلىدە يېزىڭ.`,
    'bad-quantity': ({ given }) => `${quoted(given)} سان ئەمەس، 1 ياكى ئۇنىڭدىن چوڭ پۈتۈن سان تولدۇرۇڭ.`,
    'no-points': () => 'نومۇرنى تولدۇرۇڭ.',
    'bad-points': ({ given }) => `${quoted(given)} پۈتۈن سانلىق نومۇر ئەمەس، تۈزىتىڭ.`,
    'no-author': () => 'تىزىملىغۇچىنىڭ ئىسمىنى تولدۇرۇڭ.',
    'unknown-account': ({ account }) => `${quoted(account)} كودلۇق ھېسابات يوق. ئالدى بىلەن ھېسابات قۇرۇڭ ياكى كودنى تۈزىتىڭ.`,
    'unknown-rule': ({ date }) => `${date === undefined ? '' : `${date} `}بۇ تۈر يوق. باشقا تۈر ياكى چېسلا تاللاڭ.`,
    'points-bad-value': ({ given }) => `${quoted(given)} ئىشلىتىلمەيدۇ. پۈتۈن سان تولدۇرۇڭ، چېسلانى 20261119 شەكلىدە يېزىڭ.`,
    'points-range': (details) =>
      details['quantity'] !== undefined
        ? `بۇ تۈرنىڭ سانى بولمايدۇ، ${number(details, 'quantity')} تولدۇرغىلى بولمايدۇ. ساننى بوش قويۇپ، نومۇرنى تولدۇرۇڭ.`
        : details['lowest'] === details['highest']
          ? `قائىدە بويىچە ${number(details, 'lowest')} نومۇر، ${isolated(details['points'])} نومۇر تولدۇرغىلى بولمايدۇ.`
          : `ھەر قېتىم ${details['highest'] === undefined ? `ئەڭ ئاز ${number(details, 'lowest')}` : `${number(details, 'lowest')}–${number(details, 'highest')}`} نومۇر، ${isolated(details['points'])} نومۇر تولدۇرغىلى بولمايدۇ.`,
    'points-cap': (details) =>
      `${details['period'] ?? ''} بۇ تۈردە ${number(details, 'used')}/${number(details, 'cap')} ${details['unit'] === 'times' ? 'قېتىم' : 'نومۇر'} ئىشلىتىلدى، يۇقىرى چەككە يەتتى، يەنە يازغىلى بولمايدۇ.`.trimStart(),
    'points-future': ({ today }) => `بۇ كۈن تېخى كەلمىدى، بۈگۈن ${isolated(today)}. چېسلانى تۈزىتىڭ ياكى شۇ كۈنى تىزىملاڭ.`,
    'points-locked': ({ period, locked }) => `بۇ كۈن قۇلۇپلانغان مەزگىلدە: ${period ?? ''} (قۇلۇپلانغان كۈن: ${locked ?? ''}). قۇلۇپلانمىغان چېسلاغا يېزىپ، ئىزاھاتتا ئەسكەرتىڭ.`,
    'points-same-person': () => 'تىزىملىغۇچى بۇ تۈرنى ئۆزىگىمۇ، ئۆز ئائىلىسىگىمۇ تىزىملىيالمايدۇ. باشقا كىشى تىزىملىسۇن.',
    'points-subject': ({ reason }) =>
      reason === 'closed'
        ? 'بۇ ھېسابات تاقالغان، يەنە نومۇر يازغىلى بولمايدۇ.'
        : reason === 'exempt'
          ? 'بۇ ھېسابات نومۇرغا قاتناشمايدۇ.'
          : reason === 'household'
            ? 'بۇ تۈر پەقەت شەخسكە بېرىلىدۇ، ئائىلىگە بېرىلمەيدۇ. باشقا تۈرنى ياكى ئائىلىدىكى كىشىنى تاللاڭ.'
            : 'بۇ تۈر پەقەت ئائىلىگە بېرىلىدۇ، شەخسكە بېرىلمەيدۇ. باشقا تۈرنى ياكى شۇ كىشىنىڭ ئائىلىسىنى تاللاڭ.',
    'points-judges': (details) => `${number(details, 'needed')} باھالىغۇچى بولۇشى كېرەك (باھالانغۇچى ۋە ئۇنىڭ ئائىلىسىدىكىلەر بۇنىڭ ئىچىدە ئەمەس)، ھازىر ${number(details, 'present')}.`,
    'points-evidence': () => 'بۇ تۈرگە ئىسپات كېرەك: سۈرەت ياكى قول قويۇش جەدۋىلى قوشۇڭ، ياكى گۇۋاھچىنى تولدۇرۇڭ.',
    'duplicate-source': () => 'بۇ پائالىيەت كودى ھېسابلانغان، تەكرار نومۇر يېزىلمايدۇ. كودنى تەكشۈرۈپ سېلىشتۇرۇڭ.',
  },
};
