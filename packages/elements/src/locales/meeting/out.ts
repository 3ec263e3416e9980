import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

const times = (meetings: number | undefined): string => (meetings === undefined ? '' : ` ${count(meetings)} 次`);

const zh = {
  menu: {
    xlsx: (year: number, meetings?: number) => `导出 ${year} 年会议登记簿${times(meetings)} · Excel (.xlsx)`,
    csv: (year: number, meetings?: number) => `导出 ${year} 年会议登记簿${times(meetings)} · CSV（WPS/Excel 可直接打开）`,
    ics: (year: number) => `导出 ${year} 年日历 · 日历文件 (.ics)`,
    html: (year: number) => `导出 ${year} 年登记簿和记录 · 网页 (.html)`,
    json: (year: number, meetings?: number) => `导出 ${year} 年会议${times(meetings)} · JSON（OParl 1.1）`,
    zip: (year: number, files?: number) => `导出 ${year} 年全部材料，含附件${files === undefined ? '' : ` ${count(files)} 份`} · 压缩包 (.zip)`,
    year: '打印年度表',
    evidence: '打印材料目录',
  },
  fileName: (unit: string, kind: string, year: number, day: string, extension: string) => `${unit || '会议清单'}_${kind}_${year}_${day}.${extension}`,
  files: { register: '会议登记簿', calendar: '会议日历', page: '会议登记簿', meetings: '会议', archive: '会议材料', year: '年度表', evidence: '材料目录', minutes: '会议记录', signIn: '签到表', agenda: '议程', notice: '公示' },
  exported: (name: string) => `已导出 ${name}`,
  calendarHint: '关闭浏览器后不会提醒，请把日历导入手机或 WPS 日历。',
  calendarName: (unit: string, year: number) => `${unit} ${year} 年会议`,
  dutyTitle: (duty: string, period: string, unit: string) => `${duty}（${period}）最后期限 · ${unit}`,
  dutyPlanned: (duty: string, period: string, unit: string) => `${duty}（${period}） · ${unit}`,
  dutyDone: (title: string) => `✓ ${title}`,
  dutyText: (deadline: string, done: number, least: number) => (deadline === '' ? `已完成 ${done}/${least}。` : `应于 ${deadline}前召开，已完成 ${done}/${least}。`),
  dutyRule: (clause: string) => `依据：${clause}`,
  meetingTitle: (title: string, unit: string) => `${title} · ${unit}`,
  noticeEnd: (title: string, step: string, unit: string) => `公示期满：${title}（${step}） · ${unit}`,
  noticeText: (from: string, to: string, days: number, next: string) => `公示 ${from}至${to}，共 ${days} 个工作日；${next}起可进入下一步。`,
  noticeEstimated: '结束日期按周一至周五推算，以公布的放假安排为准。',
  alarm: (days: number, title: string) => (days === 1 ? `明天：${title}` : `还有 ${days} 天：${title}`),
  sheets: { meetings: '会议', votes: '表决', duties: '完成情况', rules: '规则' },
  columns: {
    number: '序号', unit: '单位', date: '日期', start: '开始', end: '结束', kind: '类型', also: '同时满足', title: '标题', group: '党小组', place: '地点', mode: '方式', chair: '主持人', recorder: '记录人', due: '应到', present: '实到', excused: '请假', absent: '缺席', attending: '列席', agenda: '议程', resolutions: '决议', votes: '表决', evidence: '附件数', state: '状态', version: '版本', hash: '内容哈希（SHA-256）', id: '编号',
    about: '事项', at: '表决时间', atVote: '在场', yes: '赞成', no: '反对', abstain: '弃权', result: '结论', basis: '依据条款',
    duty: '会议', period: '期间', deadline: '应于', dutyState: '状态', dutyDone: '已开', least: '应开', dates: '召开日期', reason: '原因说明',
    item: '项目', value: '内容',
  },
  rules: { title: '规则包', version: '版本', hash: '内容哈希（SHA-256）', day: '截至', generated: '本表由会议清单导出；应到、实到和表决结论按规则包计算。' },
  pageTitle: (unit: string, year: number) => `${unit} ${year} 年会议登记簿`,
  contents: '目录',
  register: '会议登记簿',
  noMeetings: '这一年没有登记会议。',
  folder: { meeting: (day: string, kind: string) => `${day} ${kind}`, evidence: '附件', others: '其他材料', minutes: '会议记录.html', meetingFile: '会议.json', versions: '定稿版本.json', register: '会议登记簿.xlsx', table: '会议登记簿.csv', page: '会议登记簿.html', calendar: '会议日历.ics', index: '附件目录.csv' },
  index: ['会议', '类别', '文件', '大小（字节）', '内容哈希（SHA-256）', '附加时间', '说明'] as readonly string[],
};

/** What the files of the meetings say, and what offers them. */
export type MeetingOutStrings = typeof zh;

