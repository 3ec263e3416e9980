import { count } from '../../format.js';
import type { AllocateStrings } from '../../fund/allocate.js';

/** Some of many names: the first ones, and how many there are. */
function fewNames(names: readonly string[], things: string): string {
  const most = 5;
  return names.length <= most ? names.join('، ') : `${names.slice(0, most).join('، ')} قاتارلىق ${count(names.length)} ${things}`;
}

/** What the view of an allocation says, in Uyghur. */
export const allocate: AllocateStrings = {
  heading: 'بىر پۇلنى تەقسىملەش',
  form: 'قانداق تەقسىملەش',
  title: 'لايىھە نامى',
  titleHelp: 'تولدۇرمىسىڭىزمۇ بولىدۇ، مەسىلەن: «قىيىنچىلىقى بارلارغا ھال سوراش پۇلى»؛ تەقسىمات جەدۋىلىگە بېسىلىدۇ',
  sum: 'تەقسىملىنىدىغان ئومۇمىي سومما',
  among: 'كىمگە تەقسىملەش',
  amongUnits: (unit, units) => `${unit}: تۆۋەن دەرىجىلىك ${count(units)} ئورۇن`,
  amongNoUnits: 'تاللانغان ئورۇننىڭ تۆۋەن دەرىجىلىك ئورۇنلىرى',
  amongList: 'ئۆزى تۈزگەن ئىسىملىك',
  list: 'ئىسىملىك',
  listHelp: 'ھەر قۇرغا بىرى؛ Excel، WPS دىن ئىككى ئىستون چاپلىسا بولىدۇ: نامى، نىسبىتى ياكى ئادەم سانى.',
  by: 'نېمە بويىچە تەقسىملەش',
  byEqual: 'تەڭ',
  byListed: 'ئىسىملىكنىڭ ئىككىنچى ئىستونىدىكى سان بويىچە',
  byCustom: 'ئۆزى بېكىتكەن نىسبەت (%)',
  unit: 'ئەڭ كىچىك بىرلىكى',
  units: { yuan: 'يۈەن', fen: 'فېن' },
  result: 'تەقسىملەش نەتىجىسى',
  caption: (year, what) => `${year}-يىللىق تەقسىملەش نەتىجىسى · ${what}`,
  name: 'ئورۇن',
  share: 'نىسبىتى',
  listed: 'سانى',
  amount: 'تېگىشلىكى (يۈەن)',
  remainder: 'پۈتۈنلەش پەرقى',
  gotRemainder: (unit): string => (unit === 'yuan' ? 'پۈتۈنلەش پەرقى: 1 يۈەن قوشۇلدى' : 'پۈتۈنلەش پەرقى: 1 فېن قوشۇلدى'),
  remainderOf: (units, unit) => `${count(units)} ${unit === 'yuan' ? 'يۈەن' : 'فېن'}`,
  whyRemainder: (name, exact, unit, units) => {
    const one = unit === 'yuan' ? 'يۈەن' : 'فېن';
    return `${name}: نىسبەت بويىچە تېگىشلىكى ${exact} يۈەن، ئاۋۋال 1 ${one} بىرلىككە توشمىغان قىسمى تاشلىنىدۇ؛ ھەممىسى تاشلانغاندىن كېيىن ${count(units)} ${one} ئاشىدۇ، ئۇ ئەڭ كۆپ تاشلانغانلارغا بىر-بىرلەپ قوشۇلىدۇ (ئوخشاش بولسا ئالدىدىكىسى ئاۋۋال ئالىدۇ)، شۇڭا بۇ يەردە 1 ${one} ئارتۇق (FND-21، ئەڭ چوڭ قالدۇق ئۇسۇلى).`;
  },
  basisOfRemainder: (name) => `ئاساس: پۈتۈنلەش پەرقى، ${name}`,
  agrees: (sum, due) => `جەمئىي ${sum} = تەقسىملىنىدىغىنى ${due}`,
  total: 'جەمئىي',
  percent: (number) => `${number}%`,
  editPercents: '«نىسبىتى» ئىستونىدىكى كاتەكچىنى تاللاپ بىۋاسىتە يېزىڭ، Excel دىن بىر ئىستون چاپلىسىڭىزمۇ بولىدۇ؛ جەمئىي 100% بولۇشى كېرەك.',
  noSum: 'تەقسىملىنىدىغان ئومۇمىي سوممىنى يېزىڭ.',
  fenInSum: 'ئومۇمىي سوممىدا فېن بار، يۈەن بويىچە تەقسىملەپ بولغىلى بولمايدۇ. سوممىنى ئۆزگەرتىڭ ياكى فېنغىچە تەقسىملەڭ.',
  nobodyUnits: 'تەقسىملەيدىغان تۆۋەن دەرىجىلىك ئورۇن يوق. يۇقىرىدىن تۆۋەن دەرىجىلىك ئورۇنلىرى بار ئورۇننى تاللاڭ ياكى ئۆزىڭىز تۈزگەن ئىسىملىكنى ئىشلىتىڭ.',
  nobodyList: 'ئىسىملىكنى يېزىڭ، ھەر قۇرغا بىرى.',
  onlyZeros: 'ھەممىسىنىڭ سانى 0، بۇنىڭ بويىچە تەقسىملىگىلى بولمايدۇ.',
  missingFacts: (fact, names) => `سانلىق مەلۇمات كەم (${fact}): ${fewNames(names, 'ئورۇن')}. تەقسىملەنمىدى؛ سانلىق مەلۇماتنى تولۇقلاڭ ياكى باشقا ئۇسۇلدا تەقسىملەڭ.`,
  missingPercents: (names) => `نىسبىتى تېخى تولدۇرۇلمىغان: ${fewNames(names, 'تۈر')}.`,
  missingListed: (names) => `ئىسىملىكنىڭ ئىككىنچى ئىستونىدا سان يوق: ${fewNames(names, 'تۈر')}.`,
  badWeights: (names) => `نىسبىتى ياكى ئادەم سانىنى ئوقۇغىلى بولمىدى: ${fewNames(names, 'تۈر')}. 0 ياكى ئۇنىڭدىن چوڭ سان يېزىڭ.`,
  badWeight: 'بۇ يەرگە 0 ياكى ئۇنىڭدىن چوڭ سان يېزىلىدۇ.',
  sharesShort: (sum, short) => `جەمئىي ${sum}%، يەنە ${short}% كەم`,
  sharesOver: (sum, over) => `جەمئىي ${sum}%، ${over}% ئارتۇق`,
  keptHere: 'ئىسىملىك پەقەت بۇ بەتتە ۋە شۇ كومپيۇتېردىكى قارالمىدا تۇرىدۇ، يۈكلەنمەيدۇ.',
  save: 'لايىھەنى ساقلاش',
  saved: 'تەقسىملەش لايىھەسى ساقلاندى',
  savedUndone: 'ساقلاش قايتۇرۇۋېلىندى، خاتىرىسى ساقلاندى',
  exportXlsx: (rows) => `تەقسىمات جەدۋىلىنى چىقىرىش، ${count(rows)} قۇر · Excel (.xlsx)`,
  exportCsv: (rows) => `تەقسىمات جەدۋىلىنى چىقىرىش، ${count(rows)} قۇر · CSV (WPS/Excel بىلەن بىۋاسىتە ئېچىلىدۇ)`,
  print: 'تەقسىمات جەدۋىلىنى بېسىش',
  exported: (name) => `چىقىرىلدى: ${name}`,
  spokenDivided: (sum, parts) => `${sum} يۈەن ${count(parts)} ئۈلۈشكە بۆلۈندى`,
  sheetTitle: (what) => `تەقسىمات جەدۋىلى · ${what}`,
  sheetName: 'تەقسىمات جەدۋىلى',
  file: 'تەقسىمات جەدۋىلى',
  number: 'رەت',
  note: 'ئىزاھات',
  byWhat: 'تەقسىملەش ئۇسۇلى',
  capital: 'چوڭ يېزىلىشى',
  signatures: ['تۈزگۈچى', 'تەستىقلىغۇچى', 'مەسئۇل كىشى'],
};
