import { describe, expect, it } from 'vitest';
import { profileFindings, resolveProfile, type ProcedureStep } from './index.js';

type Json = Record<string, unknown>;
const clause = { document: 'd', section: '一' };
const head = { title: '规则', clause };
const kinds = { talk: head };
const raw = (meeting: Json, others: Json = {}): Json => ({ format: 1, id: 'base', version: '1', title: '基', layer: 'national', documents: { d: { title: '文件' } }, meeting, ...others });
const local = (meeting: Json): Json => ({ format: 1, id: 'here', version: '1', title: '本县', layer: 'local', extends: 'base', documents: { e: { title: '本县文件' } }, meeting });
const own = { document: 'e' };
const duty = { ...head, kind: 'talk', units: ['branch'], every: 'month' };
const procedure = { ...head, order: ['a', 'b'], steps: { a: { title: '甲' }, b: { title: '乙' } } };

describe('rules of meetings that cannot be used are refused with the path', () => {
  it.each<[string, Json, string, string]>([
    ['an unknown section', { dutys: {} }, 'profile-unknown-key', '/meeting/dutys'],
    ['an unknown key', { kinds: { talk: { ...head, who: 'all' } } }, 'profile-unknown-key', '/meeting/kinds/talk/who'],
    ['no title', { kinds: { talk: { clause } } }, 'profile-missing-key', '/meeting/kinds/talk'],
    ['no clause', { kinds: { talk: { title: '谈' } } }, 'profile-missing-key', '/meeting/kinds/talk'],
    ['an unknown document', { kinds: { talk: { ...head, clause: { document: 'x' } } } }, 'profile-unknown-document', '/meeting/kinds/talk/clause/document'],
    ['a kind that nothing describes', { duties: { monthly: duty } }, 'profile-bad-value', '/meeting/duties/monthly/kind'],
    ['a frequency that is none', { kinds, duties: { monthly: { ...duty, every: 'week' } } }, 'profile-bad-value', '/meeting/duties/monthly/every'],
    ['a duty without a frequency', { kinds, duties: { monthly: { ...head, kind: 'talk', units: ['branch'] } } }, 'profile-missing-key', '/meeting/duties/monthly'],
    ['none at least', { kinds, duties: { monthly: { ...duty, least: 0 } } }, 'profile-bad-value', '/meeting/duties/monthly/least'],
    ['a fifth quarter', { kinds, duties: { monthly: { ...duty, prefersQuarter: 5 } } }, 'profile-bad-value', '/meeting/duties/monthly/prefersQuarter'],
    ['a 32nd', { kinds, duties: { monthly: { ...duty, fixedDay: 32 } } }, 'profile-bad-value', '/meeting/duties/monthly/fixedDay'],
    ['two bounds on one side', { kinds, duties: { monthly: { ...duty, needs: [{ what: 'members', from: 1, above: 1 }] } } }, 'profile-bad-value', '/meeting/duties/monthly/needs/0'],
    ['a need of nothing known', { kinds, duties: { monthly: { ...duty, needs: [{ what: 'luck' }] } } }, 'profile-bad-value', '/meeting/duties/monthly/needs/0/what'],
    ['a share above 1', { votes: { v: { ...head, quorum: { atLeast: '3/2' } } } }, 'profile-bad-value', '/meeting/votes/v/quorum/atLeast'],
    ['a share by nought', { votes: { v: { ...head, quorum: { atLeast: '1/0' } } } }, 'profile-bad-value', '/meeting/votes/v/quorum/atLeast'],
    ['a share as a number', { votes: { v: { ...head, quorum: { atLeast: 0.5 } } } }, 'profile-bad-value', '/meeting/votes/v/quorum/atLeast'],
    ['two words for one share', { votes: { v: { ...head, quorum: { atLeast: '1/2', moreThan: '1/2' } } } }, 'profile-unknown-key', '/meeting/votes/v/quorum/atLeast'],
    ['a majority of nobody', { votes: { v: { ...head, majority: { moreThan: '1/2', of: 'absent' } } } }, 'profile-bad-value', '/meeting/votes/v/majority/of'],
    ['a rule of votes that nothing describes', { kinds: { talk: { ...head, vote: 'v' } } }, 'profile-bad-value', '/meeting/kinds/talk/vote'],
    ['a standing that nothing describes', { kinds: { talk: { ...head, voters: ['full'] } } }, 'profile-bad-value', '/meeting/kinds/talk/voters'],
    ['a step that nothing describes', { procedures: { p: { ...procedure, order: ['a', 'c'] } } }, 'profile-bad-value', '/meeting/procedures/p/order/1'],
    ['a step twice', { procedures: { p: { ...procedure, order: ['a', 'b', 'a'] } } }, 'profile-bad-value', '/meeting/procedures/p/order/2'],
    ['steps without an order', { procedures: { p: { ...head, steps: procedure.steps } } }, 'profile-missing-key', '/meeting/procedures/p'],
    ['a meeting of a step that nothing describes', { procedures: { p: { ...procedure, steps: { a: { meetings: ['talk'] }, b: {} } } } }, 'profile-bad-value', '/meeting/procedures/p/steps/a/meetings'],
    ['a vote of a step that nothing describes', { procedures: { p: { ...procedure, steps: { a: { votes: ['v'] }, b: {} } } } }, 'profile-bad-value', '/meeting/procedures/p/steps/a/votes'],
    ['a way back to nowhere', { procedures: { p: { ...procedure, backTo: ['c'] } } }, 'profile-bad-value', '/meeting/procedures/p/backTo'],
    ['a merge of steps that do not follow each other', { procedures: { p: { ...procedure, merges: { m: { title: '并', steps: ['b', 'a'] } } } } }, 'profile-bad-value', '/meeting/procedures/p/merges/m/steps'],
    ['a notice of no days', { procedures: { p: { ...procedure, steps: { a: { notice: { workingDays: 0 } }, b: {} } } } }, 'profile-bad-value', '/meeting/procedures/p/steps/a/notice/workingDays'],
    ['talks of three', { talks: { t: { ...head, between: ['member', 'member', 'member'], coverage: 'each', posts: ['committee'], every: 'year' } } }, 'profile-bad-value', '/meeting/talks/t/between'],
    ['a limit of nothing', { limits: { l: head } }, 'profile-missing-key', '/meeting/limits/l'],
  ])('%s', (_, meeting, code, path) => {
    expect(() => resolveProfile(raw(meeting))).toThrow(expect.objectContaining({ name: 'JicengError', code, details: expect.objectContaining({ path }) }));
  });

  it('all of them at once', () => {
    expect(profileFindings(raw({ kinds, duties: { a: { ...duty, kind: 'x' }, b: { ...duty, kind: 'y' } } })).map(({ path }) => path)).toEqual(['/meeting/duties/a/kind', '/meeting/duties/b/kind']);
  });
});

