import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveProfile } from '../profile/index.js';
import type { Person } from '../roll/index.js';
import { correctionState, isSimilarText, leastOf, likeness, listProgress, openActions, recordDifference, sealedMinutes, talkCoverage, verifyMinutes, type MeetingRecord, type MinutesVersion, type Talk } from './index.js';
import type { MeetingLimit, Share } from '../profile/index.js';

const read = (id: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`../../../profiles/data/${id}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
const national = resolveProfile(read('national'));
const record: MeetingRecord = { kind: 'members-meeting', date: '2026-11-19', place: '村活动室', roll: [{ person: 'li', status: 'present' }, { person: 'wu', status: 'absent', reason: '住院' }], agenda: [{ title: '学习' }, { title: '修路' }] };
const sealing = (minute: number, reason?: string) => ({ time: `2026-11-20T06:${String(minute).padStart(2, '0')}:00.000Z`, author: '吴', ...(reason === undefined ? {} : { reason }) });

describe('sealed minutes', () => {
  const first = sealedMinutes([], record, sealing(0));
  const both = sealedMinutes(first, { ...record, place: '村小学' }, sealing(5, '地点记错'));

  it('keep both versions, each with the hash of the one before', () => {
    expect(both).toMatchObject([{ version: 1, previous: null, reason: '', record: { place: '村活动室' } }, { version: 2, previous: first[0]?.hash, reason: '地点记错', record: { place: '村小学' } }]);
    expect(first).toHaveLength(1);
    expect(both[1]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(verifyMinutes(both)).toEqual({ ok: true });
  });

  it('are refused without a reason for the correction, and when nothing changed', () => {
    expect(() => sealedMinutes(first, { ...record, place: '' }, sealing(5))).toThrow(expect.objectContaining({ code: 'meeting-no-reason' }));
    expect(() => sealedMinutes(first, { ...record, place: '' }, sealing(5, ' '))).toThrow(expect.objectContaining({ code: 'meeting-no-reason' }));
    expect(() => sealedMinutes(first, { ...record }, sealing(5, '再看'))).toThrow(expect.objectContaining({ code: 'meeting-unchanged' }));
  });

  it('do not follow later changes of what was given', () => {
    const given = structuredClone(record);
    const versions = sealedMinutes([], given, sealing(0));
    Object.assign(given, { place: '别处' });
    expect(verifyMinutes(versions).ok).toBe(true);
    expect(versions[0]?.record.place).toBe('村活动室');
  });

  const changed = (index: number, change: Partial<MinutesVersion>): MinutesVersion[] => both.map((version, at) => (at === index ? { ...version, ...change } : version));
  it.each<[string, MinutesVersion[], number]>([
    ['another place in the first', changed(0, { record: { ...record, place: '县里' } }), 1],
    ['another author in the second', changed(1, { author: '某' }), 2],
    ['another time', changed(1, { time: '2027-01-01T00:00:00.000Z' }), 2],
    ['a version taken out', both.slice(1), 1],
    ['versions in another order', [...both].reverse(), 1],
  ])('%s is noticed', (_, versions, firstBad) => expect(verifyMinutes(versions)).toEqual({ ok: false, firstBad }));

  it('any change of any text is noticed, in the version where it was made', () => {
    fc.assert(
      fc.property(fc.nat(1), fc.constantFrom('place', 'date', 'kind'), fc.string({ minLength: 1 }), (index, field, text) => {
        const version = both[index] as MinutesVersion;
        fc.pre((version.record as unknown as Record<string, unknown>)[field] !== text);
        expect(verifyMinutes(changed(index, { record: { ...version.record, [field]: text } }))).toEqual({ ok: false, firstBad: index + 1 });
      }),
    );
  });
});

describe('the difference of two versions', () => {
  it.each<[string, Partial<MeetingRecord>, object[]]>([
    ['nothing', {}, []],
    ['one field', { place: '村小学' }, [{ path: 'place', before: '村活动室', after: '村小学' }]],
    ['a field that is new', { end: '16:10' }, [{ path: 'end', before: undefined, after: '16:10' }]],
    ['a person, by id', { roll: [{ person: 'li', status: 'present' }, { person: 'wu', status: 'online' }] }, [{ path: 'roll/wu/status', before: 'absent', after: 'online' }, { path: 'roll/wu/reason', before: '住院', after: undefined }]],
    ['people in another order', { roll: [...(record.roll ?? [])].reverse() }, []],
    ['an agenda item', { agenda: [{ title: '学习' }, { title: '修桥' }, { title: '其他' }] }, [{ path: 'agenda/1/title', before: '修路', after: '修桥' }, { path: 'agenda/2', before: undefined, after: { title: '其他' } }]],
    ['a list that is new', { resolutions: ['修桥'] }, [{ path: 'resolutions', before: undefined, after: ['修桥'] }]],
  ])('%s', (_, change, changes) => expect(recordDifference(record, { ...record, ...change })).toEqual(changes));
});

describe('action items', () => {
  const meetings: MeetingRecord[] = [
    { kind: 'committee-meeting', date: '2026-02-10', actions: [{ id: 'lamp', text: '修路灯', due: '2026-03-01', owner: '吴' }, { id: 'well', text: '清井', doneOn: '2026-02-20' }] },
    { kind: 'committee-meeting', date: '2026-01-10', actions: [{ id: 'lamp', text: '路灯' }, { id: 'well', text: '清井' }] },
    { kind: 'committee-meeting', date: '2026-02-15', state: 'draft', actions: [{ id: 'draft', text: '草稿' }] },
    { kind: 'committee-meeting', date: '2026-04-10', actions: [{ id: 'lamp', text: '修路灯', doneOn: '2026-04-05' }] },
  ];
  it.each([
    ['2026-01-09', []],
    ['2026-01-31', ['lamp 2026-01-10 false', 'well 2026-01-10 false']],
    ['2026-02-19', ['lamp 2026-01-10 false', 'well 2026-01-10 false']],
    ['2026-02-20', ['lamp 2026-01-10 false']],
    ['2026-03-01', ['lamp 2026-01-10 false']],
    ['2026-03-02', ['lamp 2026-01-10 true']],
    ['2026-04-10', []],
  ])('open on %s: %j', (day, expected) => expect(openActions(meetings, day).map(({ id, since, isOverdue }) => `${id} ${since} ${isOverdue}`)).toEqual(expected));

  it.each([
    [{ text: '改' }, 'no-deadline'],
    [{ text: '改', doneOn: '2026-01-01' }, 'no-deadline'],
    [{ text: '改', due: '2026-03-31' }, 'open'],
    [{ text: '改', due: '2026-03-30' }, 'overdue'],
    [{ text: '改', due: '2026-03-30', doneOn: '2026-03-31' }, 'done'],
    [{ text: '改', due: '2026-03-30', doneOn: '2026-04-01' }, 'overdue'],
  ])('MTG-09, MTG-17: the correction %j is %s on 31 March', (correction, state) => expect(correctionState(correction, '2026-03-31')).toBe(state));

  it('MTG-18: every item of the month’s list is ticked by the record that covers it', () => {
    const records: MeetingRecord[] = [{ kind: 'theme-day', date: '2026-03-20', covers: ['a'] }, { kind: 'lecture', date: '2026-03-05', covers: ['a'] }, { kind: 'lecture', date: '2026-04-05', covers: ['b'] }, { kind: 'lecture', date: '2026-03-06', state: 'draft', covers: ['b'] }];
    expect(listProgress(['a', 'b'], records, '2026-03')).toEqual([{ item: 'a', coveredOn: '2026-03-05' }, { item: 'b', coveredOn: null }]);
  });
});

describe('talks (MTG-11)', () => {
  const people: Person[] = Array.from({ length: 10 }, (_, index) => ({ id: `p${index}`, name: `党员${index}`, standing: index === 9 ? 'probationary' : 'full', ...(index < 3 ? { posts: ['committee'] } : {}) }));
  const coverage = (talks: Talk[], roll = people) => talkCoverage(national, roll, talks, 2026).map(({ rule, done, total }) => `${rule} ${done}/${total}`);

  it('a branch of ten with a committee of three: three pairs, seven members', () => {
    expect(coverage([])).toEqual(['committee-committee 0/3', 'committee-member 0/7', 'member-member 0/7']);
  });

  it.each<[string, Talk[], string[]]>([
    ['two of the committee', [{ date: '2026-03-01', people: ['p1', 'p0'] }], ['committee-committee 1/3', 'committee-member 0/7', 'member-member 0/7']],
    ['one of the committee and a member', [{ date: '2026-03-01', people: ['p9', 'p0'] }], ['committee-committee 0/3', 'committee-member 1/7', 'member-member 0/7']],
    ['two members: both', [{ date: '2026-03-01', people: ['p8', 'p9'] }], ['committee-committee 0/3', 'committee-member 0/7', 'member-member 2/7']],
    ['last year', [{ date: '2025-12-31', people: ['p0', 'p1'] }], ['committee-committee 0/3', 'committee-member 0/7', 'member-member 0/7']],
    ['with oneself', [{ date: '2026-03-01', people: ['p8', 'p8'] }], ['committee-committee 0/3', 'committee-member 0/7', 'member-member 0/7']],
  ])('%s', (_, talks, expected) => expect(coverage(talks)).toEqual(expected));

  it('a line holds days and people and nothing else, and villagers are none of them', () => {
    const [pairs] = talkCoverage(national, [...people, { id: 'v', name: '村民', standing: 'villager' }], [{ date: '2026-03-01', people: ['p0', 'p1'] }], 2026);
    expect(pairs?.lines[0]).toEqual({ people: ['p0', 'p1'], dates: ['2026-03-01'], isDone: true });
    expect(coverage([], [...people, { id: 'v', name: '村民', standing: 'villager' }])).toEqual(coverage([]));
  });

  it('two a year, where a locality says so', () => {
    const local = resolveProfile({ format: 1, id: 'x', version: '1', title: '本地', layer: 'local', extends: 'national', meeting: { talks: { 'committee-committee': { clause: { document: 'jiceng' }, least: 2 } } } }, { national: read('national') });
    const talks: Talk[] = [{ date: '2026-03-01', people: ['p0', 'p1'] }];
    expect(talkCoverage(local, people, talks, 2026)[0]?.done).toBe(0);
    expect(talkCoverage(local, people, [...talks, { date: '2026-06-01', people: ['p1', 'p0'] }], 2026)[0]?.done).toBe(1);
  });
});

describe('texts that are nearly the same (DQ-23)', () => {
  const limit = national.meeting.limits['similar-text'] as MeetingLimit;
  it.each([
    ['全镇党员干部深入学习，扎实推进各项工作落实。', '全乡党员干部深入学习，扎实推进各项工作落实。', true],
    ['讨论修路方案', '讨论路灯维修', false],
    ['同一句', '同一 句。', true],
    ['', '', false],
    ['一', '一', false],
  ])('“%s” and “%s”: %s', (a, b, expected) => expect(isSimilarText(limit, a, b)).toBe(expected));


  it('is the same both ways, and whole for one text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('党', '员', '学', '习', '，') }), fc.string({ unit: fc.constantFrom('党', '员', '学', '习') }), (a, b) => {
        expect(likeness(a, b)).toEqual(likeness(b, a));
        const { shared, all } = likeness(a, a);
        expect(shared).toBe(all);
      }),
    );
  });
});

describe('limits beside the others', () => {
  const yingshang = resolveProfile(read('yingshang'), { national: read('national') });
  it('MTG-48: 95 % of 13,987 cases are 13,288', () => expect(leastOf(yingshang.meeting.limits['agency-completion']?.share as Share, 13_987)).toBe(13_288));
  it('MTG-49: a title lasts two years', () => expect(yingshang.meeting.limits['title-years']).toMatchObject({ number: 2, unit: 'years', clause: { checked: true } }));
  it('MTG-53: three days of eight hours meet the 24 of ORG-54', () => expect(3 * (national.meeting.limits['training-day']?.number ?? 0)).toBe(24));
});
