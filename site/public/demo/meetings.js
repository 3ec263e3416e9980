// Rolls and a year of meetings for the sample county, as a portal may bring in what it has already. People and meetings are
// invented.
import { choice, happens, personName } from './invention.js';

/** The village of which more is told than of the others: a vote that one hand was missing for, and what became of it. */
export const toldVillage = '500229109204';

const toldNames = ['周远山', '吴清河', '郑林', '王田', '冯石桥', '陈路', '褚井', '卫塘', '蒋坡', '沈岭', '韩湾', '杨谷'];

/** A place of the county's table. @typedef {{ id: string; parentId: string; name: string; kind: string; members: number }} Place */

/**
 * The roll of a village or community: as many people as it has members, a committee of three, five or seven, and one
 * probationary member in twelve.
 * @param {Place} place
 */
export function peopleOf({ id, members }) {
  const committee = members < 30 ? 3 : members < 100 ? 5 : 7;
  return Array.from({ length: members }, (_, index) => ({
    id: `${id}-${index + 1}`,
    name: id === toldVillage ? toldNames[index] : personName(`${id} ${index}`),
    standing: index % 12 === 11 ? 'probationary' : 'full',
    ...(index === 0 ? { posts: ['secretary', 'committee'] } : index < committee ? { posts: ['committee'] } : {}),
  }));
}

/** The months of which there are meetings: those of the year before that of a day; in January, all of last year. @param {string} today YYYY-MM-DD */
function monthsBefore(today) {
  const [year, month] = today.split('-').map(Number);
  const [of, count] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return Array.from({ length: count }, (_, index) => `${of}-${String(index + 1).padStart(2, '0')}`);
}

const matters = {
  'committee-meeting': ['研究本月工作', '研究防汛值守安排', '研究发展党员工作', '研究低保复核', '研究集体经济项目'],
  'theme-day': ['学习和志愿服务', '学习和交纳党费', '清理河道', '走访困难户', '义务植树'],
  'members-meeting': ['季度工作', '听取支委会工作报告', '讨论接收预备党员', '讨论集体经济分红方案'],
};

/** One of the matters that a kind of meeting is about. */
function matterOf(id, kind, month) {
  const list = matters[kind];
  return list[choice(`${id} ${kind} ${month} matter`, list.length)];
}

/** How many of those due came: most of them. */
function presentOf(id, kind, month, due) {
  return Math.max(1, Math.ceil((due * (72 + choice(`${id} ${kind} ${month} present`, 27))) / 100));
}

/**
 * What a place has not held, as `kind month`: of the village that is told of, the committee meeting of the last month but one;
 * of the others, now and then one.
 */
function missedBy(id, months) {
  if (id === toldVillage) return new Set([`committee-meeting ${months.at(-2) ?? months[0]}`]);
  const missed = new Set();
  for (const month of months) {
    if (happens(`${id} missed committee ${month}`, 40)) missed.add(`committee-meeting ${month}`);
    if (happens(`${id} missed theme ${month}`, 60)) missed.add(`theme-day ${month}`);
    for (const kind of ['members-meeting', 'villagers-representatives', 'quarterly-report', 'publicity-general']) if (happens(`${id} missed ${kind} ${month}`, 25)) missed.add(`${kind} ${month}`);
  }
  return missed;
}

/** A vote of a members' meeting that one hand too few was raised for: eleven are due, six are needed. */
function roadMeeting(held, people, date) {
  const roll = people.map(({ id: person }, index) => {
    if (index === 3) return { person, status: 'excused', reason: '外出务工' };
    return index === 4 ? { person, status: 'present', late: '09:20' } : { person, status: 'present' };
  });
  return held('members-meeting', date, '修路方案', {
    roll,
    resolutions: [{ text: '修路方案', item: 0 }],
    votes: [{ rule: '', about: '修路方案', yes: 5, no: 3, abstain: 2, at: '10:00' }],
    actions: [{ id: 'road', text: '征求沿线农户意见', owner: people[2].id }],
  });
}

/**
 * The meetings of a village or community in the months before that of a day: all that it had to hold in them, but for the few
 * that it missed. The same for the same day.
 * @param {Place} place
 * @param {string} today YYYY-MM-DD
 */
export function meetingsOf(place, today) {
  const { id, kind: placeKind } = place;
  const people = peopleOf(place);
  const due = people.filter(({ standing }) => standing === 'full').length;
  const committee = people.filter(({ posts }) => posts?.includes('committee')).length;
  const months = monthsBefore(today);
  const missed = missedBy(id, months);
  const lastQuarter = months.findLast((month) => Number(month.slice(5)) % 3 === 0);
  const held = (kind, date, title, more = {}) => ({ unit: id, kind, state: 'held', date, start: '09:00', end: '10:30', place: '村活动室', chair: people[0].id, recorder: people[1].id, agenda: [{ title }], ...more });
  const counted = (kind, day, month, of) => held(kind, `${month}-${day}`, matterOf(id, kind, month), { due: of, present: presentOf(id, kind, month, of) });
  const paper = (kind, date, title, more = {}) => ({ unit: id, kind, state: 'held', date, recorder: people[1].id, title, ...more });

  return months
    .flatMap((month) => {
      const ofMonth = [counted('committee-meeting', '06', month, committee), counted('theme-day', '15', month, due)];
      if (month.endsWith('-07')) ofMonth.push(held('lecture', `${month}-01`, '党课', { due, present: presentOf(id, 'lecture', month, due), heldBy: 'secretary' }));
      if (Number(month.slice(5)) % 3 > 0) return ofMonth;
      const isTold = id === toldVillage && month === lastQuarter;
      ofMonth.push(isTold ? roadMeeting(held, people, `${month}-20`) : counted('members-meeting', '20', month, due));
      if (placeKind === '村') ofMonth.push(held('villagers-representatives', `${month}-22`, '听取村委会工作报告', { due: 15, present: 11 + choice(`${id} ${month}`, 5) }));
      ofMonth.push(paper('quarterly-report', `${month}-25`, '季度党建工作'));
      if (placeKind === '村') ofMonth.push(paper('publicity-general', `${month}-26`, '季度村务', { place: '村务公开栏' }));
      return ofMonth;
    })
    .filter(({ kind, date }) => !missed.has(`${kind} ${date.slice(0, 7)}`));
}

/**
 * What a township holds itself in the quarters that are over: its exchange meeting and its own check.
 * @param {Place} town
 * @param {string} today YYYY-MM-DD
 */
export function townMeetingsOf({ id }, today) {
  const quarters = monthsBefore(today).filter((month) => Number(month.slice(5)) % 3 === 0);
  return quarters.flatMap((month) => [
    ...(happens(`${id} town-exchange ${month}`, 12) ? [] : [{ unit: id, kind: 'town-exchange', state: 'held', date: `${month}-27`, start: '14:30', end: '16:30', place: '镇会议室', due: 20, present: 16 + choice(`${id} ${month}`, 5), agenda: [{ title: '各村党建工作汇报交流' }] }]),
    { unit: id, kind: 'town-self-check', state: 'held', date: `${month}-28`, title: '季度自查' },
  ]);
}
