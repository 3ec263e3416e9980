/**
 * An inserted value in its own direction. Names are often Chinese, and digits that follow them would else be drawn on their far
 * side; the parts of a day such as 2026-11-22 and the sign of an amount would change places.
 */
export function isolated(value: string | number | undefined): string {
  return `\u2068${value ?? ''}\u2069`;
}

/** An inserted value in quotation marks and in its own direction. */
export function quoted(value: string | number | undefined): string {
  return `«${isolated(value)}»`;
}
