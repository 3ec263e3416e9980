// A made-up county that meets, the same in every run: its units, rolls and the minutes of a year.

/** Villages of the county, as in domain.md section 7 (城口). */
export const villageCount = 204;
/** Meetings of the year, over all units. */
export const meetingCount = 10_000;
export const year = 2026;
export const today = '2026-11-20';
/** The unit at the top, and the village that is opened. */
export const countyId = '1';
export const villageId = '10100';

const townCount = 25;
const groupsEach = 3;
const peopleEach = 24;

const twoDigits = (value) => String(value).padStart(2, '0');
const villageIds = Array.from({ length: villageCount }, (_, at) => `1${twoDigits((at % townCount) + 1)}${twoDigits(Math.floor(at / townCount))}`);

/** The units, parents first. */
export function unitRows() {
  const towns = Array.from({ length: townCount }, (_, at) => ({ id: `1${twoDigits(at + 1)}`, parentId: countyId, name: `第${at + 1}镇`, kind: '乡镇' }));
  const villages = villageIds.flatMap((id, at) => [
    { id, parentId: id.slice(0, 3), name: `第${at + 1}村`, kind: '村', 党员: String(peopleEach), 主题党日: '15' },
    ...Array.from({ length: groupsEach }, (_, group) => ({ id: `${id}-${group + 1}`, parentId: id, name: `第${group + 1}党小组`, kind: '党小组' })),
  ]);
  return [{ id: countyId, parentId: null, name: '示例县', kind: '县' }, ...towns, ...villages];
}

/** The people of each village, by the village's id. */
export function rolls() {
  return villageIds.map((id) => [id, Array.from({ length: peopleEach }, (_, at) => ({ id: `${id}-p${at + 1}`, name: `党员${at + 1}`, standing: at < 21 ? 'full' : 'probationary', ...(at < 3 && { posts: [at === 0 ? 'secretary' : 'committee'] }) }))]);
}

const matters = ['修路方案', '水渠清淤', '人居环境整治', '森林防火', '秋粮收购', '低保评议', '发展党员', '账目公开', '养老认证', '防汛值守', '土地流转', '公益岗位', '集体分红', '路灯维修', '危房排查', '春耕备耕', '合作社年报', '志愿服务', '党费收缴', '饮水安全'];
const ways = ['听取汇报并逐项讨论', '由分管委员说明情况', '走访农户后再议', '对照上月台账核对', '安排包片党员落实', '报镇里备案后实施'];

/** What a year holds in one village: 49 meetings. */
function plan() {
  const months = Array.from({ length: 12 }, (_, at) => twoDigits(at + 1));
  const quarters = ['01', '04', '07', '10'];
  return [
    ...quarters.flatMap((month) => ['members-meeting', 'villagers-representatives', 'quarterly-report', 'publicity-general'].map((kind) => ({ kind, date: `${year}-${month}-20` }))),
    ...months.flatMap((month) => ['committee-meeting', 'theme-day'].map((kind) => ({ kind, date: `${year}-${month}-${kind === 'theme-day' ? '16' : '08'}` }))),
    ...months.slice(0, 8).map((month) => ({ kind: 'group-meeting', date: `${year}-${month}-12`, group: 1 })),
    { kind: 'lecture', date: `${year}-03-05`, heldBy: 'secretary' },
  ];
}

/** The minutes of a meeting, with a roll, an agenda of three items, resolutions and, at members' meetings, a vote. */
function minutes(unit, number, { kind, date, group, heldBy }) {
  // A number that looks at random and has no period within the county.
  const chance = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const titles = [0, 5, 9].map((shift) => matters[(chance >>> shift) % matters.length]);
  const agenda = titles.map((title, at) => ({ title: `${title}第 ${((chance >>> (at + 3)) % 60) + 1} 号事项` }));
  return {
    unit,
    kind,
    date,
    state: 'held',
    start: '14:30',
    end: '16:10',
    place: ['村活动室', '村小学', '文化广场'][chance % 3],
    chair: `${unit}-p1`,
    recorder: `${unit}-p2`,
    roll: Array.from({ length: peopleEach }, (_, at) => ({ person: `${unit}-p${at + 1}`, status: (chance >>> at) % 7 === 0 ? 'absent' : 'present', ...((chance >>> at) % 7 === 0 && { reason: '外出务工' }) })),
    agenda,
    resolutions: agenda.map(({ title }, item) => ({ text: `${title}：${ways[(chance >>> (item + 7)) % ways.length]}，${date.slice(5, 7)} 月底前办结。`, item })),
    ...(group !== undefined && { group: `${unit}-${group}` }),
    ...(heldBy !== undefined && { heldBy }),
    ...(kind === 'members-meeting' && { votes: [{ rule: '', about: agenda[0].title, yes: 13 }] }),
  };
}

/** All records of the year: 49 of each village, and the monthly lists of the county. */
export function meetings() {
  const own = plan();
  const records = villageIds.flatMap((unit, at) => own.map((meeting, place) => minutes(unit, at * own.length + place, meeting)));
  for (let month = 1; records.length < meetingCount; month++) records.push({ unit: countyId, kind: 'content-list', date: `${year}-${twoDigits(month)}-03`, state: 'held', agenda: [{ title: '学习' }] });
  return records;
}
