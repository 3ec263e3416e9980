import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWord } from '../profile/index.js';
import { factForHeading, readFactHeading, readFactText, suggestedChoice } from './index.js';
import { sampleFact, sampleProfile } from './testing/sample.js';

describe('the text of a fact', () => {
  it.each<[string, string, unknown, boolean]>([
    ['population', '1,499', 1499, false], ['population', '1.3万人', 13_000, true], ['households', '320 户', 320, true], ['households', '0', 0, false],
    ['incomeFen', '12.5', 1250, false], ['incomeFen', '2.88万元', 2_880_000, true],
    ['urban', '是', true, false], ['urban', '否', false, false], ['urban', '有', true, true], ['urban', '无', false, true], ['urban', 'YES', true, true], ['urban', 'no', false, true], ['urban', 'True', true, true], ['urban', 'FALSE', false, true], ['urban', '1', true, true], ['urban', '０', false, true], ['urban', '√', true, true], ['urban', '×', false, true], ['urban', 'ھەئە', true, true], ['urban', 'ياق', false, true],
    ['kind', 'village', 'village', false], ['kind', '村', 'village', false], ['kind', 'Village', 'village', false], ['kind', ' VILLAGE ', 'village', true], ['kind', '村委会', 'village', true], ['kind', '居民委员会', 'community', true], ['kind', '县', 'county', false], ['kind', '网格', '网格', false],
    ['grade', '优', 'good', false], ['grade', 'plain', 'plain', false],
  ])('of %s, %j, is %j', (fact, text, value, isConverted) => expect(readFactText(sampleFact(fact), text)).toEqual({ state: 'ok', value, isConverted }));

  it.each([
    ['population', '12.5', 'fraction'], ['population', '320户', 'not-a-number'], ['population', '-1', 'negative'], ['incomeFen', '0.001', 'too-many-decimals'],
    ['urban', '也许', 'not-yes-or-no'], ['urban', '2', 'not-yes-or-no'], ['grade', '差', 'not-a-choice'], ['grade', 'constructor', 'not-a-choice'],
  ])('of %s, %j, is refused: %s', (fact, text, reason) => expect(readFactText(sampleFact(fact), text)).toMatchObject({ state: 'bad', reason }));

  it.each(Object.keys(sampleProfile.facts))('of %s may be empty', (fact) => {
    for (const text of ['', ' ', "'"]) expect(readFactText(sampleFact(fact), text)).toEqual({ state: 'empty' });
  });
});

describe('a heading', () => {
  const day = (text: string) => ({ form: 'day', day: text });
  it.each<[string, string, unknown, number]>([
    ['常住人口', 'population', null, 0], [' 常 住 人 口：', 'population', null, 0], ['人口', 'population', null, 0], ['RESIDENTS', 'population', null, 0], ['Population Count', 'population', null, 0], ['population', 'population', null, 0],
    ['人口（人）', 'population', null, 0], ['人口/人', 'population', null, 0], ['人口（万人）', 'population', null, 4], ['户数（单位：户）', 'households', null, 0], ['人口（必填）', 'population', null, 0],
    ['集体收入（年）', 'incomeFen', null, 0], ['集体收入（万元）', 'incomeFen', null, 4], ['集体收入(元)', 'incomeFen', null, 0], ['集体收入（亿元）', 'incomeFen', null, 8], ['集体收入（￥）', 'incomeFen', null, 0], ['集体收入（千元）', 'incomeFen', null, 3], ['集体收入（分）', 'incomeFen', null, -2], ['incomeFen', 'incomeFen', null, -2], ['城镇社区（是/否）', 'urban', null, 0],
    ['党员（2025年末）', 'members', day('2025-12-31'), 0], ['党员 2025-12-31', 'members', day('2025-12-31'), 0], ['2025年底党员', 'members', day('2025-12-31'), 0], ['党员（截至2025年6月30日）', 'members', day('2025-06-30'), 0], ['截至2025.6.30党员数（人）', 'members', day('2025-06-30'), 0], ['党员2024年2月末', 'members', day('2024-02-29'), 0], ['２０２５年度党员', 'members', { form: 'year', year: 2025 }, 0],
    ['上年末党员', 'membersLastYear', null, 0], ['集体收入（2025年）（万元）', 'incomeFen', { form: 'year', year: 2025 }, 4],
  ])('%j is %s, %j, 10^%s', (heading, fact, named, power) => {
    expect(readFactHeading(sampleProfile, heading)).toEqual({ fact: sampleFact(fact), day: named, power });
    expect(factForHeading(sampleProfile, heading)).toBe(sampleFact(fact));
  });

  it.each(['', '备注', '人口（男）', '女党员', '人口密度', '集体收入（美元）', '集体收入（$）', '党员（%）', '集体收入（%）', '人口（元）', '党员（2025年2月30日）', '城镇社区（万）', 'constructor'])('%j names no fact, because something in it is not understood', (heading) => {
    expect(factForHeading(sampleProfile, heading)).toBeUndefined();
  });

  it('is understood whatever its case, width and spaces', () => {
    const words = Object.values(sampleProfile.facts).flatMap(({ id, title, names }) => [...Object.values(title), ...names].map((word) => ({ id, word })));
    fc.assert(fc.property(fc.constantFrom(...words), fc.boolean(), fc.array(fc.constantFrom(' ', '\u3000', '\n', '：'), { maxLength: 4 }), ({ id, word }, isUpper, spaces) => {
      const written = [...(isUpper ? word.toUpperCase() : word.toLowerCase())].join(spaces.join(''));
      expect(factForHeading(sampleProfile, written)?.id).toBe(id);
      expect(plainWord(written)).toBe(plainWord(word));
    }));
  });
});

describe('the choice that a name suggests', () => {
  it.each([
    ['和平村村民委员会', 'village'], ['柳树村', 'village'], ['土城社区居民委员会', 'community'], ['新民社区', 'community'], ['东关居委会', 'community'], ['青溪县', 'county'], ['Heping Village', 'village'],
    ['党政办公室', undefined], ['', undefined], ['村民小组', undefined],
  ])('%s: %s', (name, choice) => expect(suggestedChoice(sampleFact('kind'), name)).toBe(choice));

  it('is that of the longest ending', () => {
    const kind = { ...sampleFact('kind'), choices: { district: { 'zh-CN': '区' }, community: { 'zh-CN': '社区' } }, choiceNames: {} };
    expect([suggestedChoice(kind, '新民社区'), suggestedChoice(kind, '东城区')]).toEqual(['community', 'district']);
  });
});
