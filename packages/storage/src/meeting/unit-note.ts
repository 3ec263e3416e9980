import type { Talk } from '@jiceng/domain';

/** A talk that was held: its day and the two people, and nothing of what was said. */
export interface NewTalkNote {
  readonly kind: 'talk';
  readonly unit: string;
  readonly talk: Talk;
}

/** Why a duty was not met (说明原因); it meets no duty. */
export interface NewReasonNote {
  readonly kind: 'reason';
  readonly unit: string;
  /** Id of the duty. */
  readonly duty: string;
  readonly year: number;
  readonly text: string;
}

/** What is noted of a unit beside its meetings. */
export type NewNote = NewTalkNote | NewReasonNote;

/** A note in the store; never edited. */
export interface UnitNote {
  /** UUID version 7. */
  readonly id: string;
  /** When it was written, as an ISO instant in UTC, and by whom. */
  readonly time: string;
  readonly author: string;
  readonly note: NewNote;
  /** Set when it was taken back; it stays in the store. */
  readonly withdrawn?: { readonly time: string; readonly author: string };
}

/** The year under which a note is listed. */
export function yearOfNote(note: NewNote): string {
  return note.kind === 'talk' ? note.talk.date.slice(0, 4) : String(note.year);
}
