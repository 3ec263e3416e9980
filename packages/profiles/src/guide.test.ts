import {
  accepted,
  calculateFunds,
  checkAccounts,
  checkAward,
  decideVote,
  dutyStatus,
  emptyLedger,
  expiryDay,
  factForHeading,
  meetingDuties,
  meetingFindings,
  meetingRule,
  pointsPolicyOn,
  procedureState,
  resolveProfile,
  sealedEntries,
  stateFor,
  withEntries,
  type AwardRequest,
  type Facts,
  type MeetingRecord,
  type ProcedureEvent,
} from '@jiceng/domain';
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
    ['unknown-kind.json', together([...piecesOf('heron-lake.json').slice(0, 3), ...piecesOf('unknown-kind.json')])],
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

  it('names every form of an item that is scored in its example', () => {
    const { rules } = county['points'] as { rules: Record<string, Json> };
    expect(new Set(Object.values(rules).map(({ form }) => form))).toEqual(new Set(['fixed', 'by-class', 'open']));
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

describe('the meetings of Heron Lake county', () => {
  const profile = resolveProfile(county, rawProfiles);
  const village = { id: 'v', kind: 'village', members: 20, fullMembers: 9 };
  const dutiesOf = (traits: readonly string[], kind = 'village') => meetingDuties(profile, { ...village, kind, traits }, 2026);

  it('are held by villages with irrigation alone, how often the guide says', () => {
    const own = dutiesOf(['irrigated']).filter(({ rule }) => rule.startsWith('water'));
    expect(own.filter(({ rule }) => rule === 'water-council').map(({ period, least, last }) => [period, least, last])).toEqual([
      ['2026-H1', 2, '2026-06-30'],
      ['2026-H2', 2, '2026-12-31'],
    ]);
    expect(own.filter(({ rule, applies }) => rule === 'water-list' && applies)).toHaveLength(12);
    expect(dutiesOf([]).filter(({ rule, applies }) => rule.startsWith('water') && applies)).toEqual([]);
  });

  it.each<[number, string]>([[0, 'not-yet-due'], [1, 'partly'], [2, 'done']])('with %i councils in the second half its duty is %s in July', (count, expected) => {
    const meetings = Array.from({ length: count }, (_, index) => ({ kind: 'water-council', date: `2026-07-0${index + 1}` }));
    const [, second] = dutyStatus(dutiesOf(['irrigated']).filter(({ rule }) => rule === 'water-council'), meetings, count === 0 ? '2026-06-30' : '2026-07-15');
    expect(second?.status).toBe(expected);
  });

  it('have theme days on the tenth, moved off a weekend, and leave the rest of that rule to the nation', () => {
    const [january, february] = dutiesOf([]).filter(({ rule }) => rule === 'theme-day');
    expect([january?.planned, february?.planned]).toEqual(['2026-01-12', '2026-02-10']);
    expect(january?.source).toMatchObject({ tolerance: 7, every: 'month' });
  });

  it('take the exchange meeting out', () => {
    const rulesIn = (raw: typeof profile) => meetingDuties(raw, { id: 't', kind: 'town' }, 2026).map(({ rule }) => rule);
    expect(rulesIn(profile)).not.toContain('town-exchange');
    expect(rulesIn(resolveProfile(rawProfiles['national'], rawProfiles))).toContain('town-exchange');
  });

  it.each<[number, number, boolean, boolean]>([[10, 6, true, true], [10, 5, true, false], [9, 9, false, false]])('of 15 representatives %i come and %i agree: valid %s, passed %s', (present, yes, valid, passed) => {
    expect(decideVote(meetingRule(profile, 'votes', 'water-council'), { due: 15, present, yes })).toMatchObject({ valid, passed });
  });

  it.each<[string, Partial<MeetingRecord>, string]>([
    ['with a photo', { evidence: { photo: ['p'] } }, 'held'],
    ['without one', {}, 'draft'],
  ])('count a posting %s as %s', (_, more, state) => {
    const record: MeetingRecord = { kind: 'water-list', date: '2026-01-20', place: '村务公开栏', ...more };
    expect(stateFor(meetingFindings(profile, record, { today: '2026-02-01' }))).toBe(state);
  });

  it('want every decision of the council to say who carries it out', () => {
    const record: MeetingRecord = { kind: 'water-council', date: '2026-01-20', place: '村', chair: '甲', recorder: '乙', due: 15, present: 10, agenda: [{ title: '渠道' }], resolutions: [{ text: '修渠' }] };
    expect(meetingFindings(profile, record, { today: '2026-02-01' }).map(({ code, values }) => [code, values])).toEqual([['meeting-resolution-incomplete', { need: 'carried-out-by' }]]);
    const complete = { ...record, resolutions: [{ text: '修渠', answers: { 'carried-out-by': '水管员' } }] };
    expect(meetingFindings(profile, complete, { today: '2026-02-01' })).toEqual([]);
  });

  it('let a well be drilled after three working days that begin with the posting, and ten days more', () => {
    const vote = { rule: 'water-council', counts: { due: 15, present: 10, yes: 6 } };
    const events: ProcedureEvent[] = [
      { type: 'proof', step: 'apply', date: '2026-01-05', slot: 'form' },
      { type: 'complete', step: 'apply', date: '2026-01-05' },
      { type: 'record', step: 'discuss', date: '2026-01-08', kind: 'water-council', vote },
      { type: 'complete', step: 'discuss', date: '2026-01-08' },
      { type: 'posted', step: 'notice', date: '2026-01-09', place: 'board' },
    ];
    const posted = procedureState(profile, 'well', events, '2026-01-13');
    expect(posted.steps[2]?.notice).toMatchObject({ date: '2026-01-13', next: '2026-01-14' });
    const after: ProcedureEvent[] = [...events, { type: 'complete', step: 'notice', date: '2026-01-14' }, { type: 'proof', step: 'permit', date: '2026-01-20', slot: 'permit' }];
    expect(procedureState(profile, 'well', after, '2026-01-23').blocks).toMatchObject([{ code: 'interval-running', details: { next: '2026-01-24' } }]);
    expect(procedureState(profile, 'well', after, '2026-01-24').blocks).toEqual([]);
    expect(procedureState(profile, 'well', [...events.slice(0, 3), { type: 'complete', step: 'notice', date: '2026-01-14' }], '2026-01-14').refused).toMatchObject([{ blocks: [{ code: 'out-of-order' }] }]);
  });

  it('hang a decision for seven working days and keep all other steps', () => {
    const { steps } = meetingRule(profile, 'procedures', 'four-discussions');
    expect(steps.map(({ id }) => id)).toEqual(['propose', 'consult', 'review', 'decide', 'publish-decision', 'publish-result']);
    expect(steps[4]).toMatchObject({ objections: true, notice: { workingDays: 7, countStart: false } });
    expect(Object.keys(steps[4]?.needs ?? {})).toEqual(['notice', 'photo']);
  });

  it('have talks twice a year, and are told after 180 days without a meeting', () => {
    expect(meetingRule(profile, 'talks', 'committee-member')).toMatchObject({ every: 'half', coverage: 'each', least: 1 });
    expect(meetingRule(profile, 'limits', 'nothing-held')).toMatchObject({ number: 180, unit: 'days' });
  });
});

describe('the points of Heron Lake county', () => {
  const profile = resolveProfile(county, rawProfiles);
  const empty = emptyLedger();
  const { drafts } = accepted(checkAccounts(empty, [{ id: 'h', name: '赵户', kind: 'household' }, { id: 'm', name: '钱党员', kind: 'member', class: 'post-holder' }, { id: 'n', name: '孙党员', kind: 'member' }]));
  const state = withEntries(empty, sealedEntries(empty, drafts, { writer: 'w', author: '登记人', now: 0 }));
  const check = (request: Omit<AwardRequest, 'date'>) => checkAward(state, { ...request, date: '2026-03-02' }, profile, { author: '登记人', today: '2026-12-31' });

  it.each<[string, Omit<AwardRequest, 'date'>, number]>([
    ['a day on the bank', { account: 'h', rule: 'bank-cleaning' }, 2],
    ['eleven of them on one day, of which one counts,', { account: 'h', rule: 'bank-cleaning', quantity: 11 }, 2],
    ['44 minutes of a course', { account: 'm', rule: 'course', quantity: 44 }, 0],
    ['100 minutes of a course', { account: 'm', rule: 'course', quantity: 100 }, 2],
    ['a month at a post', { account: 'm', rule: 'duty-post' }, 3],
    ['a month of another member', { account: 'n', rule: 'duty-post' }, 1],
    ['the highest mark of a courtyard', { account: 'h', rule: 'courtyard', points: 10, judges: ['甲', '乙', '丙'] }, 10],
    ['dumping, where there is nothing to take', { account: 'h', rule: 'dumping', evidence: ['照片'] }, 0],
  ])('give %s as the guide says', (_, request, points) => {
    expect(accepted(check(request)).draft.points).toBe(points);
  });

  it.each<[string, Omit<AwardRequest, 'date'>]>([
    ['more than the highest mark', { account: 'h', rule: 'courtyard', points: 11, judges: ['甲', '乙', '丙'] }],
    ['two judges', { account: 'h', rule: 'courtyard', points: 10, judges: ['甲', '乙'] }],
    ['no evidence', { account: 'h', rule: 'dumping' }],
    ['a household at a post', { account: 'h', rule: 'duty-post' }],
  ])('refuse %s', (_, request) => {
    expect(check(request).ok).toBe(false);
  });

  it('run out at the end of the next year', () => {
    const expiry = pointsPolicyOn(profile, 'expiry', '2026-03-02');
    expect(expiry && expiryDay('2026-03-02', expiry)).toBe('2027-12-31');
  });
});
