/**
 * Begins to load what the repositories are made of, so that it comes while a store is still being opened. What cannot be
 * fetched is asked for again, and told, when one of them is used.
 */
export function prepareRepositories(): void {
  import('./repositories.js').catch(() => undefined);
}