describe('layers', () => {
  const vote = { ...head, quorum: { atLeast: '1/2' }, majority: { moreThan: '1/2' } };

  it('a narrower layer changes single values, and each value knows who states it', () => {
    const { votes } = resolveProfile(local({ votes: { v: { clause: own, quorum: { atLeast: '2/3' } } } }), { base: raw({ votes: { v: vote } }) }).meeting;
    expect(votes['v']).toMatchObject({ quorum: { word: 'atLeast', numerator: 2, denominator: 3 }, majority: { word: 'moreThan', numerator: 1, denominator: 2, of: 'due' }, clause: { document: 'e', title: '本县文件' } });
    expect(votes['v']?.stated['quorum']).toMatchObject([{ layer: 'national' }, { layer: 'local', profile: 'here' }]);
  });

  it('changes one value of one step, and the step knows who states something about it', () => {
    const here = local({ procedures: { p: { clause: own, steps: { b: { intervalDays: 7 } } } } });
    const steps = resolveProfile(here, { base: raw({ procedures: { p: procedure } }) }).meeting.procedures['p']?.steps as readonly ProcedureStep[];
    expect(steps).toMatchObject([{ id: 'a', intervalDays: null }, { id: 'b', intervalDays: 7, title: { 'zh-CN': '乙' } }]);
    expect(steps.map(({ stated }) => stated.map(({ layer }) => layer).join())).toEqual(['national', 'national,local']);
  });

  it('takes a rule out', () => {
    const here = local({ votes: { v: { removed: true } } });
    expect(resolveProfile(here, { base: raw({ votes: { v: vote } }) }).meeting.votes).toEqual({});
  });

  it('with dates holds in them; the rule that holds last stands under the id, with the others in it', () => {
    const here = local({ votes: { v: { clause: own, quorum: { atLeast: '2/3' }, from: '2025-01-01', to: '2025-12-31' } } });
    const rule = resolveProfile(here, { base: raw({ votes: { v: vote } }) }).meeting.votes['v'];
    expect(rule).toMatchObject({ from: '2026-01-01', to: null, quorum: { numerator: 1 } });
    expect(rule?.otherTimes).toMatchObject([{ from: null, to: '2024-12-31' }, { from: '2025-01-01', to: '2025-12-31', quorum: { numerator: 2 } }]);
  });

  it('the day of posting counts as the profile says, and a notice may say otherwise', () => {
    const steps = { a: { notice: { workingDays: 5 } }, b: { notice: { workingDays: 5, countStart: false } } };
    const { procedures } = resolveProfile(raw({ notices: { posting: { ...head, countStart: true } }, procedures: { p: { ...procedure, steps } } })).meeting;
    expect(procedures['p']?.steps.map(({ notice }) => notice?.countStart)).toEqual([true, false]);
  });

  it('are frozen, and may be cloned', () => {
    const { meeting } = resolveProfile(raw({ votes: { v: vote } }));
    expect(structuredClone(meeting)).toEqual(meeting);
    expect(() => Object.assign(meeting.votes['v'] as object, { ballots: true })).toThrow(TypeError);
  });
});
