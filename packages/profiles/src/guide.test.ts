import { calculateFunds, factForHeading, resolveProfile, type Facts } from '@jiceng/domain';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rawProfiles } from './index.js';
import { reportProfiles } from './report.js';
import { validateProfile } from './validate.js';

// The guide stands in the site, in two languages. What it shows is taken from its pages and executed here.
const site = new URL('../../../site/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, site), 'utf8');
const pages = { 'zh-CN': read('src/content/docs/profiles.mdx'), en: read('src/content/docs/en/profiles.mdx') };

interface Block {
  readonly language: string;
  /** The name of the file that the block is of, or the command that it is the answer to. */
  readonly title: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(json|text)(?: wrap)? title="([^"]+)"\n([^]*?)^```$/gm)].map(([, language = '', title = '', text = '']) => ({ language, title, text }));
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Pieces put together as the guide says: objects of the same name become one, of anything else the later one counts. */
function together(pieces: readonly Json[]): Json {
  return pieces.reduce((whole, piece) => {
    const merged: Record<string, unknown> = { ...whole };
    for (const [key, value] of Object.entries(piece)) {
      const before = merged[key];
      merged[key] = isObject(before) && isObject(value) ? together([before, value]) : value;
    }
    return merged;
  }, {});
}

const blocks = blocksOf(pages['zh-CN']);
const piecesOf = (file: string): Json[] => blocks.filter(({ language, title }) => language === 'json' && title === file).map(({ text }) => JSON.parse(text) as Json);
const county = together(piecesOf('heron-lake.json'));
const village = together(piecesOf('reed.json'));
const parents = { ...rawProfiles, 'heron-lake': county };

describe('the guide', () => {
  it('shows the same files and answers in both languages', () => {
    expect(blocks.length).toBeGreaterThan(15);
    expect(blocksOf(pages.en)).toEqual(blocks);
  });

  it('offers as files what its steps come to', () => {
    expect(JSON.parse(read('public/examples/heron-lake.json'))).toEqual(county);
    expect(JSON.parse(read('public/examples/reed.json'))).toEqual(village);
  });

  it('makes profiles with nothing wrong', () => {
    expect(validateProfile(county)).toEqual([]);
    expect(validateProfile(village, parents)).toEqual([]);
  });

  it.each([
    ['heron-lake.json', county],
    // The guide has the mistaken pieces come after its first three steps.
    ['gap.json', together([...piecesOf('heron-lake.json').slice(0, 3), ...piecesOf('gap.json')])],
    ['misspelt.json', together([...piecesOf('heron-lake.json').slice(0, 3), ...piecesOf('misspelt.json')])],
  ])('says what the check answers to %s', (file, raw) => {
    const told = blocks.find(({ title }) => title === `npm run profile:check -- ${file}`)?.text.trimEnd();
    const [report] = reportProfiles([{ name: file, text: JSON.stringify(raw) }]);
    // The hash is that of the national profile too, which goes on without the guide.
    const plain = (text: string | undefined): string | undefined => text?.replace(/\b[0-9a-f]{64}\b/, '#');
    expect(plain(told)).toBe(plain(report?.lines.join('\n')));
  });

  it('names every form of a line in its example', () => {
    const lines = Object.values((county['fund'] as { lines: Record<string, Json | Json[]> }).lines).flat();
    expect(new Set(lines.map(({ form }) => form))).toEqual(new Set(['tiers', 'fixed', 'per-head', 'sum', 'share', 'bands']));
  });
});

