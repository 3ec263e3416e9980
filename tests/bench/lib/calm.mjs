// Waits until the machine has little else to do: what others compute would be measured with us.
import { cpus } from 'node:os';
import { pause } from './browser.mjs';

/** Share of the machine's time that is idle when it counts as calm. */
const calm = 0.85;
const sample = 500;
/** Longest wait in milliseconds; then it is measured all the same, and the report says how busy it was. */
const longest = 30_000;

function times() {
  const all = cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({ idle, total: user + nice + sys + idle + irq }));
  return { idle: all.reduce((sum, { idle }) => sum + idle, 0), total: all.reduce((sum, { total }) => sum + total, 0) };
}

/** @returns {Promise<number>} the idle share of the machine's time just before it goes on */
export async function waitForCalm() {
  const end = performance.now() + longest;
  for (;;) {
    const before = times();
    await pause(sample);
    const after = times();
    const idle = (after.idle - before.idle) / Math.max(1, after.total - before.total);
    if (idle >= calm || performance.now() > end) return idle;
  }
}
