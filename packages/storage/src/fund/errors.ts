import { JicengError } from '@jiceng/domain';

/** The codes of errors that only saved results reject with. Their sentences stand here, loaded with the rest of them. */
export type SavedErrorCode = 'unknown-saved';

/** There is no saved result of an id that could be taken back. */
export function unknownSaved(id: string): JicengError {
  const code: SavedErrorCode = 'unknown-saved';
  return new JicengError(code, 'Not taken back: there is no such saved result, or it was taken back before. Your data are as before. Look at the list again.', { id });
}
