import type { MeetingLimit } from '../profile/index.js';
import { isReached } from './shares.js';

/** Pairs of neighbouring characters, with how often each occurs; spaces and punctuation are left out. */
function pairsOf(text: string): Map<string, number> {
  const characters = [...text.normalize('NFKC').toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two texts are (Dice's coefficient over pairs of characters), as whole numbers: twice the shared pairs, of all pairs. */
export function likeness(a: string, b: string): { readonly shared: number; readonly all: number } {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  let [shared, all] = [0, 0];
  for (const [pair, count] of first) {
    shared += 2 * Math.min(count, second.get(pair) ?? 0);
    all += count;
  }
  for (const count of second.values()) all += count;
  return { shared, all };
}

/** Whether two texts are as alike as the profile's limit `similar-text` says (DQ-23); never for texts too short to tell. */
export function isSimilarText({ share }: MeetingLimit, a: string, b: string): boolean {
  const { shared, all } = likeness(a, b);
  return share !== null && all > 0 && isReached(share, shared, all);
}
