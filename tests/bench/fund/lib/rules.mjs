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
const ofBoth = { 'applicable si': { 'une de ces conditions': ["kind = 'village'", "kind = 'community'"] } };
const ofUrbanCommunity = { 'applicable si': { 'toutes ces conditions': ["kind = 'community'", 'urban'] } };
const total = { somme: ['village-office', 'community-office', 'village-party-building', 'community-party-building', 'member-activity', 'service'] };

/** publicodes with numbers alone: what it needs for a total. Lines and facts have the names of the profile. */
export const bareRules = {
  kind: null,
  urban: null,
  population: null,
  membersLastYear: null,
  'village-office': { ...ofVillage, variations: [{ si: 'population < 1500', alors: 20_000 }, { sinon: 25_000 }] },
  'community-office': { ...ofCommunity, valeur: 30_000 },
  'village-party-building': { ...ofVillage, valeur: 5000 },
  'community-party-building': { ...ofCommunity, valeur: 50_000 },
  'member-activity': { ...ofBoth, variations: [{ si: 'membersLastYear < 30', alors: 3000 }, { sinon: 'membersLastYear * 100' }] },
  service: { ...ofUrbanCommunity, valeur: 50_000 },
  total,
};

const title = (titre, clause) => ({ titre, références: { '县“五个规范·红旗村（社区）”意见 二(四)2': clause } });

/** publicodes with what our results name too: titles, units, the rounding of what is computed, the clause of each line. Its units take Latin letters alone. */
export const explainedRules = {
  kind: { titre: '单位类型' },
  urban: { titre: '城镇社区' },
  population: { titre: '常住人口', unité: 'personne' },
  membersLastYear: { titre: '上年末党员', unité: 'personne' },
  'village-office': {
    ...title('村办公经费', '1500人以下的村每年2万元，1500人及以上的村每年2.5万元'),
    ...ofVillage,
    variations: [{ si: 'population < 1500 personne', alors: '20000 yuan/an' }, { sinon: '25000 yuan/an' }],
  },
  'community-office': { ...title('社区办公经费', '社区每年3万元'), ...ofCommunity, valeur: '30000 yuan/an' },
  'village-party-building': { ...title('党建经费', '每个村每年5000元'), ...ofVillage, valeur: '5000 yuan/an' },
  'community-party-building': { ...title('党建经费', '每个社区每年5万元'), ...ofCommunity, valeur: '50000 yuan/an' },
  'member-activity': {
    ...title('党员活动经费', '按上年度党员人数每人每年100元，不足30人的按3000元'),
    ...ofBoth,
    variations: [{ si: 'membersLastYear < 30 personne', alors: '3000 yuan/an' }, { sinon: 'membersLastYear * 100 yuan/personne/an' }],
    arrondi: 'oui',
  },
  service: { ...title('服务群众专项经费', '每个城镇社区每年5万元'), ...ofUrbanCommunity, valeur: '50000 yuan/an' },
  total: { titre: '合计', ...total },
};

const text = (nodeValue) => ({ nodeKind: 'constant', type: 'string', nodeValue });
const yesNo = (nodeValue) => ({ nodeKind: 'constant', type: 'boolean', nodeValue });

/** A unit as publicodes is told about it, in the forms that it reads fastest: numbers, and nodes where an expression would have to be parsed. */
export function situationOf({ kind, urban, population, membersLastYear }) {
  return { kind: text(kind), urban: yesNo(urban), population, membersLastYear };
}
