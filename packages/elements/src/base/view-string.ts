/** What a widget shows as one string that a host may keep in its address: `batch;u=500999101203;sort=-total`. */
export function viewString(name: string, parts: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(parts).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []));
  return [name, ...written].join(';');
}

/** Reads such a string; whatever a host hands on, cut off anywhere, gives something. */
export function readViewString(view: string): { readonly name: string; readonly parts: Readonly<Record<string, string>> } {
  const [name = '', ...rest] = view.split(';');
  const parts: Record<string, string> = {};
  for (const part of rest) {
    const at = part.indexOf('=');
    try {
      if (at > 0) parts[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1));
    } catch {
      // An escape that was cut in two: the part is left out.
    }
  }
  return { name, parts };
}
