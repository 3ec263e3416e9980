export { dayText, monthDayText } from './days.js';

/**
 * A whole number with its thousands parted. Chinese, English and Uyghur all part them by commas, and an
 * `Intl.NumberFormat` takes 20 ms to make, before the first row can show.
 */
export function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
