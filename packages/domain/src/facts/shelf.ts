/**
 * Values by key that are shared between books: putting something in copies one of many small drawers,
 * not the whole. A drawer that is not there is empty.
 */
export type Shelf<Value> = readonly (ReadonlyMap<string, Value> | undefined)[];

/** How many drawers a shelf has: 600,000 units make a thousand a drawer. */
const drawers = 512;

/** A shelf of nothing. */
export function emptyShelf<Value>(): Shelf<Value> {
  return new Array<undefined>(drawers);
}

/** What lies on the shelf under a key. */
export function fromShelf<Value>(shelf: Shelf<Value>, key: string): Value | undefined {
  return shelf[drawerOf(key)]?.get(key);
}

/** A shelf to write on, which shares with `shelf` what is not written. */
export class ShelfDraft<Value> {
  readonly #drawers: (ReadonlyMap<string, Value> | undefined)[];
  readonly #own = new Map<number, Map<string, Value>>();

  constructor(shelf: Shelf<Value>) {
    this.#drawers = [...shelf];
  }

  get(key: string): Value | undefined {
    return fromShelf(this.#drawers, key);
  }

  set(key: string, value: Value): void {
    const position = drawerOf(key);
    let drawer = this.#own.get(position);
    if (!drawer) {
      drawer = new Map(this.#drawers[position]);
      this.#own.set(position, drawer);
      this.#drawers[position] = drawer;
    }
    drawer.set(key, value);
  }

  /** The shelf as it now is. Nothing is written on the draft afterwards. */
  finished(): Shelf<Value> {
    return this.#drawers;
  }
}

function drawerOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (drawers - 1);
}
