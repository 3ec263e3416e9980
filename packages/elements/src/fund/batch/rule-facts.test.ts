import { resolveProfile, type Profile } from '@jiceng/domain';
import { getProfile, rawProfiles } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { factsOfTable, kindsOfLine, kindsOfRules } from './rule-facts.js';

const county = getProfile('county-five-standards');
const linesOf = (profile: Profile): Set<string> => new Set(profile.fund.lines.map(({ id }) => id));

/** The sample county with one more line. */
function withLine(appliesWhen: unknown): Profile {
  const line = { rule: 'X-01', title: { 'zh-CN': '试验' }, clause: { document: '007-R1' }, checked: false, form: 'fixed', amount: 1, ...(appliesWhen === undefined ? {} : { appliesWhen }) };
  const documents = { '007-R1': { title: '试验文件' } };
  return resolveProfile({ format: 1, id: 'test', version: '1', title: { 'zh-CN': '试验' }, layer: 'local', extends: 'national', documents, fund: { lines: { test: line } } } as never, rawProfiles);
}

describe('the kinds that rules are for', () => {
  it('are those that some line names', () => {
    expect([...(kindsOfRules(county, linesOf(county)) ?? [])].sort()).toEqual(['community', 'village']);
  });

  it('are those of the lines that hold, and no others', () => {
    expect([...(kindsOfRules(county, new Set(['village-office'])) ?? [])]).toEqual(['village']);
  });

  it.each([
    ['no condition', undefined, null],
    ['a condition on something else', { fact: 'population', from: 1500 }, null],
    ['one kind', { fact: 'kind', is: 'village' }, ['village']],
    ['several kinds', { fact: 'kind', is: ['village', 'community'] }, ['village', 'community']],
    ['a kind and something else', { all: [{ fact: 'kind', is: 'community' }, { fact: 'urban', is: true }] }, ['community']],
    ['kinds that exclude each other', { all: [{ fact: 'kind', is: 'community' }, { fact: 'kind', is: 'village' }] }, []],
    ['one kind or another', { any: [{ fact: 'kind', is: 'community' }, { fact: 'kind', is: 'village' }] }, ['community', 'village']],
    ['one kind or something else', { any: [{ fact: 'kind', is: 'community' }, { fact: 'urban', is: true }] }, null],
  ])('of a line with %s', (_, appliesWhen, kinds) => {
    const [line] = withLine(appliesWhen).fund.lines;
    expect(line && kindsOfLine(line)).toEqual(kinds);
  });
});

describe('the facts that a table asks for', () => {
  it('are those of the lines for the kinds that occur, in the order of the profile', () => {
    const titles = (kinds: string[]): string[] => factsOfTable(county, linesOf(county), new Set(kinds)).map(({ id }) => id);
    expect(titles(['village'])).toEqual(['kind', 'population', 'membersLastYear']);
    expect(titles(['community'])).toEqual(['kind', 'urban', 'membersLastYear']);
    expect(titles(['village', 'community'])).toEqual(['kind', 'urban', 'population', 'membersLastYear']);
  });

  it('have those of averages with them (FND-14)', () => {
    const zaoyang = getProfile('zaoyang');
    expect(factsOfTable(zaoyang, linesOf(zaoyang), new Set(['village'])).map(({ id }) => id)).toContain('officeFen');
  });
});
