let collator: Intl.Collator | undefined;

/** The order of names by pinyin, as registers have it. */
export function byPinyin(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-CN-u-co-pinyin');
  return collator.compare(a, b);
}

/** Names of these alone are ordered character by character: each has a place of its own among all others. */
const chineseAlone = /^[\u4e00-\u9fff]+$/;

/**
 * The place of each name in the order of {@link byPinyin}; names that it takes for the same share one. The browser compares
 * two names a microsecond long, so of Chinese names only the characters that come up are put in order by it.
 * @param names each once
 */
export function placesByPinyin(names: readonly string[]): ReadonlyMap<string, number> {
  const chinese: string[] = [];
  const others = new Set<string>();
  for (const name of names) {
    if (chineseAlone.test(name)) chinese.push(name);
    else others.add(name);
  }
  return placesIn(merged(sortedByCharacters(chinese), [...others].sort(byPinyin)), (a, b) => (others.has(a) || others.has(b)) && byPinyin(a, b) === 0);
}

/** The place of each name in an order of the caller. @param names each once */
export function placesBy(names: readonly string[], compare: (a: string, b: string) => number): ReadonlyMap<string, number> {
  return placesIn([...names].sort(compare), (a, b) => compare(a, b) === 0);
}

function sortedByCharacters(names: readonly string[]): string[] {
  const characters = [...new Set(names.join(''))].sort(byPinyin);
  const places = new Uint16Array(2 ** 16);
  characters.forEach((character, place) => (places[character.charCodeAt(0)] = place));
  const nameOf = new Map<string, string>();
  for (const name of names) {
    let key = '';
    for (let at = 0; at < name.length; at++) key += String.fromCharCode(places[name.charCodeAt(at)] as number);
    nameOf.set(key, name);
  }
  // Without a comparison of ours: by code units, which a browser does at once.
  return [...nameOf.keys()].sort().map((key) => nameOf.get(key) as string);
}

/** Two lists that are in order, as one. */
function merged(one: readonly string[], other: readonly string[]): readonly string[] {
  if (other.length === 0) return one;
  const all: string[] = [];
  let next = 0;
  for (const name of one) {
    while (next < other.length && byPinyin(other[next] as string, name) < 0) all.push(other[next++] as string);
    all.push(name);
  }
  return [...all, ...other.slice(next)];
}

function placesIn(sorted: readonly string[], isSame: (a: string, b: string) => boolean): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  sorted.forEach((name, at) => {
    const before = sorted[at - 1];
    places.set(name, before !== undefined && isSame(before, name) ? (places.get(before) as number) : at);
  });
  return places;
}
