// The lines of the profile county-five-standards by hand for both peers: the same conditions, tiers and minimum. Amounts are yuan.
const village = { '===': [{ var: 'kind' }, 'village'] };
const community = { '===': [{ var: 'kind' }, 'community'] };
const members = { var: 'membersLastYear' };

/** json-logic-js: the total as one expression. */
export const jsonLogicTotal = {
  '+': [
    { if: [village, { if: [{ '<': [{ var: 'population' }, 1500] }, 20_000, 25_000] }, 0] },
    { if: [community, 30_000, 0] },
    { if: [village, 5000, 0] },
    { if: [community, 50_000, 0] },
    { if: [{ or: [village, community] }, { if: [{ '<': [members, 30] }, 3000, { '*': [members, 100] }] }, 0] },
    { if: [{ and: [community, { '===': [{ var: 'urban' }, true] }] }, 50_000, 0] },
  ],
};

const ofVillage = { 'applicable si': "kind = 'village'" };
const ofCommunity = { 'applicable si': "kind = 'community'" };

/** publicodes, whose results carry their explanation. */
export const publicodesRules = {
  kind: null,
  urban: null,
  population: null,
  members: null,
  'village office': { ...ofVillage, variations: [{ si: 'population < 1500', alors: 20_000 }, { sinon: 25_000 }] },
  'community office': { ...ofCommunity, valeur: 30_000 },
  'village party building': { ...ofVillage, valeur: 5000 },
  'community party building': { ...ofCommunity, valeur: 50_000 },
  'member activity': {
    'applicable si': { 'une de ces conditions': ["kind = 'village'", "kind = 'community'"] },
    variations: [{ si: 'members < 30', alors: 3000 }, { sinon: 'members * 100' }],
  },
  service: { 'applicable si': { 'toutes ces conditions': ["kind = 'community'", 'urban'] }, valeur: 50_000 },
  total: { somme: ['village office', 'community office', 'village party building', 'community party building', 'member activity', 'service'] },
};

/** A unit as publicodes is told about it. */
export function situationOf({ kind, urban, population, membersLastYear }) {
  return { kind: `'${kind}'`, urban: urban ? 'oui' : 'non', population, members: membersLastYear };
}
