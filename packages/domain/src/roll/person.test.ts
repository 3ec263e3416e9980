import { describe, expect, it } from 'vitest';
import { peopleOn, rollFindings, type Person } from './index.js';

const person = (change: Partial<Person> = {}): Person => ({ id: 'a', name: '甲', standing: 'full', ...change });
const standings = ['full', 'probationary'];

describe('the roll', () => {
  it.each<[string, Partial<Person>, boolean]>([
    ['always there', {}, true],
    ['from that day', { from: '2026-03-01' }, true],
    ['from the day after', { from: '2026-03-02' }, false],
    ['up to that day', { to: '2026-03-01' }, true],
    ['up to the day before', { to: '2026-02-28' }, false],
    ['for that day', { from: '2026-03-01', to: '2026-03-01' }, true],
  ])('on 1 March 2026 somebody %s', (_, change, isThere) => expect(peopleOn([person(change)], '2026-03-01')).toHaveLength(isThere ? 1 : 0));

  it.each<[string, Person[], [string, number][]]>([
    ['in order', [person(), person({ id: 'b' })], []],
    ['namesakes', [person(), person({ id: 'b', standing: 'probationary' })], []],
    ['one id twice', [person(), person({ name: '乙' })], [['roll-person-twice', 1]]],
    ['no id', [person({ id: '' })], [['roll-no-id', 0]]],
    ['no name', [person({ name: ' ' })], [['roll-no-name', 0]]],
    ['an unknown standing', [person({ standing: 'guest' })], [['roll-unknown-standing', 0]]],
    ['a day that does not exist', [person({ from: '2026-02-30' })], [['roll-bad-date', 0]]],
    ['an end before the beginning', [person({ from: '2026-02-02', to: '2026-02-01' })], [['roll-dates-reversed', 0]]],
    ['several things', [person({ id: '', name: '', standing: '' })], [['roll-no-id', 0], ['roll-no-name', 0], ['roll-unknown-standing', 0]]],
  ])('%s', (_, people, expected) => expect(rollFindings(people, standings).map(({ code, index }) => [code, index])).toEqual(expected));
});
