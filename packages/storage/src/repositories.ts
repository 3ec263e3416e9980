// What no widget needs at once, in one file that is loaded when it is first needed.
import { createChangeLog, type ChangeLog } from './changes.js';
import type { StoreContext } from './context.js';
import { createDrafts, type Drafts } from './drafts.js';
import { createFactsRepository, type FactsRepository } from './facts/repository.js';
import { createSavedRepository, type SavedRepository } from './fund/repository.js';
import { createProfileCopies, type ProfileCopies } from './profiles.js';

/** The parts of a store whose code is loaded later. */
export interface Repositories {
  /** What was done, by whom and when. */
  readonly changes: ChangeLog;
  /** What is known of units, sheet by sheet. */
  readonly facts: FactsRepository;
  /** Saved results. */
  readonly saved: SavedRepository;
  /** Copies of profiles that came from an address. */
  readonly profiles: ProfileCopies;
  /** What forms held when they were left. */
  readonly drafts: Drafts;
}

/** Each of them, over any backend; they hold no state of their own. */
export function createRepositories(context: StoreContext): Repositories {
  return {
    changes: createChangeLog(context),
    facts: createFactsRepository(context),
    saved: createSavedRepository(context),
    profiles: createProfileCopies(context),
    drafts: createDrafts(context),
  };
}
