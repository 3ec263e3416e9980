// A roll and a year of meetings for one village of the sample county, as a portal may bring in what it has already. People
// and meetings are invented.

/** The village that they are of. */
export const unit = '500229109204';

const names = ['周远山', '吴清河', '郑林', '王田', '冯石桥', '陈路', '褚井', '卫塘', '蒋坡', '沈岭', '韩湾', '杨谷'];

/** Its roll: a committee of three, and a probationary member. */
export const people = names.map((name, index) => ({
  id: `${unit}-${index + 1}`,
  name,
  standing: index === 11 ? 'probationary' : 'full',
  ...(index === 0 ? { posts: ['secretary', 'committee'] } : index < 3 ? { posts: ['committee'] } : {}),
}));

/** The months of which there are meetings: those of the year before that of a day; in January, all of last year. @param {string} today YYYY-MM-DD */
function monthsBefore(today) {
  const [year, month] = today.split('-').map(Number);
  const [of, count] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return Array.from({ length: count }, (_, index) => `${of}-${String(index + 1).padStart(2, '0')}`);
}

/** What every record of a meeting says that counts as held. */
function meeting(kind, date, title, more = {}) {
  return { unit, kind, state: 'held', date, start: '09:00', end: '10:30', place: '村活动室', chair: people[0].id, recorder: people[1].id, agenda: [{ title }], ...more };
}

/** A vote of a members' meeting that one hand too few was raised for: eleven are due, six are needed. */
function roadMeeting(date) {
  const roll = people.map(({ id: person }, index) => {
    if (index === 3) return { person, status: 'excused', reason: '外出务工' };
    return index === 4 ? { person, status: 'present', late: '09:20' } : { person, status: 'present' };
  });
  return meeting('members-meeting', date, '修路方案', {
    roll,
    resolutions: [{ text: '修路方案', item: 0 }],
    votes: [{ rule: '', about: '修路方案', yes: 5, no: 3, abstain: 2, at: '10:00' }],
    actions: [{ id: 'road', text: '征求沿线农户意见', owner: people[2].id }],
  });
}

/**
 * The meetings of the months before that of a day: all that the village had to hold in them but one, that of the committee in the
 * last month but one. The same for the same day.
 * @param {string} today YYYY-MM-DD
 */
export function sampleMeetings(today) {
  const months = monthsBefore(today);
  const missed = months.at(-2) ?? months[0];
  const lastQuarter = months.findLast((month) => Number(month.slice(5)) % 3 === 0);
  return months.flatMap((month) => {
    const number = Number(month.slice(5));
    return [
      ...(month === missed ? [] : [meeting('committee-meeting', `${month}-06`, '研究本月工作', { due: 3, present: 3 })]),
      meeting('theme-day', `${month}-15`, '学习和志愿服务', { due: 11, present: 10 }),
      ...(number % 3 === 0
        ? [
            month === lastQuarter ? roadMeeting(`${month}-20`) : meeting('members-meeting', `${month}-20`, '季度工作', { due: 11, present: 9 }),
            meeting('villagers-representatives', `${month}-22`, '听取村委会工作报告', { due: 15, present: 12 }),
            { unit, kind: 'quarterly-report', state: 'held', date: `${month}-25`, recorder: people[1].id, title: '季度党建工作' },
            { unit, kind: 'publicity-general', state: 'held', date: `${month}-26`, place: '村务公开栏', title: '季度村务' },
          ]
        : []),
      ...(number === 7 ? [meeting('lecture', `${month}-01`, '党课', { due: 11, present: 10, heldBy: 'secretary' })] : []),
    ];
  });
}
