import { count } from '../../format.js';
import type { ReversalStrings } from '../../points/reversal.js';
import { isolated, quoted } from '../direction.js';

const signed = (points: number): string => (points < 0 ? isolated(`−${count(-points)}`) : count(points));

/** What the reversal of an entry says, in Uyghur. */
export const reversal: ReversalStrings = {
  title: (entry) => `تەتۈر خاتىرىلەش: ${entry}`,
  undoTitle: (entry) => `قايتۇرۇۋېلىش: ${entry}`,
  reason: 'سەۋەب',
  chooseReason: 'سەۋەبنى تاللاڭ',
  reasons: {
    duplicate: 'تەكرار تىزىملانغان',
    account: 'ئائىلە ياكى كىشى خاتا تىزىملانغان',
    item: 'تۈر خاتا تاللانغان',
    points: 'نومۇر ياكى قېتىم سانى خاتا يېزىلغان',
    facts: 'دەلىللەش ئارقىلىق ئەمەلىيەتكە ماس كەلمىدى',
    objection: 'ئاشكارا ئېلانغا بېرىلگەن پىكىر ئاساسلىق',
    other: 'باشقا',
  },
  more: 'تولۇقلىما ئىزاھات',
  moreHelp: 'نەدە خاتالىق بارلىقىنى ئېنىق يېزىڭ، مەسىلەن «1,188-خاتىرە بىلەن ئوخشاش». ئىزاھات پەقەت ئىچكى قىسىمدا كۆرۈنىدۇ.',
  otherHelp: 'سەۋەبىنى يېزىڭ. ئىزاھات پەقەت ئىچكى قىسىمدا كۆرۈنىدۇ.',
  needsReason: 'تەتۈر خاتىرىلەنمىدى: سەۋەب تېخى تاللانمىدى. دەپتەر ئۆزگەرمىدى. سەۋەبنى تاللاڭ.',
  needsWords: 'تەتۈر خاتىرىلەنمىدى: «باشقا» تاللانسا سەۋەبىنى يېزىش كېرەك. دەپتەر ئۆزگەرمىدى. تولۇقلىما ئىزاھاتنى تولدۇرۇڭ.',
  noteOf: (reason, words) => (words === '' ? reason : reason === '' ? words : `${reason}: ${words}`),
  undoNow: (minutes) => `تىزىملىغاندىن كېيىن 10 مىنۇت ئىچىدە بىۋاسىتە قايتۇرۇۋالغىلى بولىدۇ، يەنە ${count(minutes)} مىنۇت قالدى، سەۋەب يېزىش ۋە تەستىقلاش لازىم ئەمەس.`,
  effects: 'تەتۈر خاتىرىلەنگەندىن كېيىن',
  balance: (before, after) => `ئىشلەتكىلى بولىدىغان قالدۇق ${signed(before)} ← ${signed(after)} نومۇر`,
  balanceSame: (balance) => `بۇ خاتىرە تېخى ھېسابقا كىرمىگەن، ئىشلەتكىلى بولىدىغان قالدۇق يەنىلا ${signed(balance)} نومۇر`,
  belowZero: 'قالدۇق 0 دىن تۆۋەن بولىدۇ، چۈنكى نومۇرنىڭ بىر قىسمى ئالماشتۇرۇلغان.',
  stock: (item, before, after) => `${isolated(item)}: زاپاس ${count(before)} ← ${count(after)}`,
  goods: (item, quantity) => `ئالدى بىلەن تاۋارنى قايتۇرۇۋېلىڭ: ${isolated(item)}، ${count(quantity)} دانە، ئاندىن نومۇرنى قايتۇرۇڭ.`,
  keeps: (entry) => `${entry} دەپتەردە قالىدۇ، «تەتۈر خاتىرىلەندى» دەپ بەلگىلىنىدۇ، ئىككى خاتىرە بىر-بىرىنى كۆرسىتىدۇ.`,
  needsApproval: 'تەتۈر خاتىرىنى باشقا بىر تەستىقلىغۇچى ماقۇللىغاندىن كېيىن كۈچكە ئىگە بولىدۇ، ئۇنىڭغىچە نومۇر ئۆزگەرمەيدۇ.',
  lockedPeriod: (locked, current) => `${locked} قۇلۇپلانغان، يەنە ئۆزگەرتكىلى بولمايدۇ. تەتۈر خاتىرە ھېسابلىنىدىغان مەزگىل: ${current}، تۈزىتىلگەن مەزگىل ئەسكەرتىلىدۇ.`,
  reverse: 'تەتۈر خاتىرىلەش',
  undo: 'قايتۇرۇۋېلىش',
  cancel: 'تەتۈر خاتىرىلىمەسلىك',
  keep: 'قايتۇرۇۋالماسلىق',
  reversed: (entry) => `${entry} تەتۈر خاتىرىلەندى`,
  undone: (entry) => `${entry} قايتۇرۇۋېلىندى`,
  submitted: (entry) => `تەتۈر خاتىرە تەستىققا يوللاندى: ${entry}`,
  settled: (state) => `بۇ خاتىرىنىڭ ھالىتى: ${quoted(state)}، يەنە تەتۈر خاتىرىلەش لازىم ئەمەس.`,
  waiting: 'بۇ خاتىرىنىڭ تەتۈر خاتىرىسى يوللانغان، باشقا بىر تەستىقلىغۇچىنىڭ ماقۇللىشىنى كۈتۈۋاتىدۇ.',
  todayLocked: (locked) => `بۈگۈنمۇ قۇلۇپلانغان مەزگىلدە (${locked})، ھازىر تەتۈر خاتىرىلىگىلى بولمايدۇ. يېڭى مەزگىلدە بېجىرىڭ.`,
  notThis: 'بۇ خىل خاتىرىنى تەتۈر خاتىرىلىگىلى بولمايدۇ. ئۆزگەرتىشنى قايتا تىزىملاڭ.',
  ctrlEnter: 'Ctrl+Enter',
};
