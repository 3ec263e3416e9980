/** Units sorted at once, and merged between two moments at which the work can be interrupted. */
const stride = 8192;

/**
 * The place of each unit's name among all names, in slices, so that hundreds of thousands of names do not hold up the
 * page. Equal names have equal places.
 */
export function* nameRanksInSteps(count: number, name: (unit: number) => string, compare: (a: string, b: string) => number): Generator<number, Float64Array> {
  const names: string[] = [];
  for (let unit = 0; unit < count; unit++) {
    names.push(name(unit));
    if (names.length % stride === 0) yield unit;
  }
  const byName = (a: number, b: number): number => compare(names[a] as string, names[b] as string);
  let sorted = Uint32Array.from({ length: count }, (_, unit) => unit);
  for (let from = 0; from < count; from += stride) {
    sorted.subarray(from, from + stride).sort(byName);
    yield from;
  }
  for (let width = stride; width < count; width *= 2) {
    const merged = new Uint32Array(count);
    for (let from = 0; from < count; from += 2 * width) yield* mergeInSteps(sorted, merged, from, Math.min(from + width, count), Math.min(from + 2 * width, count), byName);
    sorted = merged;
  }
  const ranks = new Float64Array(count);
  let rank = -1;
  let before: string | undefined;
  for (let place = 0; place < count; place++) {
    const unit = sorted[place] as number;
    if (names[unit] !== before) {
      before = names[unit];
      rank++;
    }
    ranks[unit] = rank;
    if ((place + 1) % stride === 0) yield place;
  }
  return ranks;
}

/** Merges two sorted stretches that lie side by side. */
function* mergeInSteps(source: Uint32Array, target: Uint32Array, from: number, middle: number, end: number, compare: (a: number, b: number) => number): Generator<number, void> {
  let left = from;
  let right = middle;
  for (let place = from; place < end; place++) {
    const takesLeft = left < middle && (right >= end || compare(source[left] as number, source[right] as number) <= 0);
    target[place] = source[takesLeft ? left++ : right++] as number;
    if ((place + 1) % stride === 0) yield place;
  }
}
