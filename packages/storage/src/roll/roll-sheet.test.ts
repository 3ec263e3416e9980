import type { Person } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollAfter, rollStep, rollWithout, touchedBy, type RollSheet, type RollStep } from './roll-sheet.js';

const person = (id: string, name = id): Person => ({ id, name, standing: 'full' });
const roll = (...ids: string[]): Person[] => ids.map((id) => person(id));
const names = (people: readonly Person[]): string => people.map(({ name }) => name).join(' ');

describe('the edit that makes one roll of another', () => {
  it.each<[string, Person[], Person[], Partial<RollStep>]>([
    ['nothing', roll('a', 'b'), roll('a', 'b'), { put: [], removed: [] }],
    ['somebody new at the end', roll('a'), roll('a', 'b'), { put: roll('b'), removed: [] }],
    ['somebody new at the front', roll('a'), roll('b', 'a'), { put: roll('b'), removed: [], order: ['b', 'a'] }],
    ['somebody changed', roll('a', 'b'), [person('a', 'A'), person('b')], { put: [person('a', 'A')], removed: [] }],
    ['somebody taken out', roll('a', 'b', 'c'), roll('a', 'c'), { put: [], removed: ['b'] }],
    ['all taken out', roll('a', 'b'), [], { put: [], removed: ['a', 'b'] }],
    ['another order', roll('a', 'b'), roll('b', 'a'), { put: [], removed: [], order: ['b', 'a'] }],
    ['a last day', roll('a'), [{ ...person('a'), to: '2026-03-31' }], { put: [{ ...person('a'), to: '2026-03-31' }], removed: [] }],
  ])('%s', (_, before, after, step) => expect(rollStep(before, after)).toEqual(step));

  it('leads from any roll to any other', () => {
    const rolls = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), name: fc.constantFrom('甲', '乙'), standing: fc.constant('full') }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.array(rolls, { maxLength: 6 }), (states) => {
        const steps = states.map((state, at) => rollStep(states[at - 1] ?? [], state));
        states.forEach((state, at) => expect(rollAfter(steps.slice(0, at + 1))).toEqual(state));
      }),
    );
  });
});

describe('the roll without one of its edits', () => {
  const sheet = (id: string, change: Partial<RollSheet>): RollSheet => ({ id, time: '', author: '', unit: '500', put: [], removed: [], ...change });
  const first = sheet('1', { put: roll('a', 'b', 'c') });

  it.each<[string, RollSheet[], string, string | null]>([
    ['the only edit', [first], '1', ''],
    ['the last edit', [first, sheet('2', { put: [person('b', 'B')] })], '2', 'a b c'],
    ['the last edit, which took somebody out', [first, sheet('2', { removed: ['a'] })], '2', 'a b c'],
    ['an edit of others in between', [first, sheet('2', { put: [person('b', 'B')] }), sheet('3', { put: [person('c', 'C'), person('d')] })], '2', 'a b C d'],
    ['an edit that took somebody out in between', [first, sheet('2', { removed: ['a'] }), sheet('3', { put: [person('c', 'C')] })], '2', 'b C a'],
    ['an edit that brought somebody in between', [first, sheet('2', { put: roll('x') }), sheet('3', { put: roll('y') })], '2', 'a b c y'],
    ['an edit of somebody who was edited since', [first, sheet('2', { put: [person('b', 'B')] }), sheet('3', { put: [person('b', 'BB')] })], '2', null],
    ['an edit of somebody who was taken out since', [first, sheet('2', { put: [person('b', 'B')] }), sheet('3', { removed: ['b'] })], '2', null],
    ['an edit that was taken back', [first, sheet('2', { put: [person('b', 'B')] }), sheet('3', { put: [person('b')], reverts: '2' })], '2', null],
    ['an edit of the order alone that was taken back', [first, sheet('2', { order: ['c', 'b', 'a'] }), sheet('3', { order: ['a', 'b', 'c'], reverts: '2' })], '2', null],
    ['what took an edit back', [first, sheet('2', { put: [person('b', 'B')] }), sheet('3', { put: [person('b')], reverts: '2' })], '3', 'a B c'],
  ])('%s', (_, sheets, id, expected) => {
    const people = rollWithout(sheets, id);
    expect(people && names(people)).toBe(expected);
  });

  it('names whom an edit states something of', () => expect([...touchedBy({ put: roll('a'), removed: ['b'] })]).toEqual(['a', 'b']));
});
