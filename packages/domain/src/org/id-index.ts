import { positionOf, type OrgTree } from './tree.js';

/**
 * The index of the unit with an id, or −1. Searches the joined text, some milliseconds in 665,276 units: sooner done
 * than making a table, and nothing has to be kept. For many ids at once, go through the units instead.
 */
export function indexOfId(tree: OrgTree, id: string): number {
  const { text } = tree.ids;
  // Ids hold no line feed, so one that stands between two is a whole one.
  if (id === '' || id.includes('\n')) return -1;
  if (text.startsWith(`${id}\n`)) return 0;
  const place = text.indexOf(`\n${id}\n`);
  return place < 0 ? -1 : positionOf(tree.ids, place + 1);
}
