// The peer: the same boards over records in Dexie, as a page would write them. Its records are settled beforehand, one
// for each row that counts with its points and its household, so it is spared approvals, reversals and moves.
import Dexie from 'dexie';
import { isoDay } from './days.js';

const database = new Dexie('dexie');
database.version(1).stores({ entries: '++id, day', accounts: 'id' });
const atOnce = 20_000;

/** Puts what counts of a state into records. */
export async function fill(state) {
  const { effect, day, points, purse } = state.book.columns;
  await Promise.all([database.entries.clear(), database.accounts.clear()]);
  await database.accounts.bulkAdd(state.accounts.map(({ id, name, kind }) => ({ id, name, kind })));
  let records = [];
  let count = 0;
  for (let row = 0; row < state.length; row++) {
    // 1: earned, 2: taken back.
    if (effect[row] === 1 || effect[row] === 2) records.push({ day: isoDay(day[row]), account: state.accounts[purse[row]].id, points: effect[row] === 1 ? points[row] : -points[row] });
    if (records.length < atOnce && row < state.length - 1) continue;
    await database.entries.bulkAdd(records);
    count += records.length;
    records = [];
  }
  return count;
}

const ends = { Q1: ['01-01', '03-31'], Q2: ['04-01', '06-30'], Q3: ['07-01', '09-30'], Q4: ['10-01', '12-31'] };

function daysOf(period) {
  const [year, part] = period.split('-');
  const [from, to] = part === undefined ? ['01-01', '12-31'] : (ends[part] ?? [`${part}-01`, `${part}-31`]);
  return [`${year}-${from}`, `${year}-${to}`];
}

const { compare } = new Intl.Collator('zh-CN-u-co-pinyin');

/** The board of the households in a period. @param {string} period `2026`, `2026-Q3` or `2026-03` */
export async function board(period) {
  const [from, to] = daysOf(period);
  const [entries, accounts] = await Promise.all([database.entries.where('day').between(from, to, true, true).toArray(), database.accounts.toArray()]);
  const sums = new Map();
  for (const { account, points } of entries) sums.set(account, (sums.get(account) ?? 0) + points);
  const lines = accounts.filter(({ kind }) => kind === 'household').map(({ id, name }) => ({ account: id, name, points: sums.get(id) ?? 0 }));
  lines.sort((a, b) => b.points - a.points || compare(a.name, b.name) || (a.account < b.account ? -1 : 1));
  let rank = 0;
  return lines.map((line, at) => ({ ...line, rank: (rank = lines[at - 1]?.points === line.points ? rank : at + 1) }));
}
