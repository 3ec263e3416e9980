import { factForHeading, plainWord, readFactHeading, readFactText, suggestedChoice, type Fact } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { getProfile, profileIds } from './index.js';

const county = getProfile('county-five-standards');
const kind = county.facts['kind'] as Fact;

describe('the facts of the bundled profiles', () => {
  it.each(profileIds)('of %s are each found by every word for them', (id) => {
    const profile = getProfile(id);
    const owners = new Map<string, string>();
    for (const fact of Object.values(profile.facts)) {
      expect(fact.names.length).toBeGreaterThan(0);
      for (const word of [fact.id, ...Object.values(fact.title), ...fact.names]) {
        expect(factForHeading(profile, word)).toBe(fact);
        expect(owners.get(plainWord(word)) ?? fact.id).toBe(fact.id);
        owners.set(plainWord(word), fact.id);
      }
    }
  });

  it.each([
    ['人口', 'population'], ['population', 'population'], ['党员人数', 'members'], ['上年末党员', 'membersLastYear'], ['集体经济收入（万元）', 'collectiveIncomeFen'], ['已拨付', 'paidFen'], ['类型', 'kind'], ['村干部基本报酬（年）', 'basicPayFen'],
  ])('a column %s is %s', (heading, fact) => expect(factForHeading(county, heading)?.id).toBe(fact));

  it.each(['户籍人口', '上级编码', '预备党员', '单位名称'])('a column %s is none of them', (heading) => expect(factForHeading(county, heading)).toBeUndefined());

  it('a share of the district may be written with its sign', () => {
    const { fact } = readFactHeading(getProfile('shanghai-communities'), '区级财政保障比例（%）') as { fact: Fact };
    expect(readFactText(fact, '100%')).toMatchObject({ state: 'ok', value: 100 });
  });

  it.each([
    ['和平村村民委员会', 'village'], ['和平村委会', 'village'], ['石桥村', 'village'], ['土城社区居民委员会', 'community'], ['新民社区', 'community'], ['东关居委会', 'community'], ['石桥镇', 'town'], ['北街街道办事处', 'sub-district'], ['青溪县', 'county'], ['机关第一党支部', 'branch'], ['县委办公室', undefined],
  ])('%s is suggested as %s', (name, choice) => expect(suggestedChoice(kind, name)).toBe(choice));

  it('a count of the end of last year is that of the members, and sums paid and earned count within their year', () => {
    expect(county.facts['membersLastYear']?.previousYearOf).toBe('members');
    expect(Object.values(county.facts).filter(({ isWithinYear }) => isWithinYear).map(({ id }) => id)).toEqual(['collectiveIncomeFen', 'paidFen']);
  });
});
