// Points of the villages of one township of the sample county, as a portal may bring in what it has already. Households and
// people are invented.
import { choice, happens, personName } from './invention.js';
import { toldVillage } from './meetings.js';

const recorder = '吴清河';
const approver = '郑林';
const judges = ['王田', '冯石桥', '陈路'];

const toldNames = ['周远山', '郑小满', '褚井', '卫塘', '蒋坡', '沈岭', '韩湾', '杨谷', '朱秀芳', '欧阳小兰'];

/** A village with its households and the people that have an account of their own. @typedef {{ unit: string; households: object[]; members: object[] }} Village */

/**
 * The accounts of villages. The first number of an account is that of its village, beginning with the one that is told of.
 * @param {readonly { id: string }[]} places
 * @returns {Village[]}
 */
export function villagesOf(places) {
  const others = places.map(({ id }) => id).filter((id) => id !== toldVillage);
  return [toldVillage, ...others].map((unit, index) => villageOf(unit, String(index + 1).padStart(2, '0')));
}

function villageOf(unit, code) {
  const household = (name, index) => ({ kind: 'account', account: `${code}-${String(index + 1).padStart(3, '0')}`, name, accountKind: 'household', unit });
  const member = (account, name, home, more = {}) => ({ kind: 'account', account, name, accountKind: 'member', unit, household: home, ...more });
  if (unit === toldVillage) {
    return { unit, households: toldNames.map(household), members: [member('p1', '周远山', '01-001', { class: 'post-holder' }), member('p2', '周明', '01-001'), member('p3', '蒋坡', '01-005')] };
  }
  const names = Array.from({ length: 8 + choice(`${unit} households`, 9) }, (_, index) => personName(`${unit} household ${index}`));
  const households = names.map(household);
  const members = [0, 3].map((home, index) => member(`${code}-p${index + 1}`, names[home], households[home].account, index === 0 ? { class: 'post-holder' } : {}));
  return { unit, households, members };
}

const good = (item, name, price, stock, date) => [
  { kind: 'item', item, name, price },
  { kind: 'stock', item, change: stock, reason: 'delivery', date },
];

/**
 * What is there before any points: accounts, and goods that came before anybody took one.
 * @param {readonly Village[]} villages
 * @param {string} month YYYY-MM, the first of which anything is recorded
 */
export function setUpOf(villages, month) {
  const accounts = villages.flatMap(({ households, members }) => [...households, ...members]);
  const day = `${month}-03`;
  return [...accounts, ...good('towel', '毛巾', 10, 60, day), ...good('soap', '洗衣液', 20, 24, day), ...good('rice', '大米 5 公斤', 60, 12, day)];
}

const award = (account, rule, date, points, more = {}) => ({ kind: 'award', account, rule, date, points, ...more });
const redeem = (account, date) => ({ kind: 'redeem', account, item: 'towel', quantity: 1, points: 10, date });

/** The month so many months after one. @param {string} month YYYY-MM */
function monthAfter(month, count) {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The first month of the quarter of a day. @param {string} day YYYY-MM-DD */
function quarterStart(day) {
  const month = Number(day.slice(5, 7));
  return monthAfter(day.slice(0, 7), -((month - 1) % 3));
}

/** A quarter by its first month, as the ledger names it. */
function quarterOf(month) {
  return `${month.slice(0, 4)}-Q${(Number(month.slice(5)) + 2) / 3}`;
}

/** The last of so many days from Monday to Friday after a day. In the week after the 13th of a quarter’s first month no holiday moves them. */
function weekdaysAfter(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  while (count > 0) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) count--;
  }
  return date.toISOString().slice(0, 10);
}

/** When the quarter before a month is put up for five working days, and locked. */
function publicationIn(month) {
  const date = `${month}-13`;
  const ends = weekdaysAfter(date, 5);
  return { date, ends, locked: weekdaysAfter(ends, 1) };
}

