const formats = new Map<string, Intl.NumberFormat>();

/** A whole number with its thousands parted, as the language writes it. */
export function count(value: number, locale: string): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(value);
}
