import { JicengError, isJicengError } from '@jiceng/domain';

/** Short: they are in every widget's first file. What the widget shows, in its language, says more. */
const messages = {
  'storage-quota': 'Not saved: no room left. Free some, then try again.',
  'storage-newer': 'Not saved: your data are from a newer version. Reload the page.',
  'storage-blocked': 'Not done: this page may keep no data. Allow it, then reload the page.',
  'storage-unreadable': 'Not done: your data cannot be read. Reload the page.',
  'storage-failed': 'Not saved: the browser could not write. Try again.',
  'storage-closed': 'Not done: this store was closed. Open it again.',
  'storage-changed': 'Not undone: your data have changed since. Look at them again.',
  'nothing-to-undo': 'Not undone: there is nothing to undo.',
} as const;

/** The codes of errors that the store rejects with; `aborted` comes beside them. */
export type StorageErrorCode = keyof typeof messages;

/** The error of a code, with its plain sentence. */
export function storageError(code: StorageErrorCode, details: Record<string, string | number> = {}, cause?: unknown): JicengError {
  return new JicengError(code, messages[code], details, { cause });
}

/** The name that browsers give their errors; `''` for what has none. */
export function nameOfError(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : '';
}

/**
 * What a failed transaction rejects with: our own errors as they are, the browser's under a code, and a mistake in
 * the caller's code as it is, because hiding it behind a code would hide where it is.
 */
export function asStorageError(thrown: unknown, fallback: 'storage-unreadable' | 'storage-failed'): unknown {
  if (isJicengError(thrown) || !(thrown instanceof DOMException)) return thrown;
  const name = nameOfError(thrown);
  // NotFoundError: the object stores are not there, so the database is another program's, or much newer.
  const code =
    name === 'QuotaExceededError' ? 'storage-quota' : name === 'NotFoundError' ? 'storage-unreadable' : fallback;
  return storageError(code, { cause: name }, thrown);
}
