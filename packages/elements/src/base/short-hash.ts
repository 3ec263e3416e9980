/** The beginning of a hash, as it is compared by eye: `2124 3666`. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}
