import { isIsoDay, type IsoDate } from '@jiceng/domain';
import type { MeetingRepository, StoredMeeting } from '@jiceng/storage';
import type { KeptDraft } from './draft-shelf.js';
import { RecordForm, type FormMode } from './record-form.js';
import type { RecordsData } from './records-data.js';

/** Which form is asked for. */
export interface AskedForm {
  readonly mode: FormMode;
  /** What is stored; null for a new record. */
  readonly meeting: StoredMeeting | null;
  /** `kind`, `group` and `date` that a new record begins with. */
  readonly start?: Readonly<Record<string, string>>;
  /** What was typed into the form and not saved; without it the draft of a stored record is looked for. */
  readonly draft?: KeptDraft;
}

/** A form with what it begins with. */
export interface BegunForm {
  readonly form: RecordForm;
  /** It goes on with what was typed before. */
  readonly isResumed: boolean;
}

/** The form of a stored record: a further version once its minutes are closed. */
export function formOfRecord(meeting: StoredMeeting): AskedForm {
  return { mode: meeting.isClosed ? 'amend' : 'edit', meeting };
}

/** The form that a draft was typed into; a new one where its record is gone. */
export async function formOfDraft(draft: KeptDraft, meetings: Pick<MeetingRepository, 'get'>): Promise<AskedForm> {
  const meeting = draft.key.startsWith('new-') ? undefined : await meetings.get(draft.key);
  return meeting ? { ...formOfRecord(meeting), draft } : { mode: 'new', meeting: null, draft };
}

/**
 * Begins a form of a unit: with what was typed and not saved, else a stored record as it stands, else a new one with what is
 * asked for, today, and what mostly stays from one meeting to the next.
 * @param year the year whose records it is checked against, as long as it has no day
 * @returns undefined as long as the rules are not there
 */
export async function beginForm(data: RecordsData, unit: string, year: number, { mode, meeting, start = {}, draft }: AskedForm): Promise<BegunForm | undefined> {
  const day = meeting?.record.date || dayOf(start);
  const context = await data.contextOf(unit, day ? Number(day.slice(0, 4)) : year);
  if (!context) return undefined;
  const form = new RecordForm(context, mode, meeting);
  const kept = draft ?? (meeting ? (await context.shelf.list()).find(({ key }) => key === meeting.id) : undefined);
  if (kept) form.resume(kept.input, kept.key);
  else if (!meeting) fillIn(form, start);
  return { form, isResumed: kept !== undefined };
}

function fillIn(form: RecordForm, start: Readonly<Record<string, string>>): void {
  form.input = { ...form.input, kind: start['kind'] ?? '', group: start['group'] ?? '', date: dayOf(start) ?? form.context.today };
  form.suggest();
}

function dayOf({ date }: Readonly<Record<string, string>>): IsoDate | undefined {
  return isIsoDay(date) ? date : undefined;
}
