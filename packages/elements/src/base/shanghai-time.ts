import { dayInShanghai } from '@jiceng/domain';

const minutesAheadOfUtc = 8 * 60;

/** The time of day in Asia/Shanghai at an instant in milliseconds, as `10:32`. */
export function shanghaiTime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000) + minutesAheadOfUtc;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** Day and time in Asia/Shanghai of an ISO instant: `2026-11-19 10:32`. */
export function shanghaiMoment(instant: string): string {
  const milliseconds = Date.parse(instant);
  return `${dayInShanghai(milliseconds)} ${shanghaiTime(milliseconds)}`;
}
