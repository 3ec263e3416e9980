import { expect } from 'vitest';
import { keyboardOf, type Place } from './journey.js';

/** What the kit may add: the one global of its classic script, and the one by which copies of lit on a page know of each other. */
const allowed = ['Jiceng', 'litHtmlVersions'].map((name) => `globals: ${name}`);

/**
 * What has changed in a host page since the kit came, but for what is allowed.
 * @param ownGlobals how the globals begin that the page's own libraries add meanwhile
 */
export async function changesOf(place: Place, ownGlobals: readonly string[]): Promise<string[]> {
  const changes = await place.evaluate(() => (window as unknown as { hostWatch: { changes(): string[] } }).hostWatch.changes());
  return changes.filter((change) => !allowed.includes(change) && !ownGlobals.some((name) => change.startsWith(`globals: ${name}`)));
}

/** The page's own field has the focus, its typing and its keys, and the page has not been scrolled. */
export async function expectHostInCharge(place: Place): Promise<void> {
  const state = await place.evaluate(() => [document.activeElement?.id, scrollX, scrollY]);
  expect(state).toEqual(['host-input', 0, 0]);
  await place.evaluate(() => {
    const keys: string[] = [];
    (document.getElementById('host-input') as HTMLInputElement & { keys?: string[] }).keys = keys;
    document.addEventListener('keydown', (event) => keys.push(`${event.key}${event.defaultPrevented ? ' taken' : ''}`));
  });
  for (const key of ['a', '/', '?', 'F', 'ArrowDown', 'Escape', 'Control+k', 'Control+z']) await keyboardOf(place).press(key);
  const heard = await place.evaluate(() => {
    const input = document.getElementById('host-input') as HTMLInputElement & { keys?: string[] };
    return { keys: input.keys?.filter((key) => !['Control', 'Shift'].includes(key)).join(' '), focused: document.activeElement === input };
  });
  expect(heard).toEqual({ keys: 'a / ? F ArrowDown Escape k z', focused: true });
}

/** Puts the focus into the page's own field, as a page does whose user has begun to type. */
export async function focusHost(place: Place): Promise<void> {
  await place.locator('#host-input').focus();
}
