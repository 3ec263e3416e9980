import { evidenceOf } from '@jiceng/domain';
import type { Attachment, StoredMeeting } from '@jiceng/storage';
import type { PrintDocument } from '../../base/print/print-document.js';
import { dayText } from '../../locales/format.js';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import { readMeetingYear, type MeetingYear } from './meeting-year.js';
import type { OutElement } from './out-element.js';
import { recordTitle, slotText } from './out-words.js';
import { sheetFrame } from './sheet-frame.js';
import { printed, type TextDocument } from './text-document.js';

/** A piece of evidence and the meeting that names it; without one it belongs to something else, such as a procedure. */
export interface EvidenceEntry {
  readonly meeting: StoredMeeting | null;
  /** `''` where no meeting names it. */
  readonly slot: string;
  readonly id: string;
  /** Null when nothing is known of it. */
  readonly attachment: Attachment | null;
}

/** All evidence of the year: what the meetings name, in their order, and then what none of them names. */
export function evidenceOfYear({ meetings, attachments }: Pick<MeetingYear, 'meetings' | 'attachments'>): EvidenceEntry[] {
  const known = new Map(attachments.map((each) => [each.id, each]));
  const named = meetings.flatMap((meeting) => evidenceOf(meeting.record).map(({ slot, id }): EvidenceEntry => ({ meeting, slot, id, attachment: known.get(id) ?? null })));
  const ids = new Set(named.map(({ id }) => id));
  return [...named, ...attachments.filter(({ id }) => !ids.has(id)).map((attachment): EvidenceEntry => ({ meeting: null, slot: '', id: attachment.id, attachment }))];
}

/**
 * The list of evidence (材料目录) of the unit and year that show, each file with its size and hash.
 * @throws {JicengError} as `readMeetingYear`
 */
export async function evidenceDocument(element: OutElement): Promise<PrintDocument> {
  return printed(evidenceText(await readMeetingYear(element)));
}

/** The same from what is known already. */
export function evidenceText(source: MeetingYear): TextDocument {
  const { locale, year, today, profile } = source;
  const text = meetingSheetStrings(locale);
  const entries = evidenceOfYear(source);
  const bytes = entries.reduce((sum, { attachment }) => sum + (attachment && !attachment.removed ? attachment.bytes : 0), 0);
  return {
    ...sheetFrame(source, 'evidence', year),
    title: text.evidenceTitle(year),
    period: dayText(today, locale),
    orientation: 'landscape',
    sections: [
      {
        blocks: [
          {
            kind: 'table',
            columns: [
              { label: text.number, align: 'center', share: 1.5 },
              { label: text.meeting, share: 6 },
              { label: text.slot, share: 3 },
              { label: text.fileName, share: 6 },
              { label: text.size, align: 'end', share: 2.5 },
              { label: text.hash, share: 9 },
              { label: text.note, share: 3 },
            ],
            rows: entries.map(({ meeting, slot, attachment }, index) => [
              index + 1,
              meeting ? `${dayText(meeting.record.date, locale)} ${recordTitle(profile, meeting.record, locale)}` : '–',
              slot === '' ? '–' : slotText(slot, text),
              attachment?.name ?? '–',
              attachment ? text.bytes(attachment.bytes) : '–',
              attachment?.hash ?? '–',
              attachment ? (attachment.removed ? text.removed : '') : text.lost,
            ]),
          },
          { kind: 'paragraph', look: 'note', text: text.evidenceSum(entries.length, text.bytes(bytes)) },
        ],
      },
    ],
  };
}
