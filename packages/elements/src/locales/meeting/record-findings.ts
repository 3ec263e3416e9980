import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

type FindingValues = Readonly<Record<string, string | number>>;
const number = (value: string | number | undefined): string => (typeof value === 'number' ? count(value) : (value ?? ''));

const zhFields: Readonly<Record<string, string>> = {
  kind: '类型', date: '日期', title: '标题', start: '开始时间', end: '结束时间', place: '地点', mode: '方式', chair: '主持人', recorder: '记录人', group: '党小组', heldBy: '主讲', also: '同时满足', attendance: '出席情况', roll: '出席情况',
  due: '应到人数', present: '实到人数', agenda: '议程', votes: '表决', resolutions: '决议', actions: '办理事项', tasks: '任务清单', problems: '问题清单', corrections: '整改清单', evidence: '附件', state: '状态', covers: '覆盖清单',
  status: '出席', late: '迟到', left: '离会', checkedIn: '签到', reason: '事由', text: '内容', about: '事项', yes: '赞成', no: '反对', abstain: '弃权', at: '时间', rule: '规则', recused: '回避', issued: '发出选票', collected: '收回选票', spoiled: '废票', candidates: '候选人', seats: '名额',
  owner: '负责人', doneOn: '办结日期', speaker: '汇报人', first: '第一议题', item: '对应议程', answers: '说明', 'absence-reasons': '缺席事由', 'online-times': '线上签到时间',
};

const enFields: typeof zhFields = {
  kind: 'Kind', date: 'Date', title: 'Title', start: 'Start', end: 'End', place: 'Place', mode: 'Mode', chair: 'Chair', recorder: 'Recorder', group: 'Group', heldBy: 'Held by', also: 'Also satisfies', attendance: 'Attendance', roll: 'Attendance',
  due: 'People due', present: 'People present', agenda: 'Agenda', votes: 'Vote', resolutions: 'Decision', actions: 'To do', tasks: 'Tasks', problems: 'Problems', corrections: 'Corrections', evidence: 'Attachments', state: 'State', covers: 'Items covered',
  status: 'attendance', late: 'late', left: 'left', checkedIn: 'joined', reason: 'reason', text: 'text', about: 'matter', yes: 'yes', no: 'no', abstain: 'abstained', at: 'time', rule: 'rule', recused: 'stood back', issued: 'ballots issued', collected: 'ballots collected', spoiled: 'spoiled ballots', candidates: 'candidates', seats: 'seats',
  owner: 'responsible', doneOn: 'done on', speaker: 'speaker', first: 'first item', item: 'agenda item', answers: 'answers', 'absence-reasons': 'Reasons of absence', 'online-times': 'Times of joining online',
};

const zh = {
  fields: zhFields,
  codes: {
    'meeting-unknown-kind': () => '请选择会议类型',
    'meeting-bad-date': () => '日期读不出来，请写成 2026-11-19 这样',
    'meeting-in-future': (v: FindingValues) => `日期 ${v['date']} 在今天之后，还没有开的会议不能登记完成，可以存草稿`,
    'meeting-bad-time': () => '时间读不出来，请写成 14:30 或 1430',
    'meeting-end-before-start': (v: FindingValues) => `结束时间 ${v['end']} 早于开始时间 ${v['start']}`,
    'meeting-left-before-late': (v: FindingValues) => `离会时间 ${v['left']} 早于到会时间 ${v['late']}`,
    'meeting-person-twice': () => '同一个人登记了两次',
    'meeting-present-over-due': (v: FindingValues) => `实到 ${number(v['present'])} 人多于应到 ${number(v['due'])} 人，请更正其中一个`,
    'meeting-bad-count': () => '人数或票数要填 0 或更大的整数',
    'meeting-vote-sum': (v: FindingValues) => (v['collected'] === undefined ? `票数合计 ${number(v['sum'])}，多于在场 ${number(v['present'])} 人` : `票数合计 ${number(v['sum'])}，多于收回的 ${number(v['collected'])} 张选票`),
    'meeting-vote-no-attendance': () => '还没有登记出席，无法判断表决',
    'meeting-vote-rule-unknown': () => '规则包无此规则，不作判断',
    'meeting-vote-time': (v: FindingValues) => `表决时间 ${v['at']} 不在会议时间内`,
    'meeting-also-not-allowed': () => '这类会议不能同时算作所选的会议',
    'meeting-person-unknown': () => '名册里没有这个人',
    'meeting-person-unmarked': (v: FindingValues) => `还有 ${number(v['count'])} 人没有登记出席`,
    'meeting-field-missing': (v: FindingValues) => `缺${zhFields[String(v['field'])] ?? v['field']}${Number(v['count']) > 1 ? ` ${number(v['count'])} 项` : ''}`,
    'meeting-first-item-not-first': () => '第一议题不在首位',
    'meeting-first-item-missing': () => '没有标出第一议题',
    'meeting-resolution-incomplete': () => '决议还有要说明的项没有填',
    'meeting-list-missing': (v: FindingValues) => `缺${zhFields[String(v['list'])] ?? v['list']}`,
    'meeting-correction-no-deadline': () => '整改事项要有期限',
    'bad-day': (v: FindingValues) => `“${v['text']}”读不出日期，请写成 2026-11-19 这样`,
    'no-such-day': (v: FindingValues) => `没有“${v['text']}”这一天`,
    'bad-time': (v: FindingValues) => `“${v['text']}”读不出时间，请写成 14:30 或 1430`,
    'bad-count': (v: FindingValues) => `“${v['text']}”读不出数，请填 0 或更大的整数`,
  } as Readonly<Record<string, (values: FindingValues) => string>>,
  ofDecision: (place: number) => `决议 ${place}`,
  ofAgenda: (place: number) => `议程 ${place}`,
  at: (where: string, what: string) => `${where}：${what}`,
  joinPath: ' · ',
  yesWord: '是',
  noWord: '否',
};

