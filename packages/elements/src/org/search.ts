import type { FilterResult, OrgTree, Romanization } from '@jiceng/domain';
import { loadPart } from '../base/load-part.js';

/** Searching, which is loaded when the search box is first used. */
type Searching = typeof import('./searching.js');

let searching: Searching | undefined;
let romanization: Romanization | undefined;
let loadingRomanization: Promise<Romanization> | undefined;

/** Searching and the pinyin readings, as far as they have been loaded. */
export function loadedSearch(): { readonly searching: Searching | undefined; readonly romanization: Romanization | undefined } {
  return { searching, romanization };
}

/** Loads searching. */
export async function loadSearching(): Promise<Searching> {
  return (searching ??= await loadPart(() => import('./searching.js')));
}

/** Loads the pinyin readings where a text can be pinyin; all widgets of a page share them. */
export async function loadRomanization(text: string): Promise<Romanization | undefined> {
  const { isRomanized, normalizedQuery } = await loadSearching();
  if (!isRomanized(normalizedQuery(text))) return romanization;
  loadingRomanization ??= loadPart(() => import('@jiceng/domain/pinyin')).then(
    ({ createRomanization }) => (romanization = createRomanization()),
    (thrown: unknown) => {
      loadingRomanization = undefined;
      throw thrown;
    },
  );
  return loadingRomanization;
}

/** Searches a tree; letters are read as pinyin as well. */
export async function search(tree: OrgTree, query: string): Promise<FilterResult> {
  const { filterTree } = await loadSearching();
  return filterTree(tree, query, await loadRomanization(query));
}
