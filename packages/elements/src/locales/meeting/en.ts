import { count } from '../format.js';
import { frameEn } from '../frame/en.js';
import type { MeetingStrings } from './zh-CN.js';

type Values = Readonly<Record<string, string | number>>;

const numberOf = (values: Values, key: string): string => count(Number(values[key]));
const people = (number: string): string => (number === '1' ? '1 person' : `${number} people`);
const days = (number: number): string => `${count(number)} ${number === 1 ? 'day' : 'days'}`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ordinals = ['first', 'second', 'third', 'fourth'];

/** What the checklist says at first, in English. */
export const meetingEn: MeetingStrings = {
  ...frameEn,
  title: 'Meetings',
  titleOf: (unit) => `Meetings · ${unit}`,
  views: { todo: 'To do', record: 'Records', procedure: 'Procedures', talks: 'Talks', rollup: 'Units below' },
  recordMeeting: 'Record a meeting',
  record: 'Record',
  recordOf: (what) => `Record: ${what}`,
  explain: 'Give a reason',
  explainOf: (what) => `Give a reason: ${what}`,
  chooseUnitFirst: 'Choose a unit first',
  noUnits: 'There is no organisation tree yet. Import the units in the organisation tree first, then record meetings.',
  noKind: (kind) =>
    kind
      ? `The rules do not say which meetings a unit of the kind “${kind}” holds. Meetings can be recorded all the same.`
      : 'The kind of this unit is not stated, so it is not known which meetings it holds. Add the kind in the organisation tree. Meetings can be recorded all the same.',
  noDuties: 'The rules say nothing about meetings. Meetings can be recorded all the same.',
  dueNow: 'Due now',
  dueSoon: 'Within 30 days',
  nothingDue: 'Nothing is due',
  showAll: (total) => `Show all ${count(total)}`,
  showFewer: 'Show the first few',
  idleTitle: 'Nothing held for a year',
  idle: (number, last) => (last ? `Nothing was held for ${days(number)}; the last meeting was on ${last}` : `Nothing was held in ${days(number)} since the unit was founded`),
  leftOver: (year, duties) => `${count(duties)} not done in ${year}`,
  showYear: (year) => `Show ${year}`,
  what: (duty, period) => (period ? `${duty}, ${period}` : duty),
  month: (month) => months[month - 1] as string,
  monthOfYear: (year, month) => `${months[month - 1]} ${year}`,
  quarter: (quarter) => `Q${quarter}`,
  half: (half) => `H${half}`,
  fullYear: 'Whole year',
  overdue: (day, late) => `due by ${day}, ${days(late)} overdue`,
  dueIn: (day, left) => (left === 0 ? `${day} is the last day, due today` : `by ${day}, ${days(left)} left`),
  noLastDay: 'at once; the document names no last day',
  openGroups: (groups) => `${groups}: not held`,
  groupJoin: ', ',
  nameJoin: ', ',
  yearGrid: (year) => `Meetings of ${year}`,
  yearHead: (year) => String(year),
  done: 'Done',
  doneOf: (done, total) => (total === 0 ? '–' : `${count(done)}/${count(total)}`),
  states: { done: 'done', due: 'due', partly: 'partly done', overdue: 'overdue', 'not-applicable': 'not applicable', 'not-yet-due': 'not yet due' },
  glyphs: { done: '✓', due: '○', partly: '▲', overdue: '!', 'not-applicable': '–', 'not-yet-due': '·' },
  explained: 'explained',
  dayBefore: (day) => `by ${day}`,
  held: (when) => `held ${when}`,
  times: (times) => `${count(times)} ${times === 1 ? 'time' : 'times'}`,
  perGroup: (duty, groups) => (groups > 1 ? `${duty} ×${groups}` : duty),
  onDay: (duty, day) => `${duty} (day ${day})`,
  asList: 'As a list',
  exportCalendar: 'Export the calendar (.ics)',
  printYear: 'Print the year',
  counts: (done, total, overdue) => `${count(done)}/${count(total)} done${overdue > 0 ? `, ${count(overdue)} overdue` : ''}`,
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  monthCounts: (done, open) => `${count(done)} done, ${count(open)} open`,
  nothingThisMonth: 'Nothing has to be held this month',
  noReminders: 'There are no reminders once the browser is closed: import the calendar into a phone or WPS.',
  otherTab: 'Another window changed the meetings',
  reasons: {
    'no-members': () => 'no members',
    'too-few-members': (v) => `${people(numberOf(v, 'members'))}, fewer than ${numberOf(v, 'needed')}`,
    'no-committee': () => 'no committee',
    'too-few-full-members': (v) => `${numberOf(v, 'fullMembers')} full ${v['fullMembers'] === 1 ? 'member' : 'members'}, fewer than ${numberOf(v, 'needed')}: no committee`,
    'no-groups': () => 'no groups',
    'trait-missing': () => 'it was not stated that this holds for the unit',
    'members-unknown': () => 'the number of members is not known; listed as though there were some',
    'committee-unknown': () => 'the number of full members is not known; listed as though there were a committee',
    held: (v) => `${numberOf(v, 'done')} of ${numberOf(v, 'least')} held`,
    'held-in-part': (v) => `${numberOf(v, 'done')} of ${numberOf(v, 'least')} held`,
    'not-held': () => 'not held',
    'not-begun': () => 'not yet due',
    'deadline-near': () => 'not yet held',
    'not-in-preferred-quarter': (v) => `usually held in the ${ordinals[Number(v['quarter']) - 1]} quarter`,
    'not-on-fixed-day': (v) => `more than ${numberOf(v, 'tolerance')} ${v['tolerance'] === 1 ? 'day' : 'days'} from the fixed day`,
    'role-not-named': () => 'it is not stated who held it',
    'no-last-day': () => 'no last day',
  },
};
