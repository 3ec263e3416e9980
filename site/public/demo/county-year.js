// The sample county’s year: brings rolls, meetings and points into the store of a page, a township at a time, and goes on
// where it was left off when the page was closed in between.
import { meetingsOf, peopleOf, toldVillage, townMeetingsOf } from './meetings.js';
import { recordPoints } from './points.js';

/** Today in China, as YYYY-MM-DD. */
export function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** The places of the county's table, which has no quotation marks. @param {string} csv */
export function placesOf(csv) {
  const [, ...rows] = csv.trim().split(/\r?\n/);
  return rows.map((row) => {
    const [id, parentId, name, kind, , members] = row.split(',');
    return { id, parentId, name, kind, members: Number(members) };
  });
}

const isSettlement = ({ kind }) => kind === '村' || kind === '社区';

/** Townships with their villages and communities, the one that is told of first. */
function townships(places) {
  const told = places.find(({ id }) => id === toldVillage)?.parentId;
  return places
    .filter(({ kind }) => kind === '乡镇' || kind === '街道')
    .sort((one, other) => Number(other.id === told) - Number(one.id === told))
    .map((town) => ({ town, settlements: places.filter(({ parentId }) => parentId === town.id).filter(isSettlement) }));
}

/**
 * Fills a store with the year of the sample county. What a unit has already is left as it is.
 * @param store the store of a widget
 * @param {string} csv the county's table
 * @param {(done: number, total: number) => unknown} tell townships that are done; it is waited for
 * @param {AbortSignal} signal ends it after the township that is being filled
 */
export async function fillCounty(store, csv, tell, signal) {
  const day = today();
  const all = townships(placesOf(csv));
  for (const [index, { town, settlements }] of all.entries()) {
    if (signal.aborted) return;
    await tell(index, all.length);
    for (const place of settlements) {
      if ((await store.people.get(place.id)).people.length === 0) await store.people.put(place.id, peopleOf(place), { author: '' });
    }
    await holdMissing(store, [...townMeetingsOf(town, day), ...settlements.flatMap((place) => meetingsOf(place, day))]);
    if (index === 0 && (await store.points.read()).length === 0) await recordPoints(store.points, settlements, day);
  }
  await tell(all.length, all.length);
}

/** Holds those meetings whose unit has none of their year yet, all at once. */
async function holdMissing(store, meetings) {
  const year = Number(meetings[0]?.date.slice(0, 4));
  if (!year) return;
  const heads = await store.meetings.heads({ year, units: [...new Set(meetings.map(({ unit }) => unit))] });
  const known = new Set(heads.map(({ unit }) => unit));
  const missing = meetings.filter(({ unit }) => !known.has(unit));
  if (missing.length > 0) await store.meetings.importAll(missing.map((record) => ({ record, isClosed: false, versions: [], revision: null })), [], { author: '' });
}
