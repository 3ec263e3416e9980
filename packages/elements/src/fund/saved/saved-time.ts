/** China keeps one time all year, eight hours ahead of UTC. */
const shanghaiMilliseconds = 8 * 3600_000;

/** An instant as a table has it, in Asia/Shanghai: `2026-11-20 14:30`. */
export function savedTimeText(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiMilliseconds).toISOString().slice(0, 16).replace('T', ' ');
}

/** How long what was saved can be taken back, in minutes. */
const withdrawMinutes = 10;

/** For how many more whole minutes a result can be taken back, the minute that has begun counting; 0 when it no longer can. */
export function minutesToWithdraw(savedAt: string, now: number): number {
  const passed = now - Date.parse(savedAt);
  // A clock that was set back since must not keep it open for ever.
  return passed < 0 ? withdrawMinutes : Math.max(0, Math.ceil(withdrawMinutes - passed / 60_000));
}