const english = (number: number, one: string, more: string): string => `${count(number)} ${number === 1 ? one : more}`;
const withMeetings = (meetings: number | undefined): string => (meetings === undefined ? '' : `, ${english(meetings, 'meeting', 'meetings')}`);

const en: MeetingOutStrings = {
  menu: {
    xlsx: (year, meetings) => `Export the register of ${year}${withMeetings(meetings)} · Excel (.xlsx)`,
    csv: (year, meetings) => `Export the register of ${year}${withMeetings(meetings)} · CSV`,
    ics: (year) => `Export the calendar of ${year} · calendar file (.ics)`,
    html: (year) => `Export register and minutes of ${year} · web page (.html)`,
    json: (year, meetings) => `Export the meetings of ${year}${withMeetings(meetings)} · JSON (OParl 1.1)`,
    zip: (year, files) => `Export everything of ${year} with ${files === undefined ? 'its evidence' : `${english(files, 'file', 'files')} of evidence`} · archive (.zip)`,
    year: 'Print the year table',
    evidence: 'Print the list of evidence',
  },
  fileName: (unit, kind, year, day, extension) => `${unit || 'meetings'}_${kind}_${year}_${day}.${extension}`,
  files: { register: 'register', calendar: 'calendar', page: 'register', meetings: 'meetings', archive: 'evidence', year: 'year', evidence: 'evidence-list', minutes: 'minutes', signIn: 'sign-in', agenda: 'agenda', notice: 'notice' },
  exported: (name) => `Exported ${name}`,
  calendarHint: 'Nothing reminds you once the browser is closed: import the calendar into your phone or WPS.',
  calendarName: (unit, year) => `Meetings of ${unit}, ${year}`,
  dutyTitle: (duty, period, unit) => `Last day for ${duty} (${period}) · ${unit}`,
  dutyPlanned: (duty, period, unit) => `${duty} (${period}) · ${unit}`,
  dutyDone: (title) => `✓ ${title}`,
  dutyText: (deadline, done, least) => (deadline === '' ? `${done} of ${least} held.` : `To be held by ${deadline}; ${done} of ${least} held.`),
  dutyRule: (clause) => `Basis: ${clause}`,
  meetingTitle: (title, unit) => `${title} · ${unit}`,
  noticeEnd: (title, step, unit) => `The notice ends: ${title} (${step}) · ${unit}`,
  noticeText: (from, to, days, next) => `Notice from ${from} to ${to}, ${english(days, 'working day', 'working days')}; the next step may begin on ${next}.`,
  noticeEstimated: 'The last day is reckoned by weekdays: the holidays are not published yet.',
  alarm: (days, title) => (days === 1 ? `Tomorrow: ${title}` : `In ${days} days: ${title}`),
  sheets: { meetings: 'Meetings', votes: 'Votes', duties: 'Duties', rules: 'Rules' },
  columns: {
    number: 'No.', unit: 'Unit', date: 'Date', start: 'Start', end: 'End', kind: 'Kind', also: 'Also satisfies', title: 'Title', group: 'Group', place: 'Place', mode: 'Form', chair: 'Chair', recorder: 'Recorder', due: 'Due', present: 'Present', excused: 'Excused', absent: 'Absent', attending: 'Sitting in', agenda: 'Agenda', resolutions: 'Resolutions', votes: 'Votes', evidence: 'Files', state: 'State', version: 'Version', hash: 'Content hash (SHA-256)', id: 'Id',
    about: 'About', at: 'Taken at', atVote: 'Present', yes: 'In favour', no: 'Against', abstain: 'Abstaining', result: 'Result', basis: 'Clause',
    duty: 'Meeting', period: 'Period', deadline: 'Until', dutyState: 'State', dutyDone: 'Held', least: 'Needed', dates: 'Held on', reason: 'Reason given',
    item: 'Item', value: 'Value',
  },
  rules: { title: 'Rules', version: 'Version', hash: 'Content hash (SHA-256)', day: 'As of', generated: 'Exported from the meeting checklist; who was due, who was present and the results are reckoned by the rules.' },
  pageTitle: (unit, year) => `Register of meetings of ${unit}, ${year}`,
  contents: 'Contents',
  register: 'Register',
  noMeetings: 'No meeting was recorded in this year.',
  folder: { meeting: (day, kind) => `${day} ${kind}`, evidence: 'evidence', others: 'other evidence', minutes: 'minutes.html', meetingFile: 'meeting.json', versions: 'versions.json', register: 'register.xlsx', table: 'register.csv', page: 'register.html', calendar: 'calendar.ics', index: 'evidence.csv' },
  index: ['Meeting', 'Kind', 'File', 'Size (bytes)', 'Content hash (SHA-256)', 'Attached', 'Note'],
};

/** The words of a locale. */
export function meetingOutStrings(locale: string): MeetingOutStrings {
  return stringsIn(locale, 'meeting/out', zh, en);
}
