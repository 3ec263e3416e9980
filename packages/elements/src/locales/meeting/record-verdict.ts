import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

/** A share as it is said. */
export interface ShareWords {
  readonly word: 'atLeast' | 'moreThan';
  readonly numerator: number;
  readonly denominator: number;
}

const zhShare = ({ numerator, denominator }: ShareWords): string => (numerator === 1 && denominator === 2 ? '一半' : `${numerator}/${denominator}`);
const enShare = ({ numerator, denominator }: ShareWords): string => (numerator === 1 && denominator === 2 ? 'half' : `${numerator}/${denominator}`);

const zh = {
  title: '结果',
  due: (due: number) => `应到 ${count(due)} 人`,
  dueWithout: (due: number, without: string) => `应到 ${count(due)} 人（另有${without}无表决权）`,
  without: (standing: string, people: number) => `${standing} ${count(people)} 人`,
  join: '、',
  present: (present: number) => `实到 ${count(present)} 人`,
  notKnown: '登记出席后显示能否表决',
  can: (present: number, needed: number) => `可以表决：${count(present)} ≥ ${count(needed)}`,
  few: (present: number, needed: number) => `可以表决，但到会 ${count(present)} 人，不足以通过（需 ${count(needed)} 票）`,
  cannot: (present: number, needed: number) => `不能表决：到会 ${count(present)} 人，需 ${count(needed)} 人，还差 ${count(needed - present)} 人`,
  noRule: '规则包无此规则，不作判断',
  quorum: '能否表决',
  decision: (place: number, text: string) => (text ? `决议 ${place} ${text}` : `决议 ${place}`),
  there: (at: string, present: number) => (at ? `${at} 在场 ${count(present)}` : `在场 ${count(present)}`),
  recused: (people: number) => `回避 ${count(people)}`,
  yes: (votes: number) => `赞成 ${count(votes)}`,
  no: (votes: number) => `反对 ${count(votes)}`,
  abstain: (votes: number) => `弃权 ${count(votes)}`,
  notCast: (votes: number) => `未投 ${count(votes)}`,
  states: { passed: '通过', failed: '未通过', invalid: '表决无效', 'no-rule': '规则包无此规则', waiting: '待填票数', unvoted: '通过未表决', wrong: '票数不对' },
  elected: (names: readonly string[]) => `当选：${names.join('、')}`,
  tied: (names: readonly string[]) => `得票相同，无法确定：${names.join('、')}`,
  open: (seats: number) => `空缺 ${count(seats)} 名`,
  votesOf: (name: string, votes: number) => `${name} ${count(votes)} 票`,
  reached: (yes: number, needed: number) => `赞成 ${count(yes)} 票，需 ${count(needed)} 票`,
  missed: (yes: number, of: 'due' | 'present', base: number, share: ShareWords, needed: number) =>
    `赞成 ${count(yes)} 票，未${share.word === 'moreThan' ? '超过' : '达到'}${of === 'due' ? '应到' : '到会'} ${count(base)} 人的${zhShare(share)}，需 ${count(needed)} 票`,
  short: (votes: number) => `还差 ${count(votes)} 票`,
  shortPeople: (people: number) => `还差 ${count(people)} 人`,
  ballotsExceed: (collected: number, issued: number) => `收回选票 ${count(collected)} 张，多于发出的 ${count(issued)} 张`,
  ballots: (collected: number, spoiled: number, counted: number) => (spoiled === 0 ? `收回选票 ${count(collected)} 张，全部有效` : `收回选票 ${count(collected)} 张：有效 ${count(counted)}，废票 ${count(spoiled)}`),
  fewCandidates: (candidates: number, needed: number) => `候选人 ${count(candidates)} 名，至少 ${count(needed)} 名`,
  cannotPass: (present: number, needed: number) => `到会 ${count(present)} 人，不足以通过（需 ${count(needed)} 票）`,
  noMajority: '条文没有规定通过票数，不作判断',
  noQuorum: '条文没有规定到会人数',
  clause: (title: string, section: string) => `《${title}》${section}`,
  layers: { national: '全国', local: '本县', unit: '本单位' } as Readonly<Record<string, string>>,
  statedBy: (layer: string, words: string, isInForce: boolean) => `${layer}：${words}${isInForce ? '（采用）' : ''}`,
  quorumShare: (share: ShareWords) => `到会${share.word === 'moreThan' ? '超过' : '不少于'}应到的${zhShare(share)}`,
  majorityShare: (share: ShareWords, of: 'due' | 'present') => `赞成${share.word === 'moreThan' ? '超过' : '不少于'}${of === 'due' ? '应到' : '到会'}的${zhShare(share)}`,
  arithmetic: (share: ShareWords, whole: number, needed: number) => `${count(whole)} × ${share.numerator}/${share.denominator} → ${share.word === 'moreThan' ? '超过' : '至少'} → ${count(needed)}`,
  inputs: '输入',
  calculation: '计算',
  toSupply: (things: number) => `待补 ${count(things)} 项`,
  /** What is said at once: whether a vote may be taken, how it came out, and by which clause. */
  summaryCan: (due: number, present: number) => `可以表决：应到 ${count(due)} 人，到会 ${count(present)} 人`,
  summaryCannot: (due: number, present: number, needed: number) => `不能表决：应到 ${count(due)} 人，到会 ${count(present)} 人，需 ${count(needed)} 人`,
  summaryPassed: (needed: number, yes: number) => `通过：需 ${count(needed)} 票，赞成 ${count(yes)} 票`,
  summaryFailed: (needed: number, yes: number) => `未通过：需 ${count(needed)} 票，赞成 ${count(yes)} 票`,
  summary: (parts: readonly string[], clause: string) => `${parts.join('；')}（${clause}）`,
  spoken: (what: string, state: string, short: string) => (short ? `${what}${state}，${short}` : `${what}${state}`),
};

