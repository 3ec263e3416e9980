/** China keeps one time all year, eight hours ahead of UTC. */
const shanghaiMilliseconds = 8 * 3600_000;

/** The day it is in Asia/Shanghai, as an ISO date. */
export function shanghaiToday(now: number = Date.now()): string {
  return new Date(now + shanghaiMilliseconds).toISOString().slice(0, 10);
}
