import { afterEach, describe, expect, it } from 'vitest';
import { makePace, pauseThread } from './pace.js';

afterEach(() => {
  delete (globalThis as { scheduler?: unknown }).scheduler;
});

describe('a pace', () => {
  it('lets timers of the page run while long work goes on', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    // In a browser the continuation comes before timers; a promise that is kept at once is the worst of that kind.
    Object.assign(globalThis, { scheduler: { yield: () => Promise.resolve() } });
    const pace = makePace(undefined, 1);
    const end = performance.now() + 400;
    while (performance.now() < end) await pace.breathe();
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(2);
  });

  it('pauses without a scheduler too', async () => {
    let isLater = false;
    setImmediate(() => (isLater = true));
    for (let time = 0; time < 3; time++) await pauseThread();
    expect(isLater).toBe(true);
  });

  it('throws aborted where it would breathe', async () => {
    await expect(makePace({ aborted: true }).breathe()).rejects.toMatchObject({ code: 'aborted' });
  });
});
