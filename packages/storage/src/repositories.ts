// What no widget needs at once, in one file that is loaded when it is first needed.
import { createAttachmentRepository, type AttachmentRepository } from './attachments/repository.js';
import { createBackupRepository, type BackupRepository } from './backup/repository.js';
import { createChangeLog, type ChangeLog } from './changes.js';
import type { StoreContext } from './context.js';
import { createDrafts, type Drafts } from './drafts.js';
import { createFactsRepository, type FactsRepository } from './facts/repository.js';
import { createSavedRepository, type SavedRepository } from './fund/repository.js';
import { createNoteRepository, type NoteRepository } from './meeting/notes.js';
import { createProcedureRepository, type ProcedureRepository } from './meeting/procedures.js';
import { createMeetingRepository, type MeetingRepository } from './meeting/repository.js';
import { createPointsRepository, type PointsRepository } from './points/repository.js';
import { createProfileCopies, type ProfileCopies } from './profiles.js';
import { createRollRepository, type RollRepository } from './roll/repository.js';

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
  /** The rolls of units. */
  readonly people: RollRepository;
  /** Meetings and their minutes. */
  readonly meetings: MeetingRepository;
  /** Procedures and closed-loop cases. */
  readonly procedures: ProcedureRepository;
  /** Talks, and reasons why duties were not met. */
  readonly notes: NoteRepository;
  /** Files kept with records. */
  readonly attachments: AttachmentRepository;
  /** The points ledger. */
  readonly points: PointsRepository;
  /** Backups of all of it. */
  readonly backups: BackupRepository;
}

/** Each of them, over any backend. Nothing that they hold counts: what is stored is asked each time. */
export function createRepositories(context: StoreContext): Repositories {
  return {
    changes: createChangeLog(context),
    facts: createFactsRepository(context),
    saved: createSavedRepository(context),
    profiles: createProfileCopies(context),
    drafts: createDrafts(context),
    people: createRollRepository(context),
    meetings: createMeetingRepository(context),
    procedures: createProcedureRepository(context),
    notes: createNoteRepository(context),
    attachments: createAttachmentRepository(context),
    points: createPointsRepository(context),
    backups: createBackupRepository(context),
  };
}
