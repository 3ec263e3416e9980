// Days as texts.

/** @param {number} number days since 1970 */
export function isoDay(number) {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
