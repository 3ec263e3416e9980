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
export type { JsonValue } from './schema.js';
export type { Persistence, StorageUsage } from './persistence.js';
export type { ChangeNotice } from './tabs.js';
export type { StorageErrorCode } from './errors.js';
