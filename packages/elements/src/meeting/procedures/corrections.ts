import { correctionState, halfWidth, readDay, type Correction, type IsoDate, type MeetingRecord } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';

/** One correction (整改事项) and the record that it stands in. */
export interface CorrectionRow {
  readonly meeting: StoredMeeting;
  /** Its place in the record's list. */
  readonly index: number;
  readonly correction: Correction;
  readonly state: ReturnType<typeof correctionState>;
}

const order: Readonly<Record<CorrectionRow['state'], number>> = { 'no-deadline': 0, overdue: 1, open: 2, done: 3 };

/** The corrections of a unit's records: what lacks a day first, then what is overdue, open and done, each by its day. */
export function correctionRows(meetings: readonly StoredMeeting[], today: IsoDate): CorrectionRow[] {
  const rows = meetings.flatMap((meeting) =>
    meeting.withdrawn || meeting.record.state === 'cancelled' ? [] : (meeting.record.corrections ?? []).map((correction, index): CorrectionRow => ({ meeting, index, correction, state: correctionState(correction, today) })),
  );
  const key = ({ state, correction }: CorrectionRow): string => `${order[state]}${correction.due ?? ''}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The record with one correction as done on a day, and the rest as they were. */
export function withCorrection<Kept extends MeetingRecord>(record: Kept, index: number, change: Partial<Correction>): Kept {
  return { ...record, corrections: (record.corrections ?? []).map((each, at) => (at === index ? { ...each, ...change } : each)) };
}

/** A line of a list that cannot be taken as it is. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly code: 'no-deadline' | 'bad-deadline';
}

/** Reads a list of corrections, one a line: `内容 | 责任人 | 期限`, or `内容 | 期限`. One without a day is a problem (MTG-17). */
export function readCorrections(text: string, today: IsoDate): { readonly corrections: Correction[]; readonly problems: LineProblem[] } {
  const corrections: Correction[] = [];
  const problems: LineProblem[] = [];
  text.split('\n').forEach((written, index) => {
    const parts = halfWidth(written).split(/[|｜\t]/).map((part) => part.trim());
    const [what = '', ...rest] = parts;
    if (what === '') return;
    const deadline = rest.at(-1) ?? '';
    const reading = readDay(deadline, today);
    if (reading.state === 'ok') {
      const owner = rest.length > 1 ? rest[0] : undefined;
      corrections.push({ text: what, due: reading.value, ...(owner ? { owner } : {}) });
    } else problems.push({ line: index + 1, code: reading.state === 'empty' ? 'no-deadline' : 'bad-deadline' });
  });
  return { corrections, problems };
}

/** The lines of a list that say something. */
export function listLines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
