import { count } from '../../format.js';
import type { NoticeStrings } from '../../points/notice.js';
import { isolated } from '../direction.js';

/** Points as paper has them. */
function signed(points: number): string {
  return points < 0 ? isolated(`−${count(-points)}`) : count(points);
}

/** What the printed notice says, in Uyghur. */
export const notice: NoticeStrings = {
  title: (unit, period, board) => `${period}، ${board === 'member' ? 'پارتىيە ئەزالىرىنىڭ نومۇرى' : 'نومۇر'} توغرىسىدا ئاشكارا ئېلان${unit ? `: ${unit}` : ''}`,
  honourTitle: (unit, period, board) => `${period}، ${board === 'member' ? 'پارتىيە ئەزالىرىنىڭ نومۇر شەرەپ تاختىسى' : 'نومۇر شەرەپ تاختىسى'}${unit ? `: ${unit}` : ''}`,
  intro: (basis, period, from, to, board) =>
    `${basis ? `ئاساس: ${isolated(basis)}. ` : ''}${period} (${from} – ${to}) مەزگىلىدىكى ${board === 'member' ? 'پارتىيە ئەزالىرىنىڭ' : 'ئائىلىلەرنىڭ'} نومۇرى تۆۋەندىكىدەك ئاشكارا ئېلان قىلىنىدۇ. ئىسىملارنىڭ بىر قىسمى يوشۇرۇلغان، كود بويىچە ئىزدەڭ. جەدۋەل كود تەرتىپى بويىچە، نومۇر رېتى قويۇلمايدۇ.`,
  code: 'كود',
  holder: { household: 'ئائىلە باشلىقى', member: 'ئىسىم' },
  item: 'تۈر',
  times: 'قېتىم',
  points: 'نومۇر',
  total: 'بۇ مەزگىل جەمئىي',
  reversal: 'تەتۈر خاتىرە',
  sum: 'جەمئىي',
  sumAccounts: { household: (rows) => `${count(rows)} ئائىلە`, member: (rows) => `${count(rows)} كىشى` },
  noItem: 'باشقا',
  figure: signed,
  table: '1. نومۇر تەپسىلاتى',
  correctionsTable: '2. بۇ مەزگىلدىكى تۈزىتىش',
  noCorrections: 'بۇ مەزگىلدە تۈزىتىش يوق.',
  entryNumber: 'رەت نومۇرى',
  original: 'ئەسلى رەت نومۇرى',
  date: 'چېسلا',
  takenBack: 'تۇتۇلغان',
  totals: (rows, issued, reversed, net) => `بۇ مەزگىلدە جەمئىي ${signed(issued)} نومۇر تارقىتىلدى، ${signed(reversed)} نومۇر تەتۈر خاتىرىلەندى، ساپ ${signed(net)} نومۇر، چېتىلىدىغىنى ${rows}.`,
  window: (from, to, days) => `ئاشكارا ئېلان ۋاقتى: ${from} – ${to} (${count(days)} خىزمەت كۈنى).`,
  places: (places) => `ئاشكارا ئېلان ئورنى: ${isolated(places)}.`,
  listJoin: '، ',
  object: (unit) => `ئاشكارا ئېلان مەزمۇنىغا پىكرىڭىز بولسا، ئاشكارا ئېلان ۋاقتى ئىچىدە كود ۋە تۈرنى ئەسكەرتىپ بىلدۈرۈڭ، ئىسىم يازمىسىڭىزمۇ بولىدۇ. پىكىر قوبۇل قىلىدىغان ئورۇن: ${isolated(unit || 'كەنت')}.`,
  contact: (contact) => `ئالاقىلىشىش ئۇسۇلى: ${isolated(contact)}`,
  contactBlank: 'ئالاقىلىشىش ئۇسۇلى: ________________',
  head: '3. دەپتەرنىڭ زەنجىر بېشى',
  headIs: (number) => `${count(number)}-خاتىرە`,
  headLine: (number, digits) => `${count(number)}-خاتىرە: ${isolated(digits)}`,
  howToCheck:
    'تەكشۈرۈپ سېلىشتۇرۇش ئۇسۇلى: بۇ دەپتەر بار بەتتە «نومۇر دەپتىرىنى تەكشۈرۈپ سېلىشتۇرۇش» نى ئېچىپ، يۇقىرىدىكى زەنجىر بېشىنى كىرگۈزۈڭ، ئالدىنقى 16 خانىسى يېتەرلىك، كودنى سىكانېرلاپ كۆچۈرسىڭىزمۇ بولىدۇ. ماس كەلسە، شۇ خاتىرىگىچە ھېچقايسى خاتىرە ئۆزگەرتىلمىگەن، ئۆچۈرۈلمىگەن، قىستۇرۇلمىغان بولىدۇ؛ ماس كەلمىسە، بۇ ئېلاننى ساقلاپ، يۇقىرى دەرىجىلىك ئورۇنغا مەلۇم قىلىڭ.',
  qr: 'زەنجىر بېشىنىڭ ئىككى ئۆلچەملىك كودى',
  seal: '(تامغا)',
  draft: 'ئاشكارا ئېلان قىلىنمىغان، پەقەت سېلىشتۇرۇپ ئوقۇشقا',
  printedOn: (day) => `${day} بېسىلدى`,
  rulesOf: (title, version) => `${title} v${version}`,
  rank: 'رېتى',
  rankOf: (rank) => `${count(rank)}-ئورۇن`,
  score: 'بۇ مەزگىل نومۇرى',
  honourNote: (top) => `پەقەت ئالدىنقى ${count(top)} ئورۇن تىزىلدى، تەڭ بولغانلار بىللە تىزىلدى. تاختىغا چىقمىغانلىق باھا ئەمەس.`,
};
