import { describe, expect, it } from 'vitest';
import { createIdentifierMaker } from './identifiers.js';

describe('createIdentifierMaker', () => {
  it('makes ids that sort after all it made, also when the clock is set back', () => {
    let time = 2000;
    const identify = createIdentifierMaker(() => time--);
    const made = Array.from({ length: 50 }, () => identify());
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(50);
  });

  it('makes ids that sort after another one, and goes on from there', () => {
    const ahead = createIdentifierMaker(() => 9_000_000)();
    const identify = createIdentifierMaker(() => 1000);
    const before = identify();
    const after = identify(ahead);
    expect([before, ahead, after, identify(before)].map((id, at, all) => at === 0 || (all[at - 1] as string) < id)).toEqual([true, true, true, true]);
  });
});
