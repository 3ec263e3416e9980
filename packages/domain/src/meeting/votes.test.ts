import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveProfile, type VoteRule } from '../profile/index.js';
import { candidatesNeeded, decideElection, decideVote, isAnnouncedInTime, isBallotValid, leastOf, meetingRule, signaturesNeeded, type VoteCounts } from './index.js';

const national = resolveProfile(JSON.parse(readFileSync(new URL('../../../profiles/data/national.json', import.meta.url), 'utf8')));
const rule = (id: string): VoteRule => national.meeting.votes[id] as VoteRule;

describe('fractions of people are whole numbers (XC-02 … XC-04)', () => {
  it.each([
    ['atLeast', 1, 2, 20, 10],
    ['moreThan', 1, 2, 20, 11],
    ['atLeast', 1, 2, 21, 11],
    ['moreThan', 1, 2, 21, 11],
    ['atLeast', 4, 5, 20, 16],
    ['atLeast', 4, 5, 21, 17],
    ['atLeast', 1, 10, 204, 21],
    ['atLeast', 1, 5, 3, 1],
    ['atLeast', 1, 3, 3, 1],
    ['moreThan', 1, 3, 3, 2],
    ['atLeast', 1, 1, 7, 7],
    ['atLeast', 2, 3, 0, 0],
  ] as const)('%s %s/%s of %s is %s', (word, numerator, denominator, whole, expected) => {
    expect(leastOf({ word, numerator, denominator }, whole)).toBe(expected);
  });
});

describe('how many must be there', () => {
  it.each([
    ['MTG-25', 'members-meeting', 20, 10],
    ['MTG-25', 'members-meeting', 21, 11],
    ['MTG-26', 'committee-meeting', 3, 2],
    ['MTG-26', 'committee-meeting', 5, 3],
    ['MTG-26', 'committee-meeting', 4, 2],
    ['MTG-27', 'election', 20, 16],
    ['MTG-27', 'election', 21, 17],
    ['MTG-27', 'election', 54, 44],
    ['MTG-12', 'democratic-life', 9, 6],
    ['MTG-32', 'villagers-assembly', 1000, 501],
    ['MTG-32', 'villagers-assembly-households', 300, 200],
    ['MTG-33', 'villagers-representatives', 86, 58],
    ['MTG-36', 'four-discussions-review', 60, 40],
  ])('%s %s: of %s due, %s', (_, id, due, needed) => {
    const decision = decideVote(rule(id), { due, present: needed, yes: 0 });
    expect(decision).toMatchObject({ valid: true, presentNeeded: needed });
    expect(decideVote(rule(id), { due, present: needed - 1, yes: 0 })).toMatchObject({ valid: false, passed: false, shortfall: 1, shortfallOf: 'present' });
  });
});

describe('how many must agree', () => {
  it.each([
    ['MTG-25', 'members-meeting', 21, 11, 11],
    ['MTG-25', 'members-meeting', 21, 20, 11],
    ['MTG-25', 'members-meeting', 20, 20, 11],
    ['MTG-25', 'members-meeting', 60, 40, 31],
    ['MTG-28', 'election', 20, 16, 9],
    ['MTG-28', 'election', 20, 17, 9],
    ['MTG-32', 'villagers-assembly', 1000, 501, 251],
    ['MTG-32', 'villagers-assembly-households', 300, 200, 101],
    ['MTG-33', 'villagers-representatives', 86, 58, 30],
    ['MTG-36', 'four-discussions-review', 60, 40, 30],
  ])('%s %s: of %s due and %s present, %s', (_, id, due, present, needed) => {
    expect(decideVote(rule(id), { due, present, yes: needed })).toMatchObject({ valid: true, passed: true, yesNeeded: needed });
    expect(decideVote(rule(id), { due, present, yes: needed - 1 })).toMatchObject({ valid: true, passed: false, shortfall: 1, shortfallOf: 'yes' });
  });

  it('21 due, 20 present, 10 in favour: not passed, 11 are needed, and the clause is told', () => {
    const decision = decideVote(rule('members-meeting'), { due: 21, present: 20, yes: 10, no: 6, abstain: 4 });
    expect(decision).toMatchObject({ valid: true, passed: false, shortfall: 1, yesNeeded: 11, clause: { title: '中国共产党支部工作条例（试行）', section: '第十一条', checked: false } });
    expect(decision.reasons).toContain('Not passed: 10 are in favour; 11 are needed, more than 1/2 of the 21 due (中国共产党支部工作条例（试行） 第十一条).');
  });

  it('20 due, 10 present: a vote may be taken, and nothing can pass', () => {
    const decision = decideVote(rule('members-meeting'), { due: 20, present: 10, yes: 10 });
    expect(decision).toMatchObject({ valid: true, passed: false, shortfall: 1 });
    expect(decision.why.map(({ code }) => code)).toEqual(['quorum-reached', 'majority-missed', 'cannot-pass']);
  });

  it('a vote that passed has no shortfall', () => {
    expect(decideVote(rule('members-meeting'), { due: 21, present: 21, yes: 21 })).not.toHaveProperty('shortfall');
  });

  it('where the document states no majority, nothing is said about the result', () => {
    const decision = decideVote(rule('committee-meeting'), { due: 5, present: 5, yes: 5 });
    expect(decision).toMatchObject({ valid: true, passed: false, isJudged: false, yesNeeded: null });
    expect(decision.why.map(({ code }) => code)).toContain('no-majority-rule');
  });

  it('votes that are not cast are counted, and change nothing', () => {
    const decision = decideVote(rule('members-meeting'), { due: 21, present: 17, yes: 11, no: 5, abstain: 0 });
    expect(decision.passed).toBe(true);
    expect(decision.why).toContainEqual({ code: 'votes-not-cast', values: { cast: 16, present: 17, missing: 1 } });
  });

  it('nobody decides nothing', () => {
    expect(decideVote(rule('members-meeting'), { due: 0, present: 0, yes: 0 })).toMatchObject({ valid: false, passed: false, shortfall: 1 });
  });
});

