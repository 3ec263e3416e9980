export { openStore, type OpenStoreOptions } from './open-store.js';
export { prepareRepositories } from './prepare.js';
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
export type {
  AttachmentQuery,
  AttachmentRepository,
  AttachmentWrite,
  AttachOptions,
  NewAttachment,
} from './attachments/repository.js';
export type { Attachment } from './attachments/attachment.js';
export type { EnteredPerson, RollOptions, RollRepository, RollWrite, UnitRoll } from './roll/repository.js';
export type { RollSheet, RollStep } from './roll/roll-sheet.js';
export type { MeetingOptions, MeetingQuery, MeetingRepository, MeetingWrite, SealOptions } from './meeting/repository.js';
export type { ImportedFile, ImportedMeeting, MeetingImporter, MeetingsImport } from './meeting/import.js';
export type { KeptMeeting, MeetingOp, StoredMeeting, UnitMeeting } from './meeting/stored-meeting.js';
export type { MeetingHead } from './meeting/year-heads.js';
export type { ProcedureOptions, ProcedureQuery, ProcedureRepository, ProcedureWrite } from './meeting/procedures.js';
export { procedureEvents, type NewProcedure, type ProcedureEntry, type StoredProcedure } from './meeting/stored-procedure.js';
export type { NoteQuery, NoteRepository, NoteWrite } from './meeting/notes.js';
export type { NewNote, NewReasonNote, NewTalkNote, UnitNote } from './meeting/unit-note.js';
export type {
  AppendOptions,
  CheckedWrite,
  PointsProgress,
  PointsRepository,
  PointsWorkOptions,
  PointsWrite,
  StoredLedger,
} from './points/repository.js';
export { mostChangesCounted } from './backup/repository.js';
export type { BackupContents, BackupCounts, BackupFile, BackupOptions, BackupProgress, BackupRepository, BackupState, ClearedData } from './backup/repository.js';
export type { ProfileCopies } from './profiles.js';
export type { Drafts } from './drafts.js';
export type { Repositories } from './repositories.js';
export type { Draft, JsonValue, ProfileCopy } from './schema.js';
export type { Persistence, StorageUsage } from './persistence.js';
export type { ChangeNotice } from './tabs.js';
export type { StorageErrorCode } from './errors.js';
export { attachmentLimits } from './attachments/attachment.js';
export type { RecordErrorCode } from './record-errors.js';
