// What reads profiles, and those that are bundled: a part that is loaded when the first one is asked for.
import { JicengError, resolveProfile } from '@jiceng/domain';
import { getProfile, profileIds, rawProfiles } from '@jiceng/profiles';
import type { Store } from '@jiceng/storage';
import { profileAtHand, type ProfileAnswer, type ProfileSetting } from './profile-source.js';

/** The profile that holds when a page says nothing. */
const defaultProfile = 'national';

/**
 * The profile that a setting names.
 * @throws {JicengError} as `loadProfile`
 */
export async function readProfile(setting: ProfileSetting, store: () => Promise<Store>): Promise<ProfileAnswer> {
  if (setting === undefined || setting === '') return { profile: getProfile(defaultProfile), copySavedAt: null };
  if (typeof setting !== 'string') return { profile: profileAtHand(setting) ?? resolveProfile(setting, rawProfiles), copySavedAt: null };
  if (profileIds.includes(setting)) return { profile: getProfile(setting), copySavedAt: null };
  return fetchProfile(setting, await store());
}

async function fetchProfile(address: string, store: Store): Promise<ProfileAnswer> {
  let raw: unknown;
  try {
    const answer = await fetch(new URL(address, document.baseURI), { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    raw = await answer.json();
  } catch (cause) {
    const copy = await store.profiles.get(address);
    if (copy) return { profile: resolveProfile(copy.raw, rawProfiles), copySavedAt: copy.savedAt };
    throw new JicengError('unknown-profile', `No profile “${address}” is bundled, and no profile could be fetched from that address. Check the id or the address.`, { profile: address, known: profileIds.join(', ') }, { cause });
  }
  const profile = resolveProfile(raw, rawProfiles);
  await store.profiles.put(address, raw);
  return { profile, copySavedAt: null };
}
