import type { IsoDate, ProcedureEvent } from '@jiceng/domain';
import type { ProcedureEntry } from '@jiceng/storage';

/** What the first event says where a procedure has no kinds of matters. */
const begun = 'started';
const matterPrefix = 'matter:';
const attachmentPrefix = 'attachment:';

/** How long an event can be taken back, in minutes. */
const withdrawMinutes = 10;

/**
 * The event with which a procedure begins on a day, so that its age and the rules of that day are known.
 * @param matter key of the profile's `matters`; `''` for none
 */
export function beginning(date: IsoDate, matter: string): ProcedureEvent {
  return { type: 'happened', date, what: matter === '' ? begun : matterPrefix + matter };
}

/** The kind of matter that was said last (MTG-37, MTG-46); null for none. */
export function matterOf(events: readonly ProcedureEvent[]): string | null {
  const said = events.flatMap((event) => (event.type === 'happened' && event.what.startsWith(matterPrefix) ? [event.what.slice(matterPrefix.length)] : []));
  return said.at(-1) ?? null;
}

/** Whether an event only says that the procedure began, or what it is about. */
export function isBeginning(event: ProcedureEvent): boolean {
  return event.type === 'happened' && (event.what === begun || event.what.startsWith(matterPrefix));
}

/** The value of a proof that is a file. */
export function attachmentValue(id: string): string {
  return attachmentPrefix + id;
}

/** The attachment that a proof names; null where its value is a text. */
export function attachmentOf(value: string | undefined): string | null {
  return value?.startsWith(attachmentPrefix) === true ? value.slice(attachmentPrefix.length) : null;
}

/** An objection (意见), and how it was settled. */
export interface Objection {
  readonly id: string;
  /** Its place among all of the procedure, from 1. */
  readonly number: number;
  readonly date: IsoDate;
  readonly about: string;
  readonly closed: { readonly date: IsoDate; readonly answer: string } | null;
}

/** All objections in the order in which they came. Nobody is named in them. */
export function objectionsOf(events: readonly ProcedureEvent[]): Objection[] {
  const found = new Map<string, Objection>();
  for (const event of events) {
    if (event.type === 'objection') found.set(event.id, { id: event.id, number: found.size + 1, date: event.date, about: event.about ?? '', closed: null });
    const open = event.type === 'objection-closed' ? found.get(event.id) : undefined;
    // As in the rules: without an answer it stays open.
    if (open && event.type === 'objection-closed' && (event.answer ?? '').trim() !== '') found.set(event.id, { ...open, closed: { date: event.date, answer: event.answer ?? '' } });
  }
  return [...found.values()];
}

/** An id for a further objection, which none has had before, also none that was taken back. */
export function nextObjectionId(entries: readonly ProcedureEntry[]): string {
  return `objection-${entries.filter(({ event }) => event.type === 'objection').length + 1}`;
}

/** For how many more whole minutes something that was written down can be taken back; 0 when it no longer can. */
export function minutesToWithdraw(writtenAt: string, now: number): number {
  const passed = now - Date.parse(writtenAt);
  // A clock that was set back since must not keep it open for ever.
  return passed < 0 ? withdrawMinutes : Math.max(0, Math.ceil(withdrawMinutes - passed / 60_000));
}
