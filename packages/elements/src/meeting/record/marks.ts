import type { AttendanceStatus } from '@jiceng/domain';
import { emptyMark, type MarkInput } from './record-input.js';

/** The ways of taking part in the order of their digits: 1 present, 2 online, 3 excused, 4 absent, 5 sitting in. */
export const statuses: readonly AttendanceStatus[] = ['present', 'online', 'excused', 'absent', 'attending'];

/** What of a mark a letter opens: L late, E leaving, R reason; `checkedIn` stands where somebody is online. */
export type MarkField = 'late' | 'left' | 'checkedIn' | 'reason';

/** A key as the grid of attendance takes it, whatever input method is on. */
export type MarkKey = { readonly kind: 'status'; readonly status: AttendanceStatus | '' } | { readonly kind: 'field'; readonly field: 'late' | 'left' | 'reason' } | null;

const letters: Readonly<Record<string, 'late' | 'left' | 'reason'>> = { l: 'late', e: 'left', r: 'reason' };

/**
 * What a key means: digits of the row and of the keypad, 0, Delete and Backspace for nothing, and the letters L, E, R.
 * @param code the place of the key, which an input method does not change
 */
export function markKey(key: string, code: string): MarkKey {
  const digit = /^[0-5]$/.test(key) ? key : key === 'Process' || key === 'Unidentified' ? (/^(?:Digit|Numpad)([0-5])$/.exec(code)?.[1] ?? '') : '';
  if (digit === '0' || key === 'Delete' || key === 'Backspace') return { kind: 'status', status: '' };
  if (digit !== '') return { kind: 'status', status: statuses[Number(digit) - 1] as AttendanceStatus };
  const letter = key === 'Process' ? (/^Key([A-Z])$/.exec(code)?.[1] ?? '') : key;
  const field = letter.length === 1 && (letter === letter.toLowerCase() || key === 'Process') ? letters[letter.toLowerCase()] : undefined;
  return field ? { kind: 'field', field } : null;
}

/** The mark of a person; an empty one where nothing was said yet. */
export function markOf(marks: readonly MarkInput[], person: string): MarkInput {
  return marks.find((mark) => mark.person === person) ?? emptyMark(person);
}

/** The marks with one changed. A time or reason of somebody not marked yet says that they came, or did not. */
export function changedMark(marks: readonly MarkInput[], person: string, part: Partial<MarkInput>): MarkInput[] {
  const before = markOf(marks, person);
  const mark = { ...before, ...part, person };
  const isTimed = part.status === undefined && mark.status === '' && (mark.late !== '' || mark.left !== '');
  const after: MarkInput = isTimed ? { ...mark, status: 'present' } : mark;
  return marks.includes(before) ? marks.map((each) => (each === before ? after : each)) : [...marks, after];
}

/** The marks with everybody present of whom nothing was said yet (全部到会). */
export function allPresent(marks: readonly MarkInput[], people: readonly string[]): MarkInput[] {
  const known = new Map(marks.map((mark) => [mark.person, mark]));
  const due = new Set(people);
  const changed = marks.map((mark): MarkInput => (mark.status === '' && due.has(mark.person) ? { ...mark, status: 'present' } : mark));
  return [...changed, ...people.filter((person) => !known.has(person)).map((person): MarkInput => ({ ...emptyMark(person), status: 'present' }))];
}

/** What is to be supplied at the end: reasons of those who were away, and when those online joined. */
export interface AskedMark {
  readonly person: string;
  readonly field: 'reason' | 'checkedIn';
}

/** The people of whom something is still to be said, in the order of their marks. */
export function askedMarks(marks: readonly MarkInput[]): AskedMark[] {
  return marks.flatMap(({ person, status, reason, checkedIn }): AskedMark[] => {
    if ((status === 'absent' || status === 'excused') && reason.trim() === '') return [{ person, field: 'reason' }];
    return status === 'online' && checkedIn.trim() === '' ? [{ person, field: 'checkedIn' }] : [];
  });
}
