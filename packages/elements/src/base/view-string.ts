/** Half of a character beyond the first 65,536, left over where a text was cut; it cannot be escaped. */
const halfCharacter = /\p{Surrogate}/gu;

/**
 * What a widget shows as one string that a host may keep in its address: `batch;u=500999101203;sort=-total`. A part
 * without a value is left out.
 * @param name of the view, without `;`
 * @param parts by their names, without `;` and `=`
 */
export function viewString(name: string, parts: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(parts).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value.replace(halfCharacter, '\uFFFD'))}`] : []));
  return [name, ...written].join(';');
}

/** Reads such a string; whatever a host hands on, cut off anywhere, gives something. Of a part named twice the last holds. */
export function readViewString(view: string): { readonly name: string; readonly parts: Readonly<Record<string, string>> } {
  const [name = '', ...rest] = view.split(';');
  return { name, parts: Object.fromEntries(rest.flatMap(partOf)) };
}

/** A part with its name, or none where there is no name or an escape was cut in two. */
function partOf(text: string): [name: string, value: string][] {
  const at = text.indexOf('=');
  if (at < 1) return [];
  try {
    return [[text.slice(0, at), decodeURIComponent(text.slice(at + 1))]];
  } catch {
    return [];
  }
}
