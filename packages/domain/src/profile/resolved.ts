import { JicengError } from '../error.js';
import type { Profile } from './types.js';

/**
 * The profile itself, for functions that need a resolved one.
 * @throws {JicengError} `profile-unresolved`
 */
export function resolvedProfile(profile: Profile): Profile {
  // It stands apart from the reading of profiles, so that who only uses one need not load that.
  if ((profile as { resolved?: unknown } | null | undefined)?.resolved === true) return profile;
  throw new JicengError('profile-unresolved', 'The profile is still as its file has it. Pass it through resolveProfile, or take getProfile of @jiceng/profiles.', { path: '' });
}
