import { describe, expect, it } from 'vitest';
import { datedFactsOf, factBookOf, factsOfUnit, recordedAs, type FactSheet, type FactValue, type UnitFacts, type UnitRecord } from './index.js';
import { column, sampleFact, sampleProfile, sheet } from './testing/sample.js';

const today = '2026-10-31';

function factsIn(year: number, { unit = {}, sheets = [], fieldsOn = today, on = today }: { unit?: Partial<UnitRecord>; sheets?: FactSheet[]; fieldsOn?: string; on?: string }): UnitFacts {
  return factsOfUnit({ profile: sampleProfile, book: factBookOf(sheets), unit: { id: 'a', ...unit }, fieldsOn, year, today: on });
}
const states = (fact: string, ...dated: [string, FactValue][]): FactSheet[] => dated.map(([day, value], index) => sheet(index + 1, [column(fact, day, { a: value, other: 999 })]));

/** Value, origin and day of one fact in short. */
function counting(fact: string, year: number, given: Parameters<typeof factsIn>[1]): string {
  const used = factsIn(year, given).facts[fact];
  return used ? `${String(used.value)} ${used.origin} ${used.asOf ?? ''}` : 'missing';
}

describe('a table imported today', () => {
  const unit = { kind: '村委会', fields: { 人口: '2,300', 党员: 61, 上年末党员: '58人', 城镇社区: '否', '集体收入（万元）': '12.5', 备注: '无', 户数: '', 等次: null } };

  it('counts in the year of today', () => {
    expect(factsIn(2026, { unit })).toEqual({
      facts: {
        kind: { value: 'village', origin: 'record', asOf: today },
        urban: { value: false, origin: 'record', asOf: today },
        population: { value: 2300, origin: 'record', asOf: today },
        members: { value: 61, origin: 'record', asOf: today },
        membersLastYear: { value: 58, origin: 'last-year', asOf: '2025-12-31' },
        incomeFen: { value: 12_500_000, origin: 'record', asOf: today },
      },
      unreadable: [],
    });
  });

  it('says for the year before what the unit is, and of numbers only what is dated in it', () => {
    expect(factsIn(2025, { unit }).facts).toEqual({
      kind: { value: 'village', origin: 'record', asOf: today },
      urban: { value: false, origin: 'record', asOf: today },
      members: { value: 58, origin: 'record', asOf: '2025-12-31' },
    });
  });

  it('keeps its numbers for the next year, but not what counts within its year', () => {
    const { facts } = factsIn(2027, { unit });
    expect(facts['population']).toEqual({ value: 2300, origin: 'record', asOf: today });
    expect(facts['membersLastYear']).toEqual({ value: 61, origin: 'last-year', asOf: today });
    expect(facts['incomeFen']).toBeUndefined();
  });

  it('counts also where its day is told as tomorrow, as a clock in another zone has it', () => {
    expect(counting('population', 2026, { unit, fieldsOn: '2026-11-01' })).toBe('2300 record 2026-10-31');
  });

  it('reads numbers, truth values and fen under their own names as a program gives them', () => {
    const { facts, unreadable } = factsIn(2026, { unit: { kind: 'village', fields: { population: 0, urban: true, incomeFen: 1250, households: 12 } } });
    expect(Object.fromEntries(Object.entries(facts).map(([fact, { value }]) => [fact, value]))).toEqual({ kind: 'village', urban: true, population: 0, households: 12, incomeFen: 1250 });
    expect(unreadable).toEqual([]);
  });

  it.each<[string, unknown, string, string, string]>([
    ['人口', '约2300', 'population', '约2300', 'not-a-number'], ['人口', 1.5, 'population', '1.5', 'fraction'], ['人口', -1, 'population', '-1', 'negative'], ['人口', 1e21, 'population', '1e+21', 'not-a-number'], ['人口', NaN, 'population', 'NaN', 'not-a-number'],
    ['人口', true, 'population', 'true', 'wrong-type'], ['人口', { total: 1 }, 'population', 'object', 'wrong-type'], ['城镇社区', '也许', 'urban', '也许', 'not-yes-or-no'], ['等次', '差', 'grade', '差', 'not-a-choice'], ['集体收入', 0.005, 'incomeFen', '0.005', 'too-many-decimals'],
  ])('tells %s = %j as unreadable', (field, value, fact, text, reason) => {
    const { facts, unreadable } = factsIn(2026, { unit: { fields: { [field]: value } } });
    expect(facts).toEqual({});
    expect(unreadable).toEqual([{ fact, text, reason }]);
  });

  it('tells two fields that contradict each other, and takes the first', () => {
    const { facts, unreadable } = factsIn(2026, { unit: { fields: { 人口: 5, 常住人口: 6, population: 5 } } });
    expect(facts['population']?.value).toBe(5);
    expect(unreadable).toEqual([{ fact: 'population', text: '6', reason: 'contradiction' }]);
  });
});

