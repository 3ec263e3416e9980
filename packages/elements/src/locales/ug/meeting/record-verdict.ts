import { count } from '../../format.js';
import type { ShareWords, VerdictStrings } from '../../meeting/record-verdict.js';
import { isolated } from '../direction.js';
import { listComma } from './list-comma.js';

const part = ({ numerator, denominator }: ShareWords): string => (numerator === 1 && denominator === 2 ? 'يېرىمى' : `${numerator}/${denominator} قىسمى`);
const bound = (share: ShareWords): string => `${part(share)}${share.word === 'moreThan' ? 'دىن كۆپ' : 'دىن ئاز ئەمەس'}`;
const people = (of: 'due' | 'present'): string => (of === 'due' ? 'كېلىشكە تېگىشلىك' : 'كەلگەن');
const listed = (names: readonly string[]): string => names.join(listComma);

/** The sentences of the verdict, in Uyghur. */
export const recordVerdict: VerdictStrings = {
  title: 'نەتىجە',
  due: (due) => `كېلىشكە تېگىشلىك ${count(due)} كىشى`,
  dueWithout: (due, without) => `كېلىشكە تېگىشلىك ${count(due)} كىشى (ئاۋاز بېرىش ھوقۇقى يوقلار ئايرىم: ${without})`,
  without: (standing, number) => `${isolated(standing)}: ${count(number)} كىشى`,
  join: listComma,
  present: (present) => `كەلگەن ${count(present)} كىشى`,
  notKnown: 'ئاۋازغا قويۇشقا بولامدۇ-يوق، قاتنىشىش تىزىملانغاندىن كېيىن كۆرسىتىلىدۇ',
  can: (present, needed) => `ئاۋازغا قويۇشقا بولىدۇ: كەلگەن ${count(present)} كىشى، كېرەكلىكى ${count(needed)} كىشى`,
  few: (present, needed) => `ئاۋازغا قويۇشقا بولىدۇ، لېكىن كەلگەن ${count(present)} كىشى ماقۇللاشقا يەتمەيدۇ (${count(needed)} ئاۋاز كېرەك)`,
  cannot: (present, needed) => `ئاۋازغا قويۇشقا بولمايدۇ: كەلگەن ${count(present)} كىشى، كېرەكلىكى ${count(needed)} كىشى، يەنە ${count(needed - present)} كىشى كەم`,
  noRule: 'قائىدە بولىقىدا بۇنداق قائىدە يوق، ھۆكۈم قىلىنمايدۇ',
  quorum: 'ئاۋازغا قويۇش شەرتى',
  decision: (place, text) => (text ? `${place}-قارار: ${text}` : `${place}-قارار`),
  there: (at, present) => (at ? `سائەت ${at} نەق مەيداندا ${count(present)} كىشى` : `نەق مەيداندا ${count(present)} كىشى`),
  recused: (number) => `ئۆزىنى چەتكە ئالغان ${count(number)} كىشى`,
  yes: (votes) => `قوشۇلغان: ${count(votes)}`,
  no: (votes) => `قارشى تۇرغان: ${count(votes)}`,
  abstain: (votes) => `بىتەرەپ تۇرغان: ${count(votes)}`,
  notCast: (votes) => `ئاۋاز بەرمىگەن: ${count(votes)}`,
  states: { passed: 'ماقۇللاندى', failed: 'ماقۇللانمىدى', invalid: 'ئاۋازغا قويۇش كۈچسىز', 'no-rule': 'قائىدە بولىقىدا بۇنداق قائىدە يوق', waiting: 'ئاۋاز سانى تولدۇرۇلىدۇ', unvoted: 'ئاۋازغا قويماي ماقۇللاندى', wrong: 'ئاۋاز سانى توغرا ئەمەس' },
  elected: (names) => `سايلانغانلار: ${listed(names)}`,
  tied: (names) => `ئاۋاز سانى تەڭ، بېكىتكىلى بولمايدۇ: ${listed(names)}`,
  open: (seats) => `سايلانماي قالغىنى ${count(seats)} كىشى`,
  votesOf: (name, votes) => `${isolated(name)}: ${count(votes)} ئاۋاز`,
  reached: (yes, needed) => `قوشۇلغان ${count(yes)} ئاۋاز، كېرەكلىكى ${count(needed)} ئاۋاز`,
  missed: (yes, of, base, share, needed) => `قوشۇلغان ${count(yes)} ئاۋاز، ${people(of)} ${count(base)} كىشىنىڭ ${part(share)}${share.word === 'moreThan' ? 'دىن ئاشمىدى' : 'غا يەتمىدى'}، كېرەكلىكى ${count(needed)} ئاۋاز`,
  short: (votes) => `يەنە ${count(votes)} ئاۋاز كەم`,
  shortPeople: (number) => `يەنە ${count(number)} كىشى كەم`,
  ballotsExceed: (collected, issued) => `${count(collected)} بېلەت يىغىۋېلىندى، تارقىتىلغان ${count(issued)} بېلەتتىن كۆپ`,
  ballots: (collected, spoiled, counted) => (spoiled === 0 ? `${count(collected)} بېلەت يىغىۋېلىندى، ھەممىسى كۈچكە ئىگە` : `${count(collected)} بېلەت يىغىۋېلىندى: كۈچكە ئىگە ${count(counted)}، بىكار بېلەت ${count(spoiled)}`),
  fewCandidates: (candidates, needed) => `نامزات ${count(candidates)} كىشى، ئەڭ ئاز ${count(needed)} كىشى كېرەك`,
  cannotPass: (present, needed) => `كەلگەن ${count(present)} كىشى ماقۇللاشقا يەتمەيدۇ (${count(needed)} ئاۋاز كېرەك)`,
  noMajority: 'ماددىدا ماقۇللاشقا كېرەكلىك ئاۋاز سانى بەلگىلەنمىگەن، ھۆكۈم قىلىنمايدۇ',
  noQuorum: 'ماددىدا كېلىدىغان كىشى سانى بەلگىلەنمىگەن',
  clause: (title, section) => isolated(`《${title}》${section}`),
  layers: { national: 'مەملىكەتلىك', local: 'شۇ ناھىيە', unit: 'شۇ ئورۇن' },
  statedBy: (layer, words, isInForce) => `${isolated(layer)}: ${words}${isInForce ? ' (قوللىنىلىدۇ)' : ''}`,
  quorumShare: (share) => `كەلگەنلەر كېلىشكە تېگىشلىك كىشىنىڭ ${bound(share)}`,
  majorityShare: (share, of) => `قوشۇلغانلار ${people(of)} كىشىنىڭ ${bound(share)}`,
  arithmetic: (share, whole, needed) => `${count(whole)} × ${share.numerator}/${share.denominator} ← ${share.word === 'moreThan' ? 'كۆپ' : 'ئەڭ ئاز'} ← ${count(needed)}`,
  inputs: 'كىرگۈزۈلگەن مەلۇمات',
  calculation: 'ھېسابلاش',
  toSupply: (things) => `يەنە ${count(things)} تۈرنى تولدۇرۇڭ`,
  summaryCan: (due, present) => `ئاۋازغا قويۇشقا بولىدۇ: كېلىشكە تېگىشلىك ${count(due)} كىشى، كەلگەن ${count(present)} كىشى`,
  summaryCannot: (due, present, needed) => `ئاۋازغا قويۇشقا بولمايدۇ: كېلىشكە تېگىشلىك ${count(due)} كىشى، كەلگەن ${count(present)} كىشى، كېرەكلىكى ${count(needed)} كىشى`,
  summaryPassed: (needed, yes) => `ماقۇللاندى: كېرەكلىكى ${count(needed)} ئاۋاز، قوشۇلغان ${count(yes)} ئاۋاز`,
  summaryFailed: (needed, yes) => `ماقۇللانمىدى: كېرەكلىكى ${count(needed)} ئاۋاز، قوشۇلغان ${count(yes)} ئاۋاز`,
  summary: (parts, clause) => `${parts.join('؛ ')} (${clause})`,
  spoken: (what, state, short) => (short ? `${what}، ${state}، ${short}` : `${what}، ${state}`),
};
