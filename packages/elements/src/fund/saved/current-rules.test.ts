import { calculateDues, calculateFunds, resolveProfile, type Facts, type Profile, type RawProfile, type SavedAllocation, type SavedCalculation, type SavedDues, allocate } from '@jiceng/domain';
import { getProfile, rawProfiles } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { byCurrentRules, rulesStateOf } from './current-rules.js';

const county = getProfile('county-five-standards');

/** The county's rules with the amount of one line changed. */
function changed(change: (raw: RawProfile) => void): Profile {
  const raw = structuredClone(rawProfiles['county-five-standards']) as RawProfile;
  change(raw);
  return resolveProfile(raw, rawProfiles);
}

const village: Facts = { kind: 'village', population: 1499, membersLastYear: 24, urban: false };
const head = { id: 'a', time: '2026-11-20T06:30:00.000Z', author: '王某', unit: '1', title: '柳树村', year: 2026 };
const profileOf = ({ id, version, hash, title }: Profile): SavedCalculation['profile'] => ({ id, version, hash, title });

function savedCalculation(facts: Facts = village, profile = county): SavedCalculation {
  const calculation = calculateFunds(profile, facts, { year: 2026 });
  const used = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value: value as never, origin: 'typed' as const, asOf: null }]));
  return { ...head, kind: 'calculation', profile: profileOf(profile), totalFen: calculation.totalFen, facts: used, calculation };
}

function savedDues(): SavedDues {
  const dues = calculateDues(county, { kind: 'salaried', monthlyFen: 5_001_00 }, { year: 2026 });
  return { ...head, kind: 'dues', profile: profileOf(county), totalFen: dues.yearlyFen, rows: [{ name: '甲', dues, paidFen: null, waiver: '' }] };
}

const savedAllocation: SavedAllocation = { ...head, kind: 'allocation', profile: profileOf(county), totalFen: 100, by: 'equal', names: ['甲'], weights: [1], allocation: allocate(100, [1]) };

describe('a saved result and the rules in force', () => {
  const other = { id: county.id, hash: 'ffff' };
  it('says that they are the same', () => expect(rulesStateOf(savedCalculation(), county)).toBe('same'));
  it('says that they have changed', () => expect(rulesStateOf(savedCalculation(), other)).toBe('changed'));
  it('says that they are another locality’s', () => expect(rulesStateOf(savedCalculation(), { ...other, id: 'elsewhere' })).toBe('other'));
  it('says that a division depends on none', () => expect(rulesStateOf(savedAllocation, other)).toBe('none'));
});

describe('what was saved by the rules in force', () => {
  it('comes to the same by the same rules', () => {
    const record = savedCalculation();
    expect(record.totalFen).toBe(28_000_00);
    expect(byCurrentRules(record, county)).toMatchObject({ totalFen: 28_000_00, differenceFen: 0, isPartial: false, facts: [] });
  });

  it('names the line that differs, and leaves the saved one as it is', () => {
    const now = changed((raw) => {
      const line = (raw.fund as { lines: Record<string, { amount?: unknown }> }).lines['village-party-building'];
      if (!line) throw new Error('The county’s rules have no such line any more.');
      line.amount = 7500;
    });
    const record = savedCalculation();
    const before = structuredClone(record);
    const result = byCurrentRules(record, now);
    expect(result).toMatchObject({ totalFen: 30_500_00, differenceFen: 2_500_00 });
    expect(result?.amounts.filter(({ differenceFen }) => differenceFen !== 0)).toMatchObject([{ beforeFen: 5_000_00, nowFen: 7_500_00, differenceFen: 2_500_00 }]);
    expect(result?.unsaved).toMatchObject({ kind: 'calculation', unit: '1', title: '柳树村', year: 2026, totalFen: 30_500_00, profile: { hash: now.hash }, facts: record.facts });
    expect(record).toEqual(before);
  });

  it('is none where no rule gives an amount', () => {
    const elsewhere = getProfile('national');
    expect(byCurrentRules(savedCalculation(), elsewhere)).toBeNull();
  });

  it('works out dues again row by row', () => {
    const now = changed((raw) => {
      Object.assign(raw, { dues: { salaried: { clause: { document: 'dues-2008' }, checked: false, bands: [{ percent: 1 }] } } });
    });
    expect(savedDues().totalFen).toBe(900_24);
    const result = byCurrentRules(savedDues(), now);
    expect(result).toMatchObject({ totalFen: 600_12, differenceFen: -300_12, amounts: [{ titles: { 'zh-CN': '甲' }, beforeFen: 900_24, nowFen: 600_12, differenceFen: -300_12 }] });
  });

  it('is none for dues of a class that there is no longer', () => {
    const record = savedDues();
    const [row] = record.rows;
    if (!row) throw new Error('There is no row.');
    expect(byCurrentRules({ ...record, rows: [{ ...row, dues: { ...row.dues, kind: 'gone' } }] }, county)).toBeNull();
  });

  it('is none for a division', () => expect(byCurrentRules(savedAllocation, county)).toBeNull());
});