/** What is recorded of a month in a village; the scores of the yards differ and stay the same. */
function awardsIn({ unit, households, members }, month) {
  const number = Number(month.slice(5));
  const turn = unit === toldVillage ? 0 : choice(unit, 7);
  const yardOf = (account, index) => (unit === toldVillage ? 4 + ((index * 3 + number * 5) % 7) : 2 + choice(`${account} yard ${month}`, 5) + choice(`${account} yard`, 4));
  const of = (rule, day, points, counts, more) => households.filter((_, index) => counts(index + turn)).map(({ account }) => award(account, rule, `${month}-${day}`, points, more));
  return [
    ...households.map(({ account }, index) => award(account, 'courtyard', `${month}-06`, yardOf(account, index), { judges })),
    ...of('cleaning-day', '12', 2, (index) => (index + number) % 3 === 0, { approval: true, evidence: ['签到表'] }),
    ...(number % 3 === 0 ? of('village-meeting', '20', 2, (index) => (index + number) % 4 !== 1) : []),
    ...members.map(({ account, class: post }) => award(account, 'duty-post', `${month}-25`, post ? 3 : 2)),
  ];
}

/**
 * The points of villages up to a day, the same for the same day: the last quarter that was published and locked by then, all
 * months since, and three awards of that day that wait for approval.
 * @param {string} today YYYY-MM-DD
 * @param {readonly Village[]} villages
 */
export function samplePoints(today, villages) {
  const awardsOf = (month) => villages.flatMap((village) => awardsIn(village, month));
  const current = quarterStart(today);
  const isLocked = publicationIn(current).locked <= today;
  const next = isLocked ? current : monthAfter(current, -3);
  const first = monthAfter(next, -3);
  const last = monthAfter(first, 2);
  const closed = [0, 1, 2].flatMap((count) => awardsOf(monthAfter(first, count)));
  const months = [0, 1, 2, 3, 4, 5].map((count) => monthAfter(next, count)).filter((month) => month <= today.slice(0, 7));
  const since = months.flatMap(awardsOf).filter(({ date }) => date <= today);
  return {
    period: quarterOf(first),
    /** The month before which nothing was recorded. */
    first,
    /** The quarter in which points were recorded last. */
    shown: quarterOf(quarterStart((since.at(-1) ?? closed.at(-1)).date)),
    closed,
    /** Recorded twice by mistake, and taken back. */
    repeated: award('01-004', 'village-meeting', `${last}-20`, 2),
    redeemed: [redeem('01-001', `${last}-28`), redeem('01-008', `${last}-28`), ...villages.slice(1).flatMap(({ households }) => households.filter(({ account }) => happens(`${account} redeems`, 5)).map(({ account }) => redeem(account, `${last}-28`)))],
    publication: publicationIn(next),
    since: [...since, redeem('01-006', today)],
    pending: ['01-002', '01-007', '01-009'].map((account) => award(account, 'cleaning-day', today, 2, { approval: true, evidence: ['照片'] })),
  };
}

const idOf = ({ writer, sequence, hash }) => `${writer}:${sequence}:${hash.slice(0, 32)}`;

/**
 * Records the points of villages in an empty ledger.
 * @param ledger `points` of the store
 * @param {readonly { id: string }[]} places
 * @param {string} today YYYY-MM-DD
 */
export async function recordPoints(ledger, places, today) {
  const villages = villagesOf(places);
  const { period, first, closed, repeated, redeemed, publication, since, pending } = samplePoints(today, villages);
  const record = async (drafts, author = recorder) => (await ledger.append(drafts, { author })).entries;
  const recordApproved = async (drafts) => {
    const entries = await record(drafts);
    await record(entries.filter(({ approval }) => approval).map((entry) => ({ kind: 'approve', target: idOf(entry) })), approver);
  };

  await record(setUpOf(villages, first));
  await recordApproved(closed);
  const [mistake] = await record([repeated]);
  const [reversal] = await record([{ kind: 'reverse', target: idOf(mistake), date: mistake.date, note: '重复登记' }]);
  await record(redeemed);

  const sum = (entries) => entries.reduce((all, { points }) => all + points, 0);
  const totals = { issued: sum(closed) + repeated.points, reversed: repeated.points, redeemed: sum(redeemed), expired: 0, accounts: villages.reduce((all, { households }) => all + households.length, 0) };
  /** The period as it stands, with the head of the ledger: one browser has recorded it all. */
  const statement = async (date) => {
    const { heads, length } = await ledger.read();
    return { period, date, heads, head: heads[0].hash, entries: length, totals, corrections: [idOf(reversal)] };
  };
  const { date, ends, locked } = publication;
  await record([{ kind: 'publish', ...(await statement(date)), ends, days: 5, places: ['村务公开栏'] }]);
  await record([{ kind: 'lock', ...(await statement(locked)) }]);

  await recordApproved(since);
  await record(pending);
}