describe('what is stated and what the table says', () => {
  const unit = { fields: { 人口: 100 } };
  it.each([
    ['later than the table', '2026-06-01', '200 record 2026-06-01'], ['on its day', '2026-05-01', '200 record 2026-05-01'], ['before it', '2026-04-30', '100 record 2026-05-01'], ['today', today, '200 record 2026-10-31'], ['for tomorrow', '2026-11-01', '100 record 2026-05-01'],
  ])('a statement %s', (_, day, expected) => expect(counting('population', 2026, { unit, fieldsOn: '2026-05-01', sheets: states('population', [day, 200]) })).toBe(expected));

  it.each<[number, string]>([[2023, 'missing'], [2024, '1 record 2024-03-01'], [2025, '3 record 2025-12-31'], [2026, '4 record 2026-10-31'], [2027, '5 record 2027-01-01']])('in %s the newest up to its end, or today, counts', (year, expected) => {
    const sheets = states('population', ['2024-03-01', 1], ['2025-06-01', 2], ['2025-12-31', 3], ['2026-10-31', 4], ['2027-01-01', 5]);
    expect(counting('population', year, { sheets })).toBe(expected);
  });

  it.each<[number, string]>([[2024, 'false record 2025-06-01'], [2025, 'false record 2025-06-01'], [2026, 'true record 2026-03-01']])('in %s what a unit is holds backwards from when it is first known', (year, expected) => {
    expect(counting('urban', year, { sheets: states('urban', ['2026-03-01', true], ['2025-06-01', false]) })).toBe(expected);
  });

  it('what a unit will be from tomorrow is not known of today', () => {
    expect(counting('urban', 2026, { sheets: states('urban', ['2026-11-01', true]) })).toBe('missing');
    expect(counting('urban', 2025, { sheets: states('urban', ['2026-11-01', true]) })).toBe('missing');
  });

  it('a value that the profile no longer has is told and does not fall back on an older one', () => {
    const { facts, unreadable } = factsIn(2026, { sheets: states('grade', ['2026-01-01', 'good'], ['2026-02-01', 'excellent']) });
    expect(facts).toEqual({});
    expect(unreadable).toEqual([{ fact: 'grade', text: 'excellent', reason: 'wrong-type' }]);
  });
});

describe('a count of the end of last year', () => {
  it.each([
    ['2024-12-31', 'missing'], ['2025-01-01', '7 last-year 2025-01-01'], ['2025-12-31', '7 last-year 2025-12-31'], ['2026-01-01', 'missing'],
  ])('stated on %s', (day, expected) => expect(counting('membersLastYear', 2026, { sheets: states('members', [day, 7]) })).toBe(expected));

  it('is the newest of that year', () => {
    expect(counting('membersLastYear', 2026, { sheets: states('members', ['2025-12-31', 9], ['2025-06-30', 7], ['2026-06-30', 11]) })).toBe('9 last-year 2025-12-31');
  });

  it('of a column of its own belongs to the year before the table', () => {
    const unit = { fields: { 上年末党员: '24' } };
    expect(counting('membersLastYear', 2026, { unit })).toBe('24 last-year 2025-12-31');
    expect(counting('membersLastYear', 2025, { unit })).toBe('missing');
    expect(counting('membersLastYear', 2026, { unit, fieldsOn: '2025-11-30' })).toBe('missing');
    expect(counting('membersLastYear', 2026, { unit, sheets: states('members', ['2025-12-31', 30]) })).toBe('30 last-year 2025-12-31');
    expect(counting('membersLastYear', 2026, { unit, sheets: states('members', ['2025-12-30', 30]) })).toBe('24 last-year 2025-12-31');
  });

  it('is recorded as the members on that day', () => {
    expect(recordedAs(sampleFact('membersLastYear'), 2026, today)).toEqual({ fact: 'members', asOf: '2025-12-31' });
    expect(recordedAs(sampleFact('members'), 2026, today)).toEqual({ fact: 'members', asOf: today });
  });
});

