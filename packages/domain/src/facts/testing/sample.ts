import { resolveProfile, type Fact, type Profile } from '../../profile/index.js';
import type { FactColumn, FactSheet } from '../sheet.js';
import type { FactValue } from '../value.js';

/** A profile with a fact of each type and each way of counting. */
export const sampleProfile: Profile = resolveProfile({
  format: 1,
  id: 'sample',
  version: '1',
  title: '样例',
  layer: 'national',
  facts: {
    kind: {
      type: 'choice',
      title: { 'zh-CN': '单位类型', en: 'Kind of unit' },
      open: true,
      choices: { village: { 'zh-CN': '村', en: 'Village' }, community: { 'zh-CN': '社区', en: 'Community' }, county: '县' },
      choiceNames: { village: ['村委会', '村民委员会'], community: ['居委会', '社区居民委员会', '居民委员会'] },
    },
    urban: { type: 'yes-no', title: '城镇社区' },
    population: { type: 'people', title: { 'zh-CN': '常住人口', en: 'Residents' }, unit: '人', names: ['人口', 'population count'] },
    members: { type: 'people', title: '党员', unit: '人', names: ['党员数'] },
    membersLastYear: { type: 'people', title: '上年末党员', unit: '人', previousYearOf: 'members' },
    households: { type: 'count', title: '户数', unit: '户' },
    incomeFen: { type: 'money', title: '集体收入（年）', unit: '元', names: ['集体收入'], withinYear: true },
    grade: { type: 'choice', title: '等次', choices: { good: '优', plain: '中' } },
  },
});

export function sampleFact(id: string): Fact {
  return sampleProfile.facts[id] as Fact;
}

/** A sheet whose id sorts by its number. */
export function sheet(number: number, columns: readonly FactColumn[], reverts?: number): FactSheet {
  const id = sheetId(number);
  return { id, time: `2026-11-01T00:00:${String(number % 60).padStart(2, '0')}.000Z`, author: '王会计', source: 'typed', columns, ...(reverts === undefined ? {} : { reverts: sheetId(reverts) }) };
}

export function sheetId(number: number): string {
  return `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Values of one fact on one day, by unit. */
export function column(fact: string, asOf: string, values: Readonly<Record<string, FactValue | null>>): FactColumn {
  return { fact, asOf, units: Object.keys(values), values: Object.values(values) };
}
