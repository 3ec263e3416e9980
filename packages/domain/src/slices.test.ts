import { describe, expect, it } from 'vitest';
import { allAtOnce, runInSlices, toldAs } from './slices.js';

function* countTo(last: number): Generator<number, string> {
  for (let at = 1; at <= last; at++) yield at;
  return 'done';
}

/** A clock that each step moves by one millisecond. */
function clock() {
  let time = 0;
  return { now: () => time, tick: () => void time++ };
}

describe('runInSlices', () => {
  it('gives the result of the generator and pauses when a slice is used up', async () => {
    const { now, tick } = clock();
    let pauses = 0;
    function* steps(): Generator<number, string> {
      for (const at of countTo(10)) {
        tick();
        yield at;
      }
      return 'done';
    }
    const seen: number[] = [];
    const result = await runInSlices(steps(), {
      now,
      pause: async () => void pauses++,
      sliceMilliseconds: 3,
      onProgress: (progress) => seen.push(progress),
    });
    expect(result).toBe('done');
    expect(pauses).toBe(3);
    expect(seen).toEqual([3, 6, 9, 10]);
  });

  it('rejects with aborted between two steps and lets the generator clean up', async () => {
    const signal = { aborted: false };
    let cleaned = false;
    let steps = 0;
    function* endless(): Generator<number, never> {
      try {
        for (;;) {
          steps++;
          if (steps === 5) signal.aborted = true;
          yield steps;
        }
      } finally {
        cleaned = true;
      }
    }
    await expect(runInSlices(endless(), { now: () => 0, pause: async () => {}, signal })).rejects.toMatchObject({ code: 'aborted' });
    expect(steps).toBe(5);
    expect(cleaned).toBe(true);
  });

  it('does no work at all under a signal that is aborted already', async () => {
    let started = false;
    function* steps(): Generator<number, void> {
      started = true;
      yield 1;
    }
    await expect(runInSlices(steps(), { now: () => 0, pause: async () => {}, signal: { aborted: true } })).rejects.toMatchObject({ code: 'aborted' });
    expect(started).toBe(false);
  });

  it('rejects with what the generator throws', async () => {
    // oxlint-disable-next-line require-yield
    function* broken(): Generator<number, void> {
      throw new RangeError('no');
    }
    await expect(runInSlices(broken(), { now: () => 0, pause: async () => {} })).rejects.toThrow(RangeError);
  });
});

describe('allAtOnce', () => {
  it('gives what the generator returns, however many steps it takes', () => {
    expect([0, 1, 1000].map((last) => allAtOnce(countTo(last)))).toEqual(['done', 'done', 'done']);
  });
});

describe('toldAs', () => {
  it('tells every step in other words and gives the same result', () => {
    const seen: string[] = [];
    const steps = toldAs(countTo(3), (at) => `${at} of 3`);
    let step = steps.next();
    for (; !step.done; step = steps.next()) seen.push(step.value);
    expect([seen, step.value]).toEqual([['1 of 3', '2 of 3', '3 of 3'], 'done']);
  });

  it('stops the work that it tells of when it is stopped itself', () => {
    let isCleaned = false;
    function* endless(): Generator<number, never> {
      try {
        for (let at = 0; ; at++) yield at;
      } finally {
        isCleaned = true;
      }
    }
    const steps = toldAs(endless(), String);
    expect(steps.next().value).toBe('0');
    steps.return(undefined as never);
    expect(isCleaned).toBe(true);
  });
});
