/**
 * The head in what somebody typed, pasted or scanned: the last run of hexadecimal digits with nothing but spaces between
 * them, or all of it where there is no run that is long enough.
 */
export function headIn(text: string): string {
  return /(?:[0-9a-f]\s*){16,}$/i.exec(text.trim())?.[0] ?? text;
}

/** How many hexadecimal digits a text begins with, spaces aside. */
export function digitsIn(text: string): number {
  return /^(?:[0-9a-f]\s*)*/i.exec(headIn(text).trim())?.[0].replace(/\s/g, '').length ?? 0;
}
