/**
 * The events that entries name as their source, and the row that counts each. They are the only long texts of a state, and
 * half a million of them take longer to put into a map than all else takes to open, so those of a state that was kept are
 * looked up in the packs in which it was.
 */
export interface LedgerSources {
  /** By the block of rows; of two that name the same event, the later one counts. */
  readonly packs: readonly (SourcePack | undefined)[];
  /** Those that are in no pack, in the order of their rows. */
  readonly recent: Map<string, number>;
}

/** Events of one block of rows, findable without being taken out. Plain data. */
export interface SourcePack {
  readonly rows: Uint32Array;
  /** The events, joined, and where each ends. */
  readonly text: string;
  readonly ends: Uint32Array;
  /** A hash table with open addressing, a power of two long: which event, counted from 1; 0 for none. */
  readonly slots: Uint16Array | Uint32Array;
}

export function newSources(): LedgerSources {
  return { packs: [], recent: new Map() };
}

/** Those of the first rows, in a map of their own. */
export function copiedSources({ packs, recent }: LedgerSources, length: number): LedgerSources {
  return { packs, recent: new Map([...recent].filter(([, row]) => row < length)) };
}

/** The row that counts an event; undefined where none does. */
export function rowOfSource({ packs, recent }: LedgerSources, source: string): number | undefined {
  const row = recent.get(source);
  if (row !== undefined) return row;
  for (let at = packs.length - 1; at >= 0; at--) {
    const found = rowInPack(packs[at], source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Lets a row, which comes after all others, count an event.
 * @param before the row that counted it; undefined where none did
 */
export function setSource({ recent }: LedgerSources, source: string, row: number, before: number | undefined): void {
  // Put anew, so that the map stays in the order of the rows.
  if (before !== undefined) recent.delete(source);
  recent.set(source, row);
}

function rowInPack(pack: SourcePack | undefined, source: string): number | undefined {
  if (!pack) return undefined;
  const { rows, text, ends, slots } = pack;
  const mask = slots.length - 1;
  for (let step = 0, slot = hashOf(source) & mask; step <= mask; step++, slot = (slot + 1) & mask) {
    const which = (slots[slot] as number) - 1;
    if (which < 0) return undefined;
    const start = which === 0 ? 0 : (ends[which - 1] as number);
    if ((ends[which] as number) - start === source.length && text.startsWith(source, start)) return rows[which];
  }
  return undefined;
}

/** Packs events with their rows. @param sources each event once */
export function packSources(sources: readonly (readonly [source: string, row: number])[]): SourcePack {
  const slots = new (sources.length < 2 ** 16 ? Uint16Array : Uint32Array)(2 ** Math.ceil(Math.log2(Math.max(1, sources.length) * 2)));
  const mask = slots.length - 1;
  const ends = new Uint32Array(sources.length);
  let end = 0;
  sources.forEach(([source], which) => {
    ends[which] = end += source.length;
    let slot = hashOf(source) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = which + 1;
  });
  return { rows: Uint32Array.from(sources, ([, row]) => row), text: sources.map(([source]) => source).join(''), ends, slots };
}

/** The events of a pack with their rows. */
export function sourcesIn({ rows, text, ends }: SourcePack): [source: string, row: number][] {
  return Array.from(rows, (row, which) => [text.slice(which === 0 ? 0 : ends[which - 1], ends[which]), row]);
}

/** FNV-1a, mixed once more, because a table looks at the lowest bits alone. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
