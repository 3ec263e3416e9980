export { openStore, type OpenStoreOptions } from './open-store.js';
export type { Store, StoreNotice } from './store.js';
export type { StatusReason, StoreStatus } from './status.js';
export type {
  OrgRepository,
  OrgWrite,
  ReplaceOptions,
  StoredOrg,
  StoredOrgHead,
  UndoOptions,
} from './org/repository.js';
export type { ChangeLog, ChangeQuery } from './changes.js';
export type { Settings } from './settings.js';
export type { AddFactsOptions, FactsRepository, FactsWrite } from './facts/repository.js';
export type { SavedQuery, SavedRepository, SavedWrite, SaveOptions } from './fund/repository.js';
export type { ProfileCopies } from './profiles.js';
export type { Drafts } from './drafts.js';
export type { Repositories } from './repositories.js';
export type { Draft, JsonValue, ProfileCopy } from './schema.js';
export type { Persistence, StorageUsage } from './persistence.js';
export type { ChangeNotice } from './tabs.js';
export type { StorageErrorCode } from './errors.js';
export type { SavedErrorCode } from './fund/errors.js';
