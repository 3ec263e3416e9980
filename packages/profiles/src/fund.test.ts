import { allocate, averageChecks, calculateBatch, calculateDues, calculateFunds, compareDuesPaid, duesKinds, fenOfYuan, incomeTargets, incomeTierOf, monthlyAverageFen, nextSteps, paymentOf, yuanText, type Facts } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { getProfile } from './index.js';

const county = getProfile('county-five-standards');
const village = { kind: 'village', population: 2300, membersLastYear: 61 };
const community = { kind: 'community', urban: true, membersLastYear: 120 };
const yuan = (profile: string, facts: Facts, rule: string): number[] =>
  calculateFunds(getProfile(profile), facts).lines.filter((line) => line.rule === rule).map(({ amountFen }) => amountFen / 100);

describe('the rules of the county opinion (003), at and around each boundary', () => {
  it.each<[string, Facts, number[]]>([
    ['FND-01', { ...village, population: 0 }, [20000]],
    ['FND-01', { ...village, population: 1499 }, [20000]],
    ['FND-01', { ...village, population: 1500 }, [25000]],
    ['FND-01', { ...village, population: 1501 }, [25000]],
    ['FND-01', community, []],
    ['FND-02', community, [30000]],
    ['FND-02', { ...community, population: 9000 }, [30000]],
    ['FND-02', village, []],
    ['FND-03', village, [5000]],
    ['FND-04', community, [50000]],
    ['FND-05', { ...village, membersLastYear: 0 }, [3000]],
    ['FND-05', { ...village, membersLastYear: 29 }, [3000]],
    ['FND-05', { ...village, membersLastYear: 30 }, [3000]],
    ['FND-05', { ...village, membersLastYear: 31 }, [3100]],
    ['FND-05', { ...village, membersLastYear: 120 }, [12000]],
    ['FND-05', { ...village, membersLastYear: 29, members: 31 }, [3000]],
    ['FND-06', community, [50000]],
    ['FND-06', { ...community, urban: false }, []],
    ['FND-06', { kind: 'community', membersLastYear: 120 }, []],
  ])('%s with %j: %j', (rule, facts, expected) => expect(yuan('county-five-standards', facts, rule)).toEqual(expected));

  it.each<[Facts, number]>([
    [{ kind: 'village', population: 1499, membersLastYear: 29 }, 28_000],
    [village, 36_100],
    [community, 142_000],
  ])('the worked sum of %j is %s yuan', (facts, total) => {
    expect(calculateFunds(county, facts)).toMatchObject({ totalFen: total * 100, missing: [], isPartial: false });
  });

  it('three villages get 15,000 for party-building (FND-03)', () => {
    expect(calculateBatch(county, [village, village, village]).lines.find(({ rule }) => rule === 'FND-03')).toMatchObject({ totalFen: 1_500_000 });
  });

  it('a community without “urban” lacks that fact, has no service line, and its total is partial', () => {
    const { missing, lines, notes, totalFen } = calculateFunds(county, { kind: 'community', membersLastYear: 120 });
    expect(missing).toEqual(['urban']);
    expect(lines.map(({ rule }) => rule)).toEqual(['FND-02', 'FND-04', 'FND-05']);
    expect(totalFen).toBe(9_200_000);
    expect(notes).toContain('暂计，不含 1 项（服务群众专项经费），缺：城镇社区');
  });

  it('the tenfold difference is noted (DQ-17)', () => {
    for (const facts of [village, community]) expect(calculateFunds(county, facts).notes.join()).toMatch(/5,000 元、社区 50,000 元，相差十倍/);
  });

  it('a unit that no rule is for is told so', () => {
    expect(calculateFunds(county, { kind: 'branch' })).toMatchObject({ lines: [], totalFen: 0, notes: ['规则包中没有适用于“党支部”的经费规则'] });
  });

  it('every line names clause, inputs, layer and steps in words and numbers', () => {
    expect(calculateFunds(county, { ...village, population: 1499 }).lines[0]).toMatchObject({
      rule: 'FND-01',
      title: '村办公经费',
      titles: { en: 'Village office funds' },
      amountFen: 2_000_000,
      clause: { document: '003', section: '二(四)2', checked: true },
      inputs: { kind: 'village', population: 1499 },
      steps: ['常住人口 1,499 人，不足 1,500 人，按第 1 档：20,000 元'],
      rounding: { to: 'yuan', differs: false },
      stated: { tiers: [{ layer: 'local', profile: 'county-five-standards' }] },
    });
    expect(calculateFunds(county, { ...village, membersLastYear: 24 }).lines[2]?.steps).toEqual(['24 人 × 100 元 = 2,400 元', '不足 30 人，按 3,000 元']);
  });

  it('one resident more, or seven members, is the next step', () => {
    expect(nextSteps(county, { kind: 'village', population: 1499, membersLastYear: 24 })).toMatchObject([
      { fact: 'population', up: { by: 1, differenceFen: 500_000 } },
      { fact: 'membersLastYear', up: { by: 7, differenceFen: 10_000 } },
    ]);
  });

  it.each<[Facts, object[]]>([
    [{ ...village, basicPayFen: 1_800_000, ruralIncomeFen: 1_800_000 }, [{ rule: 'FND-07', ok: true, short: 0 }]],
    [{ ...village, basicPayFen: 1_799_900, ruralIncomeFen: 1_800_000 }, [{ rule: 'FND-07', ok: false, short: 100 }]],
    [{ ...village, basicPayFen: 1_800_000 }, [{ rule: 'FND-07', ok: null }]],
    [{ ...village, careItems: 3 }, [{ rule: 'FND-31', ok: false, short: 1 }]],
    [{ ...village, careItems: 4 }, [{ rule: 'FND-31', ok: true }]],
  ])('floors: %j', (facts, expected) => {
    const { checks, missing } = calculateFunds(county, facts);
    expect(checks).toMatchObject(expected);
    expect(missing).toEqual([]);
  });
});

