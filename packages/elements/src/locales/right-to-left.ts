/** A signed number, and a number that a hyphen joins to a word in Arabic letters. */
const signed = /(?<![\p{L}\p{N}])[+−]\d[\d,.]*%?/gu;
const joined = /(\d-)(?=\p{Script=Arabic})/gu;
/** A day as it is stored. */
const day = /(?<![\p{L}\p{N}-])(\d{4}-)(\d{2}-)(\d{2})(?![\p{N}-])/gu;
/** Names of files have nothing invisible in them. */
const fileKey = /file/i;

/**
 * The strings of a language that is written from right to left, so that they read as they are meant: a sign stays before its number
 * (it would come to stand behind it), and neither `11-ئاي` nor a day as `2026-11-22` is broken at its hyphens or turned round. The marks
 * for it are invisible.
 */
export function readFromTheRight<Strings>(strings: Strings): Strings {
  return prepared(strings, '') as Strings;
}

function prepared(value: unknown, key: string): unknown {
  if (fileKey.test(key)) return value;
  if (typeof value === 'string') return value.replace(signed, '\u2066$&\u2069').replace(day, '\u2066$1\u2060$2\u2060$3\u2069').replace(joined, '$1\u2060');
  if (typeof value === 'function') return (...values: unknown[]) => prepared((value as (...values: unknown[]) => unknown)(...values), '');
  if (Array.isArray(value)) return value.map((each) => prepared(each, ''));
  // What is made by a class, such as styles, is no text.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, prepared(inner, name)]));
}
