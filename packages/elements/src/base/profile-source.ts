import { JicengError, resolvedProfile, resolveProfile, type Profile, type RawProfile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { loadPart } from './load-part.js';

/** What `profile` may be: the id of a bundled profile, the address of one, or the thing itself. */
export type ProfileSetting = string | RawProfile | Profile | undefined;

/** The profile that holds when a page says nothing. */
const defaultProfile = 'national';

/** The rules in force, and from when they are if they could not be fetched today. */
export interface ProfileAnswer {
  readonly profile: Profile;
  /** When the copy was saved that is used because the address cannot be reached, as an ISO instant; null for no copy. */
  readonly copySavedAt: string | null;
}

/** The profile that needs no loading: one that is resolved already. */
export function profileAtHand(setting: ProfileSetting): Profile | undefined {
  return typeof setting === 'object' && (setting as Partial<Profile>).resolved === true ? resolvedProfile(setting as Profile) : undefined;
}

/**
 * The profile that a setting names. Bundled ones are a part of their own, loaded when the first is asked for; one from an
 * address leaves a copy in the store, which serves while the address cannot be reached.
 * @param store gives the store; only an address asks for it
 * @throws {JicengError} `unknown-profile` for neither an id nor an address that answers; `profile-…` with the path of what
 * is wrong; `chunk-unreachable`
 */
export async function loadProfile(setting: ProfileSetting, store: () => Promise<Store>): Promise<ProfileAnswer> {
  const { getProfile, profileIds, rawProfiles } = await loadPart(() => import('@jiceng/profiles'));
  if (setting === undefined || setting === '') return { profile: getProfile(defaultProfile), copySavedAt: null };
  if (typeof setting !== 'string') return { profile: profileAtHand(setting) ?? resolveProfile(setting, rawProfiles), copySavedAt: null };
  if (profileIds.includes(setting)) return { profile: getProfile(setting), copySavedAt: null };
  return fetchProfile(setting, await store(), { known: profileIds.join(', '), rawProfiles });
}

interface Bundled {
  readonly known: string;
  readonly rawProfiles: Readonly<Record<string, unknown>>;
}

async function fetchProfile(address: string, store: Store, { known, rawProfiles }: Bundled): Promise<ProfileAnswer> {
  let raw: unknown;
  try {
    const answer = await fetch(new URL(address, document.baseURI), { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    raw = await answer.json();
  } catch (cause) {
    const copy = await store.profiles.get(address);
    if (copy) return { profile: resolveProfile(copy.raw, rawProfiles), copySavedAt: copy.savedAt };
    throw new JicengError('unknown-profile', `No profile “${address}” is bundled, and no profile could be fetched from that address. Check the id or the address.`, { profile: address, known }, { cause });
  }
  const profile = resolveProfile(raw, rawProfiles);
  await store.profiles.put(address, raw);
  return { profile, copySavedAt: null };
}
