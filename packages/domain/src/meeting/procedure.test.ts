import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.js';
import { resolveProfile } from '../profile/index.js';
import { procedureState, withProcedureEvent, type ProcedureEvent } from './index.js';

const read = (id: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`../../../profiles/data/${id}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
const national = resolveProfile(read('national'));
const county = resolveProfile(read('county-five-standards'), { national: read('national') });
const yingshang = resolveProfile(read('yingshang'), { national: read('national') });

const complete = (step: string, date: string): ProcedureEvent => ({ type: 'complete', step, date });
const record = (step: string, date: string, kind: string, vote?: { rule: string; counts: { due: number; present: number; yes: number } }): ProcedureEvent => ({ type: 'record', step, date, kind, meeting: `m-${step}`, ...(vote ? { vote } : {}) });
const proof = (step: string, date: string, slot: string, value = '文件'): ProcedureEvent => ({ type: 'proof', step, date, slot, value });
const posted = (step: string, date: string, place: string): ProcedureEvent => ({ type: 'posted', step, date, place });
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

/** The road of design.md 4.2, up to the decision. */
const decided: readonly ProcedureEvent[] = [
  record('propose', '2026-01-20', 'committee-meeting'),
  complete('propose', '2026-01-20'),
  record('consult', '2026-01-22', 'two-committees'),
  complete('consult', '2026-01-22'),
  record('review', '2026-01-29', 'members-meeting', { rule: 'four-discussions-review', counts: { due: 21, present: 17, yes: 15 } }),
  complete('review', '2026-01-29'),
  record('decide', '2026-02-10', 'villagers-representatives', { rule: 'villagers-representatives', counts: { due: 86, present: 58, yes: 40 } }),
  complete('decide', '2026-02-10'),
];
const proofs = [proof('publish-decision', '2026-02-12', 'notice'), proof('publish-decision', '2026-02-12', 'photo')];

describe('four discussions, two publications (MTG-34)', () => {
  const state = (events: readonly ProcedureEvent[], today: string, profile = county) => procedureState(profile, 'four-discussions', events, today);

  it('has six steps in their order', () => {
    expect(state([], '2026-01-01').steps.map(({ step }) => step.title['zh-CN'])).toEqual(['提议', '商议', '审议', '决议', '决议公开', '实施结果公开']);
    expect(state([], '2026-01-01')).toMatchObject({ current: 'propose', isFinished: false, startedOn: null, ageDays: 0 });
  });

  it('after four steps the fifth is in hand, with the outcome of the votes', () => {
    const now = state(decided, '2026-02-11');
    expect(now).toMatchObject({ current: 'publish-decision', refused: [], startedOn: '2026-01-20', ageDays: 22 });
    expect(now.steps[3]).toMatchObject({ state: 'done', doneOn: '2026-02-10', decisions: [{ passed: true, presentNeeded: 58, yesNeeded: 30 }] });
    expect(now.blocks).toMatchObject([{ code: 'proof-missing', details: { slot: 'notice' } }, { code: 'proof-missing', details: { slot: 'photo' } }, { code: 'not-posted', details: { place: 'board' } }, { code: 'not-posted', details: { place: 'county-media' } }]);
    expect(now.nextDay).toBeNull();
  });

  it.each([
    ['another step than the one in hand', record('decide', '2026-01-20', 'villagers-representatives'), 'out-of-order'],
    ['completion of a later step', complete('review', '2026-01-20'), 'out-of-order'],
    ['a proof for a later step', proof('publish-decision', '2026-01-20', 'photo'), 'out-of-order'],
    ['completion without a meeting', complete('propose', '2026-01-20'), 'record-missing'],
    ['a meeting of another kind', record('propose', '2026-01-20', 'theme-day'), 'wrong-kind'],
    ['a meeting in the future', record('propose', '2026-01-22', 'committee-meeting'), 'in-future'],
    ['a day that does not exist', record('propose', '2026-02-30', 'committee-meeting'), 'bad-date'],
    ['a step that the procedure does not have', complete('bribe', '2026-01-20'), 'unknown-step'],
    ['a notice where none is asked for', posted('propose', '2026-01-20', 'board'), 'unknown-place'],
    ['a proof that nobody asked for', proof('propose', '2026-01-20', 'photo'), 'unknown-slot'],
    ['going back', { type: 'back', date: '2026-01-20', to: 'propose', reason: '补' } as ProcedureEvent, 'back-not-allowed'],
    ['an objection closed that nobody raised', { type: 'objection-closed', date: '2026-01-20', id: 'x', answer: '好' } as ProcedureEvent, 'unknown-objection'],
    ['a condition that is none', { type: 'confirm', date: '2026-01-20', condition: 'hurry' } as ProcedureEvent, 'unknown-condition'],
  ])('%s is refused and changes nothing', (_, event, code) => {
    const now = state([event], '2026-01-21');
    expect(now.refused).toMatchObject([{ index: 0, blocks: [{ code }] }]);
    expect(now).toMatchObject({ current: 'propose', openObjections: [] });
    expect(() => withProcedureEvent(county, 'four-discussions', [], event, '2026-01-21')).toThrow(expect.objectContaining({ code: 'procedure-blocked', details: expect.objectContaining({ block: code }) }));
  });

  const review = (counts: { due: number; present: number; yes: number }, rule = 'four-discussions-review') => [...decided.slice(0, 4), record('review', '2026-01-29', 'members-meeting', { rule, counts }), complete('review', '2026-01-29')];
  it.each<[string, readonly ProcedureEvent[], string | null]>([
    ['MTG-36: 40 of 60 present and 30 in favour go on', review({ due: 60, present: 40, yes: 30 }), null],
    ['29 in favour do not', review({ due: 60, present: 40, yes: 29 }), 'vote-not-passed'],
    ['39 present do not', review({ due: 60, present: 39, yes: 39 }), 'vote-not-passed'],
    ['a vote by another rule does not', review({ due: 60, present: 60, yes: 60 }, 'members-meeting'), 'wrong-vote-rule'],
    ['a meeting without a vote does not', [...decided.slice(0, 4), record('review', '2026-01-29', 'members-meeting'), complete('review', '2026-01-29')], 'vote-missing'],
    ['a meeting before the step before does not', [...decided.slice(0, 4), record('review', '2026-01-21', 'members-meeting')], 'before-previous-step'],
  ])('%s', (_, events, code) => {
    const now = state(events, '2026-01-30');
    expect(now.current).toBe(code === null ? 'decide' : 'review');
    expect(codes(now.refused.flatMap(({ blocks }) => blocks)).includes(code ?? '')).toBe(code !== null);
  });

  it('impossible counts and unknown rules of votes are refused at once', () => {
    expect(state(review({ due: 10, present: 11, yes: 1 }), '2026-01-30').refused[0]?.blocks).toMatchObject([{ code: 'vote-impossible', details: { error: 'meeting-present-over-due' } }]);
    expect(state(review({ due: 10, present: 10, yes: 1 }, 'nowhere'), '2026-01-30').refused[0]?.blocks).toMatchObject([{ code: 'wrong-vote-rule', details: { rules: 'four-discussions-review' } }]);
  });

  it.each([
    ['villagers-assembly', 'villagers-assembly', null],
    ['villagers-assembly', 'villagers-assembly-households', null],
    ['villagers-assembly', 'villagers-representatives', 'wrong-vote-rule'],
    ['villagers-representatives', 'villagers-assembly-households', 'wrong-vote-rule'],
  ])('a %s that votes by the rule %s: %s', (kind, rule, code) => {
    const event = record('decide', '2026-02-10', kind, { rule, counts: { due: 300, present: 250, yes: 200 } });
    expect(state([...decided.slice(0, 6), event], '2026-02-11').refused[0]?.blocks[0]?.code ?? null).toBe(code);
  });

  it('a matter that failed may be put to the vote again', () => {
    const again = [...review({ due: 60, present: 40, yes: 29 }), record('review', '2026-02-03', 'members-meeting', { rule: 'four-discussions-review', counts: { due: 60, present: 50, yes: 45 } }), complete('review', '2026-02-03')];
    expect(state(again, '2026-02-04')).toMatchObject({ current: 'decide' });
  });

  it('MTG-35: one person in both posts may propose and consult in one meeting, when somebody confirms it', () => {
    const merged: ProcedureEvent[] = [{ type: 'confirm', date: '2026-01-20', condition: 'one-person' }, record('consult', '2026-01-20', 'two-committees'), complete('propose', '2026-01-20')];
    const now = state(merged, '2026-01-21');
    expect(now).toMatchObject({ current: 'review', refused: [] });
    expect(now.steps.slice(0, 2)).toMatchObject([{ doneOn: '2026-01-20', mergedWith: ['consult'] }, { doneOn: '2026-01-20', mergedWith: ['propose'] }]);
    expect(state(merged.slice(1), '2026-01-21')).toMatchObject({ current: 'propose' });
    expect(codes(state([merged[0] as ProcedureEvent, complete('propose', '2026-01-20')], '2026-01-21').refused.flatMap(({ blocks }) => blocks))).toEqual(['record-missing']);
  });

  it('the nation asks for proof of publication, the county for five working days too, and says so', () => {
    const end = [...decided, ...proofs, complete('publish-decision', '2026-02-12')];
    expect(state(end, '2026-02-12', national)).toMatchObject({ current: 'publish-result' });
    expect(state(end, '2026-02-12')).toMatchObject({ current: 'publish-decision' });
    expect(state(end, '2026-02-12').steps[4]?.step.stated.map(({ layer, clause }) => `${layer} ${clause.document}`)).toEqual(['national four-discussions', 'local 003']);
  });

  it('6 missing 30 days after the work is finished: a reminder', () => {
    const events = [...decided, ...proofs, complete('publish-decision', '2026-02-12'), { type: 'happened', date: '2026-05-01', what: 'work-finished' } as ProcedureEvent];
    expect(state(events, '2026-05-30', national).reminders).toEqual([]);
    expect(state(events, '2026-05-31', national).reminders).toEqual([{ step: 'publish-result', from: '2026-05-31', days: 30 }]);
    const published = [...events, proof('publish-result', '2026-05-20', 'notice'), proof('publish-result', '2026-05-20', 'photo'), complete('publish-result', '2026-05-20')];
    expect(state(published, '2026-06-30', national)).toMatchObject({ reminders: [], isFinished: true, current: null, blocks: [], ageDays: 120 });
    expect(codes(state([...published, complete('publish-result', '2026-06-01')], '2026-06-30', national).refused[0]?.blocks ?? [])).toEqual(['finished']);
  });
});

describe('a notice of five working days', () => {
  const notice = [...decided, ...proofs, posted('publish-decision', '2026-02-12', 'board'), posted('publish-decision', '2026-02-12', 'county-media')];
  const state = (events: readonly ProcedureEvent[], today: string) => procedureState(county, 'four-discussions', events, today);

  it('posted on 2026-02-12 it ends on the 26th, and the next step may begin on the 27th', () => {
    const now = state(notice, '2026-02-16');
    expect(now.blocks).toEqual([{ code: 'notice-running', step: 'publish-decision', details: { end: '2026-02-26', next: '2026-02-27', estimated: 0 } }]);
    expect(now).toMatchObject({ nextDay: '2026-02-27', isNextDayEstimated: false });
    expect(now.steps[4]?.notice).toMatchObject({ date: '2026-02-26' });
  });

  it.each([['2026-02-26', 'publish-decision'], ['2026-02-27', 'publish-result']])('completed on %s, %s is in hand', (date, current) => {
    expect(state([...notice, complete('publish-decision', date)], '2026-03-01').current).toBe(current);
  });

  it('runs from the last place in which it was posted, and not at all while one is missing', () => {
    expect(state(notice.slice(0, -1), '2026-02-28')).toMatchObject({ nextDay: null, blocks: [{ code: 'not-posted', details: { place: 'county-media' } }] });
    expect(state([...notice.slice(0, -1), posted('publish-decision', '2026-02-13', 'county-media')], '2026-02-16').nextDay).toBe('2026-02-28');
  });

  it('MTG-43: an open objection blocks it until it is answered', () => {
    const objection: ProcedureEvent = { type: 'objection', date: '2026-02-14', id: 'o1', about: '路线' };
    const closed = (answer: string): ProcedureEvent => ({ type: 'objection-closed', date: '2026-02-27', id: 'o1', answer });
    expect(state([...notice, objection], '2026-02-27').blocks).toEqual([{ code: 'objection-open', step: 'publish-decision', details: { id: 'o1' } }]);
    expect(codes(state([...notice, objection, closed(' ')], '2026-02-27').refused[0]?.blocks ?? [])).toEqual(['answer-missing']);
    expect(state([...notice, objection, closed('已说明'), complete('publish-decision', '2026-02-27')], '2026-02-27')).toMatchObject({ current: 'publish-result', openObjections: [] });
  });

  it('a later objection blocks the next step too', () => {
    const later: ProcedureEvent[] = [...notice, complete('publish-decision', '2026-02-27'), { type: 'objection', date: '2026-03-02', id: 'o2' }, proof('publish-result', '2026-03-03', 'notice'), proof('publish-result', '2026-03-03', 'photo'), complete('publish-result', '2026-03-03')];
    expect(state(later, '2026-03-04')).toMatchObject({ current: 'publish-result', isFinished: false, openObjections: ['o2'] });
  });

  it('in a year without a published list the day is marked as estimated, and a table makes it sure', () => {
    const events = ['self-assessment', 'examination', 'review'].flatMap((step, index) => {
      const needs = county.meeting.procedures['five-step-selection']?.steps[index]?.needs ?? {};
      return [...Object.keys(needs).map((slot) => proof(step, '2026-12-30', slot)), complete(step, '2026-12-30')];
    });
    const all = [...events, posted('notice', '2026-12-31', 'unit'), posted('notice', '2026-12-31', 'county-media')];
    expect(procedureState(county, 'five-step-selection', all, '2026-12-31')).toMatchObject({ nextDay: '2027-01-08', isNextDayEstimated: true });
    const holidays = [{ year: 2027, off: ['2027-01-01'], work: [] }];
    expect(procedureState(county, 'five-step-selection', all, '2026-12-31', { holidays })).toMatchObject({ nextDay: '2027-01-11', isNextDayEstimated: false });
  });
});

describe('five steps of a selection (MTG-40 … MTG-43)', () => {
  const id = 'five-step-selection';
  const upTo = (count: number): ProcedureEvent[] =>
    (county.meeting.procedures[id]?.steps.slice(0, count) ?? []).flatMap(({ id: step, needs }) => [...Object.keys(needs).map((slot) => proof(step, '2026-03-02', slot)), complete(step, '2026-03-02')]);

  it('MTG-42: examined by four methods', () => {
    expect(codes(procedureState(county, id, upTo(1), '2026-03-03').blocks)).toEqual(['proof-missing', 'proof-missing', 'proof-missing', 'proof-missing']);
  });

  it('MTG-41: posted in one place only is incomplete', () => {
    expect(procedureState(county, id, [...upTo(3), posted('notice', '2026-03-02', 'unit')], '2026-03-20').blocks).toMatchObject([{ code: 'not-posted', details: { place: 'county-media' } }]);
  });

  it('naming before the end of the notice is blocked', () => {
    const events = [...upTo(3), posted('notice', '2026-03-02', 'unit'), posted('notice', '2026-03-02', 'county-media'), proof('naming', '2026-03-06', 'standing-committee'), complete('naming', '2026-03-06')];
    expect(procedureState(county, id, events, '2026-03-06')).toMatchObject({ current: 'notice', nextDay: '2026-03-10', refused: [{ blocks: [{ code: 'out-of-order' }] }, { blocks: [{ code: 'out-of-order' }] }] });
  });

  it('the upload slots of other bodies may stay empty', () => expect(procedureState(county, id, upTo(3), '2026-03-03').current).toBe('notice'));
  it('the nation has no such procedure', () => expect(() => procedureState(national, id, [], '2026-03-03')).toThrow(expect.objectContaining({ code: 'unknown-rule' })));
});

describe('admission (MTG-50, MTG-44)', () => {
  const order = (profile: typeof national): string[] => profile.meeting.procedures['member-admission']?.steps.map(({ id }) => id) ?? [];
  it('has five steps, and a locality adds pre-review and notice', () => {
    expect(order(national)).toEqual(['recommend', 'appraise', 'branch-check', 'office-review', 'approve']);
    expect(order(yingshang)).toEqual(['recommend', 'appraise', 'branch-check', 'pre-review', 'notice', 'approve']);
  });

  it('step 3 before 2 is blocked', () => {
    const events = [proof('recommend', '2026-03-02', 'recommendation'), complete('recommend', '2026-03-02'), record('branch-check', '2026-03-03', 'members-meeting')];
    expect(procedureState(national, 'member-admission', events, '2026-03-04')).toMatchObject({ current: 'appraise', refused: [{ index: 2, blocks: [{ code: 'out-of-order' }] }] });
  });
});

describe('the closed loop of a case (MTG-45 … MTG-47)', () => {
  const opened: ProcedureEvent[] = [complete('found', '2026-03-02'), proof('recorded', '2026-03-02', 'matter', '路灯不亮'), complete('recorded', '2026-03-03')];
  const routed: ProcedureEvent[] = [...opened, proof('routed', '2026-03-03', 'owner', '王村'), proof('routed', '2026-03-03', 'due', '2026-03-10'), complete('routed', '2026-03-03')];
  const handled: ProcedureEvent[] = [...routed, complete('handled', '2026-03-05'), complete('checked', '2026-03-06')];
  const state = (events: readonly ProcedureEvent[], today: string) => procedureState(national, 'case', events, today);

  it('has six states, shows its age and its due day', () => {
    expect(state(routed, '2026-03-08')).toMatchObject({ current: 'handled', ageDays: 6, dueOn: '2026-03-10', isOverdue: false });
    expect(state(routed, '2026-03-10').isOverdue).toBe(false);
    expect(state(routed, '2026-03-11').isOverdue).toBe(true);
    expect(state(routed, '2026-03-08').steps).toHaveLength(6);
  });

  it('is routed to nobody without an owner and a day', () => {
    expect(codes(state([...opened, complete('routed', '2026-03-03')], '2026-03-04').refused[0]?.blocks ?? [])).toEqual(['proof-missing', 'proof-missing']);
  });

  it('is not closed without an answer', () => {
    expect(state([...handled, complete('answered', '2026-03-07')], '2026-03-08')).toMatchObject({ isFinished: false, refused: [{ blocks: [{ code: 'proof-missing', details: { slot: 'answer' } }] }] });
    expect(state([...handled, proof('answered', '2026-03-07', 'answer'), complete('answered', '2026-03-07')], '2026-04-08')).toMatchObject({ isFinished: true, ageDays: 5, isOverdue: false });
  });

  it.each([['routed', '办理不到位', null], ['recorded', '再查', 'back-not-allowed'], ['answered', '再查', 'back-not-allowed'], ['routed', ' ', 'reason-missing'], ['nowhere', '再查', 'unknown-step']])('goes back to %s for “%s”: %s', (to, reason, code) => {
    const now = state([...handled, { type: 'back', date: '2026-03-07', to, reason }], '2026-03-08');
    expect(codes(now.refused.flatMap(({ blocks }) => blocks))).toEqual(code === null ? [] : [code]);
    expect(now.current).toBe(code === null ? 'routed' : 'answered');
  });

  it('when it goes back, what was proved from there on has to be proved anew', () => {
    const now = state([...handled, { type: 'back', date: '2026-03-07', to: 'routed', reason: '换人' }], '2026-03-08');
    expect(codes(now.blocks)).toEqual(['proof-missing', 'proof-missing']);
    expect(now.dueOn).toBeNull();
    expect(codes(state([...opened, { type: 'back', date: '2026-03-07', to: 'routed', reason: '换人' }], '2026-03-08').refused[0]?.blocks ?? [])).toEqual(['back-not-allowed']);
  });
});

describe('intervals', () => {
  const local = resolveProfile({ format: 1, id: 'x', version: '1', title: '本地', layer: 'local', extends: 'national', meeting: { procedures: { 'four-discussions': { clause: { document: 'four-discussions' }, steps: { consult: { intervalDays: 7 } } } } } }, { national: read('national') });
  it.each([['2026-01-26', 'consult'], ['2026-01-27', 'review']])('of seven days: completed on %s, %s is in hand', (date, current) => {
    const events = [...decided.slice(0, 2), record('consult', '2026-01-22', 'two-committees'), complete('consult', date)];
    expect(procedureState(local, 'four-discussions', events, '2026-02-01').current).toBe(current);
    expect(procedureState(local, 'four-discussions', events.slice(0, 3), '2026-01-23')).toMatchObject({ nextDay: '2026-01-27', blocks: [{ code: 'interval-running' }] });
  });
});

describe('whatever is written down', () => {
  const steps = ['propose', 'consult', 'review', 'decide', 'publish-decision', 'publish-result'];
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-10', days));
  const event = fc.oneof(
    fc.record({ type: fc.constant('complete' as const), step: fc.constantFrom(...steps), date: day }),
    fc.record({ type: fc.constant('proof' as const), step: fc.constantFrom('publish-decision', 'publish-result'), date: day, slot: fc.constantFrom('notice', 'photo') }),
    fc.record({ type: fc.constant('posted' as const), step: fc.constant('publish-decision'), date: day, place: fc.constantFrom('board', 'county-media') }),
    fc.record({ type: fc.constant('objection' as const), date: day, id: fc.constantFrom('a', 'b') }),
    fc.constantFrom(...decided),
  );

  it('no gate is passed: every step that is done has all that it needs, in the order of days', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const now = procedureState(county, 'four-discussions', [...decided, ...events], '2026-03-31');
        const done = now.steps.filter(({ doneOn }) => doneOn !== null);
        expect(now.steps.slice(0, done.length)).toEqual(done);
        for (const { step, records, proofs: given, decisions, notice, doneOn } of done) {
          if (step.meetings.length > 0) expect(records.length).toBeGreaterThan(0);
          if (step.votes.length > 0) expect(decisions.at(-1)?.passed).toBe(true);
          for (const slot of Object.keys(step.needs)) expect(given.some((each) => each.slot === slot)).toBe(true);
          if (step.notice) expect(notice !== null && notice.next <= (doneOn as string)).toBe(true);
        }
        done.slice(1).forEach(({ doneOn }, index) => expect((doneOn as string) >= (done[index]?.doneOn as string)).toBe(true));
        expect(now.steps.filter(({ state }) => state === 'done')).toHaveLength(done.length);
      }),
    );
  });

  it('leaving out what was refused gives the same state', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const now = procedureState(county, 'four-discussions', events, '2026-03-31');
        const refused = new Set(now.refused.map(({ index }) => index));
        const { refused: _, ...rest } = procedureState(county, 'four-discussions', events.filter((_, index) => !refused.has(index)), '2026-03-31');
        expect(now).toMatchObject(rest);
      }),
    );
  });
});
