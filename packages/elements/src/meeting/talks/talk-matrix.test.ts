import type { Person } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import type { UnitNote } from '@jiceng/storage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAfterKey, kindOfTalk, talkMatrix, talkRules, type CellPlace } from './talk-matrix.js';

const profile = getProfile('national');
const person = (id: string, more: Partial<Person> = {}): Person => ({ id, name: id, standing: 'full', ...more });
const people: readonly Person[] = [person('member'), person('secretary', { posts: ['secretary'] }), person('committee', { posts: ['committee'] }), person('other'), person('villager', { standing: 'villager' }), person('gone', { to: '2026-01-31' })];
const talk = (id: string, date: string, a: string, b: string, withdrawn = false): UnitNote => ({ id, time: '', author: '', note: { kind: 'talk', unit: 'v', talk: { date, people: [a, b] } }, ...(withdrawn && { withdrawn: { time: '', author: '' } }) });

describe('the matrix of talks', () => {
  const notes = [talk('1', '2026-02-12', 'secretary', 'member'), talk('2', '2026-01-05', 'member', 'secretary'), talk('3', '2026-02-13', 'other', 'member'), talk('4', '2026-02-14', 'other', 'secretary', true)];
  const matrix = talkMatrix(profile, people, notes, '2026-02-16');

  it('has the committee as columns and all members of the day as rows, the committee first', () => {
    expect(matrix.columns.map(({ id }) => id)).toEqual(['secretary', 'committee']);
    expect(matrix.rows.map((row) => row.person.id)).toEqual(['secretary', 'committee', 'member', 'other']);
  });

  it('has the days of a pair whoever is named first, and none of what was taken back', () => {
    expect(matrix.rows.map(({ cells }) => cells.map((cell) => (cell === null ? '—' : cell.map(({ date }) => date.slice(5)).join())))).toEqual([
      ['—', ''],
      ['', '—'],
      ['01-05,02-12', ''],
      ['', ''],
    ]);
  });

  it('counts by row and by column', () => {
    expect(matrix.rows.map(({ done }) => done)).toEqual([0, 0, 1, 0]);
    expect(matrix.columnDone).toEqual([1, 0]);
  });

  it('lists the talks among members by themselves, once for each of the two', () => {
    expect(matrix.members.map(({ person: { id }, talks }) => `${id} ${talks.map((each) => `${each.with.id} ${each.date}`).join()}`.trim())).toEqual(['member other 2026-02-13', 'other member 2026-02-13']);
  });

  it('has each talk among members with both of them, in the order of the roll, whatever the talks are', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids, 'secretary'), fc.constantFrom(...ids, 'gone')), { maxLength: 12 }), (pairs) => {
        const all = pairs.filter(([a, b]) => a !== b).map(([a, b], at) => talk(String(at), `2026-01-${String(at + 1).padStart(2, '0')}`, a, b));
        const { members } = talkMatrix(profile, [...ids.map((id) => person(id)), person('secretary', { posts: ['secretary'] })], all, '2026-02-16');
        const expected = ids.map((id) => ids.flatMap((other) => all.flatMap(({ id: note, note: each }) => (each.kind === 'talk' && other !== id && each.talk.people.includes(id) && each.talk.people.includes(other) ? [`${other} ${note}`] : []))));
        expect(members.map(({ talks }) => talks.map((each) => `${each.with.id} ${each.note}`))).toEqual(expected);
      }),
    );
  });

  it('covers the rules of the year (MTG-11)', () => {
    expect(talkRules(profile, people.slice(0, 4), notes, 2026).map(({ rule, coverage }) => `${rule.id} ${coverage.done}/${coverage.total}`)).toEqual(['committee-committee 0/1', 'committee-member 1/2', 'member-member 2/2']);
  });

  it.each([
    ['secretary', 'committee', 'committee-committee'],
    ['member', 'committee', 'committee-member'],
    ['other', 'member', 'member-member'],
  ])('%s with %s is %s', (a, b, rule) => {
    const find = (id: string): Person => people.find((each) => each.id === id) as Person;
    expect(kindOfTalk(profile, [find(a), find(b)])?.id).toBe(rule);
  });
});

describe('keys of the matrix', () => {
  it.each<[string, CellPlace, CellPlace | undefined, boolean?, boolean?]>([
    ['ArrowDown', [0, 0], [1, 0]],
    ['ArrowDown', [3, 0], [3, 0]],
    ['ArrowUp', [0, 1], [0, 1]],
    ['ArrowRight', [2, 0], [2, 1]],
    ['ArrowRight', [2, 1], [2, 1]],
    ['ArrowLeft', [2, 1], [2, 0]],
    ['ArrowRight', [2, 1], [2, 0], true],
    ['ArrowLeft', [2, 0], [2, 1], true],
    ['Home', [2, 1], [2, 0]],
    ['End', [2, 0], [2, 1]],
    ['Home', [2, 1], [0, 0], false, true],
    ['End', [0, 0], [3, 1], false, true],
    ['Enter', [0, 0], undefined],
  ])('%s from %j leads to %j', (key, from, to, isRightToLeft = false, isControl = false) => {
    expect(cellAfterKey(key, isControl, from, 4, 2, isRightToLeft)).toEqual(to);
  });
});
