import { resolvedProfile, type Profile, type RawProfile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { loadPart } from './load-part.js';

/** What `profile` may be: the id of a bundled profile, the address of one, or the thing itself. */
export type ProfileSetting = string | RawProfile | Profile | undefined;

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
  const { readProfile } = await loadPart(() => import('./read-profile.js'));
  return readProfile(setting, store);
}
