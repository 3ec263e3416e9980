import { decideVote, meetingDuties, workingDaysAfter, type MeetingRule, type Profile } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { getProfile, profileIds, rawProfiles } from './index.js';

const rulesOf = ({ meeting }: Profile): [string, MeetingRule][] =>
  Object.entries(meeting).flatMap(([section, rules]) => Object.values(rules as Record<string, MeetingRule>).map((rule): [string, MeetingRule] => [`${section}/${rule.id}`, rule]));

describe.each(profileIds)('the rules of meetings of %s', (id) => {
  const profile = getProfile(id);

  it('have an id of the extract, a title in both languages, and a clause of a document that is described', () => {
    for (const [path, { rule, title, clause }] of rulesOf(profile)) {
      expect(rule, path).toMatch(/^(MTG|XC|DQ)-\d+$/);
      expect(title.en, path).toMatch(/^[A-Z].+/);
      expect(clause.title, path).not.toBe(clause.document);
    }
  });

  it('leave out what is excluded on purpose (5.4)', () => {
    expect(JSON.stringify(profile.meeting)).not.toMatch(/计生|宗教|民族|信访|黑榜|家庭出身/);
  });

  it('answer without a further word: duties, votes, a notice', () => {
    expect(meetingDuties(profile, { id: 'v', kind: 'village', members: 30, fullMembers: 25, groups: ['a'] }, 2026).length).toBeGreaterThan(40);
    expect(decideVote(profile.meeting.votes['members-meeting'] as never, { due: 21, present: 11, yes: 11 })).toMatchObject({ valid: true, passed: true });
    expect(workingDaysAfter('2026-02-12', 5)).toEqual({ date: '2026-02-26', estimated: false });
  });
});

describe('the nation’s values', () => {
  it('are not marked as compared with the official text: public copies are all that was read', () => {
    expect(rulesOf(getProfile('national')).filter(([, { clause }]) => clause.checked)).toEqual([]);
  });

  it('state what the contract names', () => {
    const { votes, kinds } = getProfile('national').meeting;
    expect(Object.keys(votes)).toEqual(expect.arrayContaining(['members-meeting', 'committee-meeting', 'election', 'four-discussions-review', 'villagers-assembly', 'villagers-representatives']));
    expect(Object.keys(kinds)).toEqual(expect.arrayContaining(['members-meeting', 'committee-meeting', 'group-meeting', 'lecture', 'theme-day', 'organisational-life', 'democratic-appraisal', 'quarterly-report']));
  });
});

describe('the county of source 003', () => {
  const { meeting } = getProfile('county-five-standards');

  it('adds its selection, its first item and the contents of theme days, and keeps the rest of the nation’s', () => {
    expect(meeting.procedures['five-step-selection']?.steps.map(({ id }) => id)).toEqual(['self-assessment', 'examination', 'review', 'notice', 'naming']);
    expect(meeting.kinds['leadership-study']).toMatchObject({ firstItem: true, clause: { document: '003', checked: true } });
    expect(meeting.kinds['theme-day']?.hints).toHaveLength(4);
    expect(meeting.limits['selection-places']?.number).toBe(15);
    expect(Object.keys(meeting.duties)).toEqual(Object.keys(getProfile('national').meeting.duties));
  });

  it('knows which layer states what about one step', () => {
    const step = meeting.procedures['four-discussions']?.steps.find(({ id }) => id === 'publish-decision');
    expect(step?.notice).toMatchObject({ workingDays: 5, countStart: false });
    expect(step?.stated.map(({ profile }) => profile)).toEqual(['national', 'county-five-standards']);
  });
});

it('the bundled files with rules of meetings are these', () => {
  expect(profileIds.filter((id) => rawProfiles[id]?.meeting !== undefined)).toEqual(['national', 'county-five-standards', 'yingshang']);
});
