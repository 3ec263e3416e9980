// The errors of records that people make: saved results, rolls, meetings, procedures, attachments, points, backups. Loaded with what rejects with them.
import { JicengError } from '@jiceng/domain';

const messages = {
  'record-changed': 'Not saved: this was changed elsewhere since it was opened. What is stored and what you typed are both as they were. Compare the two, then save again.',
  'already-undone': 'Not undone: the last step was undone before. Your data are as before. Look at the record as it is now.',
  'unknown-saved': 'Not taken back: there is no such saved result, or it was taken back before. Your data are as before. Look at the list again.',
  'roll-person-twice': 'Not saved: the same person stands twice in the list. The roll is as before. Take one of the two out.',
  'unknown-roll-sheet': 'Not undone: there is no such change of a roll. Your data are as before. Look at the roll again.',
  'unknown-meeting': 'Not done: there is no such meeting, or it was taken back. Your data are as before. Look at the list again.',
  'meeting-closed': 'Not saved: the minutes of this meeting are closed. They are as before. Correct them and say why.',
  'meeting-open': 'Not corrected: the minutes of this meeting are not closed yet. They are as before. Save them without a reason.',
  'meeting-not-held': 'Not closed: only a meeting that was held has minutes. The record is as before. Mark it as held first.',
  'unknown-procedure': 'Not done: there is no such procedure, or it was taken back. Your data are as before. Look at the list again.',
  'unknown-note': 'Not taken back: there is no such entry, or it was taken back before. Your data are as before. Look at the list again.',
  'unknown-attachment': 'Not done: there is no such attachment, or its file was removed. Your data are as before. Look at the list again.',
  'attachment-too-large': 'Not attached: the file is over 20 MB. Your data are as before. Attach a smaller copy of it.',
  'attachments-full': 'Not attached: the attachments of this unit and year would be over 200 MB. Your data are as before. Export and remove old ones first.',
  'attachment-unreadable': 'Not attached: the file cannot be read; it may have been moved. Your data are as before. Choose it again.',
  'points-behind': 'Not recorded: others were recording points at the same time. The ledger is as they left it. Look at it and try again.',
  'points-chain': 'Not done: the points ledger is not as it was written. Nothing was removed. Verify it, then restore a backup or take in another copy of it.',
  'backup-unknown': 'Not restored: this file is no backup that this version can read. Your data are as before. Choose a file that was saved as a backup.',
  'backup-damaged': 'Not restored: the backup is damaged or cut off. Your data are as before. Choose another copy of it.',
  'backup-too-large': 'Not backed up: the data are more than one file can hold. They are as before. Export and remove old attachments, then try again.',
  'backup-newer': 'Not restored: the backup was made by a newer version. Your data are as before. Reload the page, or open it where it was made.',
} as const;

/** The codes of errors that saved results, rolls, meetings, procedures, notes, attachments, points and backups reject with, beside those of the store. */
export type RecordErrorCode = keyof typeof messages;

/** The error of a code, with its plain sentence. */
export function recordError(code: RecordErrorCode, details: Readonly<Record<string, string | number>> = {}, cause?: unknown): JicengError {
  return new JicengError(code, messages[code], details, { cause });
}

/**
 * Holds a writer to what was read before.
 * @param known the revision that was read; undefined for a writer who wants to be last whatever there is
 * @throws {JicengError} `record-changed` when another revision is stored
 */
export function checkRevision(stored: string | null, known: string | null | undefined, key: string): void {
  if (known !== undefined && known !== stored) throw recordError('record-changed', { key });
}
