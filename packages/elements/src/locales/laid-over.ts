/** What may be given of something: any of its keys, of these again any; a text, a list or a function only as a whole. */
export type PartOf<Whole> = Whole extends (...values: never[]) => unknown ? Whole : Whole extends readonly unknown[] ? Whole : Whole extends object ? { readonly [Key in keyof Whole]?: PartOf<Whole[Key]> | undefined } : Whole;

/**
 * What is given, laid over what it may lack: a new object, its inner ones too. Something given that is of another kind than what
 * stands under it, or for which nothing stands there, is left out. Lists are taken or left as wholes.
 */
export function laidOver<Whole>(under: Whole, given: unknown): Whole {
  if (given === undefined || !isOfKind(given, under)) return under;
  if (!isPlain(under)) return given as Whole;
  return Object.fromEntries(Object.entries(under).map(([key, value]) => [key, Object.hasOwn(given as object, key) ? laidOver(value, (given as Record<string, unknown>)[key]) : value])) as Whole;
}

/** What one language does without may be a function in another, or what only the kit itself gives. */
function isOfKind(given: unknown, under: unknown): boolean {
  if (under === null) return typeof given === 'function';
  return under === undefined || (typeof given === typeof under && given !== null && Array.isArray(given) === Array.isArray(under));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
