import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedSources, newSources, packSources, rowOfSource, setSource, sourcesIn } from './sources.js';

const names = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 50 });

describe('packSources', () => {
  it('finds every event by its row and no other, whatever they are named', () => {
    fc.assert(
      fc.property(names, names, (known, others) => {
        const given = known.map((name, at): [string, number] => [name, at * 3]);
        const sources = { packs: [undefined, packSources(given)], recent: new Map() };
        expect(given.map(([name]) => rowOfSource(sources, name))).toEqual(given.map(([, row]) => row));
        for (const name of others) if (!known.includes(name)) expect(rowOfSource(sources, name)).toBeUndefined();
        expect(sourcesIn(packSources(given))).toEqual(given);
      }),
    );
  });
});

describe('an event', () => {
  it('is counted by the latest row: of the map, then of the last pack', () => {
    const sources = { ...newSources(), packs: [packSources([['a', 1], ['b', 2]]), packSources([['b', 9]])] };
    expect(['a', 'b', 'c'].map((name) => rowOfSource(sources, name))).toEqual([1, 9, undefined]);
    setSource(sources, 'a', 12, 1);
    setSource(sources, 'c', 13, undefined);
    setSource(sources, 'a', 14, 12);
    expect([...sources.recent]).toEqual([['c', 13], ['a', 14]]);
    expect(['a', 'b', 'c'].map((name) => rowOfSource(sources, name))).toEqual([14, 9, 13]);
    expect([...copiedSources(sources, 14).recent]).toEqual([['c', 13]]);
  });
});