/** The sentences of what is to be known about a record. */
export type FindingStrings = typeof zh;

const votes = (value: string | number | undefined): string => `${number(value)} ${value === 1 ? 'vote' : 'votes'}`;

const en: FindingStrings = {
  fields: enFields,
  codes: {
    'meeting-unknown-kind': () => 'Choose the kind of meeting',
    'meeting-bad-date': () => 'The date cannot be read; write it like 2026-11-19',
    'meeting-in-future': (v) => `${v['date']} is after today: a meeting that was not held yet cannot be finished, but kept as a draft`,
    'meeting-bad-time': () => 'The time cannot be read; write it like 14:30 or 1430',
    'meeting-end-before-start': (v) => `The end, ${v['end']}, is before the start, ${v['start']}`,
    'meeting-left-before-late': (v) => `Left at ${v['left']}, before coming at ${v['late']}`,
    'meeting-person-twice': () => 'The same person is marked twice',
    'meeting-present-over-due': (v) => `${number(v['present'])} ${v['present'] === 1 ? 'is' : 'are'} present and only ${number(v['due'])} ${v['due'] === 1 ? 'is' : 'are'} due; correct one of the two`,
    'meeting-bad-count': () => 'People and votes are whole numbers, 0 or more',
    'meeting-vote-sum': (v) => (v['collected'] === undefined ? `${votes(v['sum'])}, more than the ${number(v['present'])} present` : `${votes(v['sum'])}, more than the ${number(v['collected'])} ${v['collected'] === 1 ? 'ballot' : 'ballots'} collected`),
    'meeting-vote-no-attendance': () => 'Attendance is not marked yet, so the vote cannot be judged',
    'meeting-vote-rule-unknown': () => 'The rules have no such rule; nothing is judged',
    'meeting-vote-time': (v) => `The vote at ${v['at']} is outside the time of the meeting`,
    'meeting-also-not-allowed': () => 'This kind of meeting cannot also count as the one chosen',
    'meeting-person-unknown': () => 'This person is not on the roll',
    'meeting-person-unmarked': (v) => (v['count'] === 1 ? '1 person is not marked' : `${number(v['count'])} people are not marked`),
    'meeting-field-missing': (v) => `Missing: ${enFields[String(v['field'])] ?? v['field']}${Number(v['count']) > 1 ? ` (${number(v['count'])})` : ''}`,
    'meeting-first-item-not-first': () => 'The first item does not stand first',
    'meeting-first-item-missing': () => 'No item is marked as the first item',
    'meeting-resolution-incomplete': () => 'Something about the decision is not filled in yet',
    'meeting-list-missing': (v) => `Missing: ${enFields[String(v['list'])] ?? v['list']}`,
    'meeting-correction-no-deadline': () => 'A correction needs a day by which it is done',
    'bad-day': (v) => `“${v['text']}” is no day; write it like 2026-11-19`,
    'no-such-day': (v) => `There is no day “${v['text']}”`,
    'bad-time': (v) => `“${v['text']}” is no time; write it like 14:30 or 1430`,
    'bad-count': (v) => `“${v['text']}” is no count; enter a whole number, 0 or more`,
  },
  ofDecision: (place) => `Decision ${place}`,
  ofAgenda: (place) => `Item ${place}`,
  at: (where, what) => `${where}: ${what}`,
  joinPath: ' · ',
  yesWord: 'yes',
  noWord: 'no',
};

/** The sentences of a locale. */
export function findingStrings(locale: string): FindingStrings {
  return stringsIn(locale, 'meeting/record-findings', zh, en);
}