describe('other localities', () => {
  it.each<[string, string, Facts, number[]]>([
    ['shanghai-communities', 'FND-10', { kind: 'community' }, [100_000, 100_000]],
    ['zaoyang', 'FND-12', { kind: 'county', firstSecretaries: 77, villages: 77 }, [770_000]],
    ['zaoyang', 'FND-13', { kind: 'county' }, [26_000_000]],
    ['zaoyang', 'FND-14', { kind: 'county', villages: 77 }, [1_540_000]],
    ['yingshang', 'FND-15', { kind: 'village', principals: 1, otherCadres: 1 }, [7200, 5040]],
    ['yingshang', 'FND-16', { kind: 'county', formerCadres: 1682 }, [1_412_880]],
    ['yingshang', 'FND-17', { kind: 'county', enlargedSites: 96 }, [3_360_000]],
    ['yingshang', 'FND-17', { kind: 'county', enlargedSites: 95 }, [3_325_000]],
    ['yingshang', 'FND-18', { kind: 'county', subsidisedSites: 125 }, [1_250_000]],
    ['yingshang', 'FND-18', { kind: 'county', subsidisedSites: 124 }, [1_240_000]],
  ])('%s %s with %j: %j', (profile, rule, facts, expected) => expect(yuan(profile, facts, rule)).toEqual(expected));

  it('one principal and four others cost 27,360 a year (FND-15)', () => {
    expect(calculateFunds(getProfile('yingshang'), { kind: 'village', principals: 1, otherCadres: 4 }).totalFen).toBe(2_736_000);
  });

  it('former cadres have a range, both programmes for sites 4,610,000 (FND-16 … FND-18)', () => {
    const { lines, totalFen, highestTotalFen } = calculateFunds(getProfile('yingshang'), { kind: 'county', formerCadres: 1682, enlargedSites: 96, subsidisedSites: 125 });
    expect(lines[0]).toMatchObject({ amountFen: 141_288_000, highestFen: 161_472_000 });
    expect([totalFen - 141_288_000, highestTotalFen - 161_472_000]).toEqual([461_000_000, 461_000_000]);
  });

  it('seven communities get at least 1,400,000, and 99,999 is short by 1 (FND-10)', () => {
    const shanghai = getProfile('shanghai-communities');
    expect(calculateBatch(shanghai, Array.from({ length: 7 }, () => ({ kind: 'community' }))).totalFen).toBe(140_000_000);
    const { checks, lines } = calculateFunds(shanghai, { kind: 'community', workingFundsFen: 9_999_900, serviceFundsFen: 10_000_000 });
    expect(checks).toMatchObject([{ ok: false, short: 100 }, { ok: true }]);
    expect(lines[0]).toMatchObject({ isMinimum: true, steps: ['定额 100,000 元', '文件规定不低于 100,000 元'] });
  });

  it.each<[string, Facts, object]>([
    ['shanghai-communities', { kind: 'sub-district', guaranteedPercent: 99 }, { rule: 'FND-11', ok: false }],
    ['shanghai-communities', { kind: 'sub-district', guaranteedPercent: 100 }, { rule: 'FND-11', ok: true }],
    ['zaoyang', { kind: 'county', assistanceSpentFen: 2_600_000_000 }, { rule: 'FND-13', ok: true }],
    ['zaoyang', { kind: 'county', assistanceSpentFen: 2_600_000_001 }, { rule: 'FND-13', ok: false, over: 1 }],
    ['yingshang', { kind: 'village', receptionFen: 0 }, { rule: 'FND-30', ok: true }],
    ['yingshang', { kind: 'village', receptionFen: 1 }, { rule: 'FND-30', ok: false }],
    ['yingshang', { kind: 'village', sources: 4 }, { rule: 'FND-19', ok: false, short: 1 }],
  ])('%s checks %j', (profile, facts, expected) => expect(calculateFunds(getProfile(profile), facts).checks).toMatchObject([expected]));

  it('an average of 20,000 is in order, and the low village is named (FND-14)', () => {
    const units = [1_500_000, 2_500_000].map((officeFen) => ({ kind: 'village', officeFen }));
    expect(averageChecks(getProfile('zaoyang'), units)).toMatchObject([{ rule: 'FND-14', ok: true, outside: [0] }]);
  });

  it('26,000,000 over 77 villages is 337,662 each, with 26 yuan left to give (FND-13)', () => {
    const { shares, remainder } = allocate(2_600_000_000, Array.from({ length: 77 }, () => 1));
    expect([shares.at(-1)?.amountFen, remainder]).toEqual([33_766_200, 26]);
  });

  it('130,000 over three centres (FND-21) and 33,000 planned (FND-34)', () => {
    expect(allocate(13_000_000, [1, 1, 1]).shares.map(({ amountFen }) => amountFen)).toEqual([4_333_400, 4_333_300, 4_333_300]);
    expect(paymentOf(3_300_000, 3_000_000)).toMatchObject({ gapFen: 300_000, gapPerMille: 91 });
  });
});