describe('a value that counts within its year', () => {
  it.each([
    ['2025-12-31', 'missing'], ['2026-01-01', '5 record 2026-01-01'], [today, '5 record 2026-10-31'], ['2026-11-01', 'missing'],
  ])('stated on %s', (day, expected) => expect(counting('incomeFen', 2026, { sheets: states('incomeFen', [day, 5]) })).toBe(expected));

  it('also on the last day of a year that is over', () => {
    expect(counting('incomeFen', 2025, { sheets: states('incomeFen', ['2025-12-31', 5], ['2026-01-01', 6]) })).toBe('5 record 2025-12-31');
  });
});

describe('a day of the year', () => {
  const unit = { kind: '村', fields: { 人口: 100, 上年末党员: 24 } };
  const on = (day: string, sheets: FactSheet[] = []): string[] =>
    Object.entries(factsOfUnit({ profile: sampleProfile, book: factBookOf(sheets), unit: { id: 'a', ...unit }, fieldsOn: '2026-05-01', year: Number(day.slice(0, 4)), today, day }).facts).map(([fact, { value, asOf }]) => `${fact} ${String(value)} ${asOf ?? ''}`);

  it.each([
    [today, ['kind village 2026-05-01', 'population 100 2026-05-01', 'members 24 2025-12-31', 'membersLastYear 24 2025-12-31']],
    ['2026-05-01', ['kind village 2026-05-01', 'population 100 2026-05-01', 'members 24 2025-12-31', 'membersLastYear 24 2025-12-31']],
    // What a unit is holds for earlier days too; a number of a later day does not.
    ['2026-04-30', ['kind village 2026-05-01', 'members 24 2025-12-31', 'membersLastYear 24 2025-12-31']],
    ['2025-12-30', ['kind village 2026-05-01']],
    ['2027-03-01', ['kind village 2026-05-01', 'population 100 2026-05-01', 'members 24 2025-12-31']],
  ])('shows what was known on %s', (day, expected) => expect(on(day)).toEqual(expected));

  it('counts a statement from its day on', () => {
    const sheets = states('population', ['2026-08-01', 200]);
    expect(on('2026-07-31', sheets)).toContain('population 100 2026-05-01');
    expect(on('2026-08-01', sheets)).toContain('population 200 2026-08-01');
  });
});

describe('all values of a fact', () => {
  const of = (fact: string, sheets: FactSheet[] = []): unknown =>
    datedFactsOf({ profile: sampleProfile, book: factBookOf(sheets), unit: { id: 'a', kind: '村', fields: { 人口: 100 } }, fieldsOn: '2026-05-01', today })(fact);

  it('come with their days, the newest first, those of the table among them', () => {
    expect(of('population', states('population', ['2026-08-01', 200], ['2025-12-31', 90]))).toMatchObject([{ day: '2026-08-01', value: 200 }, { day: '2026-05-01', value: 100 }, { day: '2025-12-31', value: 90 }]);
    expect(of('kind')).toEqual([{ day: '2026-05-01', value: 'village' }]);
    expect(of('members')).toEqual([]);
  });

  it('are the book’s alone on the day of the table', () => {
    expect(of('population', states('population', ['2026-05-01', 200]))).toMatchObject([{ day: '2026-05-01', value: 200 }]);
  });
});
