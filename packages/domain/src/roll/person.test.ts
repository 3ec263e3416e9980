import { describe, expect, it } from 'vitest';
import { peopleOn, type Person } from './index.js';

const person = (change: Partial<Person> = {}): Person => ({ id: 'a', name: '甲', standing: 'full', ...change });

describe('the roll', () => {
  it.each<[string, Partial<Person>, boolean]>([
    ['always there', {}, true],
    ['from that day', { from: '2026-03-01' }, true],
    ['from the day after', { from: '2026-03-02' }, false],
    ['up to that day', { to: '2026-03-01' }, true],
    ['up to the day before', { to: '2026-02-28' }, false],
    ['for that day', { from: '2026-03-01', to: '2026-03-01' }, true],
  ])('on 1 March 2026 somebody %s', (_, change, isThere) => expect(peopleOn([person(change)], '2026-03-01')).toHaveLength(isThere ? 1 : 0));
});