describe('dues (FND-40 … FND-42)', () => {
  const dues = (kind: string, base?: number | string) => calculateDues(county, base === undefined ? { kind } : { kind, monthlyFen: fenOfYuan(base) as number });
  it.each<[string, number | string, string]>([
    ['salaried', 0, '0'],
    ['salaried', 3000, '15'],
    ['salaried', 3000.01, '30'],
    ['salaried', 5000, '50'],
    ['salaried', 5000.01, '75'],
    ['salaried', 5001, '75.02'],
    ['salaried', 10000, '150'],
    ['salaried', 10000.01, '200'],
    ['salaried', 10001, '200.02'],
    ['retired', 5000, '25'],
    ['retired', 5000.01, '50'],
    ['retired', 5001, '50.01'],
  ])('%s with %s yuan: %s', (kind, base, expected) => expect(yuanText(dues(kind, base).monthlyFen)).toBe(expected));

  it('say how, and that the whole amount jumps at the edge of a band', () => {
    expect(dues('salaried', 5001)).toMatchObject({
      rule: 'FND-40',
      title: '在职',
      clause: { document: 'dues-2008', checked: false },
      rounding: { to: 'fen', exact: '75.015', differs: true },
      steps: ['5,001 元，超过 5,000 元、不超过 10,000 元，全额按 1.5%：5,001 × 1.5% = 75.015 元', '超过 5,000 元后全额按 1.5%', '四舍五入到分：75.015 → 75.02 元'],
    });
  });

  it('of farmers have a range, and what was paid is compared with it', () => {
    const farmer = dues('farmer');
    expect(farmer).toMatchObject({ monthlyFen: 20, highestFen: 100, steps: ['每月 0.20 元至 1 元'] });
    expect([10, 20, 100, 101].map((paid) => compareDuesPaid(farmer, paid))).toEqual(['below', 'ok', 'ok', 'above']);
  });

  it('of students and the unemployed are 0.20 a month, 2.40 a year', () => {
    for (const kind of ['student', 'unemployed', 'relief']) expect(dues(kind)).toMatchObject({ monthlyFen: 20, yearlyFen: 240, highestFen: null });
  });

  it('without a monthly pay are on a third of the last quarter (FND-43)', () => {
    expect([monthlyAverageFen(900_000), monthlyAverageFen(100), monthlyAverageFen(101)]).toEqual([300_000, 33, 34]);
  });

  it.each([[-1], [0.5], [NaN], [1e21], ['500100'], [undefined], [null]])('a base of %s fen is refused', (monthlyFen) => {
    expect(() => calculateDues(county, { kind: 'salaried', monthlyFen: monthlyFen as number })).toThrow(expect.objectContaining({ code: 'bad-fact' }));
  });

  it.each([['king'], ['constructor'], [undefined]])('the kind %s does not exist', (kind) => {
    expect(() => calculateDues(county, { kind: kind as string, monthlyFen: 1 })).toThrow(expect.objectContaining({ code: 'unknown-rule' }));
  });

  it('have the kinds of the contract', () => {
    expect(duesKinds(county).map(({ id }) => id)).toEqual(['salaried', 'retired', 'farmer', 'student', 'unemployed', 'relief']);
  });
});