/** The sentences of the verdict. */
export type VerdictStrings = typeof zh;

const votes = (number: number): string => (number === 1 ? '1 vote' : `${count(number)} votes`);
const ballots = (number: number): string => (number === 1 ? '1 ballot' : `${count(number)} ballots`);
const tooFew = (present: number): string => (present === 1 ? '1 present is too few' : `${count(present)} present are too few`);

const en: VerdictStrings = {
  title: 'Result',
  due: (due) => `${count(due)} due`,
  dueWithout: (due, without) => `${count(due)} due (besides, without a vote: ${without})`,
  without: (standing, people) => `${standing} ${count(people)}`,
  join: ', ',
  present: (present) => `${count(present)} present`,
  notKnown: 'Whether a vote may be taken shows once attendance is marked',
  can: (present, needed) => `Can vote: ${count(present)} ≥ ${count(needed)}`,
  few: (present, needed) => `Can vote, but ${tooFew(present)} for anything to pass (needs ${votes(needed)})`,
  cannot: (present, needed) => `Cannot vote: ${count(present)} present, needs ${count(needed)}, ${count(needed - present)} short`,
  noRule: 'The rules have no such rule; nothing is judged',
  quorum: 'whether a vote may be taken',
  decision: (place, text) => (text ? `Decision ${place}: ${text}` : `Decision ${place}`),
  there: (at, present) => (at ? `${at} ${count(present)} present` : `${count(present)} present`),
  recused: (people) => `${count(people)} stood back`,
  yes: (number) => `yes ${count(number)}`,
  no: (number) => `no ${count(number)}`,
  abstain: (number) => `abstained ${count(number)}`,
  notCast: (number) => `not cast ${count(number)}`,
  states: { passed: 'Passed', failed: 'Not passed', invalid: 'The vote is not valid', 'no-rule': 'The rules have no such rule', waiting: 'Votes not entered yet', unvoted: 'Agreed without a vote', wrong: 'The figures cannot be true' },
  elected: (names) => `Elected: ${names.join(', ')}`,
  tied: (names) => `The same votes, so nobody can say: ${names.join(', ')}`,
  open: (seats) => (seats === 1 ? '1 seat stays empty' : `${count(seats)} seats stay empty`),
  votesOf: (name, number) => `${name} ${votes(number)}`,
  reached: (yes, needed) => `${count(yes)} yes, needs ${count(needed)}`,
  missed: (yes, of, base, share, needed) => `${count(yes)} yes, ${share.word === 'moreThan' ? 'not more than' : 'less than'} ${enShare(share)} of the ${count(base)} ${of}; needs ${count(needed)}`,
  short: (number) => `${votes(number)} short`,
  shortPeople: (people) => (people === 1 ? '1 person short' : `${count(people)} people short`),
  ballotsExceed: (collected, issued) => `${ballots(collected)} came back, more than the ${count(issued)} given out`,
  ballots: (collected, spoiled, counted) =>
    spoiled === 0
      ? `${ballots(collected)} came back, ${collected === 1 ? 'which counts' : 'all of them count'}`
      : `${ballots(collected)} came back: ${count(counted)} ${counted === 1 ? 'counts' : 'count'}, ${count(spoiled)} ${spoiled === 1 ? 'is' : 'are'} spoiled`,
  fewCandidates: (candidates, needed) => `${count(candidates)} ${candidates === 1 ? 'candidate' : 'candidates'}, at least ${count(needed)} ${needed === 1 ? 'is' : 'are'} needed`,
  cannotPass: (present, needed) => `${tooFew(present)} for anything to pass (needs ${votes(needed)})`,
  noMajority: 'The clause names no majority; nothing is judged',
  noQuorum: 'The clause names no number of people present',
  clause: (title, section) => `${title}${section ? ` ${section}` : ''}`,
  layers: { national: 'National', local: 'Local', unit: 'Unit' },
  statedBy: (layer, words, isInForce) => `${layer}: ${words}${isInForce ? ' (in force)' : ''}`,
  quorumShare: (share) => `present ${share.word === 'moreThan' ? 'more than' : 'at least'} ${enShare(share)} of those due`,
  majorityShare: (share, of) => `yes ${share.word === 'moreThan' ? 'more than' : 'at least'} ${enShare(share)} of those ${of}`,
  arithmetic: (share, whole, needed) => `${count(whole)} × ${share.numerator}/${share.denominator} → ${share.word === 'moreThan' ? 'more than' : 'at least'} → ${count(needed)}`,
  inputs: 'Inputs',
  calculation: 'Arithmetic',
  toSupply: (things) => (things === 1 ? '1 thing to supply' : `${count(things)} things to supply`),
  summaryCan: (due, present) => `can vote: ${count(present)} of ${count(due)} present`,
  summaryCannot: (due, present, needed) => `cannot vote: ${count(present)} of ${count(due)} present, needs ${count(needed)}`,
  summaryPassed: (needed, yes) => `passed: needs ${count(needed)} yes, has ${count(yes)}`,
  summaryFailed: (needed, yes) => `not passed: needs ${count(needed)} yes, has ${count(yes)}`,
  summary: (parts, clause) => `${parts.join('; ')} (${clause})`,
  spoken: (what, state, short) => (short ? `${what}: ${state}, ${short}` : `${what}: ${state}`),
};

/** The sentences of a locale. */
export function verdictStrings(locale: string): VerdictStrings {
  return stringsIn(locale, 'meeting/record-verdict', zh, en);
}