describe('elections', () => {
  const counts = { due: 54, present: 54, yes: 30 };

  it('MTG-30: spoiled ballots were taken in and count for nobody', () => {
    expect(decideVote(rule('election'), { ...counts, yes: 52, issued: 54, collected: 54, spoiled: 2 })).toMatchObject({ valid: true, passed: true });
    expect(decideVote(rule('election'), { ...counts, issued: 54, collected: 54, spoiled: 2 }).reasons).toContain('54 of 54 ballots came back; 2 do not count.');
  });

  it.each([[54, 54, true], [54, 53, true], [54, 55, false], [0, 1, false]])('MTG-30: %s ballots given out and %s taken in: valid %s', (issued, collected, valid) => {
    expect(decideVote(rule('election'), { ...counts, yes: 0, issued, collected }).valid).toBe(valid);
  });

  it.each([[3, 4], [5, 6], [7, 9], [4, 5], [1, 2]])('MTG-29: %s seats need %s candidates', (seats, needed) => {
    expect(candidatesNeeded(rule('election'), seats)).toBe(needed);
    expect(decideVote(rule('election'), { ...counts, seats, candidates: needed }).valid).toBe(true);
    expect(decideVote(rule('election'), { ...counts, seats, candidates: needed - 1 })).toMatchObject({ valid: false, passed: false });
  });

  it('a rule without a surplus asks for none, and ballots are read only in elections', () => {
    expect(candidatesNeeded(rule('members-meeting'), 3)).toBeNull();
    expect(decideVote(rule('members-meeting'), { due: 3, present: 3, yes: 3, issued: 1, collected: 2, seats: 3, candidates: 3 })).toMatchObject({ valid: true, passed: true });
  });

  it.each([[3, 3, true], [2, 3, true], [0, 3, true], [4, 3, false]])('MTG-30: a ballot with %s names for %s seats is valid: %s', (names, seats, valid) => {
    expect(isBallotValid(names, seats)).toBe(valid);
  });

  const votes = (...list: number[]) => list.map((yes, index) => ({ id: 'abcdef'[index] as string, yes }));
  it.each<[string, ReturnType<typeof votes>, string[], string[], number]>([
    ['those with most votes', votes(20, 9, 18, 17), ['a', 'c', 'd'], [], 0],
    ['nobody without more than half', votes(16, 11, 10, 10), ['a', 'b'], [], 1],
    ['neither of two who tie for the last seat', votes(20, 18, 15, 15), ['a', 'b'], ['c', 'd'], 1],
    ['all of a tie that has seats enough', votes(15, 15, 15, 10), ['a', 'b', 'c'], [], 0],
  ])('elect %s', (_, candidates, elected, tied, open) => {
    expect(decideElection(rule('election'), { due: 20, present: 20, issued: 20, collected: 20, seats: 3 }, candidates)).toMatchObject({ valid: true, elected, tied, open });
  });

  it('15 of 20 elect nobody', () => {
    expect(decideElection(rule('election'), { due: 20, present: 15, seats: 1 }, votes(15, 0))).toMatchObject({ valid: false, elected: [], open: 1 });
  });
});