describe('income tiers (table 4.3)', () => {
  it.each([
    [0, 'shell', false],
    [0.01, 'weak', false],
    [49_999, 'weak', false],
    [49_999.99, 'weak', false],
    [50_000, 'tier-1', true],
    [99_999, 'tier-1', true],
    [100_000, 'tier-2', true],
    [199_999, 'tier-2', true],
    [200_000, 'tier-3', true],
    [5_000_000, 'tier-3', true],
  ])('%s yuan is %s', (income, tier, counts) => {
    const result = incomeTierOf(county, fenOfYuan(income) as number);
    expect(result).toMatchObject({ tier, reading: 'exclusive' });
    expect(result.reached.includes('tier-1')).toBe(counts);
  });

  it('where the bounds meet, at exactly 200,000, the other tier is named too (DQ-18)', () => {
    expect([19_999_999, 20_000_000, 20_000_001].map((fen) => incomeTierOf(county, fen).alsoIn)).toEqual([[], ['tier-2'], []]);
  });

  const incomes = (...counts: number[]) => counts.flatMap((count, index) => Array.from({ length: count }, () => [5_000_000, 10_000_000, 20_000_000][index] as number));
  it.each([
    [[100, 10, 5], [true, true, true], [true, true, true]],
    [[99, 10, 5], [false, true, true], [true, true, true]],
    [[100, 9, 5], [true, false, true], [true, true, true]],
    [[100, 10, 4], [true, true, false], [true, true, false]],
  ])('%j villages: exclusive %j, cumulative %j', (counts, exclusive, cumulative) => {
    const { tiers, reading, isMet } = incomeTargets(county, incomes(...counts));
    const targeted = tiers.filter(({ target }) => target !== null);
    expect(targeted.map(({ isMetExclusive }) => isMetExclusive)).toEqual(exclusive);
    expect(targeted.map(({ isMetCumulative }) => isMetCumulative)).toEqual(cumulative);
    expect([reading, isMet]).toEqual(['exclusive', exclusive.every(Boolean)]);
  });

  it('the cumulative reading counts 114 at least, and is named when it is in use', () => {
    const result = incomeTargets(county, [...incomes(99, 10, 5), null, undefined], 'cumulative');
    expect(result).toMatchObject({ reading: 'cumulative', isMet: true, unknown: 2 });
    expect(result.tiers.find(({ id }) => id === 'tier-1')).toMatchObject({ exclusive: 99, cumulative: 114 });
  });

  it('an income that is none is refused, and a profile without tiers says so', () => {
    expect(() => incomeTierOf(county, -1)).toThrow(expect.objectContaining({ code: 'bad-fact' }));
    expect(() => incomeTierOf(getProfile('national'), 1)).toThrow(expect.objectContaining({ code: 'unknown-rule' }));
  });
});
