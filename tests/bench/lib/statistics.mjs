// Medians and how they are written.

/** @param {readonly number[]} values */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

const figure = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));

/** A median with the range of the rounds: `123 (110–140) ms`. */
export function written(values, unit) {
  const { median, least, most } = summary(values);
  const range = least === most ? '' : ` (${figure(least)}–${figure(most)})`;
  return `${figure(median)}${range}${unit && ` ${unit}`}`;
}
