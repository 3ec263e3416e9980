import { JicengError, resolveProfile, type Profile } from '@jiceng/domain';
import { rawProfiles } from './bundled.js';

export { rawProfiles } from './bundled.js';
// The validator and the schema are a part of their own, @jiceng/profiles/validate, so that a page loads them when it needs them.

/** Ids of the bundled profiles; `national` is the default. */
export const profileIds: readonly string[] = Object.keys(rawProfiles);

const resolved = new Map<string, Profile>();

/**
 * A bundled profile, merged with those it extends. The same object each time.
 * @throws {JicengError} `unknown-profile`
 */
export function getProfile(id: string): Profile {
  let profile = resolved.get(id);
  if (!profile) {
    const known = profileIds.join(', ');
    if (!Object.hasOwn(rawProfiles, id)) {
      throw new JicengError('unknown-profile', `No profile “${id}” is bundled. There are: ${known}. A profile of your own goes through resolveProfile.`, { profile: id, known });
    }
    profile = resolveProfile(rawProfiles[id], rawProfiles);
    resolved.set(id, profile);
  }
  return profile;
}
