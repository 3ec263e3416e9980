// Made-up villages and communities, the same in every run, with many of them at and beside the steps of the rules.

/** As many as the country has villages and communities. */
export const countryUnits = 620_573;
/** Villages and communities of one county. */
export const countyUnits = 204;

const populations = [0, 1499, 1500, 1501];
const members = [0, 29, 30, 31];

/** @param {number} count */
export function unitsOf(count) {
  return Array.from({ length: count }, (_, place) => {
    // A number that looks at random and has no period within the country.
    const chance = Math.imul(place + 1, 0x9e3779b1) >>> 0;
    const kind = chance % 6 === 0 ? 'community' : 'village';
    return {
      kind,
      urban: kind === 'community' && chance % 4 !== 0,
      population: chance % 50 < 4 ? populations[chance % 50] : 200 + ((chance >>> 8) % 5000),
      membersLastYear: (chance >>> 5) % 40 < 4 ? members[(chance >>> 5) % 40] : (chance >>> 12) % 180,
    };
  });
}
