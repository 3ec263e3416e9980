// The duties of the county and how they stand, in Node.
import { dutyStatus, meetingDuties } from '../../../../packages/domain/dist/index.js';
import { getProfile } from '../../../../packages/profiles/dist/src/index.js';
import { meetings, today, unitRows, year } from './county.mjs';

const profile = getProfile('county-five-standards');
const rows = unitRows();
const villages = rows.filter(({ kind }) => kind === '村').map(({ id }) => ({ id, kind: 'village', members: 24, fullMembers: 21, hasCommittee: true, themeDay: 15, groups: rows.filter(({ parentId }) => parentId === id).map((group) => group.id) }));
const heads = meetings().map(({ unit, kind, date, state, group, heldBy }, at) => ({ id: String(at), unit, kind, date, state, ...(group && { group }), ...(heldBy && { heldBy }) }));

/** Milliseconds of listing the duties of every village, and of finding out how all of them stand. */
export function measureNode() {
  const start = performance.now();
  const duties = villages.flatMap((unit) => meetingDuties(profile, unit, year));
  const middle = performance.now();
  const statuses = dutyStatus(duties, heads, today);
  const end = performance.now();
  if (statuses.length !== duties.length || !statuses.some(({ status }) => status === 'done')) throw new Error('The statuses are not those of the county.');
  return { list: middle - start, statuses: end - middle, duties: duties.length, villages: villages.length, meetings: heads.length };
}
