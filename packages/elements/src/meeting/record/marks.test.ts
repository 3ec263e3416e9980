import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPresent, askedMarks, changedMark, markKey, markOf, statuses } from './marks.js';
import { emptyMark } from './record-input.js';

describe('keys of the grid', () => {
  it.each([
    ['1', 'Digit1', 'present'],
    ['2', 'Numpad2', 'online'],
    ['3', 'Digit3', 'excused'],
    ['4', 'Numpad4', 'absent'],
    ['5', 'Digit5', 'attending'],
    ['0', 'Digit0', ''],
    ['Delete', 'Delete', ''],
    ['Backspace', 'Backspace', ''],
    ['Process', 'Digit3', 'excused'],
    ['Process', 'Numpad5', 'attending'],
  ])('%s at %s sets “%s”, also through an input method', (key, code, status) => {
    expect(markKey(key, code)).toEqual({ kind: 'status', status });
  });

  it.each([
    ['l', 'KeyL', 'late'],
    ['e', 'KeyE', 'left'],
    ['r', 'KeyR', 'reason'],
    ['Process', 'KeyL', 'late'],
  ])('%s at %s opens %s', (key, code, field) => {
    expect(markKey(key, code)).toEqual({ kind: 'field', field });
  });

  it.each([['6', 'Digit6'], ['9', 'Numpad9'], ['L', 'KeyL'], ['z', 'KeyZ'], ['Enter', 'Enter'], ['Process', 'Space']])('%s at %s means nothing', (key, code) => {
    expect(markKey(key, code)).toBeNull();
  });
});

describe('marks', () => {
  it('change one person and leave the others as they are', () => {
    const status = fc.constantFrom(...statuses);
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 }), fc.nat(), status, (people, at, next) => {
        const marks = allPresent([], people);
        const person = people[at % people.length] as string;
        const after = changedMark(marks, person, { status: next });
        expect(markOf(after, person).status).toBe(next);
        expect(after.filter((mark) => mark.person !== person)).toEqual(marks.filter((mark) => mark.person !== person));
      }),
    );
  });

  it('take somebody with a time for present, and nobody whose status is known', () => {
    expect(changedMark([], 'p1', { late: '14:50' })).toEqual([{ ...emptyMark('p1'), status: 'present', late: '14:50' }]);
    expect(changedMark(changedMark([], 'p1', { status: 'online' }), 'p1', { left: '15:00' })[0]?.status).toBe('online');
    expect(changedMark([], 'p1', { reason: '外出' })[0]?.status).toBe('');
  });

  it('of all who are present leave those alone of whom something else is said', () => {
    const marks = changedMark(changedMark([], 'p2', { status: 'excused' }), '村医', { status: 'attending' });
    expect(allPresent(marks, ['p1', 'p2', 'p3']).map(({ person, status }) => `${person} ${status}`)).toEqual(['p2 excused', '村医 attending', 'p1 present', 'p3 present']);
  });

  it('ask for reasons of those who were away, and for the time of those online, and for nothing that was given', () => {
    const marks = [
      { ...emptyMark('p1'), status: 'absent' as const },
      { ...emptyMark('p2'), status: 'excused' as const, reason: '外出' },
      { ...emptyMark('p3'), status: 'excused' as const, reason: ' ' },
      { ...emptyMark('p4'), status: 'online' as const },
      { ...emptyMark('p5'), status: 'online' as const, checkedIn: '14:25' },
      { ...emptyMark('p6'), status: 'present' as const },
    ];
    expect(askedMarks(marks)).toEqual([{ person: 'p1', field: 'reason' }, { person: 'p3', field: 'reason' }, { person: 'p4', field: 'checkedIn' }]);
  });
});
