import type { ProcedureEvent } from '@jiceng/domain';

/** One event of a procedure, as it was written down. */
export interface ProcedureEntry {
  readonly event: ProcedureEvent;
  /** When it was written down, as an ISO instant in UTC, and by whom. */
  readonly time: string;
  readonly author: string;
  /** Set when it was taken back; it stays in the list and counts for nothing. */
  readonly withdrawn?: { readonly time: string; readonly author: string };
}

/** What a procedure is begun with. */
export interface NewProcedure {
  readonly unit: string;
  /** Key of `meeting.procedures` in the profile. */
  readonly procedure: string;
  /** What it is about: 修路方案. */
  readonly title: string;
}

/** A running or finished procedure (议事程序, 事项) with all its events. */
export interface StoredProcedure extends NewProcedure {
  /** UUID version 7. */
  readonly id: string;
  /** When it was begun, as an ISO instant in UTC, and by whom. */
  readonly time: string;
  readonly author: string;
  /** In the order in which they were written down; only added to. */
  readonly entries: readonly ProcedureEntry[];
  /** Id of the change that wrote it last. As long as it is the same, so is the procedure. */
  readonly revision: string;
  /** Set when it was taken back as a whole; it stays in the store. */
  readonly withdrawn?: { readonly time: string; readonly author: string };
}

/** The events that count, for `procedureState`. */
export function procedureEvents({ entries }: StoredProcedure): ProcedureEvent[] {
  return entries.filter(({ withdrawn }) => !withdrawn).map(({ event }) => event);
}