describe('Heron Lake county, which exists only in the guide', () => {
  const profile = resolveProfile(county, rawProfiles);
  const usual = { kind: 'village', population: 950, terrain: 'hill', householdsLastYear: 400, membersLastYear: 30, projectFen: 0, collectiveIncomeFen: 0 };
  const yuanOf = (facts: Facts, year = 2026, rules = profile): Record<string, number> =>
    Object.fromEntries(calculateFunds(rules, { ...usual, ...facts }, { year }).lines.map(({ id, amountFen }) => [id, amountFen / 100]));

  it.each<[string, string, number, Facts, number?]>([
    ['office', '799 people, still by the former rule', 8000, { population: 799 }, 2025],
    ['office', '800 people, still by the former rule', 12_000, { population: 800 }, 2025],
    ['office', '799 people', 10_000, { population: 799 }],
    ['office', '800 people', 14_000, { population: 800 }],
    ['office', '1,999 people', 14_000, { population: 1999 }],
    ['office', '2,000 people', 18_000, { population: 2000 }],
    ['newspapers', 'any village', 960, {}],
    ['mountain', '999 people in the mountains', 3000, { population: 999, terrain: 'mountain' }],
    ['cleaning', '319 households, below the floor', 4000, { householdsLastYear: 319 }],
    ['cleaning', '321 households, above the floor', 4013, { householdsLastYear: 321 }],
    ['cleaning', '1,600 households, at the cap', 20_000, { householdsLastYear: 1600 }],
    ['cleaning', '1,601 households, above the cap', 20_000, { householdsLastYear: 1601 }],
    ['activity', '19 members, who count as 20', 1600, { membersLastYear: 19 }],
    ['activity', '21 members', 1680, { membersLastYear: 21 }],
    ['basics', 'what the others add up to', 14_000 + 960 + 5000 + 2400, {}],
    ['reserve', '3% of that, to the yuan', 671, {}],
    ['project', '100,000 yuan', 20_000, { projectFen: 10_000_000 }],
    ['project', '600,000 yuan, part by part', 60_000, { projectFen: 60_000_000 }],
    ['award', '49,999.99 yuan', 0, { collectiveIncomeFen: 4_999_999 }],
    ['award', '50,000 yuan', 500, { collectiveIncomeFen: 5_000_000 }],
    ['award', '199,999 yuan', 2000, { collectiveIncomeFen: 19_999_900 }],
    ['award', '200,000 yuan, the whole of it', 3000, { collectiveIncomeFen: 20_000_000 }],
  ])('%s: %s, %i yuan', (line, _, yuan, facts, year) => {
    expect(yuanOf(facts, year)[line]).toBe(yuan);
  });

  it.each<Facts>([{ population: 1000, terrain: 'mountain' }, { population: 999, terrain: 'hill' }])('gives no village of %o the supplement for the mountains', (facts) => {
    expect(yuanOf(facts)).not.toHaveProperty('mountain');
  });

  it('counts subtotals once, notes what readers have to know, and checks travel', () => {
    const { totalFen, notes, checks } = calculateFunds(profile, { ...usual, travelFen: 140_001 }, { year: 2026 });
    expect(totalFen).toBe(2_303_100);
    expect(notes).toContain('预备费用于防汛和抢险，年末结余交回。');
    expect(checks).toMatchObject([{ id: 'travel', ok: false, over: 1 }]);
    expect(calculateFunds(profile, { ...usual, travelFen: 140_000 }, { year: 2026 }).checks).toMatchObject([{ ok: true }]);
  });

  it('tells a cap in its own words', () => {
    const line = calculateFunds(profile, { ...usual, householdsLastYear: 1601 }).lines.find(({ id }) => id === 'cleaning');
    expect(line?.steps.at(-1)).toBe('超过上限，封顶 20,000 元');
  });

  it('finds its facts under the words that the guide gives them', () => {
    for (const heading of ['户数', '总户数', '家庭户数', 'households', '户数（单位：户）']) expect(factForHeading(profile, heading)?.id).toBe('households');
    expect(profile.facts['terrain']?.choiceNames['mountain']).toContain('高山');
  });

  it('lets a village change one amount and take one line out', () => {
    const own = yuanOf({ householdsLastYear: 400, collectiveIncomeFen: 20_000_000 }, 2026, resolveProfile(village, parents));
    expect(own).toMatchObject({ cleaning: 6000, office: 14_000 });
    expect(own).not.toHaveProperty('award');
    expect(yuanOf({ householdsLastYear: 1400 }, 2026, resolveProfile(village, parents))['cleaning']).toBe(20_000);
  });

  it('is wrong in both files when the county’s is', () => {
    const files = (text: string): { name: string; text: string }[] => [
      { name: 'reed.json', text: `\uFEFF${JSON.stringify(village)}` },
      { name: 'heron-lake.json', text },
    ];
    expect(reportProfiles(files(JSON.stringify(county))).map(({ ok }) => ok)).toEqual([true, true]);
    const [reed, heron] = reportProfiles(files(JSON.stringify({ ...county, titel: 1 })));
    expect(reed?.lines.join()).toContain('In “heron-lake”, which is extended');
    expect(heron?.lines.join()).toContain('/titel');
    expect(reportProfiles(files('{'))[1]).toMatchObject({ ok: false, lines: [expect.stringContaining('heron-lake.json: this is no JSON.')] });
  });
});
