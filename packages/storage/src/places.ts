import type { Reader } from './backend.js';
import type { JicengSchema, PlacedStore } from './schema.js';

/**
 * Up to so many units are looked for one by one. Measured in Chromium 156 on 2 cores: 204 units 10 ms, 500 units 20 ms,
 * and all 10,000 of a year at once 280 ms.
 */
const fewUnits = 2000;

/** The stores whose records stand by year and unit. */
type YearStore = Exclude<PlacedStore, 'rolls' | 'minutes' | 'procedures' | 'notes'>;

/** The records of a year, of the units that are asked for; of all units without them. */
export async function readYear<S extends YearStore>(records: Reader, store: S, year: string, units?: readonly string[]): Promise<JicengSchema[S]['value'][]> {
  return readUnits(records, store, [year], units);
}

/** The records below a place, of the units that are asked for; of all units without them. By unit, which stands next in the place. */
export async function readUnits<S extends PlacedStore>(records: Reader, store: S, place: readonly string[], units?: readonly string[]): Promise<JicengSchema[S]['value'][]> {
  if (units && units.length <= fewUnits) {
    return (await Promise.all([...new Set(units)].sort().map((unit) => records.getPlaced(store, [...place, unit])))).flat();
  }
  const found = await records.getPlaced(store, place);
  if (!units) return found;
  const wanted = new Set(units);
  return found.filter((record) => wanted.has(record.place[place.length] as string));
}

/** A record without its place, as callers know it. */
export function unplaced<T extends { readonly place: string[] }>({ place: _, ...record }: T): Omit<T, 'place'> {
  return record;
}
