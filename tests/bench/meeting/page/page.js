// What runs in the browser without a store: the statuses of a county, and the search over its minutes.
import { buildTree, factBookOf, indexOfId, meetingArchive, searchArchive } from '../../../../packages/domain/src/index.ts';
import { dutiesInSteps, rollupInSteps } from '../../../../packages/elements/src/meeting/rollup/rollup.ts';
import { getProfile } from '../../../../packages/profiles/src/index.ts';
import { countyId, meetings, rolls, today, unitRows, year } from '../lib/county.mjs';

const profile = getProfile('county-five-standards');
const { tree } = buildTree(unitRows());
const records = meetings().map((record, at) => ({ ...record, id: String(at) }));
const heads = records.map(({ id, unit, kind, date, state, group, heldBy }) => ({ id, unit, kind, date, state, ...(group && { group }), ...(heldBy && { heldBy }) }));
const source = { profile, tree, book: factBookOf([]), fieldsOn: '2026-01-01', root: indexOfId(tree, countyId), rolls: new Map(rolls()), year, today, holidays: undefined };

function finished(steps) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return { milliseconds: performance.now() - start, result };
}

let units;
let archive;

globalThis.subject = {
  /** The duties of every unit, from its facts and its roll. */
  list() {
    const { milliseconds, result } = timed(() => finished(dutiesInSteps(source)));
    units = result;
    return { milliseconds, units: units.length, duties: units.reduce((sum, { duties }) => sum + duties.length, 0) };
  },

  /** How they stand, from the heads of all meetings: what is done anew when a record is written. */
  statuses() {
    const { milliseconds, result } = timed(() => finished(rollupInSteps(profile, units, heads, today)));
    return { milliseconds, done: result.all.done, overdue: result.all.overdue };
  },

  takeUp() {
    const { milliseconds, result } = timed(() => meetingArchive(records));
    archive = result;
    return { milliseconds, characters: archive.text.length };
  },

  search(query) {
    const { milliseconds, result } = timed(() => searchArchive(archive, query));
    return { milliseconds, found: result.length };
  },
};
