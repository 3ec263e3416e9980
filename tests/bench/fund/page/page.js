// What runs in the browser: the whole country on the main thread, at once and in slices.
import { calculateBatch, calculateBatchInSteps, runInSlices } from '../../../../packages/domain/src/index.ts';
import { getProfile } from '../../../../packages/profiles/src/index.ts';
import { countryUnits, unitsOf } from '../lib/units.mjs';

const profile = getProfile('county-five-standards');
const units = unitsOf(countryUnits);

/** A promise that is kept in a later task, without the 4 ms that a timer takes at least. */
const laterTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(null);
  });

globalThis.subject = {
  atOnce() {
    const start = performance.now();
    const { totalFen } = calculateBatch(profile, units, { keepAmounts: true });
    return { milliseconds: performance.now() - start, totalFen };
  },

  async inSlices() {
    let longest = 0;
    const begin = performance.now();
    let start = begin;
    const endTask = () => (longest = Math.max(longest, performance.now() - start));
    const pause = async () => {
      endTask();
      await laterTask();
      start = performance.now();
    };
    const { totalFen } = await runInSlices(calculateBatchInSteps(profile, units, { keepAmounts: true }), { now: () => performance.now(), pause });
    endTask();
    return { milliseconds: performance.now() - begin, longest, totalFen };
  },
};