describe('calling a meeting', () => {
  it.each([['2026-03-11', true], ['2026-03-12', false]])('MTG-32: announced on %s for 21 March, in time: %s', (announced, inTime) => {
    expect(isAnnouncedInTime(rule('villagers-assembly'), announced, '2026-03-21')).toBe(inTime);
  });

  it('MTG-32, MTG-33: so many signatures call for it', () => {
    expect(signaturesNeeded(rule('villagers-assembly'), { villagers: 1001, representatives: 86 })).toEqual({ villagers: 101, representatives: 29 });
    expect(signaturesNeeded(rule('villagers-representatives'), { representatives: 86, villagers: 1000 })).toEqual({ representatives: 18 });
  });
});

describe('counts that cannot be true are refused', () => {
  it.each<[string, Partial<VoteCounts>, string]>([
    ['more present than due', { present: 22 }, 'meeting-present-over-due'],
    ['more votes than present', { yes: 10, no: 8 }, 'meeting-vote-sum'],
    ['half a vote', { yes: 10.5 }, 'meeting-bad-count'],
    ['a negative number', { no: -1 }, 'meeting-bad-count'],
    ['a numeric text', { due: '21' as never }, 'meeting-bad-count'],
    ['nothing for the votes', { yes: undefined as never }, 'meeting-bad-count'],
    ['NaN', { present: NaN }, 'meeting-bad-count'],
    ['no seat', { seats: 0 }, 'meeting-bad-count'],
    ['more votes than ballots', { yes: 10, issued: 17, collected: 9 }, 'meeting-vote-sum'],
    ['more votes than ballots that count', { yes: 10, issued: 17, collected: 17, spoiled: 8 }, 'meeting-vote-sum'],
    ['more spoiled ballots than were taken in', { yes: 0, issued: 17, collected: 9, spoiled: 10 }, 'meeting-vote-sum'],
    ['half a spoiled ballot', { spoiled: 0.5 }, 'meeting-bad-count'],
  ])('%s', (_, change, code) => {
    expect(() => decideVote(rule('election'), { due: 21, present: 17, yes: 9, ...change })).toThrow(expect.objectContaining({ name: 'JicengError', code }));
  });

  it('and so is a vote without a rule', () => {
    expect(() => decideVote(undefined as never, { due: 1, present: 1, yes: 1 })).toThrow(expect.objectContaining({ code: 'unknown-rule' }));
    expect(() => meetingRule(national, 'votes', 'by-acclamation')).toThrow(expect.objectContaining({ code: 'unknown-rule', details: expect.objectContaining({ rule: 'by-acclamation' }) }));
  });
});

describe('whatever is counted', () => {
  const vote = fc.record({ id: fc.constantFrom(...Object.keys(national.meeting.votes)), due: fc.nat(3000), absent: fc.nat(3000), no: fc.nat(3000) });

  it('one more vote in favour never turns passed into not passed, nor one more present valid into invalid', () => {
    fc.assert(
      fc.property(vote, ({ id, due, absent }) => {
        const present = Math.max(0, due - absent);
        const results = [0, 1, Math.floor(present / 2), Math.floor(present / 2) + 1, present].filter((yes) => yes <= present).sort((a, b) => a - b).map((yes) => decideVote(rule(id), { due, present, yes }));
        results.slice(1).forEach((next, index) => expect(results[index]?.passed === true && !next.passed).toBe(false));
        if (present < due && results[0]?.valid) expect(decideVote(rule(id), { due, present: present + 1, yes: 0 }).valid).toBe(true);
      }),
    );
  });

  it('the numbers named as needed are exactly the boundary, and a shortfall made good passes', () => {
    fc.assert(
      fc.property(vote, ({ id, due }) => {
        const full = decideVote(rule(id), { due, present: due, yes: 0 });
        if (full.presentNeeded !== null && full.presentNeeded <= due && due > 0) {
          expect(decideVote(rule(id), { due, present: full.presentNeeded, yes: 0 }).valid).toBe(true);
          expect(decideVote(rule(id), { due, present: full.presentNeeded - 1, yes: 0 }).valid).toBe(false);
        }
        if (full.valid && full.shortfallOf === 'yes') expect(decideVote(rule(id), { due, present: due, yes: full.shortfall as number }).passed).toBe(true);
      }),
    );
  });

  it('a decision may be cloned and sent to a worker', () => {
    const decision = decideVote(rule('election'), { due: 20, present: 16, yes: 9 });
    expect(structuredClone(decision)).toEqual(decision);
  });
});
